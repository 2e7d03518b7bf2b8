//! What a figure states, told by its own words: rules in order, of which the first that applies decides.

use super::figure::Figure;
use super::head::Governor;
use super::MeasureDraft;
use crate::lexicon::terms::{Class, UnitSort};
use crate::Role;

/// A figure, and the measure before it in the same achievement.
struct Case<'a> {
    figure: &'a Figure<'a>,
    last: Option<&'a MeasureDraft>,
}

/// The role that the words around a figure give it.
pub(super) fn role(figure: &Figure<'_>, last: Option<&MeasureDraft>) -> Role {
    let case = Case { figure, last };
    RULES.iter().find_map(|rule| rule(&case)).unwrap_or(Role::Result)
}

type Rule = fn(&Case<'_>) -> Option<Role>;

/// Signs and times, then the words right before the number, then what it is measured against.
const RULES: &[Rule] = &[
    signed,
    earlier,
    named_before_bracket,
    planned_in_bracket,
    level_compared_with,
    named_target,
    new_level,
    completed,
    restated,
    listed,
    passed,
    compared,
    changed,
    multiplied,
    of_no_percent,
    percent_against,
    share,
    member,
    percent_in_bracket,
    reached,
];

pub(super) fn is_change(role: Role) -> bool {
    matches!(role, Role::Increase | Role::Decrease)
}

impl Case<'_> {
    fn lead(&self, class: Class) -> bool {
        self.figure.lead.is(class)
    }

    /// Whether the bracket holds the number and no word that says what it is.
    fn is_alone_in_bracket(&self) -> bool {
        let figure = self.figure;
        figure.head.bracket.is_some() && figure.object.is_none() && !figure.lead.has_role()
    }

    fn is_against_base(&self) -> bool {
        self.figure.against.is_some_and(|against| against.base)
    }

    /// The measure before, where this one stands in a list with it and says nothing for itself.
    fn listed_with(&self) -> Option<&MeasureDraft> {
        let Figure { head, lead, .. } = self.figure;
        let plain = !head.joint.breaks
            && head.bracket.is_none()
            && !head.joint.closes
            && !lead.has_role()
            && lead.than.is_none();
        self.last.filter(|_| head.governor == Governor::Nothing && head.joint.joined && plain)
    }
}

/// `(+5,5%)`, `giảm (48 chi nhánh)`
fn signed(case: &Case<'_>) -> Option<Role> {
    case.figure.head.bracket?.sign
}

/// `(cùng kỳ tăng 8,25%)`, `so với 9,64%`, `thấp hơn mức 5,48%`, `giảm từ mức 1,12%`
fn earlier(case: &Case<'_>) -> Option<Role> {
    let lead = &case.figure.lead;
    let level = lead.is(Class::Is)
        && case.figure.against.is_none()
        && (lead.than.is_some() || (lead.is(Class::From) && lead.changes()));
    (case.figure.head.is_earlier() || case.lead(Class::Compare) || (level && case.figure.has_unit()))
        .then_some(Role::Baseline)
}

/// `đạt mục tiêu (16-17%)`, `cao hơn bình quân (9,64%)`
fn named_before_bracket(case: &Case<'_>) -> Option<Role> {
    case.figure.head.bracket?.names.filter(|_| case.is_alone_in_bracket())
}

/// `tăng 9,8% (kế hoạch 9,5%)`
fn planned_in_bracket(case: &Case<'_>) -> Option<Role> {
    let Figure { head, lead, .. } = case.figure;
    (head.bracket.is_some() && head.noun.target && !lead.has_role()).then_some(Role::Target)
}

/// `giảm 18% so với năm 2019 (73 tỷ đồng)`
fn level_compared_with(case: &Case<'_>) -> Option<Role> {
    let against = case.last.filter(|last| is_change(last.role))?.against?;
    let Figure { head, lead, .. } = case.figure;
    let bare = !lead.has_role() && head.governor == Governor::Nothing;
    (bare && case.figure.opens_bracket_after(against.end)).then_some(Role::Baseline)
}

/// `Kế hoạch giao 120 tỷ đồng`
fn named_target(case: &Case<'_>) -> Option<Role> {
    names_target(case.figure).then_some(Role::Target)
}

/// Whether only the word for a target stands before an amount.
pub(super) fn names_target(figure: &Figure<'_>) -> bool {
    let amount = figure.says_of_what() && !figure.is_percent();
    figure.head.noun.target && figure.lead.len == 0 && amount
}

/// `giảm còn 1,2%`
fn new_level(case: &Case<'_>) -> Option<Role> {
    (case.lead(Class::To) && !case.lead(Class::Times)).then_some(Role::Result)
}

