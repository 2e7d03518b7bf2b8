//! The words between two numbers: what governs the second, and what it is part of.

use super::lead::Lead;
use super::members;
use super::phrase::MAX_OBJECT;
use crate::grammar::clause::{Token, What};
use crate::grammar::quantity::Amount;
use crate::lexicon::terms::{Class, Term, MAX_UNKNOWN_VERB};
use crate::text::atom::Case;
use crate::text::work;
use crate::{Role, Span};

/// What governs a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Governor {
    /// With the word that says which action it is.
    Action(Span, Term),
    Indicator(Span),
    /// A noun phrase that no row knows.
    Phrase(Span),
    /// Nothing but joints and marks.
    Nothing,
}

impl Governor {
    fn span(self) -> Option<Span> {
        match self {
            Governor::Action(span, _) | Governor::Phrase(span) | Governor::Indicator(span) => Some(span),
            Governor::Nothing => None,
        }
    }

    /// The noun phrase that governs.
    fn phrase(self) -> Option<Span> {
        match self {
            Governor::Phrase(span) | Governor::Indicator(span) => Some(span),
            Governor::Action(..) | Governor::Nothing => None,
        }
    }
}

/// What the words between two numbers say of the second.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) governor: Governor,
    /// Whose action it is.
    pub(super) subject: Option<Span>,
    pub(super) verb: VerbPlace,
    pub(super) noun: NounKind,
    pub(super) says: Says,
    pub(super) joint: Joint,
    /// The bracket that the number stands in.
    pub(super) bracket: Option<Bracket>,
}

/// Where the last verb stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbPlace {
    /// Right before the number, or with only `cho` and `đối với` between.
    pub(super) adjacent: bool,
    /// Near enough to the number to be its verb.
    pub(super) near: bool,
    /// Last of the words before a lead: `phát hiện có 5 trường hợp`.
    pub(super) last: bool,
    /// Right after a word that makes the number a round one: `ước giải ngân 5 tỷ đồng`.
    pub(super) about: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct NounKind {
    pub(super) rate: bool,
    /// How many there are of something: `tổng số thuê bao`.
    pub(super) count: bool,
    /// A sum of all: `tổng số đảng viên`.
    pub(super) total: bool,
    /// A target itself: `chỉ tiêu hệ sĩ quan là 260`.
    pub(super) target: bool,
    /// Of a name: `Tây Nguyên 1.289 doanh nghiệp`.
    pub(super) named: bool,
    /// Of a body or a place: `toàn xã`.
    pub(super) body: bool,
    /// Of what is named by a number: `thôn Kép 1`.
    pub(super) placed: bool,
    /// Of an earlier time: `cùng kỳ là 7,9%`.
    pub(super) earlier: bool,
    /// That the clause names a level: `nhận được thu nhập bình quân`.
    pub(super) levels: bool,
    /// Of a few words that no row knows, with no capital.
    pub(super) open: bool,
    /// An entry of a list: `Số đảng viên kết nạp:`.
    pub(super) entry: bool,
    /// What stands before a colon, with its levels by member after that.
    pub(super) listed: Option<Span>,
    /// The change that single members are named for: `tăng mạnh là Trung Quốc (38,1%)`.
    pub(super) moved: Option<Role>,
}

/// What is said of the number, and of those that follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Says {
    /// That a breakdown begins.
    pub(super) part: bool,
    /// That the whole of what follows is stated: `trong tổng số`.
    pub(super) whole: bool,
    /// That a sum is raised by what was broken down before: `đưa tổng số lên …`.
    pub(super) raised: bool,
    pub(super) target: bool,
    pub(super) done: bool,
    /// That a private person does or has it.
    pub(super) foreign: bool,
    /// That it is no result: a rate of one (`mỗi hộ 2 thửa`), an audience, an age, a price.
    pub(super) aside: bool,
    /// That there is none: `không để xảy ra`.
    pub(super) denied: bool,
    /// That it shall be or may be, right before the number: `để 2 doanh nghiệp khắc phục`, `nếu 3 hộ đồng ý`.
    pub(super) supposed: bool,
    /// What it is compared with from the start of the clause: `So với năm 2020, …`.
    pub(super) compared: Option<Span>,
}

/// How the number is joined to what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    /// A new clause begins between them: after `;`, `nhưng`.
    pub(super) breaks: bool,
    /// A bracket closes between them.
    pub(super) closes: bool,
    /// A joint stands right before the number and its lead.
    pub(super) joined: bool,
    /// A colon does.
    pub(super) lists: bool,
}

