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
//! ```

use super::clause::{Sentence, Token, What};
use super::quantity::{Amount, Unit, DONG};
use crate::lexicon::terms::{Class, UnitSort};
use crate::text::atom::Case;
use crate::{Qualifier, Role, Span};
use nom::combinator::opt;
use nom::{IResult, Parser};

/// What a production over tokens gives.
type Res<'s, T> = IResult<&'s [Token], T, ()>;

fn fail<'s, T>() -> Res<'s, T> {
    Err(nom::Err::Error(()))
}

/// An achievement as the grammar reads it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) action: Option<Span>,
    pub(crate) indicator: Option<Span>,
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

impl MeasureDraft {
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

/// What stands before a number and says its role.
#[derive(Clone, Copy, Debug, Default)]
struct Lead {
    /// Tokens of it.
    len: usize,
    qualifier: Qualifier,
    reach: bool,
    equal: bool,
    is: bool,
    share: bool,
    exceed: bool,
    up: bool,
    down: bool,
    to: bool,
    times: bool,
    have: bool,
    from: bool,
    compare: bool,
    /// `cao hơn` and `thấp hơn` are changes where something to compare with follows, and qualifiers otherwise.
    than: Option<Role>,
}

impl Lead {
    /// Whether a word stands there that says what the number does.
    fn has_role(&self) -> bool {
        self.reach
            || self.equal
            || self.is
            || self.share
            || self.exceed
            || self.changes()
            || self.to
            || self.times
            || self.compare
    }

    /// Whether a word stands there that states a level.
    fn states(&self) -> bool {
        self.reach || self.is || self.to || self.changes() || self.equal
    }

    fn changes(&self) -> bool {
        self.up || self.down
    }
}

/// `lead = { role_word | qualifier | "từ" | degree } ;` — the words that end right before the token at `at`.
fn lead(tokens: &[Token], from: usize, at: usize) -> Lead {
    const LEADING: &[Class] = &[
        Class::Reach,
        Class::Equal,
        Class::Is,
        Class::Share,
        Class::Exceed,
        Class::Up,
        Class::Down,
        Class::To,
        Class::Times,
        Class::Have,
        Class::About,
        Class::Nearly,
        Class::Over,
        Class::Under,
        Class::AtLeast,
        Class::AtMost,
        Class::From,
        Class::Degree,
        Class::Compare,
        Class::Aux,
    ];
    let mut lead = Lead::default();
    let mut start = at;
    let mut nearest = true;
    while start > from && lead.len < MAX_LEAD {
        let token = &tokens[start - 1];
        if !token.is_word() || !token.any(LEADING) {
            break;
        }
        let at_start = start - 1 == from;
        // A word that is a verb too governs, unless it carries a role: `hoàn thành 5 công trình`.
        if token.is(Class::Action) && !token.any(&[Class::Reach, Class::Exceed]) && !at_start {
            break;
        }
        if nearest {
            if let Some(qualifier) = token.term.qualifier() {
                lead.qualifier = qualifier;
                nearest = false;
            }
        }
        lead.reach |= token.is(Class::Reach);
        lead.equal |= token.is(Class::Equal);
        lead.is |= token.is(Class::Is);
        lead.share |= token.is(Class::Share);
        lead.exceed |= token.is(Class::Exceed);
        let than = token.term.qualifier().is_some();
        match (token.is(Class::Up), token.is(Class::Down)) {
            (true, _) if than => lead.than = Some(Role::Increase),
            (_, true) if than => lead.than = Some(Role::Decrease),
            (up, down) => {
                lead.up |= up;
                lead.down |= down;
            }
        }
        lead.to |= token.is(Class::To);
        lead.times |= token.is(Class::Times);
        lead.have |= token.is(Class::Have);
        lead.from |= token.is(Class::From);
        lead.compare |= token.is(Class::Compare);
        lead.len += 1;
        start -= 1;
    }
    lead
}

/// Most words between what governs and the number.
const MAX_LEAD: usize = 7;

/// What governs a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Governor {
    Action(Span),
    Indicator(Span),
    /// A noun phrase that no row knows.
    Phrase(Span),
    /// Nothing but joints and marks.
    Nothing,
}

