//! From a text to what is printed of it.

use crate::encoding::Encoding;
use crate::file;
use crate::input::Job;
use crate::options::{Format, Only, View};
use crate::{csv_table, json_lines, text_view};
use std::ops::AddAssign;
use vanban::{Extraction, Extractor};

/// The outcome of a job.
#[derive(Debug, Default)]
pub struct Printed {
    pub bytes: Vec<u8>,
    /// What could not be read, and why.
    pub errors: Vec<String>,
    pub counts: Counts,
}

/// How much was found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub documents: usize,
    pub references: usize,
    pub achievements: usize,
    pub measures: usize,
}

/// An extraction, and the line, counted from 1, that it begins on.
pub struct Found<'t> {
    pub line: usize,
    pub extraction: Extraction<'t>,
}

impl Format {
    /// What stands before everything else.
    pub fn header(self) -> Vec<u8> {
        match self {
            Format::Text | Format::Jsonl => Vec::new(),
            Format::Csv => csv_table::header(),
        }
    }

    /// What stands after everything else.
    pub fn footer(self, counts: Counts) -> String {
        match self {
            Format::Text => text_view::footer(counts),
            Format::Jsonl | Format::Csv => String::new(),
        }
    }
}

impl Printed {
    /// What is found in the texts of a job.
    pub fn of(job: Job, encoding: Encoding, view: View) -> Printed {
        let mut printed = Printed::default();
        let mut add = |doc: &str, text: &str| printed.add(doc, text, view);
        printed.errors = match job {
            Job::Text(path) if encoding != Encoding::Utf8 => {
                match file::bytes(&path).and_then(|bytes| encoding.decode(bytes)) {
                    Ok(text) => {
                        add(&path.to_string_lossy(), &text);
                        Vec::new()
                    }
                    Err(why) => vec![format!("{}: {why}", path.display())],
                }
            }
            job => job.read(add),
        };
        printed
    }

    fn add(&mut self, doc: &str, text: &str, view: View) {
        let found = find(text, view.only);
        self.counts += Counts::of(&found);
        match view.format {
            Format::Text => text_view::print(doc, &found, &mut self.bytes),
            Format::Jsonl => json_lines::print(doc, &found, &mut self.bytes),
            Format::Csv => csv_table::print(doc, &found, &mut self.bytes),
        }
    }
}

fn find(text: &str, only: Option<Only>) -> Vec<Found<'_>> {
    let extractor = Extractor::new();
    let extractions: Vec<_> = match only {
        None => extractor.extract(text).collect(),
        Some(Only::References) => extractor.references(text).map(Extraction::Reference).collect(),
        Some(Only::Achievements) => extractor.achievements(text).map(Extraction::Achievement).collect(),
    };
    let (mut line, mut at) = (1, 0);
    let found = extractions.into_iter().map(|extraction| {
        let start = extraction.span().start;
        line += text[at..start].matches('\n').count();
        at = start;
        Found { line, extraction }
    });
    found.collect()
}

impl Counts {
    /// The counts of one document.
    fn of(found: &[Found<'_>]) -> Counts {
        let achievements = || found.iter().filter_map(|f| f.extraction.as_achievement());
        Counts {
            documents: 1,
            references: found.iter().filter(|f| f.extraction.as_reference().is_some()).count(),
            achievements: achievements().count(),
            measures: achievements().map(|a| a.measures.len()).sum(),
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.documents += other.documents;
        self.references += other.references;
        self.achievements += other.achievements;
        self.measures += other.measures;
    }
}
