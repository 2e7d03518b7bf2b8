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
//!
//! A sentence is read from number to number. [`figure`] reads what stands around one: its [`lead`], its [`head`] and the
//! [phrases](phrase) after it. [`role`] says what it states, [`scope`] what the words before it still say of it, and
//! [`place`] where it belongs. All three are lists of rules, the first that applies decides.

mod figure;
mod head;
mod lead;
mod members;
mod phrase;
mod place;
mod role;
mod scope;

use self::figure::Figure;
use self::place::{Opening, Placement};
use self::scope::Scope;
use super::clause::{Sentence, Token, What};
use super::quantity::Amount;
use crate::lexicon::terms::{Class, Term, UnitSort, MAX_NUMBERING, MAX_OPENING, PLANS};
use crate::text::atom::Key;
use crate::{Qualifier, Role, Span};
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

    /// Whether its verb stands after its noun: `14 chi bộ được công nhận`.
    fn is_postposed(&self) -> bool {
        self.action.zip(self.measures.first()).is_some_and(|(action, first)| first.number.start < action.start)
    }

    /// The last of its measures that may be broken down: no change, no share.
    fn last_level(&self) -> Option<&MeasureDraft> {
        let is_level = |m: &&MeasureDraft| matches!(m.role, Role::Result | Role::Part | Role::Target);
        self.measures.iter().rev().find(is_level)
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
    /// The word that its object begins with.
    noun: Option<Key>,
    /// Where the whole of it ends, with unit.
    end: usize,
}

impl MeasureDraft {
    fn kind(&self) -> Kind {
        Kind::of(&self.amount)
    }

    fn start(&self) -> usize {
        self.label.map_or(self.number.start, |label| label.start.min(self.number.start))
    }

    fn end(&self) -> usize {
        let phrases = [self.object, self.label, self.against];
        phrases.iter().flatten().map(|s| s.end).chain([self.end]).max().unwrap_or(self.end)
    }
}

/// What a number measures: things that are counted, money, or an amount of a unit. What breaks down a whole is of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Money,
    Amount(Cow<'static, str>),
}

impl Kind {
    fn of(amount: &Amount) -> Kind {
        match &amount.unit {
            None => Kind::Count,
            // The parts of a sum may be in other currencies.
            Some(unit) if unit.sort == UnitSort::Money && !unit.name.contains('/') => Kind::Money,
            Some(unit) => Kind::Amount(unit.name.clone()),
        }
    }
}

/// What a sentence stands in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setting {
    /// The text of a law, in which only what is said to be done is a result.
    pub(crate) of_rules: bool,
    /// A list under the heading of a plan.
    pub(crate) planned: bool,
}

/// Whether a sentence takes in all of a place or a field, or a stretch of time: `cả nước`, `6 tháng đầu năm`. It is no part
/// of a scene.
pub(crate) fn surveys(sentence: &Sentence) -> bool {
    let any = |class| sentence.tokens.iter().any(|t| t.is(class));
    any(Class::Time) && any(Class::Body)
}

/// Whether a line is the heading of a plan: `III. Nhiệm vụ năm 2025`, `Điều 1. Mục tiêu`. What a report gives an account of,
/// too, is planned only with the time it is planned for; `Tình hình thực hiện kế hoạch năm 2024`, `Mục tiêu đạt được` give it.
pub(crate) fn heads_plans(line: &Sentence) -> bool {
    let numbering = numbering(&line.tokens);
    let words = &line.tokens[numbering..];
    let Some(plan) = words.iter().take(MAX_OPENING).position(|t| t.term.meets(PLANS)) else { return false };
    let dated = || words.iter().any(Token::is_numeral);
    let planned = words[plan].any(&[Class::Target, Class::Plan]) || dated();
    let reached = words.get(plan + 1).is_some_and(|t| t.is(Class::Reach)) || words.iter().any(|t| t.is(Class::Done));
    let account = reached || words[..plan].last().is_some_and(|t| t.is(Class::Light));
    let most = if numbering > 0 { MAX_NUMBERED_HEADING } else { MAX_HEADING };
    words.len() <= most && planned && !account
}

/// Tokens of the number that a heading begins with: `III.`, `Điều 1.`
fn numbering(heading: &[Token]) -> usize {
    heading.iter().take(MAX_NUMBERING).position(|t| t.is_mark(&['.', ')'])).map_or(0, |mark| mark + 1)
}

/// Most tokens of a heading; a longer one is told by its number from the title of an article.
const MAX_HEADING: usize = 12;
const MAX_NUMBERED_HEADING: usize = 24;