/// What a bracket around a number says of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    /// That an earlier time is meant: `(cùng kỳ tăng 8,25%)`.
    pub(super) earlier: bool,
    /// What stands right before it, a target or something to compare with.
    pub(super) names: Option<Role>,
    /// The name right before it, of a number that begins it.
    pub(super) member: Option<Span>,
    /// What a sign before the number says, or the word before the bracket: `(+5,5%)`, `giảm (48 chi nhánh)`.
    pub(super) sign: Option<Role>,
}

/// Reads what stands between two numbers, the second with this lead: what governs it, and what it is part of. Where an
/// achievement is open the first words may still belong to the number before: `follows`.
pub(super) fn head(tokens: &[Token], lead: &Lead, follows: bool) -> Head {
    work::count(tokens.len());
    let own = if follows { after_tail(tokens) } else { tokens };
    let open = open_bracket(own);
    let (clause, breaks) = last_clause(open.map_or(own, |at| &own[at + 1..]));
    let members = if follows { members(clause) } else { None };
    let marker = clause.iter().rposition(|t| t.any(&[Class::Part, Class::Whole]));
    let after_marker = marker.max(members).map_or(clause, |at| &clause[at + 1..]);
    let whole = follows && after_marker.len() == tokens.len();
    let governor = match governor_of(after_marker, lead, follows, whole) {
        Governor::Nothing if !follows && marker.is_some() => named_whole(&clause[..marker.unwrap_or(0)], lead),
        Governor::Nothing => open.map_or(Governor::Nothing, |at| outside(&own[..at], lead)),
        governor => governor,
    };
    let within = !follows && matches!(tokens, [within] if within.is(Class::Aspect));
    let mut says = Says::of(clause, lead);
    says.aside &= !is_apart_from_price(clause, governor);
    says.part |= members.is_some() || lists_parts(own);
    says.whole |= within;
    // `Trong số trưởng thôn được khen, có ba người …`: the whole is no figure, and what there is of it a part.
    if says.whole && lead.is(Class::Have) {
        (says.whole, says.part) = (false, true);
    }
    says.target |= lead.is(Class::Target) || heads_plans(own, lead) || plans_change(tokens, lead);
    Head {
        governor,
        subject: match governor {
            Governor::Action(action, _) => subject(clause, action),
            _ if lead.is(Class::Have) => before_verb(clause),
            _ => None,
        },
        verb: VerbPlace::of(tokens, lead),
        noun: NounKind {
            count: governor.phrase().is_some_and(|span| starts_with(clause, span, Class::NumberOf)),
            total: governor.phrase().is_some_and(|span| starts_with(clause, span, Class::Total)),
            rate: clause.iter().any(|t| t.is(Class::Rate)),
            target: governor.span().is_some_and(|span| states_target(clause, span)) || ends_with_target(tokens, lead),
            named: governor.phrase().is_some_and(|span| is_name(clause, span)),
            body: governor
                .phrase()
                .is_some_and(|span| starts_with(clause, span, Class::Whole) || starts_with(clause, span, Class::Body)),
            placed: governor.phrase().is_some_and(|span| starts_with(clause, span, Class::Naming)),
            levels: clause.iter().any(|t| t.is(Class::Indicator)),
            earlier: governor.phrase().is_some_and(|span| starts_with(clause, span, Class::Period)),
            open: governor.phrase().is_some_and(|span| is_open(clause, span)),
            entry: is_entry(tokens),
            listed: listed_indicator(own),
            moved: moved(tokens),
        },
        says,
        joint: Joint {
            breaks,
            closes: own.iter().any(|t| t.is_mark(&[')'])),
            joined: tokens.last().map_or(true, is_joint),
            lists: tokens.last().is_some_and(|t| t.is_mark(&[':'])),
        },
        bracket: open.map(|_| Bracket {
            earlier: is_earlier(clause),
            names: named_before(tokens),
            member: members::before_bracket(tokens),
            sign: sign(tokens),
        }),
    }
}

impl Head {
    /// Whether a bracket or the words before the number say that an earlier time is meant.
    pub(super) fn is_earlier(&self) -> bool {
        self.noun.earlier || self.bracket.is_some_and(|bracket| bracket.earlier)
    }

