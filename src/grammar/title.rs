//! What documents are about.
//!
//! ```ebnf
//! title     = [ ":" ] quoted | "về" { word } ;
//! about     = ( "về" | "về việc" ) gap ;
//! ```

use super::issuer::issuer;
use super::kind::numbered_kind;
use super::pinpoint::pinpoints;
use super::token::{begins_particle, colon, fail, gap, is_capital, one, particle, spaced};
use super::{Res, Stretch};
use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::{Lexicon, WORDS};
use crate::text::atom::{self, Case, Key, What};
use crate::text::floor_boundary;
use nom::branch::alt;
use nom::combinator::{not, opt};
use nom::sequence::{preceded, terminated};
use nom::Parser;

/// Most bytes of a title.
const MAX_TITLE: usize = 600;

/// Most numbers in a title: documents whose titles are lists of such documents would be read again for each of them.
const MAX_NUMBERS_IN_TITLE: usize = 12;

/// `title = [ ":" ] quoted | "về" { word } ;`
pub(super) fn title<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Stretch> + '_ {
    |i| {
        let quoted = preceded(opt(spaced(colon)), preceded(not(closing_quote), spaced(quoted_title)));
        alt((quoted, spaced(plain_title(lexicon)))).parse(i)
    }
}

/// A mark that opens and closes quotations, right behind a word: there it closes one.
fn closing_quote(i: &str) -> Res<'_, ()> {
    one(i, |c| matches!(c, '"' | '”'))
}

/// A title in quotation marks, which its own `về` opens or not.
fn quoted_title(i: &str) -> Res<'_, Stretch> {
    let Some(closing) = i.chars().next().and_then(closing_quotes) else { return fail() };
    let (inside, ()) = one(i, |_| true)?;
    let start = about(inside).map_or(inside, |(rest, ())| rest);
    let window = &start[..floor_boundary(start, MAX_TITLE)];
    let closes = |(at, c): &(usize, char)| closing.contains(c) || is_blank_line(&window[*at..]);
    let Some((len, _)) = window.char_indices().find(closes).filter(|(_, c)| closing.contains(c)) else { return fail() };
    let title = window[..len].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';'));
    let rest = &start[len..];
    let rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    if !title.starts_with(|c: char| c.is_alphanumeric() || closing_quotes(c).is_some()) {
        fail()
    } else {
        Ok((rest, Stretch::between(start, &start[title.len()..])))
    }
}

/// The marks that close what a quotation mark opens; curly ones are often mistyped.
fn closing_quotes(opening: char) -> Option<&'static [char]> {
    match opening {
        '"' | '“' | '”' | '„' => Some(&['"', '“', '”']),
        '‘' => Some(&['’', '‘']),
        '«' => Some(&['»']),
        _ => None,
    }
}

/// `about = ( "về" | "về việc" ) gap ;`
fn about(i: &str) -> Res<'_, ()> {
    terminated(spaced(particle(Particle::About)), gap).parse(i)
}

/// `"về" { word }`, up to where the clause ends.
fn plain_title<'t>(lexicon: &Lexicon) -> impl Fn(&'t str) -> Res<'t, Stretch> + '_ {
    |i| {
        let (start, ()) = about(i)?;
        if start.starts_with(|c| closing_quotes(c).is_some()) {
            return quoted_title(start);
        }
        let window = &start[..floor_boundary(start, MAX_TITLE)];
        let len = clause_end(lexicon, window);
        let title = window[..len].trim_end_matches(|c: char| c.is_whitespace() || ",-–".contains(c));
        if title.is_empty() {
            fail()
        } else {
            Ok((&start[title.len()..], Stretch::between(start, &start[title.len()..])))
        }
    }
}

