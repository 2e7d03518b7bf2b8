//! The words that the grammar knows, read from tables.
//!
//! Each fact of the language or of the field stands in one row of one file of this folder: what kinds of documents
//! there are, who issues them, what laws are called. The grammar asks for classes of words and never spells them.

mod classes;
pub(crate) mod particle;
pub(crate) mod plain;
pub(crate) mod table;
pub(crate) mod terms;
pub(crate) mod trie;

use crate::text::atom::Key;
use crate::{Date, Error, Kind, Relation, System};
use once_cell::sync::{Lazy, OnceCell};
use particle::{Particle, Particles};
use plain::Plain;
use table::{Row, Table};
use terms::Terms;
use trie::Trie;

/// The vocabulary that extraction works with.
///
/// ```
/// let lexicon = vanban::Lexicon::builtin();
/// let extractor = vanban::Extractor::with_lexicon(lexicon);
/// assert_eq!(extractor.references("theo Nghị quyết 05-NQ/HU").count(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Names and abbreviations of kinds of documents.
    pub(crate) kinds: Trie<KindWord>,
    /// The same, written backwards, to find the kind before a number.
    pub(crate) kinds_back: Trie<KindWord>,
    /// The groups of letters that codes are made of: types of documents and issuers.
    pub(crate) codes: Trie<CodeWord>,
    /// Names of issuing bodies.
    pub(crate) issuers: Trie<IssuerWord>,
    /// Names of provinces and centrally-run cities.
    pub(crate) provinces: Trie<()>,
    /// Names of laws, after the word for their kind.
    pub(crate) law_names: Trie<Vec<LawId>>,
    /// Abbreviations that stand for the kind and the name of a law: `BLHS`.
    pub(crate) law_abbreviations: Trie<Vec<LawId>>,
    laws: Vec<Law>,
    /// The words of achievements.
    pub(crate) terms: Terms,
    /// All of that without diacritics, made when it is first asked for.
    plain: OnceCell<Plain>,
}

/// A word for a kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KindWord {
    pub(crate) kind: Kind,
    pub(crate) bare: Bare,
    /// Whether it is an abbreviation, which stands in capitals.
    pub(crate) abbreviation: bool,
}

/// When the word and a number alone, without `số`, symbol, date or issuer, are a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bare {
    /// The word is a noun and nothing else: `nghị định 35`.
    Always,
    /// The word is also a verb or a common noun, so it must be capitalised: `Kết luận 21`.
    Capital,
    /// A number after the word usually numbers or counts something else: `dự án 2`.
    Never,
}

/// A group of letters in a code.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct CodeWord {
    /// As the issuing rules write it: `NĐ`, `CTr`, `TTg`.
    pub(crate) canonical: Box<str>,
    /// The kind it stands for in a symbol of the State.
    pub(crate) state: Option<Kind>,
    /// The kind it stands for in a symbol of the Party.
    pub(crate) party: Option<Kind>,
    /// Whose documents it stands for, where it is the code of an issuer.
    pub(crate) system: Option<System>,
}

impl CodeWord {
    /// Whether it stands for a type of document.
    pub(crate) fn is_type(&self) -> bool {
        self.state.is_some() || self.party.is_some()
    }
}

/// A word in the name of an issuing body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IssuerWord {
    pub(crate) role: IssuerRole,
    /// Whether the name of a place may follow.
    pub(crate) place: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IssuerRole {
    /// A body whose documents count: `Bộ Chính trị`.
    Body,
    /// A body that issues no official documents of Vietnam: `Hội đồng Bảo an`, `HĐQT`.
    Outsider,
    /// The head noun of a body that no row names: `Cục`.
    Head,
    /// Who signs for a body: `Giám đốc`.
    Post,
    /// What the name of a place follows: `tỉnh`.
    Level,
}

/// A law of the table of laws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Law {
    pub(crate) kind: Kind,
    pub(crate) name: Box<str>,
    pub(crate) code: Option<Box<str>>,
    pub(crate) date: Option<Date>,
    pub(crate) year: Option<u16>,
}

pub(crate) type LawId = u16;

static BUILTIN: Lazy<Lexicon> = Lazy::new(|| {
    // The files are part of the program, and a test reads them: an error here is a broken build, not bad input.
    Lexicon::read_builtin().unwrap_or_else(|error| panic!("{error}"))
});

