//! References to documents.
//!
//! ```ebnf
//! document  = numbered | standard | session | named_act | short ;
//! numbered  = head member { list_joint member } [ title ] ;
//! head      = kind [ law_name ] [ [ "," | "(" ] number_mark ] ;
//! member    = [ number_mark ] code { part } ;
//! bare      = [ number_mark ] code { part } [ title ] ;
//! standard  = [ kind ] ( "QCVN" | "TCVN" ) { letters } digits [ dash digit ] [ ( ":" | dash ) year ] [ slash letters ] ;
//! session   = kind [ "của" ] meeting { part } [ title ]
//!           | fused_plenum { part } [ title ]
//!           | kind "của" issuer { part } [ title ] ;
//! named_act = named [ [ "năm" ] year ] [ issue_date ] ;
//! short     = kind ( "này" | "nêu trên" | "trên" phrase_end ) ;
//! phrase_end = ? no noun follows ? ;
//! places_after = "(" pinpoints ")" | "tại" pinpoints | "," pinpoints ;
//! law_name  = ? the name of a law: see `named` ? ;
//! fused_plenum = ? kind and plenum in one abbreviation: NQTW 4 ? ;
//! number    = document_number ;
//! ```

use super::clause::before_counted;
use super::issuer::{issuer, Issuer};
use super::kind::{kind, number_mark};
use super::named::{named, Name, Named};
use super::number::{document_number, ended, goes_on, integer, numeral, year};
use super::part::{begins_line, parts, term_of_body, Issuers, Parts};
use super::pinpoint::{pinpoints, Item};
use super::session::{close, meeting, open, plenum, Meeting};
use super::symbol::{code, CodeParts, SymbolParts};
use super::title::title;
use super::token::{
    again, any_particle, begins_particle, colon, comma, dash, fail, gap, is_capital, list_joint, one, particle, slash,
    spaced,
};
use super::{stretch, Res, Stretch};
use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::{Bare, KindWord, Level, Lexicon, Numeral, NumeralRole};
use crate::text::atom::{self, Case};
use crate::{Form, Kind};
use nom::branch::alt;
use nom::combinator::{map, not, opt, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::Parser;

/// A reference as the grammar reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) stretch: Stretch,
    pub(crate) form: Form,
    pub(crate) kind: Option<Kind>,
    pub(crate) code: Option<CodeParts>,
    /// The code of a standard, which is written like no other.
    pub(crate) standard: Option<Stretch>,
    pub(crate) parts: Parts,
    pub(crate) name: Option<Name>,
    /// The year of a named act.
    pub(crate) name_year: Option<u16>,
    pub(crate) title: Option<Stretch>,
    pub(crate) pinpoints: Vec<Item>,
}

impl Draft {
    fn new(form: Form, kind: Option<Kind>, stretch: Stretch) -> Draft {
        Draft {
            stretch,
            form,
            kind,
            code: None,
            standard: None,
            parts: Parts::default(),
            name: None,
            name_year: None,
            title: None,
            pinpoints: Vec::new(),
        }
    }
}

impl Draft {
    /// Whether it has a number alone, without symbol, date and issuer.
    pub(crate) fn is_bare(&self) -> bool {
        self.code.is_some_and(|code| code.symbol.is_none() && code.year.is_none()) && self.parts.is_empty()
    }
}

/// The references that begin at a word for a kind of document, or at the name of an act: several where a list shares it.
///
/// `document = numbered | standard | session | named_act | short ;` — the first form that fits is the form.
pub(crate) fn document<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Vec<Draft>> + '_ {
    move |i| {
        let single = |draft| vec![draft];
        let (kind, act) = (kind(lexicon).parse(i), named(lexicon).parse(i));
        let mut forms = alt((
            numbered(lexicon, &kind, &act),
            map(standard(lexicon, &kind), single),
            session(lexicon, &kind),
            map(named_act(lexicon, &act), single),
            map(short(&kind), single),
        ));
        forms.parse(i)
    }
}

