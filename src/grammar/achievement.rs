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
use super::quantity::{Amount, DONG};
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
        lead.up |= token.is(Class::Up) && token.term.qualifier().is_none();
        lead.down |= token.is(Class::Down) && token.term.qualifier().is_none();
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
    /// Whether nobody's result is meant: a private person, an audience, a provision.
    foreign: bool,
    /// Whether the number is a rate of one: `mỗi hộ 2 thửa`.
    each: bool,
    /// Whether it begins with an opening bracket.
    bracket: bool,
    /// Whether a bracket closes before it.
    closes: bool,
}

/// The achievements of a sentence, in order.
pub(crate) fn achievements(sentence: &Sentence) -> Vec<Draft> {
    let mut reader = Reader::new(&sentence.tokens, &sentence.amounts);
    reader.read();
    reader.done
}

/// Reads a sentence from left to right.
struct Reader<'s> {
    tokens: &'s [Token],
    amounts: &'s [Amount],
    done: Vec<Draft>,
    open: Option<Draft>,
    part: bool,
    target: bool,
    foreign: bool,
}

impl<'s> Reader<'s> {
    fn new(tokens: &'s [Token], amounts: &'s [Amount]) -> Reader<'s> {
        Reader { tokens, amounts, done: Vec::new(), open: None, part: false, target: false, foreign: false }
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
        let head_end = at - lead.len;
        let head = head(&tokens[from..head_end], &lead);
        self.part = (self.part && !head.closes) || head.part;
        self.target = (self.target && !head.done) || head.target;
        self.foreign = if head.breaks || matches!(head.governor, Governor::Action(_) | Governor::Indicator(_)) {
            head.foreign
        } else {
            self.foreign || head.foreign
        };
        let amount = &self.amounts[index];
        let rest = &tokens[at + 1..];
        let governed = matches!(head.governor, Governor::Action(_));
        let (rest, object) = opt(object(amount, &lead, governed)).parse(rest).unwrap_or((rest, None));
        let (rest, after) = opt(postposed).parse(rest).unwrap_or((rest, None));
        let (after_against, against) = opt(against(amount, &lead)).parse(rest).unwrap_or((rest, None));
        let measure = MeasureDraft {
            role: Role::Result,
            amount: amount.clone(),
            number: self.number_span(at, amount),
            qualifier: after.unwrap_or(
                if lead.from && amount.has_unit(UnitSort::Percent) && lead.qualifier == Qualifier::Exact {
                    Qualifier::AtLeast
                } else {
                    lead.qualifier
                },
            ),
            object,
            label: None,
            against,
            end: tokens[at].span.end,
        };
        let predicate = predicate(rest, object.is_some()).ok().map(|(_, span)| span);
        let end = tokens.len() - after_against.len();
        if self.place(measure, &head, &lead, predicate, at) {
            end
        } else {
            self.close();
            at + 1
        }
    }

    /// The number with its scale word or percent sign, without its unit.
    fn number_span(&self, at: usize, amount: &Amount) -> Span {
        let token = self.tokens[at].span;
        let len = amount.number.len();
        Span::new(token.start, token.start + len)
    }

    /// Gives a measure its place: in the open achievement, in one of its own, or nowhere.
    fn place(
        &mut self,
        mut measure: MeasureDraft,
        head: &Head,
        lead: &Lead,
        predicate: Option<Span>,
        at: usize,
    ) -> bool {
        if self.foreign || head.each {
            return false;
        }
        let counted = measure.object.is_some();
        let unit = measure.amount.unit.is_some() || measure.amount.scaled;
        if measure.amount.unit.is_none() && measure.amount.scaled && !counted {
            measure.amount.unit = Some(super::quantity::Unit { name: DONG.into(), sort: UnitSort::Money });
        }
        let percent = measure.amount.has_unit(UnitSort::Percent);
        measure.role = role(&measure, lead, head.bracket, self.open.as_ref());
        if self.target && matches!(measure.role, Role::Result | Role::Increase | Role::Decrease | Role::Share) {
            measure.role = Role::Target;
        } else if (self.part || head.whole) && measure.role == Role::Result {
            measure.role = if head.whole { Role::Result } else { Role::Part };
        }
        // `từ A lên B`: what came before was the baseline.
        let last = self.open.as_ref().and_then(|draft| draft.measures.last()).map(|m| m.number);
        if lead.to && head.governor == Governor::Nothing && last.is_some_and(|last| self.is_from(at, lead, last)) {
            if let Some(last) = self.open.as_mut().and_then(|draft| draft.measures.last_mut()) {
                last.role = Role::Baseline;
                last.qualifier = Qualifier::Exact;
            }
        }
        match head.governor {
            Governor::Action(action) => {
                if !(counted || unit) {
                    return self.label(measure, Some(action));
                }
                self.start(Some(action), None, measure);
                true
            }
            Governor::Indicator(indicator) => {
                if !(counted || unit || lead.has_role()) {
                    return self.label(measure, Some(indicator));
                }
                if self.part && !lead.changes() && self.open.is_some() && percent {
                    measure.label = Some(indicator);
                    return self.join(measure);
                }
                self.start(None, Some(indicator), measure);
                true
            }
            Governor::Phrase(phrase) => {
                if let Some(action) = predicate.filter(|_| counted) {
                    self.start(Some(action), None, measure);
                    return true;
                }
                if !counted && !unit && !lead.changes() {
                    return self.label(measure, Some(phrase));
                }
                if self.part && self.open.is_some() && !counted && !lead.changes() {
                    measure.label = Some(phrase);
                    return self.join(measure);
                }
                if lead.have && counted {
                    let have = self.have_span(at, lead);
                    self.start(have, None, measure);
                    return true;
                }
                let strong = lead.reach || lead.changes() || lead.share || lead.exceed || (lead.is && unit) || lead.to;
                if strong && (unit || counted) {
                    self.start(None, Some(phrase), measure);
                    return true;
                }
                false
            }
            Governor::Nothing => {
                if let Some(action) = predicate.filter(|_| counted && !lead.has_role()) {
                    if !self.open_governs(at, lead) {
                        self.start(Some(action), None, measure);
                        return true;
                    }
                }
                if self.open.is_some() && !head.breaks {
                    return (counted || unit || lead.has_role()) && self.join(measure);
                }
                if counted && (lead.have || lead.reach || lead.to) {
                    let have = lead.have.then(|| self.have_span(at, lead)).flatten();
                    self.start(have, None, measure);
                    return true;
                }
                false
            }
        }
    }

    /// Whether the open achievement has a verb of its own that goes on to govern what follows.
    fn open_governs(&self, _at: usize, _lead: &Lead) -> bool {
        self.open
            .as_ref()
            .is_some_and(|draft| draft.action.is_some() && draft.measures.last().is_some_and(|m| m.role != Role::Part))
    }

    /// Whether the last number stood after `từ` or is what a change began from.
    fn is_from(&self, at: usize, lead: &Lead, last: Span) -> bool {
        let before =
            self.tokens[..at - lead.len].iter().rposition(|t| t.span.start <= last.start && last.start < t.span.end);
        before.and_then(|at| at.checked_sub(1)).is_some_and(|at| {
            self.tokens[at].is(Class::From)
                || (at > 0 && self.tokens[at].term.qualifier().is_some() && self.tokens[at - 1].is(Class::From))
        })
    }

    fn have_span(&self, at: usize, lead: &Lead) -> Option<Span> {
        self.tokens[at - lead.len..at].iter().find(|t| t.is(Class::Have)).map(|t| t.span)
    }

    /// A count after its label: `khiển trách 26`.
    fn label(&mut self, mut measure: MeasureDraft, label: Option<Span>) -> bool {
        if self.open.is_none() || measure.amount.unit.is_some() {
            return false;
        }
        measure.label = label;
        if measure.role == Role::Result {
            measure.role = Role::Part;
        }
        self.join(measure)
    }

    fn join(&mut self, measure: MeasureDraft) -> bool {
        match &mut self.open {
            Some(draft) => {
                draft.measures.push(measure);
                true
            }
            None => false,
        }
    }

    fn start(&mut self, action: Option<Span>, indicator: Option<Span>, measure: MeasureDraft) {
        self.close();
        self.open = Some(Draft { action, indicator, measures: vec![measure] });
    }
}

