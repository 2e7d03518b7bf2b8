//! Achievements: what was done, or where something stands, in numbers.
//!
//! ```ebnf
//! sentence    = { achievement | other } ;
//! achievement = head measure { measure } | measure predicate ;
//! head        = [ part ] [ target ] ( action | indicator ) [ preposition ] ;
//! measure     = [ label ] lead amount [ object ] [ postposed ] [ against ] ;
//! lead        = { role_word | qualifier | "từ" | degree } ;
//! object      = noun { word } { "," noun { word } } ;
//! against     = compare phrase | base phrase ;
//! predicate   = [ place ] [ auxiliary ] [ "được" | "bị" ] action { word } ;
//! action      = ? a verb of actions.tsv, or one that stands where verbs do ? ;
//! indicator   = ? a noun phrase, mostly one of indicators.tsv ? ;
//! noun        = ? a counted noun: of nouns.tsv, or any that can be ? ;
//! label       = ? what a part is a part for: khiển trách ? ;
//! phrase      = word { word } ;
//! part        = ? begins a breakdown: trong đó, gồm ? ;
//! target      = ? says that it is planned: phấn đấu, chỉ tiêu ? ;
//! role_word   = ? đạt, bằng, chiếm, vượt, tăng, giảm, and the like ? ;
//! degree      = ? thêm, lên, and the like ? ;
//! compare     = ? so với, and the like ? ;
//! base        = ? kế hoạch, cùng kỳ, and the like ? ;
//! auxiliary   = ? đã, đang, sẽ ? ;
//! preposition = ? cho, đối với, and the like ? ;
//! place       = ? where it was: tại 8 xã ? ;
//! other       = ? words that report no figure ? ;
//! ```

mod head;
mod lead;
mod phrase;

use self::head::{Governor, Head};
use self::lead::Lead;
use self::phrase::{against, at_number, object, postposed, predicate, Against, Before, Predicate};
use super::clause::{Sentence, Token, What};
use super::quantity::{Amount, Unit, DONG};
use crate::lexicon::terms::{Class, Term, UnitSort};
use crate::{Qualifier, Role, Span};
use nom::combinator::opt;
use nom::Parser;
use std::borrow::Cow;

/// An achievement as the grammar reads it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) action: Option<Span>,
    pub(crate) indicator: Option<Span>,
    /// The verb that says which action it is.
    pub(crate) verb: Term,
    pub(crate) subject: Option<Span>,
    pub(crate) measures: Vec<MeasureDraft>,
}

impl Draft {
    /// From its first word to the end of its last measure or of its predicate.
    pub(crate) fn span(&self) -> Option<Span> {
        let head = [self.action, self.indicator];
        let first = self.measures.first()?;
        let start = head.iter().flatten().map(|s| s.start).chain([first.start()]).min()?;
        let last = self.measures.iter().map(MeasureDraft::end);
        let end = head.iter().flatten().map(|s| s.end).chain(last).max()?;
        Some(Span::new(start, end))
    }
}

/// A measure as the grammar reads it.
#[derive(Clone, Debug)]
pub(crate) struct MeasureDraft {
    pub(crate) role: Role,
    pub(crate) amount: Amount,
    pub(crate) number: Span,
    pub(crate) qualifier: Qualifier,
    pub(crate) object: Option<Span>,
    pub(crate) label: Option<Span>,
    pub(crate) against: Option<Span>,
    /// Where the whole of it ends, with unit.
    end: usize,
}

/// What a number measures: things that are counted, or an amount of a unit. What breaks down a whole is of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Amount(Cow<'static, str>),
}

impl MeasureDraft {
    fn kind(&self) -> Kind {
        self.amount.unit.as_ref().map_or(Kind::Count, |unit| Kind::Amount(unit.name.clone()))
    }

    fn start(&self) -> usize {
        self.label.map_or(self.number.start, |label| label.start.min(self.number.start))
    }

    fn end(&self) -> usize {
        [self.object, self.label, self.against]
            .iter()
            .flatten()
            .map(|s| s.end)
            .chain([self.end])
            .max()
            .unwrap_or(self.end)
    }
}

/// Where a measure belongs.
enum Place {
    Taken,
    /// With the verb that follows its noun.
    WithPredicate,
    Nowhere,
}

