//! Where in a text something may begin: cheap, and wrong most of the time. The grammar decides.

use crate::lexicon::particle::Particle;
use crate::lexicon::table::{Row, Sheet};
use crate::lexicon::trie::ROOT;
use crate::lexicon::{Lexicon, WORDS};
use crate::text::atom::{self, Key};
use crate::text::search::{Progress, Search};
use once_cell::sync::Lazy;

/// A place worth reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The first byte of the digits, or the byte after the trigger word.
    pub(crate) at: usize,
    pub(crate) what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A run of digits begins.
    Digits,
    /// A trigger word ends.
    Word,
}

/// The words for small numbers, as they stand before what they count. `năm` is mostly a year: it
/// is read where something else is the reason to read its sentence.
static NUMBER_WORDS: Lazy<Search> = Lazy::new(|| {
    let sheet = Sheet::builtin("numerals.tsv", include_str!("lexicon/numerals.tsv"));
    let counts = |row: &Row<'_>| !row.cell("count").is_empty();
    let patterns = sheet.rows().filter(counts).flat_map(|row| {
        let word = row.cell("word");
        let words = [word.to_owned(), format!("{}{}", word[..1].to_uppercase(), &word[1..])];
        words.into_iter().flat_map(|word| SPACES.map(|space| format!("{word}{space}")))
    });
    Search::new(&patterns.collect::<Vec<_>>())
});

/// What stands between words, mostly: a non-breaking space too, or the end of a line.
const SPACES: [&str; 4] = [" ", "\u{a0}", "\n", "\r\n"];

/// Where the next word for a small number stands in `text[from..]`: its first byte, and the byte after it.
pub(crate) fn next_number_word(text: &str, from: usize, progress: &mut Progress) -> Option<(usize, usize)> {
    let mut from = from;
    loop {
        let found = NUMBER_WORDS.next(text, from, progress)?;
        if !atom::ends_with_letter(&text[..found.start]) {
            return Some((found.start, found.end));
        }
        from = found.end;
    }
}

/// Bytes that are looked at together for a digit: so many that vectors of any width divide them.
const BLOCK: usize = 64;

/// Where the next digit stands in `text[from..]`.
///
/// Most of a text is blocks without digits, and those cost next to nothing.
pub(crate) fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[from..];
    let is_digit = |byte: &u8| byte.wrapping_sub(b'0') < 10;
    let has_digit = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_digit(byte));
    let block = bytes.chunks_exact(BLOCK).position(has_digit);
    let start = block.map_or(bytes.len() - bytes.len() % BLOCK, |block| block * BLOCK);
    let at = bytes[start..].iter().position(is_digit)?;
    Some(from + start + at)
}

/// The candidates of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'l> {
    lexicon: &'l Lexicon,
    digits: Option<usize>,
    word: Option<usize>,
    words: Progress,
}

