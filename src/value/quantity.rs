use super::keyed::keyed_enum;
use super::Decimal;
use crate::{grammar, Error};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A number with what it is a number of: `khoảng 1,2 triệu đồng`, `5-7%`, `19/25`.
///
/// Vietnamese groups thousands with a point and marks decimals with a comma (Luật Kế toán 2015, Điều 11).
///
/// ```
/// use vanban::{Qualifier, Quantity};
///
/// let quantity: Quantity = "khoảng 1,2 triệu đồng".parse().unwrap();
/// assert_eq!(quantity.value.to_string(), "1200000");
/// assert_eq!((quantity.qualifier, quantity.unit.as_deref()), (Qualifier::About, Some("đồng")));
/// assert_eq!(quantity.to_string(), "khoảng 1.200.000 đồng");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub struct Quantity<'t> {
    /// The number, its scale word applied; of a ratio its first number, of a range its lower end.
    pub value: Decimal,
    /// The second number of a ratio: 25 of `19/25`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub of: Option<Decimal>,
    /// The upper end of a range: 7 of `5-7%`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub to: Option<Decimal>,
    /// How exact it is said to be.
    pub qualifier: Qualifier,
    /// The unit of a measurement, normalised: `%`, `đồng`, `ha`, `đồng/người/năm`; `None` for counted things.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub unit: Option<Cow<'t, str>>,
}

impl Quantity<'_> {
    /// The same quantity, owning its words.
    ///
    /// ```
    /// let quantity: vanban::Quantity = "74,4%".parse().unwrap();
    /// assert_eq!(quantity.clone().into_owned(), quantity);
    /// ```
    pub fn into_owned(self) -> Quantity<'static> {
        let Quantity { value, of, to, qualifier, unit } = self;
        Quantity { value, of, to, qualifier, unit: unit.map(|u| u.into_owned().into()) }
    }
}

/// Writes the quantity in Vietnamese notation, with its qualifier and unit: `trên 5.473.000.000.000 đồng`, `5-7%`.
impl fmt::Display for Quantity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.qualifier.before())?;
        write_vietnamese(f, self.value)?;
        // More than planned is read where both say of what: `2.798 ha/2.770 ha`.
        if self.of.is_some_and(|of| self.value > of) {
            self.write_unit(f)?;
        }
        for (mark, end) in [('/', self.of), ('-', self.to)] {
            if let Some(end) = end {
                write!(f, "{mark}")?;
                write_vietnamese(f, end)?;
            }
        }
        self.write_unit(f)?;
        f.write_str(self.qualifier.after())
    }
}

impl Quantity<'_> {
    fn write_unit(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit.as_deref() {
            Some("%") => f.write_str("%"),
            Some(unit) => write!(f, " {unit}"),
            None => Ok(()),
        }
    }
}

/// Writes `1.234,5`.
fn write_vietnamese(f: &mut fmt::Formatter<'_>, value: Decimal) -> fmt::Result {
    let plain = value.to_string();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    for (i, digit) in whole.char_indices() {
        let after = whole.len() - i;
        if i > 0 && after % 3 == 0 && !whole[..i].ends_with('-') {
            f.write_str(".")?;
        }
        write!(f, "{digit}")?;
    }
    if part.is_empty() {
        Ok(())
    } else {
        write!(f, ",{part}")
    }
}

/// Reads a quantity as Vietnamese texts write it: qualifier, number in digits or words, scale word, unit.
impl FromStr for Quantity<'static> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Quantity<'static>, Error> {
        grammar::quantity::parse(text)
    }
}

keyed_enum! {
    /// How exact a number is said to be.
    ///
    /// ```
    /// use vanban::{Qualifier, Quantity};
    ///
    /// let qualifier = |text: &str| text.parse::<Quantity>().unwrap().qualifier;
    /// assert_eq!(qualifier("khoảng trên 81%"), Qualifier::Over);
    /// assert_eq!(qualifier("60% trở lên"), Qualifier::AtLeast);
    /// assert_eq!(qualifier("186"), Qualifier::Exact);
    /// ```
    #[derive(Default)]
    pub enum Qualifier {
        /// No qualifier stands there.
        #[default]
        Exact = "exact",
        /// `khoảng`, `chừng`, `ước`, `xấp xỉ`
        About = "about",
        /// `gần`, `ngót`
        Nearly = "nearly",
        /// `trên`, `hơn`, `quá`, `cao hơn`
        Over = "over",
        /// `dưới`, `chưa đến`, `thấp hơn`
        Under = "under",
        /// `từ … trở lên`, `ít nhất`, `tối thiểu`
        AtLeast = "at_least",
        /// `tối đa`, `không quá`, `… trở xuống`
        AtMost = "at_most",
    }
}

impl Qualifier {
    /// The words that Display writes before a number.
    const fn before(self) -> &'static str {
        match self {
            Qualifier::Exact => "",
            Qualifier::About => "khoảng ",
            Qualifier::Nearly => "gần ",
            Qualifier::Over => "trên ",
            Qualifier::Under => "dưới ",
            Qualifier::AtLeast => "từ ",
            Qualifier::AtMost => "tối đa ",
        }
    }

    /// The words that Display writes after a number and its unit.
    const fn after(self) -> &'static str {
        match self {
            Qualifier::AtLeast => " trở lên",
            _ => "",
        }
    }
}
