//! The words that clauses about achievements are made of, and the units of quantities.

use super::classes::word_classes;
use super::table::{Row, Sheet};
use super::trie::{self, Trie};
use crate::text::atom::{self, Key};
use crate::{Error, Qualifier};
use std::borrow::Cow;

word_classes! {
    /// What a word may do in a clause that reports something.
    Class, Classes {
        // Verbs and nouns: actions.tsv, nouns.tsv, indicators.tsv.
        Action = "action",
        Noun = "institution",
        Uncounted = "never",
        Indicator = "indicator",
        // Words that carry a role.
        Reach = "reach",
        Equal = "equal",
        Is = "is",
        Share = "share",
        Exceed = "exceed",
        Up = "up",
        Down = "down",
        To = "to",
        Times = "times",
        Raise = "raise",
        Have = "have",
        // Qualifiers.
        About = "about",
        Nearly = "nearly",
        Over = "over",
        Under = "under",
        AtLeast = "at_least",
        AtMost = "at_most",
        From = "from",
        Upward = "upward",
        Downward = "downward",
        // What opens and closes clauses and phrases.
        Part = "part",
        Whole = "whole",
        Target = "target",
        Done = "done",
        Compare = "compare",
        Base = "base",
        Period = "period",
        Aux = "aux",
        Passive = "passive",
        Not = "not",
        Prep = "prep",
        Joint = "joint",
        Nominal = "nominal",
        Say = "say",
        Break = "break",
        // What makes a number no measure.
        Attend = "attend",
        Person = "person",
        Rule = "rule",
        Each = "each",
        Naming = "naming",
        Degree = "degree",
        NumberOf = "number_of",
        Subordinate = "subordinate",
        Time = "time",
        Light = "light",
        Body = "body",
        Same = "same",
        Known = "known",
        Horizon = "horizon",
        Example = "example",
        Toward = "toward",
        Suffered = "suffered",
        Other = "other",
        Scene = "scene",
        Sum = "sum",
        Aspect = "aspect",
        Trade = "trade",
        Respectively = "respectively",
        Harm = "harm",
        Rate = "rate",
        Total = "total",
        Age = "age",
        Resident = "resident",
        Bid = "bid",
        Ask = "ask",
        Must = "must",
        Plan = "plan",
    }
}

/// The classes of words that say what a number states.
pub(crate) const ROLES: Classes = Classes::of(&[
    Class::Reach,
    Class::Equal,
    Class::Is,
    Class::Share,
    Class::Exceed,
    Class::Up,
    Class::Down,
    Class::To,
    Class::Times,
    Class::Compare,
]);

/// The classes of words that may stand between what governs a number and the number.
pub(crate) const LEADING: Classes = ROLES.and(Classes::of(&[
    Class::Have,
    Class::About,
    Class::Nearly,
    Class::Over,
    Class::Under,
    Class::AtLeast,
    Class::AtMost,
    Class::From,
    Class::Degree,
    Class::Aux,
    Class::Same,
    Class::Target,
    Class::Done,
    Class::Respectively,
]));

/// The classes of words that may begin the heading of a plan.
pub(crate) const PLANS: Classes = Classes::of(&[Class::Base, Class::Target, Class::Plan]);

/// The classes of words that decide whether a sentence, or a line, is read at all.
const TOLD_FIRST: Classes = PLANS.and(Classes::of(&[Class::Scene, Class::Body]));

/// Most words of a verb that no row knows.
pub(crate) const MAX_UNKNOWN_VERB: usize = 3;

/// Most words and marks of the number of a heading: `III.`, `Điều 1.`
pub(crate) const MAX_NUMBERING: usize = 3;

/// Most words of a heading up to the one that tells a plan: `Các chỉ tiêu chủ yếu`.
pub(crate) const MAX_OPENING: usize = 3;

/// A word of a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Term {
    classes: Classes,
    /// Which row of the actions, counted from 1; 0 where it is no action.
    action: u16,
}

impl Term {
    #[inline]
    pub(crate) fn is(&self, class: Class) -> bool {
        self.classes.contains(class)
    }

    #[inline]
    pub(crate) fn meets(&self, classes: Classes) -> bool {
        self.classes.meets(classes)
    }

    #[inline]
    pub(crate) fn any(&self, classes: &[Class]) -> bool {
        self.classes.meets(Classes::of(classes))
    }

