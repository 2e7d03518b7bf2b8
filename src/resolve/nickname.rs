//! Well-known short names: `Nghị quyết 57`.

use super::cluster::{same_time, Facts};
use super::symbol::Symbol;
use super::Resolver;
use crate::lexicon::table::Sheet;
use crate::{Code, Date, Error, Kind};
use once_cell::sync::Lazy;
use std::borrow::Cow;

/// A document that is well known by its kind and number alone.
///
/// ```
/// let nicknames = vanban::Nicknames::builtin();
/// let known = nicknames.iter().find(|nickname| nickname.code == "06/QĐ-TTg").unwrap();
/// assert_eq!((known.kind, known.number.as_ref()), (vanban::Kind::Scheme, "6"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Nickname {
    /// The kind that it is called: a scheme (Đề án 06), though what has the number is a decision.
    pub kind: Kind,
    /// The number that it is called by, without leading zeros.
    pub number: Cow<'static, str>,
    /// Its code.
    pub code: Cow<'static, str>,
    /// When it was issued: no older text can mean it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Cow<'static, str>,
    /// What it is about.
    pub subject: Cow<'static, str>,
    /// Whether code and date are more than remembered.
    pub attested: bool,
}

/// A table of well-known short names. What it says is inferred from outside the text, so it is used only where it is asked
/// for: see [`Resolver::nicknames`](crate::Resolver::nicknames).
///
/// ```
/// use vanban::{Nicknames, Resolver};
///
/// let table = "kind\tnumber\tcode\tdate\nresolution\t9\t09-NQ/TU\t2021-08-11";
/// let nicknames = Nicknames::read("my/nicknames.tsv", table)?;
/// let references: Vec<_> = vanban::references("Nghị quyết 09").collect();
/// let clusters = Resolver::new().nicknames(&nicknames).resolve(&references);
/// assert_eq!(clusters[0].inferred().unwrap().code, "09-NQ/TU");
/// # Ok::<(), vanban::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Nicknames {
    rows: Vec<Nickname>,
}

static BUILTIN: Lazy<Nicknames> = Lazy::new(|| {
    let sheet = Sheet::builtin("nicknames.tsv", include_str!("../lexicon/nicknames.tsv"));
    // The file is part of the program, and a test reads it.
    Nicknames::of(sheet).unwrap_or_else(|error| panic!("{error}"))
});

impl Nicknames {
    /// The table that ships with the library: resolutions, directives, conclusions and decrees of national renown.
    ///
    /// ```
    /// assert!(vanban::Nicknames::builtin().iter().count() > 50);
    /// ```
    pub fn builtin() -> &'static Nicknames {
        &BUILTIN
    }

    /// Reads a table as those of the [lexicon](crate::Table) are written, with the columns `kind`, `number`, `code` and, where
    /// they are known, `date`, `issuer`, `subject` and `evidence` (`recalled`, where code and date are only remembered).
    /// `file` is what errors call it.
    ///
    /// ```
    /// let error = vanban::Nicknames::read("my.tsv", "kind\tnumber\tcode\nresolution\t9\tTU").unwrap_err();
    /// assert_eq!(error.to_string(), "my.tsv, line 2: expected a document code as `code`, found `TU`");
    /// ```
    pub fn read(file: &str, text: &str) -> Result<Nicknames, Error> {
        Nicknames::of(Sheet::new(file, text))
    }

    fn of(sheet: Sheet<'_>) -> Result<Nicknames, Error> {
        let rows = sheet.rows().map(|row| {
            row.read("code", "a document code", |cell| cell.parse::<Code<'_>>().ok())?;
            Ok(Nickname {
                kind: row.read("kind", "a kind of document", Kind::from_key)?,
                number: row.read("number", "a number", |cell| {
                    cell.starts_with(|c: char| c.is_ascii_digit()).then(|| row.kept("number"))
                })?,
                code: row.kept("code"),
                date: row.read_optional("date", "a date as 2013-11-29", |cell| cell.parse().ok())?,
                issuer: row.kept("issuer"),
                subject: row.kept("subject"),
                attested: row.cell("evidence") != "recalled",
            })
        });
        rows.collect::<Result<_, Error>>().map(|rows| Nicknames { rows })
    }

    /// Its rows.
    ///
    /// ```
    /// let nicknames = vanban::Nicknames::builtin();
    /// assert!(nicknames.iter().all(|nickname| nickname.code.parse::<vanban::Code>().is_ok()));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Nickname> {
        self.rows.iter()
    }

    /// Those that a document of the text may mean which has no more than kind and number.
    pub(super) fn meant(&self, resolver: &Resolver<'_>, facts: &Facts) -> Vec<Nickname> {
        if facts.symbol.is_some() || facts.term.is_some() {
            return Vec::new();
        }
        self.rows.iter().filter(|row| row.is_meant(resolver, facts)).cloned().collect()
    }
}

impl Nickname {
    fn is_meant(&self, resolver: &Resolver<'_>, facts: &Facts) -> bool {
        let called = facts.kind == Some(self.kind) && facts.number.as_deref() == Some(&self.number);
        called && self.time_agrees(resolver, facts) && {
            let code: Option<Code<'_>> = self.code.parse().ok();
            let bodies = code
                .map(|code| Symbol::read(resolver.lexicon, &code.symbol, code.separator).bodies().collect::<Vec<_>>());
            bodies.is_some_and(|bodies| facts.may_be_of(&bodies, resolver.lexicon))
        }
    }

    /// Whether it is old enough, and of the year that the text states.
    fn time_agrees(&self, resolver: &Resolver<'_>, facts: &Facts) -> bool {
        let Some(date) = self.date else { return true };
        let old_enough = resolver.as_of.map_or(true, |as_of| date <= as_of || same_time(date, as_of));
        let same_date = facts.date.map_or(true, |stated| same_time(date, stated));
        let same_year = facts.year.map_or(true, |year| date.year() == year);
        old_enough && same_date && same_year
    }
}
