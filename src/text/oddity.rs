//! Oddities: characters that stand in a text otherwise than they are read.
//!
//! ```ebnf
//! piece     = cluster | invisible ;
//! cluster   = character { { invisible } mark } ;   (* e + ̂ + ́ is ế *)
//! character = entity | tag | joint | slip | twin | ? any character ? ;
//! entity    = "&" name ";" ;                        (* &nbsp; is a space: see `entity` *)
//! tag       = ? a tag inside a line ? ;              (* <b> is a space: see `tag` *)
//! joint     = ? an underscore inside a word of segmented text ? ;   (* Nghị_định *)
//! slip      = ? a letter scanned for a digit inside a code ? ;      (* 3O/2O20/NĐ-CP *)
//! twin      = ? a Cyrillic letter typed for its Latin twin ? ;      (* TT-BTС *)
//! invisible = ? soft hyphen, zero-width space or joiner, mark of direction ? ;
//! ```
//!
//! A piece is at most [`MAX_MARKS`] marks long, and what it is read as depends on it and on a few characters on
//! either side, so reading can begin at any piece.

use super::atom::{is_dash, is_slash};
use super::entity::entity;
use super::floor_boundary;
use super::tag::tag;
use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_normalization::{is_nfc_quick, IsNormalized, UnicodeNormalization};

/// Most marks that are read together with the character before them; the Unicode stream-safe format has 30.
const MAX_MARKS: usize = 30;

/// Most invisible characters that are passed over to find a mark.
const MAX_INVISIBLE: usize = 4;

/// Hands the characters that the piece at `at` is read as to `read`, and returns where the piece ends.
pub(super) fn piece(text: &str, at: usize, mut read: impl FnMut(char)) -> usize {
    if let [b, after, ..] = text.as_bytes()[at..] {
        if is_plain(b) && is_plain(after) {
            read(char::from(b));
            return at + 1;
        }
    }
    let (first, mut end) = match character(text, at) {
        Some((Some(c), end)) => (c, end),
        Some((None, end)) => return end,
        None => return text.len(),
    };
    let Some(mut mark) = next_mark(text, end) else {
        normal(first, read);
        return end;
    };
    let mut cluster = Cluster::of(first);
    while cluster.push(mark.0) {
        end = mark.1;
        match next_mark(text, end) {
            Some(next) => mark = next,
            None => break,
        }
    }
    cluster.compose(read);
    end
}

/// Where the marks end that stand at `at`: those that no letter is composed with stand behind it in the reading too.
pub(super) fn after_marks(text: &str, at: usize) -> usize {
    let marks = std::iter::successors(Some(at), |end| next_mark(text, *end).map(|(_, end)| end));
    marks.take(MAX_MARKS + 1).last().unwrap_or(at)
}

/// Whether it is a character that is read as it stands, and no mark.
fn is_plain(b: u8) -> bool {
    b.is_ascii() && !matches!(b, b'&' | b'<' | b'_' | b'O' | b'o' | b'I' | b'l')
}

/// The mark that stands at `at`, or behind a few invisible characters there, and where it ends.
fn next_mark(text: &str, at: usize) -> Option<(char, usize)> {
    let mut end = at;
    for _ in 0..=MAX_INVISIBLE {
        if text.as_bytes().get(end).map_or(true, |b| b.is_ascii() && *b != b'&') {
            return None;
        }
        let (c, after) = character(text, end)?;
        match c {
            Some(c) => return joins(c).then_some((c, after)),
            None => end = after,
        }
    }
    None
}

/// The character that stands at `at`, `None` where it is invisible, and where it ends.
fn character(text: &str, at: usize) -> Option<(Option<char>, usize)> {
    let rest = &text[at..];
    let c = rest.chars().next()?;
    let (c, len) = match c {
        '&' => entity(rest).unwrap_or((c, 1)),
        '<' => tag(rest).map_or((c, 1), |len| (' ', len)),
        '_' if is_joint(text, at) => (' ', 1),
        'O' | 'o' => (if is_slip(text, at) { '0' } else { c }, 1),
        'I' | 'l' => (if is_slip(text, at) { '1' } else { c }, 1),
        'А'..='Х' => (if is_twin(text, at) { latin_twin(c) } else { c }, c.len_utf8()),
        _ => (c, c.len_utf8()),
    };
    Some(((!is_invisible(c)).then_some(c), at + len))
}

/// A character and the marks on it.
struct Cluster {
    chars: [char; MAX_MARKS + 1],
    len: usize,
}

impl Cluster {
    /// The character without its own marks, and those, which may stand in another order than the ones behind it.
    fn of(first: char) -> Cluster {
        let mut cluster = Cluster { chars: [first; MAX_MARKS + 1], len: 0 };
        std::iter::once(first).nfd().for_each(|c| {
            cluster.push(c);
        });
        cluster
    }

