//! Search for any of some strings.
//!
//! A packed search looks at the first four bytes of all strings at once; where one of them is shorter it can look at that
//! many only, and runs at a third of its speed, for half of all Vietnamese letters begin with the same byte. So each of
//! the few that are shorter is searched for by itself, at a tenth of the cost.

use super::work;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind};
use memchr::memmem::Finder;

/// Bytes of the shortest string that is searched for together with others.
pub(crate) const PACKED: usize = 4;

/// Most strings that are searched for by themselves; if there are more, all are searched for together.
const MAX_ALONE: usize = 4;

/// Finds any of some strings.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    together: Option<AhoCorasick>,
    /// Which strings these are.
    ids: Vec<usize>,
    alone: Vec<(usize, Finder<'static>)>,
}

/// A string that was found: which one, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) id: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Where each search through a text stands: what it has found, or from where on it has found nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Progress {
    next: [Option<Found>; MAX_ALONE + 1],
    /// Whether anything has been searched for.
    begun: bool,
}

impl Search {
    /// A search for the strings; each is called by its place among them.
    pub(crate) fn new(strings: &[String]) -> Search {
        let ids = 0..strings.len();
        let (mut alone, mut together): (Vec<_>, Vec<_>) = ids.partition(|id| strings[*id].len() < PACKED);
        if alone.len() > MAX_ALONE {
            together.append(&mut alone);
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            // Quick to build; where there is SIMD it is never asked.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(together.iter().map(|id| &strings[*id]))
            .expect("words are few and short, and make a small automaton");
        let alone = alone.into_iter().map(|id| (id, Finder::new(&strings[id]).into_owned())).collect();
        Search { together: (!together.is_empty()).then_some(automaton), ids: together, alone }
    }

    /// The first string in `text[from..]`; of those that begin there, the longest. `from` never goes back.
    pub(crate) fn next(&self, text: &str, from: usize, progress: &mut Progress) -> Option<Found> {
        let stale = |found: &Option<Found>| !progress.begun || found.is_some_and(|found| found.start < from);
        let stale = progress.next.map(|found| stale(&found));
        progress.begun = true;
        for (at, (id, finder)) in self.alone.iter().enumerate().filter(|(at, _)| stale[at + 1]) {
            let found = finder.find(&text.as_bytes()[from..]).map(|start| from + start);
            work::count(found.unwrap_or(text.len()) - from);
            let len = finder.needle().len();
            progress.next[at + 1] = found.map(|start| Found { id: *id, start, end: start + len });
        }
        if stale[0] {
            let found = self.together.as_ref().and_then(|together| together.find(Input::new(text).range(from..)));
            work::count(found.map_or(text.len(), |found| found.start()) - from);
            progress.next[0] =
                found.map(|found| Found { id: self.ids[found.pattern()], start: found.start(), end: found.end() });
        }
        progress.next.iter().flatten().min_by_key(|found| found.start).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_short_and_long_strings_in_order() {
        let strings = ["TW", "lệ", "lệnh", "ba ", "luật"].map(str::to_owned);
        for count in 1..=strings.len() {
            let search = Search::new(&strings[..count]);
            let text = "TW lệnh ba lệ TW luật ba x";
            let (mut progress, mut from, mut found) = (Progress::default(), 0, Vec::new());
            while let Some(next) = search.next(text, from, &mut progress) {
                found.push(&text[next.start..next.end]);
                assert_eq!(strings[next.id], text[next.start..next.end]);
                from = next.end;
            }
            let mut expected = vec!["TW", "lệnh", "ba ", "lệ", "TW", "luật", "ba "];
            if count < 3 {
                expected[1] = "lệ";
            }
            expected.retain(|word| strings[..count].iter().any(|known| known == word));
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn searches_for_many_short_strings_together() {
        let strings: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).into();
        let search = Search::new(&strings);
        assert!(search.alone.is_empty());
        assert_eq!(search.next("..e", 0, &mut Progress::default()).map(|found| found.id), Some(4));
    }
}
