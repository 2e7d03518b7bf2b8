//! What can go wrong, outside extraction: extraction itself never fails.

use std::fmt;

/// Why a text could not be read as a value, a file as a lexicon, or a value as another crate's.
///
/// Its message says where, and what was expected there.
///
/// ```
/// let error = "10-CT TW".parse::<vanban::Code>().unwrap_err();
/// assert_eq!(error.to_string(), "document code, byte 5: expected `/` and an issuer, found ` TW`");
/// assert_eq!(error.offset(), Some(5));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ErrorKind {
    #[error("{what}, byte {offset}: expected {expected}, found {found}")]
    Syntax { what: &'static str, offset: usize, expected: &'static str, found: Found },
    #[error("{}{}: expected {expected}, found {found}", file, Line(*line))]
    Row { file: String, line: Option<usize>, expected: String, found: Found },
    #[error("text, byte {offset}: expected UTF-8, found the byte 0x{byte:02x}")]
    Utf8 { offset: usize, byte: u8 },
    #[cfg(any(feature = "jiff", feature = "rust_decimal"))]
    #[error("{what} {value}: expected {expected}")]
    Conversion { what: &'static str, value: String, expected: &'static str },
}

impl Error {
    /// The byte at which reading stopped, where the error is about a single text.
    ///
    /// ```
    /// assert_eq!("30/13/2007".parse::<vanban::Date>().unwrap_err().offset(), Some(3));
    /// ```
    pub fn offset(&self) -> Option<usize> {
        match self.0 {
            ErrorKind::Syntax { offset, .. } | ErrorKind::Utf8 { offset, .. } => Some(offset),
            _ => None,
        }
    }

    /// The line, counted from 1, where the error is about a file of rows.
    ///
    /// ```
    /// assert_eq!("x".parse::<vanban::Code>().unwrap_err().line(), None);
    /// ```
    pub fn line(&self) -> Option<usize> {
        match self.0 {
            ErrorKind::Row { line, .. } => line,
            _ => None,
        }
    }

    /// `text` was being read as `what`; all but `rest` of it could be.
    pub(crate) fn syntax(what: &'static str, text: &str, rest: &str, expected: &'static str) -> Error {
        Error(ErrorKind::Syntax { what, offset: text.len() - rest.len(), expected, found: Found::new(rest) })
    }

    /// The first byte of `bytes` that is no UTF-8 stands at `offset`.
    pub(crate) fn utf8(bytes: &[u8], offset: usize) -> Error {
        Error(ErrorKind::Utf8 { offset, byte: bytes.get(offset).copied().unwrap_or_default() })
    }

    /// `value` has no counterpart in another crate's type.
    #[cfg(any(feature = "jiff", feature = "rust_decimal"))]
    pub(crate) fn conversion(what: &'static str, value: impl fmt::Display, expected: &'static str) -> Error {
        Error(ErrorKind::Conversion { what, value: value.to_string(), expected })
    }

    pub(crate) fn row(file: &str, line: Option<usize>, expected: impl Into<String>, found: &str) -> Error {
        Error(ErrorKind::Row { file: file.to_owned(), line, expected: expected.into(), found: Found::new(found) })
    }
}

/// Writes `, line 3`, or nothing where there are no lines.
struct Line(Option<usize>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |line| write!(f, ", line {line}"))
    }
}

/// The beginning of what stood where something else was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found(String);

impl Found {
    const LONGEST: usize = 24;

    fn new(rest: &str) -> Found {
        let mut chars = rest.chars();
        let mut shown: String = chars.by_ref().take(Self::LONGEST).collect();
        if chars.next().is_some() {
            shown.push('…');
        }
        Found(shown)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_str() {
            "" => f.write_str("the end"),
            text => write!(f, "`{text}`"),
        }
    }
}
