//! Where sentences end.

use crate::text::atom::{self, Case};
use crate::text::{floor_boundary, work};
use crate::Span;

/// Bytes of the longest sentence; a longer one is cut at a space.
const LONGEST_SENTENCE: usize = 2400;

/// The sentence around `at`, within what begins at `from`.
pub(super) fn around(text: &str, from: usize, at: usize) -> Span {
    let floor = floor_boundary(text, at.saturating_sub(LONGEST_SENTENCE).max(from));
    let start = last_end(text, floor, at).unwrap_or(floor);
    Span::new(start, end(text, at, start + LONGEST_SENTENCE))
}

/// Where the sentence that holds `at` ends, at `most` at the latest.
fn end(text: &str, at: usize, most: usize) -> usize {
    let most = floor_boundary(text, most.max(at));
    let bytes = text.as_bytes();
    let marks = bytes[at..most].iter().enumerate().filter(|(_, byte)| is_mark(**byte));
    let end = marks.map(|(i, _)| at + i).find(|i| is_end(text, *i));
    work::count(end.unwrap_or(most) - at);
    let cut = || text[at..most].rfind(char::is_whitespace).map_or(most, |i| at + i);
    end.map_or_else(|| if most == text.len() { most } else { cut() }, |i| i + 1)
}

/// Where the last sentence ends that ends between `from` and `at`.
fn last_end(text: &str, from: usize, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let marks = bytes[from..at].iter().enumerate().rev().filter(|(_, byte)| is_mark(**byte));
    let end = marks.map(|(i, _)| from + i).find(|i| is_end(text, *i)).map(|i| i + 1);
    work::count(at - end.unwrap_or(from));
    end
}

/// Where the lines begin after `from` and up to `at` that are not only wrapped, the last first.
pub(super) fn lines(text: &str, from: usize, at: usize) -> impl Iterator<Item = usize> + '_ {
    breaks(text, from, at).rev().filter(|line| is_end(text, line - 1))
}

/// Where the lines begin after `from` and up to `at`, wrapped or not.
pub(super) fn breaks(text: &str, from: usize, at: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
    memchr::memchr_iter(b'\n', &text.as_bytes()[from..at]).map(move |i| from + i + 1)
}

/// The text up to its first line break.
pub(super) fn first_line(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or(text);
    work::count(line.len());
    line
}

/// Whether a byte may be that of a mark that ends a sentence, or the last of one.
#[inline]
fn is_mark(byte: u8) -> bool {
    const MARKS: [bool; 256] = {
        let mut marks = [false; 256];
        let all = [b'.', b'!', b'?', b'\n', ELLIPSIS];
        let mut at = 0;
        while at < all.len() {
            marks[all[at] as usize] = true;
            at += 1;
        }
        marks
    };
    MARKS[usize::from(byte)]
}

/// The last byte of `…`.
const ELLIPSIS: u8 = 0xA6;

/// Bytes looked at on either side of a mark: those of a line of the longest length, and more.
const WINDOW: usize = 512;

/// Whether the mark at `at` ends a sentence.
pub(super) fn is_end(text: &str, at: usize) -> bool {
    // `…` is three bytes, and its last is that of other letters too.
    if !text.is_char_boundary(at) && !text.as_bytes()[..=at].ends_with("…".as_bytes()) {
        return false;
    }
    let before = &text[floor_boundary(text, at.saturating_sub(WINDOW))..floor_boundary(text, at)];
    let after = &text[at + 1..floor_boundary(text, at + 1 + WINDOW)];
    match text.as_bytes()[at] {
        b'\n' => !is_wrapped(before, after),
        b'.' => (begins_sentence(after) && !is_abbreviation(before)) || is_glued(before, after),
        ELLIPSIS => after.starts_with(char::is_whitespace) && begins_with_capital(after),
        _ => begins_sentence(after),
    }
}

