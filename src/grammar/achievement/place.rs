//! Where a measure belongs: rules in order, of which the first that applies decides.

use super::figure::Figure;
use super::head::Governor;
use super::phrase::Predicate;
use super::role::{is_change, names_target};
use super::scope::Scope;
use super::{Draft, MeasureDraft};
use crate::lexicon::terms::{Class, Term, UnitSort};
use crate::{Qualifier, Role, Span};

/// Where a measure belongs.
#[derive(Clone, Debug)]
pub(super) enum Placement {
    /// In an achievement of its own.
    Own(Opening),
    /// In the open one, with the words that it is a part for.
    Joined {
        label: Option<Span>,
    },
    /// In the open one, whose action follows this measure: `trong tổng số 28 chỉ tiêu có 18 chỉ tiêu đạt`.
    Governing(Opening),
    Nowhere,
}

/// How an achievement begins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Opening {
    pub(super) action: Option<Span>,
    /// The verb that says which action it is.
    pub(super) verb: Term,
    pub(super) indicator: Option<Span>,
    pub(super) subject: Option<Span>,
    /// What the first measure is a part for.
    pub(super) label: Option<Span>,
    /// Whether the action stands after the measure.
    pub(super) postposed: bool,
    /// Whether what follows breaks the measure down.
    pub(super) whole: bool,
}

impl Opening {
    fn action(action: Option<Span>) -> Opening {
        Opening { action, ..Opening::default() }
    }

    fn indicator(indicator: Span) -> Opening {
        Opening { indicator: Some(indicator), ..Opening::default() }
    }

    fn predicate(predicate: Predicate, subject: Option<Span>) -> Opening {
        let action = Some(predicate.span);
        Opening { action, verb: predicate.verb, subject, postposed: true, ..Opening::default() }
    }
}

const JOINED: Placement = Placement::Joined { label: None };

/// A measure with what decides on its place.
struct Case<'a> {
    figure: &'a Figure<'a>,
    measure: &'a MeasureDraft,
    scope: &'a Scope,
    open: Option<&'a Draft>,
}

/// Where the measure that a figure is belongs.
pub(super) fn place(figure: &Figure<'_>, measure: &MeasureDraft, scope: &Scope, open: Option<&Draft>) -> Placement {
    let case = Case { figure, measure, scope, open };
    if case.is_none() {
        return Placement::Nowhere;
    }
    match figure.head.governor {
        Governor::Action(action, verb) => case.after_action(action, verb),
        Governor::Indicator(indicator) => case.after_indicator(indicator),
        Governor::Phrase(phrase) => case.after_phrase(phrase),
        Governor::Nothing => case.after_nothing(),
    }
}

