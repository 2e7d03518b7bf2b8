//! The meeting, or the body, that passed a document.

use crate::grammar::token::particle;
use crate::lexicon::particle::Particle;
use crate::text::{atom, fold};
use crate::{Lexicon, Reference};
use nom::Parser;

use super::issuer::Issuer;

/// Who passed a document, in one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assembly {
    /// `plenum`, `party congress`, `congress đảng bộ huyện kon rẫy`, or the body itself.
    pub(super) name: String,
    /// Whether there is one of it only, and not one a place.
    pub(super) unique: bool,
    /// Whether it is the Central Committee, whose plenums are counted anew each term.
    pub(super) is_plenum: bool,
}

impl Assembly {
    pub(super) fn of(lexicon: &Lexicon, reference: &Reference<'_>) -> Option<Assembly> {
        let issuer = reference.issuer.as_ref()?.as_str();
        if let Some(rest) = after(issuer, Particle::Congress) {
            return Some(congress(lexicon, reference, rest));
        }
        let central = after(issuer, Particle::Conference).unwrap_or(issuer);
        if particle(Particle::Central).parse(central).is_ok() {
            return Some(Assembly { name: PLENUM.to_owned(), unique: true, is_plenum: true });
        }
        let body = Issuer::read(lexicon, issuer);
        let central = body.main(lexicon).is_some_and(|body| !lexicon.body(body).local);
        Some(Assembly { name: fold::folded(issuer), unique: central || body.has_place(), is_plenum: false })
    }

    /// Whether two may be one: the words of one stand in the other, as `congress` alone does in any.
    pub(super) fn agrees(&self, other: &Assembly) -> bool {
        let within = |long: &str, short: &str| format!(" {long} ").contains(&format!(" {short} "));
        within(&self.name, &other.name) || within(&other.name, &self.name)
    }
}

const PLENUM: &str = "plenum";
const CONGRESS: &str = "congress";
const PARTY_CONGRESS: &str = "party congress";

/// A congress: the national one of the Party where `toàn quốc` or `của Đảng` says so and no other body is named.
fn congress(lexicon: &Lexicon, reference: &Reference<'_>, mut rest: &str) -> Assembly {
    let mut nationwide = false;
    loop {
        if let Some(after) = after(rest, Particle::Delegates) {
            rest = after;
        } else if let Some(after) = after(rest, Particle::Nationwide) {
            (rest, nationwide) = (after, true);
        } else {
            break;
        }
    }
    let body = fold::folded(rest);
    let of_party = last_word_is(&reference.text, Particle::Party);
    let party = after(rest, Particle::Party)
        .is_some_and(|rest| after(rest, Particle::Nationwide).is_some_and(blank) || blank(rest));
    if party || (body.is_empty() && (nationwide || of_party)) {
        return Assembly { name: PARTY_CONGRESS.to_owned(), unique: true, is_plenum: false };
    }
    let named = Issuer::read(lexicon, rest).has_place();
    Assembly { name: format!("{CONGRESS} {body}").trim_end().to_owned(), unique: nationwide || named, is_plenum: false }
}

/// What is left after a word of the class, and the gap behind it.
fn after(text: &str, class: Particle) -> Option<&str> {
    let (rest, ()) = particle(class).parse(text).ok()?;
    Some(&rest[atom::gap(rest)..])
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn last_word_is(text: &str, class: Particle) -> bool {
    let word = atom::last_word(text).map(|word| &text[text.len() - word.len..]);
    word.is_some_and(|word| particle(class).parse(word).is_ok_and(|(rest, ())| rest.is_empty()))
}
