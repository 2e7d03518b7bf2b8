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
pub(crate) mod trigger;
mod words;

pub use table::Table;
pub(crate) use words::{counting_words, Level, Numeral, NumeralRole, WORDS};

use crate::text::atom::Key;
use crate::{Body, Date, Error, Kind, System};
use once_cell::sync::{Lazy, OnceCell};
use plain::Plain;
use std::borrow::Cow;
use table::{Row, Sheet};
use terms::Terms;
use trie::Trie;
use trigger::Triggers;
use unicode_normalization::{is_nfc, UnicodeNormalization};

/// The vocabulary that extraction works with, and that can be taught more.
///
/// What ships is [`Lexicon::builtin`]. A clone of it takes further rows, from text ([`Lexicon::read`]) or from code
/// ([`Lexicon::add`]), into the [tables](Table) that the vocabulary is made of. An [`Extractor`](crate::Extractor)
/// borrows its vocabulary, so any number of them with different ones work side by side, and nothing is leaked.
///
/// # A ministry founded yesterday
///
/// ```
/// use vanban::{Extractor, Kind, Lexicon, Table};
///
/// let text = "Thực hiện Thông tư số 01/2026/TT-BDLS ngày 23/11/2026 của Bộ Dữ liệu và Kinh tế số và khoản 2 Điều 7 LDLS, \
///             Sổ tay 04/ST-BDLS, tỉnh đã số hóa 1,2 triệu trang hồ sơ, lưu trữ 35 TB dữ liệu.";
///
/// // The ministry, in text: a file of yours would do, or several.
/// let issuers = "\
/// name\tvariants\tcode\tsystem
/// Bộ Dữ liệu và Kinh tế số\tBộ DLKTS\tBDLS\tstate
/// ";
/// let mut lexicon = Lexicon::builtin().clone();
/// lexicon.read(Table::Issuers, "my/issuers.tsv", issuers)?;
///
/// // Its handbooks, its law, and what it counts, in code.
/// lexicon.add(Table::Kinds, &[("kind", "other"), ("names", "Sổ tay"), ("state", "ST"), ("bare", "capital")])?;
/// lexicon.add(Table::Laws, &[("kind", "law"), ("name", "Dữ liệu số"), ("aliases", "=LDLS"), ("year", "2026")])?;
/// lexicon.add(Table::Actions, &[("key", "digitise"), ("words", "số hóa; số hóa mới")])?;
/// lexicon.add(Table::Actions, &[("key", "store"), ("words", "lưu trữ")])?;
/// lexicon.add(Table::Nouns, &[("sort", "institution"), ("words", "trang; trang hồ sơ")])?;
/// lexicon.add(Table::Units, &[("unit", "TB"), ("words", "TB; terabyte"), ("sort", "measure")])?;
///
/// // An extractor that has learnt, beside one that has not.
/// let (taught, plain) = (Extractor::with_lexicon(&lexicon), Extractor::new());
///
/// let found: Vec<_> = taught.references(text).collect();
/// assert_eq!(found[0].issuer.as_deref(), Some("Bộ Dữ liệu và Kinh tế số"));
/// assert_eq!((found[1].kind, found[1].name.as_deref()), (Some(Kind::Law), Some("Dữ liệu số")));
/// assert_eq!((found[2].kind, found[2].code.as_deref()), (Some(Kind::Other), Some("04/ST-BDLS")));
/// assert_eq!(plain.references(text).next().unwrap().issuer.as_deref(), Some("Bộ Dữ liệu"));
///
/// let found: Vec<_> = taught.achievements(text).collect();
/// assert_eq!((found[0].key.as_deref(), found[0].measures[0].object.as_deref()), (Some("digitise"), Some("trang hồ sơ")));
/// assert_eq!((found[1].key.as_deref(), found[1].measures[0].quantity.unit.as_deref()), (Some("store"), Some("TB")));
/// # Ok::<(), vanban::Error>(())
/// ```
///
/// # What is checked
///
/// Every row is checked as those that ship are. The error says where, and what was expected there:
///
/// ```
/// use vanban::{Lexicon, Table};
///
/// let mut lexicon = Lexicon::builtin().clone();
/// let error = lexicon.read(Table::Units, "my/units.tsv", "unit\twords\tsort\nTB\tTB\tsize").unwrap_err();
/// let message = "my/units.tsv, line 2: expected money, percent, times, measure or small as `sort`, found `size`";
/// assert_eq!((error.to_string().as_str(), error.line()), (message, Some(2)));
///
/// let error = lexicon.add(Table::Issuers, &[("name", "Bộ Dữ liệu"), ("sytem", "state")]).unwrap_err();
/// assert!(error.to_string().starts_with("issuers: expected one of the columns `name`, `system`, `variants`, "));
/// ```
///
/// # What a row can do
///
/// A row about a word that is there already takes the place of what that said. Of the words of achievements, one may be an
/// action, a noun and an indicator at once; a unit, an issuer or a kind is one thing. The classes of words that the grammar
/// itself is built on (`của`, `ngày`, `đạt`, `so với`) cannot be added to, and what is read without an extractor, with
/// [`FromStr`](std::str::FromStr), is read with what ships.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// Names and abbreviations of kinds of documents.
    pub(crate) kinds: Trie<KindWord>,
    /// The same, written backwards, to find the kind before a number.
    pub(crate) kinds_back: Trie<KindWord>,
    /// The groups of letters that codes are made of: types of documents and issuers.
    pub(crate) codes: Trie<CodeWord>,
    /// Names of issuing bodies.
    pub(crate) issuers: Trie<IssuerWord>,
    /// Names of provinces and centrally-run cities, each with the row it is in.
    pub(crate) provinces: Trie<ProvinceId>,
    /// How many rows of provinces there are.
    province_count: ProvinceId,
    /// Names of laws, after the word for their kind.
    pub(crate) law_names: Trie<Vec<LawId>>,
    /// Abbreviations that stand for the kind and the name of a law: `BLHS`.
    pub(crate) law_abbreviations: Trie<Vec<LawId>>,
    laws: Vec<Law>,
    /// The rows of issuing bodies.
    bodies: Vec<Body>,
    /// What each kind is called first.
    kind_names: Vec<(Kind, Cow<'static, str>)>,
    /// The words of achievements.
    pub(crate) terms: Terms,
    /// All of that without diacritics, made when it is first asked for.
    plain: OnceCell<Plain>,
    /// The words that make a place worth reading where no digit does.
    pub(crate) triggers: Triggers,
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
    /// The bodies that share it.
    pub(crate) bodies: Vec<BodyId>,
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
    /// Which body it names, where it is one of the table.
    pub(crate) body: Option<BodyId>,
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
    pub(crate) name: Cow<'static, str>,
    /// Without the letters for its kind before a body with its term.
    pub(crate) code: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) year: Option<u16>,
    /// Whether its number and date are more than remembered.
    pub(crate) attested: bool,
}

