//! A place in its sentence.

use std::iter;
use vanban::{annotate, Markup, Span};

/// Characters shown on each side of the place, if the sentence has as many.
const AROUND: usize = 70;

const STOPS: [char; 4] = ['.', ';', '!', '?'];

/// The line, counted from 1, that a byte stands on.
pub fn line_of(text: &str, byte: usize) -> usize {
    1 + text.bytes().take(byte).filter(|byte| *byte == b'\n').count()
}

/// The sentence around what was annotated and what was found, on one line: `… theo [Nghị quyết {05}] của …`.
pub fn shown(text: &str, gold: Option<Span>, found: Option<Span>) -> Option<String> {
    let marks = || gold.map(|span| (span, ('[', ']'))).into_iter().chain(found.map(|span| (span, ('{', '}'))));
    let start = marks().map(|(span, _)| span.start).min()?;
    let end = marks().map(|(span, _)| span.end).max()?;
    let (before, after) = (tail(text.get(..start)?), head(text.get(end..)?));
    let (from, to) = (start - before.len(), end + after.len());
    let mut shown = String::new();
    for piece in
        annotate(&text[from..to], marks().map(|(span, mark)| (Span::new(span.start - from, span.end - from), mark)))
    {
        match piece {
            Markup::Text(text) => shown += text,
            Markup::Open { mark: (open, _), .. } => shown.push(open),
            Markup::Close { mark: (_, close), .. } => shown.push(close),
        }
    }
    let folded = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut_before = if begins_sentence(&text[..from]) { "" } else { "… " };
    let cut_after = if ends_sentence(&text[..to], &text[to..]) { "" } else { " …" };
    Some(format!("{cut_before}{folded}{cut_after}"))
}

/// The end of the text, from where its last sentence begins, or as much as is shown of that.
fn tail(text: &str) -> &str {
    let starts = iter::once(text.len()).chain(text.char_indices().rev().map(|(at, _)| at)).take(AROUND);
    let mut from = text.len();
    for at in starts {
        if begins_sentence(&text[..at]) {
            return &text[at..];
        }
        // Not in the middle of a word.
        if text[..at].ends_with(char::is_whitespace) {
            from = at;
        }
    }
    &text[from..]
}

/// The beginning of the text, up to where its first sentence ends, or as much as is shown of that.
fn head(text: &str) -> &str {
    let ends = iter::once(0).chain(text.char_indices().map(|(at, c)| at + c.len_utf8())).take(AROUND);
    let mut to = 0;
    for at in ends {
        let (before, after) = text.split_at(at);
        if ends_sentence(before, after) {
            return before;
        }
        if after.starts_with(char::is_whitespace) {
            to = at;
        }
    }
    &text[..to]
}

/// Whether a sentence begins after this text.
fn begins_sentence(before: &str) -> bool {
    let words = before.trim_end_matches(char::is_whitespace);
    let space = &before[words.len()..];
    words.is_empty() || space.contains('\n') || (!space.is_empty() && words.ends_with(STOPS))
}

/// Whether a sentence ends between the two.
fn ends_sentence(before: &str, after: &str) -> bool {
    after.is_empty() || after.starts_with('\n') || (before.ends_with(STOPS) && after.starts_with(char::is_whitespace))
}
