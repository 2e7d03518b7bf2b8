//! Atoms: the words, numbers and marks that text is made of, and the gaps between them.
//!
//! A word is a run of letters. In Vietnamese that is one syllable, of seven letters at most, so a word with
//! its tone fits into 64 bits: comparing words is comparing integers, and a [`Key`] is exact, not a hash, for
//! every word of up to ten letters.

use super::letter::{Leads, Letter, Packed};
use super::work;

/// What a word, a number or a mark compares by: its letters without case, its tone wherever it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(u64);

impl Key {
    const LETTER_BITS: u32 = 6;
    const TONE_SHIFT: u32 = 60;
    const LETTERS_MASK: u64 = (1 << Self::TONE_SHIFT) - 1;
    /// Stands where a word has a tone from 0 to 5, so no mark equals a word.
    const MARK: u64 = 7 << Self::TONE_SHIFT;
    /// Set for words of more than ten letters, whose letters are mixed instead of kept.
    const LONG: u64 = 1 << 63;

    /// How many letters are kept.
    const LETTERS: u32 = Self::TONE_SHIFT / Self::LETTER_BITS;

    const EMPTY: Key = Key(0);

    /// The key of every dash.
    pub(crate) const DASH: Key = Key::mark('-');

    /// The key of a run of letters, or of digits, of any length.
    fn of(run: &str) -> Key {
        run.chars().filter_map(Letter::of).fold(Key::EMPTY, Key::push)
    }

    #[inline]
    fn push(self, letter: Letter) -> Key {
        let long = self.0 & Self::LONG | if self.0 >> 54 & 63 != 0 { Self::LONG } else { 0 };
        let letters = self.0 & Self::LETTERS_MASK;
        let tone = if letter.tone == 0 { self.0 & Self::MARK } else { u64::from(letter.tone) << Self::TONE_SHIFT };
        let mixed = (letters << Self::LETTER_BITS | letters >> 54) & Self::LETTERS_MASK ^ u64::from(letter.code);
        Key(long | tone | mixed)
    }

    #[inline]
    const fn mark(c: char) -> Key {
        Key(Self::MARK | c as u64)
    }

    /// Whether it is the key of a mark, not of a word or number.
    pub(crate) fn is_mark(self) -> bool {
        self.0 & Self::MARK == Self::MARK
    }

    /// The character that a mark is; a dash stands for all of them.
    pub(crate) fn to_mark(self) -> Option<char> {
        u32::try_from(self.0 & !Self::MARK).ok().filter(|_| self.is_mark()).and_then(char::from_u32)
    }

    /// The codes of its letters; of a word of more than ten letters there is no telling.
    fn letters(self) -> impl DoubleEndedIterator<Item = u8> {
        let letters = if self.is_mark() || self.0 & Self::LONG != 0 { 0 } else { self.0 & Self::LETTERS_MASK };
        (0..Self::LETTERS).rev().map(move |i| (letters >> (i * Self::LETTER_BITS) & 63) as u8).filter(|code| *code != 0)
    }

    /// The bytes that it may begin with in a text.
    pub(crate) fn leads(self) -> Leads {
        let lead = |c: char| c.encode_utf8(&mut [0; 4]).as_bytes()[0];
        match self.to_mark() {
            // One dash of each lead byte.
            Some('-') => ['-', '\u{2010}', '\u{ff0d}'].into_iter().fold(Leads::default(), |all, c| all.with(lead(c))),
            Some(mark) => Leads::default().with(lead(mark)),
            None => self.letters().next().map_or(Leads::ALL, Leads::of),
        }
    }

    /// The key of the same word written without diacritics.
    pub(crate) fn plain(self) -> Key {
        let plain = |key: Key, code| key.push(Letter { code: Letter::base(code), tone: 0, upper: false });
        match self.letters().next() {
            Some(_) => self.letters().fold(Key::EMPTY, plain),
            None => self,
        }
    }

    /// The word in small letters, its tone where the traditional rule puts it (`hòa`, `ủy`); empty where it cannot be told.
    pub(crate) fn spelled(self) -> String {
        let letters: Vec<u8> = self.letters().collect();
        let tone = (self.0 >> Self::TONE_SHIFT & 7) as u8;
        let bare: Vec<char> = letters.iter().filter_map(|code| Letter::small(*code, 0)).collect();
        let toned = toned_vowel(&bare);
        let tone_at = |at: usize| if at == toned { tone } else { 0 };
        letters.iter().enumerate().filter_map(|(at, code)| Letter::small(*code, tone_at(at))).collect()
    }

