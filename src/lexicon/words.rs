//! The words that no user adds to, since the grammar is built on their classes.

use super::particle::{Particle, Particles};
use super::table::Sheet;
use super::trie::{self, Trie};
use crate::text::atom::Key;
use crate::text::letter::Leads;
use crate::{Error, Relation};
use once_cell::sync::Lazy;

super::tables! {
    PARTICLES = "particles.tsv",
    NUMERALS = "numerals.tsv",
    PINPOINTS = "pinpoints.tsv",
    RELATIONS = "relations.tsv",
}

/// The closed vocabulary.
pub(crate) struct Words {
    pub(crate) particles: Trie<Particles>,
    /// By an atom, the classes of the particles that end with it: for looking back.
    pub(crate) particle_ends: Trie<Particles>,
    /// By the first byte of a text, the classes of the particles that may stand there: mostly none that is asked for.
    particle_leads: [Particles; 256],
    pub(crate) numerals: Trie<Numeral>,
    pub(crate) pinpoints: Trie<Level>,
    /// The same, written backwards.
    pub(crate) pinpoints_back: Trie<Level>,
    /// Words that say what a text does with a document, written backwards.
    pub(crate) relations_back: Trie<Relation>,
}

/// What ships of it, which is all.
pub(crate) static WORDS: Lazy<Words> = Lazy::new(|| Words::read().unwrap_or_else(|error| panic!("{error}")));

/// The words for numbers that mostly count what follows them: not `năm`, which is mostly a year.
pub(crate) fn counting_words() -> impl Iterator<Item = &'static str> {
    NUMERALS.rows().filter(|row| !row.cell("count").is_empty()).map(|row| row.cell("word"))
}

impl Words {
    /// Whether an atom is by itself a particle of one of these classes.
    #[inline]
    pub(crate) fn is_particle(&self, key: Key, wanted: Particles) -> bool {
        self.particles.of_one(key).is_some_and(|classes| classes.meets(wanted))
    }

    /// The longest particle of these classes that `text` starts with: its length in bytes.
    #[inline]
    pub(crate) fn particle(&self, wanted: Particles, text: &str) -> Option<usize> {
        let lead = text.as_bytes().first()?;
        let word = || self.particles.longest(text, |classes| classes.meets(wanted)).map(|(_, len)| len);
        self.particle_leads[usize::from(*lead)].meets(wanted).then(word).flatten()
    }

    fn read() -> Result<Words, Error> {
        let mut words = Words {
            particles: Trie::default(),
            particle_ends: Trie::default(),
            particle_leads: [Particles::default(); 256],
            numerals: Trie::default(),
            pinpoints: Trie::default(),
            pinpoints_back: Trie::default(),
            relations_back: Trie::default(),
        };
        for row in PARTICLES.rows() {
            let particle = row.read("class", "a class of words", Particle::from_key)?;
            for word in row.some_items("words")? {
                let keys = trie::term(word);
                let ends = words.particle_ends.entry(keys.last().copied().into_iter());
                ends.get_or_insert_with(Particles::default).insert(particle);
                let leads = keys.first().map_or(Leads::ALL, |first| first.leads());
                leads.bytes().for_each(|byte| words.particle_leads[usize::from(byte)].insert(particle));
                let classes = words.particles.entry(keys.into_iter());
                classes.get_or_insert_with(Particles::default).insert(particle);
            }
        }
        for row in NUMERALS.rows() {
            let value = row.read("value", "a whole number", |cell| cell.parse().ok())?;
            let role = row.read("role", "the role of a number word", NumeralRole::from_key)?;
            for word in row.some_items("word")? {
                *words.numerals.entry(trie::term(word).into_iter()) = Some(Numeral { value, role });
            }
        }
        for row in PINPOINTS.rows() {
            let level = row.read("level", "a level", Level::from_key)?;
            for word in row.some_items("words")? {
                *words.pinpoints.entry(trie::term(word).into_iter()) = Some(level);
                *words.pinpoints_back.entry(trie::term(word).into_iter().rev()) = Some(level);
            }
        }
        for row in RELATIONS.rows() {
            let relation = row.read("relation", "a relation", Relation::from_key)?;
            for word in row.some_items("words")? {
                *words.relations_back.entry(trie::term(word).into_iter().rev()) = Some(relation);
            }
        }
        Ok(words)
    }
}

/// What a number word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    pub(crate) value: u64,
    pub(crate) role: NumeralRole,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumeralRole {
    /// `một` to `chín`
    Unit,
    /// A unit that stands only after tens: `mốt`, `lăm`, `tư`.
    Tail,
    /// `mười`
    Ten,
    /// `mươi`, `chục`
    TimesTen,
    /// `linh`, `lẻ`
    Filler,
    /// `trăm`
    Hundred,
    /// `nghìn`, `triệu`, `tỷ`
    Scale,
    /// `nửa`, before a scale
    Half,
    /// Stands in ordinals only: `nhất`.
    Ordinal,
}

/// A level of the structure of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Point,
    Clause,
    Article,
    Section,
    Chapter,
    Part,
    Appendix,
}

impl NumeralRole {
    fn from_key(key: &str) -> Option<NumeralRole> {
        use NumeralRole::*;
        let roles = [
            ("unit", Unit),
            ("tail", Tail),
            ("ten", Ten),
            ("times_ten", TimesTen),
            ("filler", Filler),
            ("hundred", Hundred),
            ("scale", Scale),
            ("half", Half),
            ("ordinal", Ordinal),
        ];
        roles.iter().find(|(name, _)| *name == key).map(|(_, role)| *role)
    }
}

impl Level {
    fn from_key(key: &str) -> Option<Level> {
        use Level::*;
        let levels = [
            ("point", Point),
            ("clause", Clause),
            ("article", Article),
            ("section", Section),
            ("chapter", Chapter),
            ("part", Part),
            ("appendix", Appendix),
        ];
        levels.iter().find(|(name, _)| *name == key).map(|(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_every_table_that_ships() {
        super::Words::read().unwrap();
    }
}
