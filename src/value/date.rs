use crate::{grammar, Error};
use std::fmt;
use std::str::FromStr;

/// A calendar date, or as much of one as is stated: a day, a month or a year.
///
/// Texts often name only the year or the month of a document, so the parts that are missing stay missing.
///
/// ```
/// use vanban::Date;
///
/// let date: Date = "ngày 30 tháng 3 năm 2007".parse().unwrap();
/// assert_eq!(date, Date::new(2007, Some(3), Some(30)).unwrap());
/// assert_eq!(date.to_string(), "2007-03-30");
/// assert_eq!("tháng 3/2007".parse::<Date>().unwrap().to_string(), "2007-03");
/// ```
///
/// Dates order by time; a year comes before its months, and a month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// The date of this year, month (1 to 12) and day (1 to 31), or `None` where the calendar has no such date, or
    /// where a day stands without its month.
    ///
    /// ```
    /// use vanban::Date;
    ///
    /// assert!(Date::new(2024, Some(2), Some(29)).is_some());
    /// assert!(Date::new(2023, Some(2), Some(29)).is_none());
    /// assert!(Date::new(2023, None, Some(1)).is_none());
    /// ```
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Date> {
        let valid = match (month, day) {
            (None, day) => day.is_none(),
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => day >= 1 && day <= days_in(year, month),
        };
        valid.then_some(Date { year, month, day })
    }

    /// The year.
    ///
    /// ```
    /// assert_eq!("2007-03".parse::<vanban::Date>().unwrap().year(), 2007);
    /// ```
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is stated.
    ///
    /// ```
    /// assert_eq!("2007-03".parse::<vanban::Date>().unwrap().month(), Some(3));
    /// ```
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, where it is stated.
    ///
    /// ```
    /// assert_eq!("2007-03".parse::<vanban::Date>().unwrap().day(), None);
    /// ```
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Writes `2007-03-30`, `2007-03` or `2007` (ISO 8601).
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// Reads what [`Display`](fmt::Display) writes, and dates as Vietnamese texts write them: `30/3/2007`,
/// `25-10-2021`, `22.10.2018`, `ngày 30 tháng 3 năm 2007`, `tháng 3/2007`, `năm 2007`.
impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Date, Error> {
        grammar::date::parse(text)
    }
}

#[cfg(feature = "serde")]
mod serde_impl {
    use super::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::borrow::Cow;

    impl Serialize for Date {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for Date {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
            Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
        }
    }
}
