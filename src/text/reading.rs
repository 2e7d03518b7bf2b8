//! A text as it is read, where that is not as it stands, and the map between the two.
//!
//! The map is a list of bookmarks. Between two of them either everything is verbatim, so that a place is found by
//! subtraction, or there are so few bytes that reading them once more finds it. That takes an eighth of the memory of
//! a list of changes for decomposed text, and a lookup never reads more than [`STRIDE`] bytes and a piece.

use super::oddity::{next_suspect, piece, BLOCK};
use crate::Span;
use std::ops::Range;

/// A text as it is read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    text: String,
    bookmarks: Vec<Bookmark>,
}

/// Where a place of the reading stands in the original; a piece begins there.
#[derive(Clone, Copy, Debug)]
struct Bookmark {
    reading: usize,
    original: usize,
    /// Whether everything is verbatim up to the next bookmark.
    verbatim: bool,
}

/// Bytes of the original between two bookmarks where it is not verbatim.
const STRIDE: usize = 128;

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
        let start = self.piece_at(original, span.start);
        match span.end.checked_sub(1) {
            Some(last) if !span.is_empty() => Span::new(start.start, self.piece_at(original, last).end),
            _ => Span::new(start.start, start.start),
        }
    }

    /// The piece of the original that the byte at `at` of the reading comes from.
    fn piece_at(&self, original: &str, at: usize) -> Range<usize> {
        let after = self.bookmarks.partition_point(|bookmark| bookmark.reading <= at);
        let Some(bookmark) = after.checked_sub(1).map(|last| self.bookmarks[last]) else { return 0..0 };
        let ahead = at - bookmark.reading;
        let mut start = bookmark.original;
        if bookmark.verbatim {
            start += ahead;
            let len = (1..4).find(|len| original.is_char_boundary(start + len)).unwrap_or(4);
            return start..(start + len).min(original.len());
        }
        let mut passed = 0;
        while start < original.len() {
            let end = piece(original, start, |c| passed += c.len_utf8());
            if passed > ahead {
                return start..end;
            }
            start = end;
        }
        start..start
    }
}
