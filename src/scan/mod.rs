//! Where in a text something may begin: cheap, and wrong most of the time. The grammar decides.

use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::trie::ROOT;
use crate::lexicon::trigger::Trigger;
use crate::lexicon::{Lexicon, WORDS};
use crate::text::atom::{self, Key};
use crate::text::search::Progress;
use crate::text::work;

mod figures;

pub(crate) use figures::Figures;

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
    /// A trigger word ends that points to a document whose kind stands right before it.
    Pointer,
}

/// Bytes that are looked at together for a digit: so many that vectors of any width divide them.
const BLOCK: usize = 64;

/// Where the next digit stands in `text[from..]`.
///
/// Most of a text is blocks without digits, and those cost next to nothing.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[from..];
    let is_digit = |byte: &u8| byte.wrapping_sub(b'0') < 10;
    let has_digit = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_digit(byte));
    let block = bytes.chunks_exact(BLOCK).position(has_digit);
    let start = block.map_or(bytes.len() - bytes.len() % BLOCK, |block| block * BLOCK);
    let at = bytes[start..].iter().position(is_digit).map(|at| start + at);
    work::count(at.unwrap_or(bytes.len()));
    at.map(|at| from + at)
}

/// The candidates of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'l> {
    lexicon: &'l Lexicon,
    digits: Option<usize>,
    word: Option<Trigger>,
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
            (Some(at), word) if word.map_or(true, |word| at < word.end) => {
                self.digits = next_number(self.lexicon, text, end_of_digits(text, at));
                Some(Candidate { at, what: What::Digits })
            }
            (_, word) => {
                let Trigger { end, points } = word?;
                self.word = self.lexicon.triggers.next(text, end, &mut self.words);
                Some(Candidate { at: end, what: if points { What::Pointer } else { What::Word } })
            }
        }
    }

    /// Passes over what lies before `at`.
    pub(crate) fn skip_to(&mut self, text: &str, at: usize) {
        if self.digits.is_some_and(|digits| digits < at) {
            self.digits = next_number(self.lexicon, text, at);
        }
        if self.word.is_some_and(|word| word.end < at) {
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

/// Whether a symbol may follow the digits that a text begins with.
pub(crate) fn symbol_may_follow_digits(text: &str) -> bool {
    symbol_may_follow(&text[end_of_digits(text, 0)..])
}

/// Whether a symbol may follow a number, with digits of its own and of a year before it or without: after a dash or slash
/// (`05-NQ/HU`, `30/2020/NĐ-CP`), or as a word with a mark behind it (`19 KL/TW`). What follows most numbers is a space
/// and a word in small letters, or the rest of a date.
fn symbol_may_follow(after: &str) -> bool {
    let mut rest = after;
    for _ in 0..MAX_NUMBERS {
        rest = rest.trim_start();
        if let Some(word) = atom::word(rest) {
            rest = rest[word.len..].trim_start();
        }
        let mark = rest.chars().next().filter(|c| atom::is_dash(*c) || atom::is_slash(*c) || matches!(c, '&' | '.'));
        if let Some(mark) = mark {
            rest = &rest[mark.len_utf8()..];
            // Behind a full stop with a space a sentence begins.
            rest = if mark == '.' { rest } else { rest.trim_start() };
            if atom::begins_word(rest) {
                return true;
            }
        }
        let digits = end_of_digits(rest, 0);
        if mark.is_none() || digits == 0 {
            return false;
        }
        rest = &rest[digits..];
    }
    false
}

/// Most numbers of a code before its symbol: `66.7/2025/NQ-CP`.
const MAX_NUMBERS: usize = 3;

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
pub(crate) fn is_number_mark(key: Key) -> bool {
    WORDS.is_particle(key, Particles::of(&[Particle::Number]))
}

fn end_of_digits(text: &str, at: usize) -> usize {
    let len = text.as_bytes()[at..].iter().position(|b| !b.is_ascii_digit());
    work::count(len.unwrap_or(text.len() - at));
    len.map_or(text.len(), |len| at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn finds_digits_and_words_in_order() {
        let text = "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI 13";
        let mut candidates = Candidates::new(Lexicon::builtin(), text);
        let found: Vec<_> = std::iter::from_fn(|| candidates.next(text)).map(|c| &text[..c.at]).collect();
        let expected = [
            "Luật",
            "Luật số ",
            "Luật số 45/",
            "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI",
            "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI ",
        ];
        assert_eq!(found, expected);
    }
}
