//! What stands in the columns, and in which order.

use clap::ValueEnum;
use std::path::Path;
use vanban::{Tenure, Time, YearPart};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Columns {
    /// A column a document
    Documents,
    /// A column a period, as the text states it
    Periods,
}

/// A column. Columns are ordered by where they belong, then by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    place: Place,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// The place of the document among the documents.
    Document(usize),
    /// The months, counted from the year 0, that the period ends with and begins with.
    Months(u32, u32),
    /// A period without a year, which cannot be ordered.
    Undated,
}

impl Column {
    /// Whether a difference between the two says something: periods must have dates, and be as long as each other.
    pub fn compares_with(&self, other: &Column) -> bool {
        match (&self.place, &other.place) {
            (Place::Document(_), Place::Document(_)) => true,
            (Place::Months(end, start), Place::Months(other_end, other_start)) => {
                end - start == other_end - other_start
            }
            _ => false,
        }
    }

    pub fn of_document(at: usize, doc: &str) -> Column {
        let name = Path::new(doc).file_stem().and_then(|stem| stem.to_str()).unwrap_or(doc);
        Column { place: Place::Document(at), name: name.to_owned() }
    }

    /// The same for all the ways to write a period; `None` is no period at all.
    pub fn of_period(time: Option<Time>) -> Column {
        let (place, name) = match time {
            Some(Time::Year { year, part }) => {
                let place = year.map_or(Place::Undated, |year| {
                    let (first, last) = months(part);
                    Place::Months(u32::from(year) * 12 + u32::from(last), u32::from(year) * 12 + u32::from(first))
                });
                (place, named(part, year))
            }
            Some(Time::Years(Tenure { from, to })) => {
                (Place::Months(u32::from(to) * 12 + 12, u32::from(from) * 12 + 1), format!("{from}-{to}"))
            }
            Some(Time::TermToDate) => (Place::Undated, "từ đầu nhiệm kỳ".to_owned()),
            _ => (Place::Undated, "không rõ kỳ".to_owned()),
        };
        Column { place, name }
    }
}

/// The first and the last month.
fn months(part: YearPart) -> (u8, u8) {
    match part {
        YearPart::FirstMonths(months) => (1, months),
        YearPart::LastMonths(months) => (13u8.saturating_sub(months), 12),
        YearPart::Quarter(quarter) => (quarter * 3 - 2, quarter * 3),
        YearPart::Month(month) => (month, month),
        _ => (1, 12),
    }
}

fn named(part: YearPart, year: Option<u16>) -> String {
    let year = year.map_or_else(|| "năm ?".to_owned(), |year| year.to_string());
    match part {
        YearPart::FirstMonths(months) => format!("{months} tháng đầu {year}"),
        YearPart::LastMonths(months) => format!("{months} tháng cuối {year}"),
        YearPart::Quarter(quarter) => format!("quý {quarter}/{year}"),
        YearPart::Month(month) => format!("{month}/{year}"),
        _ => year,
    }
}
