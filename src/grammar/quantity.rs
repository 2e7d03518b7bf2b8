//! Quantities: how much of something there is. Numbers that name things are another matter: see `number`.
//!
//! ```ebnf
//! quantity  = { qualifier } amount [ postposed ] ;
//! amount    = fraction | range | single ;
//! fraction  = magnitude [ unit ] "/" magnitude [ unit ] | magnitude of_total magnitude ;
//! range     = magnitude [ unit ] ( dash | "đến" ) magnitude [ unit ] ;
//! single    = magnitude [ [ "." ] unit ] ;
//! magnitude = ( numeral | number_words | "nửa" ) { scale } { numeral scale } [ "rưỡi" ] ;
//! numeral   = digits { "." three_digits } [ "," digits ]   (* 1.234,5 *)
//!           | digits "," three_digits { "," three_digits }  (* 1,234,567 *)
//!           | digits "." digits                             (* 18.5 *)
//!           | digits { space three_digits } ;               (* 1 234 567 *)
//! unit      = ? a row of units.tsv ? { slash rate_base } ;
//! rate_base = [ [ "1" ] scale ] word [ word ] ;             (* /người/năm, /vạn dân, /1 vạn dân *)
//! scale     = "nghìn" | "triệu" | "tỷ" | … ;
//! of_total  = "trên tổng số" | "trên" ;
//! number_words = number_word { number_word } ;              (* hai mươi lăm *)
//! qualifier = ? a qualifier of clause.tsv: khoảng, gần, trên ? ;
//! postposed = "trở lên" | "trở xuống" ;
//! ```

use super::number::{goes_on, numeral as number_word};
use super::token::{dash, fail, gap, one, particle, slash, spaced, term};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::terms::{Class, Terms, UnitSort, UnitWord};
use crate::lexicon::trie::ROOT;
use crate::lexicon::{Lexicon, Numeral, NumeralRole, WORDS};
use crate::text::atom;
use crate::{Decimal, Error, Qualifier, Quantity};
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::{preceded, terminated};
use nom::Parser;
use std::borrow::Cow;

/// A number as the grammar reads it, before what stands around it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) value: Decimal,
    /// The value where a counted noun follows, which makes a comma before three digits group thousands.
    whole: Option<Decimal>,
    pub(crate) of: Option<Decimal>,
    pub(crate) to: Option<Decimal>,
    pub(crate) unit: Option<Unit>,
    /// The number with its scale word or percent sign.
    pub(crate) number: Stretch,
    /// Whether a scale word stands there, so that a sum of money may be meant.
    pub(crate) scaled: bool,
    /// Whether the number is spelled out.
    pub(crate) spelled: bool,
}

/// What is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// As results write it: `%`, `đồng`, `đồng/người/năm`.
    pub(crate) name: Cow<'static, str>,
    pub(crate) sort: UnitSort,
}

impl Amount {
    /// The same amount as a count of things: counts are whole.
    pub(crate) fn counted(mut self) -> Amount {
        self.value = self.whole.unwrap_or(self.value);
        self
    }

    pub(crate) fn has_unit(&self, sort: UnitSort) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.sort == sort)
    }

    /// Whether it is so much of a whole: `18/28`, `97%`.
    pub(crate) fn is_portion(&self) -> bool {
        self.of.is_some() || self.has_unit(UnitSort::Percent)
    }
}

/// `amount = fraction | range | single ;`
pub(crate) fn amount<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Amount> + '_ {
    move |i| {
        let digits = numeral(i).ok();
        let (rest, amount) = match digits.and_then(|(rest, figure)| alone(lexicon, i, rest, figure)) {
            Some(alone) => alone,
            None => {
                let magnitude = digits.map_or_else(|| magnitude(i), |(rest, figure)| magnitude_of(rest, figure, false));
                let (rest, first) = single_of(lexicon, i, magnitude?)?;
                let mut joined = alt((fraction(lexicon, &first), range(lexicon, &first)));
                let found = if may_join(rest) { joined.parse(rest).ok() } else { None };
                drop(joined);
                found.unwrap_or((rest, first))
            }
        };
        // `12-A`, `3/` and `7:30` are the beginning of something else.
        let cut = alt((terminated(spaced(slash), spaced(digit)), terminated(|i| one(i, |c| c == ':'), digit)))
            .parse(rest)
            .is_ok();
        if cut || (amount.unit.is_none() && !amount.spelled && goes_on(rest) && !glued_noun(rest)) {
            return fail();
        }
        Ok((rest, amount))
    }
}

