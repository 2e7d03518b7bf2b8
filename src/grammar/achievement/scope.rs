//! What words say of all the figures that follow them: that they break down a whole, are planned, are none of ours.

use super::figure::Figure;
use super::head::Governor;
use super::phrase::at_number;
use super::role::is_change;
use super::{at_count, Draft, Kind, MeasureDraft};
use crate::grammar::clause::{Sentence, Token, What};
use crate::lexicon::terms::{Class, UnitSort};
use crate::text::atom::Key;
use crate::{Role, Span};
use std::collections::VecDeque;

/// What holds for the figures from here on.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    breakdown: Option<Breakdown>,
    /// Whether they are planned.
    target: bool,
    /// Whether the clause is about a private person.
    foreign: bool,
    /// Whether it is about what is no result: ages, prices, an audience.
    aside: bool,
    /// What changes are measured against where they do not say themselves.
    pub(super) compared: Option<Span>,
    /// The names that the next figures are for, one each: `Hà Nội, Huế … lần lượt là 5 tỷ đồng và 2 tỷ đồng`.
    members: VecDeque<Span>,
}

/// A whole whose parts are named.
#[derive(Clone, Debug, Default)]
struct Breakdown {
    /// Whether only up to the closing bracket.
    in_bracket: bool,
    /// What the whole measures, once that is known.
    kind: Option<Kind>,
    /// The word for what it counts.
    noun: Option<Key>,
}

impl Scope {
    /// What holds at the start of a sentence, `planned` if it stands under the heading of a plan.
    pub(super) fn new(planned: bool) -> Scope {
        Scope { target: planned, ..Scope::default() }
    }

    /// Takes note of what the words before a figure say of it and of those after it.
    pub(super) fn enter(&mut self, figure: &Figure<'_>, open: Option<&Draft>) {
        let head = &figure.head;
        if self.ends_breakdown(figure) {
            self.breakdown = None;
        }
        if head.says.part || breaks_down(figure, open) {
            let whole = open.and_then(Draft::last_level);
            self.breakdown = Some(Breakdown {
                in_bracket: head.bracket.is_some(),
                kind: whole.map(MeasureDraft::kind),
                noun: whole.and_then(|whole| whole.noun),
            });
        }
        self.target =
            (self.target && !head.says.done) || head.says.target || (head.noun.target && figure.lead.states());
        let governs = matches!(head.governor, Governor::Action(..) | Governor::Indicator(_));
        self.aside = head.says.aside || (self.aside && !governs && !head.says.part);
        self.foreign = head.says.foreign || (self.foreign && !head.joint.breaks && !governs);
        self.compared = head.says.compared.or(self.compared);
        if figure.lead.is(Class::Respectively) {
            self.members = figure.members().into();
        } else if !head.joint.joined || head.governor != Governor::Nothing {
            self.members.clear();
        }
    }

    /// Whom a figure is for, by name.
    pub(super) fn member(&mut self, figure: &Figure<'_>) -> Option<Span> {
        let alone = !figure.lead.has_role();
        self.members.pop_front().or_else(|| figure.head.bracket?.member.filter(|_| alone))
    }

    /// Whether the whole of before is broken down no further: its bracket closes, its sum is raised, the sum of all is
    /// stated, or after a semicolon something else is done with something else.
    fn ends_breakdown(&self, figure: &Figure<'_>) -> bool {
        let Some(breakdown) = &self.breakdown else { return false };
        let head = &figure.head;
        let verb = matches!(head.governor, Governor::Action(..)) || figure.predicate.is_some();
        let another = head.joint.breaks && verb && breakdown.noun.is_some() && figure.noun() != breakdown.noun;
        (head.joint.closes && breakdown.in_bracket)
            || head.says.raised
            || head.noun.total
            || (another && !breakdown.in_bracket)
    }

    /// The role of a figure, where its own words give it `role`.
    pub(super) fn role(&mut self, figure: &Figure<'_>, role: Role) -> Role {
        let planned = matches!(role, Role::Result | Role::Share) || is_change(role);
        let role = match &mut self.breakdown {
            _ if (self.target || figure.has_horizon()) && planned => Role::Target,
            Some(breakdown) if !figure.head.says.whole => breakdown.role(figure, role),
            _ => role,
        };
        if figure.head.says.whole {
            self.open_whole(figure);
        }
        role
    }