    /// Whether a mark parts the number from the verb before it, so that a verb after it may govern: a colon, or any joint
    /// before so much of a whole.
    pub(super) fn parts_from_verb(&self, amount: &Amount) -> bool {
        self.joint.lists || (amount.is_portion() && self.joint.joined && !self.verb.adjacent)
    }
}

impl VerbPlace {
    fn of(tokens: &[Token], lead: &Lead) -> VerbPlace {
        let unknown_verb = unknown_verb(tokens).is_some();
        VerbPlace {
            adjacent: lead.len == 0 && (unknown_verb || ends_with_verb(tokens)),
            near: is_near(tokens) || unknown_verb,
            last: tokens.last().is_some_and(|t| t.is(Class::Action)),
            about: matches!(tokens, [.., about, verb] if about.is(Class::About) && verb.is(Class::Action)),
        }
    }
}

impl Says {
    fn of(clause: &[Token], lead: &Lead) -> Says {
        let says = |class: Class| clause.iter().any(|t| t.is(class));
        Says {
            part: says(Class::Part),
            whole: says(Class::Whole),
            raised: says(Class::Raise),
            target: is_planned(clause, lead) && !lead.is(Class::Done),
            done: says(Class::Done) || lead.is(Class::Done),
            foreign: is_foreign(clause),
            aside: is_aside(clause, lead),
            denied: last_piece(clause).iter().any(|t| t.is(Class::Not)),
            supposed: clause.last().is_some_and(|t| t.is(Class::Subordinate) && !t.is(Class::Break)),
            compared: comparison(clause),
        }
    }
}

/// Whether the tokens end as an entry of a list of figures does: `Số đảng viên kết nạp:`.
fn is_entry(tokens: &[Token]) -> bool {
    let Some((colon, before)) = tokens.split_last() else { return false };
    let indicator = before.iter().rev().take_while(|t| t.is_word()).any(|t| t.is(Class::Indicator));
    colon.is_mark(&[':']) && indicator
}

/// The indicator before a colon, whose levels by member follow: `Tỷ lệ hồ sơ trực tuyến: cấp tỉnh 92%, cấp xã 71%`.
fn listed_indicator(tokens: &[Token]) -> Option<Span> {
    let colon = tokens.iter().rposition(|t| t.is_mark(&[':']))?;
    match governor(&tokens[..colon], &Lead::default()) {
        Governor::Indicator(indicator) => Some(indicator),
        _ => None,
    }
}

/// Where the bracket opens that the number stands in.
fn open_bracket(tokens: &[Token]) -> Option<usize> {
    let open = tokens.iter().rposition(|t| t.is_mark(&['(']))?;
    (!tokens[open..].iter().any(|t| t.is_mark(&[')']))).then_some(open)
}

/// What governs the number after the tokens, unless they only end what was before: `xã, phường và |`.
fn governor_of(tokens: &[Token], lead: &Lead, follows: bool, whole: bool) -> Governor {
    let dangling = tokens.last().is_some_and(is_joint);
    match governor(tokens, lead) {
        Governor::Phrase(_) if dangling || (whole && lead.has_role() && !tokens.first().is_some_and(is_joint)) => {
            Governor::Nothing
        }
        Governor::Action(..) | Governor::Indicator(_) if dangling && follows && !begins_clause(tokens) => {
            Governor::Nothing
        }
        governor => governor,
    }
}

/// Whether the clause tells of a plan, and of nothing done after that.
fn is_planned(clause: &[Token], lead: &Lead) -> bool {
    let horizon = horizon(clause).filter(|_| !lead.estimated);
    let target = clause.iter().rposition(|t| t.is(Class::Target)).max(bidden(clause)).max(horizon);
    let done = clause.iter().rposition(|t| t.is(Class::Done));
    target.is_some() && target >= done
}

/// Where someone is bidden do something: `yêu cầu Sở Xây dựng xử lý …`, `thì cả năm phải tăng …`.
fn bidden(clause: &[Token]) -> Option<usize> {
    let bid = clause.iter().position(|t| t.is(Class::Bid))?;
    let must = clause.iter().rposition(|t| t.is(Class::Must)).filter(|must| *must > bid);
    let whom = clause.get(bid + 1).is_some_and(|t| t.is_capital() || t.is(Class::Body));
    let asked = whom && clause[bid].is(Class::Ask) && clause[bid + 2..].iter().any(|t| t.is(Class::Action));
    must.or(asked.then_some(bid))
}