/// What the members of a list share.
#[derive(Clone, Copy)]
struct Head {
    kind: Kind,
    name: Option<Name>,
    bare: Bare,
    /// Whether `số` stands before the number.
    marked: bool,
    capital: Capital,
    /// Whether no space stands before the number: `NQ57`.
    glued: bool,
    abbreviation: bool,
}

/// What the capitals of the word for a kind tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capital {
    /// A small letter.
    None,
    /// A name: `Kết luận`, `KL`.
    Name,
    /// Nothing, where all is in capitals: `KẾ HOẠCH`.
    All,
}

/// `head = kind [ law_name ] [ [ "," | "(" ] number_mark ] ;`
fn head<'t: 'a, 'a>(kind: &'a Res<'t, KindWord>, act: &'a Res<'t, Named>) -> impl Fn(&'t str) -> Res<'t, Head> + 'a {
    move |i| {
        // A charter has no number: the one behind it in `Quy định thi hành Điều lệ Đảng số …` is that of the regulation.
        let numbered = verify(again(act), |act: &Named| act.kind != Kind::Charter);
        let act = map(numbered, |Named { kind, name }| (kind, Some(name), Bare::Never));
        let act = map(terminated(act, at_number), |act| (act, false));
        let word = map(again(kind), |word| ((word.kind, None, word.bare), word.abbreviation));
        let (rest, ((kind, name, bare), abbreviation)) = alt((act, word)).parse(i)?;
        let capital = match atom::word(i).map(|word| word.case) {
            Some(Case::Upper) if !abbreviation => Capital::All,
            Some(case) if case.is_capital() => Capital::Name,
            _ => Capital::None,
        };
        let glued = rest.starts_with(|c: char| c.is_ascii_digit());
        let separator = opt(spaced(alt((comma, bracket))));
        let (rest, marked) = opt(preceded(separator, spaced(number_mark))).parse(rest)?;
        Ok((rest, Head { kind, name, bare, marked: marked.is_some(), capital, glued, abbreviation }))
    }
}

fn bracket(i: &str) -> Res<'_, ()> {
    one(i, |c| c == '(')
}

/// Looks ahead whether a number follows, marked or not.
fn at_number(i: &str) -> Res<'_, ()> {
    let separator = opt(spaced(alt((comma, bracket))));
    let (_, _) = (separator, opt(spaced(number_mark)), spaced(document_number)).parse(i)?;
    Ok((i, ()))
}

/// A number with its parts.
#[derive(Clone, Copy)]
struct Member {
    stretch: Stretch,
    code: CodeParts,
    parts: Parts,
}

/// `member = [ number_mark ] code { part } ;`
fn member<'t>(lexicon: &Lexicon, kind: Option<Kind>) -> impl Fn(&'t str) -> Res<'t, Member> + '_ {
    let several = matches!(kind, Some(Kind::JointCircular | Kind::JointResolution));
    let issuers = if several { Issuers::Several } else { Issuers::One };
    move |start| {
        let (rest, code) = code(lexicon).parse(start)?;
        // Most numbers of a text stand alone: no parts are looked for then.
        let nothing = kind.is_none() && code.symbol.is_none();
        if nothing || followed_by_more_digits(rest) {
            return fail();
        }
        let (rest, parts) = parts(lexicon, issuers).parse(rest)?;
        Ok((rest, Member { stretch: Stretch::between(start, rest), code, parts }))
    }
}

/// Whether the number is only the beginning of another number, a date or a ratio: `109.000`, `1,5`, `15/3`.
fn followed_by_more_digits(i: &str) -> bool {
    let mark = |i| alt((|i| one(i, |c| matches!(c, '.' | ',' | ':')), slash, dash)).parse(i);
    goes_on(i) || (mark, integer(9)).parse(i).is_ok()
}