/// The role that the words around a number give it.
fn role(measure: &MeasureDraft, lead: &Lead, bracket: bool, open: Option<&Draft>) -> Role {
    let percent = measure.amount.has_unit(UnitSort::Percent);
    let times = measure.amount.has_unit(UnitSort::Times);
    let follows = open.is_some_and(|d| !d.measures.is_empty());
    if lead.to && !(lead.times) {
        return Role::Result;
    }
    if lead.compare {
        return Role::Baseline;
    }
    if lead.up {
        return Role::Increase;
    }
    if lead.down {
        return Role::Decrease;
    }
    if lead.times || (times && lead.equal) {
        return Role::Relative;
    }
    if lead.exceed {
        return Role::Excess;
    }
    if lead.share && percent {
        return Role::Share;
    }
    if percent && (lead.reach || lead.equal) && measure.against.is_some() {
        return Role::Completion;
    }
    if percent && bracket && lead.reach {
        return Role::Completion;
    }
    if percent && bracket && follows && measure.object.is_none() {
        return Role::Share;
    }
    Role::Result
}

/// `postposed = "trở lên" | "trở xuống" ;`
fn postposed(i: &[Token]) -> Res<'_, Qualifier> {
    match i.first() {
        Some(t) if t.is(Class::Upward) => Ok((&i[1..], Qualifier::AtLeast)),
        Some(t) if t.is(Class::Downward) => Ok((&i[1..], Qualifier::AtMost)),
        _ => fail(),
    }
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
fn object<'s, 'a>(amount: &'a Amount, lead: &'a Lead, governed: bool) -> impl Fn(&'s [Token]) -> Res<'s, Span> + 'a {
    let percent = amount.has_unit(UnitSort::Percent);
    let measured = amount.unit.is_some();
    let role = lead.reach || lead.equal || lead.share || lead.exceed || lead.changes();
    move |i| {
        let at = i.iter().take_while(|t| t.is_mark(&['“', '"', '‘'])).count();
        let Some(first) = i.get(at).filter(|t| t.is_word()) else { return fail() };
        let noun = first.is(Class::Noun) || (measured && first.is(Class::Indicator) && !first.is(Class::Action));
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
            (false, _) => noun || (unknown && (governed || lead.have)),
            (true, true) => noun && !role && !first.is(Class::Base),
            (true, false) => first.is(Class::Indicator) && governed,
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

/// Whether a number follows the noun, so that it is a label: `26 cá nhân, tập thể 3`.
fn followed_by_number(i: &[Token]) -> bool {
    i.iter().take(3).any(|t| matches!(t.what, What::Number(_)))
}

/// `against = compare phrase | base phrase ;`
fn against<'s, 'a>(amount: &'a Amount, lead: &'a Lead) -> impl Fn(&'s [Token]) -> Res<'s, Span> + 'a {
    let percent = amount.has_unit(UnitSort::Percent);
    move |i| {
        let compared = i.first().is_some_and(|t| t.is(Class::Compare));
        let skip = usize::from(compared);
        let Some(first) = i.get(skip) else { return fail() };
        let base = first.any(&[Class::Base, Class::Period]);
        let share = lead.share || (lead.reach && first.any(&[Class::Noun, Class::Indicator]));
        let wanted = compared
            || (percent && base && (lead.reach || lead.equal || lead.exceed || lead.changes()))
            || (percent && share && first.is_word() && !stops(first));
        if !wanted || matches!(first.what, What::Number(_)) {
            return fail();
        }
        let mut end = skip;
        while end < i.len().min(skip + MAX_OBJECT) {
            let token = &i[end];
            let goes_on = match token.what {
                What::Word => end == skip || !ends_against(token),
                What::Reference => true,
                What::Mark(c) => matches!(c, '-' | '/' | '“' | '”' | '"'),
                What::Number(_) => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        while end > skip && i[end - 1].is_mark(&['-', '/', '“']) {
            end -= 1;
        }
        if end == skip {
            return fail();
        }
        Ok((&i[end..], Span::new(i[skip].span.start, i[end - 1].span.end)))
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
fn predicate(i: &[Token], counted: bool) -> Res<'_, Span> {
    if !counted {
        return fail();
    }
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
        if i[..verb].iter().any(|t| matches!(t.what, What::Mark(c) if c != '(' && c != ')' && c != '-')) {
            return fail();
        }
        at = verb;
    }
    while i.get(at).is_some_and(|t| t.is(Class::Aux)) {
        at += 1;
    }
    let start = at;
    if i.get(at).is_some_and(|t| t.is(Class::Passive)) {
        at += 1;
    }
    let passive = at > start;
    let Some(verb) = i.get(at).filter(|t| t.is_word()) else { return fail() };
    let standing = verb.any(&[Class::Action, Class::Reach, Class::Exceed]) || (passive && !verb.any(PHRASE_STOPS));
    if !standing || followed_by_number(&i[at + 1..at + 1 + usize::from(at + 1 < i.len())]) {
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
    Ok((&i[end..], Span::new(i[start].span.start, i[end - 1].span.end)))
}

const MAX_PLACE: usize = 8;
const MAX_PREDICATE: usize = 14;

fn ends_predicate(token: &Token) -> bool {
    token.any(&[Class::Compare, Class::Break, Class::Part]) || (token.is(Class::Prep) && !token.is(Class::Action))
}

/// Reads what stands between two numbers: what governs the second, and what it is part of.
fn head(tokens: &[Token], lead: &Lead) -> Head {
    let mut head = Head {
        governor: Governor::Nothing,
        part: false,
        whole: false,
        target: false,
        done: false,
        breaks: false,
        foreign: false,
        each: false,
        bracket: tokens.last().is_some_and(|t| t.is_mark(&['('])),
        closes: tokens.first().is_some_and(|t| t.is_mark(&[')'])),
    };
    let clause = last_clause(tokens, &mut head);
    for token in clause {
        head.part |= token.is(Class::Part);
        head.whole |= token.is(Class::Whole);
        head.each |= token.is(Class::Each);
        if token.is(Class::Done) {
            head.done = true;
            head.target = false;
        }
        head.target |= token.is(Class::Target);
    }
    head.foreign = is_foreign(clause);
    let after_marker =
        clause.iter().rposition(|t| t.any(&[Class::Part, Class::Whole])).map_or(clause, |at| &clause[at + 1..]);
    head.governor = governor(after_marker, lead);
    head
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
    let attend = clause.iter().any(|t| t.is(Class::Attend));
    person || attend
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

/// Where the noun phrase begins that names what is measured.
fn indicator(clause: &[Token]) -> Option<usize> {
    let start = clause.iter().rposition(|t| t.is_mark(&[','])).map_or(0, |at| at + 1);
    (start..clause.len()).find(|at| clause[*at].is(Class::Indicator))
}

/// Where a noun phrase begins that no row knows: after the last comma and the words that open a clause.
fn phrase(clause: &[Token]) -> Option<usize> {
    let start = clause.iter().rposition(|t| t.is_mark(&[',', '('])).map_or(0, |at| at + 1);
    let from = (start..clause.len()).find(|at| !clause[*at].any(&[Class::Aux, Class::Joint, Class::Break]))?;
    clause[from].is_word().then_some(from)
}