/// The achievements of a sentence, in order.
///
/// In the text of a law, `of_rules`, only what is said to be done is a result.
pub(crate) fn achievements(sentence: &Sentence, of_rules: bool) -> Vec<Draft> {
    if is_rule(&sentence.tokens) || (of_rules && !reports(&sentence.tokens)) {
        return Vec::new();
    }
    let mut reader = Reader::new(&sentence.tokens, &sentence.amounts);
    reader.read();
    reader.done
}

/// Whether a sentence lays down what shall be, or tells a story, and reports nothing.
fn is_rule(tokens: &[Token]) -> bool {
    let begins =
        |at: usize| at.checked_sub(1).map_or(true, |before| !tokens[before].is_word() && !at_number(&tokens[before..]));
    let rules = tokens.iter().enumerate().any(|(at, t)| t.is(Class::Rule) && (!t.is(Class::Noun) || begins(at)));
    let scene = tokens.iter().any(|t| t.is(Class::Scene));
    scene || (rules && !tokens.iter().any(|t| t.is(Class::Done)))
}

/// Whether a sentence says that something has been done: `đã` before a verb.
fn reports(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| pair[0].is(Class::Done) && pair[1].is(Class::Action))
}

/// Reads a sentence from left to right.
struct Reader<'s> {
    tokens: &'s [Token],
    amounts: &'s [Amount],
    done: Vec<Draft>,
    open: Option<Draft>,
    /// Whether figures break down the one before, and whether only up to the closing bracket.
    part: bool,
    part_in_bracket: bool,
    /// What the whole measures that figures break down, once that is known.
    whole: Option<Kind>,
    target: bool,
    foreign: bool,
    /// Whether the clause is about what is no result: ages, prices.
    aside: bool,
    /// What changes are measured against where they do not say themselves.
    compared: Option<Span>,
}