/// `numbered = head member { list_joint member } [ title ] ;`
fn numbered<'t: 'a, 'a>(
    lexicon: &'a Lexicon,
    kind: &'a Res<'t, KindWord>,
    act: &'a Res<'t, Named>,
) -> impl Fn(&'t str) -> Res<'t, Vec<Draft>> + 'a {
    move |start| {
        let (rest, head) = head(kind, act)(start)?;
        let (rest, first) = spaced(member(lexicon, Some(head.kind))).parse(rest)?;
        let (rest, others) = other_members(lexicon, head, first).parse(rest)?;
        if first.parts.outsider || !identifies(lexicon, head, first, !others.is_empty(), rest) {
            return fail();
        }
        let first = Member { stretch: Stretch::between(start, rest).to(first.stretch), ..first };
        let mut drafts: Vec<Draft> = std::iter::once(first).chain(others).map(|m| numbered_draft(head, m)).collect();
        share(&mut drafts);
        let (rest, title) = opt(title(lexicon)).parse(rest)?;
        drafts.last_mut().expect("a list has a first member").title = title;
        Ok((rest, drafts))
    }
}

fn numbered_draft(head: Head, member: Member) -> Draft {
    Draft {
        code: Some(member.code),
        parts: member.parts,
        name: head.name,
        ..Draft::new(Form::Numbered, Some(head.kind), member.stretch)
    }
}

/// Whether a kind and a number are a reference, and not a verb or a noun with a count: `quyết định 3 việc`.
fn identifies(lexicon: &Lexicon, head: Head, first: Member, listed: bool, rest: &str) -> bool {
    let code = first.code;
    if head.kind.goes_by_name() {
        return code.symbol.is_some() || (head.marked && head.name.is_none() && code.year.is_some());
    }
    // `CT1 - CT2` are houses and `KH 94428-TS` a boat: letters for a kind need a symbol that is known and whole.
    let whole = |symbol: SymbolParts| symbol.known && (symbol.groups > 1 || symbol.kind.is_none());
    let symbol = code.symbol.is_some_and(|symbol| whole(symbol) || !head.abbreviation);
    if head.abbreviation && !head.marked && code.symbol.is_some() && !symbol {
        return false;
    }
    let said = head.bare != Bare::Never && (first.parts.dated || first.parts.issuer.is_some());
    if head.marked || symbol || said {
        return true;
    }
    let noun = match head.bare {
        Bare::Always => true,
        Bare::Capital => head.capital != Capital::None,
        Bare::Never => false,
    };
    // `KẾ HOẠCH 2` may be a plan of any kind, `Kế hoạch 2023` one of that year, `CT5` a house, `Thông tư1` has a footnote,
    // in `KH 2 lượt` KH is none, and `Kết luận 14 đảng viên vi phạm` begins with a verb.
    let verb = head.bare == Bare::Capital && !code.number.is_padded();
    let vague = code.number.is_year()
        || (head.bare == Bare::Capital && head.capital == Capital::All)
        || (head.glued && code.number.digits.len() < 2)
        || ((head.abbreviation || verb) && before_counted(lexicon, rest));
    noun && (code.year.is_some() || (!vague && (listed || !counts(rest))))
}

/// Whether what follows a number makes it a quantity: a scale word, a percent sign, a noun that is counted.
fn counts(i: &str) -> bool {
    if begins_line(i) {
        return false;
    }
    let i = &i[atom::gap(i)..];
    let scale =
        |numeral: &Numeral| matches!(numeral.role, NumeralRole::Hundred | NumeralRole::Scale | NumeralRole::TimesTen);
    i.starts_with('%')
        || numeral(i).is_ok_and(|(_, numeral)| scale(numeral))
        || begins_particle(i, &[Particle::Year, Particle::Month, Particle::Day])
}

/// Most members of a list that share a head.
const MAX_MEMBERS: usize = 24;

