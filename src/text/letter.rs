//! Letters: what one character is once case and tone are set aside.
//!
//! Vietnamese is written with 29 letters of its own alphabet, four more in foreign words, and five tone
//! marks beside the level tone. A letter with its tone is one precomposed character in NFC.

/// A character read as a letter or digit of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// Which letter, 1 to [`LETTERS`]: base letter with its quality mark (`ă`, `â`, `đ`, `ê`, `ô`, `ơ`, `ư`).
    pub(crate) code: u8,
    /// The tone it carries: 0 level, then huyền, hỏi, ngã, sắc, nặng.
    pub(crate) tone: u8,
    /// Whether it is a capital.
    pub(crate) upper: bool,
}

/// The letters in the order of their codes, from 1.
const ALPHABET: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q',
    'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// Code of the digit zero; the other digits follow.
const DIGIT_ZERO: u8 = ALPHABET.len() as u8 + 1;

/// How many codes there are.
#[cfg(test)]
const LETTERS: u8 = DIGIT_ZERO + 9;

/// The vowels that carry tones: each row is the letter without tone, then with huyền, hỏi, ngã, sắc, nặng.
const TONED: [[char; 6]; 24] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
    ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'],
    ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'],
    ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'],
    ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'],
    ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'],
    ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'],
    ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'],
    ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// What is typed for `Đ` and `đ`: eth (U+00D0, U+00F0) and African D (U+0189) look the same in print.
const D_STROKE: [(char, bool); 5] = [('Đ', true), ('đ', false), ('Ð', true), ('ð', false), ('Ɖ', true)];

const LOW: usize = 0x250;
const HIGH_FROM: usize = 0x1EA0;
const HIGH: usize = 0x1EFA - HIGH_FROM;

/// Letters packed as `code | tone << 6 | upper << 9`, zero where a character is none.
static LOW_TABLE: [u16; LOW] = build(0, [0; LOW]);
static HIGH_TABLE: [u16; HIGH] = build(HIGH_FROM, [0; HIGH]);

const fn code_of(c: char) -> u8 {
    let mut i = 0;
    while i < ALPHABET.len() {
        if ALPHABET[i] as u32 == c as u32 {
            return i as u8 + 1;
        }
        i += 1;
    }
    0
}

/// A letter as the tables have it, or none.
///
/// It is what the innermost loop of all reading sees, so it is taken apart only as far as it must be.
#[derive(Clone, Copy)]
pub(crate) struct Packed(u16);

impl Packed {
    /// What a text begins with, and its length in bytes: characters that are no letters are not decoded.
    #[inline]
    pub(crate) fn first(text: &[u8]) -> (Packed, usize) {
        let bits = |byte: u8| usize::from(byte & 0x3f);
        match *text {
            [b, ..] if b < 0x80 => (Packed(LOW_TABLE[usize::from(b)]), 1),
            [b @ 0xc3..=0xc6, second, ..] => (Packed(LOW_TABLE[usize::from(b & 7) << 6 | bits(second)]), 2),
            [0xe1, second, third, ..] => {
                let c = (0x1000 | bits(second) << 6 | bits(third)).wrapping_sub(HIGH_FROM);
                (Packed(HIGH_TABLE.get(c).copied().unwrap_or(0)), 3)
            }
            _ => (Packed(0), 1),
        }
    }

    #[inline]
    pub(crate) fn is_digit(self) -> bool {
        self.code() >= u64::from(DIGIT_ZERO)
    }

    /// Whether it is a letter and no digit.
    #[inline]
    pub(crate) fn is_letter(self) -> bool {
        self.code().wrapping_sub(1) < u64::from(DIGIT_ZERO) - 1
    }

    /// See [`Letter::code`]; 0 where it is none.
    #[inline]
    pub(crate) fn code(self) -> u64 {
        u64::from(self.0 & 63)
    }

    /// See [`Letter::tone`].
    #[inline]
    pub(crate) fn tone(self) -> u64 {
        u64::from(self.0 >> 6 & 7)
    }