    /// What it may do of what these classes do.
    pub(crate) fn among(&self, classes: Classes) -> Classes {
        self.classes.among(classes)
    }

    /// The word without what only function words do: a capital in the middle of a sentence begins a name.
    pub(crate) fn as_name(self) -> Term {
        const OF_NAMES: Classes = Classes::of(&[
            Class::Action,
            Class::Noun,
            Class::Uncounted,
            Class::Indicator,
            Class::Rate,
            Class::Total,
            Class::Base,
            Class::Nominal,
            Class::Naming,
            Class::Period,
        ]);
        Term { classes: self.classes.among(OF_NAMES), ..self }
    }

    pub(crate) fn qualifier(&self) -> Option<Qualifier> {
        const QUALIFIERS: [(Class, Qualifier); 6] = [
            (Class::About, Qualifier::About),
            (Class::Nearly, Qualifier::Nearly),
            (Class::Over, Qualifier::Over),
            (Class::Under, Qualifier::Under),
            (Class::AtLeast, Qualifier::AtLeast),
            (Class::AtMost, Qualifier::AtMost),
        ];
        QUALIFIERS.iter().find(|(class, _)| self.is(*class)).map(|(_, qualifier)| *qualifier)
    }
}

/// What kind of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitSort {
    Money,
    /// Money by a thing that is sold: `đồng/kg`.
    Price,
    Percent,
    /// `lần`, after `gấp` and `tăng`.
    Times,
    Measure,
    /// What single things are measured in, rather than the work of an organisation: `gam`, `mét`.
    Small,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnitWord {
    /// As results write it.
    pub(crate) name: Cow<'static, str>,
    pub(crate) sort: UnitSort,
    /// The power of ten that the word holds besides the unit: 6 for `trđ`.
    pub(crate) power: u32,
}

/// Most atoms at the end of a term that are looked back at.
const MAX_ENDING: usize = 2;

/// The highest power of ten that a word holds besides its unit.
const MAX_POWER: u32 = 18;

/// What the terms may do that end with one or two given atoms.
#[derive(Clone, Copy, Debug, Default)]
struct Ending {
    /// The terms that have no more atoms than these.
    whole: Classes,
    /// The terms that have more of them.
    longer: Classes,
}

/// The open vocabulary of achievements.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    pub(crate) terms: Trie<Term>,
    pub(crate) units: Trie<UnitWord>,
    /// By the atom that they end with, what terms may do: for looking back from a number.
    ends: Trie<Ending>,
    /// By their first atom, which of [`TOLD_FIRST`] terms are.
    begins: Trie<Classes>,
    /// The stable keys of actions.
    actions: Vec<Cow<'static, str>>,
}

super::tables! {
    CLAUSE = "clause.tsv",
}

impl Terms {
    /// The words that clauses are built on.
    pub(super) fn read_builtin() -> Result<Terms, Error> {
        let mut terms = Terms::default();
        for row in CLAUSE.rows() {
            for class in row.some_items("classes")? {
                let class = Class::from_key(class).ok_or_else(|| row.error("classes", "classes of words"))?;
                terms.add_words(row, class)?;
            }
        }
        Ok(terms)
    }

    pub(super) fn add_action(&mut self, row: Row<'_>) -> Result<(), Error> {
        let is_key = |key: &str| key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        let key = |key: &str| (!key.is_empty() && is_key(key)).then(|| row.kept("key"));
        let key = row.read("key", "small letters, digits and `_`", key)?;
        let words = row.some_items("words")?;
        // Another row for a key says more words for it.
        let at = self.actions.iter().rposition(|known| *known == key).unwrap_or(self.actions.len());
        let action = u16::try_from(at + 1).map_err(|_| row.error("key", "one of at most 65535 keys"))?;
        if at == self.actions.len() {
            self.actions.push(key);
        }
        let kind = match row.cell("family") {
            "light" => Some(Class::Light),
            "agriculture" => Some(Class::Trade),
            _ => None,
        };
        for words in words {
            self.add_word(words, Class::Action).action = action;
            if let Some(kind) = kind {
                self.add_word(words, kind);
            }
        }
        Ok(())
    }

    pub(super) fn add_noun(&mut self, row: Row<'_>) -> Result<(), Error> {
        let is_sort = |class: &Class| matches!(class, Class::Noun | Class::Uncounted);
        let class = row.read("sort", "institution or never", |cell| Class::from_key(cell).filter(is_sort))?;
        self.add_words(row, class)
    }

