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
use crate::text::atom::{self, Case};
use crate::text::{floor_boundary, work};
use nom::branch::alt;
use nom::combinator::{not, opt};
use nom::sequence::{preceded, terminated};
use nom::Parser;

/// Most bytes of a title.
const MAX_TITLE: usize = 600;

/// Most numbers in a title, those of two or three documents with their dates: documents whose titles are lists of such
/// documents would be read again for each of them.
const MAX_NUMBERS_IN_TITLE: usize = 16;

/// Most codes in a title, for the same reason.
const MAX_CODES_IN_TITLE: usize = 5;

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
    let (mut numbers, mut codes, mut spaced, mut at) = (0, 0, false, 0);
    while let Some(first) = window.as_bytes().get(at) {
        let rest = &window[at..];
        let run = |belongs: fn(&u8) -> bool| rest.bytes().take_while(belongs).count();
        let begins_phrase = std::mem::take(&mut spaced) && depth == 0;
        at += if is_inside_word(first) {
            if begins_phrase && clause_ends_before(lexicon, rest, &mut names_document) {
                break;
            }
            run(is_inside_word)
        } else if first.is_ascii_digit() {
            let len = run(u8::is_ascii_digit);
            numbers += 1;
            codes += usize::from(begins_symbol(&rest[len..]));
            if numbers > MAX_NUMBERS_IN_TITLE || codes > MAX_CODES_IN_TITLE {
                at = end_of_list(&window[..at]);
                break;
            }
            len
        } else {
            let mark = rest.chars().next().unwrap_or_default();
            spaced = mark.is_whitespace();
            if is_blank_line(rest) || (!spaced && mark_ends_clause(lexicon, window, at, &mut depth)) {
                break;
            }
            mark.len_utf8()
        };
    }
    work::count(at);
    at
}

/// Where a list that is cut inside a number ends before that: before its last member, where commas part them.
fn end_of_list(list: &str) -> usize {
    let list = list.trim_end_matches(|c: char| c.is_ascii_digit() || atom::is_dash(c) || atom::is_slash(c) || c == '.');
    list.rfind([',', ';']).unwrap_or(list.len())
}

/// Whether a mark and a letter follow a number, as in a code: `05-NQ/TW`.
fn begins_symbol(after: &str) -> bool {
    let rest = after.strip_prefix(|c| atom::is_dash(c) || atom::is_slash(c));
    rest.is_some_and(atom::begins_word)
}

/// Whether the byte belongs to a letter, or to what ends a clause no more than a letter does: all but white space, digits
/// and marks.
fn is_inside_word(byte: &u8) -> bool {
    byte.is_ascii_alphabetic() || (*byte >= 0x80 && !matches!(byte, 0xc2 | 0xe2 | 0xe3))
}

/// Whether a word parts a title from what comes after it: it opens another clause, or names another document where the
/// title has named none.
fn clause_ends_before(lexicon: &Lexicon, i: &str, names_document: &mut bool) -> bool {
    const PARTING: Particles = Particles::of(&[Particle::ClauseOpenPlain, Particle::And]);
    let Some(first) = atom::atom(i) else { return false };
    *names_document |= lexicon.kinds.begins_with(first.0) && numbered_kind(lexicon, i).is_ok();
    let may_part = WORDS.particles.longest_after(first, i, |classes| classes.meets(PARTING)).is_some();
    may_part && (opens_clause_plainly(i) || (!*names_document && joins_document(lexicon, i)))
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