/// What the words between two numbers say.
#[derive(Clone, Copy, Debug)]
struct Head {
    governor: Governor,
    /// Whether a breakdown begins.
    part: bool,
    /// Whether the whole of what follows is stated: `trong tổng số`.
    whole: bool,
    target: bool,
    done: bool,
    /// Whether a new clause begins: after `;`, `nhưng`.
    breaks: bool,
    /// Whether the clause is about a private person.
    foreign: bool,
    /// Whether the number is no result: a rate of one (`mỗi hộ 2 thửa`), an audience, an age, a price.
    aside: bool,
    /// Whether an earlier time is meant: `cùng kỳ tăng 8,25%`.
    earlier: bool,
    /// Whether what is measured is a rate.
    rate: bool,
    /// Whether it begins with an opening bracket.
    bracket: bool,
    /// Whether a bracket closes before it.
    closes: bool,
    /// Whether the verb that governs stands right before the number, or only `cho` and `đối với` between.
    adjacent: bool,
    /// Whether the verb is near enough to the number to be its verb.
    near: bool,
    /// Whether the words before a lead end with a verb: `phát hiện có 5 trường hợp`.
    verb_last: bool,
    /// What stands right before the bracket, a target or something to compare with.
    names: Option<Role>,
    /// What the clause is compared with from its start: `So với năm 2020, …`.
    compared: Option<Span>,
}

/// Where a measure belongs.
enum Place {
    Taken,
    /// With the verb that follows its noun.
    WithPredicate,
    Nowhere,
}

/// A verb phrase after its noun.
#[derive(Clone, Copy, Debug)]
struct Predicate {
    span: Span,
    /// Whether it is passive or has an auxiliary, so that it cannot be part of the noun phrase.
    strong: bool,
}

