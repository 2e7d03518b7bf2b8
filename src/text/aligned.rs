//! A text written with other characters, one for one, and the map between the two.

use crate::Span;

/// A text whose characters stand for those of another, one for one.
#[derive(Clone, Debug)]
pub(super) struct Aligned {
    text: String,
    /// Where characters begin in this text and in the other, one every [`STRIDE`] characters.
    bookmarks: Vec<(usize, usize)>,
}

const STRIDE: usize = 64;

impl Aligned {
    /// Aligns `text` with `other`, which has as many characters.
    pub(super) fn new(text: String, other: &str) -> Aligned {
        debug_assert_eq!(text.chars().count(), other.chars().count());
        let both = text.char_indices().zip(other.char_indices());
        let bookmarks = both.step_by(STRIDE).map(|((at, _), (other_at, _))| (at, other_at)).collect();
        Aligned { text, bookmarks }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The span in the other text.
    pub(super) fn other(&self, other: &str, span: Span) -> Span {
        Span::new(self.other_at(other, span.start), self.other_at(other, span.end))
    }

    fn other_at(&self, other: &str, at: usize) -> usize {
        let after = self.bookmarks.partition_point(|(start, _)| *start <= at);
        let Some((start, other_start)) = after.checked_sub(1).map(|last| self.bookmarks[last]) else { return 0 };
        let passed = self.text[start..at].chars().count();
        other[other_start..].char_indices().nth(passed).map_or(other.len(), |(len, _)| other_start + len)
    }
}