impl<'s> Reader<'s> {
    fn new(tokens: &'s [Token], amounts: &'s [Amount]) -> Reader<'s> {
        Reader {
            tokens,
            amounts,
            done: Vec::new(),
            open: None,
            part: false,
            part_in_bracket: false,
            whole: None,
            target: false,
            foreign: false,
            aside: false,
            compared: None,
        }
    }

    fn read(&mut self) {
        let mut from = 0;
        for at in 0..self.tokens.len() {
            if let What::Number(index) = self.tokens[at].what {
                if at >= from {
                    from = self.number(from, at, index);
                }
            }
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(draft) = self.open.take() {
            if !draft.measures.is_empty() {
                self.done.push(draft);
            }
        }
    }

    /// Reads the number at `at`, which follows what ended before `from`; says where what belongs to it ends.
    fn number(&mut self, from: usize, at: usize, index: usize) -> usize {
        let tokens = self.tokens;
        let lead = Lead::before(tokens, from, at);
        let mut head = head::head(&tokens[from..at - lead.len], &lead, self.open.is_some());
        self.note(&head, &self.amounts[index]);
        let amount = &self.amounts[index];
        let listed = head.governor == Governor::Nothing && self.open.is_some() && !head.breaks;
        let verb = matches!(head.governor, Governor::Action(..)) || (listed && !head.part);
        let governed = verb && (!lead.is(Class::Have) || head.verb_last);
        let unknown = head.adjacent || (listed && head.joined);
        let before = Before { governed, any: unknown, level: matches!(head.governor, Governor::Indicator(_)) };
        let rest = &tokens[at + 1..];
        let (rest, early) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (rest, object) = opt(object(amount, &lead, before)).parse(rest).unwrap_or((rest, None));
        let (rest, after) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (after_against, against) = opt(against(amount, &lead, governed)).parse(rest).unwrap_or((rest, None));
        let end = tokens.len() - after_against.len();
        let contrasted = matches!(rest, [compare, number, ..] if compare.is(Class::Compare) && matches!(number.what, What::Number(_)));
        let known = object.is_some() && rest.first().is_some_and(|t| t.is(Class::Known));
        let predicate = predicate(rest).ok();
        let after_predicate = predicate.map_or(end, |(rest, _)| tokens.len() - rest.len());
        let mut measure = MeasureDraft {
            role: Role::Result,
            amount: amount.clone(),
            number: self.number_span(at, amount),
            qualifier: early.or(after).unwrap_or(lead.qualifier),
            object,
            label: None,
            against: against.map(|a| a.span),
            end: tokens[at].span.end,
        };
        let percent = measure.amount.has_unit(UnitSort::Percent);
        if measure.qualifier == Qualifier::Exact && lead.is(Class::From) && percent && measure.amount.to.is_none() {
            measure.qualifier = Qualifier::AtLeast;
        }
        let named = rest.first().is_some_and(Token::is_open);
        if measure.amount.unit.is_none() && measure.amount.scaled && object.is_none() && !named {
            measure.amount.unit = Some(Unit { name: DONG.into(), sort: UnitSort::Money });
        }
        if contrasted {
            head.names = None;
        }
        self.settle(&mut measure, &head, &lead, against);
        if known {
            return at + 1;
        }
        match self.place(measure, &head, &lead, predicate.map(|(_, predicate)| predicate), at) {
            Place::Taken => end,
            Place::WithPredicate => after_predicate,
            Place::Nowhere => {
                if !head.aside {
                    self.close();
                }
                at + 1
            }
        }
    }

    /// Carries over what the words before a number say of all that follows.
    fn note(&mut self, head: &Head, amount: &Amount) {
        if head.closes && self.part_in_bracket {
            self.part = false;
        }
        // A sum that is raised, or another verb after a semicolon, is of no part.
        let another = head.breaks && !self.part_in_bracket && matches!(head.governor, Governor::Action(..));
        if head.raises || another {
            self.part = false;
        }
        let broken_down = head.bracket
            && matches!(head.governor, Governor::Phrase(_) | Governor::Action(..) | Governor::Indicator(_))
            && self.restates(amount);
        if head.part || broken_down {
            self.part = true;
            self.part_in_bracket = head.bracket;
            self.whole = self.last_level().map(MeasureDraft::kind);
        }
        self.target = (self.target && !head.done) || head.target;
        let own = head.governor != Governor::Nothing || head.part;
        self.aside = head.aside || (self.aside && !own);
        let governs = matches!(head.governor, Governor::Action(..) | Governor::Indicator(_));
        self.foreign = head.foreign || (self.foreign && !head.breaks && !governs);
        self.compared = head.compared.or(self.compared);
    }

    /// The measure before, in the same achievement.
    fn last(&self) -> Option<&MeasureDraft> {
        self.open.as_ref().and_then(|draft| draft.measures.last())
    }

    /// The last measure of the open achievement that may be broken down: no change, no share.
    fn last_level(&self) -> Option<&MeasureDraft> {
        let is_level = |m: &&MeasureDraft| matches!(m.role, Role::Result | Role::Part | Role::Target);
        self.open.as_ref().and_then(|draft| draft.measures.iter().rev().find(is_level))
    }

    /// Whether a sum of money follows the sum that it may be a part of.
    fn restates(&self, amount: &Amount) -> bool {
        let last = self.last();
        let money = |amount: &Amount| amount.has_unit(UnitSort::Money);
        last.is_some_and(|last| {
            last.role == Role::Result && money(&last.amount) && money(amount) && amount.value < last.amount.value
        })
    }

    /// The number with its scale word or percent sign, without its unit.
    fn number_span(&self, at: usize, amount: &Amount) -> Span {
        let token = self.tokens[at].span;
        Span::new(token.start, token.start + amount.number.len())
    }

    /// Settles role and qualifier of a measure.
    fn settle(&mut self, measure: &mut MeasureDraft, head: &Head, lead: &Lead, against: Option<Against>) {
        let last = self.open.as_ref().and_then(|draft| draft.measures.last());
        measure.role = role(measure, lead, head, against, last);
        if lead.than.is_some()
            && matches!(measure.role, Role::Increase | Role::Decrease | Role::Excess)
            && measure.qualifier == lead.qualifier
        {
            measure.qualifier = Qualifier::Exact;
        }
        self.target |= head.planned && lead.states();
        let planned = matches!(measure.role, Role::Result | Role::Increase | Role::Decrease | Role::Share);
        if self.target && planned {
            measure.role = Role::Target;
        } else if self.part && measure.role == Role::Result && !head.whole {
            let whole = self.whole.get_or_insert_with(|| measure.kind());
            if *whole == measure.kind() {
                measure.role = Role::Part;
            }
        }
        if head.whole {
            self.part = true;
            self.part_in_bracket = false;
        }
        if matches!(measure.role, Role::Increase | Role::Decrease) && measure.against.is_none() {
            measure.against = self.compared;
        }
    }

    /// Gives a measure its place: in the open achievement, in one of its own, or nowhere.
    fn place(
        &mut self,
        measure: MeasureDraft,
        head: &Head,
        lead: &Lead,
        predicate: Option<Predicate>,
        at: usize,
    ) -> Place {
        let bound = matches!(measure.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
        let percent = measure.amount.has_unit(UnitSort::Percent);
        let rule =
            bound && !(lead.is(Class::From) && percent) && !matches!(measure.role, Role::Target | Role::Completion);
        // `hai tỉnh` names two that are known, unless a verb or a list counts them.
        let counts = head.adjacent
            || lead.has_role()
            || lead.is(Class::Have)
            || predicate.is_some()
            || (head.joined && self.open.is_some())
            || head.part;
        let definite = measure.amount.spelled && measure.amount.unit.is_none() && !counts;
        let small = measure.amount.has_unit(UnitSort::Small) && !head.adjacent && !head.joined;
        let price = measure.amount.has_unit(UnitSort::Price);
        let turns = measure.amount.has_unit(UnitSort::Times) && !lead.has_role();
        if self.foreign
            || self.aside
            || rule
            || turns
            || price
            || definite
            || small
            || (is_article(&measure.amount) && !(head.adjacent && (head.done || self.open.is_some())))
        {
            return Place::Nowhere;
        }
        let counted = measure.object.is_some();
        let unit = measure.amount.unit.is_some();
        // Without noun and unit only a whole number counts anything.
        if !counted && !unit && measure.amount.value.to_integer().is_none() {
            return Place::Nowhere;
        }
        // `từ A lên B`: what came before was the baseline.
        let last = self.open.as_ref().and_then(|draft| draft.measures.last()).map(|m| m.number);
        if lead.is(Class::To)
            && head.governor == Governor::Nothing
            && last.is_some_and(|last| self.is_from(at, lead, last))
        {
            if let Some(last) = self.open.as_mut().and_then(|draft| draft.measures.last_mut()) {
                last.role = Role::Baseline;
                last.qualifier = Qualifier::Exact;
            }
        }
        let money = measure.amount.has_unit(UnitSort::Money) || measure.amount.has_unit(UnitSort::Measure);
        let free = |p: &Predicate| {
            let portion = measure.amount.of.is_some() || measure.amount.has_unit(UnitSort::Percent);
            let apart = self.open.is_none()
                || head.breaks
                || head.part
                || lead.is(Class::Have)
                || head.governor != Governor::Nothing;
            p.strong || (counted && (apart || (p.reaches && portion)))
        };
        let predicate_governs = predicate.filter(|p| (counted || money) && !lead.has_role() && free(p));
        match head.governor {
            Governor::Action(..) if measure.role == Role::Completion && self.open.is_some() => self.join(measure),
            Governor::Action(..) if predicate_governs.is_some() && lead.is(Class::Have) && !head.verb_last => {
                self.start(predicate_governs.map(|p| p.span), None, measure);
                self.name(predicate_governs.map_or_else(Term::default, |p| p.verb), head.subject);
                Place::WithPredicate
            }
            Governor::Action(..) if lead.is(Class::Have) && counted && !head.verb_last => {
                self.start(self.have(at, lead), None, measure)
            }
            Governor::Action(..) if !head.near => Place::Nowhere,
            Governor::Action(action, verb) if counted || unit => {
                self.start(Some(action), None, measure);
                self.name(verb, head.subject)
            }
            Governor::Indicator(indicator) if counted || unit || lead.states() => {
                self.start(None, Some(indicator), measure)
            }
            Governor::Action(label, _) | Governor::Indicator(label) => self.label(measure, label),
            Governor::Phrase(phrase) => self.place_after_phrase(measure, phrase, lead, predicate_governs, at, head),
            Governor::Nothing => {
                if let Some(predicate) = predicate_governs {
                    self.start_or_join(predicate, head, measure);
                    return Place::WithPredicate;
                }
                if self.open.is_some() {
                    return if counted || unit || lead.has_role() { self.join(measure) } else { Place::Nowhere };
                }
                if counted && (head.whole || self.is_whole(at)) {
                    self.part = true;
                    self.part_in_bracket = false;
                    return self.start(None, None, measure);
                }
                let level = measure.amount.has_unit(UnitSort::Percent) && lead.is(Class::Reach) && head.breaks;
                if level {
                    return self.start(None, None, measure);
                }
                let moves = lead.changes() && (counted || measure.against.is_some());
                let stock = lead.is(Class::Have) && measure.amount.has_unit(UnitSort::Measure);
                if moves || stock || (counted && lead.any(&[Class::Have, Class::Reach, Class::To])) {
                    return self.start(self.have(at, lead), None, measure);
                }
                Place::Nowhere
            }
        }
    }

    fn place_after_phrase(
        &mut self,
        mut measure: MeasureDraft,
        phrase: Span,
        lead: &Lead,
        predicate: Option<Predicate>,
        at: usize,
        head: &Head,
    ) -> Place {
        let counted = measure.object.is_some();
        let unit = measure.amount.unit.is_some();
        if let Some(predicate) = predicate {
            self.start_or_join(predicate, head, measure);
            return Place::WithPredicate;
        }
        if head.earlier && self.open.is_some() && (counted || unit) {
            return self.join(measure);
        }
        if !counted && !unit && !lead.changes() {
            return self.label(measure, phrase);
        }
        let listed = counted && head.names_place && !lead.has_role();
        // `Trong đó, Hà Tĩnh 560 tỷ đồng, Quảng Bình 760 tỷ đồng`
        if self.part && self.open.is_none() && head.names_place && !lead.has_role() && (unit || counted) {
            measure.label = Some(phrase);
            return self.start(None, None, measure);
        }
        if self.part && self.open.is_some() && (!counted || listed || lead.states()) && !lead.changes() {
            measure.label = Some(phrase);
            return self.join(measure);
        }
        if lead.is(Class::Have) && counted {
            return self.start(self.have(at, lead), None, measure);
        }
        // `giảm từ 401 xuống còn 208 đơn vị`
        let baseline = lead.is(Class::From) && lead.changes() && self.falls_or_rises(at);
        let strong = lead.is(Class::Reach)
            || lead.changes()
            || lead.is(Class::Share)
            || lead.is(Class::Exceed)
            || (lead.is(Class::Is) && unit)
            || lead.is(Class::To);
        if strong && (unit || counted || baseline) {
            return self.start(None, Some(phrase), measure);
        }
        Place::Nowhere
    }

    /// Whether the count at `at` is the whole of the next: `14 hạng mục của dự án có 5 hạng mục …`.
    fn is_whole(&self, at: usize) -> bool {
        let after = &self.tokens[at + 1..];
        let next = after.iter().take(MAX_WHOLE).position(at_count);
        let Some(next) = next else { return false };
        let (between, have) = (&after[..next], after[..next].iter().rposition(|t| t.is(Class::Have)));
        have.is_some() && between.iter().all(Token::is_word) && !between.iter().any(|t| t.is(Class::Action))
    }

    /// Whether the new level follows the number at `at`: `401 xuống còn 208 đơn vị`.
    fn falls_or_rises(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|t| t.is(Class::To)) && self.tokens.get(at + 2).is_some_and(at_count)
    }

    /// Whether the last number stood after `từ`.
    fn is_from(&self, at: usize, lead: &Lead, last: Span) -> bool {
        let tokens = &self.tokens[..at - lead.len];
        let Some(number) = tokens.iter().rposition(|t| t.span.start <= last.start && last.start < t.span.end) else {
            return false;
        };
        let before = tokens[..number].iter().rev().find(|t| t.term.qualifier().is_none());
        before.is_some_and(|t| t.is(Class::From))
    }

    /// The verb `có` of a lead.
    fn have(&self, at: usize, lead: &Lead) -> Option<Span> {
        self.tokens[at - lead.len..at].iter().find(|t| t.is(Class::Have)).map(|t| t.span)
    }

    /// A count after its label: `khiển trách 26`.
    fn label(&mut self, mut measure: MeasureDraft, label: Span) -> Place {
        if measure.amount.unit.is_some() {
            return Place::Nowhere;
        }
        measure.label = Some(label);
        if measure.role == Role::Result {
            measure.role = Role::Part;
        }
        self.join(measure)
    }

    fn join(&mut self, measure: MeasureDraft) -> Place {
        match &mut self.open {
            Some(draft) => {
                draft.measures.push(measure);
                Place::Taken
            }
            None => Place::Nowhere,
        }
    }

    /// A verb after its noun governs the whole before it too: `trong tổng số 28 chỉ tiêu có 18 chỉ tiêu đạt`.
    fn start_or_join(&mut self, predicate: Predicate, head: &Head, measure: MeasureDraft) -> Place {
        match &mut self.open {
            Some(draft) if draft.action.is_none() && draft.indicator.is_none() && self.part => {
                draft.action = Some(predicate.span);
                draft.measures.push(measure);
            }
            _ => {
                self.start(Some(predicate.span), None, measure);
            }
        }
        self.name(predicate.verb, head.subject)
    }

    fn start(&mut self, action: Option<Span>, indicator: Option<Span>, measure: MeasureDraft) -> Place {
        self.close();
        self.open = Some(Draft { action, indicator, measures: vec![measure], ..Draft::default() });
        Place::Taken
    }

    /// Says which action the achievement just begun is, and whose.
    fn name(&mut self, verb: Term, subject: Option<Span>) -> Place {
        if let Some(draft) = &mut self.open {
            draft.verb = verb;
            draft.subject = subject;
        }
        Place::Taken
    }
}

