//! The vocabulary as it is written without diacritics.

use super::trie::Trie;
use super::{Lexicon, WORDS};
use crate::text::atom::Key;
use crate::{Kind, System};

/// Terms and groups of codes by what is left of them without diacritics.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plain {
    pub(crate) terms: Trie<PlainTerm>,
    pub(crate) codes: Trie<PlainCode>,
}

/// A term with its diacritics.
#[derive(Clone, Debug)]
pub(crate) struct PlainTerm {
    pub(crate) keys: Box<[Key]>,
    /// Whether it must stand in capitals.
    pub(crate) abbreviation: bool,
}

/// A group of letters of a code, with its diacritics.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainCode {
    pub(crate) key: Key,
    pub(crate) is_type: bool,
    /// Whose documents it stands for, where it is the code of an issuer.
    pub(crate) issuer: Option<System>,
}

impl Plain {
    /// What the vocabulary is without diacritics. Of terms that are then the same, the first stays: kinds of documents
    /// come before function words, and these before the names that may be mistaken for them (`số` and `Sở`).
    pub(crate) fn of(lexicon: &Lexicon) -> Plain {
        let mut plain = Plain::default();
        for (keys, word) in lexicon.kinds.terms() {
            plain.add(keys, word.abbreviation);
        }
        for (keys, _) in WORDS.pinpoints.terms() {
            plain.add(keys, false);
        }
        for (keys, _) in WORDS.particles.terms() {
            plain.add(keys, false);
        }
        for (mut keys, _) in WORDS.relations_back.terms() {
            keys.reverse();
            plain.add(keys, false);
        }
        for (keys, _) in WORDS.numerals.terms() {
            plain.add(keys, false);
        }
        for (keys, _) in lexicon.issuers.terms() {
            plain.add(keys, false);
        }
        for (keys, _) in lexicon.provinces.terms() {
            plain.add(keys, false);
        }
        plain.add_laws(lexicon);
        plain.add_codes(lexicon);
        plain
    }

    fn add(&mut self, keys: Vec<Key>, abbreviation: bool) {
        // `Đ` for `Điều` would take the point `d` for the point `đ`.
        if keys.len() > 1 || keys.iter().any(|key| key.spelled().chars().nth(1).is_some()) {
            let entry = self.terms.entry(keys.iter().map(|key| key.plain()));
            entry.get_or_insert(PlainTerm { keys: keys.into(), abbreviation });
        }
    }

    fn add_laws(&mut self, lexicon: &Lexicon) {
        let words = |kind: Kind| lexicon.kinds.terms().filter(move |(_, word)| word.kind == kind && !word.abbreviation);
        for (name, laws) in lexicon.law_names.terms() {
            let kind = laws.first().map(|id| lexicon.law(*id).kind);
            // A name of one syllable is told by the word before it.
            for (kind, _) in kind.filter(|_| name.len() == 1).into_iter().flat_map(words) {
                self.add([kind, name.clone()].concat(), false);
            }
            self.add(name, false);
        }
        for (keys, _) in lexicon.law_abbreviations.terms() {
            self.add(keys, true);
        }
    }

    fn add_codes(&mut self, lexicon: &Lexicon) {
        let codes = || lexicon.codes.terms().filter_map(|(keys, word)| Some((*keys.first()?, keys.len(), word)));
        let (same, marked): (Vec<_>, Vec<_>) =
            codes().filter(|(_, len, _)| *len == 1).partition(|(k, ..)| k.plain() == *k);
        for (key, _, word) in same.into_iter().chain(marked) {
            let code = PlainCode { key, is_type: word.is_type(), issuer: word.system };
            self.codes.entry(std::iter::once(key.plain())).get_or_insert(code);
        }
    }
}
