//! The text that is read, and the way back to the text that was given.

use super::aligned::Aligned;
use super::oddity::after_marks;
use super::reading::Reading;
use crate::{Phrase, Span};
use std::borrow::Cow;
use std::sync::Arc;

/// A text and the form in which it is read.
///
/// Text without oddities is read as it stands, and costs one look at its bytes. Otherwise the [`Reading`] is a text
/// of its own, and every span and phrase that leaves the library passes here on its way back. Text that is to be read
/// with diacritics it lacks has those put in on top.
#[derive(Clone, Debug)]
pub(crate) struct Source<'t> {
    original: &'t str,
    reading: Option<Arc<Reading>>,
    restored: Option<Arc<Aligned>>,
}

impl<'t> Source<'t> {
    pub(crate) fn new(original: &'t str) -> Source<'t> {
        Source { original, reading: Reading::of(original).map(Arc::new), restored: None }
    }

    /// The same text, read as `restore` writes it: with other characters, one for one.
    pub(crate) fn restored(self, restore: impl FnOnce(&str) -> Option<String>) -> Source<'t> {
        let normal = self.normal();
        let restored = restore(normal).map(|text| Arc::new(Aligned::new(text, normal)));
        Source { restored, ..self }
    }

    /// The text as the grammar reads it.
    pub(crate) fn reading(&self) -> &str {
        self.restored.as_deref().map_or_else(|| self.normal(), Aligned::text)
    }

    /// The text without oddities.
    fn normal(&self) -> &str {
        self.reading.as_deref().map_or(self.original, Reading::text)
    }

    /// The span in the original of a span in the reading, with the marks on its last letter.
    pub(crate) fn span(&self, reading: Span) -> Span {
        let normal = self.restored.as_deref().map_or(reading, |text| text.other(self.normal(), reading));
        let span = self.reading.as_deref().map_or(normal, |text| text.original(self.original, normal));
        Span::new(span.start, if span.is_empty() { span.end } else { after_marks(self.original, span.end) })
    }

    /// The span in the original of a span in the reading, and what stands there.
    pub(crate) fn original(&self, reading: Span) -> (Span, &'t str) {
        let span = self.span(reading);
        (span, &self.original[span])
    }

    /// The words of a span in the reading, white space folded.
    pub(crate) fn phrase(&self, reading: Span) -> Phrase<'t> {
        let (span, words) = self.located(reading);
        Phrase { text: fold_space(words), span }
    }

    /// The words of a span in the reading, borrowed where the original has just these.
    pub(crate) fn words(&self, reading: Span) -> Cow<'t, str> {
        self.located(reading).1
    }

    /// The span in the original of a span in the reading, and its words as they are read.
    pub(crate) fn located(&self, reading: Span) -> (Span, Cow<'t, str>) {
        let (span, original) = self.original(reading);
        let as_it_stands = self.reading.is_none() && self.restored.is_none() && span == reading;
        let words = &self.reading()[reading];
        let same = as_it_stands || original == words;
        (span, if same { Cow::Borrowed(original) } else { Cow::Owned(words.to_owned()) })
    }
}

/// Folds each run of white space to one space.
fn fold_space(text: Cow<'_, str>) -> Cow<'_, str> {
    if is_folded(&text) {
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

/// Whether all white space of a phrase is single spaces. Most phrases have no byte that any other begins with, and that is
/// seen in two sweeps.
fn is_folded(text: &str) -> bool {
    let begins_space = |b: u8| (b < b' ') | (b == 0xc2) | (b == 0xe2) | (b == 0xe3);
    let ogham = |pair: &[u8]| (pair[0] == 0xe1) & (pair[1] == 0x9a);
    let suspect = text.bytes().fold(false, |any, b| any | begins_space(b));
    let double = |pair: &[u8]| (pair[0] == b' ') & (pair[1] == b' ');
    let pairs = text.as_bytes().windows(2).fold(false, |any, pair| any | double(pair) | ogham(pair));
    let folded = |c: char| c == ' ' || !c.is_whitespace();
    (!suspect && !pairs) || (text.chars().all(folded) && !text.contains("  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_space_only_where_it_must() {
        assert!(matches!(fold_space("Ban Bí thư".into()), Cow::Borrowed(_)));
        for text in
            ["Ban  Bí thư", "Ban\nBí thư", "Ban\u{a0}Bí \r\n thư", "Ban\u{1680}Bí\u{2003}thư", "Ban\u{3000}Bí\tthư"]
        {
            assert_eq!(fold_space(text.into()), "Ban Bí thư");
        }
    }

    #[test]
    fn borrows_what_stands_in_the_text_as_it_is_read() {
        let source = Source::new("Ban Bi\u{301} thư &amp; Chính phủ");
        assert_eq!(source.reading(), "Ban Bí thư & Chính phủ");
        let words = |word: &str| {
            let at = source.reading().find(word).unwrap();
            source.words(Span::new(at, at + word.len()))
        };
        assert!(matches!(words("Chính phủ"), Cow::Borrowed("Chính phủ")));
        assert!(matches!(words("Bí thư"), Cow::Owned(words) if words == "Bí thư"));
        assert!(Source::new("Ban Bí thư").reading.is_none());
    }

    #[test]
    fn marks_stay_with_their_letters() {
        for (text, word) in [
            ("ban\u{309} bí", "ban\u{309}"),
            ("bả\u{309} bí", "bả\u{309}"),
            ("ba\u{309}\u{309} bí", "ba\u{309}\u{309}"),
        ] {
            let source = Source::new(text);
            let letters = source.reading().find([' ', '\u{309}']).unwrap();
            assert_eq!(source.original(Span::new(0, letters)).1, word);
        }
    }
}
