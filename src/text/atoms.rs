//! A stretch of text as a row of atoms, so that each of its words is read once, however often it is looked at.

pub(crate) use super::atom::What;
use super::atom::{self, Case, Key};
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
}

impl Atom {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.what, What::Word(_))
    }
}

/// Reads stretches of one text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    known: Known,
}

impl Reader {
    /// The atoms of `text[span]`, put into `atoms` in place of what was there.
    pub(crate) fn read(&mut self, text: &str, span: Span, atoms: &mut Vec<Atom>) {
        atoms.clear();
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
            let known = self.known.word(text, at).filter(|word| at + word.len <= span.end);
            let atom = known.map(|word| (word.key, word.len, What::Word(word.case)));
            let Some((key, len, what)) = atom.or_else(|| atom::any(&stretch[at..])) else { return };
            atoms.push(Atom { key, span: Span::new(at, at + len), what, near });
            at += len;
        }
    }
}

/// What words have been read as, by their bytes: most words of a text are a few hundred syllables, and to look one up is
/// quicker than to read its letters once more. A word that comes where another is takes its place.
#[derive(Clone, Debug, Default)]
struct Known {
    slots: Vec<Slot>,
    /// How many words were read since the table has this size.
    read: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The bytes of the word, and zeros behind them.
    bytes: u128,
    key: Key,
    case: Case,
}

/// A word that was looked up.
struct KnownWord {
    key: Key,
    case: Case,
    len: usize,
}

/// Bytes looked at for a word. Syllables are shorter; longer words are read letter by letter.
const WIDTH: usize = 16;

/// The sizes of the table, powers of two: a short text needs a small one.
const FEWEST_SLOTS: usize = 1 << 6;
const MOST_SLOTS: usize = 1 << 12;

impl Known {
    /// The word that begins at `at`, unless it is long, or ends with what may be a letter and is none.
    #[inline]
    fn word(&mut self, text: &str, at: usize) -> Option<KnownWord> {
        let window = text.as_bytes().get(at..at + WIDTH)?;
        let window = u128::from_le_bytes(window.try_into().ok()?);
        let len = letters(window);
        if len == 0 || len == WIDTH {
            return None;
        }
        let bytes = window & ((1 << (8 * len)) - 1);
        let place = |slots: usize| (hash(bytes) >> (64 - slots.trailing_zeros())) as usize;
        if let Some(slot) = self.slots.get(place(self.slots.len().max(2))).filter(|slot| slot.bytes == bytes) {
            work::count(len);
            return Some(KnownWord { key: slot.key, case: slot.case, len });
        }
        let word = atom::word(&text[at..]).filter(|word| word.len == len)?;
        if self.read == self.slots.len() && self.slots.len() < MOST_SLOTS {
            let slots = (4 * self.slots.len()).clamp(FEWEST_SLOTS, MOST_SLOTS);
            *self = Known { slots: vec![Slot::default(); slots], read: 0 };
        }
        self.read += 1;
        let place = place(self.slots.len());
        self.slots[place] = Slot { bytes, key: word.key, case: word.case };
        Some(KnownWord { key: word.key, case: word.case, len })
    }
}

#[inline]
fn hash(bytes: u128) -> u64 {
    (bytes as u64 ^ ((bytes >> 64) as u64).rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// How many bytes at the low end may belong to letters: those of ASCII letters, and all beyond ASCII. Each byte is looked
/// at in the bits it has, none carries over to the next.
#[inline]
fn letters(window: u128) -> usize {
    const ONES: u128 = u128::MAX / 0xff;
    const TOP: u128 = ONES << 7;
    let folded = (window | (ONES << 5)) & !TOP;
    let from_a = folded + ONES * (0x80 - b'a' as u128);
    let beyond_z = folded + ONES * (0x80 - b'z' as u128 - 1);
    let letter = (from_a & !beyond_z) | window;
    ((!letter & TOP).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_what_single_atoms_are() {
        let text = "  Nghị quyết 05-NQ/TW,\n\nm2 “quý”  – 1.5%";
        let (mut reader, mut atoms) = (Reader::default(), Vec::new());
        reader.read(text, Span::new(0, text.len()), &mut atoms);
        let words: Vec<&str> = atoms.iter().map(|atom| &text[atom.span]).collect();
        let expected =
            ["Nghị", "quyết", "05", "-", "NQ", "/", "TW", ",", "m", "2", "“", "quý", "”", "–", "1", ".", "5", "%"];
        assert_eq!(words, expected);
        assert!(atoms.iter().all(|atom| Some(atom.key) == atom::atom(&text[atom.span.range()]).map(|(key, _)| key)));
        assert_eq!(atoms.iter().position(|atom| !atom.near), Some(8));
        assert!(atoms[0].is_word() && atoms[2].what == What::Digits && atoms[3].what == What::Mark);
        reader.read(text, Span::new(2, 12), &mut atoms);
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
            reader.read(&text, Span::new(from, text.len()), &mut atoms);
            for atom in atoms {
                let (key, len, what) = atom::any(&text[atom.span.start..]).unwrap();
                assert_eq!((atom.key, atom.span.len(), atom.what), (key, len, what), "{:?}", atom);
            }
        }
    }

    #[test]
    fn letters_are_told_from_marks() {
        for byte in 0..=255u8 {
            let window = u128::from_le_bytes([byte; WIDTH]);
            let expected = if byte.is_ascii_alphabetic() || byte >= 0x80 { WIDTH } else { 0 };
            assert_eq!(letters(window), expected, "{byte}");
            assert_eq!(letters(window << 24 | 0x616161), if expected == 0 { 3 } else { WIDTH }, "{byte}");
        }
    }
}