/// `{ joint [ number_mark ] member }`
///
/// A number alone is a member where the numbers before it are alone too, and where the list goes on or ends after it.
fn other_members<'t>(lexicon: &Lexicon, head: Head, first: Member) -> impl Fn(&'t str) -> Res<'t, Vec<Member>> + '_ {
    move |start| {
        let (mut rest, mut members) = (start, Vec::new());
        while members.len() < MAX_MEMBERS {
            let joined = preceded(
                spaced(list_joint),
                spaced(stretch((opt(terminated(number_mark, gap)), member(lexicon, Some(head.kind))))),
            );
            let Ok((after, (whole, (marked, member)))) = { joined }.parse(rest) else { break };
            if of_another_kind(head, first, member) {
                break;
            }
            let alone = member.code.symbol.is_none();
            let alone_before = first.code.symbol.is_none();
            if alone && ((!alone_before && marked.is_none()) || counts(after) || starts_word(after)) {
                break;
            }
            members.push(Member { stretch: whole, ..member });
            rest = after;
        }
        Ok((rest, members))
    }
}

/// Whether the symbol of a member tells another kind than the head does, and than the symbol of the first does, so that
/// the list has ended before it.
fn of_another_kind(head: Head, first: Member, member: Member) -> bool {
    let kind = |member: Member| member.code.symbol.and_then(|symbol| symbol.kind);
    let own = kind(member);
    first.code.symbol.is_some() && own.is_some() && own != Some(head.kind) && own != kind(first)
}

/// Whether a small-letter word follows that continues the clause with a noun, so that the number counts it.
fn starts_word(i: &str) -> bool {
    let i = &i[atom::gap(i)..];
    atom::word(i).is_some_and(|w| w.case == Case::Lower)
        && !begins_particle(i, &[Particle::NameStop, Particle::And, Particle::ClauseOpen])
}

/// Gives the members of a list what they share: the symbol and the year that close it, the date and the issuer after that.
fn share(drafts: &mut [Draft]) {
    let Some((last, earlier)) = drafts.split_last_mut() else { return };
    for draft in earlier {
        let (Some(code), Some(shared)) = (&mut draft.code, last.code) else { continue };
        if code.symbol.is_none() {
            code.symbol = shared.symbol;
            code.year = code.year.or(shared.year);
            if !draft.parts.dated {
                draft.parts.date = last.parts.date;
            }
        }
        if draft.parts.issuer.is_none() {
            let Parts { issuer, issuer_rest, session, .. } = last.parts;
            let term = draft.parts.term.or(last.parts.term);
            draft.parts = Parts { issuer, issuer_rest, session, term, ..draft.parts };
        }
    }
}

/// `bare = [ number_mark ] code { part } [ title ] ;` — a number and a symbol that identify by themselves.
pub(crate) fn bare<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Draft> + '_ {
    move |start| {
        let (rest, _) = opt(terminated(number_mark, gap)).parse(start)?;
        let (rest, member) = member(lexicon, None).parse(rest)?;
        let symbol = member.code.symbol.ok_or(nom::Err::Error(()))?;
        let complete = symbol.groups >= 2 || (member.code.year.is_some() && symbol.system.is_some());
        if !symbol.known || !complete || member.parts.outsider {
            return fail();
        }
        let (after, title) = opt(title(lexicon)).parse(rest)?;
        let stretch = Stretch::between(start, rest);
        let draft = Draft {
            code: Some(member.code),
            parts: member.parts,
            title,
            ..Draft::new(Form::Numbered, symbol.kind, stretch)
        };
        Ok((after, draft))
    }
}

