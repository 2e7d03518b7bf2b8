//! What is found, as the page lists it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use vanban::{resolve, Achievement, Extraction, Measure, Reference, Role};

/// Everything found in a text, in text order.
pub struct Entries<'t> {
    pub all: Vec<Entry<'t>>,
}

/// A reference or an achievement.
pub struct Entry<'t> {
    /// Its place in the list, from 1; marks and list point to each other by it.
    pub id: usize,
    /// The line, from 1, that it begins on.
    pub line: usize,
    pub what: What<'t>,
}

pub enum What<'t> {
    /// A reference, and the number of its document among the documents of the text, from 1.
    Reference {
        reference: Reference<'t>,
        document: usize,
    },
    Achievement(Achievement<'t>),
}

impl<'t> Entries<'t> {
    pub fn of(text: &'t str) -> Entries<'t> {
        let found: Vec<_> = vanban::extract(text).collect();
        let references: Vec<_> = found.iter().filter_map(Extraction::as_reference).cloned().collect();
        let mut documents = documents(&references).into_iter();
        let (mut line, mut at) = (1, 0);
        let all = (1..).zip(found).map(|(id, extraction)| {
            let start = extraction.span().start;
            line += text[at..start].matches('\n').count();
            at = start;
            let what = match extraction {
                Extraction::Reference(reference) => {
                    let document = documents.next().expect("a document for each reference");
                    What::Reference { reference, document }
                }
                Extraction::Achievement(achievement) => What::Achievement(achievement),
                _ => unreachable!("no other sort"),
            };
            Entry { id, line, what }
        });
        Entries { all: all.collect() }
    }

    pub fn references(&self) -> impl Iterator<Item = (&Entry<'t>, &Reference<'t>, usize)> {
        self.all.iter().filter_map(|entry| match &entry.what {
            What::Reference { reference, document } => Some((entry, reference, *document)),
            What::Achievement(_) => None,
        })
    }

    pub fn achievements(&self) -> impl Iterator<Item = (&Entry<'t>, &Achievement<'t>)> {
        self.all.iter().filter_map(|entry| match &entry.what {
            What::Reference { .. } => None,
            What::Achievement(achievement) => Some((entry, achievement)),
        })
    }

    pub fn measures(&self) -> impl Iterator<Item = &Measure<'t>> {
        self.achievements().flat_map(|(_, achievement)| &achievement.measures)
    }

    /// The mentions of a document.
    pub fn mentions(&self, document: usize) -> impl Iterator<Item = &Entry<'t>> {
        self.references().filter(move |(_, _, of)| *of == document).map(|(entry, _, _)| entry)
    }

    /// How many references of each kind there are, the most common first, and how many figures of each role.
    pub fn counts(&self) -> (Vec<(&'static str, usize)>, BTreeMap<Role, usize>) {
        let (mut kinds, mut roles) = (BTreeMap::<_, usize>::new(), BTreeMap::<_, usize>::new());
        for (_, reference, _) in self.references() {
            *kinds.entry(kind(reference)).or_default() += 1;
        }
        for measure in self.measures() {
            *roles.entry(measure.role).or_default() += 1;
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, count)| Reverse(*count));
        (kinds, roles)
    }
}

/// The key of the kind of document.
pub fn kind(reference: &Reference<'_>) -> &'static str {
    reference.kind.map_or("other", |kind| kind.as_str())
}

/// For each reference the number of its document, counted from 1 in the order of first mention.
fn documents(references: &[Reference<'_>]) -> Vec<usize> {
    let mut numbers = vec![0; references.len()];
    for (number, cluster) in (1..).zip(resolve(references)) {
        cluster.members.into_iter().for_each(|member| numbers[member] = number);
    }
    numbers
}
