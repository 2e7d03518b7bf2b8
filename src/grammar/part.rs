//! What identifies a document besides kind, number and name.
//!
//! ```ebnf
//! part      = [ "," ] single | "(" single { [ "," ] single } ")" ;
//! single    = issue_date | ( "của" | "do" ) ( meeting | issuer ) | term | tenure ;
//! issue_date = [ "ban hành" | "ký" ] ( day_date | month_date | year_date | full_date ) ;
//! term      = "khóa" ordinal ;
//! tenure    = "nhiệm kỳ" year dash year ;
//! ```

use super::date::{day_date, full_date, month_date, year_date};
use super::issuer::{issuer, issuers};
use super::number::{ended, ordinal, year};
use super::session::{close, meeting, open, Meeting};
use super::token::{comma, dash, fail, gap, particle, spaced};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::Lexicon;
use crate::text::atom::{self, Case};
use crate::{Date, Tenure};
use nom::branch::alt;
use nom::combinator::{map, not, opt, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::Parser;

/// What identifies a document besides kind, number and name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) date: Option<Date>,
    /// Whether a date stands there, be it one without its year.
    pub(super) dated: bool,
    pub(crate) issuer: Option<Stretch>,
    /// The rest of the issuer, where an ordinal stands in its middle.
    pub(crate) issuer_rest: Option<Stretch>,
    /// Whether the issuer is one whose documents do not count.
    pub(super) outsider: bool,
    /// The ordinal of the meeting.
    pub(crate) session: Option<u16>,
    pub(crate) term: Option<u16>,
    pub(crate) tenure: Option<Tenure>,
}

impl Parts {
    pub(super) fn is_empty(&self) -> bool {
        *self == Parts::default()
    }

    /// The same with the meeting that passed the document.
    pub(super) fn passed_by(self, meeting: Meeting) -> Parts {
        let Meeting { name, name_after_ordinal, session } = meeting;
        Parts { issuer: Some(name), issuer_rest: name_after_ordinal, session, ..self }
    }
}

/// Which issuers may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Issuers {
    One,
    /// The several bodies of a joint document.
    Several,
    /// None but the tail `của Đảng`: the meeting is the issuer.
    PartyTail,
}

/// Most parts of one reference.
const MAX_PARTS: usize = 6;

/// `{ part }`, each kind of part at most once.
pub(super) fn parts<'t>(lexicon: &Lexicon, issuers: Issuers) -> impl Fn(&'t str) -> Res<'t, Parts> + '_ {
    move |start| {
        let (mut rest, mut parts) = (start, Parts::default());
        for _ in 0..MAX_PARTS {
            let bracketed = delimited((gap, open), several_parts(lexicon, issuers, parts), close);
            if begins_line(rest) {
                break;
            }
            let single = || single_part(lexicon, issuers, parts);
            // `, năm 2022` begins what comes next: only `năm 2022` alone belongs to what is before.
            let after_comma = preceded((spaced(comma), gap, not(year_date)), single());
            let Ok((after, more)) = alt((bracketed, after_comma, spaced(single()))).parse(rest) else { break };
            (rest, parts) = (after, more);
        }
        Ok((rest, parts))
    }
}

/// Whether a line with a capital follows, so that it is another sentence and no part: `Nghị định 67` `Ngày 30/6, …`.
pub(super) fn begins_line(i: &str) -> bool {
    let gap = atom::gap(i);
    i[..gap].contains('\n') && atom::word(&i[gap..]).is_some_and(|word| word.case == Case::Initial)
}

/// `single { [ "," ] single }`
fn several_parts<'t>(lexicon: &Lexicon, issuers: Issuers, before: Parts) -> impl Fn(&'t str) -> Res<'t, Parts> + '_ {
    move |i| {
        let (mut rest, mut parts) = single_part(lexicon, issuers, before).parse(i)?;
        for _ in 0..MAX_PARTS {
            let next = preceded((opt(spaced(comma)), gap), single_part(lexicon, issuers, parts));
            let Ok((after, more)) = { next }.parse(rest) else { break };
            (rest, parts) = (after, more);
        }
        Ok((rest, parts))
    }
}

/// `single = issue_date | ( "của" | "do" ) ( meeting | issuer ) | term | tenure ;` added to the parts before it.
fn single_part<'t>(lexicon: &Lexicon, mode: Issuers, before: Parts) -> impl Fn(&'t str) -> Res<'t, Parts> + '_ {
    move |i| {
        if !before.dated {
            if let Ok((rest, date)) = issue_date(i) {
                return Ok((rest, Parts { date, dated: true, ..before }));
            }
        }
        if before.term.is_none() {
            if let Ok((rest, term)) = term_of_body(i) {
                return Ok((rest, Parts { term: Some(term), ..before }));
            }
        }
        if before.tenure.is_none() {
            if let Ok((rest, tenure)) = tenure(i) {
                return Ok((rest, Parts { tenure: Some(tenure), ..before }));
            }
        }
        let of = alt((particle(Particle::Of), particle(Particle::By)));
        let (after_of, ()) = terminated(of, gap).parse(i)?;
        match mode {
            _ if before.issuer.is_some() => fail(),
            Issuers::PartyTail => {
                let (rest, ()) = particle(Particle::Party).parse(after_of)?;
                Ok((rest, before))
            }
            Issuers::One | Issuers::Several => {
                if let Ok((rest, meeting)) = verify(meeting(lexicon), |m| m.session.is_some()).parse(after_of) {
                    return Ok((rest, before.passed_by(meeting)));
                }
                let one = mode == Issuers::One;
                let (rest, found) =
                    if one { issuer(lexicon).parse(after_of) } else { issuers(lexicon).parse(after_of) }?;
                Ok((rest, Parts { issuer: Some(found.stretch), outsider: found.outsider, ..before }))
            }
        }
    }
}

/// `issue_date = [ "ban hành" | "ký" ] ( day_date | month_date | year_date | full_date ) ;`
fn issue_date(i: &str) -> Res<'_, Option<Date>> {
    let issued = opt(terminated(particle(Particle::Issued), gap));
    preceded(issued, alt((day_date, map(alt((month_date, year_date, full_date)), Some)))).parse(i)
}

/// `term = "khóa" ordinal ;` — also `Quốc hội khóa XV`.
pub(super) fn term_of_body(i: &str) -> Res<'_, u16> {
    preceded(particle(Particle::Term), spaced(terminated(ordinal, ended))).parse(i)
}

/// `tenure = "nhiệm kỳ" year dash year ;`
fn tenure(i: &str) -> Res<'_, Tenure> {
    let years = (spaced(year), preceded(spaced(dash), spaced(terminated(year, ended))));
    let (rest, (from, to)) = preceded(particle(Particle::Tenure), years).parse(i)?;
    if from < to {
        Ok((rest, Tenure { from, to }))
    } else {
        fail()
    }
}
