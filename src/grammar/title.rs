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
use crate::lexicon::particle::Particle;
use crate::lexicon::{Lexicon, WORDS};
use crate::text::atom::{self, Case};
use crate::text::{floor_boundary, work};
use nom::branch::alt;
use nom::combinator::{not, opt};
use nom::sequence::{preceded, terminated};
use nom::Parser;

/// Most bytes of a title.
const MAX_TITLE: usize = 600;

/// Most numbers in a title: documents whose titles are lists of such documents would be read again for each of them.
const MAX_NUMBERS_IN_TITLE: usize = 16;

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
    let (mut numbers, mut in_number) = (0, false);
    for (at, c) in window.char_indices() {
        numbers += usize::from(c.is_ascii_digit() && !in_number);
        in_number = c.is_ascii_digit();
        let after = &window[at + c.len_utf8()..];
        let ends = match c {
            ';' | '”' | '»' | '…' | '<' => true,
            '.' | ':' | '?' | '!' => after.is_empty() || after.starts_with(char::is_whitespace),
            '(' => {
                depth += 1;
                particle(Particle::Alias).parse(after).is_ok()
            }
            ')' => {
                depth -= 1;
                depth < 0
            }
            '\n' if is_blank_line(&window[at..]) => true,
            ',' => {
                opens_clause(after)
                    || (is_capital(after.trim_start()) && !parts_abbreviations(lexicon, &window[..at], after))
            }
            c if c.is_whitespace() && depth == 0 => {
                let (kind, particle) = begins_term(lexicon, after);
                names_document |= kind && numbered_kind(lexicon, after).is_ok();
                particle && (opens_clause_plainly(after) || (!names_document && joins_document(lexicon, after)))
            }
            c if c.is_ascii_digit() => numbers > MAX_NUMBERS_IN_TITLE,
            _ => false,
        };
        if ends {
            work::count(at);
            return at;
        }
    }
    work::count(window.len());
    window.len()
}

/// Whether a line ends there, and one without words follows.
fn is_blank_line(i: &str) -> bool {
    i.strip_prefix('\n').is_some_and(|after| after.trim_start_matches([' ', '\r', '\t']).starts_with('\n'))
}

/// Whether a word follows that words for kinds begin with, and whether one that function words begin with: most begin
/// neither.
fn begins_term(lexicon: &Lexicon, i: &str) -> (bool, bool) {
    let Some((key, _)) = atom::atom(i) else { return (false, false) };
    (lexicon.kinds.begins_with(key), WORDS.particles.begins_with(key))
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
