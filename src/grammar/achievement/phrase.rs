//! Phrases after a number: what is counted, what it is measured against, the verb that governs it from behind.
//!
//! ```ebnf
//! object    = noun { word } { "," noun { word } } ;
//! postposed = "trở lên" | "trở xuống" ;
//! against   = compare phrase | base phrase ;
//! predicate = [ place ] [ auxiliary ] [ "được" | "bị" ] action { word } ;
//! ```

use super::at_count;
use super::head::main_verb;
use super::lead::Lead;
use crate::grammar::clause::{Token, What};
use crate::grammar::quantity::Amount;
use crate::lexicon::terms::{Class, Term, UnitSort};
use crate::{Qualifier, Span};
use nom::IResult;

/// What a production over tokens gives.
pub(super) type Res<'s, T> = IResult<&'s [Token], T, ()>;

fn fail<'s, T>() -> Res<'s, T> {
    Err(nom::Err::Error(()))
}

/// A verb phrase after its noun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Predicate {
    pub(super) span: Span,
    /// Whether it is passive or has an auxiliary, so that it cannot be part of the noun phrase.
    pub(super) strong: bool,
    /// The verb that says which action it is.
    pub(super) verb: Term,
    /// Whether it says what someone lives by: `trồng rau`.
    pub(super) trade: bool,
    /// Whether it says that a mark was reached: `đạt`, `vượt`, or denies it.
    pub(super) reaches: bool,
}

/// What a number is measured against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Against {
    pub(super) span: Span,
    /// Whether that is a target.
    pub(super) base: bool,
    /// Whether `so với` stands before it.
    pub(super) compared: bool,
}

/// `postposed = "trở lên" | "trở xuống" ;`
pub(super) fn postposed(i: &[Token]) -> Res<'_, Qualifier> {
    match i.first() {
        Some(t) if t.is(Class::Upward) => Ok((&i[1..], Qualifier::AtLeast)),
        Some(t) if t.is(Class::Downward) => Ok((&i[1..], Qualifier::AtMost)),
        _ => fail(),
    }
}

/// What ends a noun phrase.
pub(super) const PHRASE_STOPS: &[Class] = &[
    Class::Prep,
    Class::Passive,
    Class::Aux,
    Class::Compare,
    Class::Part,
    Class::Target,
    Class::Joint,
    Class::Not,
    Class::Upward,
    Class::Downward,
    Class::Break,
];

pub(super) fn stops(token: &Token) -> bool {
    token.any(PHRASE_STOPS) && !token.is(Class::Noun)
}

/// Most tokens of a noun phrase.
pub(super) const MAX_OBJECT: usize = 12;

/// What stands before a number, for what may stand after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    /// Whether a verb governs the number.
    pub(super) governed: bool,
    /// Whether it stands so near that any noun may follow.
    pub(super) any: bool,
    /// Whether it is the level of an indicator.
    pub(super) level: bool,
}

