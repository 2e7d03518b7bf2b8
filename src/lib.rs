//! Reads Vietnamese official prose.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod annotate;
mod bytes;
mod convert;
mod error;
mod extract;
mod grammar;
mod lexicon;
mod offsets;
mod resolve;
mod restore;
mod scan;
mod span;
mod text;
mod value;

pub use annotate::{annotate, Annotated, Markup};
pub use bytes::from_utf8;
pub use error::Error;
pub use extract::{Achievements, Extractions, Extractor, References};
pub use lexicon::{Lexicon, Table};
pub use offsets::Offsets;
pub use resolve::{resolve, Cluster, Nickname, Nicknames, Resolver};
pub use span::Span;
pub use value::{
    Achievement, Akn, Body, Code, Conflict, Date, Decimal, Extraction, Finding, Form, Id, Implied, Kind, Measure,
    Number, Period, Phrase, Pinpoint, Qualifier, Quantity, Reference, Relation, Role, System, Tenure, Time, Urn,
    YearPart,
};

/// The references and achievements of a text, in text order, with the built-in [`Lexicon`].
///
/// ```
/// let found = vanban::extract("theo Nghị quyết 05-NQ/HU, kết nạp 51 đảng viên");
/// assert_eq!(found.count(), 2);
/// ```
pub fn extract(text: &str) -> Extractions<'static, '_> {
    Extractor::new().extract(text)
}

/// The references and achievements of a text in UTF-8, in text order, with the built-in [`Lexicon`]; an error tells the
/// first byte that is no UTF-8. See [`from_utf8`].
///
/// ```
/// let bytes = std::fs::read("Cargo.toml").unwrap();
/// assert_eq!(vanban::extract_bytes(&bytes).unwrap().count(), 0);
/// assert_eq!(vanban::extract_bytes(b"theo Ngh\xde").unwrap_err().offset(), Some(8));
/// ```
pub fn extract_bytes(bytes: &[u8]) -> Result<Extractions<'static, '_>, Error> {
    Extractor::new().extract_bytes(bytes)
}

/// The references of a text, in text order, with the built-in [`Lexicon`].
///
/// ```
/// let reference = vanban::references("theo Nghị định số 30/2020/NĐ-CP").next().unwrap();
/// assert_eq!(reference.code.as_deref(), Some("30/2020/NĐ-CP"));
/// ```
pub fn references(text: &str) -> References<'static, '_> {
    Extractor::new().references(text)
}

/// The achievements of a text, in text order, with the built-in [`Lexicon`].
///
/// ```
/// let achievement = vanban::achievements("Kết nạp 51 đảng viên").next().unwrap();
/// assert_eq!(achievement.measures[0].quantity.value, 51.into());
/// ```
pub fn achievements(text: &str) -> Achievements<'static, '_> {
    Extractor::new().achievements(text)
}

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct Readme;
