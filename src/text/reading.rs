//! A text as it is read, where that is not as it stands, and the map between the two.
//!
//! The map is a list of bookmarks. Between two of them either everything is verbatim, so that a place is found by
//! subtraction, or there are so few bytes that reading them once more finds it. That takes a quarter of the memory of a
//! list of changes for decomposed text, and a lookup never reads more than [`STRIDE`] bytes and a piece.

use super::oddity::{next_suspect, piece, BLOCK};
use crate::Span;

/// A text as it is read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    text: String,
    bookmarks: Vec<Bookmark>,
}

/// Where a place of the reading stands in the original; a piece begins there.
#[derive(Clone, Copy, Debug, Default)]
struct Bookmark {
    reading: usize,
    original: usize,
    /// Whether everything is verbatim up to the next bookmark.
    verbatim: bool,
}

/// Bytes of the original between two bookmarks where it is not verbatim.
const STRIDE: usize = 64;

impl Reading {
    /// Reads a text; `None` where it is read as it stands.
    pub(super) fn of(original: &str) -> Option<Reading> {
        let (mut reading, mut at, mut piece_text) = (None::<Reading>, 0, String::new());
        while at < original.len() {
            let suspect = next_suspect(original, at);
            if let Some(reading) = &mut reading {
                reading.push_verbatim(at, &original[at..suspect]);
            }
            at = suspect;
            let stop = original.len().min(at + BLOCK);
            while at < stop {
                piece_text.clear();
                let end = piece(original, at, |c| piece_text.push(c));
                if reading.is_none() && piece_text != original[at..end] {
                    reading = Some(Reading::verbatim(&original[..at], original.len()));
                }
                if let Some(reading) = &mut reading {
                    reading.push(at, &piece_text);
                }
                at = end;
            }
        }
        reading
    }

    fn verbatim(text: &str, capacity: usize) -> Reading {
        let mut reading = Reading { text: String::with_capacity(capacity), bookmarks: Vec::new() };
        reading.push_verbatim(0, text);
        reading
    }

    /// Adds what stands at `at` of the original as it is.
    fn push_verbatim(&mut self, at: usize, text: &str) {
        if !text.is_empty() {
            self.bookmarks.push(Bookmark { reading: self.text.len(), original: at, verbatim: true });
            self.text.push_str(text);
        }
    }

    /// Adds the piece at `at` of the original, which is read as `text`.
    fn push(&mut self, at: usize, text: &str) {
        let near = |last: &Bookmark| !last.verbatim && at - last.original < STRIDE;
        if !self.bookmarks.last().is_some_and(near) {
            self.bookmarks.push(Bookmark { reading: self.text.len(), original: at, verbatim: false });
        }
        self.text.push_str(text);
    }

    /// The text as it is read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The span in the original of a span in the reading: from the beginning of its first piece to the end of its last.
    pub(super) fn original(&self, original: &str, span: Span) -> Span {
        let (first, _) = self.piece_at(original, span.start, None);
        let start = first.original;
        match span.end.checked_sub(1) {
            Some(last) if !span.is_empty() => Span::new(start, self.piece_at(original, last, Some(first)).1),
            _ => Span::new(start, start),
        }
    }

    /// The piece of the original that the byte at `at` of the reading comes from: where it begins, and where it ends.
    /// `before` is a place before it, if one is known.
    fn piece_at(&self, original: &str, at: usize, before: Option<Bookmark>) -> (Bookmark, usize) {
        let after = self.bookmarks.partition_point(|bookmark| bookmark.reading <= at);
        let last = after.checked_sub(1).map(|last| self.bookmarks[last]).unwrap_or_default();
        let mut start = before.filter(|before| before.reading > last.reading).unwrap_or(last);
        if start.verbatim {
            let ahead = at - start.reading;
            let from = start.original + ahead;
            let len = (1..4).find(|len| original.is_char_boundary(from + len)).unwrap_or(4);
            return (Bookmark { reading: at, original: from, verbatim: true }, (from + len).min(original.len()));
        }
        while start.original < original.len() {
            let mut read = 0;
            let end = piece(original, start.original, |c| read += c.len_utf8());
            if start.reading + read > at {
                return (start, end);
            }
            start = Bookmark { reading: start.reading + read, original: end, verbatim: false };
        }
        (start, start.original)
    }
}