    /// Adds a mark, unless there are too many.
    fn push(&mut self, mark: char) -> bool {
        let Some(slot) = self.chars.get_mut(self.len) else { return false };
        *slot = mark;
        self.len += 1;
        true
    }

    /// Hands over the normalisation form C.
    fn compose(&mut self, mut read: impl FnMut(char)) {
        let (first, marks) = self.chars[..self.len].split_first_mut().expect("a cluster has a first character");
        for run in marks.split_mut(|mark| canonical_combining_class(*mark) == 0) {
            run.sort_by_key(|mark| rank(*mark));
        }
        let whole = marks.iter().try_fold(*first, |whole, mark| compose(whole, *mark));
        match whole.filter(|c| is_composed(*c)) {
            Some(c) => read(c),
            None => self.chars[..self.len].iter().copied().nfc().for_each(read),
        }
    }
}

/// Hands over the normalisation form C of a character that stands alone.
fn normal(c: char, mut read: impl FnMut(char)) {
    if is_composed(c) {
        read(c);
    } else {
        std::iter::once(c).nfc().for_each(read);
    }
}

/// The order of a mark: canonical, but for the circumflex and the breve, which come before the tones. A tone that was
/// typed before the mark of its vowel (e + ́ + ̂) makes no other letter than one typed behind it.
fn rank(mark: char) -> (u8, bool) {
    (canonical_combining_class(mark), !matches!(mark, '\u{302}' | '\u{306}'))
}

/// Whether it is its own normalisation form C.
fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1eff}') || is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
}

/// Whether normalisation may join it to the character before.
fn joins(c: char) -> bool {
    let may_join = || canonical_combining_class(c) != 0 || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe;
    match c {
        '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1eff}' => false,
        '\u{300}'..='\u{32f}' => true,
        _ => may_join(),
    }
}

/// Soft hyphen, grapheme joiner, zero-width space and joiners, marks of direction, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether the underscore at `at` joins the syllables of a word: `Nghị_định`, `30_2020`.
fn is_joint(text: &str, at: usize) -> bool {
    let belongs = |c: char| c.is_alphanumeric() || joins(c);
    last_base(&text[..at]).is_some_and(char::is_alphanumeric) && text[at + 1..].chars().next().is_some_and(belongs)
}

/// The last character but marks, so that a letter is one with its marks composed or apart.
fn last_base(text: &str) -> Option<char> {
    text.chars().rev().take(MAX_MARKS + 1).find_map(|c| bases(std::iter::once(c)).next())
}

/// The characters without their marks.
fn bases(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    chars.nfd().filter(|c| !joins(*c))
}

/// Whether the Cyrillic capital at `at` stands right beside a Latin letter, so that it was meant for one. Neither has a mark,
/// which would make another letter of it.
fn is_twin(text: &str, at: usize) -> bool {
    let mut from = text[at..].chars();
    let (_, after, behind) = (from.next(), from.next(), from.next());
    let unmarked = |next: Option<char>| !next.is_some_and(joins);
    let is_latin = |c: &char| c.is_ascii_alphabetic() || *c == 'Đ';
    let before = text[..at].chars().next_back().filter(is_latin);
    unmarked(after) && (before.is_some() || (after.filter(is_latin).is_some() && unmarked(behind)))
}

/// The Latin letter that looks like a Cyrillic one, if one does.
fn latin_twin(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        c => c,
    }
}

/// Most characters of a number with slips.
const LONGEST_NUMBER: usize = 6;

/// Whether the letter at `at` was scanned for a digit: it stands in a number with digits in it, and that in a code.
///
/// `code = number mark [ year mark ] capital capital | … slash capital capital number ;`
fn is_slip(text: &str, at: usize) -> bool {
    let start = at - number_len(text[..at].bytes().rev());
    let end = at + number_len(text[at..].bytes());
    let number = &text[start..end];
    if end - start > LONGEST_NUMBER || !number.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let (before, after) = (&text[..start], &text[end..]);
    if after.chars().next().is_some_and(|c| c.is_alphanumeric() || joins(c)) {
        return false;
    }
    match last_base(before) {
        // `QHl4`: the number of a term, after the letters of who sits for it.
        Some('A'..='Z') => number.len() == 2 && ends_with_group(before),
        Some(c) if c.is_alphanumeric() => false,
        _ => begins_group(after_mark(after)) || begins_group(after_year(after_mark(after))),
    }
}

/// How many digits, and letters that look like one, there are.
fn number_len(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take(LONGEST_NUMBER + 1).take_while(|b| b.is_ascii_digit() || matches!(b, b'O' | b'o' | b'I' | b'l')).count()
}

/// Most spaces after a mark inside a code.
const MAX_SPACES: usize = 4;

