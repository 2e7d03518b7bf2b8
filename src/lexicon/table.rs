//! Tables of tab-separated values with a header line: the form of every file of the lexicon.

use super::trie;
use crate::value::keyed::keyed_enum;
use crate::Error;
use std::borrow::Cow;

keyed_enum! {
    /// A table of the vocabulary that can be added to: see [`Lexicon::read`](crate::Lexicon::read) and
    /// [`Lexicon::add`](crate::Lexicon::add). Its key is the name of its file in `src/lexicon`, without `.tsv`.
    ///
    /// A table is text: a header line, then one row a line, its cells parted by tabs. A cell that holds several words
    /// parts them by `;`. Words compare without case and wherever their tone is written, so `Uỷ ban` is `ủy ban`. Each
    /// table may have the columns `note` and `source`, which say why a row is there; an asterisk marks the columns that
    /// it must have. Empty lines, and those that begin with `#`, are passed over.
    ///
    /// ```
    /// use vanban::Table;
    ///
    /// assert_eq!(Table::from_key("issuers"), Some(Table::Issuers));
    /// let columns: Vec<_> = Table::Units.columns().collect();
    /// assert_eq!(columns, ["unit", "words", "sort", "scale", "note", "source"]);
    /// ```
    pub enum Table {
        /// Words for kinds of documents.
        ///
        /// - `kind`*: the key of a [`Kind`](crate::Kind); `other` for a new one.
        /// - `names`*: what it is called: `Nghị quyết`.
        /// - `abbreviations`: what it is called in short: `NQ`.
        /// - `state`, `party`: the letters that stand for it in codes of the State and of the Party: `TT` is a circular of
        ///   the State and a thông tri of the Party.
        /// - `bare`*: whether the word and a number are a document by themselves: `always`; `capital`, where the word is
        ///   also a verb or a common noun (`Kết luận 21`); `never` (`dự án 2`).
        Kinds = "kinds",
        /// Issuing bodies.
        ///
        /// - `name`*, `variants`: what it is called.
        /// - `code`: the letters that stand for it in codes: `BTC`; several where writers differ.
        /// - `system`*: the key of a [`System`](crate::System); empty for a body whose documents are no official ones.
        /// - `place`: anything, where the name of a place may follow: `Ủy ban nhân dân` `tỉnh Nghệ An`.
        Issuers = "issuers",
        /// Other spellings of the letters in codes.
        ///
        /// - `letters`*: letters that the vocabulary has, as codes should have them: `TW`.
        /// - `variants`*: how they are written too: `TƯ`.
        Codes = "codes",
        /// Words in the names of bodies that have no row of their own.
        ///
        /// - `words`*
        /// - `role`*: `head`, the noun that a name begins with (`Cục`); `post`, who signs (`Cục trưởng`); `level`, what the
        ///   name of a place follows (`tỉnh`).
        Offices = "offices",
        /// Provinces, and other places that a body may be named after.
        ///
        /// - `name`*, `variants`
        /// - `since_2025`: the province that it belongs to since 1 July 2025 (Nghị quyết 202/2025/QH15).
        Provinces = "provinces",
        /// Constitution, codes, laws, ordinances and charters, by name.
        ///
        /// - `kind`*: the key of a [`Kind`](crate::Kind).
        /// - `name`*: its name, without the word for its kind: `Đất đai`.
        /// - `aliases`: what else stands after that word; with `=` before it, an abbreviation that stands for both: `=BLHS`.
        /// - `code`, `date`, `year`: those of the act.
        /// - `status`: for people.
        /// - `evidence`: `recalled`, where code and date are only remembered, and identify no act.
        Laws = "laws",
        /// Actions, the verbs of achievements.
        ///
        /// - `key`*: what [`Achievement::key`](crate::Achievement::key) is: small letters, digits and `_`.
        /// - `words`*: how the action is called: `kết nạp; kết nạp mới`.
        /// - `family`: `light` for a verb that says little by itself (`thực hiện`), `agriculture` for one that may describe a noun
        ///   (`mô hình trồng rau`), or a group, for people.
        Actions = "actions",
        /// Nouns after numbers.
        ///
        /// - `sort`*: `institution` for what the work of institutions is counted in (`đảng viên`), `never` for what is no
        ///   measure of it (`trang`); of a noun that is both, the first holds.
        /// - `words`*: a noun, with its spellings and abbreviations: `đảng viên; ĐV`.
        /// - `family`: a group, for people.
        Nouns = "nouns",
        /// Indicators, noun phrases that name a level: `thu ngân sách`.
        ///
        /// - `words`*
        /// - `family`: `rates` for a share or a pace, of which a percent is a level (`tỷ lệ`), or a group, for people.
        Indicators = "indicators",
        /// Units of measurement.
        ///
        /// - `unit`*: as [`Quantity::unit`](crate::Quantity::unit) has it.
        /// - `words`*: how it is written.
        /// - `sort`*: `money`, `percent`, `times`, `measure`; or `small`, a measure that single things have (`gam`) and the
        ///   work of institutions seldom.
        /// - `scale`: the power of ten that the word holds, 0 to 18: 6 for `trđ`.
        Units = "units",
    }
}