/// Whether a mark or a word follows that may join two numbers to a fraction or a range.
fn may_join(i: &str) -> bool {
    let i = &i[atom::gap(i)..];
    !i.starts_with(|c: char| c.is_ascii_digit())
        && atom::atom(i).is_some_and(|(key, _)| match key.to_mark() {
            Some(mark) => atom::is_dash(mark) || atom::is_slash(mark),
            None => WORDS.particles.begins_with(key),
        })
}

/// A number in digits that nothing follows which could belong to it. Most are, and to know it takes one look at the word
/// that follows.
fn alone<'t>(
    lexicon: &Lexicon,
    i: &'t str,
    rest: &'t str,
    Figure { value, whole }: Figure,
) -> Option<(&'t str, Amount)> {
    let next = &rest[atom::gap(rest)..];
    let (key, len) = atom::atom(next)?;
    let begins = |class| WORDS.particles.begins_with(key) && particle(class).parse(next).is_ok();
    let noun = || lexicon.terms.terms.longest_after((key, len), next, |term| term.is(Class::Noun));
    let more = key.to_mark().is_some_and(|mark| atom::is_dash(mark) || atom::is_slash(mark))
        || WORDS.numerals.step(ROOT, key).is_some()
        || lexicon.terms.units.step(ROOT, key).is_some()
        || begins(Particle::To)
        || begins(Particle::OfTotal)
        || noun().is_some_and(|(_, len)| slash(&next[len..]).is_ok());
    let number = Stretch::between(i, rest);
    let amount = Amount { value, whole, of: None, to: None, unit: None, number, scaled: false, spelled: false };
    (!more).then_some((rest, amount))
}

/// Whether a counted noun of several letters is glued to a number: `25em` is read, `1A` is a name.
fn glued_noun(i: &str) -> bool {
    atom::word(i).is_some_and(|word| word.letters > 1 && !word.case.is_capital())
}

fn digit(i: &str) -> Res<'_, ()> {
    one(i, |c| c.is_ascii_digit())
}

/// The second half of `magnitude [ unit ] "/" magnitude [ unit ]` and of `magnitude of_total magnitude`.
fn fraction<'a, 't>(lexicon: &'a Lexicon, first: &'a Amount) -> impl Fn(&'t str) -> Res<'t, Amount> + 'a {
    move |i| {
        let total = preceded(gap, particle(Particle::OfTotal));
        let (rest, second) = preceded(alt((spaced(slash), total)), spaced(single(lexicon))).parse(i)?;
        // `72/160 tỷ`: the scale word is that of both.
        let value = if second.scaled && !first.scaled {
            scaled_like(first.value, second.value).unwrap_or(first.value)
        } else {
            first.value
        };
        let both_whole = [first, &second].iter().all(|a| a.value.to_integer().is_some());
        let one_unit = first.unit.is_none() || first.unit == second.unit;
        // More than planned is only read where it is no date (`31/12`), or where both say of what: `5ha/4ha`.
        let over = value > second.value && first.unit.is_none() && second.value <= MONTHS.into();
        let in_full = both_whole || first.unit.is_some() || second.unit.is_some();
        if !one_unit || over || !in_full || spaced(slash).parse(rest).is_ok() {
            return fail();
        }
        let number = first.number.to(second.number);
        Ok((rest, Amount { of: Some(second.value), value, number, ..second }))
    }
}

const MONTHS: i64 = 12;