impl<'l> Candidates<'l> {
    pub(crate) fn new(lexicon: &'l Lexicon, text: &str) -> Candidates<'l> {
        let mut words = Progress::default();
        let word = lexicon.triggers.next(text, 0, &mut words);
        Candidates { lexicon, digits: next_number(lexicon, text, 0), word, words }
    }

    /// The next candidate.
    pub(crate) fn next(&mut self, text: &str) -> Option<Candidate> {
        match (self.digits, self.word) {
            (None, None) => None,
            (Some(at), word) if word.map_or(true, |w| at < w) => {
                self.digits = next_number(self.lexicon, text, end_of_digits(text, at));
                Some(Candidate { at, what: What::Digits })
            }
            (_, word) => {
                let at = word?;
                self.word = self.lexicon.triggers.next(text, at, &mut self.words);
                Some(Candidate { at, what: What::Word })
            }
        }
    }

    /// Passes over what lies before `at`.
    pub(crate) fn skip_to(&mut self, text: &str, at: usize) {
        if self.digits.is_some_and(|digits| digits < at) {
            self.digits = next_number(self.lexicon, text, at);
        }
        if self.word.is_some_and(|word| word < at) {
            self.word = self.lexicon.triggers.next(text, at, &mut self.words);
        }
    }
}

/// Where the next digits stand in `text[from..]` that may number a document.
fn next_number(lexicon: &Lexicon, text: &str, from: usize) -> Option<usize> {
    let mut from = from;
    loop {
        let at = next_digit(text, from)?;
        let end = end_of_digits(text, at);
        if symbol_may_follow(&text[end..]) || kind_stands_before(lexicon, &text[..at]) {
            return Some(at);
        }
        from = end;
    }
}

/// Whether a year or a symbol may follow a number: after a dash or slash (`05-NQ/HU`, `30/2020/NĐ-CP`), or as a word with
/// a mark behind it (`19 KL/TW`).
fn symbol_may_follow(after: &str) -> bool {
    // What follows most numbers is a space and a word in small letters.
    let after = after.trim_start();
    let after = match atom::word(after) {
        Some(word) => after[word.len..].trim_start(),
        None => after,
    };
    let mark = after.chars().next().filter(|c| atom::is_dash(*c) || atom::is_slash(*c) || matches!(c, '&' | '.'));
    let Some(mark) = mark else { return after.starts_with(|c: char| c.is_ascii_digit()) };
    let next = after[mark.len_utf8()..].trim_start();
    atom::begins_word(next) || next.starts_with(|c: char| c.is_ascii_digit())
}

/// Most atoms between the word of a kind and its number: those of `TCVN ISO/IEC 17025`.
const MAX_BETWEEN: usize = 4;

/// Whether the last word of a kind of documents stands before a number, with `số` between them, with the letters of a
/// standard, or without.
fn kind_stands_before(lexicon: &Lexicon, before: &str) -> bool {
    let trim = |text: &str| text.trim_end_matches(|c: char| c == ':' || c.is_whitespace()).len();
    let mut end = trim(before);
    for _ in 0..MAX_BETWEEN {
        let Some((key, len)) = atom::last_atom(&before[..end]) else { return false };
        if lexicon.kinds_back.step(ROOT, key).is_some() {
            return true;
        }
        let between = &before[end - len..end];
        if !is_number_mark(key) && !between.starts_with(|c: char| c.is_uppercase() || atom::is_slash(c)) {
            return false;
        }
        end = trim(&before[..end - len]);
    }
    false
}

/// Whether it is the key of `số`.
fn is_number_mark(key: Key) -> bool {
    let node = WORDS.particles.step(ROOT, key);
    node.and_then(|node| WORDS.particles.value(node)).is_some_and(|classes| classes.contains(Particle::Number))
}

fn end_of_digits(text: &str, at: usize) -> usize {
    let len = text.as_bytes()[at..].iter().position(|b| !b.is_ascii_digit());
    len.map_or(text.len(), |len| at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn finds_numbers_in_words_before_any_space() {
        for space in SPACES {
            for word in ["hai", "Ba", "mười"] {
                let text = format!("có {word}{space}xã, bao la");
                let at = text.find(word).unwrap();
                assert_eq!(
                    next_number_word(&text, 0, &mut Progress::default()),
                    Some((at, at + word.len() + space.len())),
                    "{text:?}"
                );
            }
        }
        for none in ["chai ", "ba", "năm ", "ba-", "hai,"] {
            assert_eq!(next_number_word(none, 0, &mut Progress::default()), None, "{none:?}");
        }
    }

    #[test]
    fn finds_digits_and_words_in_order() {
        let text = "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI 13";
        let mut candidates = Candidates::new(Lexicon::builtin(), text);
        let found: Vec<_> = std::iter::from_fn(|| candidates.next(text)).map(|c| &text[..c.at]).collect();
        let expected = ["Luật", "Luật số ", "Luật số 45/", "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI"];
        assert_eq!(found, expected);
    }
}
