//! Numbers that name things: document numbers, years, ordinals. Quantities are another matter: see `quantity`.
//!
//! ```ebnf
//! document_number = digit { digit } [ "." digit [ digit ] ] [ letter ] ;   (* 05, 30a, 66.7 *)
//! year            = ( "19" | "20" ) digit digit ;
//! ordinal         = roman | digit { digit } | number_word ;
//! roman           = ? I to XXXIX ? ;
//! number_word     = ? a number of numerals.tsv, up to 99 ? ;
//! ```

use super::token::{begins_particle, fail, term};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::{Numeral, NumeralRole, WORDS};
use crate::text::atom;
use crate::text::letter::Letter;
use nom::branch::alt;
use nom::combinator::{map, verify};
use nom::Parser;
use std::ops::RangeInclusive;

/// The number of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DocumentNumber {
    pub(crate) digits: Stretch,
    pub(crate) value: u32,
    pub(crate) suffix: Option<Stretch>,
}

impl DocumentNumber {
    /// Whether it has a zero before it, as small numbers of documents mostly have.
    pub(crate) fn is_padded(&self) -> bool {
        self.value.checked_ilog10().map_or(true, |last| self.digits.len() > last as usize + 1)
    }

    /// Whether it may as well be a year: 2023.
    pub(crate) fn is_year(&self) -> bool {
        self.suffix.is_none() && YEARS.contains(&self.value)
    }
}

/// The years that documents are of.
const YEARS: RangeInclusive<u32> = 1900..=2099;

/// Most digits of a document number.
const MAX_DIGITS: usize = 6;

/// `document_number = digit { digit } [ "." digit [ digit ] ] [ letter ] ;`
pub(crate) fn document_number(i: &str) -> Res<'_, DocumentNumber> {
    let (rest, value) = integer(MAX_DIGITS).parse(i)?;
    let digits = Stretch::between(i, rest);
    let end = suffix(rest);
    Ok((end, DocumentNumber { digits, value, suffix: (end.len() < rest.len()).then(|| Stretch::between(rest, end)) }))
}

/// What is left after the letter (`a` of `30a`) or the point and digits (`.7` of `66.7/2025`) behind a number.
fn suffix(i: &str) -> &str {
    let bytes = i.as_bytes();
    let dotted = bytes.first() == Some(&b'.') && bytes.get(1).is_some_and(u8::is_ascii_digit);
    let digits = bytes.iter().skip(1).take(3).take_while(|b| b.is_ascii_digit()).count();
    if dotted && digits <= 2 && bytes.get(1 + digits).is_some_and(|b| *b == b'/') {
        return &i[1 + digits..];
    }
    match atom::word(i) {
        Some(word) if word.letters == 1 && !i[word.len..].starts_with(|c: char| c.is_ascii_digit()) => &i[word.len..],
        _ => i,
    }
}

/// A run of at most `max` digits.
pub(crate) fn integer<'t>(max: usize) -> impl Fn(&'t str) -> Res<'t, u32> {
    move |i| {
        let len = i.bytes().take(max + 1).take_while(u8::is_ascii_digit).count();
        match i[..len].parse() {
            Ok(value) if len <= max => Ok((&i[len..], value)),
            _ => fail(),
        }
    }
}

/// `year = ( "19" | "20" ) digit digit ;`
pub(crate) fn year(i: &str) -> Res<'_, u16> {
    map(verify(integer(4), |value| YEARS.contains(value)), |year| year as u16).parse(i)
}

/// `ordinal = roman | digit { digit } | number_word ;`
pub(crate) fn ordinal(i: &str) -> Res<'_, u16> {
    alt((map(integer(3), |n| n as u16), roman, number_word)).parse(i)
}

/// A Roman numeral, I to XXXIX, as one word of capitals.
pub(crate) fn roman(i: &str) -> Res<'_, u16> {
    let Some(word) = atom::word(i) else { return fail() };
    match roman_value(&i[..word.len]) {
        Some(value) => Ok((&i[word.len..], value)),
        None => fail(),
    }
}

fn roman_value(text: &str) -> Option<u16> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.bytes().take_while(|b| *b == b'X').count();
    let ones = ONES.iter().position(|ones| *ones == &text[tens..])?;
    let value = (tens * 10 + ones) as u16;
    (1..40).contains(&value).then_some(value)
}

/// The number that an ordinal in words says: `nhất`, `tư`, `mười hai`, `hai mươi mốt`; up to 99.
fn number_word(i: &str) -> Res<'_, u16> {
    use NumeralRole::*;
    let (mut total, mut rest, mut last) = (0, i, None);
    while let Ok((after, numeral)) = numeral(&rest[atom::gap(rest)..]) {
        total = match (numeral.role, last) {
            (Unit | Tail | Ordinal, None) => numeral.value,
            (Unit | Tail | Ordinal, Some(Ten | TimesTen)) => total + numeral.value,
            (Ten, None) => 10,
            (TimesTen, Some(Unit)) if total < 10 => total * 10,
            _ => break,
        };
        (rest, last) = (after, Some(numeral.role));
    }
    match u16::try_from(total) {
        Ok(value @ 1..=99) => Ok((rest, value)),
        _ => fail(),
    }
}

/// One number word.
pub(crate) fn numeral(i: &str) -> Res<'_, &'static Numeral> {
    term(&WORDS.numerals, |_| true).parse(i)
}

/// Whether the text goes on with a letter or digit, so that what was read was only the beginning of a word.
pub(crate) fn goes_on(i: &str) -> bool {
    i.chars().next().and_then(Letter::of).is_some() && !begins_part(i)
}

/// Looks ahead whether a number or a word ends there.
pub(super) fn ended(i: &str) -> Res<'_, ()> {
    if goes_on(i) {
        fail()
    } else {
        Ok((i, ()))
    }
}

/// Whether a word stands there that begins the next part of a reference; a space before it may have been left out:
/// `2021của`, `CPngày`.
pub(crate) fn begins_part(i: &str) -> bool {
    begins_particle(i, &[Particle::Day, Particle::Of, Particle::About])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ordinals_once() {
        #[rustfmt::skip]
        let cases = [
            ("nhất", 1, ""), ("tư", 4, ""), ("mười hai", 12, ""), ("hai mươi mốt", 21, ""), ("XIII", 13, ""), ("4", 4, ""),
            ("ba\u{a0}mươi", 30, ""), ("hai hai", 2, " hai"), ("hai mươi hai mươi", 22, " mươi"), ("mười mười", 10, " mười"),
        ];
        for (text, value, rest) in cases {
            assert_eq!(ordinal(text), Ok((rest, value)), "{text}");
        }
        assert!(ordinal("mươi").is_err());
    }
}
