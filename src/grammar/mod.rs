//! The grammar: productions over the text, each with its rule above it.
//!
//! A production is a nom parser. It is handed what is left of the text, from a candidate on, and never the text
//! itself, so what it has read is told by how much is left: [`Stretch`].
//!
//! What all productions are made of:
//!
//! ```ebnf
//! letter       = ? a letter with its marks, composed or not ? ;
//! digit        = ? 0 to 9 ? ;
//! space        = ? white space ? ;
//! digits       = digit { digit } ;
//! three_digits = digit digit digit ;
//! letters      = letter { letter } ;
//! word         = ? letters and digits up to white space or a mark ? ;
//! capital      = ? a word that begins with a capital ? ;
//! capitals     = ? a word in capitals ? ;
//! quoted       = ? what stands between quotation marks ? ;
//! kind         = ? a name or an abbreviation of kinds.tsv ? ;
//! ```

pub(crate) mod achievement;
mod assemble;
pub(crate) mod clause;
pub(crate) mod date;
pub(crate) mod issuer;
mod kind;
pub(crate) mod named;
pub(crate) mod number;
mod part;
pub(crate) mod period;
pub(crate) mod pinpoint;
pub(crate) mod quantity;
pub(crate) mod reference;
pub(crate) mod session;
pub(crate) mod symbol;
mod title;
pub(crate) mod token;

use crate::Span;
use nom::{IResult, Parser};

/// What a production gives. The error carries nothing: candidates fail all the time, and nobody asks why.
pub(crate) type Res<'t, T> = IResult<&'t str, T, ()>;

/// A piece of the text, told by what was left of the text at its start and at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    left_at_start: usize,
    left_at_end: usize,
}

impl Stretch {
    /// From where `start` was left to where `end` is.
    pub(crate) fn between(start: &str, end: &str) -> Stretch {
        debug_assert!(start.len() >= end.len(), "a piece ends before it starts");
        Stretch { left_at_start: start.len(), left_at_end: end.len() }
    }

    /// Where it stands in a text of `len` bytes.
    pub(crate) fn span(self, len: usize) -> Span {
        Span::new(len - self.left_at_start, len - self.left_at_end)
    }

    pub(crate) fn len(self) -> usize {
        self.left_at_start - self.left_at_end
    }

    /// From the start of this to the end of another.
    pub(crate) fn to(self, end: Stretch) -> Stretch {
        Stretch { left_at_start: self.left_at_start, left_at_end: end.left_at_end }
    }
}

/// A production together with the piece of text it read.
pub(crate) fn stretch<'t, O>(
    mut parser: impl Parser<&'t str, Output = O, Error = ()>,
) -> impl Parser<&'t str, Output = (Stretch, O), Error = ()> {
    move |i: &'t str| {
        let (rest, value) = parser.parse(i)?;
        Ok((rest, (Stretch::between(i, rest), value)))
    }
}