/// The second half of `magnitude [ unit ] ( dash | "đến" ) magnitude [ unit ]`.
fn range<'a, 't>(lexicon: &'a Lexicon, first: &'a Amount) -> impl Fn(&'t str) -> Res<'t, Amount> + 'a {
    move |i| {
        let (rest, second) = preceded(spaced(alt((dash, particle(Particle::To)))), spaced(single(lexicon))).parse(i)?;
        let one_unit = first.unit.is_none() || first.unit == second.unit;
        // `5-7 triệu`: the scale word of the upper end is that of the lower one too.
        let lower =
            if second.scaled && !first.scaled { scaled_like(first.value, second.value) } else { Some(first.value) };
        match lower {
            Some(lower) if one_unit && lower < second.value && !are_years(first, &second) => {
                let number = first.number.to(second.number);
                Ok((rest, Amount { to: Some(second.value), value: lower, whole: None, number, ..second }))
            }
            _ => fail(),
        }
    }
}

/// `value` times the scale that makes `upper` of its own digits.
fn scaled_like(value: Decimal, upper: Decimal) -> Option<Decimal> {
    let zeros = (0..38).take_while(|n| upper.mantissa() % 10i128.pow(*n + 1) == 0).count() as u32;
    [15, 12, 9, 6, 3].into_iter().filter(|n| *n <= zeros + 2).find_map(|n| value.shifted(n).filter(|v| *v < upper))
}

fn are_years(first: &Amount, second: &Amount) -> bool {
    let year = |a: &Amount| a.unit.is_none() && a.value.to_integer().is_some_and(|v| (1900..2100).contains(&v));
    year(first) && year(second)
}

/// `single = magnitude [ [ "." ] unit ] ;` — a point only in abbreviations: `5 tr.đ`.
fn single<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Amount> + '_ {
    move |start| single_of(lexicon, start, magnitude(start)?)
}

/// The same from `start` on, where the magnitude has been read.
fn single_of<'t>(lexicon: &Lexicon, start: &'t str, (rest, magnitude): (&'t str, Magnitude)) -> Res<'t, Amount> {
    let number = Stretch::between(start, rest);
    let point = rest.strip_prefix('.').filter(|_| magnitude.scaled);
    let unit = point.map_or_else(|| preceded(gap, unit(lexicon)).parse(rest), unit(lexicon));
    let mut amount = Amount {
        value: magnitude.value,
        whole: magnitude.whole,
        of: None,
        to: None,
        unit: None,
        number,
        scaled: magnitude.scaled,
        spelled: magnitude.spelled,
    };
    let Ok((after, (read, power))) = unit else {
        return Ok(rate_of_money(rest, &amount).unwrap_or((rest, amount)));
    };
    if read.sort == UnitSort::Percent {
        amount.number = Stretch::between(start, after);
    }
    amount.value = amount.value.shifted(power).ok_or(nom::Err::Error(()))?;
    amount.unit = Some(read);
    Ok((after, amount))
}

/// `43 triệu/người/năm`: money whose currency goes without saying.
fn rate_of_money<'t>(i: &'t str, amount: &Amount) -> Option<(&'t str, Amount)> {
    if !amount.scaled {
        return None;
    }
    let (rest, bases) = rate_bases(i).ok().filter(|(_, bases)| !bases.is_empty())?;
    let sort = if is_price(&bases) { UnitSort::Price } else { UnitSort::Money };
    let unit = Unit { name: rate_name(DONG, &bases), sort };
    Some((rest, Amount { unit: Some(unit), ..amount.clone() }))
}

/// The currency of sums that name none.
pub(crate) const DONG: &str = "đồng";

