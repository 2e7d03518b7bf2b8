//! Names that a text gives to documents: `(sau đây gọi tắt là Nghị quyết)`.

use super::references::ends_with_particle;
use crate::grammar::named::named;
use crate::grammar::reference::{alias, is_followed_on};
use crate::grammar::symbol::CodeParts;
use crate::grammar::token::particle;
use crate::lexicon::particle::Particle;
use crate::lexicon::Lexicon;
use crate::text::{atom, floor_boundary, work};
use crate::{Kind, Span};
use memchr::memmem;
use nom::Parser;

/// The names that a text has given to documents, with where each stands next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Aliases {
    known: Vec<Alias>,
    definitions: Definitions,
}

#[derive(Clone, Debug)]
struct Alias {
    /// The words where they are defined.
    words: Span,
    /// The index of the reference they stand for.
    reference: usize,
    kind: Option<Kind>,
    /// The number in the name, where it has one: `Nghị quyết 05`.
    number: Option<u32>,
    /// Where they stand next, or `None` where they do no more.
    next: Option<usize>,
}

/// A place where an alias stands for its document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub(crate) span: Span,
    pub(crate) reference: usize,
    pub(crate) kind: Option<Kind>,
}

/// Most aliases of a text that are kept in mind.
const MAX_ALIASES: usize = 32;

/// Bytes between a reference and the definition of its alias: its title, mostly.
const LONGEST_REACH: usize = 400;

impl Aliases {
    /// Reads the definition of an alias after a reference that ends at `end`, and says where the definition ends.
    pub(crate) fn define(
        &mut self,
        lexicon: &Lexicon,
        text: &str,
        end: usize,
        reference: usize,
        kind: Option<Kind>,
    ) -> Option<Span> {
        let reach = floor_boundary(text, end + LONGEST_REACH);
        if !self.definitions.any(text, end, reach) {
            return None;
        }
        let (words, code) = definition(lexicon, &text[end..reach], kind)?;
        let words = Span::new(end + words.start, end + words.end);
        let known = self.known.iter().any(|alias| text[alias.words] == text[words]);
        // A whole code needs no definition to be understood.
        let whole = code.is_some_and(|code| code.symbol.is_some() || code.year.is_some());
        if known || whole || self.known.len() >= MAX_ALIASES {
            return Some(words);
        }
        let mut alias = Alias { words, reference, kind, number: code.map(|code| code.number.value), next: None };
        alias.next = alias.find(lexicon, text, words.end);
        self.known.push(alias);
        Some(words)
    }

    /// The first mention from `from` on that begins before `until`.
    pub(crate) fn next(&mut self, lexicon: &Lexicon, text: &str, from: usize, until: usize) -> Option<Mention> {
        for alias in self.known.iter_mut().filter(|alias| alias.next.is_some_and(|at| at < from)) {
            alias.next = alias.find(lexicon, text, from);
        }
        let at = |alias: &&Alias| alias.next.filter(|at| *at < until);
        let longest = |alias: &&Alias| (at(alias), usize::MAX - alias.words.len());
        let alias = self.known.iter().filter(|alias| at(alias).is_some()).min_by_key(longest)?;
        let start = alias.next?;
        let span = Span::new(start, start + alias.words.len());
        Some(Mention { span, reference: alias.reference, kind: alias.kind })
    }

    /// What a kind and a number without symbol stand for, where the text has defined them as an alias.
    pub(crate) fn numbered(&self, kind: Option<Kind>, number: u32) -> Option<usize> {
        self.known.iter().find(|alias| alias.kind == kind && alias.number == Some(number)).map(|alias| alias.reference)
    }
}

/// Where words stand next that introduce an alias. Many references may reach as far as the same words, or the same text
/// without any: it is searched once.
#[derive(Clone, Debug, Default)]
struct Definitions {
    next: Option<usize>,
    /// Where `next` was searched for up to.
    searched: usize,
}

impl Definitions {
    /// Whether such words begin in `text[from..until]`. `from` never goes back.
    fn any(&mut self, text: &str, from: usize, until: usize) -> bool {
        if self.next.map_or(true, |next| next < from) {
            let at = from.max(self.searched);
            self.next = introductions(text, at, until).next().map(|(at, _)| at);
            self.searched = self.next.unwrap_or(until).max(at);
            work::count(self.searched - at);
        }
        self.next.is_some_and(|next| next < until)
    }
}

/// `( "(" | "," | dash ) alias_mark` between two places: where it begins, and what is left of the text after it.
fn introductions(text: &str, from: usize, until: usize) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.get(from..until).unwrap_or_default().bytes().enumerate();
    let places = bytes.filter(|(_, byte)| matches!(byte, b'(' | b',') || atom::may_be_dash(*byte));
    let chars = places.filter_map(move |(at, _)| Some((at, text[from + at..].chars().next()?)));
    let opens = chars.filter(|(_, c)| matches!(c, '(' | ',') || atom::is_dash(*c));
    opens.filter_map(move |(at, c)| {
        let rest = &text[from + at + c.len_utf8()..];
        let (rest, ()) = particle(Particle::Alias).parse(&rest[atom::gap(rest)..]).ok()?;
        Some((from + at, rest))
    })
}

impl Alias {
    /// Where the words stand next as a mention, from `from` on.
    fn find(&self, lexicon: &Lexicon, text: &str, from: usize) -> Option<usize> {
        if self.number.is_some() {
            return None;
        }
        let words = &text[self.words];
        let mut places = memmem::find_iter(&text.as_bytes()[from..], words).map(|at| from + at);
        let place = places.find(|at| is_mention(lexicon, text, Span::new(*at, at + words.len())));
        work::count(place.unwrap_or(text.len()) - from);
        place
    }
}

/// Whether the words at a place stand by themselves, and not in a plural or in a longer name: `Luật`, but not `các Luật`,
/// `Luật Nhà ở`, `Luật đất đai`.
fn is_mention(lexicon: &Lexicon, text: &str, words: Span) -> bool {
    let (before, after) = (&text[..words.start], &text[words.end..]);
    let glued = before.chars().next_back().and_then(crate::text::letter::Letter::of).is_some();
    let begins_name = || named(lexicon).parse(&text[words.start..]).is_ok_and(|(rest, _)| rest.len() < after.len());
    let plural = || ends_with_particle(atom::without_gap(before), Particle::Plural);
    !(glued || plural() || is_followed_on(lexicon, after) || begins_name())
}

/// `definition = ( "(" | dash ) alias_mark [ quote ] alias [ quote ]` within the sentence: the words, and the code in them.
fn definition(lexicon: &Lexicon, after: &str, kind: Option<Kind>) -> Option<(Span, Option<CodeParts>)> {
    let (_, rest) = introductions(after, 0, sentence_end(after)).next()?;
    let rest = rest.trim_start_matches([':', ' ', '\u{a0}', '“', '"', '”', '‘', '\'', '\n']);
    let (end, code) = alias(lexicon, kind).parse(rest).ok()?;
    let start = after.len() - rest.len();
    Some((Span::new(start, after.len() - end.len()), code))
}

/// Where the sentence ends, or the part of it that a semicolon closes.
fn sentence_end(text: &str) -> usize {
    let ends = |at: usize, c: char| match c {
        ';' | '\u{2029}' => true,
        '.' => text[at + 1..].starts_with(' '),
        '\n' => text[at + 1..].starts_with('\n'),
        _ => false,
    };
    text.char_indices().find(|(at, c)| ends(*at, *c)).map_or(text.len(), |(at, _)| at)
}
