//! Places inside a document.
//!
//! ```ebnf
//! pinpoints = item { joint item } ;
//! item      = [ level ] place { joint place } ;      (* điểm a, b *)
//! level     = "điểm" | "khoản" | "Điều" | "Mục" | "Chương" | "Phần" | "Phụ lục" ;
//! place     = digit { digit } [ letter ] | letter [ digit ] | roman | digit { "." digit } ;
//! joint     = [ "," | ";" | "và" | "hoặc" | "đến" | dash ] ;
//! ```
//!
//! The chain runs from the smallest level to the largest (Luật 64/2025/QH15, Điều 7), and a larger level governs all
//! the smaller ones before it that no larger level has closed: `điểm a khoản 1, khoản 2 Điều 5` is two places.

use super::number::{integer, roman};
use super::token::{comma, dash, fail, gap, one, particle, spaced};
use super::{Res, Stretch};
use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::{Level, WORDS};
use crate::text::atom::{self, Key};
use nom::branch::alt;
use nom::combinator::opt;
use nom::Parser;

/// One place of a chain, with what joined it to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) level: Level,
    pub(crate) place: Stretch,
    /// What joins it to the one before.
    pub(crate) joint: Joint,
}

/// Most places in one chain.
const MAX_ITEMS: usize = 60;

/// `pinpoints = item { joint item } ;`
pub(crate) fn pinpoints(i: &str) -> Res<'_, Vec<Item>> {
    let (mut rest, (mut level, first)) = level_and_place(i)?;
    let mut items = vec![Item { level, place: first, joint: Joint::None }];
    while items.len() < MAX_ITEMS {
        let Ok((after, item)) = next_item(level, rest) else { break };
        level = item.level;
        items.push(item);
        rest = after;
    }
    Ok((rest, items))
}

fn next_item(level_before: Level, i: &str) -> Res<'_, Item> {
    let (after_joint, joint) = joint(i)?;
    // `đ` is a point in `điểm d, đ khoản 2`, though `Đ` is short for an article.
    let (rest, (level, place)) = match (level_and_place(after_joint), joint) {
        (Err(error), Joint::None) => return Err(error),
        (Err(_), _) => place(level_before, after_joint).map(|(rest, place)| (rest, (level_before, place)))?,
        (found, _) => found?,
    };
    Ok((rest, Item { level, place, joint }))
}

/// `level place`
fn level_and_place(i: &str) -> Res<'_, (Level, Stretch)> {
    let (rest, level) = level(i)?;
    let (rest, place) = place(level, rest)?;
    Ok((rest, (level, place)))
}

/// What stands between two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    None,
    /// A comma or semicolon, which parts the levels of one place as well as two places.
    Mark,
    And,
    Range,
}

/// `joint = [ "," | ";" | "và" | "hoặc" | "đến" | dash ] ;`
fn joint(i: &str) -> Res<'_, Joint> {
    let semicolon = |i| one(i, |c| c == ';');
    let list = (opt(alt((comma, semicolon))), spaced(opt(particle(Particle::And))));
    let range = alt((particle(Particle::To), dash));
    let (i, ()) = gap(i)?;
    if let Ok((rest, ())) = { range }.parse(i) {
        return Ok((gap(rest)?.0, Joint::Range));
    }
    let (rest, (mark, word)) = { list }.parse(i)?;
    let rest = plural(gap(rest)?.0);
    let joint = match (mark, word) {
        (_, Some(())) => Joint::And,
        (Some(()), None) => Joint::Mark,
        (None, None) => Joint::None,
    };
    Ok((rest, joint))
}

/// What is left after `các`, where it stands before a level: `khoản 1 và các khoản 3, 4`.
fn plural(i: &str) -> &str {
    (particle(Particle::Plural), gap).parse(i).map_or(i, |(rest, _)| rest)
}

/// Whether the places are of appendices, which are issued with a document.
pub(crate) fn is_appendix(items: &[Item]) -> bool {
    items.last().is_some_and(|item| item.level == Level::Appendix)
}

/// `article_heading = "Điều" place ( "." | ":" ) ;` — what the provisions of a law stand under.
pub(crate) fn is_article_heading(sentence: &str) -> bool {
    let heading = |i| -> Res<'_, bool> {
        let (rest, (level, _)) = level_and_place(i)?;
        // `đ 1.234` is a number.
        let mark = rest.strip_prefix(['.', ':']).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
        Ok((rest, level == Level::Article && mark))
    };
    heading(sentence.trim_start()).is_ok_and(|(_, is_heading)| is_heading)
}