    /// The bits, for hashing.
    #[inline]
    pub(crate) fn bits(self) -> u64 {
        self.0
    }
}

/// Which letter of a word carries its tone: a vowel with a quality mark, the last of two; else the middle one of three
/// vowels, the first of two at the end of the word, the last of two before a consonant.
fn toned_vowel(word: &[char]) -> usize {
    let is_vowel = |c: &char| "aăâeêioôơuưy".contains(*c);
    let glide = match word {
        ['q', 'u', ..] | ['g', 'i', ..] if word.get(2).is_some_and(is_vowel) => 2,
        _ => 0,
    };
    let start = glide + word[glide..].iter().position(is_vowel).unwrap_or(0);
    let len = word[start..].iter().take_while(|c| is_vowel(c)).count();
    let vowels = &word[start..start + len];
    let marked = vowels.iter().rposition(|c| "ăâêôơư".contains(*c));
    let open = start + len == word.len();
    start + marked.unwrap_or(if len == 3 || (len == 2 && !open) { 1 } else { 0 })
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Case {
    /// `quyết`
    #[default]
    Lower,
    /// `Quyết`, or a single capital
    Initial,
    /// `QUYẾT`
    Upper,
    /// `CTr`, `iPhone`
    Mixed,
}

impl Case {
    /// Whether the word starts with a capital.
    pub(crate) fn is_capital(self) -> bool {
        !matches!(self, Case::Lower)
    }
}

/// A word or number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) key: Key,
    pub(crate) case: Case,
    /// Length in bytes.
    pub(crate) len: usize,
    /// Number of letters.
    pub(crate) letters: u32,
}

/// The run of letters that `text` starts with, cut after [`LONGEST_ATOM`] bytes.
#[inline(never)]
pub(crate) fn word(text: &str) -> Option<Word> {
    run(text, Packed::is_letter)
}

/// Whether `text` starts with a letter.
#[inline]
pub(crate) fn begins_word(text: &str) -> bool {
    Packed::first(text.as_bytes()).0.is_letter()
}

/// The run of digits that `text` starts with, cut after [`LONGEST_ATOM`] bytes.
#[inline(never)]
pub(crate) fn digits(text: &str) -> Option<Word> {
    run(text, Packed::is_digit)
}

/// All reading is mostly this loop: it keeps a [`Key`] in registers, without the care that [`Key::push`] takes of words
/// of more than ten letters, which are few enough to be read twice. There is one copy of it for words and one for digits:
/// what the productions are made of has to fit the nearest cache with them.
#[inline(always)]
fn run(text: &str, belongs: impl Fn(Packed) -> bool) -> Option<Word> {
    let bytes = text.as_bytes();
    let end = bytes.len().min(LONGEST_ATOM);
    let (first, size) = Packed::first(bytes);
    if !belongs(first) {
        return None;
    }
    let (mut codes, mut tone, mut letters, mut len) = (first.code(), first.tone(), 1, size);
    let mut uppers = first.upper();
    while len < end {
        let (letter, size) = Packed::first(&bytes[len..]);
        if !belongs(letter) {
            break;
        }
        codes = codes << Key::LETTER_BITS | letter.code();
        tone = if letter.tone() == 0 { tone } else { letter.tone() };
        uppers += letter.upper();
        letters += 1;
        len += size;
    }
    let case = match (first.upper(), uppers) {
        (_, 0) => Case::Lower,
        (1, 1) => Case::Initial,
        (_, n) if n == letters => Case::Upper,
        _ => Case::Mixed,
    };
    work::count(len);
    let key = if letters <= Key::LETTERS { Key(codes | tone << Key::TONE_SHIFT) } else { Key::of(&text[..len]) };
    Some(Word { key, case, len, letters })
}

/// The word, number or mark that `text` ends with, at most [`LONGEST_ATOM`] bytes of it.
#[inline(never)]
pub(crate) fn last_atom(text: &str) -> Option<(Key, usize)> {
    match text.as_bytes() {
        [.., mark @ b'!'..=b'~'] if !mark.is_ascii_alphanumeric() => Some((Key::mark(char::from(*mark)), 1)),
        [.., b'0'..=b'9'] => last_run_read(text),
        _ => last_syllable(text).map(|w| (w.key, w.len)).or_else(|| last_run_read(text)),
    }
}