/// What is no measure at all.
impl Case<'_> {
    fn is_none(&self) -> bool {
        let amount = &self.figure.amount;
        self.scope.is_none()
            || self.is_rule()
            || self.is_definite()
            || self.is_article()
            || self.is_trifle()
            || self.is_incident()
            || self.is_nothing()
            || self.figure.is_attribute()
            || (self.figure.head.says.supposed && self.figure.predicate.is_some())
            || self.is_said_again()
            || self.figure.is_few_of_several()
            || self.is_provision()
            || amount.has_unit(UnitSort::Price)
            || (amount.has_unit(UnitSort::Times) && self.is_occasion())
            || (!self.figure.says_of_what() && amount.value.to_integer().is_none())
    }

    /// `ít nhất 3 cán bộ` is laid down, unless it is planned or reached.
    fn is_rule(&self) -> bool {
        let bound = matches!(self.measure.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
        let reached = (self.figure.is_percent() && self.figure.is_upward()) || self.figure.lead.is(Class::To);
        bound && !reached && !matches!(self.measure.role, Role::Target | Role::Completion)
    }

    /// `hai tỉnh` names two that are known, unless a verb or a list counts them.
    fn is_definite(&self) -> bool {
        let Figure { head, lead, amount, predicate, .. } = self.figure;
        let governed = predicate.is_some_and(|p| p.strong);
        let counts = head.verb.adjacent || lead.has_role() || lead.is(Class::Have) || governed || head.says.part;
        let listed = head.joint.joined && self.open.is_some();
        let counts = counts || listed || amount.scaled || lead.qualifier != Qualifier::Exact;
        amount.spelled && amount.unit.is_none() && !counts
    }

    /// `một` only counts where something is done to one, or it is a part: `trong đó có một cán bộ bị khiển trách`.
    fn is_article(&self) -> bool {
        let Figure { head, amount, lead, .. } = self.figure;
        let done = head.verb.adjacent && (head.says.done || self.open.is_some());
        let part = head.says.part && lead.is(Class::Have);
        amount.spelled && amount.value == 1.into() && !done && !part
    }

    /// `4 người bị thương` tells of one incident, unless the cases are counted too.
    fn is_incident(&self) -> bool {
        let harmed = self.figure.predicate.is_some_and(|p| p.verb.is(Class::Harm));
        (harmed || self.figure.harms()) && self.open.is_none()
    }

    /// `không để xảy ra 1 vụ`
    fn is_nothing(&self) -> bool {
        self.figure.head.says.denied && self.figure.amount.value == 1.into()
    }

    /// `13.500.000.000 đồng (mười ba tỷ, năm trăm triệu đồng)`: a sum in words in a bracket.
    fn is_said_again(&self) -> bool {
        let Figure { head, amount, .. } = self.figure;
        let sum = amount.spelled && amount.scaled && amount.has_unit(UnitSort::Money);
        sum && head.bracket.is_some() && self.figure.is_all_of_bracket()
    }

    /// `hỗ trợ 100.000 đồng/người/ngày`, `hỗ trợ 3 triệu đồng cho mỗi hộ`: what each one shall get.
    fn is_provision(&self) -> bool {
        let Figure { head, lead, .. } = self.figure;
        let given = matches!(head.governor, Governor::Action(..)) && !head.noun.levels && !lead.has_role();
        self.figure.amount.has_unit(UnitSort::Money) && ((given && self.figure.is_rate()) || self.figure.is_for_each())
    }

    /// `4 lần giảm` counts when something happened.
    fn is_occasion(&self) -> bool {
        let level = self.figure.lead.has_role() || is_change(self.measure.role);
        !level || self.figure.comes_before_verb()
    }

    /// `5 mét` is of single things, unless something is done to it.
    fn is_trifle(&self) -> bool {
        let Figure { head, amount, .. } = self.figure;
        amount.has_unit(UnitSort::Small) && !head.verb.adjacent && !head.joint.joined
    }
}

