//! Achievements, side by side.

use crate::column::{Column, Columns};
use crate::findings;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use vanban::{Achievement, Measure, Phrase, Quantity, Role, Time};

/// What a document reports.
pub struct Report {
    doc: String,
    facts: Vec<Fact>,
    doubts: Vec<Doubt>,
}

/// A result, or a part of one, with what stands beside it.
pub struct Fact {
    subject: Subject,
    /// The action or the indicator, as the text has it.
    head: String,
    time: Option<Time>,
    cell: Cell,
}

/// What a row is about. Two reports speak of the same where this is equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The key of the action, or the words of the indicator or of an action without a key.
    pub what: String,
    /// What is counted.
    pub object: String,
    pub unit: String,
    /// Whether it is a part of a result.
    pub is_part: bool,
}

/// What one place says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub value: Quantity<'static>,
    /// Percent of a target.
    pub completion: Option<Quantity<'static>>,
    /// Growth or decline, as stated.
    pub change: Option<(Role, Quantity<'static>)>,
    /// File and line.
    pub source: String,
}

/// What does not add up.
#[derive(Clone, Debug)]
pub struct Doubt {
    pub source: String,
    pub text: String,
    /// The sum, as far as it goes: `12 + 6 + 2 = 20 > 19`.
    pub sum: String,
    /// Whether something must be wrong; otherwise some parts may just not be named.
    pub is_wrong: bool,
}

pub struct Board {
    pub documents: Vec<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub doubts: Vec<Doubt>,
}

pub struct Row {
    pub subject: Subject,
    /// The action or the indicator, as the first text that speaks of it has it.
    pub head: String,
    /// What is said for each column: nothing, one thing, or several different ones.
    pub cells: Vec<Vec<Cell>>,
}

impl Row {
    /// What is counted or measured in: `đảng viên`, `km`; empty where neither is said.
    pub fn counted(&self) -> &str {
        if self.subject.object.is_empty() {
            &self.subject.unit
        } else {
            &self.subject.object
        }
    }
}

impl Report {
    pub fn read(doc: &str, text: &str) -> Report {
        let mut report = Report { doc: doc.to_owned(), facts: Vec::new(), doubts: Vec::new() };
        for achievement in vanban::achievements(text) {
            let line = 1 + text[..achievement.span.start].matches('\n').count();
            report.add(&achievement, &format!("{doc}, dòng {line}"));
        }
        report
    }

    fn add(&mut self, achievement: &Achievement<'_>, source: &str) {
        let mut last_result = None;
        for measure in &achievement.measures {
            let quantity = || measure.quantity.clone().into_owned();
            match measure.role {
                Role::Result | Role::Part => {
                    if measure.role == Role::Result {
                        last_result = Some(self.facts.len());
                    }
                    self.facts.push(Fact::of(achievement, measure, source));
                }
                // What stands beside a result is said of it.
                Role::Completion | Role::Increase | Role::Decrease => {
                    let Some(cell) = last_result.map(|at: usize| &mut self.facts[at].cell) else { continue };
                    match measure.role {
                        Role::Completion => cell.completion = Some(quantity()),
                        role => cell.change = Some((role, quantity())),
                    }
                }
                _ => {}
            }
        }
        let doubtful = achievement.findings().into_iter().filter(|finding| !finding.is_consistent());
        self.doubts.extend(doubtful.map(|finding| Doubt {
            source: source.to_owned(),
            text: folded(&achievement.text),
            sum: findings::sum(achievement, &finding),
            is_wrong: findings::is_wrong(&finding),
        }));
    }
}

impl Fact {
    fn of(achievement: &Achievement<'_>, measure: &Measure<'_>, source: &str) -> Fact {
        let words = |phrase: &Option<Phrase<'_>>| phrase.as_ref().map(|phrase| folded(phrase));
        let head = words(&achievement.action).or_else(|| words(&achievement.indicator)).unwrap_or_default();
        let object = words(&measure.object).or_else(|| words(&measure.label)).unwrap_or_default();
        let what = achievement.key.as_ref().map_or_else(|| head.to_lowercase(), ToString::to_string);
        let subject = Subject {
            what,
            object: object.to_lowercase(),
            unit: measure.quantity.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
            is_part: measure.role == Role::Part,
        };
        let cell = Cell {
            value: measure.quantity.clone().into_owned(),
            completion: None,
            change: None,
            source: source.to_owned(),
        };
        Fact { subject, head, time: achievement.period.as_ref().map(|period| period.time), cell }
    }
}

impl Board {
    /// Only the rows of some keys, where any are asked for.
    pub fn of(reports: &[Report], columns: Columns, only: &[String]) -> Board {
        let mut heads: BTreeMap<&Subject, (usize, &str)> = BTreeMap::new();
        let mut said: BTreeMap<Column, BTreeMap<&Subject, Vec<Cell>>> = BTreeMap::new();
        for (at, report) in reports.iter().enumerate() {
            for fact in report.facts.iter().filter(|fact| only.is_empty() || only.contains(&fact.subject.what)) {
                let column = match columns {
                    Columns::Documents => Column::of_document(at, &report.doc),
                    Columns::Periods => Column::of_period(fact.time),
                };
                let order = heads.len();
                heads.entry(&fact.subject).or_insert((order, &fact.head));
                let cells = said.entry(column).or_default().entry(&fact.subject).or_default();
                // What is said twice stands once.
                if cells.iter().all(|cell| cell.value != fact.cell.value) {
                    cells.push(fact.cell.clone());
                }
            }
        }
        let row = |(subject, (_, head)): (&&Subject, &(usize, &str))| Row {
            subject: (*subject).clone(),
            head: capitalised(head),
            cells: said.values().map(|cells| cells.get(subject).cloned().unwrap_or_default()).collect(),
        };
        // Rows of one key stay together, those that are said most often first, otherwise in the order of the texts.
        let mut families: BTreeMap<&str, (Reverse<usize>, usize)> = BTreeMap::new();
        for (subject, (order, _)) in &heads {
            let times = said.values().filter(|cells| cells.contains_key(subject)).count();
            let family = families.entry(&subject.what).or_insert((Reverse(times), *order));
            *family = (family.0.min(Reverse(times)), family.1.min(*order));
        }
        let mut sorted: Vec<_> = heads.iter().collect();
        sorted.sort_by_key(|(subject, (order, _))| (families[subject.what.as_str()], *order));
        Board {
            documents: reports.iter().map(|report| report.doc.clone()).collect(),
            rows: sorted.into_iter().map(row).collect(),
            columns: said.into_keys().collect(),
            doubts: reports.iter().flat_map(|report| report.doubts.iter().cloned()).collect(),
        }
    }
}

/// The words on one line.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