/// The word that `text` ends with, where a look at its last bytes tells how long it is.
#[inline]
fn last_syllable(text: &str) -> Option<Word> {
    let bytes = text.as_bytes();
    let len = match letters_last(last_bytes(bytes)) {
        WINDOW => {
            WINDOW + Some(letters_last(last_bytes(&bytes[..bytes.len() - WINDOW]))).filter(|len| *len < WINDOW)?
        }
        len => len,
    };
    word(&text[text.len() - len..]).filter(|word| word.len == len)
}

/// The last eight bytes, with zeros before them where there are not as many.
#[inline]
fn last_bytes(bytes: &[u8]) -> u64 {
    match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => bytes.iter().fold(0, |last, byte| last >> 8 | u64::from(*byte) << (u64::BITS - 8)),
    }
}

/// The same as [`last_atom`], read letter by letter.
fn last_run_read(text: &str) -> Option<(Key, usize)> {
    let run = &text[last_run(text)?..];
    let (first, _) = Packed::first(run.as_bytes());
    if first.is_letter() {
        word(run).map(|w| (w.key, w.len))
    } else if first.is_digit() {
        digits(run).map(|w| (w.key, w.len))
    } else {
        text.chars().next_back().filter(|c| !c.is_whitespace()).map(|c| (Key::mark(c), c.len_utf8()))
    }
}

/// The word that `text` ends with, or `None` where it ends with something else.
pub(crate) fn last_word(text: &str) -> Option<Word> {
    last_syllable(text).or_else(|| word(&text[last_run(text)?..]))
}

/// Bytes that are looked at together for letters.
pub(super) const WINDOW: usize = std::mem::size_of::<u64>();

/// How many of eight bytes, from the first on, may belong to letters.
#[inline]
pub(super) fn letters_first(bytes: u64) -> usize {
    (no_letters(bytes).trailing_zeros() / 8) as usize
}

/// How many of eight bytes, from the last back, may belong to letters.
#[inline]
fn letters_last(bytes: u64) -> usize {
    (no_letters(bytes).leading_zeros() / 8) as usize
}

/// The top bit of each byte that can belong to no letter: ASCII, and none of its letters. Each byte is looked at in the bits
/// it has, none carries over to the next.
#[inline]
fn no_letters(bytes: u64) -> u64 {
    const ONES: u64 = u64::MAX / 0xff;
    const TOP: u64 = ONES << 7;
    let folded = (bytes | (ONES << 5)) & !TOP;
    let from_a = folded + ONES * (0x80 - b'a' as u64);
    let beyond_z = folded + ONES * (0x80 - b'z' as u64 - 1);
    !((from_a & !beyond_z) | bytes) & TOP
}

/// Whether `text` ends with a letter.
#[inline]
pub(crate) fn ends_with_letter(text: &str) -> bool {
    !text.is_empty() && last(text.as_bytes()).0.is_letter()
}

/// Bytes after which a word or number is cut, whether it is read forwards or backwards: longer runs are none of any
/// interest, and may be as long as the text.
pub(crate) const LONGEST_ATOM: usize = 64;

/// Where the last run of letters, or of digits, or the last single mark of `text` starts.
fn last_run(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return None;
    }
    let (first, len) = last(bytes);
    let mut start = bytes.len() - len;
    if !first.is_letter() && !first.is_digit() {
        return Some(start);
    }
    while start > 0 {
        let (letter, len) = last(&bytes[..start]);
        let belongs = letter.is_letter() == first.is_letter() && letter.is_digit() == first.is_digit();
        if !belongs || bytes.len() - (start - len) > LONGEST_ATOM {
            break;
        }
        start -= len;
    }
    work::count(text.len() - start);
    Some(start)
}

/// What a text that is not empty ends with, and its length in bytes.
#[inline]
fn last(text: &[u8]) -> (Packed, usize) {
    let begins = |byte: &u8| *byte & 0xc0 != 0x80;
    let len = text.iter().rev().position(begins).map_or(1, |after| after + 1);
    (Packed::first(&text[text.len() - len..]).0, len)
}

/// The word, number or mark that `text` starts with: its key and length.
#[inline]
pub(crate) fn atom(text: &str) -> Option<(Key, usize)> {
    any(text).map(|(key, len, _)| (key, len))
}

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Word(Case),
    Digits,
    Mark,
}