/// `đạt 96% kế hoạch`
fn completed(case: &Case<'_>) -> Option<Role> {
    let lead = &case.figure.lead;
    let other = lead.changes() || lead.is(Class::Exceed) || lead.than.is_some();
    (case.figure.is_percent() && case.is_against_base() && !other).then_some(Role::Completion)
}

/// `tăng 8%, tương ứng 11.300 tỷ đồng`, `tăng 2,4% (1.226 tấn)`
fn restated(case: &Case<'_>) -> Option<Role> {
    let last = case.last.filter(|m| is_change(m.role))?;
    let otherwise = case.is_alone_in_bracket() && last.kind() != super::Kind::of(&case.figure.amount);
    (case.lead(Class::Same) || otherwise).then_some(last.role)
}

/// `giảm 26 trưởng phòng, 116 phó trưởng phòng`, `chiếm 8% về số vụ và 56% về số tiền`
fn listed(case: &Case<'_>) -> Option<Role> {
    let last = case.listed_with()?;
    let carried = is_change(last.role) || last.role == Role::Share;
    (carried && last.kind() == super::Kind::of(&case.figure.amount)).then_some(last.role)
}

/// `vượt 5% kế hoạch`
fn passed(case: &Case<'_>) -> Option<Role> {
    (case.lead(Class::Exceed) && !case.lead(Class::Reach)).then_some(Role::Excess)
}

/// `cao hơn 20% so với kế hoạch`, `cao hơn 2% so với cùng kỳ`; else `cao hơn` says how exact the number is.
fn compared(case: &Case<'_>) -> Option<Role> {
    let change = case.figure.lead.than?;
    if case.is_against_base() {
        return Some(Role::Excess);
    }
    (case.figure.against.is_some() || case.figure.lead.against.is_some()).then_some(change)
}

/// `tăng 5%`
fn changed(case: &Case<'_>) -> Option<Role> {
    match () {
        () if case.lead(Class::Up) => Some(Role::Increase),
        () if case.lead(Class::Down) => Some(Role::Decrease),
        () => None,
    }
}

/// `gấp 1,8 lần`
fn multiplied(case: &Case<'_>) -> Option<Role> {
    let times = case.figure.amount.has_unit(UnitSort::Times);
    (case.lead(Class::Times) || (times && case.lead(Class::Equal))).then_some(Role::Relative)
}

/// What is left is a percent, or a result.
fn of_no_percent(case: &Case<'_>) -> Option<Role> {
    (!case.figure.is_percent()).then_some(Role::Result)
}

/// `bằng 103% kế hoạch`, `bằng 98% so với cùng kỳ`, `đạt 70% số dân`
fn percent_against(case: &Case<'_>) -> Option<Role> {
    let against = case.figure.against?;
    let stated = case.figure.lead.any(&[Class::Reach, Class::Equal, Class::Share, Class::Is]);
    match (stated, against.base, against.compared) {
        (true, true, _) => Some(Role::Completion),
        (true, false, true) => Some(Role::Relative),
        (_, _, false) => Some(Role::Share),
        (false, _, true) => None,
    }
}

/// `chiếm 12%`, but `tỷ lệ … chiếm 74%` is the level of a rate.
fn share(case: &Case<'_>) -> Option<Role> {
    (case.lead(Class::Share) && !case.figure.head.noun.rate).then_some(Role::Share)
}

/// `tăng mạnh là Trung Quốc (38,1%)`, `tỷ lệ cao nhất là Tuyên Quang (15,7%)`
fn member(case: &Case<'_>) -> Option<Role> {
    let head = &case.figure.head;
    head.bracket?.member.filter(|_| case.is_alone_in_bracket())?;
    let level =
        case.last.is_some_and(|last| !is_change(last.role) && last.kind() == super::Kind::of(&case.figure.amount));
    head.noun.moved.or(level.then_some(Role::Result))
}

/// `giảm 121 đơn vị (30,2%)`, `18/28 chỉ tiêu (64,3%)`, `186 đồng chí (74,4%)`
fn percent_in_bracket(case: &Case<'_>) -> Option<Role> {
    let last = case.last.filter(|_| case.is_alone_in_bracket())?;
    Some(match last.role {
        change if is_change(change) => change,
        _ if last.amount.of.is_some() => Role::Completion,
        _ => Role::Share,
    })
}

/// `kết nạp 186 đồng chí, đạt 74,4%`, but a percent after another is a level as that was: `mục tiêu 85%, nay mới đạt 32%`. Above
/// the whole there is no level.
fn reached(case: &Case<'_>) -> Option<Role> {
    let amount = &case.figure.amount;
    let reached = case.lead(Class::Reach) || case.lead(Class::Equal);
    let counted = case.last.is_some_and(|last| last.kind() != super::Kind::of(amount) || amount.value > 100.into());
    (reached && counted && case.figure.head.governor == Governor::Nothing).then_some(Role::Completion)
}
