//! Reads Vietnamese official prose (*văn bản*) and gives back, as typed values with exact byte spans,
//!
//! - the official documents that it **refers to** ([`Reference`]): `Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư`,
//!   `Luật Đất đai năm 2013`, `Nghị quyết Trung ương 4 (khóa XII)`, `khoản 2 Điều 5 Nghị định này`;
//! - the results that it **reports in figures** ([`Achievement`]): `kết nạp mới 187 đảng viên, đạt 103,9% chỉ tiêu`, `thu
//!   ngân sách đạt 268,5 tỷ đồng, tăng 9,4% so với cùng kỳ`.
//!
//! ```
//! use vanban::{Kind, Role};
//!
//! let text = "Thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương, toàn huyện \
//!             kết nạp mới 187 đảng viên, đạt 103,9% chỉ tiêu giao.";
//!
//! let reference = vanban::references(text).next().unwrap();
//! assert_eq!(&text[reference.span], "Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương");
//! assert_eq!((reference.kind, reference.code.as_deref()), (Some(Kind::Resolution), Some("21-NQ/TW")));
//!
//! let achievement = vanban::achievements(text).next().unwrap();
//! let [result, completion] = &achievement.measures[..] else { panic!() };
//! assert_eq!((result.quantity.value, result.object.as_deref()), (187.into(), Some("đảng viên")));
//! assert_eq!((completion.role, completion.quantity.to_string().as_str()), (Role::Completion, "103,9%"));
//! ```
//!
//! # What to call
//!
//! | to | call |
//! | --- | --- |
//! | find all, in text order | [`extract`], [`references`], [`achievements`]; [`extract_bytes`] for bytes |
//! | choose a vocabulary, or read text without diacritics | [`Extractor`], [`Lexicon`] |
//! | tell which mentions mean one document | [`resolve`], [`Reference::id`], [`Resolver`] |
//! | check figures against each other | [`Achievement::findings`] |
//! | put marks around what was found | [`annotate`] |
//! | count in characters or UTF-16 code units | [`Offsets`] |
//! | read what is typed by itself | `"10-CT/TW".parse::<`[`Code`]`>()`, and so [`Date`], [`Quantity`], [`Decimal`] |
//! | write and read JSON | the feature `serde` |
//!
//! The [guide] goes on from here: [ten tasks](guide::cookbook), [what is recognised](guide::recognised) with an
//! example each, the [types with their Vietnamese terms and legal sources](guide::terms), [features and
//! JSON](guide::features), [guarantees and limits](guide::guarantees), [where the time goes](guide::performance), and
//! the [grammar](guide::grammar).
//!
//! # How it works
//!
//! Text goes one way, and the modules are its stations; imports run the same way.
//!
//! ```text
//! text ──scan──► candidates ──grammar──► values ──iterator──► resolve · annotate · your program
//! ```
//!
//! | module | what is in it |
//! | --- | --- |
//! | `text` | letters as they compare (`ủy` = `uỷ`, `Ð` = `Đ`), decomposed text composed, with the way back to its bytes |
//! | `scan` | where something may begin: digits and a few words, found fast |
//! | `lexicon` | what is Vietnamese, as tables: kinds of documents, issuers, laws, verbs, nouns, units; one row a term |
//! | `grammar` | what it is: parsers made with nom, one a production, the production above each |
//! | `value` | what comes out: plain data that reads, writes and compares itself |
//! | `extract` | the iterators, and what a text has named so far |
//! | `resolve` | which document is meant: keys, clusters, nicknames |
//! | `convert` | values as other crates have them, behind features |
//!
//! A candidate is a place where something may begin. The grammar reads on from candidates alone, so text that holds none
//! costs little more than looking at its bytes.
//!
//! # Guarantees
//!
//! Extraction never fails and never panics, whatever the text; it takes time linear in its length. Spans are bytes of the
//! text as it was given, between characters, also where it had to be composed or cleaned to be read. Numbers are exact.
//! Nothing is read but the text: no file, no clock, no network. [More](guide::guarantees).
//!
//! # Limits
//!
//! It is a grammar with a vocabulary, no parser of Vietnamese: a phrase that it does not know how to end may be cut short
//! or run on. It does not look documents up. Which figures are results of an institution is told by the words around them,
//! and other news can look alike. [More](guide::guarantees#limits).
//!
//! # Features
//!
//! None is on by default: `serde` for JSON, `schemars` for its schema, `jiff` and `rust_decimal` for dates and decimals as
//! those crates have them, `simdutf8` for validating bytes faster. [More](guide::features).
#![forbid(unsafe_code)]
// Has docs.rs say which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]

mod annotate;
mod bytes;
mod convert;
mod error;
mod extract;
mod grammar;
#[cfg(any(doc, doctest))]
pub mod guide;
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
