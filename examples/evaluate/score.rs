//! Counts, and the figures made of them.

use crate::gold::{Corpus, Document};
use crate::item::{Item, Record};
use crate::matching::{compare, Outcome, Sort, MEASURES, REFERENCES};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// The scores of a corpus.
pub struct Score<'a> {
    pub sorts: Vec<SortScore<'a>>,
    pub documents: usize,
}

/// The scores of one sort of things.
pub struct SortScore<'a> {
    pub sort: &'static Sort,
    pub total: Tally,
    /// By the kind of reference or the role of the measure: the annotation's, and of what is spurious its own.
    pub groups: BTreeMap<&'a str, Tally>,
    /// How often each field is wrong of those found.
    pub wrong_fields: BTreeMap<&'static str, usize>,
    pub errors: Vec<Wrong<'a>>,
}

/// An error, and where it is.
pub struct Wrong<'a> {
    pub document: &'a Document,
    pub outcome: Outcome<'a>,
}

/// How many there are at each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub gold: usize,
    pub predicted: usize,
    /// As many as there are levels, each stricter than the one before.
    pub right: [usize; 3],
}

/// Percent, rounded to two places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Tally {
    /// The figures at a level.
    pub fn figures(&self, level: usize) -> Figures {
        let right = self.right[level] as f64;
        let percent = |right: f64, of: usize| if of == 0 { 0.0 } else { rounded(right / of as f64) };
        Figures {
            precision: percent(100.0 * right, self.predicted),
            recall: percent(100.0 * right, self.gold),
            f1: percent(200.0 * right, self.gold + self.predicted),
        }
    }

    fn of(outcome: &Outcome<'_>) -> Tally {
        match outcome {
            Outcome::Missed(_) => Tally { gold: 1, ..Tally::default() },
            Outcome::Spurious(_) => Tally { predicted: 1, ..Tally::default() },
            Outcome::Found { wrong, wrong_exactly, .. } => {
                let second = wrong.is_empty();
                let third = second && wrong_exactly.is_empty();
                Tally { gold: 1, predicted: 1, right: [1, usize::from(second), usize::from(third)] }
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        for (right, more) in self.right.iter_mut().zip(other.right) {
            *right += more;
        }
    }
}

/// Rounded to two places, from the binary value as it is: a half goes to the even digit.
fn rounded(percent: f64) -> f64 {
    format!("{percent:.2}").parse().unwrap_or(percent)
}

impl Score<'_> {
    pub fn of(corpus: &Corpus) -> Score<'_> {
        let references =
            SortScore::of(&REFERENCES, corpus, |records| records.iter().filter_map(Record::as_reference).collect());
        let measures = SortScore::of(&MEASURES, corpus, |records| records.iter().flat_map(Record::measures).collect());
        Score { sorts: vec![references, measures], documents: corpus.documents.len() }
    }
}

impl<'a> SortScore<'a> {
    fn of(sort: &'static Sort, corpus: &'a Corpus, items: impl Fn(&'a [Record]) -> Vec<Item<'a>>) -> SortScore<'a> {
        let mut score = SortScore {
            sort,
            total: Tally::default(),
            groups: BTreeMap::new(),
            wrong_fields: BTreeMap::new(),
            errors: Vec::new(),
        };
        for document in &corpus.documents {
            for outcome in compare(sort, &items(&document.gold), &items(&document.predicted)) {
                score.add(document, outcome);
            }
        }
        // The worst first; the sort is stable, so among equals the text's order stays.
        score.errors.sort_by_key(|error| std::cmp::Reverse(error.outcome.weight()));
        score
    }

    fn add(&mut self, document: &'a Document, outcome: Outcome<'a>) {
        let tally = Tally::of(&outcome);
        self.total += tally;
        *self.groups.entry(outcome.item().group()).or_default() += tally;
        for field in outcome.wrong_fields() {
            *self.wrong_fields.entry(field).or_default() += 1;
        }
        if tally.right != [1; 3] {
            self.errors.push(Wrong { document, outcome });
        }
    }
}

impl<'a> Outcome<'a> {
    /// The annotation, or what is there in its stead.
    pub fn item(&self) -> &Item<'a> {
        match self {
            Outcome::Missed(item) | Outcome::Spurious(item) | Outcome::Found { gold: item, .. } => item,
        }
    }

    /// The fields that are wrong, those of the second level first.
    pub fn wrong_fields(&self) -> impl Iterator<Item = &'static str> + '_ {
        let (wrong, wrong_exactly): (&[_], &[_]) = match self {
            Outcome::Missed(_) | Outcome::Spurious(_) => (&[], &[]),
            Outcome::Found { wrong, wrong_exactly, .. } => (wrong, wrong_exactly),
        };
        wrong.iter().chain(wrong_exactly).copied()
    }

    /// How bad an error it is: first how early it fails, then in how many fields.
    fn weight(&self) -> (u8, usize) {
        let level = match self {
            Outcome::Missed(_) | Outcome::Spurious(_) => 2,
            Outcome::Found { wrong, .. } => u8::from(!wrong.is_empty()),
        };
        (level, self.wrong_fields().count())
    }
}
