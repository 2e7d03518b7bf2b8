//! A trie over atoms: finds the longest term that a text starts, or ends, with.

use crate::text::atom::{self, Key};
use crate::text::atoms::Atom;

/// Terms of one or more words, each with a value.
///
/// Between two words of a term the text may have a gap and a dash (`Lao động - Thương binh`); marks that the term
/// itself has must stand in the text.
#[derive(Clone, Debug)]
pub(crate) struct Trie<T> {
    /// The value of each node, where a term ends there. Node 0 is the root.
    values: Vec<Option<T>>,
    /// Whether a term goes on after each node: after most there is no word to be read.
    inner: Vec<bool>,
    edges: Edges,
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Trie { values: vec![None], inner: vec![false], edges: Edges::default() }
    }
}

/// A place in a trie: the root, or the end of the words taken so far.
pub(crate) type Node = u32;

pub(crate) const ROOT: Node = 0;

impl<T> Trie<T> {
    /// The value of a term, made where the term is new.
    pub(crate) fn entry(&mut self, term: impl Iterator<Item = Key>) -> &mut Option<T> {
        let mut node = ROOT;
        for key in term {
            node = match self.edges.get(node, key) {
                Some(next) => next,
                None => {
                    self.values.push(None);
                    self.inner.push(false);
                    self.inner[node as usize] = true;
                    let next = self.values.len() as Node - 1;
                    self.edges.insert(node, key, next);
                    next
                }
            };
        }
        &mut self.values[node as usize]
    }

    #[inline]
    pub(crate) fn step(&self, node: Node, key: Key) -> Option<Node> {
        self.edges.get(node, key)
    }

    #[inline]
    pub(crate) fn value(&self, node: Node) -> Option<&T> {
        self.values[node as usize].as_ref()
    }

    /// Whether any term begins with this atom.
    #[inline]
    pub(crate) fn begins_with(&self, key: Key) -> bool {
        self.step(ROOT, key).is_some()
    }

    /// What the term of one atom has, if it is one.
    #[inline]
    pub(crate) fn of_one(&self, key: Key) -> Option<&T> {
        self.value(self.step(ROOT, key)?)
    }

    /// Every term with its value.
    pub(crate) fn terms(&self) -> impl Iterator<Item = (Vec<Key>, &T)> {
        let mut before = vec![None; self.values.len()];
        for edge in self.edges.slots.iter().filter(|edge| edge.to != ROOT) {
            before[edge.to as usize] = Some((edge.from, edge.key));
        }
        let path = move |node: usize| {
            let mut keys: Vec<Key> =
                std::iter::successors(before[node], |(from, _)| before[*from as usize]).map(|(_, key)| key).collect();
            keys.reverse();
            keys
        };
        self.values.iter().enumerate().filter_map(move |(node, value)| Some((path(node), value.as_ref()?)))
    }

    /// The longest term that `text` starts with whose value is `wanted`: the value and the length in bytes.
    pub(crate) fn longest(&self, text: &str, wanted: impl Fn(&T) -> bool) -> Option<(&T, usize)> {
        self.longest_after(atom::atom(text)?, text, wanted)
    }

    /// The same for a text whose first atom has been read.
    pub(crate) fn longest_after(
        &self,
        (key, len): (Key, usize),
        text: &str,
        wanted: impl Fn(&T) -> bool,
    ) -> Option<(&T, usize)> {
        let (mut node, mut at, mut found) = (self.step(ROOT, key)?, len, None);
        loop {
            if let Some(value) = self.value(node).filter(|v| wanted(v)) {
                found = Some((value, at));
            }
            let next = if self.inner[node as usize] { self.edges.advance(node, text, at) } else { None };
            match next {
                Some(next) => (node, at) = next,
                None => return found,
            }
        }
    }

    /// The longest term that a row of atoms starts with whose value is `wanted`: its value and how many atoms it is.
    #[inline]
    pub(crate) fn longest_of(&self, atoms: &[Atom], wanted: impl Fn(&T) -> bool) -> Option<(&T, usize)> {
        self.longest_from(self.step(ROOT, atoms.first()?.key)?, atoms, wanted)
    }

    /// The same where the first of the atoms is known to lead to `node`.
    #[inline]
    pub(crate) fn longest_from(&self, node: Node, atoms: &[Atom], wanted: impl Fn(&T) -> bool) -> Option<(&T, usize)> {
        let (mut node, mut taken, mut found) = (node, 1, None);
        loop {
            if let Some(value) = self.value(node).filter(|value| wanted(value)) {
                found = Some((value, taken));
            }
            let next = |at: usize| atoms.get(at).filter(|atom| atom.near);
            let Some(atom) = next(taken) else { return found };
            (node, taken) = match self.step(node, atom.key) {
                Some(next) => (next, taken + 1),
                None if atom.key == Key::DASH => {
                    let Some(atom) = next(taken + 1) else { return found };
                    let Some(next) = self.step(node, atom.key) else { return found };
                    (next, taken + 2)
                }
                None => return found,
            };
        }
    }
}

impl<T> Trie<T> {
    /// The longest term that `text` ends with, in a trie of terms written backwards: the value and its length in bytes.
    pub(crate) fn longest_back(&self, text: &str) -> Option<(&T, usize)> {
        let (mut node, mut end, mut found) = (ROOT, text.len(), None);
        while self.inner[node as usize] {
            let stop = if node == ROOT { end } else { end - atom::gap_before(&text[..end]) };
            let Some((key, len)) = atom::last_atom(&text[..stop]) else { break };
            let Some(next) = self.step(node, key) else { break };
            (node, end) = (next, stop - len);
            if let Some(value) = self.value(node) {
                found = Some((value, text.len() - end));
            }
        }
        found
    }
}