/// Whether a colon after the last marker opens the parts: `gồm: ngân sách tỉnh 20 tỷ đồng`.
fn lists_parts(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| pair[0].is(Class::Part) && pair[1].is_mark(&[':']))
}

/// Whether a plan is named before a colon: `Dự kiến năm 2030: …`.
fn heads_plans(tokens: &[Token], lead: &Lead) -> bool {
    tokens.iter().rposition(|t| t.is_mark(&[':'])).is_some_and(|colon| is_planned(&tokens[..colon], lead))
}

/// Whether a bracket states an earlier level: `(cùng kỳ tăng 8,25%)`, `(năm 2015 là 1,22%)`.
fn is_earlier(clause: &[Token]) -> bool {
    let first = clause.iter().find(|t| t.is_word());
    first.is_some_and(|t| t.is(Class::Time)) || clause.iter().any(|t| t.is(Class::Period))
}

/// What the words before a bracket make of a number alone in it: a target, or something to compare with.
fn named_before(tokens: &[Token]) -> Option<Role> {
    let before = &tokens[..tokens.len() - 1];
    let planned = before.iter().any(|t| t.any(&[Class::Base, Class::Target]));
    let compared = before.iter().any(|t| t.any(&[Class::Up, Class::Down]) && t.term.qualifier().is_some());
    planned.then_some(Role::Target).or(compared.then_some(Role::Baseline))
}

/// Whether a change is planned: `mục tiêu tăng trưởng 6,7%`, but not `so với kế hoạch tăng 5%`.
fn plans_change(tokens: &[Token], lead: &Lead) -> bool {
    let Some((plan, before)) = tokens.split_last() else { return false };
    lead.changes() && is_target(plan) && !before.last().is_some_and(|t| t.any(&[Class::Compare, Class::Equal]))
}

fn is_target(token: &Token) -> bool {
    token.is(Class::Base) && !token.is(Class::NumberOf)
}

/// Whether what governs is a target: `chỉ tiêu hệ sĩ quan là 260`, `mục tiêu trồng 3 triệu cây`, but not `số lượng cán bộ nữ
/// là 25`.
fn states_target(clause: &[Token], governor: Span) -> bool {
    let begins = clause.iter().position(|t| t.span.start >= governor.start).unwrap_or(clause.len());
    let named = clause[..begins].last();
    named.is_some_and(is_target) || clause.get(begins).is_some_and(is_target)
}

/// Whether the number is compared with a target: `so với mục tiêu 10 tỷ USD`.
fn ends_with_target(tokens: &[Token], lead: &Lead) -> bool {
    lead.len == 0 && matches!(tokens, [.., compare, base] if compare.is(Class::Compare) && base.is(Class::Base))
}

/// Whether a phrase begins with a word of a class.
fn starts_with(clause: &[Token], phrase: Span, class: Class) -> bool {
    clause.iter().find(|t| t.span.start >= phrase.start).is_some_and(|t| t.is(class))
}

/// Whether a phrase is of a few words that no row knows, as verbs may be.
fn is_open(clause: &[Token], phrase: Span) -> bool {
    let words = clause.iter().filter(|t| t.span.start >= phrase.start);
    words.clone().count() <= MAX_UNKNOWN_VERB && words.into_iter().all(|t| t.is_open() && !t.is_capital())
}

/// Whether a noun phrase is a name, or ends with one: `Tây Nguyên`, `vùng Bắc Trung Bộ và Duyên hải miền Trung`.
fn is_name(clause: &[Token], phrase: Span) -> bool {
    clause.last().is_some_and(|t| t.span.start >= phrase.start && t.is_capital())
}

/// The change that members in brackets are named for: the last word before them that says one, with `là` after it.
fn moved(tokens: &[Token]) -> Option<Role> {
    let change = tokens.iter().rposition(|t| t.any(&[Class::Up, Class::Down]))?;
    let up = tokens[change].is(Class::Up) && tokens[change].term.qualifier().is_none();
    let named = tokens[change + 1..].iter().find(|t| !t.is(Class::Degree));
    let role = if up { Role::Increase } else { Role::Decrease };
    named.is_some_and(|t| t.any(&[Class::Is, Class::Example])).then_some(role)
}