/// `unit = ? a row of units.tsv ? { slash rate_base } ;` — with the power of ten that its word holds (`trđ`).
fn unit<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, (Unit, u32)> + '_ {
    move |i| {
        let known: Res<'t, &UnitWord> = term(&lexicon.terms.units, |_| true).parse(i);
        let (rest, (name, sort, power)) = match known {
            Ok((rest, word)) => (rest, (word.name.clone(), word.sort, word.power)),
            Err(_) => counted_rate(lexicon, i)?,
        };
        // `đồng chí` is no currency, and `m` glued to more letters is no metre.
        if lexicon.terms.is_longer_term(i, i.len() - rest.len())
            || (matches!(sort, UnitSort::Measure | UnitSort::Small) && goes_on(rest))
        {
            return fail();
        }
        let (rest, bases) = rate_bases(rest)?;
        let sort = if sort == UnitSort::Money && is_price(&bases) { UnitSort::Price } else { sort };
        let name = if bases.is_empty() { name } else { rate_name(&name, &bases) };
        Ok((rest, (Unit { name, sort }, power)))
    }
}

/// A counted noun that is only a unit because a rate follows: `người/km2`, `tiêu chí/xã`.
fn counted_rate<'t>(lexicon: &Lexicon, i: &'t str) -> Res<'t, (Cow<'static, str>, UnitSort, u32)> {
    let (rest, _) = term(&lexicon.terms.terms, |t| t.is(Class::Noun)).parse(i)?;
    let (_, base) = preceded(slash, rate_base).parse(rest)?;
    // `xã/phường` is a list, `thôn/bản` too.
    if base.chars().count() > LONGEST_RATE_BASE {
        return fail();
    }
    let noun = &i[..i.len() - rest.len()];
    Ok((rest, (Cow::Owned(noun.to_lowercase()), UnitSort::Measure, 0)))
}

const LONGEST_RATE_BASE: usize = 12;

/// Most slashes in a rate: `đồng/người/năm`.
const MAX_RATE_BASES: usize = 3;

fn rate_bases(i: &str) -> Res<'_, Vec<&str>> {
    let (mut rest, mut bases) = (i, Vec::new());
    while bases.len() < MAX_RATE_BASES {
        let Ok((after, base)) = preceded((slash, gap), rate_base).parse(rest) else { break };
        bases.push(base);
        rest = after;
    }
    Ok((rest, bases))
}

/// `rate_base = [ [ "1" ] scale ] word [ word ] ;` — `bác sĩ/1 vạn dân` is by `vạn dân`.
fn rate_base(i: &str) -> Res<'_, &str> {
    let one = i.strip_prefix('1').filter(|rest| gap(rest).is_ok_and(|(rest, _)| scale(rest).is_ok()));
    let i = one.map_or(i, str::trim_start);
    let base = particle(Particle::RateBase);
    let word = |i| verify(base, |()| true).parse(i);
    let many = preceded(opt(terminated(scale, gap)), word);
    let (rest, ()) = many.map(drop).parse(i)?;
    Ok((rest, &i[..i.len() - rest.len()]))
}

/// Whether money by these is what one thing costs: `đồng/kg`, but not `đồng/người/năm`.
fn is_price(bases: &[&str]) -> bool {
    let goods = |base: &&str| particle(Particle::PriceBase).parse(base).is_ok_and(|(rest, ())| rest.is_empty());
    bases.first().is_some_and(goods)
}

fn rate_name(unit: &str, bases: &[&str]) -> Cow<'static, str> {
    let mut name = unit.to_owned();
    for base in bases {
        name.push('/');
        name.push_str(&base.to_lowercase());
    }
    Cow::Owned(name)
}

/// A number without its unit.
struct Magnitude {
    value: Decimal,
    whole: Option<Decimal>,
    scaled: bool,
    spelled: bool,
}

/// `magnitude = ( numeral | number_words | "nửa" ) { scale } { numeral scale } [ "rưỡi" ] ;`
fn magnitude(i: &str) -> Res<'_, Magnitude> {
    let spelled = !i.starts_with(|c: char| c.is_ascii_digit());
    let (rest, figure) = if spelled {
        let words = alt((half, map(number_words, Decimal::from)));
        map(words, |value| Figure { value, whole: None }).parse(i)?
    } else {
        numeral(i)?
    };
    magnitude_of(rest, figure, spelled)
}