/// Words that few terms have more of.
const WORDS_OF_A_TERM: usize = 6;

/// The atoms of a term as a row of the lexicon writes it, without dashes, which a text may have or leave out.
pub(crate) fn term(text: &str) -> Vec<Key> {
    let (mut keys, mut rest) = (Vec::with_capacity(WORDS_OF_A_TERM), text.trim_start());
    while let Some((key, len)) = atom::atom(rest) {
        if !rest.starts_with(atom::is_dash) {
            keys.push(key);
        }
        rest = rest[len..].trim_start();
    }
    keys
}

/// From a node by a key to a node: an open-addressing table, since lookups are most of the work of reading a word.
///
/// Most lookups find nothing. Before the table, which is too large for the nearest cache, stands a filter of one bit for
/// some edges, which is not.
#[derive(Clone, Debug, Default)]
struct Edges {
    slots: Vec<Edge>,
    filter: Vec<u64>,
    count: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Edge {
    key: Key,
    from: Node,
    /// 0, the root, where the slot is empty: no edge leads to the root.
    to: Node,
}

/// Bits of the filter for each slot of the table.
const FILTER_BITS: usize = 4;

impl Edges {
    #[inline]
    fn hash(from: Node, key: Key) -> u64 {
        (key.bits() ^ u64::from(from).rotate_left(44)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    #[inline]
    fn slot(&self, hash: u64) -> usize {
        (hash >> (64 - self.slots.len().trailing_zeros())) as usize
    }

    /// The word of the filter and the bit in it.
    #[inline]
    fn bit(&self, hash: u64) -> (usize, u64) {
        let at = (hash >> (64 - (self.slots.len() * FILTER_BITS).trailing_zeros())) as usize;
        (at / 64, 1 << (at % 64))
    }

    #[inline]
    fn get(&self, from: Node, key: Key) -> Option<Node> {
        if self.slots.is_empty() {
            return None;
        }
        let hash = Edges::hash(from, key);
        let (word, bit) = self.bit(hash);
        if self.filter[word] & bit == 0 {
            return None;
        }
        let mut at = self.slot(hash);
        loop {
            let edge = self.slots[at];
            if edge.to == ROOT {
                return None;
            } else if edge.from == from && edge.key == key {
                return Some(edge.to);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Takes the atom at `at`, after the gap and the dash that a term may have between its words.
    #[inline(never)]
    fn advance(&self, node: Node, text: &str, at: usize) -> Option<(Node, usize)> {
        let start = at + atom::gap(&text[at..]);
        let (key, len) = atom::atom(&text[start..])?;
        if let Some(next) = self.get(node, key) {
            return Some((next, start + len));
        }
        let dash = text[start..].chars().next().filter(|c| atom::is_dash(*c))?;
        let start = start + dash.len_utf8();
        let start = start + atom::gap(&text[start..]);
        let (key, len) = atom::atom(&text[start..])?;
        Some((self.get(node, key)?, start + len))
    }

    fn insert(&mut self, from: Node, key: Key, to: Node) {
        if self.count * 2 >= self.slots.len() {
            let size = (self.slots.len() * 2).max(16);
            self.filter = vec![0; size * FILTER_BITS / 64];
            for edge in std::mem::replace(&mut self.slots, vec![Edge::default(); size]) {
                if edge.to != ROOT {
                    self.place(edge);
                }
            }
        }
        self.place(Edge { key, from, to });
        self.count += 1;
    }

    fn place(&mut self, edge: Edge) {
        let hash = Edges::hash(edge.from, edge.key);
        let (word, bit) = self.bit(hash);
        self.filter[word] |= bit;
        let mut at = self.slot(hash);
        while self.slots[at].to != ROOT {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = edge;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trie() -> Trie<u8> {
        let mut trie = Trie::default();
        for (value, text) in
            ["nghị quyết", "nghị quyết liên tịch", "Bộ Lao động - Thương binh", "m2", "T.Ư"].iter().enumerate()
        {
            *trie.entry(term(text).into_iter()) = Some(value as u8);
        }
        trie
    }

    #[test]
    fn finds_the_longest_term() {
        let trie = trie();
        let find = |text: &str| trie.longest(text, |_| true).map(|(value, len)| (*value, text[..len].to_owned()));
        assert_eq!(find("NGHỊ QUYẾT số"), Some((0, "NGHỊ QUYẾT".into())));
        assert_eq!(find("Nghị\nquyết liên  tịch"), Some((1, "Nghị\nquyết liên  tịch".into())));
        assert_eq!(find("Bộ Lao động – Thương binh và"), Some((2, "Bộ Lao động – Thương binh".into())));
        assert_eq!(find("Bộ Lao động Thương binh"), Some((2, "Bộ Lao động Thương binh".into())));
        assert_eq!(find("m2 đất"), Some((3, "m2".into())));
        assert_eq!(find("t.ư Đoàn"), Some((4, "t.ư".into())));
        for none in ["nghị", "nghị\n\nquyết", "nghịquyết", "m3", " nghị quyết", ""] {
            assert_eq!(find(none), None, "{none:?}");
        }
        assert_eq!(trie.longest("nghị quyết liên tịch", |v| *v == 0).map(|found| found.1), Some("nghị quyết".len()));
    }

    #[test]
    fn finds_the_longest_term_backwards() {
        let mut trie = Trie::default();
        for text in ["quyết", "nghị quyết"] {
            *trie.entry(term(text).into_iter().rev()) = Some(text.len());
        }
        let find = |text: &str| trie.longest_back(text).map(|(_, len)| text[text.len() - len..].to_owned());
        assert_eq!(find("các Nghị quyết"), Some("Nghị quyết".into()));
        assert_eq!(find("giải quyết"), Some("quyết".into()));
        assert_eq!(find("quyết "), None);
    }
}