/// The columns of a table, but for [`COMMENTS`].
struct Layout {
    required: &'static [&'static str],
    optional: &'static [&'static str],
    /// Those of them whose cells hold terms.
    terms: &'static [&'static str],
}

/// Columns that every table may have.
const COMMENTS: [&str; 2] = ["note", "source"];

impl Table {
    const fn layout(self) -> Layout {
        const fn layout(
            required: &'static [&'static str],
            optional: &'static [&'static str],
            terms: &'static [&'static str],
        ) -> Layout {
            Layout { required, optional, terms }
        }
        match self {
            Table::Kinds => layout(
                &["kind", "names", "bare"],
                &["abbreviations", "state", "party"],
                &["names", "abbreviations", "state", "party"],
            ),
            Table::Issuers => {
                layout(&["name", "system"], &["variants", "code", "place"], &["name", "variants", "code"])
            }
            Table::Codes => layout(&["letters", "variants"], &[], &["letters", "variants"]),
            Table::Offices => layout(&["words", "role"], &[], &["words"]),
            Table::Provinces => layout(&["name"], &["variants", "since_2025"], &["name", "variants"]),
            Table::Laws => layout(
                &["kind", "name"],
                &["aliases", "code", "date", "year", "status", "evidence"],
                &["name", "aliases"],
            ),
            Table::Actions => layout(&["key", "words"], &["family"], &["words"]),
            Table::Nouns => layout(&["sort", "words"], &["family"], &["words"]),
            Table::Indicators => layout(&["words"], &["family"], &["words"]),
            Table::Units => layout(&["unit", "words", "sort"], &["scale"], &["words"]),
        }
    }

    /// The columns that it may have: first those that it must have.
    ///
    /// ```
    /// let columns: Vec<_> = vanban::Table::Nouns.columns().collect();
    /// assert_eq!(columns, ["sort", "words", "family", "note", "source"]);
    /// ```
    pub fn columns(self) -> impl Iterator<Item = &'static str> {
        let Layout { required, optional, .. } = self.layout();
        required.iter().chain(optional).chain(&COMMENTS).copied()
    }
}

/// A text of rows, and the name that it is called by in errors.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    keep: Keep<'a>,
    origin: Origin,
}

/// How words of a row are kept: those that ship are part of the program, others are copied.
type Keep<'a> = fn(&'a str) -> Cow<'static, str>;

fn copied(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

/// Who a sheet is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// It ships: its words are part of the program, and a test has checked its rows.
    Builtin,
    /// A user's.
    User,
}

impl Sheet<'static> {
    /// One that ships.
    pub(crate) const fn builtin(file: &'static str, text: &'static str) -> Sheet<'static> {
        Sheet { file, text, keep: |text| Cow::Borrowed(text), origin: Origin::Builtin }
    }
}

impl<'a> Sheet<'a> {
    /// One of a user.
    pub(crate) fn new(file: &'a str, text: &'a str) -> Sheet<'a> {
        Sheet { file, text: text.trim_start_matches('\u{feff}'), keep: copied, origin: Origin::User }
    }

    fn header(self) -> &'a str {
        self.text.lines().next().unwrap_or("")
    }

    /// The rows under the header. Empty lines and lines that begin with `#` are passed over.
    pub(crate) fn rows(self) -> impl Iterator<Item = Row<'a>> {
        let columns = Cells::parted(self.header());
        let rows = self.text.lines().enumerate().skip(1);
        let filled = rows.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        filled.map(move |(at, line)| Row {
            place: Place { file: self.file, line: Some(at + 1) },
            cells: Cells::Line { columns, cells: Cells::parted(line), line },
            keep: self.keep,
        })
    }

    /// The rows, once header and words are found to be those of a table.
    pub(super) fn rows_of(self, table: Table) -> Result<impl Iterator<Item = Row<'a>>, Error> {
        if self.origin == Origin::User {
            self.check(table)?;
        }
        Ok(self.rows())
    }

    /// Checks the header and the words of all rows.
    pub(super) fn check(self, table: Table) -> Result<(), Error> {
        let place = Place { file: self.file, line: Some(1) };
        let columns: Vec<&str> = self.header().split('\t').map(str::trim).collect();
        table.check_columns(place, &columns)?;
        self.rows().try_for_each(|row| row.check(table, columns.len()))
    }
}

impl Table {
    fn check_columns(self, place: Place<'_>, columns: &[&str]) -> Result<(), Error> {
        let known = |column: &str| self.columns().any(|known| known == column);
        if let Some(unknown) = columns.iter().find(|column| !known(column)) {
            let all: Vec<_> = self.columns().map(|column| format!("`{column}`")).collect();
            return Err(place.error(format!("one of the columns {}", all.join(", ")), unknown));
        }
        if let Some(twice) = (1..columns.len()).find(|at| columns[..*at].contains(&columns[*at])) {
            return Err(place.error("each column once", columns[twice]));
        }
        match self.layout().required.iter().find(|column| !columns.contains(column)) {
            Some(missing) => Err(place.error(format!("a column `{missing}`"), &columns.join(", "))),
            None => Ok(()),
        }
    }
}

