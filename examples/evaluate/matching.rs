//! Which prediction is which annotation, and what is wrong with it.

use crate::item::Item;
use vanban::Span;

/// A sort of things that are compared, with what must be right at each level beyond having been found.
pub struct Sort {
    pub name: &'static str,
    /// The names of the levels: found, and two stricter ones.
    pub levels: [&'static str; 3],
    /// The fields that are wrong at the second level.
    wrong: fn(&Item<'_>, &Item<'_>) -> Vec<&'static str>,
    /// The further fields that are wrong at the third.
    wrong_exactly: fn(&Item<'_>, &Item<'_>) -> Vec<&'static str>,
}

pub const REFERENCES: Sort = Sort {
    name: "references",
    levels: ["found", "identified", "exact"],
    wrong: |gold, found| {
        let mut wrong = differing(&["kind", "year", "term", "session"], |name| gold.field(name) == found.field(name));
        wrong.extend(
            ["value", "suffix"].iter().filter(|name| gold.number(name) != found.number(name)).map(|_| "number"),
        );
        wrong.extend((gold.norm("code") != found.norm("code")).then_some("code"));
        wrong
    },
    wrong_exactly: |gold, found| {
        let mut wrong = differing(&["form", "date", "tenure"], |name| gold.field(name) == found.field(name));
        wrong.extend(differing(&["issuer", "name"], |name| gold.norm(name) == found.norm(name)));
        wrong.extend((gold.span != found.span).then_some("span"));
        wrong.extend((gold.pinpoints() != found.pinpoints()).then_some("pinpoints"));
        wrong
    },
};

pub const MEASURES: Sort = Sort {
    name: "measures",
    levels: ["found", "read", "exact"],
    wrong: |gold, found| {
        let qualifier = |item: &Item<'_>| item.norm("qualifier").unwrap_or_else(|| "exact".to_owned());
        let mut wrong = differing(&["value", "of", "to"], |name| gold.amount(name) == found.amount(name));
        wrong.extend((qualifier(gold) != qualifier(found)).then_some("qualifier"));
        wrong.extend((gold.unit() != found.unit()).then_some("unit"));
        wrong
    },
    wrong_exactly: |gold, found| {
        let mut wrong = differing(&["role"], |name| gold.field(name) == found.field(name));
        wrong.extend((gold.first_word("object") != found.first_word("object")).then_some("object"));
        // The annotators' words need only be shared, and only what they stated is asked for.
        let shares = |name: &str| gold.words(name).is_empty() || !gold.words(name).is_disjoint(&found.words(name));
        wrong.extend(differing(&["label", "against"], shares));
        let heads = (gold.head_words(), found.head_words());
        wrong.extend((!heads.0.is_empty() && heads.0.is_disjoint(&heads.1)).then_some("action or indicator"));
        let stated = |item: &Item<'_>| item.norm("against").is_some_and(|words| !words.is_empty());
        wrong.extend((stated(found) && !stated(gold)).then_some("against"));
        wrong
    },
};

fn differing(fields: &[&'static str], same: impl Fn(&str) -> bool) -> Vec<&'static str> {
    fields.iter().copied().filter(|name| !same(name)).collect()
}

/// What became of an annotation, or of a prediction.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    Missed(Item<'a>),
    Spurious(Item<'a>),
    /// The prediction overlaps the annotation; what is wrong with it at the second level, and further at the third.
    Found {
        gold: Item<'a>,
        found: Item<'a>,
        wrong: Vec<&'static str>,
        wrong_exactly: Vec<&'static str>,
    },
}

/// The outcomes of a document.
pub fn compare<'a>(sort: &Sort, gold: &[Item<'a>], found: &[Item<'a>]) -> Vec<Outcome<'a>> {
    let pairs = pairs(gold, found);
    let of_gold = |at: usize| pairs.iter().find(|(gold, _)| *gold == at).map(|(_, found)| found);
    let is_paired = |at: usize| pairs.iter().any(|(_, found)| *found == at);
    let outcomes =
        gold.iter().enumerate().filter(|(_, gold)| !gold.is_optional()).map(|(at, gold)| match of_gold(at) {
            None => Outcome::Missed(*gold),
            Some(found_at) => {
                let found = found[*found_at];
                let (wrong, wrong_exactly) = ((sort.wrong)(gold, &found), (sort.wrong_exactly)(gold, &found));
                Outcome::Found { gold: *gold, found, wrong, wrong_exactly }
            }
        });
    // What is found of something optional counts neither way.
    let is_optional =
        |item: &Item<'a>| gold.iter().any(|gold| gold.is_optional() && overlap(gold.span, item.span).is_some());
    let spurious = found.iter().enumerate().filter(|(at, item)| !is_paired(*at) && !is_optional(item));
    outcomes.chain(spurious.map(|(_, item)| Outcome::Spurious(*item))).collect()
}

/// Annotations and predictions, by their places, that overlap: the largest overlaps first, one to one.
fn pairs(gold: &[Item<'_>], found: &[Item<'_>]) -> Vec<(usize, usize)> {
    let mut overlaps = Vec::new();
    for (g, gold) in gold.iter().enumerate() {
        for (f, found) in found.iter().enumerate() {
            overlaps.extend(overlap(gold.span, found.span).map(|overlap| (overlap, g, f)));
        }
    }
    overlaps.sort_unstable_by(|x, y| y.cmp(x));
    let (mut taken_gold, mut taken_found) = (vec![false; gold.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, g, f) in overlaps {
        if !taken_gold[g] && !taken_found[f] {
            (taken_gold[g], taken_found[f]) = (true, true);
            pairs.push((g, f));
        }
    }
    pairs
}

/// How many bytes the two share.
fn overlap(x: Span, y: Span) -> Option<usize> {
    let shared = x.end.min(y.end).checked_sub(x.start.max(y.start))?;
    (shared > 0).then_some(shared)
}