/// The achievements of a sentence that tells no scene, in order.
pub(crate) fn achievements(sentence: &Sentence, setting: Setting) -> Vec<Draft> {
    let tokens = &sentence.tokens;
    let lays_down = setting.of_rules && !setting.planned && !scope::reports(sentence);
    let none = scope::is_rule(tokens) || lays_down;
    if none || tokens.iter().any(|t| t.is(Class::Resident)) {
        return Vec::new();
    }
    let mut reader = Reader {
        tokens: &sentence.tokens,
        amounts: &sentence.amounts,
        scope: Scope::new(setting.planned),
        open: None,
        done: Vec::new(),
    };
    reader.read();
    reader.done
}

/// Reads a sentence from left to right.
struct Reader<'s> {
    tokens: &'s [Token],
    amounts: &'s [Amount],
    scope: Scope,
    /// The achievement that further measures may belong to.
    open: Option<Draft>,
    done: Vec<Draft>,
}

impl Reader<'_> {
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

    /// Reads the number at `at`, which follows what ended before `from`; says where what belongs to it ends.
    fn number(&mut self, from: usize, at: usize, index: usize) -> usize {
        let figure = Figure::read(self.tokens, self.amounts, from, at, index, self.open.as_ref());
        self.scope.enter(&figure, self.open.as_ref());
        let measure = self.measure(&figure);
        if figure.is_known() {
            return at + 1;
        }
        let placement = place::place(&figure, &measure, &self.scope, self.open.as_ref());
        if !matches!(placement, Placement::Nowhere) {
            self.state_baseline(&figure);
        }
        // Once only: the words before it are read again.
        let first = !self.tokens[from..at].iter().any(at_count);
        let within = matches!(placement, Placement::Nowhere) && figure.is_within_indicator() && first;
        let end = self.put(&figure, measure, placement);
        if within {
            from
        } else {
            end
        }
    }

    /// The measure that a figure is, but for its label.
    fn measure(&mut self, figure: &Figure<'_>) -> MeasureDraft {
        let last = self.open.as_ref().and_then(|draft| draft.measures.last());
        let own = role::role(figure, last);
        let label = self.scope.member(figure);
        let role = match self.scope.role(figure, own) {
            // The level of one of several is part of theirs.
            Role::Result if label.is_some() => Role::Part,
            // `So với năm 2018, sản lượng đạt 412 tấn, bằng 104%`
            Role::Completion if self.scope.compared.is_some() && figure.equals_alone() => Role::Relative,
            role => role,
        };
        let compared = self.scope.compared.filter(|_| role::is_change(role) || role == Role::Relative);
        MeasureDraft {
            role,
            amount: figure.amount.clone(),
            number: figure.number(),
            qualifier: figure.qualifier(own),
            object: figure.object,
            label,
            against: figure.against.map(|a| a.span).or(figure.lead.against).or(compared),
            noun: figure.noun(),
            end: figure.end_of_amount(),
        }
    }

    /// `từ A lên B`: what came before was the baseline.
    fn state_baseline(&mut self, figure: &Figure<'_>) {
        let last = self.open.as_mut().and_then(|draft| draft.measures.last_mut());
        if let Some(last) = last.filter(|last| figure.rises_from(last.number)) {
            last.role = Role::Baseline;
            last.qualifier = Qualifier::Exact;
        }
    }

    /// Puts a measure in its place; says where what belongs to it ends.
    fn put(&mut self, figure: &Figure<'_>, mut measure: MeasureDraft, placement: Placement) -> usize {
        match placement {
            Placement::Nowhere => {
                if !figure.head.says.aside {
                    self.close();
                }
                figure.at + 1
            }
            Placement::Joined { label } => {
                if label.is_some() && !figure.says_of_what() && measure.role == Role::Result {
                    measure.role = Role::Part;
                }
                measure.label = label.or(measure.label);
                self.join(measure);
                figure.end(false)
            }
            Placement::Own(opening) => {
                self.close();
                measure.label = opening.label.or(measure.label);
                if opening.whole {
                    self.scope.open_whole(figure);
                }
                if opening.whole && measure.label.is_some() && measure.role == Role::Result {
                    measure.role = Role::Part;
                }
                let Opening { action, indicator, verb, subject, .. } = opening;
                self.open = Some(Draft { action, indicator, verb, subject, measures: vec![measure] });
                figure.end(opening.postposed)
            }
            Placement::Governing(Opening { action, verb, subject, .. }) => {
                if let Some(draft) = &mut self.open {
                    (draft.action, draft.verb, draft.subject) = (action, verb, subject);
                }
                self.join(measure);
                figure.end(true)
            }
        }
    }

    fn join(&mut self, measure: MeasureDraft) {
        if let Some(draft) = &mut self.open {
            draft.measures.push(measure);
        }
    }

    fn close(&mut self) {
        self.done.extend(self.open.take().filter(|draft| !draft.measures.is_empty()));
    }
}

fn at_count(token: &Token) -> bool {
    matches!(token.what, What::Number(_))
}