/// `level`, with `số` after it: `Phụ lục số 06`.
fn level(i: &str) -> Res<'_, Level> {
    let Some((level, len)) = WORDS.pinpoints.longest(i, |_| true) else { return fail() };
    let rest = gap(&i[len..])?.0;
    let rest = (particle(Particle::Number), gap).parse(rest).map_or(rest, |(rest, _)| rest);
    Ok((rest, *level))
}

/// `place`
fn place(level: Level, i: &str) -> Res<'_, Stretch> {
    let end = match level {
        Level::Point => point_end(i),
        Level::Chapter | Level::Section | Level::Part | Level::Appendix => {
            roman(i).map(|(rest, _)| rest).ok().or_else(|| numbered_end(i))
        }
        Level::Clause | Level::Article => numbered_end(i),
    };
    match end {
        Some(end) => Ok((end, Stretch::between(i, end))),
        None => fail(),
    }
}

/// A number with an optional letter: `5`, `5a`, `06`.
fn numbered_end(i: &str) -> Option<&str> {
    let (rest, _) = integer(4).parse(i).ok()?;
    Some(match atom::word(rest) {
        Some(word) if word.letters == 1 => &rest[word.len..],
        Some(_) => return None,
        None => rest,
    })
}

/// A letter with an optional number (`a`, `đ`, `a1`), or a decimal path (`1.3`).
fn point_end(i: &str) -> Option<&str> {
    if let Some(letter) = atom::word(i) {
        let rest = &i[letter.len..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        return (letter.letters == 1 && digits <= 2).then(|| &rest[digits..]);
    }
    let (mut rest, _) = integer(2).parse(i).ok()?;
    while let Some(after) = rest.strip_prefix('.').and_then(|r| integer(2).parse(r).ok()) {
        rest = after.0;
    }
    atom::word(rest).is_none().then_some(rest)
}

/// The longest chain of places that ends at `end` of a text, and where it begins.
///
/// Looks back over words that a chain is made of, at most [`LONGEST_CHAIN`] bytes, and no further than `from`. What they
/// begin with may be another thing than a place of this chain, and then it begins at a later level: `Điều 3. Điều 65 của
/// Luật`, `quy định chi tiết Điều 5 của Luật`.
pub(crate) fn chain_before(text: &str, from: usize, end: usize) -> Option<(usize, Vec<Item>)> {
    let mut levels = levels_before(&text[from..end]);
    while let Some(at) = levels.pop() {
        let Ok((rest, items)) = pinpoints(&text[from + at..]) else { continue };
        let reached = text.len() - rest.len();
        if reached == end {
            return Some((from + at, items));
        }
        levels.retain(|level| from + level >= reached);
    }
    None
}

/// Where the words for levels stand in the chain that `before` ends with, from the last to the first.
fn levels_before(before: &str) -> Vec<usize> {
    let window = before.len().saturating_sub(LONGEST_CHAIN);
    let (mut end, mut levels) = (before.len(), Vec::new());
    while end > window {
        end -= atom::gap_before(&before[..end]);
        let Some((key, len)) = atom::last_atom(&before[..end]) else { break };
        let may_be_level = WORDS.pinpoints_back.begins_with(key);
        let level = if may_be_level { WORDS.pinpoints_back.longest_back(&before[..end]) } else { None };
        if let Some((_, len)) = level {
            end -= len;
            levels.push(end);
        } else if is_chain_part(&before[end - len..end], key) {
            end -= len;
        } else {
            break;
        }
    }
    levels
}

/// Bytes looked back over for the beginning of a chain.
pub(crate) const LONGEST_CHAIN: usize = 400;

/// Whether an atom is a place, a joint or a mark of a chain.
fn is_chain_part(part: &str, key: Key) -> bool {
    const JOINTS: Particles =
        Particles::of(&[Particle::And, Particle::To, Particle::From, Particle::Plural, Particle::Number]);
    let mark = |c: char| matches!(c, ',' | ';' | '.') || atom::is_dash(c) || c.is_ascii_digit();
    part.starts_with(mark)
        || atom::word(part).is_some_and(|word| word.letters == 1)
        || roman(part).is_ok()
        || WORDS.is_particle(key, JOINTS)
}