/// The magnitude that begins with a numeral, or with number words, behind which `rest` is left.
fn magnitude_of(rest: &str, Figure { value, whole }: Figure, spelled: bool) -> Res<'_, Magnitude> {
    let mut rest = rest;
    let Some((after, power)) = scales(rest) else {
        let (rest, value) = with_half(rest, value, 0, spelled);
        return Ok((rest, Magnitude { value, whole, scaled: false, spelled }));
    };
    let mut total = value.shifted(power).ok_or(nom::Err::Error(()))?;
    rest = after;
    let mut smallest = power;
    // `2 tỷ 500 triệu`: each scale is smaller than the one before.
    while let Ok((after, next)) = spaced(numeral).parse(rest) {
        let Some((after, power)) = scales(after).filter(|(_, power)| *power < smallest) else { break };
        let Some(sum) = next.value.shifted(power).and_then(|next| total.checked_add(next)) else { break };
        (total, rest, smallest) = (sum, after, power);
    }
    let (rest, value) = with_half(rest, total, smallest, true);
    Ok((rest, Magnitude { value, whole: None, scaled: true, spelled }))
}

/// `half = "nửa" ;` — before a scale: `nửa triệu`.
fn half(i: &str) -> Res<'_, Decimal> {
    let (rest, _) = verify(number_word, |n: &&Numeral| n.role == NumeralRole::Half).parse(i)?;
    if scales(rest).is_none() {
        return fail();
    }
    Ok((rest, Decimal::new(5, 1)))
}

/// Adds the half that `rưỡi` says: `1 tỷ rưỡi`.
fn with_half(i: &str, value: Decimal, power: u32, allowed: bool) -> (&str, Decimal) {
    let half = || {
        let (rest, ()) = spaced(particle(Particle::AndHalf)).parse(i).ok()?;
        let sum = value.checked_add(Decimal::new(5, 1).shifted(power)?)?;
        Some((rest, sum))
    };
    allowed.then(half).flatten().unwrap_or((i, value))
}

/// One or more scale words (`triệu tỷ`), as a power of ten.
fn scales(i: &str) -> Option<(&str, u32)> {
    if !atom::begins_word(&i[atom::gap(i)..]) {
        return None;
    }
    let (mut rest, mut power) = (i, 0);
    while let Ok((after, one)) = spaced(scale).parse(rest) {
        (rest, power) = (after, power + one);
    }
    (power > 0).then_some((rest, power))
}

/// `nghìn`, `vạn`, `triệu`, `tỷ`, as a power of ten.
fn scale(i: &str) -> Res<'_, u32> {
    let (rest, word) = verify(number_word, |n: &&Numeral| n.role == NumeralRole::Scale).parse(i)?;
    if spaced(particle(Particle::NotScale)).parse(rest).is_ok() {
        return fail();
    }
    Ok((rest, word.value.ilog10()))
}

/// What digits say, by themselves and as a count.
#[derive(Clone, Copy)]
struct Figure {
    value: Decimal,
    whole: Option<Decimal>,
}

/// Most digits of a numeral; more would be an identifier, and would not fit.
const MAX_DIGITS: usize = 18;

