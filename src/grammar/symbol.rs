//! Document codes: number, year and symbol.
//!
//! ```ebnf
//! code    = document_number [ mark ( year | short_year ) ] ( mark | (* left out *) ) symbol ;
//! short_year = digit digit [ digit ] ;          (* 98 of 29/98/NĐ-CP; or what is left of a year misprinted *)
//! symbol  = group { mark group } ;             (* CT/TW, NĐ-CP, QH14, TTLT-BTP-BTC *)
//! group   = letters { ( "&" | "." ) letters } { digit } ;
//! mark    = gap ( dash | slash ) gap ;
//! ```
//!
//! The Party writes `number-TYPE/ISSUER` (Hướng dẫn 36-HD/VPTW), the State `number/year/TYPE-ISSUER` (Nghị định
//! 30/2020/NĐ-CP, Phụ lục VI). Writers mix the two, so any mark is read anywhere and kept.

use super::number::{begins_part, document_number, goes_on, integer, year, DocumentNumber};
use super::token::{dash, fail, gap, particle, slash};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::{CodeWord, Lexicon};
use crate::text::atom::{self, Case};
use crate::value::{Code, Number};
use crate::{Error, Kind, System};
use nom::branch::alt;
use nom::combinator::{map, opt};
use nom::sequence::{delimited, preceded};
use nom::Parser;
use std::borrow::Cow;

/// A number with what follows it of year and symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CodeParts {
    pub(crate) number: DocumentNumber,
    pub(crate) year: Option<u16>,
    pub(crate) symbol: Option<SymbolParts>,
}

/// A symbol as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SymbolParts {
    pub(crate) stretch: Stretch,
    /// The mark before it, `-` or `/`.
    pub(crate) mark: char,
    /// How many groups of letters it has.
    pub(crate) groups: usize,
    /// The kind of document that its first group stands for.
    pub(crate) kind: Option<Kind>,
    /// Who its groups say issued the document.
    pub(crate) system: Option<System>,
    /// Whether its first group is a known type of document or a known issuer.
    pub(crate) known: bool,
    /// Whether it stands as [`normalise`] writes it.
    pub(crate) normal: bool,
}

/// `mark = gap ( dash | slash ) gap ;`
fn mark(i: &str) -> Res<'_, char> {
    delimited(gap, alt((dash.map(|()| '-'), slash.map(|()| '/'))), gap).parse(i)
}

/// `code`, whose symbol may be missing.
///
/// Reads as much as there is: a number alone is a code without year and symbol.
pub(crate) fn code<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, CodeParts> + '_ {
    move |i| {
        let (i, number) = document_number(i)?;
        let (i, year) = map(opt(inner_year(lexicon)), Option::flatten).parse(i)?;
        let (i, symbol) = opt(symbol_after_number(lexicon, year.is_some())).parse(i)?;
        Ok((i, CodeParts { number, year, symbol }))
    }
}

/// `mark ( year | short_year )`, where the year ends there: `2020` of `30/2020/NĐ-CP`, of `08/2016`.
fn inner_year<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Option<u16>> + '_ {
    move |i| {
        let at_symbol = |rest| symbol_after_number(lexicon, true).parse(rest).map(|(_, symbol)| symbol);
        if let Ok((rest, year)) = preceded(mark, year).parse(i) {
            return if !goes_on(rest) || at_symbol(rest).is_ok() { Ok((rest, Some(year))) } else { fail() };
        }
        let (rest, short) = preceded(mark, integer(3)).parse(i)?;
        let digits = mark(i).map_or(0, |(at_year, _)| at_year.len() - rest.len());
        let known =
            digits >= 2 && mark(rest).is_ok() && at_symbol(rest).is_ok_and(|symbol| symbol.known && symbol.groups >= 2);
        // Numbers had years of two digits until they had four.
        let year = (digits == 2 && short >= 45).then_some(1900 + short as u16);
        if known {
            Ok((rest, year))
        } else {
            fail()
        }
    }
}

