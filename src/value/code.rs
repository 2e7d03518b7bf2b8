use super::Number;
use crate::{grammar, Error};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A document code: number, year where there is one, and symbol.
///
/// The Party writes number, dash, type, slash, issuer (`10-CT/TW`; Quy định số 399-QĐ/TW); the State writes number,
/// slash, year, slash, type, dash, issuer (`30/2020/NĐ-CP`; Nghị định 30/2020/NĐ-CP, Phụ lục I and III).
///
/// ```
/// use vanban::Code;
///
/// let code: Code = "30/2020/nđ – cp".parse().unwrap();
/// assert_eq!(code.to_string(), "30/2020/NĐ-CP");
/// assert_eq!((code.number.value, code.year, code.symbol.as_ref()), (30, Some(2020), "NĐ-CP"));
/// assert_eq!("10-CT/TW".parse::<Code>().unwrap().to_string(), "10-CT/TW");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code<'t> {
    /// The number.
    pub number: Number<'t>,
    /// The year inside the code.
    pub year: Option<u16>,
    /// Type and issuer, normalised: `CT/TW`, `NĐ-CP`, `QH14`.
    pub symbol: Cow<'t, str>,
    /// What stands between the number (or the year) and the symbol: `-` in the order of the Party, `/` in that of
    /// the State.
    pub separator: char,
}

impl Code<'_> {
    /// The same code, owning its words.
    ///
    /// ```
    /// let code: vanban::Code = "10-CT/TW".parse().unwrap();
    /// assert_eq!(code.clone().into_owned(), code);
    /// ```
    pub fn into_owned(self) -> Code<'static> {
        Code {
            number: Number {
                text: self.number.text.into_owned().into(),
                value: self.number.value,
                suffix: self.number.suffix.map(|s| s.into_owned().into()),
            },
            year: self.year,
            symbol: self.symbol.into_owned().into(),
            separator: self.separator,
        }
    }
}

/// Writes the normalised code: `10-CT/TW`, `30/2020/NĐ-CP`.
impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if let Some(year) = self.year {
            write!(f, "/{year}")?;
        }
        write!(f, "{}{}", self.separator, self.symbol)
    }
}

/// Reads a code as people type it: any dash and slash, spaces around them, small letters, `Ð` for `Đ`, `TƯ` for `TW`.
impl FromStr for Code<'static> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Code<'static>, Error> {
        grammar::symbol::parse(text).map(Code::into_owned)
    }
}
