//! Words for kinds of documents.
//!
//! ```ebnf
//! number_mark = "số" [ ":" ] ;
//! ```

use super::number::document_number;
use super::token::{colon, fail, particle, spaced, term};
use super::Res;
use crate::lexicon::particle::Particle;
use crate::lexicon::{KindWord, Lexicon};
use crate::text::atom::{self, Case};
use nom::branch::alt;
use nom::combinator::{map, opt};
use nom::sequence::terminated;
use nom::Parser;

/// A word for a kind of document; an abbreviation only in capitals.
pub(super) fn kind<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, KindWord> + '_ {
    move |i| {
        let capitals = atom::word(i).is_some_and(|word| matches!(word.case, Case::Upper | Case::Mixed));
        let mut known = term(&lexicon.kinds, |word: &KindWord| capitals || !word.abbreviation).map(|word| *word);
        let (rest, word) = known.parse(i)?;
        // `nghị định thư` is a protocol to a treaty.
        if particle(Particle::NotKind).parse(&rest[atom::gap(rest)..]).is_ok() {
            return fail();
        }
        Ok((rest, word))
    }
}

/// `number_mark = "số" [ ":" ] ;`
pub(super) fn number_mark(i: &str) -> Res<'_, ()> {
    terminated(particle(Particle::Number), opt(spaced(colon))).parse(i)
}

/// A kind with a number.
pub(super) fn numbered_kind<'t>(lexicon: &Lexicon, i: &'t str) -> Res<'t, ()> {
    map((kind(lexicon), spaced(alt((number_mark, map(document_number, drop))))), drop).parse(i)
}
