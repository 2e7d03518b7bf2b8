//! The smallest productions: words, gaps, marks.
//!
//! ```ebnf
//! gap      = { space } ;                           (* at most one line break *)
//! particle = ? a word of a class of particles.tsv ? ;
//! dash     = "-" | "–" | "—" | … ;
//! slash    = "/" | "⁄" | … ;
//! ```

use super::Res;
use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::trie::Trie;
use crate::lexicon::WORDS;
use crate::text::atom;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::{preceded, terminated};
use nom::Parser;

/// White space with at most one line break; may be empty.
pub(crate) fn gap(i: &str) -> Res<'_, ()> {
    Ok((&i[atom::gap(i)..], ()))
}

/// White space with at most one line break, at least one character of it.
pub(crate) fn gap1(i: &str) -> Res<'_, ()> {
    match atom::gap(i) {
        0 => fail(),
        len => Ok((&i[len..], ())),
    }
}

/// A parser after a gap.
pub(crate) fn spaced<'t, O>(
    parser: impl Parser<&'t str, Output = O, Error = ()>,
) -> impl Parser<&'t str, Output = O, Error = ()> {
    preceded(gap, parser)
}

/// The longest word of the class.
pub(crate) fn particle<'t>(class: Particle) -> impl Fn(&'t str) -> Res<'t, ()> + Copy {
    any_particle(Particles::of(&[class]))
}

/// The longest word of any of the classes.
pub(crate) fn any_particle<'t>(wanted: Particles) -> impl Fn(&'t str) -> Res<'t, ()> + Copy {
    move |i| match WORDS.particle(wanted, i) {
        Some(len) if ends_word(i, len) => Ok((&i[len..], ())),
        _ => fail(),
    }
}

/// Whether a word of any of the classes stands there.
pub(crate) fn begins_particle(i: &str, classes: &[Particle]) -> bool {
    any_particle(Particles::of(classes)).parse(i).is_ok()
}

/// The longest term of a trie whose value is `wanted`.
pub(crate) fn term<'t, 'l, T>(
    trie: &'l Trie<T>,
    wanted: impl Fn(&T) -> bool,
) -> impl Parser<&'t str, Output = &'l T, Error = ()> {
    move |i: &'t str| match trie.longest(i, &wanted) {
        Some((value, len)) if ends_word(i, len) => Ok((&i[len..], value)),
        _ => fail(),
    }
}

/// Whether the first `len` bytes do not stop inside a word.
pub(crate) fn ends_word(i: &str, len: usize) -> bool {
    !atom::begins_word(&i[len..]) || atom::last_word(&i[..len]).is_none()
}

pub(crate) fn dash(i: &str) -> Res<'_, ()> {
    one(i, atom::is_dash)
}

pub(crate) fn slash(i: &str) -> Res<'_, ()> {
    one(i, atom::is_slash)
}

pub(crate) fn comma(i: &str) -> Res<'_, ()> {
    one(i, |c| c == ',')
}

pub(crate) fn colon(i: &str) -> Res<'_, ()> {
    one(i, |c| c == ':')
}

/// `list_joint = ( "," | ";" ) [ "và" ] | "và" ;`
pub(crate) fn list_joint(i: &str) -> Res<'_, ()> {
    let mark = |i| one(i, |c| matches!(c, ',' | ';'));
    alt((terminated(mark, opt(spaced(particle(Particle::And)))), particle(Particle::And))).parse(i)
}

/// One character.
pub(crate) fn one(i: &str, wanted: impl Fn(char) -> bool) -> Res<'_, ()> {
    match i.chars().next() {
        Some(c) if wanted(c) => Ok((&i[c.len_utf8()..], ())),
        _ => fail(),
    }
}

/// What was read there before, for productions that begin alike: it must be asked for at the same place.
pub(crate) fn again<'t: 'a, 'a, T: Clone>(read: &'a Res<'t, T>) -> impl Fn(&'t str) -> Res<'t, T> + Copy + 'a {
    move |_| read.clone()
}

/// An optional parser.
pub(crate) fn maybe<'t, O>(
    parser: impl Parser<&'t str, Output = O, Error = ()>,
) -> impl Parser<&'t str, Output = Option<O>, Error = ()> {
    opt(parser)
}

pub(crate) fn fail<'t, T>() -> Res<'t, T> {
    Err(nom::Err::Error(()))
}

/// Whether a word with a capital stands there.
pub(crate) fn is_capital(i: &str) -> bool {
    atom::word(i).is_some_and(|word| word.case.is_capital())
}
