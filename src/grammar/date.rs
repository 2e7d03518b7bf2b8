//! Dates.
//!
//! ```ebnf
//! date           = [ "ngày" ] full_date | month_date | year_date | iso ;
//! full_date      = day ( numeric | worded ) ;
//! numeric        = sep month sep year ;                       (* 30/3/2007, 25-10-2021, 22.10.2018 *)
//! worded         = "tháng" month ( "năm" | sep ) year ;       (* 30 tháng 3 năm 2007 *)
//! month_date     = month_and_year ;
//! month_and_year = "tháng" month ( "năm" | sep ) year ;
//! year_date      = "năm" year ;
//! day            = digit [ digit ] ;                          (* 1 to 31 *)
//! month          = digit [ digit ] ;                          (* 1 to 12 *)
//! sep            = slash | dash | "." ;
//! ```

use super::number::{ended, goes_on, integer, year};
use super::token::{dash, fail, gap, gap1, maybe, one, particle, slash, spaced};
use super::Res;
use crate::lexicon::particle::Particle;
use crate::{Date, Error};
use nom::branch::alt;
use nom::combinator::{all_consuming, map_opt};
use nom::sequence::{preceded, terminated};
use nom::Parser;

/// What a text says about a day: `None` where it leaves the year out.
pub(crate) type Stated = Option<Date>;

/// `day_date = "ngày" day [ numeric | worded | sep month ] ;` — a date introduced by `ngày`; its year may be missing.
pub(crate) fn day_date(i: &str) -> Res<'_, Stated> {
    let (i, ()) = particle(Particle::Day).parse(i)?;
    let (i, _) = gap(i)?;
    alt((full_date.map(Some), day_and_month.map(|_| None))).parse(i)
}

/// `full_date = day ( numeric | worded ) ;`
pub(crate) fn full_date(i: &str) -> Res<'_, Date> {
    map_opt((day, alt((numeric, worded))), |(day, (month, year))| Date::new(year, Some(month), Some(day))).parse(i)
}

/// `numeric = sep month sep year ;` with one separator throughout.
fn numeric(i: &str) -> Res<'_, (u8, u16)> {
    let (rest, separator) = preceded(gap, separator).parse(i)?;
    let (rest, month) = preceded(gap, month).parse(rest)?;
    let (rest, again) = preceded(gap, self::separator).parse(rest)?;
    let (rest, year) = preceded(gap, ended_year).parse(rest)?;
    if separator == again {
        Ok((rest, (month, year)))
    } else {
        fail()
    }
}

/// `worded = "tháng" month ( "năm" | sep ) year ;`
fn worded(i: &str) -> Res<'_, (u8, u16)> {
    preceded(gap, month_and_year).parse(i)
}

/// `month_and_year = "tháng" month ( "năm" | sep ) year ;`
fn month_and_year(i: &str) -> Res<'_, (u8, u16)> {
    let year_mark = alt((particle(Particle::Year).map(drop), spaced(separator).map(drop)));
    let (i, ()) = particle(Particle::Month).parse(i)?;
    (spaced(month), preceded(maybe(comma_gap), preceded(gap, preceded(year_mark, spaced(ended_year))))).parse(i)
}

fn comma_gap(i: &str) -> Res<'_, ()> {
    terminated(super::token::comma, gap).parse(i)
}

/// `month_date = month_and_year ;`
pub(crate) fn month_date(i: &str) -> Res<'_, Date> {
    map_opt(month_and_year, |(month, year)| Date::new(year, Some(month), None)).parse(i)
}

/// `year_date = "năm" year ;`
pub(crate) fn year_date(i: &str) -> Res<'_, Date> {
    map_opt(preceded(particle(Particle::Year), spaced(ended_year)), |year| Date::new(year, None, None)).parse(i)
}

/// A day and a month without a year: `30/8`, `6-1`, `01 tháng 9`.
fn day_and_month(i: &str) -> Res<'_, ()> {
    let month_mark = alt((separator.map(drop), preceded(gap, particle(Particle::Month)).map(drop)));
    let (rest, _) = (day, month_mark, spaced(month)).parse(i)?;
    if goes_on(rest) || rest.starts_with('%') {
        fail()
    } else {
        Ok((rest, ()))
    }
}

fn day(i: &str) -> Res<'_, u8> {
    bounded(2, 1, 31).parse(i)
}

fn month(i: &str) -> Res<'_, u8> {
    bounded(2, 1, 12).parse(i)
}

/// A year that no further digit or letter follows.
fn ended_year(i: &str) -> Res<'_, u16> {
    terminated(year, ended).parse(i)
}

fn bounded<'t>(digits: usize, min: u8, max: u8) -> impl Parser<&'t str, Output = u8, Error = ()> {
    map_opt(integer(digits), move |n| u8::try_from(n).ok().filter(|n| (min..=max).contains(n)))
}

/// The marks that stand between the numbers of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Slash,
    Dash,
    Point,
}

fn separator(i: &str) -> Res<'_, Separator> {
    let point = |i| one(i, |c| c == '.');
    alt((slash.map(|_| Separator::Slash), dash.map(|_| Separator::Dash), point.map(|_| Separator::Point))).parse(i)
}

/// Reads a whole text as a date.
pub(crate) fn parse(text: &str) -> Result<Date, Error> {
    let with_day = preceded(maybe((particle(Particle::Day), gap)), full_date);
    let mut date = all_consuming(alt((iso, with_day, month_date, year_date)));
    match date.parse(text) {
        Ok((_, date)) => Ok(date),
        Err(_) => Err(Error::syntax("date", text, furthest(text), "a date such as 30/3/2007 or 2007-03-30")),
    }
}

/// `iso = iso_year [ dash month [ dash day ] ] ;` — what `Display` writes.
fn iso(i: &str) -> Res<'_, Date> {
    let part = |max| preceded(dash, bounded(2, 1, max));
    let (i, (year, parts)) = (iso_year, maybe((part(12), maybe(part(31))))).parse(i)?;
    let (month, day) = parts.map_or((None, None), |(month, day)| (Some(month), day));
    match Date::new(year, month, day) {
        Some(date) => Ok((i, date)),
        None => fail(),
    }
}

/// `iso_year = digit digit digit digit [ digit ] ;` — any year, not only those that documents are of.
fn iso_year(i: &str) -> Res<'_, u16> {
    let (rest, year) = map_opt(integer(5), |year| u16::try_from(year).ok()).parse(i)?;
    if i.len() - rest.len() < 4 {
        fail()
    } else {
        Ok((rest, year))
    }
}

/// What is left where the parts of a date end that can be read, one by one.
fn furthest(text: &str) -> &str {
    let label = alt((particle(Particle::Day), particle(Particle::Month), particle(Particle::Year)));
    let mut rest = maybe(terminated(label, gap1)).parse(text).map_or(text, |(rest, _)| rest);
    for limit in [31, 12] {
        let Ok((after, _)) = bounded(2, 1, limit).parse(rest) else { break };
        let mark = alt((
            separator.map(drop),
            spaced(terminated(particle(Particle::Month), gap1)),
            spaced(terminated(particle(Particle::Year), gap1)),
        ));
        match { mark }.parse(after) {
            Ok((after, ())) => rest = after,
            Err(_) => return after,
        }
    }
    year(rest).map_or(rest, |(rest, _)| rest)
}