macro_rules! tables {
    ($($name:ident = $file:literal,)*) => {
        $(const $name: Table<'static> = Table { file: $file, text: include_str!($file) };)*
    };
}

use tables;

tables! {
    KINDS = "kinds.tsv",
    ISSUERS = "issuers.tsv",
    CODES = "codes.tsv",
    OFFICES = "offices.tsv",
    PROVINCES = "provinces.tsv",
    LAWS = "laws.tsv",
    PARTICLES = "particles.tsv",
    NUMERALS = "numerals.tsv",
    PINPOINTS = "pinpoints.tsv",
    RELATIONS = "relations.tsv",
}

impl Lexicon {
    /// The vocabulary that ships with the library. It is read once, at first use.
    ///
    /// ```
    /// let lexicon: &'static vanban::Lexicon = vanban::Lexicon::builtin();
    /// # let _ = lexicon;
    /// ```
    pub fn builtin() -> &'static Lexicon {
        &BUILTIN
    }

    /// The vocabulary as it is written without diacritics.
    pub(crate) fn plain(&self) -> &Plain {
        self.plain.get_or_init(|| Plain::of(self))
    }

    fn read_builtin() -> Result<Lexicon, Error> {
        let mut lexicon = Lexicon { terms: Terms::read_builtin()?, ..Lexicon::default() };
        KINDS.rows().try_for_each(|row| lexicon.add_kind(row))?;
        ISSUERS.rows().try_for_each(|row| lexicon.add_issuer(row))?;
        CODES.rows().try_for_each(|row| lexicon.add_code(row))?;
        OFFICES.rows().try_for_each(|row| lexicon.add_office(row))?;
        PROVINCES.rows().try_for_each(|row| lexicon.add_province(row))?;
        LAWS.rows().try_for_each(|row| lexicon.add_law(row))?;
        Ok(lexicon)
    }

    fn add_kind(&mut self, row: Row<'_>) -> Result<(), Error> {
        let kind = row.read("kind", "a kind of document", Kind::from_key)?;
        let bare = row.read("bare", "always, capital or never", |cell| match cell {
            "always" => Some(Bare::Always),
            "capital" => Some(Bare::Capital),
            "never" => Some(Bare::Never),
            _ => None,
        })?;
        for (column, abbreviation) in [("names", false), ("abbreviations", true)] {
            for name in row.items(column) {
                let word = KindWord { kind, bare, abbreviation };
                let keys = trie::term(name);
                *self.kinds.entry(keys.iter().copied()) = Some(word);
                *self.kinds_back.entry(keys.into_iter().rev()) = Some(word);
            }
        }
        for letters in row.items("state") {
            self.code(letters).state = Some(kind);
        }
        for letters in row.items("party") {
            self.code(letters).party = Some(kind);
        }
        Ok(())
    }

    fn code(&mut self, letters: &str) -> &mut CodeWord {
        let code = self.codes.entry(trie::term(letters).into_iter()).get_or_insert_with(CodeWord::default);
        if code.canonical.is_empty() {
            code.canonical = letters.into();
        }
        code
    }

    fn add_issuer(&mut self, row: Row<'_>) -> Result<(), Error> {
        let system = row.read_optional("system", "party, state or mass", System::from_key)?;
        let role = if system.is_some() { IssuerRole::Body } else { IssuerRole::Outsider };
        let place = !row.cell("place").is_empty();
        for name in row.some_items("name")?.chain(row.items("variants")) {
            for keys in with_optional_commas(name) {
                *self.issuers.entry(keys.into_iter()) = Some(IssuerWord { role, place });
            }
        }
        for letters in row.items("code") {
            self.code(letters).system = system;
        }
        Ok(())
    }

    /// Other letters for what a code already has letters for.
    fn add_code(&mut self, row: Row<'_>) -> Result<(), Error> {
        let canonical = row.read("letters", "letters of a code", |cell| Some(cell).filter(|c| !c.is_empty()))?;
        let word = self.code(canonical).clone();
        for letters in row.items("variants") {
            *self.codes.entry(trie::term(letters).into_iter()) = Some(word.clone());
        }
        Ok(())
    }

    /// What a group of letters in a code stands for.
    pub(crate) fn code_word(&self, letters: &str) -> Option<&CodeWord> {
        let plain = |c: char| !matches!(c, '&' | '.');
        let (word, len) = self.codes.longest(letters, |_| true)?;
        if len == letters.len() {
            return Some(word);
        }
        // `BGD&ĐT` is `BGDĐT`: the ampersand is no letter.
        let spelled: String = letters.chars().filter(|c| plain(*c)).collect();
        let (word, len) = self.codes.longest(&spelled, |_| true)?;
        (len == spelled.len()).then_some(word)
    }

    fn add_office(&mut self, row: Row<'_>) -> Result<(), Error> {
        let (role, place) = row.read("role", "head, post or level", |cell| match cell {
            "head" => Some((IssuerRole::Head, true)),
            "post" => Some((IssuerRole::Post, false)),
            "level" => Some((IssuerRole::Level, true)),
            _ => None,
        })?;
        for words in row.some_items("words")? {
            let entry = self.issuers.entry(trie::term(words).into_iter());
            entry.get_or_insert(IssuerWord { role, place });
        }
        Ok(())
    }

    fn add_province(&mut self, row: Row<'_>) -> Result<(), Error> {
        for name in row.some_items("name")?.chain(row.items("variants")) {
            *self.provinces.entry(trie::term(name).into_iter()) = Some(());
        }
        Ok(())
    }

    fn add_law(&mut self, row: Row<'_>) -> Result<(), Error> {
        let law = Law {
            kind: row.read("kind", "a kind of document", Kind::from_key)?,
            name: row.cell("name").into(),
            code: row.read_optional("code", "a document code", |cell| Some(cell.into()))?,
            date: row.read_optional("date", "a date as 2013-11-29", |cell| cell.parse().ok())?,
            year: row.read_optional("year", "a year", |cell| cell.parse().ok())?,
        };
        let id = self.laws.len() as LawId;
        for name in row.some_items("name")?.chain(row.items("aliases")) {
            let (names, name) = match name.strip_prefix('=') {
                Some(whole) => (&mut self.law_abbreviations, whole),
                None => (&mut self.law_names, name),
            };
            for keys in with_optional_commas(name) {
                let ids = names.entry(keys.into_iter()).get_or_insert_with(Vec::new);
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        self.laws.push(law);
        Ok(())
    }

    /// A law of the table.
    pub(crate) fn law(&self, id: LawId) -> &Law {
        &self.laws[usize::from(id)]
    }
}

/// A name with commas is also written without some of them: `Phòng, chống ma túy` as `Phòng chống ma túy`.
fn with_optional_commas(name: &str) -> Vec<Vec<Key>> {
    let parts: Vec<Vec<Key>> = name.split(',').map(trie::term).collect();
    let comma = trie::term(",")[0];
    let commas = parts.len() - 1;
    // Beyond three commas the mixed forms are too many to list and too rare to miss.
    let masks = if commas <= 3 { (0..1u32 << commas).collect() } else { vec![0, u32::MAX] };
    let join = |mask: u32| {
        let mut keys = parts[0].clone();
        for (i, part) in parts[1..].iter().enumerate() {
            if mask >> i & 1 != 0 {
                keys.push(comma);
            }
            keys.extend(part);
        }
        keys
    };
    masks.into_iter().map(join).collect()
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

/// The words that no user adds to, since the grammar is built on their classes.
pub(crate) struct Words {
    pub(crate) particles: Trie<Particles>,
    pub(crate) numerals: Trie<Numeral>,
    pub(crate) pinpoints: Trie<Level>,
    /// The same, written backwards.
    pub(crate) pinpoints_back: Trie<Level>,
    /// Words that say what a text does with a document, written backwards.
    pub(crate) relations_back: Trie<Relation>,
}

/// The closed vocabulary.
pub(crate) static WORDS: Lazy<Words> = Lazy::new(|| Words::read().unwrap_or_else(|error| panic!("{error}")));

impl Words {
    fn read() -> Result<Words, Error> {
        let mut words = Words {
            particles: Trie::default(),
            numerals: Trie::default(),
            pinpoints: Trie::default(),
            pinpoints_back: Trie::default(),
            relations_back: Trie::default(),
        };
        for row in PARTICLES.rows() {
            let particle = row.read("class", "a class of words", Particle::from_key)?;
            for word in row.some_items("words")? {
                let classes = words.particles.entry(trie::term(word).into_iter());
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
    use super::*;

    #[test]
    fn reads_every_table_that_ships() {
        let lexicon = Lexicon::read_builtin().unwrap();
        assert!(lexicon.laws.len() > 700);
        Words::read().unwrap();
    }

    #[test]
    fn lists_the_forms_of_a_name_with_commas() {
        let forms = |name| with_optional_commas(name).len();
        assert_eq!((forms("Đất đai"), forms("Phòng, chống ma túy"), forms("rượu, bia, a, b, c, d")), (1, 2, 2));
    }
}