/// `standard = [ kind ] ( "QCVN" | "TCVN" ) { letters } digits [ dash digit ] [ ( ":" | dash ) year ] [ slash letters ] ;`
fn standard<'t: 'a, 'a>(lexicon: &'a Lexicon, first: &'a Res<'t, KindWord>) -> impl Fn(&'t str) -> Res<'t, Draft> + 'a {
    move |start| {
        let (rest, word) = verify(again(first), is_standard).parse(start)?;
        let letters = verify(kind(lexicon), |word: &KindWord| is_standard(word) && word.abbreviation);
        let (at_code, (rest, word)) = match word.abbreviation {
            true => (start, (rest, word)),
            false => (&rest[atom::gap(rest)..], spaced(letters).parse(rest)?),
        };
        let series = opt(spaced(stretch(capitals)));
        let (rest, (_, number)) = (series, spaced(document_number)).parse(rest)?;
        let part = opt(preceded(dash, terminated(integer(2), ended)));
        let year_mark = alt((colon, dash));
        let (rest, (_, year)) = (part, opt(preceded(spaced(year_mark), spaced(year)))).parse(rest)?;
        let (rest, _) = opt(preceded(spaced(slash), spaced(capitals))).parse(rest)?;
        if goes_on(rest) {
            return fail();
        }
        let stretch = Stretch::between(start, rest);
        let code = CodeParts { number, year, symbol: None };
        let standard = Some(Stretch::between(at_code, rest));
        Ok((rest, Draft { code: Some(code), standard, ..Draft::new(Form::Numbered, Some(word.kind), stretch) }))
    }
}

/// Whether it is a word for a standard, which is written `TCVN 5687:2010`.
pub(crate) fn is_standard(word: &KindWord) -> bool {
    matches!(word.kind, Kind::TechnicalRegulation | Kind::NationalStandard)
}

/// Words of capitals that a slash may join: `ISO/IEC`, `BTNMT`.
fn capitals(i: &str) -> Res<'_, ()> {
    let word = |i| match atom::word(i) {
        Some(word) if word.case == Case::Upper => Ok((&i[word.len..], ())),
        _ => fail(),
    };
    terminated(word, opt(preceded(slash, word))).parse(i)
}

/// `session`
///
/// It takes an ordinal, a term or a tenure to tell the meeting from others: `Nghị quyết Đại hội` alone is none.
fn session<'t: 'a, 'a>(
    lexicon: &'a Lexicon,
    kind: &'a Res<'t, KindWord>,
) -> impl Fn(&'t str) -> Res<'t, Vec<Draft>> + 'a {
    move |start| {
        let of = opt(spaced(particle(Particle::Of)));
        let of_meeting = preceded(of, spaced(meeting(lexicon)));
        let of_body = preceded(spaced(particle(Particle::Of)), spaced(body(lexicon)));
        let of_kind = (map(again(kind), |word| word.kind), alt((of_meeting, of_body)));
        let (after_meeting, (kind, meeting)) = alt((of_kind, fused_plenum)).parse(start)?;
        let (rest, parts) = parts(lexicon, Issuers::PartyTail).parse(after_meeting)?;
        if kind.goes_by_name() || (meeting.session.is_none() && parts.term.is_none() && parts.tenure.is_none()) {
            return fail();
        }
        let first = Draft {
            parts: parts.passed_by(meeting),
            ..Draft::new(Form::Session, Some(kind), Stretch::between(start, rest))
        };
        let (rest, mut drafts) = other_terms(first).parse(rest)?;
        let (rest, title) = opt(title(lexicon)).parse(rest)?;
        drafts.last_mut().expect("a list has a first member").title = title;
        Ok((rest, drafts))
    }
}

/// A body that sits for terms: `của Bộ Chính trị (khóa XI)`.
fn body<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Meeting> + '_ {
    |i| {
        let (rest, Issuer { stretch, .. }) = issuer(lexicon).parse(i)?;
        Ok((rest, Meeting { name: stretch, name_after_ordinal: None, session: None }))
    }
}

