use std::borrow::Cow;

use super::Tenure;
use crate::Span;

/// The time that an achievement is reported for, where the text states it.
///
/// ```
/// use vanban::{Time, YearPart};
///
/// let text = "6 tháng đầu năm 2024, huyện kết nạp 51 đảng viên.";
/// let period = vanban::achievements(text).next().unwrap().period.unwrap();
/// assert_eq!(&text[period.span], "6 tháng đầu năm 2024");
/// assert_eq!(period.time, Time::Year { year: Some(2024), part: YearPart::FirstMonths(6) });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub struct Period<'t> {
    /// Where it stands, in bytes; before the achievement, and maybe some sentences before.
    pub span: Span,
    /// The words of the span, as they stand.
    pub text: Cow<'t, str>,
    /// What they say.
    pub time: Time,
}

/// A stretch of time as official prose states it.
///
/// ```
/// use vanban::{Time, YearPart};
///
/// let time = |text: &str| vanban::achievements(text).next().unwrap().period.unwrap().time;
/// let year = |year, part| Time::Year { year, part };
/// assert_eq!(time("Năm 2021, kết nạp 51 đảng viên"), year(Some(2021), YearPart::Whole));
/// assert_eq!(time("Quý I/2024, kết nạp 5 đảng viên"), year(Some(2024), YearPart::Quarter(1)));
/// assert_eq!(time("Từ đầu nhiệm kỳ đến nay, kết nạp 5 đảng viên"), Time::TermToDate);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub enum Time {
    /// A year or a part of it; the year is `None` in `6 tháng đầu năm`.
    Year {
        /// The calendar year.
        year: Option<u16>,
        /// Which part of it.
        part: YearPart,
    },
    /// Several years: `giai đoạn 2016-2020`, `nhiệm kỳ 2020-2025`.
    Years(Tenure),
    /// `từ đầu nhiệm kỳ đến nay`
    TermToDate,
}

/// A part of a year.
///
/// ```
/// let text = "Tháng 5/2024, xã kết nạp 2 đảng viên";
/// let period = vanban::achievements(text).next().unwrap().period.unwrap();
/// assert!(matches!(period.time, vanban::Time::Year { part: vanban::YearPart::Month(5), .. }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub enum YearPart {
    /// All of it: `năm 2021`.
    Whole,
    /// Its beginning, as many months: 6 of `6 tháng đầu năm`.
    FirstMonths(u8),
    /// Its end, as many months: 6 of `6 tháng cuối năm`.
    LastMonths(u8),
    /// A quarter, 1 to 4: `quý I`.
    Quarter(u8),
    /// A month, 1 to 12: `tháng 5/2024`.
    Month(u8),
}