/// What a number is measured against.
#[derive(Clone, Copy, Debug)]
struct Against {
    span: Span,
    /// Whether that is a target.
    base: bool,
    /// Whether `so với` stands before it.
    compared: bool,
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

/// Whether a sentence lays down what shall be and reports nothing.
fn is_rule(tokens: &[Token]) -> bool {
    let begins =
        |at: usize| at.checked_sub(1).map_or(true, |before| !tokens[before].is_word() && !at_number(&tokens[before..]));
    let rules = tokens.iter().enumerate().any(|(at, t)| t.is(Class::Rule) && (!t.is(Class::Noun) || begins(at)));
    rules && !tokens.iter().any(|t| t.is(Class::Done))
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
    target: bool,
    foreign: bool,
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
            target: false,
            foreign: false,
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
        let lead = lead(tokens, from, at);
        let head = head(&tokens[from..at - lead.len], &lead, self.open.is_some());
        self.note(&head);
        let amount = &self.amounts[index];
        let governed =
            matches!(head.governor, Governor::Action(_)) || (head.governor == Governor::Nothing && self.open.is_some());
        let unknown = head.adjacent || (head.governor == Governor::Nothing && self.open.is_some());
        let rest = &tokens[at + 1..];
        let (rest, before) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (rest, object) = opt(object(amount, &lead, governed, unknown)).parse(rest).unwrap_or((rest, None));
        let (rest, after) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (after_against, against) = opt(against(amount, &lead, governed)).parse(rest).unwrap_or((rest, None));
        let end = tokens.len() - after_against.len();
        let predicate = predicate(rest).ok();
        let after_predicate = predicate.map_or(end, |(rest, _)| tokens.len() - rest.len());
        let mut measure = MeasureDraft {
            role: Role::Result,
            amount: amount.clone(),
            number: self.number_span(at, amount),
            qualifier: before.or(after).unwrap_or(lead.qualifier),
            object,
            label: None,
            against: against.map(|a| a.span),
            end: tokens[at].span.end,
        };
        if measure.qualifier == Qualifier::Exact && lead.from && measure.amount.to.is_none() {
            measure.qualifier = Qualifier::AtLeast;
        }
        if measure.amount.unit.is_none() && measure.amount.scaled && object.is_none() {
            measure.amount.unit = Some(Unit { name: DONG.into(), sort: UnitSort::Money });
        }
        self.settle(&mut measure, &head, &lead, against);
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
    fn note(&mut self, head: &Head) {
        if head.closes && self.part_in_bracket {
            self.part = false;
        }
        if head.part {
            self.part = true;
            self.part_in_bracket = head.bracket;
        }
        self.target = (self.target && !head.done) || head.target;
        let governs = matches!(head.governor, Governor::Action(_) | Governor::Indicator(_));
        self.foreign = head.foreign || (self.foreign && !head.breaks && !governs);
        self.compared = head.compared.or(self.compared);
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
        let planned = matches!(measure.role, Role::Result | Role::Increase | Role::Decrease | Role::Share);
        if self.target && planned {
            measure.role = Role::Target;
        } else if self.part && measure.role == Role::Result && !head.whole {
            measure.role = Role::Part;
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
        mut measure: MeasureDraft,
        head: &Head,
        lead: &Lead,
        predicate: Option<Predicate>,
        at: usize,
    ) -> Place {
        let bound = matches!(measure.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
        let rule = bound && !lead.from && !matches!(measure.role, Role::Target | Role::Completion);
        // `hai nước` names two that are known, unless something governs the count.
        let definite = measure.amount.spelled
            && matches!(head.governor, Governor::Indicator(_) | Governor::Phrase(_))
            && predicate.is_none()
            && !lead.has_role()
            && !lead.have;
        let turns = measure.amount.has_unit(UnitSort::Times) && !lead.has_role();
        if self.foreign || head.aside || rule || turns || definite || (is_article(&measure.amount) && !head.adjacent) {
            return Place::Nowhere;
        }
        let counted = measure.object.is_some();
        let unit = measure.amount.unit.is_some();
        // `từ A lên B`: what came before was the baseline.
        let last = self.open.as_ref().and_then(|draft| draft.measures.last()).map(|m| m.number);
        if lead.to && head.governor == Governor::Nothing && last.is_some_and(|last| self.is_from(at, lead, last)) {
            if let Some(last) = self.open.as_mut().and_then(|draft| draft.measures.last_mut()) {
                last.role = Role::Baseline;
                last.qualifier = Qualifier::Exact;
            }
        }
        let money = measure.amount.has_unit(UnitSort::Money);
        let free = |p: &Predicate| {
            p.strong || (counted && (self.open.is_none() || head.breaks || head.governor != Governor::Nothing))
        };
        let predicate_governs = predicate.filter(|p| (counted || money) && !lead.has_role() && free(p));
        match head.governor {
            Governor::Action(_) if measure.role == Role::Completion && self.open.is_some() => self.join(measure),
            Governor::Action(_) if lead.have && counted && !head.verb_last => {
                self.start(self.have(at, lead), None, measure)
            }
            Governor::Action(_) if !head.near => Place::Nowhere,
            Governor::Action(action) if counted || unit => self.start(Some(action), None, measure),
            Governor::Indicator(indicator)
                if self.part && !lead.changes() && self.open.is_some() && unit && !counted =>
            {
                measure.label = Some(indicator);
                self.join(measure)
            }
            Governor::Indicator(indicator) if counted || unit || lead.states() => {
                self.start(None, Some(indicator), measure)
            }
            Governor::Action(label) | Governor::Indicator(label) => self.label(measure, label),
            Governor::Phrase(phrase) => self.place_after_phrase(measure, phrase, lead, predicate_governs, at, head),
            Governor::Nothing => {
                if let Some(predicate) = predicate_governs {
                    self.start_or_join(predicate.span, measure);
                    return Place::WithPredicate;
                }
                if self.open.is_some() {
                    return if counted || unit || lead.has_role() { self.join(measure) } else { Place::Nowhere };
                }
                if counted && head.whole {
                    return self.start(None, None, measure);
                }
                if counted && (lead.have || lead.reach || lead.to) {
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
            self.start_or_join(predicate.span, measure);
            return Place::WithPredicate;
        }
        if head.earlier && self.open.is_some() && (counted || unit) {
            return self.join(measure);
        }
        if !counted && !unit && !lead.changes() {
            return self.label(measure, phrase);
        }
        if self.part && self.open.is_some() && !counted && !lead.changes() {
            measure.label = Some(phrase);
            return self.join(measure);
        }
        if lead.have && counted {
            return self.start(self.have(at, lead), None, measure);
        }
        let strong = lead.reach || lead.changes() || lead.share || lead.exceed || (lead.is && unit) || lead.to;
        if strong && (unit || counted) {
            return self.start(None, Some(phrase), measure);
        }
        Place::Nowhere
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
    fn start_or_join(&mut self, action: Span, measure: MeasureDraft) -> Place {
        match &mut self.open {
            Some(draft) if draft.action.is_none() && draft.indicator.is_none() && self.part => {
                draft.action = Some(action);
                draft.measures.push(measure);
                Place::Taken
            }
            _ => self.start(Some(action), None, measure),
        }
    }

    fn start(&mut self, action: Option<Span>, indicator: Option<Span>, measure: MeasureDraft) -> Place {
        self.close();
        self.open = Some(Draft { action, indicator, measures: vec![measure] });
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
    if head.earlier || lead.compare {
        return Role::Baseline;
    }
    if head.bracket && alone {
        if let Some(role) = head.names {
            return role;
        }
    }
    if lead.to && !lead.times {
        return Role::Result;
    }
    if lead.exceed && !lead.reach {
        return Role::Excess;
    }
    match lead.than {
        Some(_) if base => return Role::Excess,
        Some(change) if against.is_some() => return change,
        _ => {}
    }
    if lead.up {
        return Role::Increase;
    }
    if lead.down {
        return Role::Decrease;
    }
    if lead.times || (measure.amount.has_unit(UnitSort::Times) && lead.equal) {
        return Role::Relative;
    }
    if !percent {
        return Role::Result;
    }
    let follows = last.is_some();
    match against {
        Some(against) if lead.reach || lead.equal || lead.share || lead.is => match (against.base, against.compared) {
            (true, _) => Role::Completion,
            (false, true) => Role::Relative,
            (false, false) => Role::Share,
        },
        Some(against) if !against.compared => Role::Share,
        _ if lead.share && !head.rate => Role::Share,
        _ if head.bracket && alone && follows => match last.map(|m| m.role) {
            Some(change @ (Role::Increase | Role::Decrease)) => change,
            Some(_) if last.is_some_and(|m| m.amount.of.is_some()) => Role::Completion,
            _ => Role::Share,
        },
        _ if (lead.reach || lead.equal) && follows && head.governor == Governor::Nothing => Role::Completion,
        _ => Role::Result,
    }
}

/// `postposed = "trở lên" | "trở xuống" ;`
fn postposed(i: &[Token]) -> Res<'_, Qualifier> {
    match i.first() {
        Some(t) if t.is(Class::Upward) => Ok((&i[1..], Qualifier::AtLeast)),
        Some(t) if t.is(Class::Downward) => Ok((&i[1..], Qualifier::AtMost)),
        _ => fail(),
    }
}

/// Whether a verb stands near enough before a number to govern it, with no clause of its own between.
fn is_near(tokens: &[Token]) -> bool {
    let after = tokens.iter().rposition(|t| t.is(Class::Action)).map(|at| &tokens[at + 1..]);
    after.is_some_and(|after| after.len() <= MAX_BETWEEN && !after.iter().any(|t| t.is(Class::Subordinate)))
}

/// Most words between a verb and the number it governs.
const MAX_BETWEEN: usize = 8;

/// Whether a spelled-out one may only be an article.
fn is_article(amount: &Amount) -> bool {
    amount.spelled && amount.value == 1.into()
}

/// What ends a noun phrase.
const PHRASE_STOPS: &[Class] = &[
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

fn stops(token: &Token) -> bool {
    token.any(PHRASE_STOPS) && !token.is(Class::Noun)
}

/// Most tokens of a noun phrase.
const MAX_OBJECT: usize = 12;

/// `object = noun { word } { "," noun { word } } ;`
fn object<'s, 'a>(
    amount: &'a Amount,
    lead: &'a Lead,
    governed: bool,
    any: bool,
) -> impl Fn(&'s [Token]) -> Res<'s, Span> + 'a {
    let percent = amount.has_unit(UnitSort::Percent);
    let measured = amount.unit.is_some();
    let role = lead.reach || lead.equal || lead.share || lead.exceed || lead.changes();
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
            ]);
        let wanted = match (measured, percent) {
            (false, _) => noun || (unknown && any && !amount.spelled),
            (true, true) => noun && !role && !first.is(Class::Base),
            (true, false) => governed && first.is(Class::Indicator) && !lead.has_role(),
        };
        if !wanted {
            return fail();
        }
        let mut end = at + 1;
        while end < i.len().min(MAX_OBJECT) {
            let token = &i[end];
            let goes_on = match token.what {
                What::Word => {
                    !stops(token)
                        && (governed || !token.is(Class::Action))
                        && !token.any(&[Class::Have, Class::Reach, Class::Exceed, Class::Up, Class::Down])
                }
                What::Mark(',') => {
                    i.get(end + 1).is_some_and(|t| t.is(Class::Noun) && !t.is(Class::Action))
                        && !followed_by_number(&i[end + 1..])
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

fn at_number(i: &[Token]) -> bool {
    matches!(i.first(), Some(Token { what: What::Number(_), .. }))
}

/// Whether a number follows the noun, so that it is a label: `26 cá nhân, tập thể 3`.
fn followed_by_number(i: &[Token]) -> bool {
    i.iter().take(3).any(|t| matches!(t.what, What::Number(_)))
}

/// `against = compare phrase | base phrase ;`
fn against<'s, 'a>(
    amount: &'a Amount,
    lead: &'a Lead,
    governed: bool,
) -> impl Fn(&'s [Token]) -> Res<'s, Against> + 'a {
    let percent = amount.has_unit(UnitSort::Percent);
    move |i| {
        let compared = i.first().is_some_and(|t| t.is(Class::Compare));
        let skip = usize::from(compared);
        let Some(first) = i.get(skip).filter(|t| !matches!(t.what, What::Number(_) | What::Mark(_))) else {
            return fail();
        };
        let target = first.is(Class::Base);
        let of_target = target || first.is(Class::Period);
        let role = lead.reach || lead.equal || lead.exceed || lead.changes() || lead.than.is_some();
        let whole = first.is(Class::Indicator) && (governed || lead.reach);
        let part_of = lead.share && first.is_word() && !stops(first);
        let wanted =
            compared || (percent && ((of_target && role) || whole || part_of || (lead.reach && first.is(Class::Noun))));
        if !wanted {
            return fail();
        }
        let goes_on = |token: &Token| match token.what {
            What::Word => !ends_against(token),
            What::Reference => true,
            What::Mark(c) => matches!(c, '-' | '/' | '“' | '”' | '"'),
            What::Number(_) => false,
        };
        let mut end = skip + 1;
        end += i[end..].iter().take(MAX_OBJECT).take_while(|t| goes_on(t)).count();
        while end > skip + 1 && i[end - 1].is_mark(&['-', '/', '“']) {
            end -= 1;
        }
        let base = i[skip..end].iter().any(|t| t.is(Class::Base)) && !i[skip..end].iter().any(|t| t.is(Class::Period));
        Ok((&i[end..], Against { span: Span::new(i[skip].span.start, i[end - 1].span.end), base, compared }))
    }
}

fn ends_against(token: &Token) -> bool {
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
    ]) && !token.any(&[Class::Base, Class::Period])
}

/// `predicate = [ place ] [ auxiliary ] [ "được" | "bị" ] action { word } ;`
fn predicate(i: &[Token]) -> Res<'_, Predicate> {
    let mut at = 0;
    // The place or the whole between the noun and its verb: `ở Hà Tĩnh`, `trong tổng số 54 cán bộ`.
    if i.first()
        .is_some_and(|t| t.is(Class::Prep) && !t.any(&[Class::Passive, Class::Aux, Class::Action, Class::Reach]))
    {
        let place = i
            .iter()
            .take(MAX_PLACE)
            .position(|t| t.any(&[Class::Passive, Class::Action]) || (t.is(Class::Aux) && !t.is(Class::Prep)));
        let Some(verb) = place else { return fail() };
        if i[..verb].iter().any(|t| matches!(t.what, What::Number(_)) || matches!(t.what, What::Mark(c) if c != '-')) {
            return fail();
        }
        at = verb;
    }
    let before = at;
    while i.get(at).is_some_and(|t| t.is(Class::Aux) && !t.is(Class::Action)) {
        at += 1;
    }
    let start = at;
    if i.get(at).is_some_and(|t| t.is(Class::Passive)) {
        at += 1;
    }
    let passive = at > start;
    let Some(verb) = i.get(at).filter(|t| t.is_word()) else { return fail() };
    let reaches = verb.any(&[Class::Reach, Class::Exceed]) || verb.is(Class::Not);
    let standing = reaches || verb.is(Class::Action) || (passive && !verb.any(PHRASE_STOPS));
    let strong = passive || start > before || reaches;
    if !standing || (at_number(&i[at + 1..]) && (reaches || !strong)) {
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
    Ok((&i[end..], Predicate { span, strong }))
}

const MAX_PLACE: usize = 8;
const MAX_PREDICATE: usize = 14;

fn ends_predicate(token: &Token) -> bool {
    token.any(&[Class::Compare, Class::Break, Class::Part]) || (token.is(Class::Prep) && !token.is(Class::Action))
}

/// Reads what stands between two numbers: what governs the second, and what it is part of.
fn head(tokens: &[Token], lead: &Lead, follows: bool) -> Head {
    let mut head = Head {
        governor: Governor::Nothing,
        part: false,
        whole: false,
        target: false,
        done: false,
        breaks: false,
        foreign: false,
        aside: false,
        earlier: false,
        rate: false,
        bracket: false,
        closes: false,
        adjacent: lead.len == 0
            && tokens.iter().rev().find(|t| !t.is(Class::Prep)).is_some_and(|t| t.is(Class::Action)),
        near: is_near(tokens),
        verb_last: tokens.last().is_some_and(|t| t.is(Class::Action)),
        names: None,
        compared: None,
    };
    let own = if follows { after_tail(tokens) } else { tokens };
    head.closes = own.iter().any(|t| t.is_mark(&[')']));
    let bracket =
        own.iter().rposition(|t| t.is_mark(&['('])).filter(|at| !own[*at..].iter().any(|t| t.is_mark(&[')'])));
    head.bracket = bracket.is_some();
    let named = bracket.map(|_| &tokens[..tokens.len().saturating_sub(1)]);
    head.names =
        named.and_then(|before| before.iter().any(|t| t.any(&[Class::Base, Class::Target])).then_some(Role::Target));
    let clause = last_clause(bracket.map_or(own, |at| &own[at + 1..]), &mut head);
    for token in clause {
        head.part |= token.is(Class::Part);
        head.whole |= token.is(Class::Whole);
        head.aside |= token.is(Class::Each);
        head.earlier |= token.is(Class::Period) && head.bracket;
        if token.is(Class::Done) {
            head.done = true;
            head.target = false;
        }
        head.target |= token.is(Class::Target);
    }
    head.compared = comparison(clause);
    head.foreign = is_foreign(clause);
    head.aside |= clause.iter().any(|t| t.is(Class::Attend));
    let after_marker =
        clause.iter().rposition(|t| t.any(&[Class::Part, Class::Whole])).map_or(clause, |at| &clause[at + 1..]);
    let dangling = after_marker.last().is_some_and(is_joint);
    let standing = follows && after_marker.len() == tokens.len() && !dangling;
    head.governor = match governor(after_marker, lead) {
        Governor::Nothing => bracket.map_or(Governor::Nothing, |at| outside(&own[..at], lead)),
        Governor::Phrase(_) if dangling => Governor::Nothing,
        Governor::Action(_) | Governor::Indicator(_) if dangling && follows && !begins_clause(after_marker) => {
            Governor::Nothing
        }
        governor => governor,
    };
    if standing && matches!(head.governor, Governor::Phrase(_)) && lead.has_role() {
        head.governor = Governor::Nothing;
    }
    head.rate = clause.iter().any(|t| t.is(Class::Indicator));
    head
}

/// What governs a number alone in its bracket, told by the words before the bracket.
fn outside(before: &[Token], lead: &Lead) -> Governor {
    match governor(before, lead) {
        indicator @ Governor::Indicator(_) => indicator,
        _ => Governor::Nothing,
    }
}

/// Whether one of the pieces between joints begins with what governs.
fn begins_clause(tokens: &[Token]) -> bool {
    let begins = |at: usize| at == 0 || is_joint(&tokens[at - 1]) || tokens[at - 1].is(Class::Aux);
    tokens.iter().enumerate().any(|(at, t)| t.any(&[Class::Action, Class::Indicator]) && begins(at))
}

/// The words after those that still belong to the measure before: after the first comma, bracket or `và`.
fn after_tail(tokens: &[Token]) -> &[Token] {
    let at = tokens.iter().position(is_joint);
    at.map_or(tokens, |at| &tokens[at..])
}

/// Whether a token joins a clause to what is before it.
fn is_joint(token: &Token) -> bool {
    token.is_mark(&[',', ';', '(', ')', '…', ':'])
        || (token.is(Class::Joint) && !token.is(Class::Is))
        || token.is(Class::Break)
}

/// What the clause is compared with from its start: `So với năm 2020, …`.
fn comparison(clause: &[Token]) -> Option<Span> {
    let clause = &clause[clause.iter().take_while(|t| !t.is_word()).count()..];
    let (first, rest) = clause.split_first().filter(|(first, _)| first.is(Class::Compare))?;
    let _ = first;
    let end = rest.iter().position(|t| t.is_mark(&[',']))?;
    (end > 0).then(|| Span::new(rest[0].span.start, rest[end - 1].span.end))
}

/// What follows the last end of a clause among the tokens.
fn last_clause<'s>(tokens: &'s [Token], head: &mut Head) -> &'s [Token] {
    let end = tokens.iter().rposition(|t| t.is_mark(&[';', '!', '?', '…']) || t.is(Class::Say));
    let colon = tokens.iter().rposition(|t| t.is_mark(&[':'])).filter(|at| at + 1 < tokens.len());
    match end.max(colon) {
        Some(at) => {
            head.breaks = true;
            &tokens[at + 1..]
        }
        None => tokens,
    }
}

/// Whether the clause is about a private person, an audience or a rule.
fn is_foreign(clause: &[Token]) -> bool {
    let person = clause
        .windows(2)
        .any(|pair| pair[0].is(Class::Person) && pair[1].is_capital() && pair[1].span.start - pair[0].span.end < 3);
    person
}

/// The verb phrase or the noun phrase that governs the number after the tokens.
fn governor(clause: &[Token], lead: &Lead) -> Governor {
    let trimmed = trim(clause);
    if trimmed.is_empty() {
        return Governor::Nothing;
    }
    let action = action(trimmed);
    let indicator = indicator(trimmed);
    let to = |from: usize| Span::new(trimmed[from].span.start, trimmed[trimmed.len() - 1].span.end);
    match (action, indicator) {
        (Some(action), Some(indicator)) if lead.has_role() && !lead.have => {
            let _ = action;
            Governor::Indicator(to(indicator))
        }
        (Some(action), Some(indicator)) if action <= indicator => Governor::Action(to(action)),
        (None, Some(indicator)) | (Some(_), Some(indicator)) => Governor::Indicator(to(indicator)),
        (Some(action), None) => Governor::Action(to(action)),
        (None, None) => match phrase(trimmed) {
            Some(from) => Governor::Phrase(to(from)),
            None => Governor::Nothing,
        },
    }
}

/// The clause without the marks and joints around it.
fn trim(clause: &[Token]) -> &[Token] {
    let mut tokens = clause;
    while let Some((last, rest)) = tokens.split_last() {
        let loose = !last.is_word() && last.what != What::Reference;
        let joint = last.any(&[Class::Prep, Class::Joint, Class::Aux, Class::Passive, Class::Part, Class::Degree])
            && !last.any(&[Class::Action, Class::Indicator, Class::Noun]);
        if !(loose || joint) || last.is_mark(&[')', '”']) {
            break;
        }
        tokens = rest;
    }
    while let Some((first, rest)) = tokens.split_first() {
        let loose = !first.is_word() && first.what != What::Reference;
        let joint = first.any(&[Class::Joint, Class::Aux, Class::Break, Class::Done, Class::Target])
            && !first.any(&[Class::Action, Class::Indicator, Class::Noun]);
        if !(loose || joint) {
            break;
        }
        tokens = rest;
    }
    tokens
}

/// Most comma-separated pieces that a chain of verbs is followed back over.
const MAX_CHAIN: usize = 4;

/// Where the verb phrase begins that governs.
fn action(clause: &[Token]) -> Option<usize> {
    let mut end = clause.len();
    let mut found = None;
    for _ in 0..MAX_CHAIN {
        let start = clause[..end].iter().rposition(|t| t.is_mark(&[','])).map_or(0, |at| at + 1);
        match first_action(clause, start, end) {
            Some(at) => {
                let begins = clause[start..at].iter().all(|t| t.any(&[Class::Aux, Class::Joint]));
                found = Some(at);
                if !begins {
                    break;
                }
            }
            None if found.is_some() => break,
            None => {}
        }
        if start == 0 {
            break;
        }
        end = start - 1;
    }
    found
}

/// The first verb of a piece of a clause: after the last auxiliary that a verb follows, else the first that is no part of a noun.
fn first_action(clause: &[Token], start: usize, end: usize) -> Option<usize> {
    let verb = |at: usize| clause[at].is(Class::Action) && !is_nominal(clause, at);
    let after_aux = (start..end)
        .rev()
        .find(|at| verb(*at) && *at > start && clause[at - 1].is(Class::Aux) && !clause[at - 1].is(Class::Action));
    after_aux.or_else(|| (start..end).find(|at| verb(*at)))
}

/// Whether a verb is part of a noun phrase or of a name: `công tác kiểm tra`, `Ban Tổ chức`.
fn is_nominal(clause: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &clause[before]) else { return false };
    let name = clause[at].case == Case::Initial && before.is_capital();
    before.is(Class::Nominal) || name
}

/// Where the noun phrase begins that names what is measured: in the last piece between commas that has one.
fn indicator(clause: &[Token]) -> Option<usize> {
    let mut end = clause.len();
    for _ in 0..MAX_CHAIN {
        let start = clause[..end].iter().rposition(|t| t.is_mark(&[','])).map_or(0, |at| at + 1);
        let found = (start..end).find(|at| clause[*at].is(Class::Indicator));
        if found.is_some() || start == 0 {
            return found;
        }
        end = start - 1;
    }
    None
}

/// Where a noun phrase begins that no row knows: after the last comma and the words that open a clause.
fn phrase(clause: &[Token]) -> Option<usize> {
    let start = clause.iter().rposition(|t| t.is_mark(&[',', '('])).map_or(0, |at| at + 1);
    let from = (start..clause.len()).find(|at| !clause[*at].any(&[Class::Aux, Class::Joint, Class::Break]))?;
    let verbal = clause[from..].iter().any(|t| t.any(&[Class::Aux, Class::Done, Class::Passive, Class::Subordinate]));
    (clause[from].is_word() && !verbal && clause.len() - from <= MAX_OBJECT).then_some(from)
}