/// `( mark | (* left out *) ) symbol`
///
/// The mark may be missing before a type of document that a slash follows: `858CV/ĐUK`, `19 KL/TW`. After a year it is a
/// slash, whatever is typed: `24/2014-NĐ-CP`.
fn symbol_after_number<'t>(lexicon: &Lexicon, after_year: bool) -> impl Fn(&'t str) -> Res<'t, SymbolParts> + '_ {
    move |i| {
        if let Ok((rest, mark)) = mark(i) {
            return symbol(lexicon, if after_year { '/' } else { mark }).parse(rest);
        }
        let (rest, ()) = gap(i)?;
        let (after, parts) = symbol(lexicon, if after_year { '/' } else { '-' }).parse(rest)?;
        if parts.known && parts.groups >= 2 {
            Ok((after, parts))
        } else {
            fail()
        }
    }
}

/// `symbol = group { mark group } ;`
pub(crate) fn symbol<'t>(lexicon: &Lexicon, mark_before: char) -> impl Fn(&'t str) -> Res<'t, SymbolParts> + '_ {
    move |start| {
        let (mut rest, first) = group(lexicon, start)?;
        if !first.stands_alone() {
            return fail();
        }
        let (mut groups, mut marks, mut issuer, mut normal) = (1, Marks::Tight, None, first.normal);
        while let Some((after, next)) = next_group(lexicon, rest, groups, first, marks) {
            issuer = issuer.or(next.word.and_then(|w| w.system));
            normal &= next.normal && rest.starts_with(['-', '/']) && atom::begins_word(&rest[1..]);
            (rest, groups, marks) = (after, groups + 1, Marks::at(rest));
        }
        let system = issuer.or(first.word.and_then(|w| w.system)).or(match (first.word, mark_before) {
            (Some(word), '-') if word.is_type() && groups >= 2 => Some(System::Party),
            _ => None,
        });
        let kind = first.word.and_then(|word| match system {
            Some(System::Party) => word.party,
            // Not so where the letters are an issuer's in this place: `QH` is the National Assembly, not a quy hoạch.
            _ => word.state.or(word.party.filter(|_| word.system.is_none())),
        });
        let letter =
            first.word.is_some_and(|w| w.system.is_some() && !w.is_type()) && groups >= 2 && mark_before == '/';
        let parts = SymbolParts {
            stretch: Stretch::between(start, rest),
            mark: mark_before,
            groups,
            kind: kind.or(letter.then_some(Kind::OfficialLetter)),
            system,
            known: first.word.is_some(),
            normal,
        };
        Ok((rest, parts))
    }
}

/// One group of letters of a symbol.
#[derive(Clone, Copy)]
struct Group<'l> {
    case: Case,
    letters: u32,
    word: Option<&'l CodeWord>,
    /// Whether digits follow the letters: `QH14`.
    numbered: bool,
    /// Whether it stands as [`push_group`] writes it.
    normal: bool,
}

impl Group<'_> {
    /// Whether it looks like a group of a code and not like a word of the sentence.
    fn stands_alone(self) -> bool {
        match self.case {
            Case::Upper | Case::Mixed => self.letters >= 2 || self.word.is_some(),
            Case::Initial => self.letters == 1 || self.word.is_some() || self.numbered,
            Case::Lower => self.word.is_some(),
        }
    }
}

/// The mark and the group after `groups` groups, where they belong to the symbol.
fn next_group<'t, 'l>(
    lexicon: &'l Lexicon,
    i: &'t str,
    groups: usize,
    first: Group<'l>,
    marks: Marks,
) -> Option<(&'t str, Group<'l>)> {
    let (after_mark, _) = mark(i).ok()?;
    let (rest, group) = group(lexicon, after_mark).ok()?;
    let tight = Marks::at(i) == Marks::Tight;
    // A dash with spaces around it may also set off the next clause: `05-NQ/HU - BAN THƯỜNG VỤ`.
    let expected = groups == 1 && first.word.is_some_and(CodeWord::is_type);
    let alike = marks == Marks::Spaced && !begins_capitals(rest);
    let belongs = match group.case {
        Case::Lower => group.word.is_some() && first.case == Case::Lower,
        Case::Initial => group.letters == 1 || group.numbered || (group.word.is_some() && tight),
        Case::Upper | Case::Mixed => tight || expected || alike || group.word.is_some(),
    };
    belongs.then_some((rest, group))
}