/// The role that the words around a number give it.
fn role(
    measure: &MeasureDraft,
    lead: &Lead,
    head: &Head,
    against: Option<Against>,
    last: Option<&MeasureDraft>,
) -> Role {
    let percent = measure.amount.has_unit(UnitSort::Percent);
    let base = against.is_some_and(|a| a.base);
    let alone = measure.object.is_none() && !lead.has_role();
    if let Some(change) = head.sign {
        return change;
    }
    if head.earlier || lead.is(Class::Compare) {
        return Role::Baseline;
    }
    if head.bracket && alone {
        if let Some(role) = head.names {
            return role;
        }
    }
    if lead.is(Class::To) && !lead.is(Class::Times) {
        return Role::Result;
    }
    if base && percent && !lead.changes() && !lead.is(Class::Exceed) && lead.than.is_none() {
        return Role::Completion;
    }
    if let Some(change) = last.map(|m| m.role).filter(|role| lead.is(Class::Same) && is_change(*role)) {
        return change;
    }
    // `giảm 26 trưởng phòng, 116 phó trưởng phòng`, `chiếm 8% về số vụ và 56% về số tiền`
    let listed = head.governor == Governor::Nothing
        && head.joined
        && !head.breaks
        && !head.bracket
        && !lead.has_role()
        && lead.than.is_none();
    let carried = |m: &&MeasureDraft| (is_change(m.role) || m.role == Role::Share) && m.kind() == measure.kind();
    if let Some(last) = last.filter(carried).filter(|_| listed) {
        return last.role;
    }
    if lead.is(Class::Exceed) && !lead.is(Class::Reach) {
        return Role::Excess;
    }
    match lead.than {
        Some(_) if base => return Role::Excess,
        Some(change) if against.is_some() => return change,
        _ => {}
    }
    if lead.is(Class::Up) {
        return Role::Increase;
    }
    if lead.is(Class::Down) {
        return Role::Decrease;
    }
    if lead.is(Class::Times) || (measure.amount.has_unit(UnitSort::Times) && lead.is(Class::Equal)) {
        return Role::Relative;
    }
    if !percent {
        return Role::Result;
    }
    let follows = last.is_some();
    match against {
        Some(against)
            if lead.is(Class::Reach) || lead.is(Class::Equal) || lead.is(Class::Share) || lead.is(Class::Is) =>
        {
            match (against.base, against.compared) {
                (true, _) => Role::Completion,
                (false, true) => Role::Relative,
                (false, false) => Role::Share,
            }
        }
        Some(against) if !against.compared => Role::Share,
        _ if lead.is(Class::Share) && !head.rate => Role::Share,
        _ if head.bracket && alone && follows => match last.map(|m| m.role) {
            Some(change) if is_change(change) => change,
            Some(_) if last.is_some_and(|m| m.amount.of.is_some()) => Role::Completion,
            _ => Role::Share,
        },
        _ if (lead.is(Class::Reach) || lead.is(Class::Equal)) && follows && head.governor == Governor::Nothing => {
            Role::Completion
        }
        _ => Role::Result,
    }
}

/// Most words between a whole and its part.
const MAX_WHOLE: usize = 9;

fn at_count(token: &Token) -> bool {
    matches!(token.what, What::Number(_))
}

fn is_change(role: Role) -> bool {
    matches!(role, Role::Increase | Role::Decrease)
}

/// Whether a spelled-out one may only be an article.
fn is_article(amount: &Amount) -> bool {
    amount.spelled && amount.value == 1.into()
}
