//! What is found, for people to read.

use crate::output::{Counts, Found};
use std::fmt::Display;
use std::io::Write;
use vanban::{Achievement, Extraction, Measure, Qualifier, Reference};

/// Room for the number of a line, and for what stands below it.
const MARGIN: usize = 6;

pub fn print(doc: &str, found: &[Found<'_>], out: &mut Vec<u8>) {
    let mut line = |text: String| writeln!(out, "{text}").expect("memory takes it");
    line(doc.to_owned());
    if found.is_empty() {
        line(format!("{:MARGIN$}nothing found", ""));
    }
    for Found { line: number, extraction } in found {
        match extraction {
            Extraction::Reference(reference) => {
                line(format!("{number:>4}  {}", folded(&reference.text)));
                line(format!("{:MARGIN$}reference: {}", "", fields(reference)));
            }
            Extraction::Achievement(achievement) => {
                line(format!("{number:>4}  {}", folded(&achievement.text)));
                line(format!("{:MARGIN$}achievement: {}", "", subject(achievement)));
                for measure in &achievement.measures {
                    line(format!("{:MARGIN$}  {}", "", figure(measure)));
                }
            }
            _ => {}
        }
    }
    line(String::new());
}

pub fn footer(counts: Counts) -> String {
    let Counts { documents, references, achievements, measures } = counts;
    let count = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    format!(
        "{}: {}, {} with {}\n",
        count(documents, "document"),
        count(references, "reference"),
        count(achievements, "achievement"),
        count(measures, "measure"),
    )
}

/// The words on one line.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is known of a reference, in the order of its fields.
fn fields(reference: &Reference<'_>) -> String {
    fn shown<T: Display>(value: &Option<T>) -> Option<String> {
        value.as_ref().map(ToString::to_string)
    }
    let places: Vec<_> = reference.pinpoints.iter().map(ToString::to_string).collect();
    let named = [
        ("", Some(reference.form.to_string())),
        ("", shown(&reference.kind)),
        ("number ", shown(&reference.number)),
        ("year ", shown(&reference.year)),
        ("symbol ", shown(&reference.symbol)),
        ("code ", shown(&reference.code)),
        ("date ", shown(&reference.date)),
        ("issuer ", shown(&reference.issuer)),
        ("term ", shown(&reference.term)),
        ("session ", shown(&reference.session)),
        ("tenure ", shown(&reference.tenure)),
        ("name ", shown(&reference.name)),
        ("place ", (!places.is_empty()).then(|| places.join("; "))),
        ("title ", shown(&reference.title)),
        ("same as reference ", reference.antecedent.map(|index| (index + 1).to_string())),
        ("relation ", shown(&reference.relation)),
    ];
    named.into_iter().filter_map(|(name, value)| Some(format!("{name}{}", value?))).collect::<Vec<_>>().join(" · ")
}

/// What the figures of an achievement are about.
fn subject(achievement: &Achievement<'_>) -> String {
    let Achievement { action, key, indicator, subject, period, .. } = achievement;
    let stated = [
        ("action ", action.as_deref()),
        ("key ", key.as_deref()),
        ("indicator ", indicator.as_deref()),
        ("subject ", subject.as_deref()),
        ("period ", period.as_ref().map(|period| period.text.as_ref())),
    ];
    let stated: Vec<_> =
        stated.iter().filter_map(|(name, value)| Some(format!("{name}{}", folded((*value)?)))).collect();
    if stated.is_empty() {
        return "figures alone".to_owned();
    }
    stated.join(" · ")
}

/// A figure: its role, the number, and what it counts.
fn figure(measure: &Measure<'_>) -> String {
    let mut quantity = measure.quantity.clone();
    let qualifier = match std::mem::replace(&mut quantity.qualifier, Qualifier::Exact) {
        Qualifier::Exact => String::new(),
        // In Vietnamese it may stand after the unit; its key can go before the number in all cases.
        stated => stated.as_str().replace('_', " ") + " ",
    };
    let mut shown = format!("{:<10} {qualifier}{quantity}", measure.role);
    let around = [(" ", &measure.object), (", for ", &measure.label), (", against ", &measure.against)];
    for (joint, phrase) in around {
        if let Some(phrase) = phrase {
            shown += joint;
            shown += phrase;
        }
    }
    if let Some(index) = measure.reference {
        shown += &format!(" (reference {})", index + 1);
    }
    shown
}