    /// 1 for a capital.
    #[inline]
    pub(crate) fn upper(self) -> u32 {
        u32::from(self.0 >> 9)
    }
}

/// The bytes that UTF-8 may begin with, of texts that something may begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Leads([u64; 4]);

impl Leads {
    pub(crate) const ALL: Leads = Leads([u64::MAX; 4]);

    /// Those of the characters that are a letter or digit, with any tone and in any case.
    pub(crate) fn of(code: u8) -> Leads {
        LEADS[usize::from(code)]
    }

    pub(crate) const fn with(mut self, byte: u8) -> Leads {
        self.0[byte as usize / 64] |= 1 << (byte % 64);
        self
    }

    pub(crate) fn bytes(self) -> impl Iterator<Item = u8> {
        (0..=u8::MAX).filter(move |byte| self.has(*byte))
    }

    /// Whether a text that begins with this byte may be one of them.
    #[inline]
    pub(crate) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte / 64)] >> (byte % 64) & 1 != 0
    }
}

/// See [`Leads::of`], by the code of a letter.
static LEADS: [Leads; CODES] = {
    let mut leads = [Leads([0; 4]); CODES];
    let mut c = 0;
    while c < LOW {
        let code = (LOW_TABLE[c] & 63) as usize;
        leads[code] = leads[code].with(if c < 0x80 { c as u8 } else { 0xc0 | (c >> 6) as u8 });
        c += 1;
    }
    let mut c = 0;
    while c < HIGH {
        let code = (HIGH_TABLE[c] & 63) as usize;
        leads[code] = leads[code].with(0xe1);
        c += 1;
    }
    leads
};

/// The codes of letters and digits, and 0.
const CODES: usize = 64;

/// The letter that the character with this number is, packed.
#[inline]
fn packed(c: usize) -> u16 {
    if c < LOW {
        LOW_TABLE[c]
    } else {
        HIGH_TABLE.get(c.wrapping_sub(HIGH_FROM)).copied().unwrap_or(0)
    }
}

const fn pack(code: u8, tone: u8, upper: bool) -> u16 {
    code as u16 | (tone as u16) << 6 | (upper as u16) << 9
}

const fn build<const N: usize>(from: usize, mut table: [u16; N]) -> [u16; N] {
    let mut at = 0;
    while at < N {
        let c = from + at;
        table[at] = if c >= b'0' as usize && c <= b'9' as usize {
            pack(DIGIT_ZERO + (c - b'0' as usize) as u8, 0, false)
        } else if c >= b'A' as usize && c <= b'Z' as usize {
            pack(code_of((c as u8 + 32) as char), 0, true)
        } else if c >= b'a' as usize && c <= b'z' as usize {
            pack(code_of(c as u8 as char), 0, false)
        } else {
            pack_marked(c)
        };
        at += 1;
    }
    table
}

const fn pack_marked(c: usize) -> u16 {
    let mut i = 0;
    while i < D_STROKE.len() {
        if D_STROKE[i].0 as usize == c {
            return pack(code_of('đ'), 0, D_STROKE[i].1);
        }
        i += 1;
    }
    let mut row = 0;
    while row < TONED.len() {
        let mut tone = 0;
        while tone < 6 {
            if TONED[row][tone] as usize == c {
                return pack(code_of(TONED[row % 12][0]), tone as u8, row >= 12);
            }
            tone += 1;
        }
        row += 1;
    }
    0
}

impl Letter {
    /// Reads a character as a letter, or `None` where it is no Vietnamese or Latin letter and no digit.
    #[inline]
    pub(crate) fn of(c: char) -> Option<Letter> {
        Letter::unpack(packed(c as usize))
    }

    #[inline]
    fn unpack(packed: u16) -> Option<Letter> {
        let letter = Letter { code: (packed & 63) as u8, tone: (packed >> 6 & 7) as u8, upper: packed >> 9 != 0 };
        (letter.code != 0).then_some(letter)
    }

