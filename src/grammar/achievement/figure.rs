//! A number with all that stands around it.
//!
//! ```ebnf
//! figure = head lead amount [ postposed ] [ object ] [ postposed ] [ against | predicate ] ;
//! ```

use super::head::{self, is_joint, Bracket, Governor, Head};
use super::lead::Lead;
use super::members;
use super::phrase::{against, having, object, postposed, predicate, shared, stops, Against, Before, Predicate};
use super::role::is_change;
use super::{at_count, Draft};
use crate::grammar::clause::{Token, What};
use crate::grammar::quantity::{Amount, Unit, DONG};
use crate::lexicon::terms::{Class, UnitSort};
use crate::lexicon::WORDS;
use crate::text::atom::Key;
use crate::{Decimal, Qualifier, Role, Span};
use nom::combinator::opt;
use nom::Parser;

/// What stands around a number.
#[derive(Clone, Debug)]
pub(super) struct Figure<'s> {
    tokens: &'s [Token],
    amounts: &'s [Amount],
    /// Where the number stands among them.
    pub(super) at: usize,
    pub(super) amount: Amount,
    pub(super) lead: Lead,
    pub(super) head: Head,
    pub(super) object: Option<Span>,
    pub(super) against: Option<Against>,
    pub(super) predicate: Option<Predicate>,
    postposed: Option<Qualifier>,
    /// Where its object ends, what it is measured against, and its predicate.
    ends: Ends,
}

#[derive(Clone, Copy, Debug)]
struct Ends {
    object: usize,
    against: usize,
    predicate: usize,
}

