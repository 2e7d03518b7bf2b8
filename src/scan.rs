//! Where in a text something may begin: cheap, and wrong most of the time. The grammar decides.

use crate::lexicon::table::Table;
use crate::lexicon::trie::term;
use crate::text::atom::{self, Key};
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
static TRIGGERS: Lazy<Triggers> = Lazy::new(|| {
    let table = Table { file: "triggers.tsv", text: include_str!("lexicon/triggers.tsv") };
    let (mut patterns, mut found) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let (word, rare) = (row.cell("word"), row.cell("rare"));
        let (before, after, patterns_of_word) = match word.split_once(rare) {
            Some((before, after)) if !rare.is_empty() => (before, after, capitalised(rare)),
            _ => ("", "", tails(word)),
        };
        for pattern in patterns_of_word {
            patterns.push(pattern);
            found.push(Around { before: term(before).into_iter().rev().collect(), after: term(after) });
        }
    }
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
    Triggers { automaton: automaton.expect("few short words make a small automaton"), found }
});

/// The words for small numbers, as they stand before what they count. `năm` is mostly a year: it
/// is read where something else is the reason to read its sentence.
static NUMBER_WORDS: Lazy<AhoCorasick> = Lazy::new(|| {
    let table = Table { file: "numerals.tsv", text: include_str!("lexicon/numerals.tsv") };
    let counts = |row: &crate::lexicon::table::Row<'_>| !row.cell("count").is_empty();
    let patterns = table.rows().filter(counts).flat_map(|row| {
        let word = row.cell("word");
        [format!("{word} "), format!("{}{} ", word[..1].to_uppercase(), &word[1..])]
    });
    AhoCorasick::new(patterns).expect("few short words make a small automaton")
});

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

/// Finds trigger words. Of one that has several syllables the rarest is looked for, and then the others around it,
/// since between them any white space may stand.
struct Triggers {
    automaton: AhoCorasick,
    /// What must stand around each pattern.
    found: Vec<Around>,
}

/// The syllables of a trigger word before its rarest, from there backwards, and after it.
struct Around {
    before: Vec<Key>,
    after: Vec<Key>,
}

impl Around {
    /// The end of the trigger word whose rarest syllable stands from `start` to `end`.
    fn end(&self, text: &str, start: usize, mut end: usize) -> Option<usize> {
        let mut before = &text[..start];
        for key in &self.before {
            before = &before[..before.len() - atom::gap_before(before)];
            let (found, len) = atom::last_atom(before)?;
            if found != *key {
                return None;
            }
            before = &before[..before.len() - len];
        }
        for key in &self.after {
            end += atom::gap(&text[end..]);
            let (found, len) = atom::atom(&text[end..])?;
            if found != *key {
                return None;
            }
            end += len;
        }
        Some(end)
    }
}

/// The ways a syllable is capitalised.
fn capitalised(word: &str) -> Vec<String> {
    let mut letters = word.chars();
    let first: String = letters.by_ref().take(1).flat_map(char::to_uppercase).collect();
    vec![word.to_owned(), first + letters.as_str(), word.to_uppercase()]
}

/// The ways a word is capitalised without its first letter, where that makes no other difference: `uật` finds `luật`
/// and `Luật`.
fn tails(word: &str) -> Vec<String> {
    let upper = word.to_uppercase();
    if word == upper {
        return vec![upper];
    }
    [word, &upper].into_iter().map(|word| word.chars().skip(1).collect()).collect()
}

/// The candidates of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Candidates {
    digits: Option<usize>,
    word: Option<usize>,
}

impl Candidates {
    pub(crate) fn new(text: &str) -> Candidates {
        Candidates { digits: next_digit(text, 0), word: next_word(text, 0) }
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
                self.word = next_word(text, at);
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
            self.word = next_word(text, at);
        }
    }
}

fn end_of_digits(text: &str, at: usize) -> usize {
    let len = text.as_bytes()[at..].iter().position(|b| !b.is_ascii_digit());
    len.map_or(text.len(), |len| at + len)
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    let input = aho_corasick::Input::new(text).range(from..);
    let end = |found: aho_corasick::Match| TRIGGERS.found[found.pattern()].end(text, found.start(), found.end());
    TRIGGERS.automaton.find_iter(input).find_map(end)
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

    #[test]
    fn finds_words_across_any_white_space() {
        for space in [" ", "  ", "\n", "\r\n", "\u{a0}", " \n "] {
            for word in ["đại hội", "Ðại Hội", "TRUNG ƯƠNG", "Hiến pháp", "pháp lệnh", "nêu trên"] {
                let text = format!("theo {} đó", word.replace(' ', space));
                assert_eq!(next_word(&text, 0), Some(text.len() - " đó".len()), "{text:?}");
            }
        }
        for none in ["đại\n\nhội", "xã hội", "trung ư", "trung", "hiến"] {
            assert_eq!(next_word(none, 0), None, "{none:?}");
        }
    }
}