/// `object = noun { word } { "," noun { word } } ;`
pub(super) fn object<'s, 'a>(
    amount: &'a Amount,
    lead: &'a Lead,
    before: Before,
) -> impl Fn(&'s [Token]) -> Res<'s, Span> + 'a {
    let Before { governed, any, level } = before;
    let percent = amount.has_unit(UnitSort::Percent);
    let measured = amount.unit.is_some();
    let changes = lead.changes();
    let role =
        lead.is(Class::Reach) || lead.is(Class::Equal) || lead.is(Class::Share) || lead.is(Class::Exceed) || changes;
    move |i| {
        let at = i.iter().take_while(|t| t.is_mark(&['“', '"', '‘'])).count();
        let Some(first) = i.get(at).filter(|t| t.is_word()) else { return fail() };
        // `15% số hộ` counts households, `40% GDP` is a share.
        let number_of = first.is(Class::NumberOf);
        let noun = first.is(Class::Noun) || (percent && number_of);
        let unknown = !first.any(PHRASE_STOPS)
            && !first.any(&[
                Class::Action,
                Class::Indicator,
                Class::Uncounted,
                Class::Have,
                Class::Reach,
                Class::Up,
                Class::Down,
                Class::To,
            ]);
        let wanted = match (measured, percent) {
            (false, _) => {
                noun || (unknown && (any || changes) && !amount.spelled)
                    || (amount.scaled && governed && first.is_open())
            }
            // `giảm 10% biên chế` says of what, `đạt 70% số dân` of which whole.
            // `tỷ lệ bao phủ 76% dân số`: nor does the level of a rate.
            (true, true) => noun && (!role || changes) && !first.is(Class::Base) && !(level && number_of),
            // `1,2 triệu tấn lúa`: what is measured stands after its unit.
            (true, false) if amount.has_unit(UnitSort::Measure) || amount.has_unit(UnitSort::Small) => {
                first.is(Class::Noun) || first.is_open() || (first.is(Class::Naming) && !stops(first))
            }
            // `đạt 2.472 tỷ đồng doanh thu`, `nợ 4.100 tỷ đồng tiền bảo hiểm`
            (true, false) => first.is(Class::Sum) || (first.is(Class::Indicator) && !level && !changes),
        };
        if !wanted {
            return fail();
        }
        let mut end = at + 1;
        while end < i.len().min(MAX_OBJECT) {
            let token = &i[end];
            let goes_on = match token.what {
                What::Word => continues(token, governed, &i[end + 1..]) || joins_name(i, end),
                What::Mark(',') => {
                    i.get(end + 1).is_some_and(|t| t.is(Class::Noun)) && !followed_by_number(&i[end + 1..])
                }
                What::Mark(c) => matches!(c, '“' | '”' | '"' | '-' | '/'),
                What::Number(_) | What::Reference => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        while end > at + 1 && i[end - 1].is_mark(&['-', '/', '“', ',']) {
            end -= 1;
        }
        Ok((&i[end..], Span::new(i[0].span.start, i[end - 1].span.end)))
    }
}

pub(super) fn at_number(i: &[Token]) -> bool {
    matches!(i.first(), Some(Token { what: What::Number(_), .. }))
}

/// Whether a word continues a noun phrase. After a verb that governs, verbs in it only describe: `hồ sơ đăng ký trực tuyến`.
fn continues(token: &Token, governed: bool, after: &[Token]) -> bool {
    const VERBS: &[Class] =
        &[Class::Have, Class::Reach, Class::Exceed, Class::Up, Class::Down, Class::To, Class::Raise];
    let verb = token.is(Class::Action) && (!governed || at_number(after));
    !stops(token) && !verb && !token.any(VERBS) && !token.any(&[Class::Known, Class::Must])
}

/// Whether the word at `at` joins two halves of a name: `Sở Giáo dục và Đào tạo`.
fn joins_name(tokens: &[Token], at: usize) -> bool {
    let capital = |at: usize| tokens.get(at).is_some_and(Token::is_capital);
    tokens[at].is(Class::Joint) && at > 1 && tokens[1..at].iter().any(Token::is_capital) && capital(at + 1)
}

/// Most tokens of a label and its number.
const MAX_LABEL: usize = 5;

/// Whether a number follows the noun, so that it is a label: `26 cá nhân, tập thể 3`.
pub(super) fn followed_by_number(i: &[Token]) -> bool {
    i.iter().take(MAX_LABEL).take_while(|t| (t.is_word() && !t.is(Class::Joint)) || at_count(t)).any(at_count)
}

/// `against = compare phrase | base phrase ;`
pub(super) fn against<'s, 'a>(
    amount: &'a Amount,
    lead: &'a Lead,
    before: Before,
) -> impl Fn(&'s [Token]) -> Res<'s, Against> + 'a {
    let Before { governed, level, .. } = before;
    let percent = amount.has_unit(UnitSort::Percent);
    move |i| {
        let skip = before_compared(i);
        let compared = skip > 0;
        let Some(first) = i.get(skip).filter(|t| !matches!(t.what, What::Number(_) | What::Mark(_))) else {
            return fail();
        };
        // `so với con số 1.233 tỷ` is a level of its own.
        if matches!(i.get(skip + 1), Some(Token { what: What::Number(_), .. })) {
            return fail();
        }
        let target = first.is(Class::Base);
        let of_target = target || first.is(Class::Period);
        let role = lead.is(Class::Reach)
            || lead.is(Class::Equal)
            || lead.is(Class::Exceed)
            || lead.changes()
            || lead.than.is_some();
        let whole = first.is(Class::Indicator) && (governed || level || lead.any(&[Class::Reach, Class::Same]));
        // `chiếm 8% về tổng số vụ`
        let about =
            first.is(Class::Aspect) && i.get(skip + 1).is_some_and(|t| t.any(&[Class::Indicator, Class::NumberOf]));
        // `chiếm 86,8% trong tổng số học sinh`
        let about = about || first.is(Class::Whole);
        let part_of = lead.is(Class::Share) && first.is_word() && !first.is(Class::Time) && (!stops(first) || about);
        let of_base = of_target && (role || governed);
        // `gấp 1,8 lần năm 2015`
        let times = lead.is(Class::Times) && first.any(&[Class::Period, Class::Time]);
        let wanted = compared
            || times
            || (percent && (of_base || whole || part_of || (lead.is(Class::Reach) && first.is(Class::Noun))));
        if !wanted {
            return fail();
        }
        let goes_on = |token: &Token| match token.what {
            What::Word => !ends_against(token),
            What::Reference => true,
            What::Mark(c) => matches!(c, '-' | '/' | '“' | '"'),
            What::Number(_) => false,
        };
        let mut end = skip + 1;
        end += i[end..].iter().take(MAX_OBJECT).take_while(|t| goes_on(t)).count();
        // `hỗ trợ 70% kinh phí cho khoảng 52 nghìn học sinh`: what leads to the next figure is left to that.
        let leads = |end: usize| i[end - 1].is(Class::Toward) || (i[end - 1].is(Class::Prep) && at_number(&i[end..]));
        while end > skip + 1 && (i[end - 1].is_mark(&['-', '/', '“']) || leads(end)) {
            end -= 1;
        }
        let base = i[skip..end].iter().any(|t| t.is(Class::Base)) && !i[skip..end].iter().any(|t| t.is(Class::Period));
        Ok((&i[end..], Against { span: Span::new(i[skip].span.start, i[end - 1].span.end), base, compared }))
    }
}

/// The words up to the end of `so với`: the aspect that is compared may stand before it, or the end of a bracket:
/// `tăng 39% về số vốn đăng ký so với cùng kỳ`, `(tăng 11%) so với cùng kỳ`. None where nothing is compared.
fn before_compared(i: &[Token]) -> usize {
    let plain = |t: &Token| t.is_word() && !t.any(&[Class::Compare, Class::Joint, Class::Break]);
    let aspect = i
        .first()
        .filter(|t| t.is(Class::Aspect))
        .map_or(0, |_| i.iter().take(MAX_ASPECT).take_while(|t| plain(t)).count());
    let closes = usize::from(i.first().is_some_and(|t| t.is_mark(&[')'])));
    let at = aspect + closes;
    i.get(at).map_or(0, |t| if t.is(Class::Compare) { at + 1 } else { 0 })
}

/// Most words of an aspect that is compared.
const MAX_ASPECT: usize = 8;

pub(super) fn ends_against(token: &Token) -> bool {
    token.any(&[
        Class::Compare,
        Class::Joint,
        Class::Break,
        Class::Reach,
        Class::Up,
        Class::Down,
        Class::Have,
        Class::Target,
        Class::Part,
        Class::To,
        Class::Share,
        Class::About,
        Class::Nearly,
    ]) && !token.any(&[Class::Base, Class::Period])
}

/// `having = "có" noun { word } ;` as 15/15 communes do. What is had is not counted.
pub(super) fn having(i: &[Token]) -> Res<'_, Predicate> {
    let [have, had, ..] = i else { return fail() };
    let words = 1 + i[1..].iter().take(MAX_PREDICATE).take_while(|t| t.is_word() && !ends_predicate(t)).count();
    if !have.is(Class::Have) || !had.is_word() || words < 2 || at_number(&i[words..]) {
        return fail();
    }
    let span = Span::new(have.span.start, i[words - 1].span.end);
    Ok((&i[words..], Predicate { span, verb: have.term, strong: true, trade: false, reaches: false }))
}

/// `shared = ( joint | place ) amount noun { word } predicate ;` the verb of the counts on both sides.
pub(super) fn shared(i: &[Token]) -> Res<'_, Predicate> {
    let [joint, number, noun, ..] = i else { return fail() };
    // `67 thôn thuộc 9 xã được công nhận`
    let within = joint.is(Class::Prep) && !joint.any(&[Class::Have, Class::Aux, Class::Part, Class::Reach]);
    if !(joint.is(Class::Joint) || joint.is_mark(&[',']) || within)
        || !matches!(number.what, What::Number(_))
        || !noun.is(Class::Noun)
    {
        return fail();
    }
    let ends = |t: &Token| !t.is_word() || stops(t) || t.is(Class::Action);
    let verb = i.iter().skip(3).take(MAX_OBJECT).position(ends).map_or(i.len(), |at| at + 3);
    predicate(&i[verb..])
}