    pub(super) fn add_indicator(&mut self, row: Row<'_>) -> Result<(), Error> {
        match row.cell("family") {
            "rates" => self.add_words(row, Class::Rate)?,
            "sums" => self.add_words(row, Class::Total)?,
            _ => {}
        }
        self.add_words(row, Class::Indicator)
    }

    fn add_words(&mut self, row: Row<'_>, class: Class) -> Result<(), Error> {
        for words in row.some_items("words")? {
            self.add_word(words, class);
        }
        Ok(())
    }

    fn add_word(&mut self, words: &str, class: Class) -> &mut Term {
        let keys = trie::term(words);
        for atoms in 1..=keys.len().min(MAX_ENDING) {
            let last = keys[keys.len() - atoms..].iter().rev().copied();
            let ending = self.ends.entry(last).get_or_insert_with(Ending::default);
            let terms = if atoms == keys.len() { &mut ending.whole } else { &mut ending.longer };
            terms.insert(class);
        }
        if TOLD_FIRST.contains(class) {
            self.begins.entry(keys.first().copied().into_iter()).get_or_insert_with(Classes::default).insert(class);
        }
        let term = self.terms.entry(keys.into_iter()).get_or_insert_with(Term::default);
        term.classes.insert(class);
        term
    }

    /// Which of [`TOLD_FIRST`] the terms may be that begin with this atom.
    pub(crate) fn begun_with(&self, key: Key) -> Classes {
        self.begins.of_one(key).copied().unwrap_or_default()
    }

    /// Whether a term that may do one of these things may end where `text` does. Its last two atoms are looked at, the last
    /// of which has been read.
    #[inline]
    pub(crate) fn may_end_with(&self, (last, len): (Key, usize), text: &str, wanted: Classes) -> bool {
        let Some(node) = self.ends.step(trie::ROOT, last) else { return false };
        let ending = |node| self.ends.value(node).copied().unwrap_or_default();
        let Ending { whole, longer } = ending(node);
        // What names its number governs none: `số 5`, but `cấp 300 thẻ`.
        let names = whole.contains(Class::Naming) && !whole.contains(Class::Action);
        let whole = if names { whole.but(LEADING) } else { whole };
        if whole.meets(wanted) || !longer.meets(wanted) {
            return whole.meets(wanted);
        }
        let before = atom::without_gap(&text[..text.len() - len]);
        let before = atom::without_gap(before.strip_suffix(atom::is_dash).unwrap_or(before));
        let node = atom::last_atom(before).and_then(|(key, _)| self.ends.step(node, key));
        node.map(ending).is_some_and(|Ending { whole, longer }| whole.meets(wanted) || longer.meets(wanted))
    }

    pub(super) fn add_unit(&mut self, row: Row<'_>) -> Result<(), Error> {
        let sort = row.read("sort", "money, percent, times, measure or small", |cell| match cell {
            "money" => Some(UnitSort::Money),
            "percent" => Some(UnitSort::Percent),
            "times" => Some(UnitSort::Times),
            "measure" => Some(UnitSort::Measure),
            "small" => Some(UnitSort::Small),
            _ => None,
        })?;
        let power = |cell: &str| cell.parse().ok().filter(|power| *power <= MAX_POWER);
        let power = row.read_optional("scale", "a power of ten, 0 to 18,", power)?.unwrap_or(0);
        let name = row.read("unit", "a unit", |cell| (!cell.is_empty()).then(|| row.kept("unit")))?;
        for words in row.some_items("words")? {
            let word = UnitWord { name: name.clone(), sort, power };
            *self.units.entry(trie::term(words).into_iter()) = Some(word);
        }
        Ok(())
    }

    /// The stable key of an action.
    pub(crate) fn action_key(&self, term: Term) -> Option<Cow<'static, str>> {
        usize::from(term.action).checked_sub(1).map(|at| self.actions[at].clone())
    }

    /// Whether a term of clauses is longer than the unit that `text` starts with: `đồng chí` is no currency.
    pub(crate) fn is_longer_term(&self, text: &str, len: usize) -> bool {
        self.terms.longest(text, |term| term.is(Class::Noun)).is_some_and(|(_, longer)| longer > len)
    }
}