impl Case<'_> {
    /// `bổ nhiệm 12 đồng chí`
    fn after_action(&self, action: Span, verb: Term) -> Placement {
        let Figure { head, amount, .. } = self.figure;
        let had = self.figure.is_had();
        match self.predicate() {
            _ if self.measure.role == Role::Completion && self.open.is_some() => JOINED,
            Some(predicate) if had => Placement::Own(Opening::predicate(predicate, head.subject)),
            // `không còn nhà tạm, 94% hộ dân tham gia hợp tác xã`, `Xếp loại đảng viên: 5 đồng chí hoàn thành tốt nhiệm vụ`
            Some(predicate) if head.parts_from_verb(amount) => Placement::Own(Opening::predicate(predicate, None)),
            _ if had && self.figure.is_counted() => Placement::Own(Opening::action(self.figure.have())),
            _ if !head.verb.near => Placement::Nowhere,
            _ if self.figure.says_of_what() => {
                Placement::Own(Opening { verb, subject: head.subject, ..Opening::action(Some(action)) })
            }
            // `khởi công 5, khánh thành 7 công trình`
            _ if head.verb.adjacent && !self.scope.breaks_down() && self.figure.shares_noun() => {
                Placement::Own(Opening { verb, subject: head.subject, ..Opening::action(Some(action)) })
            }
            // `Phát triển đảng viên: kết nạp 45 (chỉ tiêu 40)`
            _ if self.open.is_none() && head.joint.breaks && head.verb.adjacent && self.figure.ends_its_piece() => {
                Placement::Own(Opening { verb, subject: head.subject, ..Opening::action(Some(action)) })
            }
            _ => self.labelled(action),
        }
    }

    /// `thu ngân sách đạt 1.234 tỷ đồng`
    fn after_indicator(&self, indicator: Span) -> Placement {
        let stated = self.figure.lead.states()
            || self.figure.lead.is(Class::Respectively)
            || self.figure.falls_or_rises()
            || self.figure.head.noun.entry
            || self.counts_roundly();
        if let Some(placement) = self.of_listed(indicator) {
            placement
        } else if let Some(predicate) = self.predicate().filter(|_| self.figure.head.joint.joined) {
            // `Kết quả xây dựng nông thôn mới, 2 xã đạt 14 tiêu chí`
            self.governed_by(predicate)
        } else if self.figure.says_of_what() || stated {
            Placement::Own(Opening::indicator(indicator))
        } else {
            self.labelled(indicator)
        }
    }

    /// Whether the count of what is measured is a round one: `số khách lưu trú khoảng 3,4 triệu`.
    fn counts_roundly(&self) -> bool {
        let Figure { head, lead, .. } = self.figure;
        head.noun.count && lead.qualifier != Qualifier::Exact && self.figure.ends_its_piece()
    }

    /// A noun phrase that no row knows: it says what a figure is for, is a verb, or names what is measured.
    fn after_phrase(&self, phrase: Span) -> Placement {
        let Figure { head, lead, .. } = self.figure;
        if let Some(placement) = self.of_listed(phrase) {
            return placement;
        }
        match self.predicate() {
            Some(predicate) => self.governed_by(predicate),
            None if self.open.is_some() && self.is_other_level() => JOINED,
            // `Kế hoạch giao 120 tỷ đồng`
            None if self.open.is_none() && names_target(self.figure) => Placement::Own(Opening::default()),
            None if !self.figure.says_of_what() && !lead.changes() => self.labelled(phrase),
            None if self.is_for_one() => match self.open {
                Some(_) => Placement::Joined { label: Some(phrase) },
                None => Placement::Own(Opening { label: Some(phrase), ..Opening::default() }),
            },
            None if lead.is(Class::Have) && self.figure.is_counted() => {
                Placement::Own(Opening::action(self.figure.have()))
            }
            // `Toàn xã còn 25 hộ nghèo`
            None if head.noun.body && self.figure.is_counted() && lead.is(Class::To) => {
                Placement::Own(Opening::default())
            }
            None if self.names_measured(phrase) => {
                Placement::Own(Opening::indicator(self.figure.measured().unwrap_or(phrase)))
            }
            None if self.is_another_verb() => Placement::Own(Opening::action(Some(phrase))),
            None => Placement::Nowhere,
        }
    }

    /// Whether the words before a figure say what it is for: one of the parts, or another of those before it.
    fn is_for_one(&self) -> bool {
        let Figure { head, lead, .. } = self.figure;
        let counted = self.figure.is_counted();
        let named = head.noun.named && !lead.has_role();
        if self.open.is_none() {
            // `Trong đó, Hà Tĩnh 560 tỷ đồng`, `Trong đó đất lúa 60,1 ha`
            let measured = self.figure.has_unit() && head.says.part && !lead.has_role();
            return self.scope.breaks_down() && (named || measured);
        }
        let part = !counted || named || lead.states() || self.repeats();
        // `trong đó loại giỏi 15 em`
        (head.says.part && counted)
            || (self.scope.breaks_down() && !lead.changes() && part)
            // `vùng A có 2.142 doanh nghiệp; vùng B 1.289 doanh nghiệp`: the verb goes without saying.
            || (named && counted && self.repeats())
            // `tiểu học đạt 99,9%; trung học 99,4%`
            || self.is_level_of_another()
    }

    /// Whether the words before a figure name what is measured.
    fn names_measured(&self, phrase: Span) -> bool {
        let Figure { head, lead, .. } = self.figure;
        let counted = self.figure.is_counted();
        // `hồ sơ quá hạn 92 hồ sơ`
        let again = counted && lead.len == 0 && self.figure.names_its_noun(phrase);
        // `đàn lợn 3.240 con, gia cầm 41.500 con`
        again || self.is_another_level() || (head.says.part && counted && self.open.is_none()) || self.states_level()
    }

    /// Whether the words right before a count are a verb that no row knows, in a list of deeds: `kết nạp 5 đảng viên, phủ kín
    /// 12 xã`.
    fn is_another_verb(&self) -> bool {
        let Figure { head, lead, .. } = self.figure;
        let deeds = self.open.is_some_and(|draft| draft.action.is_some() && !draft.is_postposed());
        let verbal = head.noun.open || self.repeats();
        deeds && self.figure.is_counted() && verbal && lead.len == 0 && !self.scope.breaks_down()
    }

    /// Where the percent of one of those belongs whose levels are listed: `cơ cấu kinh tế: nông nghiệp 31%; dịch vụ 30%`.
    fn of_listed(&self, label: Span) -> Option<Placement> {
        let Figure { head, lead, .. } = self.figure;
        if !self.figure.is_percent() || lead.has_role() {
            return None;
        }
        let opening =
            |listed| Opening { indicator: Some(listed), label: Some(label), whole: true, ..Opening::default() };
        let last = self.open.and_then(|draft| draft.measures.last());
        let goes_on = last.is_some_and(|last| matches!(last.role, Role::Part | Role::Target) && last.label.is_some());
        match head.noun.listed {
            Some(listed) if listed != label => Some(Placement::Own(opening(listed))),
            _ => (goes_on && self.scope.breaks_down()).then_some(Placement::Joined { label: Some(label) }),
        }
    }

    /// Whether a bracket states another level of what was just measured: an earlier one, or the planned one.
    fn is_other_level(&self) -> bool {
        let head = &self.figure.head;
        let planned = head.bracket.is_some() && head.noun.target;
        planned || (head.is_earlier() && self.figure.says_of_what())
    }

    /// Whether the level of one is followed by that of another, measured in the same unit.
    fn is_level_of_another(&self) -> bool {
        let Some(draft) = self.open.filter(|draft| draft.indicator.is_some()) else { return false };
        let same = |last: &MeasureDraft| last.role == Role::Result && last.kind() == self.measure.kind();
        self.figure.lead.len == 0 && self.figure.has_unit() && draft.measures.last().is_some_and(same)
    }

    /// Whether levels are listed of the same things, each with what it is of.
    fn is_another_level(&self) -> bool {
        let levels = self.open.is_some_and(|draft| draft.indicator.is_some() && draft.measures.len() == 1);
        levels && self.figure.lead.len == 0 && self.repeats()
    }

    /// Whether it counts what was counted before.
    fn repeats(&self) -> bool {
        let last = self.open.and_then(Draft::last_level);
        last.is_some_and(|last| last.noun.is_some() && last.noun == self.measure.noun)
    }

    /// Whether the words before a number make an indicator of whatever stands before them.
    fn states_level(&self) -> bool {
        let lead = &self.figure.lead;
        let unit = self.figure.has_unit();
        let states = lead.any(&[Class::Reach, Class::Share, Class::Exceed, Class::To])
            || lead.changes()
            || (lead.is(Class::Is) && (unit || self.figure.head.noun.target));
        states && (self.figure.says_of_what() || self.figure.falls_or_rises())
    }

    /// Only joints and marks stand between this figure and the one before.
    fn after_nothing(&self) -> Placement {
        let Figure { head, lead, against, .. } = self.figure;
        let counted = self.figure.is_counted();
        if let Some(predicate) = self.predicate() {
            return self.governed_by(predicate);
        }
        let planned = head.says.target && self.measure.role == Role::Target;
        if self.open.is_some() {
            let states = self.figure.says_of_what() || lead.has_role() || planned;
            return if states { JOINED } else { Placement::Nowhere };
        }
        // `Chỉ tiêu giao 50 đảng viên`
        if planned && counted && head.joint.joined {
            return Placement::Own(Opening::default());
        }
        if (head.says.whole && self.figure.says_of_what()) || (counted && self.figure.has_part()) {
            return Placement::Own(Opening { whole: true, ..Opening::default() });
        }
        let completed = self.measure.role == Role::Completion && against.is_some_and(|against| against.base);
        // `…, chiếm hơn 57% diện tích gieo trồng`
        let share = lead.is(Class::Share) && against.is_some();
        let level = share || lead.is(Class::Exceed) || (lead.is(Class::Reach) && (head.joint.breaks || completed));
        if self.figure.is_percent() && level {
            return Placement::Own(Opening::default());
        }
        if counted && self.figure.begins_parts() {
            return Placement::Own(Opening::action(self.figure.have()));
        }
        let moves = (lead.changes() || lead.is(Class::Share)) && (counted || against.is_some());
        let stock = lead.is(Class::Have) && self.figure.amount.has_unit(UnitSort::Measure);
        let level = lead.is(Class::Reach) && self.figure.has_unit() && !self.figure.is_percent();
        if moves || stock || level || (counted && lead.any(&[Class::Have, Class::Reach, Class::To])) {
            return Placement::Own(Opening::action(self.figure.have()));
        }
        Placement::Nowhere
    }

    /// A count after its label: `khiển trách 26`.
    fn labelled(&self, label: Span) -> Placement {
        let noun = &self.figure.head.noun;
        // `thôn Kép 1` is a place, but for places that are counted in: `gồm: phường Trung Tâm 2, xã Hòa Lộc 1`.
        let place = noun.named && noun.placed && !self.scope.breaks_down();
        match self.open {
            Some(_) if !self.figure.has_unit() && !self.figure.numbers_name() && !place => {
                Placement::Joined { label: Some(label) }
            }
            _ => Placement::Nowhere,
        }
    }

    /// A verb after its noun governs the whole before it too: `trong tổng số 28 chỉ tiêu có 18 chỉ tiêu đạt`.
    fn governed_by(&self, predicate: Predicate) -> Placement {
        let opening = Opening::predicate(predicate, self.figure.head.subject);
        let headless = |draft: &&Draft| draft.action.is_none() && draft.indicator.is_none();
        // `12 chi bộ và 45 đảng viên thực hiện tốt`: the verb of both has been read with the first.
        let same = |draft: &&Draft| draft.action.is_some() && draft.action == opening.action;
        if self.open.is_some_and(|draft| same(&draft)) {
            return Placement::Governing(opening);
        }
        match self.open.filter(headless) {
            Some(_) if self.scope.breaks_down() => Placement::Governing(opening),
            _ => Placement::Own(opening),
        }
    }

    /// The verb after the noun, where that governs.
    fn predicate(&self) -> Option<Predicate> {
        let Figure { head, lead, amount, .. } = self.figure;
        let counted = self.figure.is_counted();
        let measured = amount.has_unit(UnitSort::Money) || amount.has_unit(UnitSort::Measure);
        let apart = self.open.is_none()
            || head.joint.breaks
            || head.says.part
            || lead.is(Class::Have)
            || head.governor != Governor::Nothing;
        // `49.000 ha đất canh tác`: a verb without auxiliary may be part of what is measured.
        // `mô hình trồng rau`: neither is a trade anything that was done.
        // `76 hộ đăng ký, 70 hộ thoát nghèo`: one verb after its noun leads to the next.
        let follows = self.open.is_some_and(Draft::is_postposed) && head.governor == Governor::Nothing;
        let free = |p: &Predicate| {
            p.strong || (counted && !measured && !p.trade && (apart || follows || (p.reaches && amount.is_portion())))
        };
        self.figure.predicate.filter(|p| (counted || measured) && !lead.has_role() && free(p))
    }
}
