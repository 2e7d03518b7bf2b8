//! What a text has named so far, for what points back to it.

use crate::{Form, Kind, Reference};

/// The documents that a text has named.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    /// How many references there are so far.
    count: usize,
    /// The last reference of each kind that is not itself short.
    last: Vec<(Option<Kind>, usize)>,
    /// The document itself, where it opens with its own heading.
    heading: Option<(Option<Kind>, usize)>,
}

impl Context {
    /// The index of what `kind này` points to: the document itself, or the nearest earlier reference of that kind.
    pub(crate) fn antecedent(&self, kind: Option<Kind>) -> Option<usize> {
        let heading = self.heading.filter(|(own, _)| own.is_none() || *own == kind);
        let last = || self.last.iter().find(|(own, _)| *own == kind);
        heading.or_else(|| last().copied()).map(|(_, index)| index)
    }

    /// The index that the next reference will have.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Takes note of a reference.
    pub(crate) fn note(&mut self, reference: &Reference<'_>, is_heading: bool) {
        let entry = (reference.kind, self.count);
        self.count += 1;
        if reference.form == Form::Short {
            return;
        }
        if is_heading && self.heading.is_none() {
            self.heading = Some(entry);
        }
        self.last.retain(|(kind, _)| *kind != reference.kind);
        self.last.push(entry);
    }
}