impl<'s> Figure<'s> {
    /// Reads what stands around the number at `at`, from `from` on, where an achievement may be open.
    pub(super) fn read(
        tokens: &'s [Token],
        amounts: &'s [Amount],
        from: usize,
        at: usize,
        index: usize,
        open: Option<&Draft>,
    ) -> Figure<'s> {
        let amount = &amounts[index];
        let follows = open.is_some();
        let lead = Lead::before(tokens, from, at);
        let mut head = head::head(&tokens[from..at - lead.len], &lead, follows);
        let before = before(&head, &lead, amount, open);
        let rest = &tokens[at + 1..];
        let (rest, early) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (rest, object) = match rest.first() {
            // `Em chưa 18" ra mắt`: the quotation ends with the number.
            Some(mark) if mark.is_mark(&['"']) && mark.span.start == tokens[at].span.end => (rest, None),
            _ => opt(object(amount, &lead, before)).parse(rest).unwrap_or((rest, None)),
        };
        let (rest, after) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let after_object = rest;
        let (rest, against) = opt(against(amount, &lead, before)).parse(rest).unwrap_or((rest, None));
        let after_against = rest;
        let (rest, own) = opt(predicate).parse(after_object).unwrap_or((after_against, None));
        let (rest, own) = match own {
            None if amount.is_portion() && object.is_some() => opt(having).parse(after_object).unwrap_or((rest, None)),
            own => (rest, own),
        };
        // A verb that comes after the next count too ends nothing here. After `có` it is told from a description: `có 8 tập
        // thể và 1 cá nhân được khen thưởng`.
        let had = lead.is(Class::Have);
        let (rest, predicate) = match own {
            None if object.is_some() && against.is_none() && stands_alone(&head, &lead, follows) => {
                (after_object, shared(after_object).ok().map(|(_, verb)| verb).filter(|verb| !had || verb.strong))
            }
            own => (rest, own),
        };
        // `(15,07% so với 9,64%)`: the number is one of two, whatever the words before the bracket say.
        if matches!(after_object, [compare, number, ..] if compare.is(Class::Compare) && at_count(number)) {
            head.bracket = head.bracket.map(|bracket| Bracket { names: None, ..bracket });
        }
        let end = |rest: &[Token]| tokens.len() - rest.len();
        Figure {
            tokens,
            amounts,
            at,
            amount: with_currency(amount, object.is_some() || head.noun.count, after_object),
            lead,
            head,
            object,
            against,
            predicate,
            postposed: early.or(after),
            ends: Ends {
                object: end(after_object),
                against: end(after_against),
                predicate: if predicate.is_some() { end(rest) } else { end(after_against) },
            },
        }
    }

    pub(super) fn is_counted(&self) -> bool {
        self.object.is_some()
    }

    pub(super) fn has_unit(&self) -> bool {
        self.amount.unit.is_some()
    }

    /// Whether it says of what it is a number.
    pub(super) fn says_of_what(&self) -> bool {
        self.is_counted() || self.has_unit()
    }

    pub(super) fn is_percent(&self) -> bool {
        self.amount.has_unit(UnitSort::Percent)
    }

    /// Whether `có` stands before it, and no verb before that: `có 51 chi bộ`, but `phát hiện có 5 trường hợp`.
    pub(super) fn is_had(&self) -> bool {
        self.lead.is(Class::Have) && !self.head.verb.last
    }

    /// Whether it speaks of things just named: `14 chi bộ này`, `4 viện trên`.
    pub(super) fn is_known(&self) -> bool {
        let named = match &self.tokens[self.ends.object..] {
            [above, rest @ ..] if above.is(Class::Over) => {
                rest.first().map_or(true, |t| matches!(t.what, What::Mark(_)))
            }
            after => after.first().is_some_and(|t| t.is(Class::Known)),
        };
        self.is_counted() && named
    }

    /// Whether it is a number alone that nothing follows but a mark, or the end.
    pub(super) fn ends_its_piece(&self) -> bool {
        let ends = self.tokens[self.at + 1..].first().map_or(true, |t| t.is_mark(&['(', ',', ';']));
        ends && self.amount.of.is_none() && self.amount.to.is_none()
    }

    /// Whether only the marker of a breakdown stands before it, of what an earlier sentence counts: `Trong đó gần 120 chi bộ`.
    pub(super) fn begins_parts(&self) -> bool {
        let before = &self.tokens[..self.at - self.lead.len];
        !before.is_empty() && before.iter().all(|t| t.is(Class::Part) || !t.is_word())
    }

    /// Whether it and the counts after it in its bracket add up to a whole: `35 chi, đảng bộ (12 đảng bộ, 23 chi bộ)`.
    pub(super) fn adds_up_to(&self, whole: Decimal) -> bool {
        let counts = self.rest_of_bracket().filter_map(|token| match token.what {
            What::Number(index) => Some(&self.amounts[index]),
            _ => None,
        });
        let value = |count: &Amount| count.value.to_integer().filter(|_| count.unit.is_none() && count.of.is_none());
        let sum = counts.map(value).try_fold(0i128, |sum, value| sum.checked_add(value?));
        sum.is_some() && sum == whole.to_integer()
    }

    /// Whether its bracket says a number and nothing of what it is: `(mười ba tỷ, năm trăm triệu đồng chẵn)`.
    pub(super) fn is_all_of_bracket(&self) -> bool {
        let Some(open) = self.tokens[..self.at].iter().rposition(|t| t.is_mark(&['('])) else { return false };
        let numeral = |t: &Token| !t.is_word() || WORDS.numerals.begins_with(t.key);
        let before = &self.tokens[open + 1..self.at];
        before.iter().all(numeral) && self.rest_of_bracket().all(|t| numeral(t) || t.is_open())
    }

    /// The tokens from the number to the end of its bracket.
    fn rest_of_bracket(&self) -> impl Iterator<Item = &'s Token> {
        self.tokens[self.at..].iter().take(MAX_BRACKET).take_while(|t| !t.is_mark(&[')']))
    }

    /// Whether it numbers the name before it, in the middle of a clause: `Công ty Pomina 2 với dự án`.
    pub(super) fn numbers_name(&self) -> bool {
        self.head.noun.named && self.next().is_some_and(|t| t.is_word() && !is_joint(t))
    }

    /// Whether the year of a plan follows: `nâng kim ngạch lên 10 tỷ USD vào năm 2030`.
    pub(super) fn has_horizon(&self) -> bool {
        let after = &self.tokens[self.ends.object..];
        let plan = matches!(after, [word, year, ..] if word.is(Class::Horizon) && year.round_year);
        plan && !self.head.says.done && !self.lead.estimated
    }

    /// Whether it is a few of several, or the several: `1 trong 4 xã`. The few are told by a single digit.
    pub(super) fn is_few_of_several(&self) -> bool {
        let few = |number: &Token| at_count(number) && number.span.len() == 1;
        // `giảm từ 8 về 5` is a fall.
        let among = |t: &Token| t.any(&[Class::Aspect, Class::Whole]) && !t.is(Class::To);
        let after =
            matches!(&self.tokens[self.at..], [own, word, number, ..] if few(own) && among(word) && at_count(number));
        let before = matches!(&self.tokens[..self.at], [.., number, word] if among(word) && few(number));
        before || after
    }

    /// Whether what it counts stands after the next verb and number: `khởi công 5, khánh thành 7 công trình`.
    pub(super) fn shares_noun(&self) -> bool {
        let [joint, verb, number, noun, ..] = &self.tokens[self.at + 1..] else { return false };
        is_joint(joint) && verb.is(Class::Action) && at_count(number) && noun.is(Class::Noun)
    }

    /// Whether it is the whole of the next count: `14 hạng mục của dự án có 5 hạng mục …`.
    pub(super) fn has_part(&self) -> bool {
        let after = &self.tokens[self.at + 1..];
        let Some(next) = after.iter().take(MAX_WHOLE).position(at_count) else { return false };
        let between = &after[..next];
        let plain = |t: &Token| t.is_word() && !t.is(Class::Action);
        between.iter().all(plain) && between.iter().any(|t| t.is(Class::Have))
    }

    /// Whether it is an old level that the new one follows: `từ 401 xuống còn 208 đơn vị`.
    pub(super) fn falls_or_rises(&self) -> bool {
        let after = &self.tokens[self.at + 1..];
        self.lead.is(Class::From) && matches!(after, [to, number, ..] if to.is(Class::To) && at_count(number))
    }

    /// Whether it is only part of the words for what is measured: `Tổng diện tích 4 trụ sở là …`.
    pub(super) fn is_within_indicator(&self) -> bool {
        matches!(self.head.governor, Governor::Indicator(_)) && self.lead.len == 0 && !self.says_of_what()
    }

    /// Whether it is the new level of what the number `last` is the old level of: `từ A lên B`.
    pub(super) fn rises_from(&self, last: Span) -> bool {
        if !self.lead.is(Class::To) || self.head.governor != Governor::Nothing {
            return false;
        }
        let tokens = &self.tokens[..self.at - self.lead.len];
        let number = tokens.iter().rposition(|t| t.span.start <= last.start && last.start < t.span.end);
        let before = |number: usize| tokens[..number].iter().rev().find(|t| t.term.qualifier().is_none());
        number.and_then(before).is_some_and(|t| t.is(Class::From))
    }

    /// The names that it and the figures after it are for, one each.
    pub(super) fn members(&self) -> Vec<Span> {
        members::respectively(&self.tokens[..self.at - self.lead.len], &self.tokens[self.at..])
    }

    /// The verb `có` before it.
    pub(super) fn have(&self) -> Option<Span> {
        self.tokens[self.at - self.lead.len..self.at].iter().find(|t| t.is(Class::Have)).map(|t| t.span)
    }

    /// Whether it only says what kind of thing is named before it: `công ty 100% vốn nước ngoài`.
    pub(super) fn is_attribute(&self) -> bool {
        let before = self.tokens[..self.at].last();
        let all = self.is_percent() && self.amount.value == 100.into() && self.against.is_some();
        all && before.is_some_and(|t| t.any(&[Class::Noun, Class::Have]) && !t.is(Class::Action))
            && !self.lead.has_role()
    }

    /// Whether it equals something that its own words do not say.
    pub(super) fn equals_alone(&self) -> bool {
        self.lead.is(Class::Equal) && self.against.is_none()
    }

    /// Whether it stands in a bracket right after what ends at `end`.
    pub(super) fn opens_bracket_after(&self, end: usize) -> bool {
        let before = &self.tokens[..self.at - self.lead.len];
        matches!(before, [.., last, open] if open.is_mark(&['(']) && last.span.end == end)
    }

    /// Whether it counts dead or injured.
    pub(super) fn harms(&self) -> bool {
        let object = |at: &Token| self.object.is_some_and(|object| object.start == at.span.start);
        self.tokens[self.at..].iter().find(|t| object(t)).is_some_and(|t| t.is(Class::Harm))
    }

    /// Whether it is the least of what was reached: `từ 60%`, `60% trở lên`.
    pub(super) fn is_upward(&self) -> bool {
        self.lead.is(Class::From) || self.postposed == Some(Qualifier::AtLeast)
    }

    /// The word that its object begins with.
    pub(super) fn noun(&self) -> Option<Key> {
        let first = |object: Span| self.tokens[self.at..].iter().find(|t| t.span.start >= object.start && t.is_word());
        self.object.and_then(first).map(|t| t.key)
    }

    /// Whether a phrase before it begins with the word for what it counts.
    pub(super) fn names_its_noun(&self, phrase: Span) -> bool {
        let first = self.tokens[..self.at].iter().find(|t| t.span.start >= phrase.start);
        first.map(|t| t.key) == self.noun()
    }

    /// What its words say of how exact it is. Where something is compared, `cao hơn` says the way and not how exact it is.
    pub(super) fn qualifier(&self, role: Role) -> Qualifier {
        let compared = is_change(role) || matches!(role, Role::Excess | Role::Baseline);
        let qualifier = self.postposed.unwrap_or(self.lead.qualifier);
        let from = self.lead.is(Class::From) && self.is_percent() && self.amount.to.is_none();
        match qualifier {
            Qualifier::Exact if from && role != Role::Baseline => Qualifier::AtLeast,
            Qualifier::Exact if self.head.verb.about => Qualifier::About,
            qualifier if compared && self.lead.than.is_some() && qualifier == self.lead.qualifier => Qualifier::Exact,
            qualifier => qualifier,
        }
    }

    /// The indicator that stands after an amount: `đạt 479 tỷ đồng doanh thu`.
    pub(super) fn measured(&self) -> Option<Span> {
        let first = |object: &Span| self.tokens[self.at..].iter().find(|t| t.span.start == object.start);
        self.object.filter(|object| self.has_unit() && first(object).is_some_and(|t| t.is(Class::Indicator)))
    }

    /// Whether it is an amount by something: `đồng/người/ngày`.
    pub(super) fn is_rate(&self) -> bool {
        self.amount.unit.as_ref().is_some_and(|unit| unit.name.contains('/'))
    }

    /// Whether each of several gets as much: `3 triệu đồng cho mỗi hộ`.
    pub(super) fn is_for_each(&self) -> bool {
        let after = &self.tokens[self.at + 1..];
        after.iter().find(|t| !t.is(Class::Toward)).is_some_and(|t| t.is(Class::Each))
    }

    /// Whether a verb follows that says what happened.
    pub(super) fn comes_before_verb(&self) -> bool {
        self.next().is_some_and(|t| t.any(&[Class::Action, Class::Up, Class::Down]))
    }

    /// The number with its scale word or percent sign, without its unit.
    pub(super) fn number(&self) -> Span {
        let start = self.tokens[self.at].span.start;
        Span::new(start, start + self.amount.number.len())
    }

    /// Where the amount ends, with its unit.
    pub(super) fn end_of_amount(&self) -> usize {
        self.tokens[self.at].span.end
    }

    /// Where what belongs to it ends among the tokens.
    pub(super) fn end(&self, with_predicate: bool) -> usize {
        if with_predicate {
            self.ends.predicate
        } else {
            self.ends.against
        }
    }

    fn next(&self) -> Option<&Token> {
        self.tokens.get(self.ends.object)
    }
}

