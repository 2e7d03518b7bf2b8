//! Dates as [`jiff::civil::Date`].

use crate::{Date, Error};
use jiff::civil;
use std::ops::RangeInclusive;

/// The day of a date that states its day; an error tells what is missing. Needs the feature `jiff`.
///
/// ```
/// use vanban::Date;
///
/// let date: Date = "ngày 30 tháng 3 năm 2007".parse()?;
/// assert_eq!(jiff::civil::Date::try_from(date)?, jiff::civil::date(2007, 3, 30));
///
/// let month: Date = "tháng 3/2007".parse()?;
/// let error = jiff::civil::Date::try_from(month).unwrap_err();
/// assert_eq!(error.to_string(), "date 2007-03: expected a year, a month and a day");
/// # Ok::<(), vanban::Error>(())
/// ```
impl TryFrom<Date> for civil::Date {
    type Error = Error;

    fn try_from(date: Date) -> Result<civil::Date, Error> {
        let (Some(month), Some(day)) = (date.month(), date.day()) else {
            return Err(Error::conversion("date", date, "a year, a month and a day"));
        };
        day_of(date, month, day)
    }
}

/// The date of a day; an error tells of a year before 0. Needs the feature `jiff`.
///
/// ```
/// use jiff::civil;
/// use vanban::Date;
///
/// assert_eq!(Date::try_from(civil::date(2007, 3, 30))?.to_string(), "2007-03-30");
/// let error = Date::try_from(civil::date(-44, 3, 15)).unwrap_err();
/// assert_eq!(error.to_string(), "date -000044-03-15: expected a year from 0 on");
/// # Ok::<(), vanban::Error>(())
/// ```
impl TryFrom<civil::Date> for Date {
    type Error = Error;

    fn try_from(day: civil::Date) -> Result<Date, Error> {
        let part = |part: i8| u8::try_from(part).ok();
        u16::try_from(day.year())
            .ok()
            .and_then(|year| Date::new(year, part(day.month()), part(day.day())))
            .ok_or_else(|| Error::conversion("date", day, "a year from 0 on"))
    }
}

impl Date {
    /// The first and the last day that the date can mean: all of a month or a year where no more is stated. An error
    /// tells of a year after 9999. Needs the feature `jiff`.
    ///
    /// ```
    /// use jiff::civil::date;
    ///
    /// let month: vanban::Date = "tháng 2/2024".parse()?;
    /// assert_eq!(month.days()?, date(2024, 2, 1)..=date(2024, 2, 29));
    /// assert!("năm 2024".parse::<vanban::Date>()?.days()?.contains(&date(2024, 12, 31)));
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn days(self) -> Result<RangeInclusive<civil::Date>, Error> {
        let (first_month, last_month) = self.month().map_or((1, 12), |month| (month, month));
        let first = day_of(self, first_month, self.day().unwrap_or(1))?;
        let last = match self.day() {
            Some(day) => day_of(self, last_month, day)?,
            None => day_of(self, last_month, 1)?.last_of_month(),
        };
        Ok(first..=last)
    }
}

/// This day of the year of `date`; only years can be beyond what `jiff` has.
fn day_of(date: Date, month: u8, day: u8) -> Result<civil::Date, Error> {
    i16::try_from(date.year())
        .ok()
        .and_then(|year| civil::Date::new(year, month as i8, day as i8).ok())
        .ok_or_else(|| Error::conversion("date", date, "a year up to 9999"))
}
