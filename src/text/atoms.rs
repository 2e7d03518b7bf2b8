//! A stretch of text as a row of atoms, so that each of its words is read once, however often it is looked at.

pub(crate) use super::atom::What;
use super::atom::{self, Case, Key, WINDOW};
use super::work;
use crate::Span;

/// A word, a number or a mark, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    pub(crate) key: Key,
    pub(crate) span: Span,
    pub(crate) what: What,
    /// Whether it belongs to what stands before it: there is at most a gap between the two.
    pub(crate) near: bool,
    pub(crate) entry: Entry,
}

/// What a vocabulary has under a word, asked for once for all its places in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Where the terms go on that begin with the word, as the vocabulary numbers it.
    pub(crate) node: u32,
    /// What else the vocabulary says of it.
    pub(crate) flags: u8,
}

impl Atom {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.what, What::Word(_))
    }
}

/// Reads stretches of one text, always with one vocabulary.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    known: Known,
}

impl Reader {
    /// Puts the atoms of `text[span]` behind those that `atoms` has. The vocabulary says what it has under a word.
    pub(crate) fn read(&mut self, text: &str, span: Span, entry: impl Fn(Key) -> Entry, atoms: &mut Vec<Atom>) {
        let stretch = &text[..span.end];
        let mut at = span.start;
        while let Some(first) = stretch.as_bytes().get(at) {
            let mut near = true;
            if atom::may_be_space(*first) {
                let gap = atom::gap(&stretch[at..]);
                let space = if gap > 0 { gap } else { stretch.len() - at - stretch[at..].trim_start().len() };
                near = gap == space;
                at += space;
            }
            let atom = match self.known.word(text, at, &entry).filter(|word| at + word.len <= span.end) {
                Some(KnownWord { key, case, len, entry }) => {
                    Atom { key, span: Span::new(at, at + len), what: What::Word(case), near, entry }
                }
                None => {
                    let Some((key, len, what)) = atom::any(&stretch[at..]) else { return };
                    let entry = if matches!(what, What::Word(_)) { entry(key) } else { Entry::default() };
                    Atom { key, span: Span::new(at, at + len), what, near, entry }
                }
            };
            at = atom.span.end;
            atoms.push(atom);
        }
    }
}

/// What words have been read as, by their bytes: most words of a text are a few hundred syllables, and to look one up is
/// quicker than to read its letters once more. A word that comes where another is takes its place.
#[derive(Clone, Debug, Default)]
struct Known {
    slots: Vec<Slot>,
    /// Bits of a hash that are none of the number of a slot.
    shift: u32,
    /// How many words were read since the table has this size.
    read: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The bytes of the word, and zeros behind them.
    bytes: Bytes,
    key: Key,
    case: Case,
    entry: Entry,
}

/// A word that was looked up.
struct KnownWord {
    key: Key,
    case: Case,
    len: usize,
    entry: Entry,
}

/// The bytes of a word in two halves, and zeros behind them.
type Bytes = [u64; 2];

/// Bytes looked at for a word. Syllables are shorter; longer words are read letter by letter.
const WIDTH: usize = 2 * WINDOW;

/// The byte that general punctuation begins with in UTF-8, U+2000 to U+2FFF.
const PUNCTUATION: u8 = 0xe2;

/// The sizes of the table, powers of two: a short text needs a small one.
const FEWEST_SLOTS: usize = 1 << 6;
const MOST_SLOTS: usize = 1 << 12;

impl Known {
    /// The word that begins at `at`, unless it is long, or ends with what may be a letter and is none.
    #[inline]
    fn word(&mut self, text: &str, at: usize, entry: impl Fn(Key) -> Entry) -> Option<KnownWord> {
        let window = text.as_bytes().get(at..at + WIDTH)?;
        // Quotation marks and dashes: no letter begins so.
        if window[0] == PUNCTUATION {
            return None;
        }
        let (bytes, len) = first_word(window)?;
        if let Some(slot) = self.slots.get(self.place(bytes)).filter(|slot| slot.bytes == bytes) {
            work::count(len);
            return Some(KnownWord { key: slot.key, case: slot.case, len, entry: slot.entry });
        }
        self.learn(text, at, bytes, len, entry)
    }

