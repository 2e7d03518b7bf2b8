//! Scores, for people and for programs.

use crate::item::{plain, Item};
use crate::matching::Outcome;
use crate::score::{Figures, Score, SortScore, Tally, Wrong};
use crate::sentence;
use serde_json::{json, Map, Value};
use std::fmt::Write;

/// Tables, then errors.
pub fn text(score: &Score<'_>, errors: usize) -> String {
    let mut out = String::new();
    for sort in &score.sorts {
        out += &table(sort);
    }
    for sort in &score.sorts {
        out += &worst(sort, errors);
    }
    let documents = score.documents;
    let plural = if documents == 1 { "" } else { "s" };
    let right: Vec<_> = score.sorts.iter().map(|sort| exact(sort)).collect();
    line(&mut out, format_args!("{documents} document{plural}: {}", right.join(", ")));
    out
}

fn exact(sort: &SortScore<'_>) -> String {
    let Tally { gold, right, .. } = sort.total;
    format!("{} of {gold} {} exact", right[2], sort.sort.name)
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("memory takes it");
}

fn table(score: &SortScore<'_>) -> String {
    let mut out = String::new();
    let [first, second, third] = score.sort.levels.map(|level| format!("{level} F1"));
    line(
        &mut out,
        format_args!(
            "{:<20}{:>6}{:>11}{:>8}{:>8}{first:>10}{second:>15}{third:>10}",
            score.sort.name, "gold", "predicted", "P", "R"
        ),
    );
    for (name, tally) in score.groups.iter().map(|(name, tally)| (*name, tally)).chain([("all", &score.total)]) {
        let [first, second, third] = [0, 1, 2].map(|level| tally.figures(level));
        line(
            &mut out,
            format_args!(
                "  {name:<18}{:>6}{:>11}{:>8.2}{:>8.2}{:>10.2}{:>15.2}{:>10.2}",
                tally.gold, tally.predicted, first.precision, first.recall, first.f1, second.f1, third.f1
            ),
        );
    }
    let mut fields: Vec<_> = score.wrong_fields.iter().collect();
    fields.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
    if !fields.is_empty() {
        let fields: Vec<_> = fields.iter().map(|(field, times)| format!("{field} {times}")).collect();
        line(&mut out, format_args!("  wrong fields: {}", fields.join(", ")));
    }
    out.push('\n');
    out
}

fn worst(score: &SortScore<'_>, errors: usize) -> String {
    let mut out = String::new();
    let shown = errors.min(score.errors.len());
    if shown == 0 {
        return out;
    }
    let all = score.errors.len();
    line(&mut out, format_args!("the worst {shown} of {all} errors in {}: [annotated] {{found}}", score.sort.name));
    for error in &score.errors[..shown] {
        line(&mut out, format_args!("  {}, {}", place(error), what(error)));
        let (gold, found) = spans(&error.outcome);
        let sentence = error.document.text.as_deref().and_then(|text| sentence::shown(text, gold, found));
        if let Some(sentence) = sentence {
            line(&mut out, format_args!("      {sentence}"));
        }
    }
    out.push('\n');
    out
}

fn place(error: &Wrong<'_>) -> String {
    let (name, at) = (&error.document.name, error.outcome.item().span.start);
    match &error.document.text {
        Some(text) => format!("{name}, line {}", sentence::line_of(text, at)),
        None => format!("{name}, byte {at}"),
    }
}

/// What is wrong.
fn what(error: &Wrong<'_>) -> String {
    match &error.outcome {
        Outcome::Missed(item) => format!("missed: {}", item.shown()),
        Outcome::Spurious(item) => format!("spurious: {}", item.shown()),
        outcome @ Outcome::Found { gold, found, .. } => {
            let fields = outcome.wrong_fields().map(|field| difference(field, gold, found));
            format!("{}: {}", gold.shown(), fields.collect::<Vec<_>>().join("; "))
        }
    }
}

fn difference(field: &str, gold: &Item<'_>, found: &Item<'_>) -> String {
    let value = |item: &Item<'_>| plain(item.field(field)).unwrap_or_else(|| "none".to_owned());
    let (gold, found) = (value(gold), value(found));
    // What is no field of the JSON, or one with fields of its own, is shown by the sentence.
    if gold == found || gold.starts_with(['[', '{']) || found.starts_with(['[', '{']) {
        return format!("{field} differs");
    }
    format!("{field} is {gold}, found {found}")
}

fn spans(outcome: &Outcome<'_>) -> (Option<vanban::Span>, Option<vanban::Span>) {
    match outcome {
        Outcome::Missed(item) => (Some(item.span), None),
        Outcome::Spurious(item) => (None, Some(item.span)),
        Outcome::Found { gold, found, .. } => (Some(gold.span), Some(found.span)),
    }
}

/// One object: of each sort the counts and the figures, in all and of each group.
pub fn json(score: &Score<'_>) -> String {
    let sorts = score.sorts.iter().map(|sort| {
        let mut whole = figures(sort, &sort.total);
        let groups = sort.groups.iter().map(|(name, tally)| ((*name).to_owned(), figures(sort, tally).into()));
        whole.insert("groups".to_owned(), Value::Object(groups.collect()));
        (sort.sort.name.to_owned(), Value::Object(whole))
    });
    format!("{}\n", Value::Object(sorts.collect()))
}

fn figures(sort: &SortScore<'_>, tally: &Tally) -> Map<String, Value> {
    let levels = sort.sort.levels.iter().enumerate().map(|(level, name)| {
        let Figures { precision, recall, f1 } = tally.figures(level);
        ((*name).to_owned(), json!({"P": precision, "R": recall, "F1": f1}))
    });
    let counts = [("gold", tally.gold), ("predicted", tally.predicted)];
    counts.into_iter().map(|(name, count)| (name.to_owned(), json!(count))).chain(levels).collect()
}