/// The word, number or mark that `text` starts with: its key, its length, and which of them it is.
#[inline(never)]
pub(crate) fn any(text: &str) -> Option<(Key, usize, What)> {
    let mark = || mark(text).map(|(key, len)| (key, len, What::Mark));
    match text.as_bytes().first()? {
        b'0'..=b'9' => digits(text).map(|w| (w.key, w.len, What::Digits)),
        b'\0'..=b'@' => mark(),
        _ => word(text).map(|w| (w.key, w.len, What::Word(w.case))).or_else(mark),
    }
}

/// The mark that `text` starts with: its key and length.
fn mark(text: &str) -> Option<(Key, usize)> {
    match text.as_bytes().first()? {
        b'\t'..=b'\r' | b' ' => return None,
        b @ b'!'..=b'~' => return Some((Key::mark(char::from(*b)), 1)),
        _ => {}
    }
    let c = text.chars().next().filter(|c| !c.is_whitespace())?;
    Some((Key::mark(if is_dash(c) { '-' } else { c }), c.len_utf8()))
}

/// Any dash that stands for a hyphen: hyphen-minus, U+2010 to U+2015, minus sign, small and full-width forms.
#[inline]
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a dash may begin with the byte.
#[inline]
pub(crate) fn may_be_dash(byte: u8) -> bool {
    matches!(byte, b'-' | 0xe2 | 0xef)
}

/// Any slash: solidus, fraction slash, division slash, full-width solidus.
#[inline]
pub(crate) fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}')
}

/// Bytes of the white space that `text` starts with, none where that is more than a gap inside a phrase: it may hold one
/// line break, for texts are hard-wrapped, but never two.
#[inline]
pub(crate) fn gap(text: &str) -> usize {
    match text.as_bytes() {
        [first, ..] if !may_be_space(*first) => 0,
        // Most gaps by far are one space.
        [b' ', next, ..] if !may_be_space(*next) => 1,
        _ => gap_over(text.chars()),
    }
}

/// Whether white space may begin with the byte.
#[inline]
pub(super) fn may_be_space(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3)
}

/// Bytes of the white space that `text` ends with, none where that is more than a gap inside a phrase.
#[inline]
pub(crate) fn gap_before(text: &str) -> usize {
    let is_visible = |byte: &u8| (b'!'..=b'~').contains(byte);
    match text.as_bytes() {
        [.., last] if is_visible(last) => 0,
        [.., before, b' '] if is_visible(before) => 1,
        _ => gap_over(text.chars().rev()),
    }
}

/// `text` without the gap that it ends with.
#[inline]
pub(crate) fn without_gap(text: &str) -> &str {
    &text[..text.len() - gap_before(text)]
}

fn gap_over(chars: impl Iterator<Item = char>) -> usize {
    let (mut len, mut breaks) = (0, 0);
    for c in chars.take_while(|c| c.is_whitespace()) {
        breaks += u32::from(c == '\n');
        len += c.len_utf8();
        work::count(c.len_utf8());
        if breaks > 1 || len > LONGEST_GAP {
            return 0;
        }
    }
    len
}