/// Whether what follows a full stop is a new sentence: a space, and then a capital, a digit or a mark.
fn begins_sentence(after: &str) -> bool {
    let after = after.trim_start_matches(['”', '"', ')', '’', '.']);
    let next = after.trim_start();
    let capital = next.chars().next().map_or(true, |c| !c.is_lowercase());
    (next.len() < after.len() || after.is_empty()) && capital
}

fn begins_with_capital(text: &str) -> bool {
    atom::word(text.trim_start()).is_some_and(|word| word.case.is_capital())
}

/// Whether a sentence ends here though no space follows: `750 triệu đồng.Tại tòa`, but not `P.Long`, `vanban.VN`.
fn is_glued(before: &str, after: &str) -> bool {
    let syllable = |word: atom::Word, case| word.case == case && word.letters > 1;
    let begins = atom::word(after).is_some_and(|word| syllable(word, Case::Initial));
    begins && atom::last_word(before).is_some_and(|word| syllable(word, Case::Lower))
}

/// Whether a full stop belongs to the word before it: `TP. Hồ Chí Minh`, `GS. TS. Nguyễn`, `1. Kết quả`. A word of several
/// letters with a vowel is a syllable: `châu Âu. Kim ngạch`.
fn is_abbreviation(before: &str) -> bool {
    let short = |word: &atom::Word| word.case.is_capital() && word.letters <= LONGEST_ABBREVIATION;
    let has_vowel = |word: atom::Word| word.key.plain().spelled().contains(['a', 'e', 'i', 'o', 'u', 'y']);
    atom::last_word(before).filter(short).is_some_and(|word| word.letters == 1 || !has_vowel(word))
}

const LONGEST_ABBREVIATION: u32 = 3;

/// Marks that a line which is a whole paragraph ends with.
const ENDS: [char; 5] = ['.', ':', '!', '?', '…'];

/// Marks that an item of a list begins with.
pub(super) const BULLETS: [char; 5] = ['-', '+', '*', '•', '–'];

/// Characters of the longest line of a text that is wrapped by hand.
const LONGEST_LINE: usize = 110;
const SHORTEST_LINE: usize = 36;

/// Whether a line break is only the end of a line: texts are wrapped at some column.
fn is_wrapped(before: &str, after: &str) -> bool {
    let mut lines_before = before.rsplit('\n');
    let (line, line_before) = (lines_before.next().unwrap_or(before), lines_before.next().unwrap_or_default());
    let next = first_line(after);
    let first = next.trim_start().chars().next();
    let Some(first) = first else { return false };
    let last = line.trim_end().chars().next_back();
    if last.map_or(true, |last| ENDS.contains(&last)) || BULLETS.contains(&first) || is_numbered_item(next) {
        return false;
    }
    // An item of a list ends with a semicolon too, but the next one begins with a capital, a bullet or a letter: `b) …`.
    let lettered = || next.trim_start().chars().nth(1).is_some_and(|c| matches!(c, ')' | '.'));
    let goes_on = || first.is_lowercase() || is_full(line_before, line, next);
    if last == Some(';') && (lettered() || !goes_on()) {
        return false;
    }
    let columns = || (SHORTEST_LINE..=LONGEST_LINE).contains(&length(line)) && length(next) <= LONGEST_LINE;
    first.is_lowercase() || line.trim_end().ends_with(atom::is_slash) || (columns() && is_full(line_before, line, next))
}

/// Whether a line begins with a number and a capital, as an item of a list does: `12. Tỷ lệ hộ nghèo`.
fn is_numbered_item(line: &str) -> bool {
    let line = line.trim_start();
    let mark = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line.len() - mark.len();
    (1..=2).contains(&number) && mark.strip_prefix(['.', ')']).is_some_and(begins_with_capital)
}

/// Whether the first word of the next line had no room in this one, as wide as the lines around it are.
fn is_full(before: &str, line: &str, next: &str) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    let width = [before, line, next].into_iter().map(length).max().unwrap_or_default();
    length(line.trim_end()) + 1 + length(word) > width
}

/// Characters of a line, or one more than the longest may have.
fn length(line: &str) -> usize {
    line.chars().count().min(LONGEST_LINE + 1)
}