/// Most tokens of a bracket that breaks down a whole.
const MAX_BRACKET: usize = 60;

/// Most words between a whole and its part.
const MAX_WHOLE: usize = 9;

/// Whether no verb before a number governs it, and no level: `67 thôn …`, `Vùng có 67 thôn …`.
fn stands_alone(head: &Head, lead: &Lead, follows: bool) -> bool {
    let had = lead.is(Class::Have) && matches!(head.governor, Governor::Phrase(_));
    (had || head.governor == Governor::Nothing) && !head.says.part && (!follows || head.joint.breaks)
}

/// What stands before a number, for what may stand after it.
fn before(head: &Head, lead: &Lead, amount: &Amount, open: Option<&Draft>) -> Before {
    let listed = head.governor == Governor::Nothing && open.is_some() && !head.joint.breaks;
    // A verb after its noun governs nothing that follows.
    let governs = listed && !open.is_some_and(Draft::is_postposed);
    let verb = (matches!(head.governor, Governor::Action(..)) && !head.parts_from_verb(amount))
        || (governs && !head.says.part);
    Before {
        governed: verb && (!lead.is(Class::Have) || head.verb.last),
        any: head.verb.adjacent || (listed && head.joint.joined),
        level: matches!(head.governor, Governor::Indicator(_)),
    }
}

/// A sum of money without its currency is in đồng, unless it may count something that no row knows: `3 triệu con giống`.
fn with_currency(amount: &Amount, counted: bool, rest: &[Token]) -> Amount {
    let mut amount = amount.clone();
    let thing = |t: &Token| t.is_open() || (t.is(Class::Uncounted) && !stops(t));
    let counts = counted || rest.first().is_some_and(thing);
    if amount.unit.is_none() && amount.scaled && !counts {
        amount.unit = Some(Unit { name: DONG.into(), sort: UnitSort::Money });
    }
    amount
}