/// How a mark between two groups is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// `QĐ-MTTQ`, `QĐ- MTTQ`
    Tight,
    /// `QĐ - MTTQ`
    Spaced,
}

impl Marks {
    /// How the mark is typed that stands at `i`.
    fn at(i: &str) -> Marks {
        let around =
            atom::gap(i) > 0 && mark(i).is_ok() && i[atom::gap(i)..].chars().nth(1).is_some_and(char::is_whitespace);
        if around {
            Marks::Spaced
        } else {
            Marks::Tight
        }
    }
}

/// Whether another word in capitals follows, as in a heading: `- BAN THƯỜNG VỤ`.
fn begins_capitals(i: &str) -> bool {
    atom::gap(i) > 0 && atom::word(&i[atom::gap(i)..]).is_some_and(|word| word.case == Case::Upper)
}

/// Most letters of a group: `ĐCTUBTWMTTQVN` has 13.
const MAX_GROUP_BYTES: usize = 40;

/// `group = letters { ( "&" | "." ) letters } { digit } ;`
fn group<'t, 'l>(lexicon: &'l Lexicon, i: &'t str) -> Res<'t, Group<'l>> {
    let Some(first) = letters(lexicon, i, 0) else { return fail() };
    let mut rest = &i[first.len..];
    let (mut case, mut letters) = (first.case, first.letters);
    while let Some((after, joined)) = joined_letters(lexicon, i, i.len() - rest.len(), letters) {
        if i.len() - after.len() > MAX_GROUP_BYTES {
            return fail();
        }
        rest = after;
        letters += joined.letters;
        case = if case == Case::Lower { Case::Lower } else { Case::Upper };
    }
    let spelled = &i[..i.len() - rest.len()];
    let word = lexicon.code_word(spelled);
    let (after, digits) = term(spelled, rest);
    rest = after;
    if goes_on(rest) {
        return fail();
    }
    let spaced = i.len() - rest.len() > spelled.len() + digits;
    let normal = match word {
        Some(word) => !spaced && *word.canonical == *spelled,
        None => !spaced && case != Case::Lower && !spelled.contains(DROPPED) && !spelled.contains('Ð'),
    };
    Ok((rest, Group { case, letters, word, numbered: digits > 0, normal }))
}

/// The number of the term behind the letters of a body, and how many digits it has; a space may stand before it where
/// the body numbers its documents by terms: `QH13`, `QH 13`.
fn term<'t>(letters: &str, i: &'t str) -> (&'t str, usize) {
    let digits = |i: &str| i.bytes().take_while(u8::is_ascii_digit).count().min(2);
    let termed = || particle(Particle::Termed).parse(letters).is_ok_and(|(rest, ())| rest.is_empty());
    let apart = i.starts_with([' ', '\u{a0}']).then(|| &i[atom::gap(i)..]);
    let at_term = apart.filter(|apart| digits(apart) == 2 && termed()).unwrap_or(i);
    match digits(at_term) {
        2 if !goes_on(&at_term[2..]) => (&at_term[2..], 2),
        _ => (&i[digits(i)..], digits(i)),
    }
}