/// `predicate = [ place ] [ auxiliary ] [ "được" | "bị" ] action { word } ;`
pub(super) fn predicate(i: &[Token]) -> Res<'_, Predicate> {
    // `13 đảng bộ có tỷ lệ …`: the level that follows is a measure of its own.
    if let [have, level, ..] = i {
        if have.is(Class::Have) && level.is(Class::Indicator) {
            return Ok((
                &i[1..],
                Predicate { span: have.span, verb: have.term, strong: true, trade: false, reaches: false },
            ));
        }
    }
    let mut at = 0;
    // The place or the whole between the noun and its verb: `ở Hà Tĩnh`, `trong tổng số 54 cán bộ`.
    const NO_PLACES: &[Class] = &[Class::Passive, Class::Aux, Class::Action, Class::Reach, Class::Subordinate];
    if i.first().is_some_and(|t| t.is(Class::Prep) && !t.any(NO_PLACES)) {
        // What it is about may have verbs of its own: `15 tiêu chí về xây dựng nông thôn mới`.
        let about = i[0].is(Class::Aspect);
        let ends = |t: &Token| {
            t.any(&[Class::Passive, Class::Not])
                || (t.is(Class::Action) && !about)
                || (t.is(Class::Aux) && !t.is(Class::Prep))
        };
        let place = i.iter().take(MAX_PLACE).position(ends);
        let Some(verb) = place else { return fail() };
        if i[..verb].iter().any(|t| matches!(t.what, What::Number(_)) || matches!(t.what, What::Mark(c) if c != '-')) {
            return fail();
        }
        at = verb;
    }
    let before = at;
    while i.get(at).is_some_and(|t| t.any(&[Class::Aux, Class::Must]) && !t.is(Class::Action)) {
        at += 1;
    }
    let start = at;
    if i.get(at).is_some_and(|t| t.is(Class::Passive) && !t.is(Class::Action)) {
        at += 1;
    }
    let passive = i.get(start).is_some_and(|t| t.is(Class::Passive));
    // `được` makes a predicate of any verb; what is done with `bị` must be known, or it is an accident.
    let suffered = i.get(start).is_some_and(|t| t.is(Class::Suffered));
    let Some(verb) = i.get(at).filter(|t| t.is_word()) else { return fail() };
    let reaches = verb.any(&[Class::Reach, Class::Exceed]) || verb.is(Class::Not);
    let standing = reaches || verb.is(Class::Action) || (passive && !suffered && !verb.any(PHRASE_STOPS));
    let strong = passive || start > before;
    if reaches && counts(&i[at + 1..]) {
        let span = Span::new(i[start].span.start, verb.span.end);
        return Ok((&i[at + 1..], Predicate { span, verb: verb.term, strong, trade: false, reaches }));
    }
    if !standing || (at_number(&i[at + 1..]) && !strong) {
        return fail();
    }
    let mut end = at + 1;
    while end < i.len().min(at + MAX_PREDICATE) {
        let token = &i[end];
        let goes_on = match token.what {
            What::Word => !ends_predicate(token),
            What::Reference => true,
            What::Mark(c) => matches!(c, '“' | '”' | '"' | '-'),
            What::Number(_) => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    let span = Span::new(i[start].span.start, i[end - 1].span.end);
    let trade = verb.is(Class::Trade);
    Ok((&i[end..], Predicate { span, verb: main_verb(&i[start..end]), strong, trade, reaches }))
}

/// Whether a count follows, which is a measure of its own: `2 xã đạt 14 tiêu chí`, `6 xã đạt từ 6 đến 9 tiêu chí`.
fn counts(i: &[Token]) -> bool {
    let led = i.iter().take_while(|t| t.is(Class::From) || t.term.qualifier().is_some()).count();
    matches!(&i[led..], [number, noun, ..] if at_count(number) && noun.is(Class::Noun))
}

pub(super) const MAX_PLACE: usize = 8;
pub(super) const MAX_PREDICATE: usize = 14;

pub(super) fn ends_predicate(token: &Token) -> bool {
    token.any(&[Class::Compare, Class::Break, Class::Part]) || (token.is(Class::Prep) && !token.is(Class::Action))
}