/// `fused_plenum`: `NQTW 4`, kind and body in one abbreviation.
fn fused_plenum(i: &str) -> Res<'_, (Kind, Meeting)> {
    let (after, ()) = particle(Particle::Plenum).parse(i)?;
    let word = &i[..i.len() - after.len()];
    let boundaries = word.char_indices().map(|(at, _)| at).skip(1);
    for at in boundaries {
        if let Ok((rest, meeting)) = plenum(&i[at..]) {
            return Ok((rest, (Kind::Resolution, meeting)));
        }
    }
    fail()
}

/// The further terms of a list: `khóa XI, XII`, also in brackets: `(khóa XI, XII)`.
fn other_terms<'t>(first: Draft) -> impl Fn(&'t str) -> Res<'t, Vec<Draft>> {
    move |start| {
        if first.parts.term.is_some() {
            return Ok(terms_after(first.clone(), start));
        }
        let bracketed = preceded((gap, open), term_of_body);
        let Ok((after, term)) = { bracketed }.parse(start) else { return Ok((start, vec![first.clone()])) };
        let stretch = first.stretch.to(Stretch::between(start, after));
        let parts = Parts { term: Some(term), ..first.parts };
        let (rest, drafts) = terms_after(Draft { stretch, parts, ..first.clone() }, after);
        Ok(close(rest).map_or_else(|_| (start, vec![first.clone()]), |(rest, ())| (rest, drafts)))
    }
}

/// `{ joint roman }` after the term of the first.
fn terms_after(first: Draft, start: &str) -> (&str, Vec<Draft>) {
    let (mut rest, mut drafts) = (start, vec![first.clone()]);
    while drafts.len() < MAX_MEMBERS {
        let next = preceded(spaced(list_joint), spaced(stretch(terminated(super::number::roman, ended))));
        let Ok((after, (stretch, term))) = { next }.parse(rest) else { break };
        let parts = Parts { term: Some(term), ..first.parts };
        drafts.push(Draft { stretch, parts, ..first.clone() });
        rest = after;
    }
    (rest, drafts)
}

/// `named_act = named [ [ "năm" ] year ] [ issue_date ] ;`
fn named_act<'t: 'a, 'a>(lexicon: &'a Lexicon, act: &'a Res<'t, Named>) -> impl Fn(&'t str) -> Res<'t, Draft> + 'a {
    move |start| {
        let (rest, Named { kind, name }) = again(act)(start)?;
        let (rest, name_year) = opt(spaced(act_year)).parse(rest)?;
        let (rest, parts) = if name_year.is_some() { (rest, Parts::default()) } else { act_date(lexicon, rest)? };
        let draft = Draft::new(Form::Named, Some(kind), Stretch::between(start, rest));
        Ok((rest, Draft { name: Some(name), name_year, parts, ..draft }))
    }
}

/// `[ "năm" ] year`, of an act.
fn act_year(i: &str) -> Res<'_, u16> {
    let (rest, year) = preceded(opt(terminated(particle(Particle::Year), gap)), year).parse(i)?;
    if followed_by_more_digits(rest) {
        fail()
    } else {
        Ok((rest, year))
    }
}

/// The date of an act and who passed it; nothing where there is no date.
fn act_date<'t>(lexicon: &Lexicon, i: &'t str) -> Res<'t, Parts> {
    let (rest, parts) = parts(lexicon, Issuers::One).parse(i)?;
    if parts.dated {
        Ok((rest, parts))
    } else {
        Ok((i, Parts::default()))
    }
}

/// `short = kind ( "này" | "nêu trên" | "trên" phrase_end ) ;`
///
/// Alone, `trên` is a preposition more often, and before it only a name or what is always a document is one.
fn short<'t: 'a, 'a>(kind: &'a Res<'t, KindWord>) -> impl Fn(&'t str) -> Res<'t, Draft> + 'a {
    move |start| {
        let pointer = any_particle(Particles::of(&[Particle::This, Particle::Above]));
        let pointed = (again(kind), spaced(pointer));
        let document = verify(again(kind), |word: &KindWord| word.bare != Bare::Capital || is_capital(start));
        let above = (document, spaced(terminated(particle(Particle::AboveAlone), phrase_end)));
        let (rest, (word, ())) = alt((pointed, above)).parse(start)?;
        Ok((rest, Draft::new(Form::Short, Some(word.kind), Stretch::between(start, rest))))
    }
}