/// `numeral`: points group thousands and a comma marks decimals, unless the numeral itself shows otherwise.
fn numeral(i: &str) -> Res<'_, Figure> {
    let run = |text: &str| text.bytes().take(MAX_DIGITS + 1).take_while(u8::is_ascii_digit).count();
    let head = run(i);
    if head == 0 || head > MAX_DIGITS {
        return fail();
    }
    let figure = |end: usize, thousands: &[char], mark: Option<char>| read_digits(&i[..end], thousands, mark);
    // Most numerals are digits alone.
    let mut after = i[head..].chars();
    let marked = after.next().is_some_and(|c| matches!(c, '.' | ',') || SPACES.contains(&c));
    if !marked || !after.as_str().starts_with(|c: char| c.is_ascii_digit()) {
        let value = figure(head, &[], None).ok_or(nom::Err::Error(()))?;
        return Ok((&i[head..], Figure { value, whole: None }));
    }
    let groups = |separator: fn(char) -> bool| {
        let (mut end, mut count) = (head, 0);
        if head > 3 {
            return (end, count);
        }
        while let Some(mark) = i[end..].chars().next().filter(|c| separator(*c)) {
            let start = end + mark.len_utf8();
            if run(&i[start..]) != 3 || count == MAX_GROUPS {
                break;
            }
            (end, count) = (start + 3, count + 1);
        }
        (end, count)
    };
    let (points, commas, spaces) = (groups(|c| c == '.'), groups(|c| c == ','), groups(|c| SPACES.contains(&c)));
    let decimals = |from: usize, mark: char| {
        let part = i[from..].strip_prefix(mark).map_or(0, run);
        if part > 0 && part <= MAX_DIGITS {
            from + 1 + part
        } else {
            from
        }
    };
    let (end, value, whole) = if points.1 > 0 {
        let end = decimals(points.0, ',');
        (end, figure(end, &['.'], Some(',')), None)
    } else if commas.1 > 1 {
        (commas.0, figure(commas.0, &[','], None), None)
    } else if decimals(head, ',') > head {
        let end = decimals(head, ',');
        let whole =
            (commas.1 == 1 && commas.0 == end && !i.starts_with('0')).then(|| figure(end, &[','], None)).flatten();
        (end, figure(end, &[], Some(',')), whole)
    } else if decimals(head, '.') > head {
        let end = decimals(head, '.');
        (end, figure(end, &[], Some('.')), None)
    } else if spaces.1 > 0 && !i.starts_with('0') && !is_column(&i[..spaces.0], &i[spaces.0..]) {
        (spaces.0, figure(spaces.0, &SPACES, None), None)
    } else {
        (head, figure(head, &[], None), None)
    };
    let value = value.ok_or(nom::Err::Error(()))?;
    let more = i[end..].strip_prefix(['.', ',']).is_some_and(|rest| run(rest) > 0);
    if more {
        return fail();
    }
    Ok((&i[end..], Figure { value, whole }))
}

/// What parts groups of digits; at the end of a line, too, where a text is wrapped.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\n'];

/// Whether numbers on lines of their own are the cells of a table: no word follows the last of them.
fn is_column(numbers: &str, after: &str) -> bool {
    let word = after.strip_prefix([' ', '\u{a0}']).is_some_and(|after| after.starts_with(char::is_alphabetic));
    numbers.contains('\n') && !word
}

/// Most groups of three digits after the first: those of the greatest decimal.
const MAX_GROUPS: usize = 12;

/// The number of digits between marks: thousands marks are skipped, the decimal mark counts.
fn read_digits(text: &str, thousands: &[char], mark: Option<char>) -> Option<Decimal> {
    let (mut mantissa, mut scale, mut after_mark) = (0i128, 0u8, false);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            mantissa = mantissa.checked_mul(10)?.checked_add(digit.into())?;
            scale = scale.checked_add(after_mark.into())?;
        } else if Some(c) == mark {
            after_mark = true;
        } else if !thousands.contains(&c) {
            return None;
        }
    }
    Decimal::checked(mantissa, scale)
}

/// A number in words up to the hundreds: `ba`, `hai mươi lăm`, `một trăm linh năm`, `ba chục`.
fn number_words(i: &str) -> Res<'_, i64> {
    use NumeralRole::{Filler, Hundred, Tail, Ten, TimesTen, Unit};
    let (mut total, mut last, mut rest, mut read) = (0i64, None, i, 0);
    let mut tens = false;
    while let Ok((after, numeral)) = number_word(&rest[if read == 0 { 0 } else { atom::gap(rest) }..]) {
        let value = numeral.value as i64;
        match (numeral.role, last) {
            (Unit, None) if value > 0 => total = value,
            (Unit | Tail, Some(TimesTen | Ten | Filler)) => total += value,
            (Unit, Some(Hundred)) => total += value,
            (Ten, None) => total = value,
            (Ten, Some(Hundred)) => total += value,
            // Hundreds and tens stand once, so a number in words is of at most six words.
            (TimesTen, Some(Unit)) if !tens => total = total / 100 * 100 + total % 100 * 10,
            (Hundred, Some(Unit)) if read == 1 => total *= 100,
            (Filler, Some(Hundred)) => {}
            _ => break,
        }
        tens |= matches!(numeral.role, Ten | TimesTen);
        (last, rest, read) = (Some(numeral.role), after, read + 1);
    }
    if total == 0 || last == Some(Filler) {
        return fail();
    }
    Ok((rest, total))
}

