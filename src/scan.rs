//! Where in a text something may begin: cheap, and wrong most of the time. The grammar decides.

use crate::lexicon::table::{Row, Sheet};
use crate::lexicon::trigger::Triggers;
use crate::text::atom;
use aho_corasick::AhoCorasick;
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
static NUMBER_WORDS: Lazy<AhoCorasick> = Lazy::new(|| {
    let sheet = Sheet::builtin("numerals.tsv", include_str!("lexicon/numerals.tsv"));
    let counts = |row: &Row<'_>| !row.cell("count").is_empty();
    let patterns = sheet.rows().filter(counts).flat_map(|row| {
        let word = row.cell("word");
        let words = [word.to_owned(), format!("{}{}", word[..1].to_uppercase(), &word[1..])];
        words.into_iter().flat_map(|word| SPACES.map(|space| format!("{word}{space}")))
    });
    AhoCorasick::new(patterns).expect("few short words make a small automaton")
});

/// What stands between words, mostly: a non-breaking space too, or the end of a line.
const SPACES: [&str; 4] = [" ", "\u{a0}", "\n", "\r\n"];

/// Where the next word for a small number stands in `text[from..]`: its first byte, and the byte after it.
pub(crate) fn next_number_word(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let found = NUMBER_WORDS.find(aho_corasick::Input::new(text).range(at..))?;
        if atom::last_word(&text[..found.start()]).is_none() {
            return Some((found.start(), found.end()));
        }
        at = found.end();
    }
}

/// Where the next digit stands in `text[from..]`.
pub(crate) fn next_digit(text: &str, from: usize) -> Option<usize> {
    text.as_bytes()[from..].iter().position(u8::is_ascii_digit).map(|at| from + at)
}

/// The candidates of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'l> {
    triggers: &'l Triggers,
    digits: Option<usize>,
    word: Option<usize>,
}

impl<'l> Candidates<'l> {
    pub(crate) fn new(triggers: &'l Triggers, text: &str) -> Candidates<'l> {
        Candidates { triggers, digits: next_digit(text, 0), word: triggers.next(text, 0) }
    }

    /// The next candidate.
    pub(crate) fn next(&mut self, text: &str) -> Option<Candidate> {
        match (self.digits, self.word) {
            (None, None) => None,
            (Some(at), word) if word.map_or(true, |w| at < w) => {
                self.digits = next_digit(text, end_of_digits(text, at));
                Some(Candidate { at, what: What::Digits })
            }
            (_, word) => {
                let at = word?;
                self.word = self.triggers.next(text, at);
                Some(Candidate { at, what: What::Word })
            }
        }
    }

    /// Passes over what lies before `at`.
    pub(crate) fn skip_to(&mut self, text: &str, at: usize) {
        if self.digits.is_some_and(|digits| digits < at) {
            self.digits = next_digit(text, at);
        }
        if self.word.is_some_and(|word| word < at) {
            self.word = self.triggers.next(text, at);
        }
    }
}

fn end_of_digits(text: &str, at: usize) -> usize {
    let len = text.as_bytes()[at..].iter().position(|b| !b.is_ascii_digit());
    len.map_or(text.len(), |len| at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    #[test]
    fn finds_numbers_in_words_before_any_space() {
        for space in SPACES {
            for word in ["hai", "Ba", "mười"] {
                let text = format!("có {word}{space}xã, bao la");
                let at = text.find(word).unwrap();
                assert_eq!(next_number_word(&text, 0), Some((at, at + word.len() + space.len())), "{text:?}");
            }
        }
        for none in ["chai ", "ba", "năm ", "ba-", "hai,"] {
            assert_eq!(next_number_word(none, 0), None, "{none:?}");
        }
    }

    #[test]
    fn finds_digits_and_words_in_order() {
        let text = "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI 13";
        let mut candidates = Candidates::new(&Lexicon::builtin().triggers, text);
        let found: Vec<_> = std::iter::from_fn(|| candidates.next(text)).map(|c| &text[..c.at]).collect();
        let expected = [
            "Luật",
            "Luật số ",
            "Luật số 45/",
            "Luật số 45/2013/QH",
            "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI",
            "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI ",
        ];
        assert_eq!(found, expected);
    }
}