/// Bytes of the longest term: what a text is looked ahead over for one is bounded, and so is the time that takes.
const LONGEST_TERM: usize = 1024;

/// A row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    place: Place<'a>,
    cells: Cells<'a>,
    keep: Keep<'a>,
}

/// Where a row stands, for errors.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    /// Counted from 1; the header is line 1. A row that is given in code has none.
    line: Option<usize>,
}

impl Place<'_> {
    fn error(self, expected: impl Into<String>, found: &str) -> Error {
        Error::row(self.file, self.line, expected, found)
    }
}

// A row is made to be read at once, and never kept.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Copy)]
enum Cells<'a> {
    Line { columns: [&'a str; MAX_COLUMNS], cells: [&'a str; MAX_COLUMNS], line: &'a str },
    Pairs(&'a [(&'a str, Cow<'a, str>)]),
}

/// Most columns of a table, with [`COMMENTS`].
const MAX_COLUMNS: usize = 10;

impl<'a> Cells<'a> {
    /// What tabs part, trimmed; empty where there is less of it.
    fn parted(line: &'a str) -> [&'a str; MAX_COLUMNS] {
        let mut cells = [""; MAX_COLUMNS];
        let tabs = memchr::memchr_iter(b'\t', line.as_bytes()).chain([line.len()]);
        let mut start = 0;
        for (cell, tab) in cells.iter_mut().zip(tabs) {
            *cell = line[start..tab].trim();
            start = line.len().min(tab + 1);
        }
        cells
    }
}

impl<'a> Row<'a> {
    /// A row of a table that is given in code, each cell with its column.
    pub(super) fn of(table: Table, cells: &'a [(&'a str, Cow<'a, str>)]) -> Result<Row<'a>, Error> {
        let place = Place { file: table.as_str(), line: None };
        let columns: Vec<&str> = cells.iter().map(|(column, _)| *column).collect();
        table.check_columns(place, &columns)?;
        let row = Row { place, cells: Cells::Pairs(cells), keep: copied };
        row.check(table, columns.len())?;
        Ok(row)
    }

    /// The cell under a column, trimmed; empty where the row is shorter than the header or the column is missing.
    pub(crate) fn cell(self, column: &str) -> &'a str {
        match self.cells {
            Cells::Line { columns, cells, .. } => {
                columns.iter().position(|name| *name == column).map_or("", |at| cells[at])
            }
            Cells::Pairs(pairs) => pairs.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| cell.trim()),
        }
    }

    /// The cell, to be kept for as long as the vocabulary is.
    pub(crate) fn kept(self, column: &str) -> Cow<'static, str> {
        (self.keep)(self.cell(column))
    }

    /// The items of a cell, which `;` separates.
    pub(crate) fn items(self, column: &str) -> impl Iterator<Item = &'a str> {
        self.cell(column).split(';').map(str::trim).filter(|item| !item.is_empty())
    }

    /// The items of a cell that must have at least one.
    pub(crate) fn some_items(self, column: &str) -> Result<impl Iterator<Item = &'a str>, Error> {
        let mut items = self.items(column).peekable();
        match items.peek() {
            Some(_) => Ok(items),
            None => Err(self.error(column, "at least one word")),
        }
    }

    /// The cell read by `read`, which says `None` to what it does not know.
    pub(crate) fn read<T>(
        self,
        column: &str,
        expected: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, Error> {
        read(self.cell(column)).ok_or_else(|| self.error(column, expected))
    }

    /// The cell read by `read`, or `None` where it is empty.
    pub(crate) fn read_optional<T>(
        self,
        column: &str,
        expected: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        match self.cell(column) {
            "" => Ok(None),
            _ => self.read(column, expected, read).map(Some),
        }
    }

    pub(super) fn error(self, column: &str, expected: &str) -> Error {
        self.place.error(format!("{expected} as `{column}`"), self.cell(column))
    }

    /// Whether it has no more cells than columns, and terms where it should.
    fn check(self, table: Table, columns: usize) -> Result<(), Error> {
        if let Cells::Line { line, .. } = self.cells {
            if let Some(more) = line.split('\t').nth(columns) {
                return Err(self.place.error(format!("at most {columns} cells"), more));
            }
        }
        for column in table.layout().terms {
            let no_term = |item: &&str| trie::term(item.trim_start_matches('=')).is_empty();
            if let Some(item) = self.items(column).find(no_term) {
                return Err(self.place.error(format!("a word as `{column}`"), item));
            }
            if let Some(item) = self.items(column).find(|item| item.len() > LONGEST_TERM) {
                return Err(self
                    .place
                    .error(format!("at most {LONGEST_TERM} bytes for each word as `{column}`"), item));
            }
        }
        Ok(())
    }
}