    /// The same for a word that was not read before, or long ago.
    #[cold]
    fn learn(
        &mut self,
        text: &str,
        at: usize,
        bytes: Bytes,
        len: usize,
        entry: impl Fn(Key) -> Entry,
    ) -> Option<KnownWord> {
        let word = atom::word(&text[at..]).filter(|word| word.len == len)?;
        if self.read == self.slots.len() && self.slots.len() < MOST_SLOTS {
            let slots = (4 * self.slots.len()).clamp(FEWEST_SLOTS, MOST_SLOTS);
            *self = Known { slots: vec![Slot::default(); slots], shift: u64::BITS - slots.trailing_zeros(), read: 0 };
        }
        self.read += 1;
        let (key, case, entry) = (word.key, word.case, entry(word.key));
        let place = self.place(bytes);
        self.slots[place] = Slot { bytes, key, case, entry };
        Some(KnownWord { key, case, len, entry })
    }

    /// Which slot a word belongs to; there may be none yet.
    #[inline]
    fn place(&self, bytes: Bytes) -> usize {
        (hash(bytes) >> (self.shift & (u64::BITS - 1))) as usize
    }
}

#[inline]
fn hash([low, high]: Bytes) -> u64 {
    (low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The bytes at the start of a window that may belong to letters, and how many they are, unless none are or all.
#[inline]
fn first_word(window: &[u8]) -> Option<(Bytes, usize)> {
    let half = |at: usize| Some(u64::from_le_bytes(window.get(at..at + WINDOW)?.try_into().ok()?));
    let (low, high) = (half(0)?, half(WINDOW)?);
    match atom::letters_first(low) {
        0 => None,
        WINDOW => match atom::letters_first(high) {
            WINDOW => None,
            len => Some(([low, first(high, len)], WINDOW + len)),
        },
        len => Some(([first(low, len), 0], len)),
    }
}

/// The first bytes of eight.
#[inline]
fn first(bytes: u64, len: usize) -> u64 {
    bytes & ((1 << (8 * len)) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_what_single_atoms_are() {
        let text = "  Nghị quyết 05-NQ/TW,\n\nm2 “quý”  – 1.5%";
        let (mut reader, mut atoms) = (Reader::default(), Vec::new());
        reader.read(text, Span::new(0, text.len()), |_| Entry::default(), &mut atoms);
        let words: Vec<&str> = atoms.iter().map(|atom| &text[atom.span]).collect();
        let expected =
            ["Nghị", "quyết", "05", "-", "NQ", "/", "TW", ",", "m", "2", "“", "quý", "”", "–", "1", ".", "5", "%"];
        assert_eq!(words, expected);
        assert!(atoms.iter().all(|atom| Some(atom.key) == atom::atom(&text[atom.span.range()]).map(|(key, _)| key)));
        assert_eq!(atoms.iter().position(|atom| !atom.near), Some(8));
        assert!(atoms[0].is_word() && atoms[2].what == What::Digits && atoms[3].what == What::Mark);
        atoms.clear();
        reader.read(text, Span::new(2, 12), |_| Entry::default(), &mut atoms);
        assert_eq!((atoms.len(), atoms[1].span), (2, Span::new(9, 12)));
    }

    #[test]
    fn known_words_are_what_they_are_read_as() {
        let words =
            "Nghị nghị NGHỊ quyết nghiêng Nghiêm trường TTg a Z đ ỷ iPhone trachtenberg abcdefghijklmno nghĩabcdefghij";
        let text = format!("{words} m2 x“y” 5kg а б {words}                ");
        let mut reader = Reader::default();
        for from in 0..3 {
            let mut atoms = Vec::new();
            reader.read(&text, Span::new(from, text.len()), |_| Entry::default(), &mut atoms);
            for atom in atoms {
                let (key, len, what) = atom::any(&text[atom.span.start..]).unwrap();
                assert_eq!((atom.key, atom.span.len(), atom.what), (key, len, what), "{:?}", atom);
            }
        }
    }
}
