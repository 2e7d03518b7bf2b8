//! The text that is read, and the way back to the text that was given.

use crate::{Phrase, Span};
use std::borrow::Cow;

/// A text and the form in which it is read.
#[derive(Clone, Debug)]
pub(crate) struct Source<'t> {
    original: &'t str,
}

impl<'t> Source<'t> {
    pub(crate) fn new(original: &'t str) -> Source<'t> {
        Source { original }
    }

    /// The text as the grammar reads it.
    pub(crate) fn reading(&self) -> &str {
        self.original
    }

    /// The span in the original of a span in the reading.
    pub(crate) fn span(&self, reading: Span) -> Span {
        reading
    }

    /// The words of a span in the reading, white space folded.
    pub(crate) fn phrase(&self, reading: Span) -> Phrase<'t> {
        Phrase { text: fold_space(self.words(reading)), span: self.span(reading) }
    }

    /// The words of a span in the reading, as they stand.
    pub(crate) fn words(&self, reading: Span) -> Cow<'t, str> {
        Cow::Borrowed(&self.original[self.span(reading)])
    }
}

/// Folds each run of white space to one space.
fn fold_space(text: Cow<'_, str>) -> Cow<'_, str> {
    let folded = |c: char| c == ' ' || !c.is_whitespace();
    if text.chars().all(folded) && !text.contains("  ") {
        return text;
    }
    let mut words = text.split_whitespace();
    let mut joined = String::with_capacity(text.len());
    joined.extend(words.next());
    for word in words {
        joined.push(' ');
        joined.push_str(word);
    }
    Cow::Owned(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_space_only_where_it_must() {
        assert!(matches!(fold_space("Ban Bí thư".into()), Cow::Borrowed(_)));
        for text in ["Ban  Bí thư", "Ban\nBí thư", "Ban\u{a0}Bí \r\n thư"] {
            assert_eq!(fold_space(text.into()), "Ban Bí thư");
        }
    }
}
