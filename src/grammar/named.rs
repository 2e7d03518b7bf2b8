//! Documents that are called by a name: constitution, codes, laws, ordinances, charters.
//!
//! ```ebnf
//! named     = keyword [ [ "về" ] name | quote name quote ] [ "(" amended ")" ] | abbreviation ;
//! name      = ? a name of laws.tsv ? | amending_name | shaped_name ;
//! amending_name = amending amended_act { [ "," | "và" ] amended_act } ;
//! amended_act = [ provisions ] [ "của" ] [ "các" ] act ;
//! act       = keyword [ name ] [ [ "số" ] code ] ;
//! shaped_name = capital { word } ;              (* up to a word that no name goes on with *)
//! keyword   = ? a kind that goes by names: Hiến pháp, Luật ? ;
//! abbreviation = ? an abbreviation of laws.tsv: BLHS ? ;
//! amending  = "sửa đổi, bổ sung" ;
//! amended   = "sửa đổi" ;
//! provisions = "một số điều" | pinpoints ;
//! quote     = ? a quotation mark ? ;
//! state     = ? the name of another state ? ;
//! ```

use super::number::goes_on;
use super::pinpoint::pinpoints;
use super::session::{close, open};
use super::symbol::code;
use super::token::{begins_particle, fail, gap, gap1, is_capital, list_joint, one, particle, spaced, term};
use super::{Res, Stretch};
use crate::lexicon::particle::Particle;
use crate::lexicon::{KindWord, LawId, Lexicon};
use crate::text::atom::{self, Case};
use crate::text::fold;
use crate::Kind;
use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{delimited, preceded};
use nom::Parser;

/// A name as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) kind: Kind,
    pub(crate) name: Name,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// As written.
    Written(Stretch),
    /// What an abbreviation stands for.
    Abbreviated(LawId),
    /// The constitution needs none.
    None,
}

/// Most words of the name of a law that the lexicon lacks.
const MAX_NAME_WORDS: usize = 12;

/// Most acts that one amending act names.
const MAX_AMENDED: usize = 12;

/// `named = keyword [ [ "về" ] name | quote name quote ] [ "(" amended ")" ] | abbreviation ;`
pub(crate) fn named<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Named> + '_ {
    move |i| {
        let (rest, named) = alt((abbreviated(lexicon), constitution(lexicon), with_name(lexicon))).parse(i)?;
        if foreign(rest).is_ok() {
            return fail();
        }
        let (rest, _) = opt(spaced(delimited(open, particle(Particle::Amended), close))).parse(rest)?;
        Ok((rest, named))
    }
}

/// `foreign = [ "của" ] state ;` behind an act of another state: `luật hình sự Triều Tiên`.
fn foreign(i: &str) -> Res<'_, ()> {
    let state = |i| if is_capital(i) { particle(Particle::Foreign).parse(i) } else { fail() };
    spaced(preceded(opt((particle(Particle::Of), gap)), state)).parse(i)
}

/// The word for a kind that goes by names.
fn keyword<'t>(lexicon: &Lexicon) -> impl Parser<&'t str, Output = &KindWord, Error = ()> {
    term(&lexicon.kinds, |word| word.kind.goes_by_name())
}

/// `abbreviation`: `BLHS`.
fn abbreviated<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Named> + '_ {
    move |i| {
        let mut known = term(&lexicon.law_abbreviations, |_| true);
        let (rest, laws) = known.parse(i)?;
        let id = *laws.last().ok_or(nom::Err::Error(()))?;
        if atom::word(i).is_some_and(|w| w.case == Case::Lower) {
            return fail();
        }
        Ok((rest, Named { kind: lexicon.law(id).kind, name: Name::Abbreviated(id) }))
    }
}

/// `Hiến pháp`, with the name of the state or without it.
fn constitution<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Named> + '_ {
    move |i| {
        let (rest, word) = verify(keyword(lexicon), |word: &&KindWord| word.kind == Kind::Constitution).parse(i)?;
        if let Ok((rest, name)) = spaced(known_name(lexicon, Kind::Constitution)).parse(rest) {
            return Ok((rest, Named { kind: word.kind, name: Name::Written(name) }));
        }
        // `Hiến pháp Mỹ` is another's; `hiến pháp` is a common noun, and `HP` no act, unless a year follows.
        let foreign = atom::word(&rest[atom::gap(rest)..]).is_some_and(|w| w.case == Case::Initial);
        let small = atom::word(i).is_some_and(|w| w.case == Case::Lower);
        let dated = rest[atom::gap(rest)..].starts_with(|c: char| c.is_ascii_digit())
            || preceded(gap, particle(Particle::Year)).parse(rest).is_ok();
        if foreign || ((small || word.abbreviation) && !dated) {
            return fail();
        }
        Ok((rest, Named { kind: word.kind, name: Name::None }))
    }
}

