//! Where in a text something may begin: cheap, and wrong most of the time. The grammar decides.

use crate::lexicon::table::Table;
use aho_corasick::{AhoCorasick, MatchKind};
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

/// The words that begin, or point to, what no digit tells.
static WORDS: Lazy<AhoCorasick> = Lazy::new(|| {
    let table = Table { file: "triggers.tsv", text: include_str!("lexicon/triggers.tsv") };
    let patterns = table.rows().flat_map(|row| spellings(row.cell("word")));
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns)
        .expect("few short words make a small automaton")
});

/// The ways a word is capitalised. Where that makes no difference but for the first letter, the first letter is left
/// out: `ại hội` finds `đại hội` and `Đại hội`.
fn spellings(word: &str) -> Vec<String> {
    let upper = word.to_uppercase();
    if word == upper {
        return vec![upper];
    }
    let tail = |text: &str| text.chars().skip(1).collect::<String>();
    let title: Vec<String> = word
        .split(' ')
        .map(|w| w.chars().take(1).flat_map(char::to_uppercase).chain(w.chars().skip(1)).collect())
        .collect();
    let mut all = vec![tail(word), tail(&title.join(" ")), tail(&upper)];
    all.dedup();
    all
}

/// The candidates of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Candidates {
    digits: Option<usize>,
    word: Option<usize>,
}

impl Candidates {
    pub(crate) fn new(text: &str) -> Candidates {
        Candidates { digits: next_digits(text, 0), word: next_word(text, 0) }
    }

    /// The next candidate.
    pub(crate) fn next(&mut self, text: &str) -> Option<Candidate> {
        match (self.digits, self.word) {
            (None, None) => None,
            (Some(at), word) if word.map_or(true, |w| at < w) => {
                self.digits = next_digits(text, end_of_digits(text, at));
                Some(Candidate { at, what: What::Digits })
            }
            (_, word) => {
                let at = word?;
                self.word = next_word(text, at);
                Some(Candidate { at, what: What::Word })
            }
        }
    }

    /// Passes over what lies before `at`.
    pub(crate) fn skip_to(&mut self, text: &str, at: usize) {
        if self.digits.is_some_and(|digits| digits < at) {
            self.digits = next_digits(text, at);
        }
        if self.word.is_some_and(|word| word < at) {
            self.word = next_word(text, at);
        }
    }
}

fn next_digits(text: &str, from: usize) -> Option<usize> {
    text.as_bytes()[from..].iter().position(u8::is_ascii_digit).map(|at| from + at)
}

fn end_of_digits(text: &str, at: usize) -> usize {
    let len = text.as_bytes()[at..].iter().position(|b| !b.is_ascii_digit());
    len.map_or(text.len(), |len| at + len)
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    WORDS.find(aho_corasick::Input::new(text).range(from..)).map(|found| found.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_digits_and_words_in_order() {
        let text = "Luật số 45/2013/QH13 và NGHỊ QUYẾT ĐẠI HỘI 13";
        let mut candidates = Candidates::new(text);
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