/// The change that a sign in a bracket says, or the word right before the bracket.
fn sign(tokens: &[Token]) -> Option<Role> {
    match tokens {
        [.., change, open] if open.is_mark(&['(']) && change.term.qualifier().is_none() => {
            let role = |class, role| change.is(class).then_some(role);
            role(Class::Up, Role::Increase).or(role(Class::Down, Role::Decrease))
        }
        [.., open, sign] if open.is_mark(&['(']) && sign.is_mark(&['+']) => Some(Role::Increase),
        [.., open, sign] if open.is_mark(&['(']) && sign.is_mark(&['-']) => Some(Role::Decrease),
        _ => None,
    }
}

/// Where single members begin to be named: `như Bắc Giang 15,09%`, `cao nhất là Tuyên Quang 15,7%`.
fn members(clause: &[Token]) -> Option<usize> {
    let names = |pair: &[Token]| pair[0].any(&[Class::Example, Class::Is]) && pair[1].is_capital();
    (1..clause.len()).rev().find(|at| names(&clause[at - 1..=*at])).map(|at| at - 1)
}

/// Where a plan's year is named: plans run to round years, `đến năm 2030`.
fn horizon(clause: &[Token]) -> Option<usize> {
    clause.windows(2).rposition(|pair| pair[0].is(Class::Horizon) && pair[1].round_year)
}

/// What names the whole before the marker of a breakdown, where that is no figure: `Vốn do tỉnh quản lý gồm 53 dự án`.
fn named_whole(before: &[Token], lead: &Lead) -> Governor {
    match governor(before, lead) {
        Governor::Action(action, _) if !is_whole_verb(before, action) => Governor::Nothing,
        whole => whole,
    }
}

/// Whether a verb stands near enough to the marker of a breakdown: `bầu ban chấp hành gồm 39 đồng chí`.
fn is_whole_verb(before: &[Token], action: Span) -> bool {
    let phrase = before.iter().skip_while(|t| t.span.start < action.start);
    phrase.clone().count() <= MAX_WHOLE_VERB && phrase.into_iter().all(Token::is_word)
}

/// Most words of a verb phrase that names a whole.
const MAX_WHOLE_VERB: usize = 4;

/// What governs a number alone in its bracket, told by the words before the bracket.
pub(super) fn outside(before: &[Token], lead: &Lead) -> Governor {
    match governor(before, lead) {
        indicator @ Governor::Indicator(_) => indicator,
        _ => Governor::Nothing,
    }
}

/// Whether one of the pieces between joints begins with what governs.
pub(super) fn begins_clause(tokens: &[Token]) -> bool {
    let begins = |at: usize| at == 0 || is_joint(&tokens[at - 1]) || tokens[at - 1].is(Class::Aux);
    tokens.iter().enumerate().any(|(at, t)| t.any(&[Class::Action, Class::Indicator]) && begins(at))
}

/// The words after those that still belong to the measure before: after the first comma, bracket or `và`.
pub(super) fn after_tail(tokens: &[Token]) -> &[Token] {
    let at = tokens.iter().position(is_joint);
    at.map_or(tokens, |at| &tokens[at..])
}

/// Whether a token joins a clause to what is before it.
pub(super) fn is_joint(token: &Token) -> bool {
    token.is_mark(&[',', ';', '(', ')', '…', ':'])
        || (token.is(Class::Joint) && !token.is(Class::Is))
        || token.is(Class::Break)
}

/// What the clause is compared with from its start: `So với năm 2020, …`, but not `So với kế hoạch, …`.
pub(super) fn comparison(clause: &[Token]) -> Option<Span> {
    let clause = &clause[clause.iter().take_while(|t| !t.is_word()).count()..];
    let (_, rest) = clause.split_first().filter(|(first, _)| first.is(Class::Compare))?;
    let end = rest.iter().position(|t| t.is_mark(&[',']))?;
    let base = rest[..end].iter().any(|t| t.is(Class::Base));
    (end > 0 && !base).then(|| Span::new(rest[0].span.start, rest[end - 1].span.end))
}

/// What follows the last end of a clause among the tokens, and whether there is one.
fn last_clause(tokens: &[Token]) -> (&[Token], bool) {
    let end = tokens.iter().rposition(|t| t.is_mark(&[';', '!', '?', '…']) || t.is(Class::Say));
    let inside = |at: &usize| at + 1 < tokens.len();
    let breaks = tokens.iter().rposition(|t| t.is(Class::Break)).filter(inside);
    let colon = tokens.iter().rposition(|t| t.is_mark(&[':'])).filter(inside);
    match end.max(colon).max(breaks) {
        Some(at) => (&tokens[at + 1..], true),
        None => (tokens, false),
    }
}