/// `keyword name`
fn with_name<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Named> + '_ {
    move |i| {
        let (rest, word) = keyword(lexicon).parse(i)?;
        let (start, ()) = gap1(rest)?;
        let capital = [i, start].iter().any(|i| atom::word(i).is_some_and(|w| w.case.is_capital()));
        let wrapped = rest[..rest.len() - start.len()].contains('\n');
        // A line that begins after the word is mostly another one: `thông qua 6 Luật`.
        let may_be_shaped = word.kind != Kind::Charter && capital && !wrapped;
        let name = |i| known_name(lexicon, word.kind).parse(i);
        let known = alt((name, preceded((particle(Particle::About), gap), name), quoted(name))).parse(start).ok();
        let amending = amending_name(lexicon).parse(start).ok();
        // The table has amending acts too, but not all of them: the longer reading is the name.
        let longest = known.into_iter().chain(amending).min_by_key(|(rest, _)| rest.len());
        let (end, name) = match longest {
            Some(found) => found,
            // `luật Luật Trẻ em` is a word too much, and then the act.
            None if may_be_shaped && foreign(start).is_err() && keyword(lexicon).parse(start).is_err() => {
                let (end, name) = shaped_name(start)?;
                if is_person(i, start, name) {
                    return fail();
                }
                (end, name)
            }
            None => return fail(),
        };
        Ok((end, Named { kind: word.kind, name: Name::Written(name) }))
    }
}

/// `quote name quote`
fn quoted<'t, O>(name: impl Parser<&'t str, Output = O, Error = ()>) -> impl Parser<&'t str, Output = O, Error = ()> {
    let open = |i| one(i, |c| matches!(c, '"' | '“' | '‘' | '«'));
    let close = |i| one(i, |c| matches!(c, '"' | '”' | '’' | '»'));
    delimited((open, gap), name, (gap, close))
}

/// Whether it is a name of a person, each word with a capital, after a small `luật` (for `luật sư`).
fn is_person(keyword: &str, start: &str, name: Stretch) -> bool {
    let words = || fold::words(&start[..name.len()]).filter_map(atom::word);
    !is_capital(keyword) && words().count() > 1 && words().all(|word| word.case == Case::Initial)
}

/// A name of the table.
fn known_name<'t>(lexicon: &Lexicon, kind: Kind) -> impl Fn(&'t str) -> Res<'t, Stretch> + '_ {
    move |i| {
        let same = |id: &LawId| lexicon.law(*id).kind.is_akin(kind);
        let (rest, _) = term(&lexicon.law_names, |laws: &Vec<LawId>| laws.iter().any(same)).parse(i)?;
        // An abbreviated name is in capitals: `Luật PCCC`, not `luật đầu tư`.
        Ok((rest, Stretch::between(i, rest)))
    }
}

/// `amending_name = amending amended_act { [ "," | "và" ] amended_act } ;`
fn amending_name<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Stretch> + '_ {
    move |start| {
        let (mut rest, ()) = preceded(particle(Particle::Amending), amended_act(lexicon)).parse(start)?;
        for _ in 1..MAX_AMENDED {
            let amended = preceded(spaced(list_joint), amended_act(lexicon));
            let Ok((after, ())) = { amended }.parse(rest) else { break };
            rest = after;
        }
        Ok((rest, Stretch::between(start, rest)))
    }
}

/// `amended_act = [ provisions ] [ "của" ] [ "các" ] act ;`
fn amended_act<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, ()> + '_ {
    |i| {
        let word = |class| opt(spaced(particle(class)));
        let provisions = alt((pinpoints.map(drop), particle(Particle::Provisions)));
        let before = (opt(spaced(provisions)), word(Particle::Of), word(Particle::Plural));
        preceded(before, spaced(act(lexicon))).parse(i)
    }
}

/// `act = keyword [ name ] [ [ "số" ] code ] ;` inside the name of an amending act.
fn act<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, ()> + '_ {
    move |i| {
        let (after_keyword, word) = keyword(lexicon).parse(i)?;
        let (after_name, name) =
            opt(spaced(alt((known_name(lexicon, word.kind), shaped_name)))).parse(after_keyword)?;
        let (rest, code) =
            opt(preceded(opt(spaced(particle(Particle::Number))), spaced(code(lexicon)))).parse(after_name)?;
        match (name, code) {
            (_, Some(code)) if code.symbol.is_some() => Ok((rest, ())),
            (Some(_), _) => Ok((after_name, ())),
            _ => fail(),
        }
    }
}

/// `shaped_name = capital { word } ;`
fn shaped_name(start: &str) -> Res<'_, Stretch> {
    let first = atom::word(start).filter(|w| w.case.is_capital());
    let another = begins_particle(start, &[Particle::NotName, Particle::Amending]);
    if first.is_none() || another {
        return fail();
    }
    let (mut rest, mut end, mut words) = (start, start, 0);
    while words < MAX_NAME_WORDS {
        let Some(word) = atom::word(rest) else { break };
        if words > 0 && word.case == Case::Lower && particle(Particle::NameStop).parse(rest).is_ok() {
            break;
        }
        words += 1;
        end = &rest[word.len..];
        rest = &end[atom::gap(end)..];
    }
    if words == MAX_NAME_WORDS || goes_on(end) {
        return fail();
    }
    Ok((end, Stretch::between(start, end)))
}