/// What is left after a dash or slash, or nothing where none stands.
fn after_mark(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(|c| is_dash(c) || is_slash(c)) else { return "" };
    &rest[rest.bytes().take(MAX_SPACES).take_while(|b| *b == b' ').count()..]
}

/// What is left after a year, slips and all, and the mark behind it.
fn after_year(text: &str) -> &str {
    match number_len(text.bytes()) {
        4 => after_mark(&text[4..]),
        _ => "",
    }
}

/// Whether it begins with two capitals, as the symbol of a code does, with marks on them or without.
fn begins_group(text: &str) -> bool {
    let mut chars = bases(text.chars().take(2 * (MAX_MARKS + 1)));
    let mut capital = || chars.next().is_some_and(char::is_uppercase);
    capital() && capital()
}

/// Whether it ends with a slash and two to eight capitals: `15/2020/QH`.
fn ends_with_group(text: &str) -> bool {
    let letters = text.bytes().rev().take(9).take_while(u8::is_ascii_uppercase).count();
    (2..=8).contains(&letters) && text[..text.len() - letters].ends_with(is_slash)
}

/// Bytes that are looked at together; with the four that may follow, 128, which divides into any vectors.
pub(super) const BLOCK: usize = 124;

/// Bytes behind a block that tell whether its last character is odd: that character's own, and the first of the next.
const AHEAD: usize = 6;

/// The first place from `at` on where an oddity may stand, `text.len()` where none may.
///
/// This is what clean text pays, so it is one pass over blocks of bytes without a branch inside.
pub(super) fn next_suspect(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut from = at;
    while let Some(window) = bytes.get(from..from + BLOCK + AHEAD) {
        if is_suspect(window.try_into().expect("a window has this length")) {
            return floor_boundary(text, from);
        }
        from += BLOCK;
    }
    let tail = &bytes[from..];
    let tails = tail.chunks(BLOCK).enumerate().map(|(i, _)| from + i * BLOCK);
    for from in tails {
        let mut window = [0; BLOCK + AHEAD];
        let left = &bytes[from..bytes.len().min(from + BLOCK + AHEAD)];
        window[..left.len()].copy_from_slice(left);
        if is_suspect(&window) {
            return floor_boundary(text, from);
        }
    }
    text.len()
}

/// A piece of text that is looked at together.
type Window = [u8; BLOCK + AHEAD];

/// Whether a character may be odd that begins in the first [`BLOCK`] bytes.
///
/// Most blocks have no digit, and no mark beyond ASCII: what these may be is asked in sweeps of their own.
#[inline]
fn is_suspect(window: &Window) -> bool {
    let (mut suspect, mut mark, mut digit) = (false, false, false);
    for at in 0..BLOCK + AHEAD - 2 {
        let (b, next) = (window[at], window[at + 1]);
        // Beyond Latin-1 and the marked Latin letters, all but the Vietnamese block and punctuation is rare.
        let rare = (b >= 0xcc) & (b != 0xe1) & (b != 0xe2);
        let no_vietnamese = (b == 0xe1) & (next < 0xba);
        let entity_tag_or_joint = (b == b'&') | (b == b'<') | (b == b'_');
        suspect |= rare | no_vietnamese | entity_tag_or_joint;
        mark |= (b == 0xe2) | (b == 0xc2);
        digit |= is_digit(b);
    }
    suspect || (mark && has_odd_mark(window)) || (digit && has_slip(window))
}

/// Whether there is a mark or a space that is read otherwise: a soft hyphen, or one of no width.
fn has_odd_mark(window: &Window) -> bool {
    let mut odd = false;
    for at in 0..BLOCK + AHEAD - 2 {
        let (b, next, third) = (window[at], window[at + 1], window[at + 2]);
        let no_punctuation = (b == 0xe2) & ((next > 0x80) | (third < 0x90) | (0xaa..0xaf).contains(&third));
        let soft_hyphen = (b == 0xc2) & (next == 0xad);
        odd |= no_punctuation | soft_hyphen;
    }
    odd
}

/// Whether a letter that looks like a digit stands beside a digit.
fn has_slip(window: &Window) -> bool {
    let mut slip = false;
    for at in 0..BLOCK + AHEAD - 2 {
        let (b, next) = (window[at], window[at + 1]);
        slip |= is_digit(b) & looks_like_digit(next) | looks_like_digit(b) & is_digit(next);
    }
    slip
}

#[inline]
fn is_digit(b: u8) -> bool {
    b.wrapping_sub(b'0') < 10
}