/// The letters of a group from `from` on; where a space was left out, without the word behind them: `CP` of `CPngày`.
fn letters(lexicon: &Lexicon, group: &str, from: usize) -> Option<atom::Word> {
    let word = atom::word(&group[from..]).filter(|w| w.len <= MAX_GROUP_BYTES)?;
    let end = from + word.len;
    let glued = |at: &usize| {
        group.is_char_boundary(*at) && begins_part(&group[*at..end]) && lexicon.code_word(&group[..*at]).is_some()
    };
    // `&Tngày` is no name, as `Tngày` alone would be.
    let mixed = word.case == Case::Mixed || (from > 0 && word.case == Case::Initial);
    let cut = if mixed { (from + 1..end).find(glued) } else { None };
    cut.map_or(Some(word), |at| atom::word(&group[from..at]))
}

/// The letters behind an ampersand (`GD&ĐT`), or behind a point in an abbreviation of two letters (`T.Ư`), that stands at
/// `at`; and what follows them.
fn joined_letters<'t>(lexicon: &Lexicon, group: &'t str, at: usize, before: u32) -> Option<(&'t str, atom::Word)> {
    let mark = *group.as_bytes().get(at).filter(|mark| matches!(mark, b'&' | b'.'))?;
    let letters = letters(lexicon, group, at + 1)?;
    let joined = letters.case.is_capital() && (mark == b'&' || (before == 1 && letters.letters == 1));
    joined.then(|| (&group[at + 1 + letters.len..], letters))
}

/// A symbol as the issuing rules write it: no spaces, plain marks, the letters of the lexicon.
pub(crate) fn normalise<'t>(lexicon: &Lexicon, symbol: &'t str) -> Cow<'t, str> {
    let mut normal = String::with_capacity(symbol.len());
    let mut rest = symbol;
    while let Ok((after, group)) = group(lexicon, rest) {
        let written = &rest[..rest.len() - after.len()];
        push_group(&mut normal, written, group);
        rest = match mark(after) {
            Ok((next, mark)) => {
                normal.push(mark);
                next
            }
            Err(_) => break,
        };
    }
    if normal == symbol {
        Cow::Borrowed(symbol)
    } else {
        Cow::Owned(normal)
    }
}

/// The marks inside a group that are left out of letters that are not known.
const DROPPED: [char; 2] = ['&', '.'];

fn push_group(normal: &mut String, written: &str, group: Group<'_>) {
    let letters = written.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &written[letters.len()..];
    let letters = letters.trim_end();
    match group.word {
        Some(word) => normal.push_str(&word.canonical),
        None if group.case == Case::Lower => normal.extend(letters.chars().flat_map(char::to_uppercase)),
        None => normal.extend(letters.chars().filter(|c| !DROPPED.contains(c)).map(|c| if c == 'Ð' { 'Đ' } else { c })),
    }
    normal.push_str(digits);
}

/// Reads a whole text as a document code.
pub(crate) fn parse(text: &str) -> Result<Code<'_>, Error> {
    let lexicon = Lexicon::builtin();
    let error = |rest, expected| Error::syntax("document code", text, rest, expected);
    let start = text.trim_start();
    let (after_number, number) = document_number(start).map_err(|_| error(start, "a number"))?;
    let (after_year, year) = inner_year(lexicon)(after_number).unwrap_or((after_number, None));
    let (rest, symbol) =
        symbol_after_number(lexicon, year.is_some()).parse(after_year).map_err(|_| match mark(after_year) {
            Ok((rest, _)) => error(rest, "a type of document or an issuer"),
            Err(_) => error(after_year, "`-` or `/` and a symbol"),
        })?;
    if symbol.groups == 1 && symbol.kind.is_some() {
        return Err(error(rest, "`/` and an issuer"));
    } else if !rest.trim_end().is_empty() {
        return Err(error(rest, "the end"));
    }
    let piece = |stretch: Stretch| &text[stretch.span(text.len())];
    let number = Number {
        text: piece(number.digits).into(),
        value: number.value,
        suffix: number.suffix.map(|suffix| piece(suffix).into()),
    };
    Ok(Code { number, year, symbol: normalise(lexicon, piece(symbol.stretch)), separator: symbol.mark })
}
