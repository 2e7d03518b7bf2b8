//! A table: one row a reference, one row a measure.

use crate::output::Found;
use vanban::{Achievement, Extraction, Measure, Reference};

/// A row of the table.
struct Row<'a> {
    doc: &'a str,
    found: &'a Found<'a>,
    /// The measure, where the row is of an achievement.
    measure: Option<&'a Measure<'a>>,
}

/// A column: its name, and what stands in it in a row.
type Column = (&'static str, fn(&Row<'_>) -> String);

/// New columns go to the end, so that those who count them are not disturbed.
const COLUMNS: &[Column] = &[
    ("doc", |row| row.doc.to_owned()),
    ("line", |row| row.found.line.to_string()),
    ("type", |row| if row.measure.is_some() { "achievement" } else { "reference" }.to_owned()),
    ("start", |row| row.found.extraction.span().start.to_string()),
    ("end", |row| row.found.extraction.span().end.to_string()),
    ("text", |row| row.of_reference(|r| Some(&r.text)) + &row.of_achievement(|a| Some(&a.text))),
    ("form", |row| row.of_reference(|r| Some(r.form))),
    ("kind", |row| row.of_reference(|r| r.kind)),
    ("number", |row| row.of_reference(|r| Some(&r.number.as_ref()?.text))),
    ("suffix", |row| row.of_reference(|r| r.number.as_ref()?.suffix.as_ref())),
    ("year", |row| row.of_reference(|r| r.year)),
    ("symbol", |row| row.of_reference(|r| r.symbol.as_ref())),
    ("code", |row| row.of_reference(|r| r.code.as_ref())),
    ("date", |row| row.of_reference(|r| r.date)),
    ("issuer", |row| row.of_reference(|r| r.issuer.as_ref())),
    ("term", |row| row.of_reference(|r| r.term)),
    ("session", |row| row.of_reference(|r| r.session)),
    ("tenure", |row| row.of_reference(|r| r.tenure)),
    ("name", |row| row.of_reference(|r| r.name.as_ref())),
    ("pinpoints", |row| {
        row.of_reference(|r| Some(r.pinpoints.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))
    }),
    ("title", |row| row.of_reference(|r| r.title.as_ref())),
    ("antecedent", |row| row.of_reference(|r| r.antecedent)),
    ("relation", |row| row.of_reference(|r| r.relation)),
    ("action", |row| row.of_achievement(|a| a.action.as_ref())),
    ("key", |row| row.of_achievement(|a| a.key.as_ref())),
    ("indicator", |row| row.of_achievement(|a| a.indicator.as_ref())),
    ("subject", |row| row.of_achievement(|a| a.subject.as_ref())),
    ("period", |row| row.of_achievement(|a| Some(&a.period.as_ref()?.text))),
    ("role", |row| row.of_measure(|m| Some(m.role))),
    ("measure_start", |row| row.of_measure(|m| Some(m.span.start))),
    ("measure_end", |row| row.of_measure(|m| Some(m.span.end))),
    ("value", |row| row.of_measure(|m| Some(m.quantity.value))),
    ("of", |row| row.of_measure(|m| m.quantity.of)),
    ("to", |row| row.of_measure(|m| m.quantity.to)),
    ("qualifier", |row| row.of_measure(|m| Some(m.quantity.qualifier))),
    ("unit", |row| row.of_measure(|m| m.quantity.unit.as_ref())),
    ("object", |row| row.of_measure(|m| m.object.as_ref())),
    ("label", |row| row.of_measure(|m| m.label.as_ref())),
    ("against", |row| row.of_measure(|m| m.against.as_ref())),
    ("against_reference", |row| row.of_measure(|m| m.reference)),
    ("id", |row| row.of_reference(Reference::id)),
];

impl<'a> Row<'a> {
    fn of_reference<T: ToString>(&self, field: impl Fn(&'a Reference<'a>) -> Option<T>) -> String {
        cell(self.found.extraction.as_reference().and_then(field))
    }

    fn of_achievement<T: ToString>(&self, field: impl Fn(&'a Achievement<'a>) -> Option<T>) -> String {
        cell(self.found.extraction.as_achievement().and_then(field))
    }

    fn of_measure<T: ToString>(&self, field: impl Fn(&'a Measure<'a>) -> Option<T>) -> String {
        cell(self.measure.and_then(field))
    }
}

fn cell<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

pub fn header() -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, [COLUMNS.iter().map(|(name, _)| (*name).to_owned())]);
    out
}

pub fn print(doc: &str, found: &[Found<'_>], out: &mut Vec<u8>) {
    let rows = found.iter().flat_map(|found| {
        let measures: Vec<_> = match &found.extraction {
            Extraction::Achievement(achievement) => achievement.measures.iter().map(Some).collect(),
            _ => vec![None],
        };
        measures.into_iter().map(move |measure| Row { doc, found, measure })
    });
    write(out, rows.map(|row| COLUMNS.iter().map(move |(_, value)| value(&row))));
}

fn write<R: IntoIterator<Item = String>>(out: &mut Vec<u8>, rows: impl IntoIterator<Item = R>) {
    let mut writer = csv::Writer::from_writer(out);
    for row in rows {
        writer
            .write_record(row.into_iter().map(String::into_bytes))
            .expect("memory takes it, and rows are of one length");
    }
}
