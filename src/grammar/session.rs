//! Documents named after the meeting that passed them.
//!
//! ```ebnf
//! meeting  = plenum | congress ;
//! plenum   = [ conference [ "lần thứ" ordinal ] ] central [ [ "lần thứ" ] ordinal ] [ "(" "lần" ordinal ")" ] ;
//! congress = "Đại hội" [ ordinal ] [ "đại biểu" ] [ "toàn quốc" ] [ holder ] [ "toàn quốc" ] [ "các cấp" ]
//!            [ [ "," ] "lần thứ" ordinal [ holder ] ] ;
//! conference = "Hội nghị" ;
//! central  = ? Trung ương, TW, Ban Chấp hành Trung ương, and the like ? ;
//! ```
//!
//! Which term or tenure it was follows as a part of any reference: see `reference`.

use super::issuer::holder;
use super::number::{ended, ordinal, roman};
use super::token::{comma, gap, one, particle, spaced};
use super::{stretch, Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::Lexicon;
use crate::text::atom;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::{delimited, preceded, terminated};
use nom::Parser;

/// A meeting, its ordinal set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meeting {
    pub(crate) name: Stretch,
    /// The rest of its name, where the ordinal stands in the middle: `Đại hội XI | Đảng bộ tỉnh`.
    pub(crate) name_after_ordinal: Option<Stretch>,
    pub(crate) session: Option<u16>,
}

/// `meeting = plenum | congress ;`
pub(crate) fn meeting<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Meeting> + '_ {
    move |i| alt((plenum, congress(lexicon))).parse(i)
}

/// `plenum = [ conference [ "lần thứ" ordinal ] ] central [ [ "lần thứ" ] ordinal ] [ "(" "lần" ordinal ")" ] ;`
pub(crate) fn plenum(i: &str) -> Res<'_, Meeting> {
    let (after_conference, conference) = opt(stretch(particle(Particle::Conference))).parse(i)?;
    let (after_ordinal, before) = opt(spaced(ordinal_phrase)).parse(after_conference)?;
    let (rest, (_, (central, ()))) = (gap, stretch(particle(Particle::Central))).parse(after_ordinal)?;
    let (rest, after) = opt(alt((spaced(ordinal_phrase), spaced(ended_ordinal)))).parse(rest)?;
    let (rest, _) = opt(spaced(delimited(open, ordinal_phrase, close))).parse(rest)?;
    let name = match (conference, before) {
        (Some((conference, ())), None) => conference.to(central),
        _ => central,
    };
    Ok((rest, Meeting { name, name_after_ordinal: None, session: before.or(after) }))
}

/// `congress`
fn congress<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Meeting> + '_ {
    move |start| {
        let (after_congress, ()) = particle(Particle::Congress).parse(start)?;
        let early = alt((spaced(ordinal_phrase), preceded(gap, terminated(roman, ended))));
        let (at_name, early) = opt(early).parse(after_congress)?;
        let (mut rest, ()) = congress_body(lexicon, at_name)?;
        let name = Stretch::between(start, if early.is_some() { after_congress } else { rest });
        let mut after = early.and_then(|_| body_between(at_name, rest));
        let mut session = early;
        if session.is_none() {
            let late = preceded(opt(spaced(comma)), spaced(ordinal_phrase));
            if let Ok((after_ordinal, ordinal)) = { late }.parse(rest) {
                let (end, ()) = congress_body(lexicon, after_ordinal)?;
                after = body_between(after_ordinal, end);
                (rest, session) = (if after.is_some() { end } else { after_ordinal }, Some(ordinal));
            }
        }
        Ok((rest, Meeting { name, name_after_ordinal: after, session }))
    }
}

/// The body that was read from `start` to `end`, without the gap before it; none where only that gap, or less, was read.
fn body_between(start: &str, end: &str) -> Option<Stretch> {
    let body = &start[atom::gap(start)..];
    (end.len() < body.len()).then(|| Stretch::between(body, end))
}

/// `[ "đại biểu" ] [ "toàn quốc" ] [ holder ] [ "toàn quốc" ] [ "các cấp" ]`
fn congress_body<'t>(lexicon: &Lexicon, i: &'t str) -> Res<'t, ()> {
    let word = |class| opt(spaced(particle(class)));
    let body = opt(spaced(holder(lexicon)));
    let (rest, _) = (
        word(Particle::Delegates),
        word(Particle::Nationwide),
        body,
        word(Particle::Nationwide),
        word(Particle::AllLevels),
    )
        .parse(i)?;
    Ok((rest, ()))
}

/// `ordinal_phrase = "lần thứ" ordinal ;`
pub(crate) fn ordinal_phrase(i: &str) -> Res<'_, u16> {
    preceded(particle(Particle::Ordinal), spaced(ended_ordinal)).parse(i)
}

/// An ordinal that ends where its word ends.
fn ended_ordinal(i: &str) -> Res<'_, u16> {
    terminated(ordinal, ended).parse(i)
}

pub(crate) fn open(i: &str) -> Res<'_, ()> {
    terminated(|i| one(i, |c| c == '('), gap).parse(i)
}

pub(crate) fn close(i: &str) -> Res<'_, ()> {
    preceded(gap, |i| one(i, |c| c == ')')).parse(i)
}