/// Whether the number is no result: an audience, an age, a price, or what each of several has.
fn is_aside(clause: &[Token], lead: &Lead) -> bool {
    let each = clause.iter().rposition(|t| t.is(Class::Each));
    // `bình quân mỗi xã đạt 15 tiêu chí` is the level of all of them, `mỗi xã xây 1 mô hình` is not.
    let place = |each: usize| !clause[each].is(Class::Prep) && clause.get(each + 1).is_some_and(|t| t.is(Class::Body));
    let rate = |each: usize| !place(each) && !clause[each..].iter().any(|t| t.is(Class::Indicator));
    // `tỷ lệ trẻ dưới 1 tuổi tiêm chủng`, `trẻ 5 tuổi ra lớp đạt 100%`: the age says whose level it is.
    let levels = |at: usize| lead.is(Class::Reach) || clause[..at].iter().any(|t| t.is(Class::Indicator));
    let aged = |at: usize| at > 0 && clause[at].is(Class::Age) && clause[at - 1].is_numeral() && levels(at);
    each.is_some_and(rate) || (0..clause.len()).any(|at| clause[at].is(Class::Attend) && !aged(at))
}

/// Whether what is measured is named after a price that is not told: `định giá rừng với tổng vốn 2,3 triệu USD`. A rate may still
/// be that of a price: `giá cao su ở mức …`.
fn is_apart_from_price(clause: &[Token], governor: Governor) -> bool {
    let Governor::Indicator(span) = governor else { return false };
    let (before, level) = clause.split_at(clause.iter().take_while(|t| t.span.start < span.start).count());
    let price = |t: &Token| t.is(Class::Nominal) || !t.any(&[Class::Attend, Class::Each]);
    before.iter().all(price) && !level.iter().any(|t| t.any(&[Class::Attend, Class::Each, Class::Rate]))
}

/// Whether a private person does or has what is counted: one is named in the piece of the clause before the number.
fn is_foreign(clause: &[Token]) -> bool {
    last_piece(clause).iter().any(|t| t.is(Class::Person))
}

/// What follows the last comma of a clause.
fn last_piece(clause: &[Token]) -> &[Token] {
    clause.iter().rposition(|t| t.is_mark(&[','])).map_or(clause, |at| &clause[at + 1..])
}

/// The verb phrase or the noun phrase that governs the number after the tokens.
pub(super) fn governor(clause: &[Token], lead: &Lead) -> Governor {
    let trimmed = trim(clause);
    let trimmed = own_level(trimmed, lead).map_or(trimmed, |at| &trimmed[at..]);
    // `vốn điều lệ, người lao động chiếm 45%`: what has a share stands right before that.
    let named = lead.is(Class::Share) && last_piece(trimmed).first().is_some_and(Token::is_capital);
    let trimmed = if named { last_piece(trimmed) } else { trimmed };
    let Some(last) = trimmed.last() else { return Governor::Nothing };
    let to = |from: usize| Span::new(trimmed[from].span.start, last.span.end);
    let levels = lead.has_role() && !lead.is(Class::Have);
    // `sau rà soát, sắp xếp đã giảm 12 đơn vị`: what was done before that does not govern.
    let done_before = levels && lead.is(Class::Done);
    let apart = |from: usize, to: usize| trimmed[from.min(to)..to].iter().any(|t| t.is_mark(&[',']));
    let aided = |action: usize| action > 0 && trimmed[action - 1].is(Class::Aux);
    let verbal = |action: usize, indicator: usize| {
        (!levels && (action <= indicator || aided(action))) || apart(indicator, action)
    };
    // `đạt doanh thu 5 tỷ đồng`: the word that reaches a level only says that it was reached.
    let reaches = |action: usize| trimmed[action].is(Class::Reach) && indicator(trimmed) == Some(action + 1);
    match (action(trimmed).filter(|at| !done_before && !reaches(*at)), indicator(trimmed)) {
        (Some(action), indicator) if indicator.map_or(true, |indicator| verbal(action, indicator)) => {
            Governor::Action(to(action), main_verb(&trimmed[action..]))
        }
        (_, Some(indicator)) => Governor::Indicator(to(indicator)),
        _ if levels => phrase_of(trimmed, to),
        _ => match unknown_verb(clause) {
            Some(from) => Governor::Action(Span::new(clause[from].span.start, last.span.end), Term::default()),
            None => phrase_of(trimmed, to),
        },
    }
}