    /// The small letter, or digit, that is written so.
    pub(crate) fn small(code: u8, tone: u8) -> Option<char> {
        if let Some(digit) = code.checked_sub(DIGIT_ZERO) {
            return char::from_digit(digit.into(), 10);
        }
        let level = *ALPHABET.get(usize::from(code).checked_sub(1)?)?;
        if tone == 0 {
            return Some(level);
        }
        let row = TONED.iter().find(|row| row[0] == level);
        row.map_or(Some(level), |row| row.get(usize::from(tone)).copied())
    }

    /// The code of the letter without its quality mark: of `a` for `ă` and `â`, of `d` for `đ`.
    pub(crate) fn base(code: u8) -> u8 {
        let base = match Letter::small(code, 0) {
            Some('ă' | 'â') => 'a',
            Some('đ') => 'd',
            Some('ê') => 'e',
            Some('ô' | 'ơ') => 'o',
            Some('ư') => 'u',
            _ => return code,
        };
        code_of(base)
    }

    /// The digit's value, where it is one.
    #[inline]
    pub(crate) fn digit(self) -> Option<u8> {
        self.code.checked_sub(DIGIT_ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_tone_and_look_alikes() {
        #[rustfmt::skip]
        let same = [
            ('a', 'A'), ('ấ', 'Ấ'), ('ự', 'Ự'), ('đ', 'Đ'), ('Ð', 'Đ'), ('ð', 'đ'), ('Ɖ', 'Đ'), ('ỵ', 'Ỵ'), ('z', 'Z'),
        ];
        for (x, y) in same {
            let (x, y) = (Letter::of(x).unwrap(), Letter::of(y).unwrap());
            assert_eq!((x.code, x.tone), (y.code, y.tone));
        }
        for (x, y) in [('a', 'ă'), ('d', 'đ'), ('o', 'ơ'), ('u', 'ư'), ('e', 'ê'), ('0', '1')] {
            assert_ne!(Letter::of(x).unwrap().code, Letter::of(y).unwrap().code);
        }
        for c in [' ', '-', '%', 'é'] {
            assert_eq!(Letter::of(c).is_some(), c == 'é', "{c:?}");
        }
        for c in ['ß', '中', '\u{301}', '\u{1efa}', 'С'] {
            assert_eq!(Letter::of(c), None, "{c:?}");
        }
    }

    #[test]
    fn first_is_what_the_first_character_is() {
        for c in '\0'..='\u{ffff}' {
            let text = format!("{c}.");
            let (first, len) = Packed::first(text.as_bytes());
            assert_eq!(Letter::unpack(first.0), Letter::of(c), "{c:?}");
            assert!(first.0 == 0 || len == c.len_utf8(), "{c:?}");
            assert_eq!(first.is_letter() || first.is_digit(), first.0 != 0, "{c:?}");
        }
    }

    #[test]
    fn letters_begin_with_their_lead_bytes() {
        for c in '\0'..='\u{ffff}' {
            let lead = c.to_string().as_bytes()[0];
            assert!(Letter::of(c).map_or(true, |letter| Leads::of(letter.code).has(lead)), "{c:?}");
        }
        let leads = |code: u8| Leads::of(code).bytes().count();
        assert_eq!((leads(Letter::of('b').unwrap().code), leads(Letter::of('7').unwrap().code)), (2, 1));
        assert_eq!(leads(Letter::of('đ').unwrap().code), 3);
    }

    #[test]
    fn knows_every_letter_of_the_alphabet_and_every_digit() {
        for (i, c) in ALPHABET.iter().enumerate() {
            assert_eq!(Letter::of(*c).unwrap(), Letter { code: i as u8 + 1, tone: 0, upper: false });
        }
        for row in TONED {
            for (tone, c) in row.iter().enumerate() {
                assert_eq!(Letter::of(*c).unwrap().tone, tone as u8, "{c}");
            }
        }
        for d in 0..10u8 {
            assert_eq!(Letter::of((b'0' + d) as char).unwrap().digit(), Some(d));
        }
        assert_eq!(Letter::of('x').unwrap().digit(), None);
        assert_eq!(LETTERS, 43);
    }
}
