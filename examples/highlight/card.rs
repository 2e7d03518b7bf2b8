//! What is known of an extraction, as its card shows it.

use crate::entry::{kind, Entries, Entry, What};
use crate::findings;
use crate::labels::label;
use maud::{html, Markup as Html};
use vanban::{Achievement, Date, Measure, Phrase, Reference};

pub fn card(entry: &Entry<'_>, entries: &Entries<'_>) -> Html {
    match &entry.what {
        What::Reference { reference, document } => html! {
            (fields(&of_reference(reference)))
            (mentions(entry, *document, entries))
        },
        What::Achievement(achievement) => html! {
            (fields(&of_achievement(achievement)))
            table {
                @for measure in &achievement.measures { (figure(measure)) }
            }
            @for finding in achievement.findings() {
                p.finding.wrong[findings::is_wrong(&finding)] { (findings::sum(achievement, &finding)) }
            }
        },
    }
}

/// The key of a field, and what stands in it.
type Field = (&'static str, Option<String>);

fn fields(fields: &[Field]) -> Html {
    html! {
        dl {
            @for (name, value) in fields {
                @if let Some(value) = value { dt { (label("field", name)) } dd { (value) } }
            }
        }
    }
}

fn of_reference(reference: &Reference<'_>) -> Vec<Field> {
    fn shown<T: ToString>(value: &Option<T>) -> Option<String> {
        value.as_ref().map(T::to_string)
    }
    let places: Vec<_> = reference.pinpoints.iter().map(ToString::to_string).collect();
    vec![
        ("kind", Some(label("kind", kind(reference)).to_owned())),
        ("form", Some(label("form", reference.form.as_str()).to_owned())),
        ("code", shown(&reference.code)),
        // The code has it.
        ("number", shown(&reference.number).filter(|_| reference.code.is_none())),
        ("name", shown(&reference.name)),
        ("year", shown(&reference.year).filter(|_| reference.code.is_none())),
        ("date", reference.date.map(written)),
        ("issuer", shown(&reference.issuer)),
        ("session", shown(&reference.session)),
        ("term", shown(&reference.term)),
        ("tenure", shown(&reference.tenure)),
        ("pinpoints", (!places.is_empty()).then(|| places.join("; "))),
        ("title", shown(&reference.title)),
        ("id", shown(&reference.id())),
        ("relation", reference.relation.map(|relation| label("relation", relation.as_str()).to_owned())),
    ]
}

/// `30/3/2007`, or as much as is known.
fn written(date: Date) -> String {
    let parts = [date.day().map(u16::from), date.month().map(u16::from), Some(date.year())];
    parts.into_iter().flatten().map(|part| part.to_string()).collect::<Vec<_>>().join("/")
}

fn of_achievement(achievement: &Achievement<'_>) -> Vec<Field> {
    let phrase = |phrase: &Option<Phrase<'_>>| phrase.as_ref().map(ToString::to_string);
    vec![
        ("action", phrase(&achievement.action)),
        ("key", achievement.key.as_ref().map(ToString::to_string)),
        ("indicator", phrase(&achievement.indicator)),
        ("subject", phrase(&achievement.subject)),
        ("period", achievement.period.as_ref().map(|period| period.text.to_string())),
    ]
}

fn figure(measure: &Measure<'_>) -> Html {
    let role = measure.role.as_str();
    html! {
        tr {
            td { span.swatch.(role) { (label("role", role)) } }
            td {
                strong { (measure.quantity) }
                @for phrase in measure.object.iter().chain(&measure.label) { " " (phrase) }
                @if let Some(against) = &measure.against { " " small { (label("field", "against")) " " (against) } }
            }
        }
    }
}

/// Where the document is mentioned, if more than once.
fn mentions(entry: &Entry<'_>, document: usize, entries: &Entries<'_>) -> Html {
    let count = entries.mentions(document).count();
    html! {
        @if count > 1 {
            p.mentions {
                "Văn bản [" (document) "], nhắc " (count) " lần: dòng "
                @for (at, mention) in entries.mentions(document).enumerate() {
                    @if at > 0 { ", " }
                    @if mention.id == entry.id { b { (mention.line) } } @else { a href={"#e" (mention.id)} { (mention.line) } }
                }
            }
        }
    }
}