/// The qualifier words before a number, and how many bytes of the text they take. The one nearest the number counts.
fn qualifiers<'t>(terms: &Terms, i: &'t str) -> (&'t str, Qualifier) {
    let (mut rest, mut qualifier) = (i, Qualifier::Exact);
    while let Ok((after, word)) = term(&terms.terms, |t| t.qualifier().is_some()).parse(rest) {
        qualifier = word.qualifier().unwrap_or_default();
        rest = &after[atom::gap(after)..];
    }
    (rest, qualifier)
}

/// The qualifier that stands after a number: `trở lên`, `trở xuống`.
pub(crate) fn postposed<'t>(terms: &Terms) -> impl Fn(&'t str) -> Res<'t, Qualifier> + '_ {
    move |i| {
        let (rest, word) = term(&terms.terms, |t| t.is(Class::Upward) || t.is(Class::Downward)).parse(i)?;
        Ok((rest, if word.is(Class::Upward) { Qualifier::AtLeast } else { Qualifier::AtMost }))
    }
}

/// Reads a quantity that stands by itself.
pub(crate) fn parse(text: &str) -> Result<Quantity<'static>, Error> {
    let lexicon = Lexicon::builtin();
    let error = |rest: &str, expected| Error::syntax("quantity", text, rest, expected);
    let start = text.trim_start();
    let (at_number, qualifier) = qualifiers(&lexicon.terms, start);
    let (from, _) = opt(terminated(particle(Particle::From), gap)).parse(at_number).unwrap_or((at_number, None));
    let (rest, amount) = amount(lexicon).parse(from).map_err(|_| error(from, "a number"))?;
    let (rest, after) = match spaced(postposed(&lexicon.terms)).parse(rest) {
        Ok((rest, after)) => (rest, Some(after)),
        Err(_) => (rest, None),
    };
    if !rest.trim_end().is_empty() {
        return Err(error(rest.trim_start(), "a unit"));
    }
    let unit = amount.unit.map(|unit| unit.name);
    Ok(Quantity { value: amount.value, of: amount.of, to: amount.to, qualifier: after.unwrap_or(qualifier), unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_words_once() {
        let read = |text: &str| number_words(text).ok().map(|(rest, value)| (value, rest.to_owned()));
        let hundreds = "một trăm ".repeat(50);
        let tens = "hai mươi ".repeat(50);
        #[rustfmt::skip]
        let cases = [
            ("ba xã", Some((3, " xã"))), ("hai mươi lăm", Some((25, ""))), ("mười hai", Some((12, ""))),
            ("ba chục", Some((30, ""))), ("một trăm linh năm", Some((105, ""))), ("ba trăm hai mươi mốt", Some((321, ""))),
            ("hai trăm mười", Some((210, ""))), ("hai\nmươi", Some((20, ""))), ("một một", Some((1, " một"))),
            ("mười hai mươi", Some((12, " mươi"))), ("một trăm linh", None), ("mươi", None), ("", None),
            (hundreds.trim_end(), Some((101, &hundreds["một trăm một".len()..hundreds.len() - 1]))),
            (tens.trim_end(), Some((22, &tens["hai mươi hai".len()..tens.len() - 1]))),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected.map(|(value, rest)| (value, rest.to_owned())), "{text}");
        }
    }
}