/// Where the clause ends that `window` begins with: at a full stop, a semicolon, a blank line, an unopened bracket, or at
/// a comma or a word after which another clause opens or another document is named.
fn clause_end(lexicon: &Lexicon, window: &str) -> usize {
    let (mut depth, mut names_document) = (0, numbered_kind(lexicon, window).is_ok());
    let (mut numbers, mut spaced, mut at) = (0, false, 0);
    while at < window.len() {
        let rest = &window[at..];
        let Some((key, len, what)) = atom::any(rest) else {
            if is_blank_line(rest) {
                break;
            }
            at += rest.chars().next().map_or(0, char::len_utf8);
            spaced = true;
            continue;
        };
        if spaced && depth == 0 && matches!(what, What::Word(_)) {
            names_document |= lexicon.kinds.begins_with(key) && numbered_kind(lexicon, rest).is_ok();
            let parts = || opens_clause_plainly(rest) || (!names_document && joins_document(lexicon, rest));
            if may_part((key, len), rest) && parts() {
                break;
            }
        }
        let ends = match what {
            What::Word(_) => false,
            What::Digits => {
                numbers += 1;
                numbers > MAX_NUMBERS_IN_TITLE
            }
            What::Mark => mark_ends_clause(lexicon, window, at, &mut depth),
        };
        if ends {
            break;
        }
        at += len;
        spaced = false;
    }
    at.min(window.len())
}

/// Whether the clause ends at the mark at `at`, inside `depth` brackets.
fn mark_ends_clause(lexicon: &Lexicon, window: &str, at: usize, depth: &mut i32) -> bool {
    let (before, mark) = window.split_at(at);
    let mut after = mark.chars();
    let mark = after.next();
    let after = after.as_str();
    match mark {
        Some(';' | '”' | '»' | '…' | '<') => true,
        Some('.' | ':' | '?' | '!') => after.is_empty() || after.starts_with(char::is_whitespace),
        Some('(') => {
            *depth += 1;
            particle(Particle::Alias).parse(after).is_ok()
        }
        Some(')') => {
            *depth -= 1;
            *depth < 0
        }
        Some(',') => {
            opens_clause(after) || (is_capital(after.trim_start()) && !parts_abbreviations(lexicon, before, after))
        }
        _ => false,
    }
}

/// Whether a line ends there, and one without words follows.
fn is_blank_line(i: &str) -> bool {
    i.strip_prefix('\n').is_some_and(|after| after.trim_start_matches([' ', '\r', '\t']).starts_with('\n'))
}

/// Whether a word follows, of which the first atom has been read, that may part a title from what comes after it: most do
/// not.
fn may_part(first: (Key, usize), i: &str) -> bool {
    const PARTING: Particles = Particles::of(&[Particle::ClauseOpenPlain, Particle::And]);
    WORDS.particles.longest_after(first, i, |classes| classes.meets(PARTING)).is_some()
}

fn opens_clause(i: &str) -> bool {
    let i = &i[atom::gap(i)..];
    begins_particle(i, &[Particle::ClauseOpen, Particle::Alias])
}

/// Whether a word follows that opens a clause without a comma before it.
fn opens_clause_plainly(i: &str) -> bool {
    particle(Particle::ClauseOpenPlain).parse(i).is_ok()
}

/// Whether a comma parts two abbreviations, of which the second is no body that may do something: `thuế XK, NK`.
fn parts_abbreviations(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let abbreviates = |word: atom::Word| word.case == Case::Upper && word.letters >= 2;
    let after = &after[atom::gap(after)..];
    atom::last_word(before).is_some_and(abbreviates)
        && atom::word(after).is_some_and(abbreviates)
        && issuer(lexicon).parse(after).is_err()
}

/// Whether `và` and another document follow, or what is done with one: `và Nghị định số 5`, `và bãi bỏ Điều 2 Nghị định số 5`.
fn joins_document(lexicon: &Lexicon, i: &str) -> bool {
    let word = |class| opt(terminated(particle(class), gap));
    let before = (particle(Particle::And), gap, word(Particle::Amending), word(Particle::Plural));
    let document = (opt(terminated(pinpoints, gap)), |i| numbered_kind(lexicon, i));
    (before, document).parse(i).is_ok()
}