/// Where a level of its own is opened: `mở rộng bến cảng với tổng vốn 870 tỷ đồng`, `Dự án chế biến gỗ có tổng vốn …`, but
/// not in `Số nợ của doanh nghiệp có vốn nước ngoài là …`.
fn own_level(clause: &[Token], lead: &Lead) -> Option<usize> {
    let with = |t: &Token| t.is(Class::Toward) && t.is(Class::Joint);
    let levels = |at: usize| clause[at].is(Class::Indicator);
    let described = |at: usize| lead.is(Class::Is) && (0..at).any(levels);
    let opens = |at: &usize| with(&clause[at - 1]) || (clause[at - 1].is(Class::Have) && !described(*at));
    (1..clause.len()).rev().find(|at| levels(*at) && opens(at))
}

fn phrase_of(trimmed: &[Token], to: impl Fn(usize) -> Span) -> Governor {
    phrase(trimmed).map_or(Governor::Nothing, |from| Governor::Phrase(to(from)))
}

/// Whether the tokens end with a verb, or with `cho` and `đối với` after one.
fn ends_with_verb(tokens: &[Token]) -> bool {
    tokens.iter().rev().find(|t| !t.is(Class::Toward)).is_some_and(|t| t.is(Class::Action))
}

/// Where a verb begins that no row knows but its place shows: right after `đã`, right before the number.
fn unknown_verb(clause: &[Token]) -> Option<usize> {
    let end = clause.iter().rposition(|t| !t.is(Class::Toward))? + 1;
    let words = clause[..end].iter().rev().take_while(|t| t.is_open() && !t.is_capital()).count();
    let before = end.checked_sub(words + 1)?;
    let placed = clause[before].is(Class::Done) && clause[before].is(Class::Aux);
    (placed && (1..=MAX_UNKNOWN_VERB).contains(&words)).then_some(before + 1)
}

/// The verb of a verb phrase that says most: the first that is more than `tổ chức` or `thực hiện`.
pub(super) fn main_verb(phrase: &[Token]) -> Term {
    let mut verbs = phrase.iter().filter(|t| t.is(Class::Action)).map(|t| t.term);
    let first = verbs.next().unwrap_or_default();
    if first.is(Class::Light) {
        verbs.find(|term| !term.is(Class::Light)).unwrap_or(first)
    } else {
        first
    }
}

/// Whose action it is: the noun phrase before the verb phrase that starts at `action`, back to a comma.
fn subject(clause: &[Token], action: Span) -> Option<Span> {
    before_verb(&clause[..clause.iter().position(|t| t.span.start >= action.start)?])
}

/// The noun phrase that words before a verb end with, back to a comma.
fn before_verb(clause: &[Token]) -> Option<Span> {
    let end = clause.iter().rposition(|t| !t.any(&[Class::Aux, Class::Done, Class::Degree]))? + 1;
    let ends = |t: &Token| !t.is_word() || t.any(&[Class::Break, Class::Say, Class::Target]);
    let start = clause[..end].iter().rposition(ends).map_or(0, |at| at + 1);
    span_of_body(&clause[start..end])
}

/// The span of a noun phrase that may be a body or a place: it begins with a capital or with `toàn`.
fn span_of_body(phrase: &[Token]) -> Option<Span> {
    let (first, last) = (phrase.first()?, phrase.last()?);
    let body = first.is_capital() || first.is(Class::Whole) || first.is(Class::Body);
    let verbal = phrase.iter().any(|t| t.any(&[Class::Action, Class::Time, Class::Subordinate]) && !t.is_capital());
    (body && !verbal && phrase.len() <= MAX_OBJECT).then(|| Span::new(first.span.start, last.span.end))
}