/// Bytes of the widest gap inside a phrase.
pub(crate) const LONGEST_GAP: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        atom(text).unwrap().0
    }

    #[test]
    fn words_compare_without_case_and_tone_placement() {
        for (x, y) in [("ủy", "uỷ"), ("hòa", "hoà"), ("Thuỷ", "THỦY"), ("Đảng", "Ðảng"), ("nghiêng", "NGHIÊNG")]
        {
            assert_eq!(key(x), key(y), "{x} {y}");
        }
        for (x, y) in [("ba", "bà"), ("năm", "nám"), ("tư", "tu"), ("d", "đ"), ("1", "l"), ("a", "aa"), ("-", "/")]
        {
            assert_ne!(key(x), key(y), "{x} {y}");
        }
        assert_ne!(key("trachtenberg"), key("trachtenbergs"));
        assert_ne!(key("abcdefghijk"), key("bcdefghijk"));
    }

    #[test]
    fn atoms_begin_with_their_lead_bytes() {
        for text in ["Ủy", "uỷ", "Ðảng", "đ", "51", "%", "“", "trachtenbergs"] {
            assert!(key(text).leads().has(text.as_bytes()[0]), "{text}");
        }
        for dash in ('\0'..=char::MAX).filter(|c| is_dash(*c)) {
            assert!(Key::DASH.leads().has(dash.to_string().as_bytes()[0]), "{dash:?}");
        }
        assert!(!key("ủy").leads().has(b'v') && !key("đảng").leads().has(b'd'));
    }

    #[test]
    fn letters_are_told_from_marks() {
        for byte in 0..=255u8 {
            let all = u64::from_le_bytes([byte; WINDOW]);
            let letter = byte.is_ascii_alphabetic() || byte >= 0x80;
            let ends = |bytes| (letters_first(bytes), letters_last(bytes));
            assert_eq!(ends(all), if letter { (WINDOW, WINDOW) } else { (0, 0) }, "{byte}");
            let (first, last) = (ends(all << 24 | 0x616161).0, ends(all >> 24 | 0x616161 << 40).1);
            assert_eq!((first, last), if letter { (WINDOW, WINDOW) } else { (3, 3) }, "{byte}");
        }
    }

    #[test]
    fn texts_end_with_what_they_are_read_to_end_with() {
        let words = [
            "đảng",
            "nghiêng",
            "ỷ",
            "a",
            "ế",
            "trachtenberg",
            "Đ",
            "NGHIỆP",
            "б",
            "xб",
            "бx",
            "x“",
            "7a",
            "a7",
            "“",
            "—",
        ];
        for (before, last) in words.iter().flat_map(|before| words.map(|last| (before, last))) {
            for text in [format!("{before} {last}"), format!("{before}{last}"), format!("{before}.{last}"), last.into()]
            {
                assert_eq!(last_atom(&text), last_run_read(&text), "{text}");
                assert_eq!(last_word(&text), word(&text[last_run(&text).unwrap()..]), "{text}");
            }
        }
    }

    #[test]
    fn words_are_spelled_from_their_keys() {
        for word in [
            "nghị",
            "quyết",
            "ủy",
            "của",
            "khóa",
            "toàn",
            "huỳnh",
            "ngoài",
            "điều",
            "luật",
            "quý",
            "giá",
            "gì",
            "giữa",
            "tuyến",
            "người",
            "đường",
            "xã",
            "2013",
            "a",
            "qui",
            "thuế",
            "mười",
            "cp",
        ] {
            assert_eq!(key(word).spelled(), word);
        }
        for (word, plain) in [("nghị", "nghi"), ("ĐƯỜNG", "duong"), ("2013", "2013"), ("-", "-"), ("Ủy", "uy")]
        {
            assert_eq!(key(word).plain(), key(plain));
        }
        assert_eq!(key("trachtenberg").spelled(), "");
    }

    #[test]
    fn words_are_runs_of_letters() {
        let read = |text: &str| word(text).map(|w| (w.len, w.case));
        assert_eq!(read("quyết định"), Some(("quyết".len(), Case::Lower)));
        assert_eq!(read("Quyết"), Some(("Quyết".len(), Case::Initial)));
        assert_eq!(read("QĐ-TTg"), Some(("QĐ".len(), Case::Upper)));
        assert_eq!(read("TTg"), Some((3, Case::Mixed)));
        assert_eq!(read("QH13"), Some((2, Case::Upper)));
        assert_eq!(read("12"), None);
        assert_eq!(last_word("Chỉ thị số").unwrap().key, key("số"));
        assert_eq!(last_word("số 12"), None);
        assert_eq!(last_atom("TT13"), Some((key("13"), 2)));
        assert_eq!(last_atom("số:"), Some((key(":"), 1)));
        assert_eq!(last_atom(""), None);
        assert_eq!(last_atom("số "), None);
    }

    #[test]
    fn gaps_hold_no_blank_line() {
        #[rustfmt::skip]
        let cases = [
            ("x", 0), (" x", 1), ("\u{a0}x", 2), (" \n x", 3), ("\r\n x", 3), ("\n\nx", 0), (" \n \n x", 0), ("", 0),
        ];
        for (text, len) in cases {
            assert_eq!(gap(text), len, "{text:?}");
        }
        assert_eq!((gap(&" ".repeat(64)), gap(&" ".repeat(65))), (64, 0));
        assert_eq!(gap_before("x \n "), 3);
        assert_eq!(gap_before("x"), 0);
    }
}