pub(crate) type LawId = u16;

pub(crate) type BodyId = u16;

pub(crate) type ProvinceId = u16;

static BUILTIN: Lazy<Lexicon> = Lazy::new(|| {
    // The files are part of the program, and a test reads them: an error here is a broken build, not bad input.
    Lexicon::read_builtin().unwrap_or_else(|error| panic!("{error}"))
});

macro_rules! tables {
    ($($name:ident = $file:literal,)*) => {
        $(const $name: Sheet<'static> = Sheet::builtin($file, include_str!($file));)*
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
    ACTIONS = "actions.tsv",
    NOUNS = "nouns.tsv",
    INDICATORS = "indicators.tsv",
    UNITS = "units.tsv",
    TRIGGERS = "triggers.tsv",
}

/// The tables that a user may add to.
const TABLES: [(Table, Sheet<'static>); 10] = [
    (Table::Kinds, KINDS),
    (Table::Issuers, ISSUERS),
    (Table::Codes, CODES),
    (Table::Offices, OFFICES),
    (Table::Provinces, PROVINCES),
    (Table::Laws, LAWS),
    (Table::Actions, ACTIONS),
    (Table::Nouns, NOUNS),
    (Table::Indicators, INDICATORS),
    (Table::Units, UNITS),
];

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

    /// Adds the rows of a table from a text with a header line. `file` is what errors call it.
    ///
    /// A vocabulary in which one row is wrong is left as it was.
    ///
    /// ```
    /// use vanban::{Extractor, Lexicon, Table};
    ///
    /// let mut lexicon = Lexicon::builtin().clone();
    /// // A folder of files named as those that ship.
    /// let folder = [("actions.tsv", "key\twords\nplant_coral\ttrồng san hô"), ("nouns.tsv", "sort\twords\ninstitution\trạn")];
    /// for (file, text) in folder {
    ///     let table = file.strip_suffix(".tsv").and_then(Table::from_key).expect("the name of a table");
    ///     lexicon.read(table, file, text)?;
    /// }
    /// let achievement = Extractor::with_lexicon(&lexicon).achievements("Trồng san hô 12 rạn").next().unwrap();
    /// assert_eq!(achievement.key.as_deref(), Some("plant_coral"));
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn read(&mut self, table: Table, file: &str, text: &str) -> Result<(), Error> {
        let mut extended = self.clone();
        extended.add_rows(table, Sheet::new(file, &composed(text)))?;
        *self = extended;
        Ok(())
    }

    /// Adds one row of a table, given as columns with their cells.
    ///
    /// ```
    /// use vanban::{Extractor, Lexicon, Table};
    ///
    /// let mut lexicon = Lexicon::builtin().clone();
    /// lexicon.add(Table::Issuers, &[("name", "Liên minh Lúa gạo"), ("system", "mass")])?;
    /// let reference = Extractor::with_lexicon(&lexicon).references("Kế hoạch số 12 của Liên minh Lúa gạo").next().unwrap();
    /// assert_eq!(reference.issuer.unwrap(), "Liên minh Lúa gạo");
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn add(&mut self, table: Table, cells: &[(&str, &str)]) -> Result<(), Error> {
        let cells: Vec<_> = cells.iter().map(|(column, cell)| (*column, composed(cell))).collect();
        self.add_row(table, Row::of(table, &cells)?)
    }

    /// The vocabulary as it is written without diacritics.
    pub(crate) fn plain(&self) -> &Plain {
        self.plain.get_or_init(|| Plain::of(self))
    }

    fn read_builtin() -> Result<Lexicon, Error> {
        let mut lexicon = Lexicon {
            kinds: Trie::default(),
            kinds_back: Trie::default(),
            codes: Trie::default(),
            issuers: Trie::default(),
            provinces: Trie::default(),
            province_count: 0,
            law_names: Trie::default(),
            law_abbreviations: Trie::default(),
            laws: Vec::new(),
            bodies: Vec::new(),
            kind_names: Vec::new(),
            terms: Terms::read_builtin()?,
            triggers: Triggers::read(TRIGGERS),
            plain: OnceCell::new(),
        };
        TABLES.into_iter().try_for_each(|(table, sheet)| lexicon.add_rows(table, sheet))?;
        Ok(lexicon)
    }

    fn add_rows(&mut self, table: Table, sheet: Sheet<'_>) -> Result<(), Error> {
        sheet.rows_of(table)?.try_for_each(|row| self.add_row(table, row))
    }

    /// Adds a row; what is wrong with it shows before anything is changed.
    fn add_row(&mut self, table: Table, row: Row<'_>) -> Result<(), Error> {
        self.plain = OnceCell::new();
        match table {
            Table::Kinds => self.add_kind(row),
            Table::Issuers => self.add_issuer(row),
            Table::Codes => self.add_code(row),
            Table::Offices => self.add_office(row),
            Table::Provinces => self.add_province(row),
            Table::Laws => self.add_law(row),
            Table::Actions => self.terms.add_action(row),
            Table::Nouns => self.terms.add_noun(row),
            Table::Indicators => self.terms.add_indicator(row),
            Table::Units => self.terms.add_unit(row),
        }
    }

    fn add_kind(&mut self, row: Row<'_>) -> Result<(), Error> {
        let kind = row.read("kind", "a kind of document", Kind::from_key)?;
        let bare = row.read("bare", "always, capital or never", |cell| match cell {
            "always" => Some(Bare::Always),
            "capital" => Some(Bare::Capital),
            "never" => Some(Bare::Never),
            _ => None,
        })?;
        if let Some(name) = row.items("names").next().filter(|_| self.kind_name(kind).is_none()) {
            self.kind_names.push((kind, Cow::Owned(name.to_owned())));
        }
        let names = row.some_items("names")?.map(|name| (name, false));
        let abbreviations = row.items("abbreviations").map(|name| (name, true));
        for (name, abbreviation) in names.chain(abbreviations) {
            let word = KindWord { kind, bare, abbreviation };
            let keys = trie::term(name);
            *self.kinds.entry(keys.iter().copied()) = Some(word);
            *self.kinds_back.entry(keys.into_iter().rev()) = Some(word);
            if kind.goes_by_name() && !abbreviation {
                self.triggers.add(name);
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
        let names = row.some_items("name")?.chain(row.items("variants"));
        let body = match system {
            Some(system) => Some(self.add_body(row, system, place)?),
            None => None,
        };
        for name in names {
            for keys in with_optional_commas(name) {
                *self.issuers.entry(keys.into_iter()) = Some(IssuerWord { role, place, body });
            }
        }
        for letters in row.items("code") {
            let code = self.code(letters);
            code.system = system;
            code.bodies.extend(body);
        }
        Ok(())
    }

    fn add_body(&mut self, row: Row<'_>, system: System, local: bool) -> Result<BodyId, Error> {
        let id = BodyId::try_from(self.bodies.len()).map_err(|_| row.error("name", "one of at most 65536 bodies"))?;
        let code = row.items("code").next().map(|code| Cow::Owned(code.to_owned()));
        self.bodies.push(Body { name: row.kept("name"), code, system, local });
        Ok(id)
    }

    /// What a kind is called.
    pub(crate) fn kind_name(&self, kind: Kind) -> Option<&str> {
        self.kind_names.iter().find(|(known, _)| *known == kind).map(|(_, name)| name.as_ref())
    }

    /// An issuing body of the table.
    pub(crate) fn body(&self, id: BodyId) -> &Body {
        &self.bodies[usize::from(id)]
    }

    /// Other letters for what a code already has letters for.
    fn add_code(&mut self, row: Row<'_>) -> Result<(), Error> {
        let word = row.read("letters", "letters of a kind or an issuer", |cell| self.code_word(cell).cloned())?;
        for letters in row.some_items("variants")? {
            *self.codes.entry(trie::term(letters).into_iter()) = Some(word.clone());
        }
        Ok(())
    }

    /// What a group of letters in a code stands for.
    pub(crate) fn code_word(&self, letters: &str) -> Option<&CodeWord> {
        let whole = |letters: &str| {
            let (word, len) = self.codes.longest(letters, |_| true)?;
            (len == letters.len()).then_some(word)
        };
        // `BGD&ĐT` is `BGDĐT`: the ampersand is no letter.
        let marks = ['&', '.'];
        let spelled = || letters.contains(marks).then(|| letters.replace(marks, ""));
        whole(letters).or_else(|| whole(&spelled()?))
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
            entry.get_or_insert(IssuerWord { role, place, body: None });
        }
        Ok(())
    }

    fn add_province(&mut self, row: Row<'_>) -> Result<(), Error> {
        let names = row.some_items("name")?.chain(row.items("variants"));
        let id = self.province_count;
        self.province_count = id.checked_add(1).ok_or_else(|| row.error("name", "one of at most 65535 places"))?;
        for name in names {
            *self.provinces.entry(trie::term(name).into_iter()) = Some(id);
        }
        Ok(())
    }

    fn add_law(&mut self, row: Row<'_>) -> Result<(), Error> {
        let law = Law {
            kind: row.read("kind", "a kind of document", Kind::from_key)?,
            name: row.kept("name"),
            code: row.read_optional("code", "a document code", |code| Some(self.without_type(code)))?,
            date: row.read_optional("date", "a date as 2013-11-29", |cell| cell.parse().ok())?,
            year: row.read_optional("year", "a year", |cell| cell.parse().ok())?,
            attested: row.cell("evidence") != "recalled",
        };
        let id = LawId::try_from(self.laws.len()).map_err(|_| row.error("name", "one of at most 65536 laws"))?;
        // A semicolon parts aliases, but some names have one.
        let name = row.read("name", "at least one word", |cell| (!cell.is_empty()).then_some(cell))?;
        for name in std::iter::once(name).chain(row.items("aliases")) {
            let (names, name) = match name.strip_prefix('=') {
                Some(whole) => {
                    self.triggers.add(whole);
                    (&mut self.law_abbreviations, whole)
                }
                None => (&mut self.law_names, name),
            };
            for keys in with_optional_commas(name) {
                let ids = names.entry(keys.into_iter()).get_or_insert_with(Vec::new);
                // One law may have a name twice; ids only grow.
                if ids.last() != Some(&id) {
                    ids.push(id);
                }
            }
        }
        self.laws.push(law);
        Ok(())
    }

    /// A code without the letters for its kind before a body with its term, as in `28/2005/PL-UBTVQH11`: the same documents
    /// are cited with and without them.
    pub(crate) fn without_type(&self, code: &str) -> String {
        let is_type = |letters: &str| self.code_word(letters).is_some_and(CodeWord::is_type);
        let has_term = |group: &str| !group.contains('-') && group.ends_with(|c: char| c.is_ascii_digit());
        let letters = code.rfind('/').map_or(0, |slash| slash + 1);
        match code[letters..].split_once('-') {
            Some((kind, body)) if is_type(kind) && has_term(body) => format!("{}{body}", &code[..letters]),
            _ => code.to_owned(),
        }
    }

    /// A law of the table.
    pub(crate) fn law(&self, id: LawId) -> &Law {
        &self.laws[usize::from(id)]
    }

    /// The laws of the table that are called so.
    pub(crate) fn laws_called(&self, kind: Kind, name: Option<&str>) -> Vec<&Law> {
        let all = || self.laws.iter().filter(|law| law.kind == kind).collect();
        match name {
            None if kind == Kind::Constitution => all(),
            None => Vec::new(),
            Some(name) => {
                let found = self.law_names.longest(name, |_| true).filter(|(_, len)| *len == name.len());
                let called = found.map_or(&[][..], |(ids, _)| ids).iter().map(|id| self.law(*id));
                called.filter(|law| law.kind.is_akin(kind)).collect()
            }
        }
    }

    /// The laws of the table.
    pub(crate) fn laws(&self) -> &[Law] {
        &self.laws
    }
}

/// Text composed, as that is in which its words will be looked for.
fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// A name with commas is also written without some of them: `Phòng, chống ma túy` as `Phòng chống ma túy`.
fn with_optional_commas(name: &str) -> Vec<Vec<Key>> {
    if !name.contains(',') {
        return vec![trie::term(name)];
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_table_that_ships() {
        for (table, sheet) in TABLES {
            sheet.check(table).unwrap();
        }
        let lexicon = Lexicon::read_builtin().unwrap();
        assert!(lexicon.laws.len() > 700);
    }

    #[test]
    fn lists_the_forms_of_a_name_with_commas() {
        let forms = |name| with_optional_commas(name).len();
        assert_eq!((forms("Đất đai"), forms("Phòng, chống ma túy"), forms("rượu, bia, a, b, c, d")), (1, 2, 2));
    }
}