/// Looks ahead whether no noun follows: a mark, or a word that goes on with the clause.
fn phrase_end(i: &str) -> Res<'_, ()> {
    let rest = &i[atom::gap(i)..];
    let goes_on = [Particle::ClauseOpen, Particle::ClauseOpenPlain, Particle::And, Particle::Of];
    let ends = !rest.starts_with(char::is_alphanumeric) || begins_particle(rest, &goes_on);
    if ends {
        Ok((i, ()))
    } else {
        fail()
    }
}

/// `alias = kind [ [ number_mark ] code ] | capitals ;` — a name that a text gives to a document of this kind, with the code in it.
pub(crate) fn alias<'t>(
    lexicon: &Lexicon,
    wanted: Option<Kind>,
) -> impl Fn(&'t str) -> Res<'t, Option<CodeParts>> + '_ {
    move |i| {
        let same = verify(kind(lexicon), |word| Some(word.kind) == wanted);
        if let Ok((rest, _)) = { same }.parse(i) {
            let code = preceded((gap, opt(terminated(number_mark, gap))), terminated(code(lexicon), ended));
            return opt(code).parse(rest);
        }
        let word = atom::word(i).filter(|word| word.case == Case::Upper && word.letters > 1);
        match word {
            Some(word) if kind(lexicon).parse(i).is_err() => Ok((&i[word.len..], None)),
            _ => fail(),
        }
    }
}

/// A mention of a document by an alias, or by a kind and `này`.
pub(crate) fn short_draft(kind: Option<Kind>, stretch: Stretch) -> Draft {
    Draft::new(Form::Short, kind, stretch)
}

/// Whether the words before `i` go on to a longer name or to another document: with a number, an issuer, a capital, `này`.
pub(crate) fn is_followed_on(lexicon: &Lexicon, i: &str) -> bool {
    let rest = &i[atom::gap(i)..];
    let pointed = begins_particle(rest, &[Particle::Of, Particle::This, Particle::Above, Particle::Number]);
    let capital = atom::word(rest).is_some_and(|word| word.case.is_capital() || word.letters == 0);
    // `quy định` is mostly the verb: `Luật quy định`.
    let another = kind(lexicon).parse(rest).is_ok_and(|(_, word)| word.kind != Kind::Regulation);
    goes_on(i) || pointed || capital || atom::digits(rest).is_some() || another
}

/// `places_after = "(" pinpoints ")" | "tại" pinpoints | "," pinpoints ;`
///
/// The places that follow a document: `Luật Đất đai 2013 tại khoản 3 Điều 4`, `Luật Đất đai (Điều 5)`. After a comma they
/// may be those of the next document, or of this very text: `Luật Đất đai, Điều 5 Luật Nhà ở`, `Luật Đất đai, khoản 2 Điều này`.
pub(crate) fn places_after<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Vec<Item>> + '_ {
    |i| {
        let bracketed = delimited((gap, open), pinpoints, close);
        let plain = preceded(spaced(particle(Particle::At)), spaced(pinpoints));
        let whole = verify(pinpoints, |items: &Vec<Item>| items.iter().any(|item| item.level >= Level::Article));
        let last = terminated(preceded(spaced(comma), spaced(whole)), not(spaced(owner(lexicon))));
        alt((bracketed, plain, last)).parse(i)
    }
}

/// What places belong to that stand before it: a document, or another thing with a name.
fn owner<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, ()> + '_ {
    |i| {
        let name = |i| if is_capital(i) { Ok((i, ())) } else { fail() };
        alt((map(document(lexicon), drop), particle(Particle::Of), particle(Particle::Attached), name)).parse(i)
    }
}