    /// What follows breaks down this figure.
    pub(super) fn open_whole(&mut self, figure: &Figure<'_>) {
        let kind = Some(Kind::of(&figure.amount));
        self.breakdown = Some(Breakdown { in_bracket: false, kind, noun: figure.noun() });
    }

    pub(super) fn breaks_down(&self) -> bool {
        self.breakdown.is_some()
    }

    /// Whether the clause is about a private person, an audience, ages or prices.
    pub(super) fn is_none(&self) -> bool {
        self.foreign || self.aside
    }
}

impl Breakdown {
    /// A figure of another kind than the whole is no part of it: `tạm cấp 1.680 tỷ đồng cho 4 địa phương`.
    fn role(&mut self, figure: &Figure<'_>, role: Role) -> Role {
        let kind = Kind::of(&figure.amount);
        // `Trong đó, tỉnh nắm giữ 65% vốn tại 6 nhà máy`: a percent that is no change does not say what an unknown whole
        // measures.
        if self.kind.is_some() || !figure.is_percent() || is_change(role) {
            self.kind.get_or_insert_with(|| kind.clone());
        }
        if role != Role::Result {
            return role;
        }
        self.noun = self.noun.or(figure.noun());
        match &self.kind {
            Some(whole) if *whole != kind => Role::Result,
            _ => Role::Part,
        }
    }
}

/// Whether a sum or a count in a bracket is part of the one before: `21 tỷ đồng (ngân sách 15 tỷ đồng)`, `36 đảng viên (khai
/// trừ 5 trường hợp)`, `9 mô hình (4 mô hình kinh tế)`, `221 đơn (196 khiếu nại, 25 tố cáo)`.
fn breaks_down(figure: &Figure<'_>, open: Option<&Draft>) -> bool {
    let Some(whole) = open.and_then(|draft| draft.measures.last()) else { return false };
    let sums = figure.amount.has_unit(UnitSort::Money) && whole.amount.has_unit(UnitSort::Money);
    let counts = figure.is_counted() && whole.object.is_some() && !figure.has_unit() && whole.amount.unit.is_none();
    let smaller = whole.role == Role::Result && figure.amount.value < whole.amount.value;
    let same = || figure.noun().is_some() && figure.noun() == whole.noun;
    let told = figure.head.governor != Governor::Nothing || same() || figure.adds_up_to(whole.amount.value);
    figure.head.bracket.is_some() && told && (sums || counts) && smaller
}

/// Whether a sentence lays down what shall be, and reports nothing. What was counted before has got it: `310 hộ nghèo được
/// hỗ trợ 12 tỷ đồng`.
pub(super) fn is_rule(tokens: &[Token]) -> bool {
    let begins =
        |at: usize| at.checked_sub(1).map_or(true, |before| !tokens[before].is_word() && !at_number(&tokens[before..]));
    let counted = tokens.iter().position(at_count).unwrap_or(tokens.len());
    let rules = |at: usize| tokens[at].is(Class::Rule) && (!tokens[at].is(Class::Noun) || begins(at));
    (0..counted).any(rules) && !tokens.iter().any(|t| t.is(Class::Done))
}

/// Whether a sentence says what was done or reached: `đã` before a verb, `ước đạt`, `so với cùng kỳ`, `92% kế hoạch`.
pub(super) fn reports(sentence: &Sentence) -> bool {
    let percent = |token: &Token| match token.what {
        What::Number(index) => sentence.amounts[index].has_unit(UnitSort::Percent),
        _ => false,
    };
    let done = |pair: &[Token]| pair[0].is(Class::Done) && pair[1].is(Class::Action);
    let estimated = |pair: &[Token]| pair[0].is(Class::About) && (pair[0].is(Class::Reach) || pair[1].is(Class::Reach));
    let compared =
        |pair: &[Token]| pair[0].is(Class::Compare) && pair[1].any(&[Class::Period, Class::Time, Class::Base]);
    let completed = |pair: &[Token]| percent(&pair[0]) && pair[1].is(Class::Base);
    // What is bounded is laid down: `tối đa là 15% số thu`, `từ 90% kế hoạch trở lên`.
    let bounds = [Class::AtLeast, Class::AtMost, Class::Upward, Class::Must];
    let bounded = sentence.tokens.iter().any(|t| t.any(&bounds));
    let level = |pair: &[Token]| estimated(pair) || compared(pair) || completed(pair);
    sentence.tokens.windows(2).any(|pair| done(pair) || (!bounded && level(pair)))
}