#[inline]
fn looks_like_digit(b: u8) -> bool {
    (b | 0x20 == b'o') | (b == b'I') | (b == b'l')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let (mut at, mut reading) = (0, String::new());
        while at < text.len() {
            at = piece(text, at, |c| reading.push(c));
        }
        reading
    }

    #[test]
    fn reads_each_oddity_as_a_person_does() {
        #[rustfmt::skip]
        let cases = [
            ("Nghi\u{323} quye\u{302}\u{301}t", "Nghị quyết"), ("quyê\u{301}t", "quyết"), ("đị", "đị"),
            ("e\u{301}\u{302}", "ế"), ("é\u{302}", "ế"), ("ê\u{323}", "ệ"), ("o\u{301}\u{31b}", "ớ"), ("e\u{200d}\u{302}", "ê"),
            ("Nghị\u{ad} định", "Nghị định"), ("\u{feff}Số", "Số"), ("Chỉ\u{200b} thị", "Chỉ thị"),
            ("Nghị_định", "Nghị định"), ("nghi\u{323}_đinh", "nghị đinh"), ("____ a_ _b", "____ a_ _b"),
            ("Nghị&nbsp;định", "Nghị\u{a0}định"), ("GD&amp;ĐT", "GD&ĐT"), ("e&#769;", "é"), ("a&shy;b", "ab"),
            ("Luật <b>Đất</b> đai", "Luật  Đất  đai"), ("a < b", "a < b"), ("<p>x", "<p>x"),
            ("TT-BTС", "TT-BTC"), ("ТАСС", "ТАСС"), ("NА\u{306}", "NӐ"), ("АÉ", "АÉ"), ("АE\u{301}", "АÉ"), ("GD&ĐT", "GD&ĐT"), ("\u{212a}", "K"), ("\u{301}", "\u{301}"), ("한글", "한글"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
        // Marks that make no letter together stand in one order, whichever of them were composed.
        for text in ["ỉ\u{302}\u{301}", "ở\u{302}", "ế\u{306}\u{309}", "ta/TW2ổi"] {
            let decomposed: String = text.nfd().collect();
            assert_eq!(read(text), read(&decomposed), "{text:?}");
        }
    }

    /// What stands beside an oddity is the same whether its marks are composed with it or not.
    #[test]
    fn reads_oddities_alike_beside_composed_and_decomposed_letters() {
        #[rustfmt::skip]
        let beside = [
            "*1O/NQ", "*O1/NQ", "1O/*Q", "1O/N*", "1O*/NQ", "1O/2O2*/NQ", "1O/2O20/*Q", "45/QH*l4", "45/Q*l4", "45/*Hl4",
            "/Q*l4", "*_a", "a_*", "*_*", "А*", "*А", "T*А", "АT*", "*&nbsp;*", "*<b>*", "l*", "1l*", "*1l", "TW*1O", "1O-*",
        ];
        let composed = ('\u{c0}'..'\u{2300}').filter(|c| is_composed(*c) && !std::iter::once(*c).nfd().eq([*c]));
        for letter in composed {
            for text in beside.map(|text| text.replace('*', &letter.to_string())) {
                assert_eq!(read(&text), read(&text.nfd().collect::<String>()), "{text}");
            }
        }
    }

    #[test]
    fn reads_letters_as_digits_inside_codes_only() {
        #[rustfmt::skip]
        let cases = [
            ("3O/2O20/NĐ-CP", "30/2020/NĐ-CP"), ("l5-NQ/TW", "15-NQ/TW"), ("số I5-NQ/TW", "số 15-NQ/TW"),
            ("1o/CT-TTg", "10/CT-TTg"), ("45/2Ol9/QHl4", "45/2019/QH14"), ("58/2014/QHI3", "58/2014/QH13"),
            ("3l – QĐ/TW", "3l – QĐ/TW"), ("3l-QĐ/TW", "31-QĐ/TW"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
        #[rustfmt::skip]
        let kept = [
            "10l/ngày", "5l", "A1O/BC", "lO-NQ/TW", "khóa XI-1", "l9", "Covid-l9", "vol/NQ", "1l1l1l1/NQ", "10I",
            "Hội", "2O", "oOo/NQ", "10l/100km",
        ];
        for text in kept {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn suspects_every_oddity_wherever_it_stands() {
        let odd = [
            "e\u{301}",
            "ê\u{323}",
            "\u{ad}",
            "\u{200b}",
            "\u{feff}",
            "a_b",
            "&amp;",
            "<b>",
            "l5-NQ/TW",
            "\u{212b}",
            "0I/QĐ",
        ];
        for text in odd {
            for (before, after) in (0..150).flat_map(|before| [0, 1, 7, 100].map(|after| (before, after))) {
                let text = format!("{}{text}{}", " ".repeat(before), " ".repeat(after));
                assert!(next_suspect(&text, 0) <= before, "{text:?}");
            }
        }
        let clean = "Căn cứ Nghị định số 30/2020/NĐ-CP – “quy định” 1.234,5 tỷ đồng (sửa đổi)…\u{a0}".repeat(9);
        assert_eq!(next_suspect(&clean, 0), clean.len());
    }
}
