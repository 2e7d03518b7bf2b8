//! Issuing bodies.
//!
//! ```ebnf
//! issuer = unit { gap unit } ;
//! holder = ( unit | members ) { gap unit } ;
//! members = ? whose congress is called by its members ? ;  (* Đoàn, Phụ nữ *)
//! unit   = body | post | head proper | level proper | place ;
//! body   = ? a name of issuers.tsv ? ;            (* Ban Thường vụ, Tỉnh ủy, Bộ Tài chính *)
//! post   = ? who signs for a body ? ;             (* Bộ trưởng, Giám đốc *)
//! head   = ? the head noun of a body ? ;          (* Cục, Sở, Công ty *)
//! level  = ? a level of administration ? ;        (* tỉnh, huyện, xã *)
//! proper = capital { [ "và" | dash | "," ] capital } ;
//! place  = ? a province ? | proper ;
//! ```
//!
//! A body that no row names is read by its head noun and the capitalised words after it; the name of a place is
//! read only where the body before it takes one (`UBND tỉnh Nghệ An`, but not `Chính phủ Nguyễn Văn A`).

use super::kind::kind;
use super::token::{fail, gap, particle, spaced, term};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::{IssuerRole, IssuerWord, Lexicon};
use crate::text::atom::{self, Case, Word};
use nom::branch::alt;
use nom::combinator::verify;
use nom::Parser;

/// An issuer as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Issuer {
    pub(crate) stretch: Stretch,
    /// Whether it is one whose documents are no official documents of Vietnam.
    pub(crate) outsider: bool,
}

/// Most units in the name of an issuer: `Bộ trưởng Bộ Tài chính`, `BCH Đảng bộ tỉnh Nghệ An`.
const MAX_UNITS: usize = 6;

/// Most words in the name of a place or of a body that the lexicon lacks.
const MAX_NAME_WORDS: usize = 9;

/// `issuer = unit { gap unit } ;`
pub(crate) fn issuer<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Issuer> + '_ {
    units(lexicon, unit(lexicon))
}

/// `holder = ( unit | members ) { gap unit } ;` — whose congress it is: `Đại hội Phụ nữ tỉnh`, `Đại hội Đoàn`.
pub(crate) fn holder<'t>(lexicon: &Lexicon) -> impl Parser<&'t str, Output = Issuer, Error = ()> + '_ {
    let members = |i| particle(Particle::Members).map(|()| BODY_OF_PLACE).parse(i);
    alt((issuer(lexicon), units(lexicon, members)))
}

/// A body that no row names, with its place.
const BODY_OF_PLACE: IssuerWord = IssuerWord { role: IssuerRole::Body, place: true, body: None };

/// A unit of the given sort, and those that follow it.
fn units<'t, 'l>(
    lexicon: &'l Lexicon,
    first: impl Fn(&'t str) -> Res<'t, IssuerWord> + 'l,
) -> impl Fn(&'t str) -> Res<'t, Issuer> + 'l {
    move |start| {
        let (mut rest, mut last) = first(start)?;
        let mut outsider = last.role == IssuerRole::Outsider;
        let mut at_last = start;
        // A level or a head alone is a common noun: `của tỉnh`, `của ban`.
        let mut named = !matches!(last.role, IssuerRole::Level | IssuerRole::Head | IssuerRole::Post);
        for _ in 1..MAX_UNITS {
            // `Chính phủ Ban hành`, in capitals as it may be, is no `Ban`.
            if spaced(particle(Particle::Issued)).parse(rest).is_ok() {
                break;
            }
            let name = name_after(lexicon, last, at_last);
            let next = alt((spaced(unit(lexicon)).map(Some), name.map(|()| None)));
            let Ok((after, next)) = { next }.parse(rest) else { break };
            at_last = &rest[atom::gap(rest)..];
            rest = after;
            named = true;
            match next {
                Some(word) => {
                    outsider |= word.role == IssuerRole::Outsider;
                    last = word;
                }
                None => last = BODY_OF_PLACE,
            }
        }
        if named {
            Ok((rest, Issuer { stretch: Stretch::between(start, rest), outsider }))
        } else {
            fail()
        }
    }
}

/// Whether the rest of the sentence, before or after, names a body whose documents do not count: `Hội đồng Bảo an thông
/// qua nghị quyết 660`.
pub(crate) fn names_outsider(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let outsider = |word: &IssuerWord| word.role == IssuerRole::Outsider;
    let after = &after[..after.find([';', '\n', '.', '?', '!']).unwrap_or(after.len())];
    names_in_sentence(before)
        .chain(names_in_sentence(after))
        .any(|name| term(&lexicon.issuers, outsider).parse(name).is_ok())
}

/// Whether the words of `before` tell of another state: of its president, its senate, its name.
pub(crate) fn tells_of_another_state(before: &str) -> bool {
    let starts = before.char_indices().map(|(at, _)| at).filter(|at| atom::last_word(&before[..*at]).is_none());
    { starts }.any(|at| particle(Particle::Abroad).parse(&before[at..]).is_ok())
}

/// The text from each word with a capital on, in the sentence that `before` ends in.
fn names_in_sentence(before: &str) -> impl Iterator<Item = &str> {
    let sentence = before.rfind([';', '\n', '?', '!']).map_or(before, |at| &before[at..]);
    let sentence = sentence.rfind(". ").map_or(sentence, |at| &sentence[at..]);
    let begins = move |at: usize| atom::last_word(&sentence[..at]).is_none();
    let capitals = sentence.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    capitals.filter(move |at| begins(*at)).map(move |at| &sentence[at..])
}

/// `issuers = issuer { ( "," | "và" | dash ) issuer } ;` — the several bodies of a joint document.
pub(crate) fn issuers<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Issuer> + '_ {
    move |start| {
        let (mut rest, first) = issuer(lexicon).parse(start)?;
        for _ in 1..MAX_UNITS {
            let joint = alt((super::token::comma, particle(Particle::And), super::token::dash));
            let next = (spaced(joint), spaced(issuer(lexicon)));
            let Ok((after, _)) = { next }.parse(rest) else { break };
            rest = after;
        }
        Ok((rest, Issuer { stretch: Stretch::between(start, rest), ..first }))
    }
}

