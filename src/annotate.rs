//! Marks around spans, in whatever markup.

use crate::Span;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::iter::{FusedIterator, Peekable};
use std::vec::IntoIter;

/// Takes a text apart into its words and the marks around them, for any markup: HTML, a terminal's colours, XML.
///
/// Each mark is a span with whatever tells what it marks: an index, a reference to the extraction, the name of a class.
/// Marks may come in any order, nest and overlap. What comes out nests always: where a mark ends inside another that
/// began later, that other is closed with it and opened again, so each piece of markup has its end before the end of what
/// it stands in. Of the marks that start together the longest is the outermost.
///
/// All of the text comes out, once and in order; escaping it is the caller's part, who alone knows the markup. A span that
/// reaches behind the text ends with it, and one that begins or ends inside a character is widened to hold that character.
///
/// Apart from sorting the marks, the time is linear in the text, the marks, and the pieces that overlapping makes of them.
///
/// ```
/// use vanban::{annotate, Markup};
///
/// let text = "Kết nạp 51 đảng viên <nữ>, đạt 102% chỉ tiêu Nghị quyết 05-NQ/HU.";
/// let found: Vec<_> = vanban::extract(text).collect();
///
/// let mut html = String::new();
/// for piece in annotate(text, found.iter().map(|found| (found.span(), found))) {
///     match piece {
///         Markup::Text(text) => html += &text.replace('&', "&amp;").replace('<', "&lt;"),
///         Markup::Open { mark, .. } if mark.as_reference().is_some() => html += "<cite>",
///         Markup::Open { .. } => html += "<mark>",
///         Markup::Close { mark, .. } if mark.as_reference().is_some() => html += "</cite>",
///         Markup::Close { .. } => html += "</mark>",
///     }
/// }
/// assert_eq!(
///     html,
///     "<mark>Kết nạp 51 đảng viên &lt;nữ>, đạt 102% chỉ tiêu <cite>Nghị quyết 05-NQ/HU</cite></mark>."
/// );
/// ```
pub fn annotate<M: Clone>(text: &str, marks: impl IntoIterator<Item = (Span, M)>) -> Annotated<'_, M> {
    let widened = |(span, mark)| Mark { span: within(text, span), mark };
    let mut marks: Vec<_> = marks.into_iter().map(widened).collect();
    // The sort is stable: of two marks of the same words the first given is the outer one.
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
    let coming = marks.into_iter().peekable();
    Annotated { text, at: 0, open: Vec::new(), ends: BinaryHeap::new(), again: Vec::new(), coming }
}

/// A piece of an annotated text. See [`annotate`].
///
/// ```
/// use vanban::{annotate, Markup, Span};
///
/// let pieces: Vec<_> = annotate("một hai", [(Span::new(0, 5), 'a')]).collect();
/// let (open, close) = (Markup::Open { mark: 'a', first: true }, Markup::Close { mark: 'a', last: true });
/// assert_eq!(pieces, [open, Markup::Text("một"), close, Markup::Text(" hai")]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Markup<'t, M> {
    /// Words of the text, never empty.
    Text(&'t str),
    /// A mark begins, or goes on.
    Open {
        /// The mark.
        mark: M,
        /// Whether it begins here; otherwise it goes on after the end of a mark that it overlaps.
        first: bool,
    },
    /// The mark that was opened last ends, or is broken off.
    Close {
        /// The mark.
        mark: M,
        /// Whether it ends here; otherwise it goes on after the end of a mark that it overlaps.
        last: bool,
    },
}

/// The pieces of an annotated text, in order. See [`annotate`].
///
/// ```
/// use vanban::{annotate, Markup, Span};
///
/// let overlapping = [(Span::new(0, 3), 'a'), (Span::new(2, 5), 'b')];
/// let shown: String = annotate("12345", overlapping)
///     .map(|piece| match piece {
///         Markup::Text(text) => text.to_owned(),
///         Markup::Open { mark, .. } => format!("<{mark}>"),
///         Markup::Close { mark, .. } => format!("</{mark}>"),
///     })
///     .collect();
/// assert_eq!(shown, "<a>12<b>3</b></a><b>45</b>");
/// ```
#[derive(Clone, Debug)]
pub struct Annotated<'t, M> {
    text: &'t str,
    /// What stands before it is done.
    at: usize,
    /// The marks that are open, the outermost first.
    open: Vec<Mark<M>>,
    /// Where those that have begun will end, the nearest first.
    ends: BinaryHeap<Reverse<usize>>,
    /// The marks that were broken off and go on here, the innermost first.
    again: Vec<Mark<M>>,
    /// The marks that have not begun, by where they start.
    coming: Peekable<IntoIter<Mark<M>>>,
}

#[derive(Clone, Debug)]
struct Mark<M> {
    span: Span,
    mark: M,
}

impl<'t, M: Clone> Iterator for Annotated<'t, M> {
    type Item = Markup<'t, M>;

    fn next(&mut self) -> Option<Markup<'t, M>> {
        self.close().or_else(|| self.open()).or_else(|| self.words())
    }
}

impl<'t, M: Clone> Annotated<'t, M> {
    /// Closes the innermost mark, where it or a mark around it ends here.
    fn close(&mut self) -> Option<Markup<'t, M>> {
        // Those that were broken off go on only when all that ends here is closed.
        self.nearest_end().filter(|end| *end <= self.at)?;
        let closed = self.open.pop()?;
        let (mark, last) = (closed.mark.clone(), closed.span.end <= self.at);
        if last {
            self.ends.pop();
        } else {
            self.again.push(closed);
        }
        Some(Markup::Close { mark, last })
    }

    /// Opens the next mark that goes on or begins here.
    fn open(&mut self) -> Option<Markup<'t, M>> {
        let goes_on = self.again.pop();
        let first = goes_on.is_none();
        let opened = goes_on.or_else(|| self.coming.next_if(|mark| mark.span.start <= self.at))?;
        if first {
            self.ends.push(Reverse(opened.span.end));
        }
        let mark = opened.mark.clone();
        self.open.push(opened);
        Some(Markup::Open { mark, first })
    }

    /// The words up to where the next mark begins or ends.
    fn words(&mut self) -> Option<Markup<'t, M>> {
        let next_start = self.coming.peek().map(|mark| mark.span.start);
        let end = next_start.into_iter().chain(self.nearest_end()).min().unwrap_or(self.text.len());
        let words = &self.text[self.at..end];
        self.at = end;
        (!words.is_empty()).then_some(Markup::Text(words))
    }

    fn nearest_end(&self) -> Option<usize> {
        self.ends.peek().map(|Reverse(end)| *end)
    }
}

impl<M: Clone> FusedIterator for Annotated<'_, M> {}

/// The part of a span that lies in the text, widened to whole characters.
fn within(text: &str, span: Span) -> Span {
    let len = text.len();
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=span.start.min(len)).rev().find(is_boundary).unwrap_or(0);
    let end = (span.end.min(len)..=len).find(is_boundary).unwrap_or(len);
    Span::new(start, end.max(start))
}