/// The clause without the marks and joints around it.
pub(super) fn trim(clause: &[Token]) -> &[Token] {
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
pub(super) const MAX_CHAIN: usize = 4;

/// Where the verb phrase begins that governs.
pub(super) fn action(clause: &[Token]) -> Option<usize> {
    let mut end = clause.len();
    let mut found = None;
    for _ in 0..MAX_CHAIN {
        let start = clause[..end].iter().rposition(|t| t.is_mark(&[','])).map_or(0, |at| at + 1);
        match first_action(clause, start, end) {
            Some(at) => {
                // `quyết toán còn chậm, mới nghiệm thu 9 công trình`: what an auxiliary stands before is a deed of its own.
                let begins = clause[start..at].iter().all(|t| t.is(Class::Joint));
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

/// The first verb of a piece of a clause, with the passive word before it: after the last auxiliary that a verb follows, else the
/// first that is no part of a noun.
pub(super) fn first_action(clause: &[Token], start: usize, end: usize) -> Option<usize> {
    let verb = |at: &usize| clause[*at].is(Class::Action) && !is_nominal(clause, *at);
    let follows = |at: usize, class| at > start && clause[at - 1].is(class) && !clause[at - 1].is(Class::Action);
    let begins = |at: usize| at - usize::from(follows(at, Class::Passive));
    let aided = |at: &usize| follows(*at, Class::Aux);
    let after_aux = (start..end).rev().filter(verb).map(begins).find(aided);
    after_aux.or_else(|| (start..end).find(verb).map(begins))
}

/// Whether a verb is part of a noun phrase or of a name: `công tác kiểm tra`, `Ban Tổ chức`.
pub(super) fn is_nominal(clause: &[Token], at: usize) -> bool {
    // `mục tiêu trồng 3 triệu cây` says what shall be done.
    let noun = at > 0 && clause[at - 1].is(Class::Nominal) && !clause[at - 1].is(Class::Base);
    noun || is_within_name(clause, at)
}

/// Whether a word is part of a name: `Ban Tổ chức`, `Công ty Thương mại`.
fn is_within_name(clause: &[Token], at: usize) -> bool {
    at > 0 && clause[at].case == Case::Initial && clause[at - 1].is_capital()
}

/// Where the noun phrase begins that names what is measured: in the last piece between commas that has one.
pub(super) fn indicator(clause: &[Token]) -> Option<usize> {
    let mut end = clause.len();
    for _ in 0..MAX_CHAIN {
        let start = clause[..end].iter().rposition(|t| t.is_mark(&[','])).map_or(0, |at| at + 1);
        let measured = |at: &usize| {
            // No name has a sum or a rate in it: `Nguồn: Vũ Thu Tổng số hộ`, `Yên Bái Tỷ lệ hộ nghèo`.
            let no_name = clause[*at].any(&[Class::Total, Class::Rate]);
            clause[*at].is(Class::Indicator) && (no_name || !is_within_name(clause, *at))
        };
        let found = (start..end).find(measured);
        if found.is_some() || start == 0 {
            return found;
        }
        end = start - 1;
    }
    None
}

/// Where a noun phrase begins that no row knows: after the last comma and the words that open a clause.
pub(super) fn phrase(clause: &[Token]) -> Option<usize> {
    let start = clause.iter().rposition(|t| t.is_mark(&[',', '(', ')'])).map_or(0, |at| at + 1);
    let from =
        (start..clause.len()).find(|at| !clause[*at].any(&[Class::Aux, Class::Joint, Class::Break, Class::Have]))?;
    let verbal = clause[from..].iter().any(|t| t.any(&[Class::Aux, Class::Done, Class::Passive, Class::Subordinate]))
        || clause[from].any(&[Class::Compare, Class::Time, Class::Horizon, Class::Prep]);
    // `năm 2021 đạt 845 tỷ, 2022 là 916 tỷ`: a year is not measured.
    let year = matches!(&clause[from..], [year] if year.is_year());
    (clause[from].is_word() && !year && !verbal && clause.len() - from <= MAX_OBJECT).then_some(from)
}

/// Whether a verb stands near enough before a number to govern it, with no clause of its own between.
pub(super) fn is_near(tokens: &[Token]) -> bool {
    let Some(after) = tokens.iter().rposition(|t| t.is(Class::Action)).map(|at| &tokens[at + 1..]) else {
        return false;
    };
    // What stands in quotation marks is a name.
    let quote = |mark| after.iter().position(|t| t.is_mark(&[mark]));
    let named = quote('“').zip(quote('”')).filter(|(open, close)| open < close);
    let is_named = |at: usize| named.is_some_and(|(open, close)| (open..=close).contains(&at));
    let words = || after.iter().enumerate().filter(|(at, _)| !is_named(*at)).map(|(_, t)| t);
    words().count() <= MAX_BETWEEN && !words().any(|t| t.is(Class::Subordinate))
}

/// Most words between a verb and the number it governs.
pub(super) const MAX_BETWEEN: usize = 8;