/// Whether what begins at `unit` and goes on at `i` is in capitals throughout, so that capitals tell no names: `HUYỆN ỦY
/// VỀ CÔNG TÁC`, but not `UBND Kon Rẫy`.
fn shouted(unit: &str, i: &str) -> bool {
    [unit, i].iter().all(|i| atom::word(i).is_some_and(|w| w.case == Case::Upper && w.letters >= 2))
}

/// `body | post | head | level`, one term of the lexicon, with the point that may stand behind an abbreviation before the
/// name of a place: `TP. Hải Phòng`.
fn unit<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, IssuerWord> + '_ {
    move |i| {
        // Written small, `trung ương` and `tỉnh ủy` are bodies all the same; `ban`, `phòng`, `hội` are common nouns.
        let capital = atom::word(i).is_some_and(|w| w.case.is_capital());
        let common = |word: &IssuerWord| matches!(word.role, IssuerRole::Head | IssuerRole::Post);
        let known = term(&lexicon.issuers, |_| true).map(|word| *word);
        let (rest, word) = verify(known, |word| capital || !common(word)).parse(i)?;
        let last = atom::last_word(&i[..i.len() - rest.len()]);
        let abbreviated = last.is_some_and(|w| w.case == Case::Upper && w.letters <= MAX_ABBREVIATED_LEVEL);
        match rest.strip_prefix('.') {
            Some(after) if word.place && abbreviated && begins_place(lexicon, after) => Ok((after, word)),
            _ => Ok((rest, word)),
        }
    }
}

/// Whether the name of a place begins behind a point, and not a sentence: `TP.Vinh`, `TP. Hải Phòng`, but not `TP. Theo`.
fn begins_place(lexicon: &Lexicon, i: &str) -> bool {
    let place = &i[atom::gap(i)..];
    let capital = atom::word(place).is_some_and(|w| w.case.is_capital());
    capital && (place.len() == i.len() || term(&lexicon.provinces, |_| true).parse(place).is_ok())
}

/// Most letters of an abbreviated level: `TP`, `TX`, `Q`.
const MAX_ABBREVIATED_LEVEL: u32 = 2;

/// What follows a unit that takes a name: a province, or words in capitals, or the number of a district.
///
/// `before` is the unit, which begins at `at_before`.
fn name_after<'t: 'a, 'a>(
    lexicon: &'a Lexicon,
    before: IssuerWord,
    at_before: &'t str,
) -> impl Fn(&'t str) -> Res<'t, ()> + 'a {
    move |i| {
        let (i, ()) = gap(i)?;
        let province = term(&lexicon.provinces, |_| true).map(drop);
        if !before.place {
            return fail();
        }
        let mut place = verify(province, |()| atom::word(i).is_some_and(|w| w.case.is_capital()));
        if let Ok(found) = place.parse(i) {
            return Ok(found);
        }
        match before.role {
            IssuerRole::Level if i.starts_with(|c: char| c.is_ascii_digit()) => district_number(i),
            // `Hội đồng nhân dân tỉnh Quy định về`, `Thành ủy\nTờ trình`: what comes next is no place.
            role if role != IssuerRole::Head && kind(lexicon).parse(i).is_ok() => fail(),
            _ if !shouted(at_before, i) => name(i, before.role == IssuerRole::Head),
            _ => fail(),
        }
    }
}

/// The number of a district or ward: `quận 7`.
fn district_number(i: &str) -> Res<'_, ()> {
    match atom::digits(i) {
        Some(digits) if digits.letters <= 2 => Ok((&i[digits.len..], ())),
        _ => fail(),
    }
}

/// `proper = capital { [ "và" | dash | "," ] capital } ;`
///
/// In the name of a body each part begins with a capital and goes on in small letters (`Cục Quản lý đất đai`); those
/// that only belong to a name, where nothing else can begin, are taken up to the next capital.
fn name(i: &str, of_body: bool) -> Res<'_, ()> {
    let (mut rest, mut end, mut words) = (i, i, 0);
    while words < MAX_NAME_WORDS {
        let Some(word) = atom::word(rest) else { break };
        let taken = is_name_word(word) || (of_body && words == 1 && word.case == Case::Lower);
        if !taken {
            break;
        }
        words += 1;
        rest = &rest[word.len..];
        end = rest;
        rest = after_joint(rest);
    }
    if words > 0 {
        Ok((end, ()))
    } else {
        fail()
    }
}

fn is_name_word(word: Word) -> bool {
    word.case.is_capital()
}

/// What is left after the gap between two words of a name, with the dash that may stand in it: `Bà Rịa - Vũng Tàu`.
fn after_joint(i: &str) -> &str {
    let i = &i[atom::gap(i)..];
    match super::token::dash(i) {
        Ok((after, ())) => &after[atom::gap(after)..],
        Err(_) => i,
    }
}
