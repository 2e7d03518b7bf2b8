//! The words that begin, or point to, what no digit tells: found all at once.

use super::table::Sheet;
use super::trie::term;
use crate::text::atom::{self, Key};
use crate::text::letter::Letter;
use crate::text::search::{Progress, Search, PACKED};
use once_cell::sync::OnceCell;
use std::collections::HashSet;

/// Finds trigger words. Of one that has several syllables the rarest is looked for, and then the others around it,
/// since between them any white space may stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Triggers {
    words: HashSet<Vec<Key>>,
    patterns: Vec<String>,
    /// What must stand around each pattern.
    around: Vec<Around>,
    /// For the patterns, made when it is first asked for.
    search: OnceCell<Search>,
}

/// A trigger word that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trigger {
    pub(crate) end: usize,
    /// Whether it points to a document whose kind stands right before it.
    pub(crate) points: bool,
}

/// What of a trigger word is not searched for: the syllables before its rarest, from there backwards, and after it.
#[derive(Clone, Debug, Default)]
struct Around {
    /// The first letter of the word, where its tail is searched for.
    first: Option<Letter>,
    before: Vec<Key>,
    after: Vec<Key>,
    points: bool,
}

impl Triggers {
    /// The words of a table, whose column `rare` says which syllable is looked for; where it is empty, the word has one.
    pub(super) fn read(sheet: Sheet<'_>) -> Triggers {
        let mut triggers = Triggers::default();
        for row in sheet.rows() {
            let (word, rare, points) = (row.cell("word"), row.cell("rare"), !row.cell("points").is_empty());
            match word.split_once(rare) {
                Some((before, after)) if !rare.is_empty() => {
                    triggers.push(word, capitalised(rare), Around { points, ..Around::of(before, after) })
                }
                _ => triggers.push_syllable(word, points),
            }
        }
        triggers
    }

    fn push(&mut self, word: &str, patterns: Vec<String>, around: Around) {
        self.words.insert(term(word));
        self.around.extend(patterns.iter().map(|_| around.clone()));
        self.patterns.extend(patterns);
        self.search = OnceCell::new();
    }

    /// Adds a word of one syllable. What is searched for is its tail, where its capitals make no other difference and the
    /// tail is long enough: `uật` finds `luật` and `Luật`.
    fn push_syllable(&mut self, word: &str, points: bool) {
        let upper = word.to_uppercase();
        let tail = |word: &str| word.chars().skip(1).collect::<String>();
        if word == upper {
            self.push(word, vec![upper], Around { points, ..Around::default() });
        } else if tail(word).len() < PACKED {
            self.push(word, capitalised(word), Around { points, ..Around::default() });
        } else {
            let first = word.chars().next().and_then(Letter::of);
            self.push(word, vec![tail(word), tail(&upper)], Around { first, points, ..Around::default() });
        }
    }

    /// Adds a word, unless it ends with one that is there. Its longest syllable is taken for the rarest.
    pub(super) fn add(&mut self, word: &str) {
        let keys = term(word);
        if (0..keys.len()).any(|at| self.words.contains(&keys[at..])) {
            return;
        }
        let syllables: Vec<&str> = word.split_whitespace().collect();
        let rarest = (0..syllables.len()).max_by_key(|at| syllables[*at].len()).unwrap_or(0);
        match syllables[..] {
            [] => {}
            [word] => self.push_syllable(word, false),
            _ => {
                let (before, after) = (syllables[..rarest].join(" "), syllables[rarest + 1..].join(" "));
                self.push(word, capitalised(&syllables[rarest].to_lowercase()), Around::of(&before, &after));
            }
        }
    }

    /// The next trigger word of `text[from..]`.
    pub(crate) fn next(&self, text: &str, from: usize, progress: &mut Progress) -> Option<Trigger> {
        let search = self.search.get_or_init(|| Search::new(&self.patterns));
        let mut from = from;
        loop {
            let found = search.next(text, from, progress)?;
            let around = &self.around[found.id];
            if let Some(end) = around.end(text, found.start, found.end) {
                return Some(Trigger { end, points: around.points });
            }
            from = found.end;
        }
    }
}

impl Around {
    fn of(before: &str, after: &str) -> Around {
        let before = term(before).into_iter().rev().collect();
        Around { before, after: term(after), ..Around::default() }
    }

    /// Whether `before` ends with the letter that a tail is left without, and that begins a word.
    fn begins(&self, before: &str) -> bool {
        let Some(first) = self.first else { return true };
        let mut back = before.chars().rev().map(Letter::of);
        let same = |letter: Letter| (letter.code, letter.tone) == (first.code, first.tone);
        back.next().flatten().is_some_and(same) && !back.next().flatten().is_some_and(|letter| letter.digit().is_none())
    }

    /// The end of the trigger word whose rarest syllable stands from `start` to `end`.
    fn end(&self, text: &str, start: usize, mut end: usize) -> Option<usize> {
        let mut before = &text[..start];
        if !self.begins(before) {
            return None;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    fn next(triggers: &Triggers, text: &str) -> Option<usize> {
        triggers.next(text, 0, &mut Progress::default()).map(|trigger| trigger.end)
    }

    #[test]
    fn finds_words_across_any_white_space() {
        let triggers = &Lexicon::builtin().triggers;
        for space in [" ", "  ", "\n", "\r\n", "\u{a0}", " \n "] {
            for word in ["đại hội", "Ðại Hội", "TRUNG ƯƠNG", "Hiến pháp", "pháp lệnh", "nêu trên"] {
                let text = format!("theo {} đó", word.replace(' ', space));
                assert_eq!(next(triggers, &text), Some(text.len() - " đó".len()), "{text:?}");
            }
        }
        for none in ["đại\n\nhội", "xã hội", "trung ư", "trung", "hiến"] {
            assert_eq!(next(triggers, none), None, "{none:?}");
        }
    }

    #[test]
    fn adds_words_that_are_new() {
        let mut triggers = Lexicon::builtin().triggers.clone();
        let count = triggers.words.len();
        for known in ["Bộ luật", "BLHS", "Điều lệ"] {
            triggers.add(known);
            assert_eq!(triggers.words.len(), count, "{known}");
        }
        for (new, text) in [("LXQ", "LXQ"), ("Hiến chương", "hiến \n CHƯƠNG"), ("Ước", "ước"), ("ỷ", "Ỷ")]
        {
            assert_eq!(next(&triggers, text), None, "{text}");
            triggers.add(new);
            assert_eq!(next(&triggers, text), Some(text.len()), "{text}");
        }
    }
}
