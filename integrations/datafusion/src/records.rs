//! The records of the library as Arrow structs: which fields they have, of what type, and how each is had. The fields are
//! those of the library's JSON; where Arrow has a type of its own for what JSON writes as a string, they have that type.

use crate::column::{record, Day, Int, List, Long, Number, Text};
use vanban::{
    Achievement, Date, Kind, Measure, Period, Phrase, Pinpoint, Reference, Relation, Span, Tenure, Time, YearPart,
};

record! {
    /// Where something stands: half open, in bytes of the text.
    Spans(span: Span) {
        start: Long = offset(span.start),
        end: Long = offset(span.end),
    }
}

record! {
    /// A date as far as it is stated.
    DateParts(date: Date) {
        year: Int = i32::from(date.year()),
        month: Int = date.month().map(i32::from),
        day: Int = date.day().map(i32::from),
    }
}

record! {
    /// A tenure (nhiệm kỳ): its first and its last year.
    Tenures(tenure: Tenure) {
        from: Int = i32::from(tenure.from),
        to: Int = i32::from(tenure.to),
    }
}

record! {
    /// The number of a document.
    Numbers(number: &'a vanban::Number<'a>) {
        text: Text = &*number.text,
        value: Long = i64::from(number.value),
        suffix: Text = number.suffix.as_deref(),
    }
}

record! {
    /// A place inside a document.
    Pinpoints(place: &'a Pinpoint<'a>) {
        point: Text = place.point.as_deref(),
        clause: Text = place.clause.as_deref(),
        article: Text = place.article.as_deref(),
        section: Text = place.section.as_deref(),
        chapter: Text = place.chapter.as_deref(),
        part: Text = place.part.as_deref(),
        appendix: Text = place.appendix.as_deref(),
    }
}

record! {
    /// A reference to a document.
    References(reference: &'a Reference<'a>) {
        span: Spans = reference.span,
        text: Text = &*reference.text,
        form: Text = reference.form.as_str(),
        kind: Text = reference.kind.map(Kind::as_str),
        number: Numbers = reference.number.as_ref(),
        year: Int = reference.year.map(i32::from),
        symbol: Text = reference.symbol.as_deref(),
        code: Text = reference.code.as_deref(),
        date: Day = reference.date,
        date_parts: DateParts = reference.date,
        issuer: Text = words(&reference.issuer),
        term: Int = reference.term.map(i32::from),
        session: Int = reference.session.map(i32::from),
        tenure: Tenures = reference.tenure,
        name: Text = words(&reference.name),
        pinpoints: List<Pinpoints> = reference.pinpoints.iter().collect::<Vec<_>>(),
        title: Text = words(&reference.title),
        title_span: Spans = reference.title.as_ref().map(|title| title.span),
        antecedent: Int = index(reference.antecedent),
        relation: Text = reference.relation.map(Relation::as_str),
        id: Text = reference.id().map(|id| id.to_string()).as_deref(),
    }
}

record! {
    /// The time that an achievement is reported for.
    Periods(period: &'a Period<'a>) {
        span: Spans = period.span,
        text: Text = &*period.text,
        time: Text = time(period.time),
        year: Int = year(period.time),
        part: Text = part(period.time).map(|(part, _)| part),
        part_number: Int = part(period.time).and_then(|(_, number)| number),
        years: Tenures = years(period.time),
    }
}

record! {
    /// One number of an achievement.
    Measures(measure: &'a Measure<'a>) {
        role: Text = measure.role.as_str(),
        span: Spans = measure.span,
        value: Number = measure.quantity.value,
        of: Number = measure.quantity.of,
        to: Number = measure.quantity.to,
        qualifier: Text = measure.quantity.qualifier.as_str(),
        unit: Text = measure.quantity.unit.as_deref(),
        object: Text = words(&measure.object),
        label: Text = words(&measure.label),
        against: Text = words(&measure.against),
        reference: Int = index(measure.reference),
    }
}

record! {
    /// A measured result.
    Achievements(achievement: &'a Achievement<'a>) {
        span: Spans = achievement.span,
        text: Text = &*achievement.text,
        action: Text = words(&achievement.action),
        key: Text = achievement.key.as_deref(),
        indicator: Text = words(&achievement.indicator),
        period: Periods = achievement.period.as_ref(),
        subject: Text = words(&achievement.subject),
        measures: List<Measures> = achievement.measures.iter().collect::<Vec<_>>(),
    }
}

fn offset(byte: usize) -> i64 {
    // No text is longer: Rust's allocations end at `isize::MAX`.
    byte as i64
}

/// An index among the extractions of a text. A batch holds at most 2 GiB of text, hence fewer of them.
fn index(index: Option<usize>) -> Option<i32> {
    index.and_then(|index| index.try_into().ok())
}

fn words<'a>(phrase: &'a Option<Phrase<'_>>) -> Option<&'a str> {
    phrase.as_ref().map(Phrase::as_str)
}

/// Which sort of time it is; the keys are those of the JSON.
fn time(time: Time) -> Option<&'static str> {
    match time {
        Time::Year { .. } => Some("year"),
        Time::Years(_) => Some("years"),
        Time::TermToDate => Some("term_to_date"),
        _ => None,
    }
}

fn year(time: Time) -> Option<i32> {
    match time {
        Time::Year { year, .. } => year.map(i32::from),
        _ => None,
    }
}

/// The part of the year, and which or how many: quarter 1, month 5, the first 6 months.
fn part(time: Time) -> Option<(&'static str, Option<i32>)> {
    let Time::Year { part, .. } = time else { return None };
    match part {
        YearPart::Whole => Some(("whole", None)),
        YearPart::FirstMonths(n) => Some(("first_months", Some(n.into()))),
        YearPart::LastMonths(n) => Some(("last_months", Some(n.into()))),
        YearPart::Quarter(n) => Some(("quarter", Some(n.into()))),
        YearPart::Month(n) => Some(("month", Some(n.into()))),
        _ => None,
    }
}

fn years(time: Time) -> Option<Tenure> {
    match time {
        Time::Years(years) => Some(years),
        _ => None,
    }
}
