//! The text with its marks.

use crate::entry::{kind, Entries, Entry, What};
use maud::{Escaper, Markup as Html, PreEscaped};
use std::fmt::{self, Write};
use vanban::{annotate, Markup, Measure, Reference, Span};

/// What stands in the text.
#[derive(Clone, Copy)]
enum Mark<'a> {
    /// The first line.
    Heading,
    /// A reference, with the number of its document.
    Reference { id: usize, reference: &'a Reference<'a>, document: usize },
    /// What its document is about.
    Title { id: usize },
    /// An achievement as a whole.
    Achievement { id: usize },
    /// Its action, or its indicator.
    Head,
    /// One of its numbers.
    Measure { id: usize, measure: &'a Measure<'a> },
}

pub fn marked(text: &str, entries: &Entries<'_>) -> Html {
    let mut html = String::new();
    let heading = heading(text).map(|line| (line, Mark::Heading));
    for piece in annotate(text, heading.into_iter().chain(entries.all.iter().flat_map(marks))) {
        match piece {
            Markup::Text(text) => write!(Escaper::new(&mut html), "{text}"),
            Markup::Open { mark, first } => mark.open(first, &mut html),
            Markup::Close { mark, last } => mark.close(last, &mut html),
        }
        .expect("memory takes it");
    }
    PreEscaped(html)
}

/// The first line that has words.
pub fn heading(text: &str) -> Option<Span> {
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next()?.trim_end();
    (!line.is_empty()).then(|| Span::new(start, start + line.len()))
}

fn marks<'a>(entry: &'a Entry<'a>) -> Vec<(Span, Mark<'a>)> {
    let id = entry.id;
    match &entry.what {
        What::Reference { reference, document } => {
            let title = reference.title.iter().map(|title| (title.span, Mark::Title { id }));
            let reference = (reference.span, Mark::Reference { id, reference, document: *document });
            [reference].into_iter().chain(title).collect()
        }
        What::Achievement(achievement) => {
            let heads = achievement.action.iter().chain(&achievement.indicator).map(|head| (head.span, Mark::Head));
            let measures = achievement.measures.iter().map(|measure| (measure.span, Mark::Measure { id, measure }));
            [(achievement.span, Mark::Achievement { id })].into_iter().chain(heads).chain(measures).collect()
        }
    }
}

/// Tags are written here by hand, since they open and close apart; all that stands in them are keys and numbers.
impl Mark<'_> {
    fn tag(&self) -> &'static str {
        match self {
            Mark::Reference { .. } | Mark::Measure { .. } => "mark",
            Mark::Heading => "h1",
            Mark::Achievement { .. } => "span",
            Mark::Title { .. } => "i",
            Mark::Head => "b",
        }
    }

    fn open(&self, first: bool, out: &mut String) -> fmt::Result {
        write!(out, "<{}", self.tag())?;
        match self {
            Mark::Reference { id, reference, document } => {
                let (form, kind) = (reference.form, kind(reference));
                write!(out, r#" class="reference {form}" data-entry="{id}" data-document="{document}""#)?;
                write!(out, r#" data-filter="kind-{kind}""#)?;
            }
            Mark::Measure { id, measure } => {
                let role = measure.role;
                write!(out, r#" class="measure {role}" data-entry="{id}" data-filter="role-{role}""#)?;
            }
            Mark::Achievement { id } => write!(out, r#" class="achievement" data-of="{id}""#)?,
            Mark::Title { id } => write!(out, r#" class="title" data-of="{id}""#)?,
            Mark::Head => write!(out, r#" class="head""#)?,
            Mark::Heading => {}
        }
        match self {
            // The piece that goes on after a break is no stop of its own.
            _ if !first => write!(out, " data-more>"),
            Mark::Reference { id, .. } => write!(out, r#" id="e{id}" tabindex="0">"#),
            Mark::Achievement { id } => write!(out, r#" id="e{id}">"#),
            Mark::Measure { .. } => write!(out, r#" tabindex="0">"#),
            Mark::Heading | Mark::Title { .. } | Mark::Head => write!(out, ">"),
        }
    }

    fn close(&self, last: bool, out: &mut String) -> fmt::Result {
        if let (Mark::Reference { document, .. }, true) = (self, last) {
            write!(out, r#"<sup aria-hidden="true">{document}</sup>"#)?;
        }
        write!(out, "</{}>", self.tag())
    }
}
