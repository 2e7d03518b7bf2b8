//! Periods: the time that something is reported for.
//!
//! ```ebnf
//! period    = months | quarter | month | whole | years | "từ đầu nhiệm kỳ đến nay" ;
//! months    = ( digits "tháng" | "nửa" ) ( "đầu năm" | "cuối năm" ) [ year ] ;
//! quarter   = "quý" ( roman | digit ) [ year_mark year ] ;
//! month     = "tháng" digits year_mark year ;
//! whole     = "năm" year ;
//! years     = ( "giai đoạn" | "nhiệm kỳ" | "từ năm" ) year ( dash | "đến" [ "năm" ] ) year ;
//! year_mark = "/" | dash | "năm" | "của năm" ;
//! ```

use super::number::{integer, roman, year};
use super::token::{dash, fail, gap, particle, slash, spaced};
use super::Res;
use crate::lexicon::particle::Particle;
use crate::{Tenure, Time, YearPart};
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::preceded;
use nom::Parser;

/// `period = months | quarter | month | whole | years | "từ đầu nhiệm kỳ đến nay" ;`
pub(crate) fn period(i: &str) -> Res<'_, Time> {
    let term = map(particle(Particle::TermToDate), |()| Time::TermToDate);
    // Most numbers begin no period.
    let (rest, time) = if i.starts_with(|c: char| c.is_ascii_digit()) {
        months(i)?
    } else {
        alt((term, months, quarter, month, years, whole)).parse(i)?
    };
    if super::number::goes_on(rest) {
        return fail();
    }
    Ok((rest, time))
}

/// `months = ( digits "tháng" | "nửa" ) ( "đầu năm" | "cuối năm" ) [ year ] ;`
fn months(i: &str) -> Res<'_, Time> {
    let counted = (verify(integer(2), |n| (1..=12).contains(n)), spaced(particle(Particle::Month)));
    let half = map(particle(Particle::HalfYear), |()| 6);
    let (rest, count) = alt((map(counted, |(n, ())| n as u8), half)).parse(i)?;
    let first = map(particle(Particle::FirstOfYear), |()| YearPart::FirstMonths(count));
    let last = map(particle(Particle::LastOfYear), |()| YearPart::LastMonths(count));
    let (rest, part) = spaced(alt((first, last))).parse(rest)?;
    let (rest, year) = opt(spaced(year)).parse(rest)?;
    Ok((rest, Time::Year { year, part }))
}

/// `quarter = "quý" ( roman | digit ) [ year_mark year ] ;`
fn quarter(i: &str) -> Res<'_, Time> {
    let ordinal = verify(alt((roman, map(integer(1), |n| n as u16))), |n| (1..=4).contains(n));
    let (rest, quarter) = preceded((particle(Particle::Quarter), gap), ordinal).parse(i)?;
    let (rest, year) = opt(preceded(spaced(year_mark), spaced(year))).parse(rest)?;
    Ok((rest, Time::Year { year, part: YearPart::Quarter(quarter as u8) }))
}

/// `month = "tháng" digits year_mark year ;`
fn month(i: &str) -> Res<'_, Time> {
    let number = verify(integer(2), |n| (1..=12).contains(n));
    let (rest, month) = preceded((particle(Particle::Month), gap), number).parse(i)?;
    let (rest, year) = preceded(spaced(year_mark), spaced(year)).parse(rest)?;
    Ok((rest, Time::Year { year: Some(year), part: YearPart::Month(month as u8) }))
}

/// `whole = "năm" year ;`
fn whole(i: &str) -> Res<'_, Time> {
    let (rest, year) = preceded((particle(Particle::Year), gap), year).parse(i)?;
    Ok((rest, Time::Year { year: Some(year), part: YearPart::Whole }))
}

/// `years = ( "giai đoạn" | "nhiệm kỳ" | "từ năm" ) year ( dash | "đến" [ "năm" ] ) year ;`
fn years(i: &str) -> Res<'_, Time> {
    let joint = alt((dash, map((particle(Particle::To), opt(spaced(particle(Particle::Year)))), drop)));
    let (rest, from) = preceded((particle(Particle::Years), gap), year).parse(i)?;
    let (rest, to) = preceded(spaced(joint), spaced(year)).parse(rest)?;
    Ok((rest, Time::Years(Tenure { from, to })))
}

/// `year_mark = "/" | dash | "năm" | "của năm" ;`
fn year_mark(i: &str) -> Res<'_, ()> {
    let of = map((particle(Particle::Of), spaced(particle(Particle::Year))), drop);
    alt((slash, dash, of, particle(Particle::Year))).parse(i)
}
