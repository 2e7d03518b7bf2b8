//! The references of a text, one after another.

use super::aliases::{Aliases, Mention};
use super::context::Context;
use crate::grammar::issuer;
use crate::grammar::pinpoint::{self, Item};
use crate::grammar::reference::{self, Draft};
use crate::grammar::token::particle;
use crate::grammar::Stretch;
use crate::lexicon::particle::{Particle, Particles};
use crate::lexicon::{KindWord, Lexicon, WORDS};
use crate::scan::{is_number_mark, symbol_may_follow_digits, Candidate, Candidates, What};
use crate::text::atom;
use crate::text::floor_boundary;
use crate::text::source::Source;
use crate::{Form, Kind, Reference, Relation, Span};
use nom::Parser;
use std::collections::VecDeque;

/// The references of a text, in text order. Made by [`references`](crate::references) and
/// [`Extractor::references`](crate::Extractor::references).
///
/// ```
/// let mut references: vanban::References = vanban::references("Luật Đất đai và Luật Nhà ở");
/// assert_eq!(references.next().unwrap().text, "Luật Đất đai");
/// assert_eq!(references.next().unwrap().text, "Luật Nhà ở");
/// assert_eq!(references.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct References<'l, 't> {
    lexicon: &'l Lexicon,
    source: Source<'t>,
    candidates: Candidates<'l>,
    /// A candidate that waits for a mention of an alias before it.
    waiting: Option<Candidate>,
    context: Context,
    aliases: Aliases,
    /// The words that define the alias defined last: they mention nothing.
    definition: Span,
    /// Where the last reference ended: nothing before it is looked at again.
    cursor: usize,
    /// What is read and not yet asked for, each with its place in the reading.
    found: VecDeque<(Span, Reference<'t>)>,
}

/// Bytes looked back over for the word for a kind before its number.
const LONGEST_KIND: usize = 96;

/// Bytes looked back over for whose constitution is told of.
const LONGEST_BACKGROUND: usize = 400;

impl<'l, 't> References<'l, 't> {
    pub(crate) fn new(lexicon: &'l Lexicon, source: Source<'t>) -> References<'l, 't> {
        let candidates = Candidates::new(lexicon, source.reading());
        References {
            lexicon,
            source,
            candidates,
            waiting: None,
            context: Context::default(),
            aliases: Aliases::default(),
            definition: Span::default(),
            cursor: 0,
            found: VecDeque::new(),
        }
    }

    fn text(&self) -> &str {
        self.source.reading()
    }

    /// The next reference, with its place in the reading.
    pub(super) fn next_placed(&mut self) -> Option<(Span, Reference<'t>)> {
        while self.found.is_empty() {
            let candidate = self.waiting.take().or_else(|| self.candidates.next(self.source.reading()));
            let text = self.source.reading();
            let until = candidate.map_or(text.len(), |candidate| candidate.at);
            if let Some(mention) = self.aliases.next(self.lexicon, text, self.cursor, until) {
                self.waiting = candidate;
                self.mention(mention);
                continue;
            }
            let candidate = candidate?;
            if candidate.at < self.cursor {
                continue;
            }
            self.read(candidate);
            self.candidates.skip_to(self.source.reading(), self.cursor);
        }
        self.found.pop_front()
    }

    /// Keeps a mention of an alias.
    fn mention(&mut self, mention: Mention) {
        let (text, span) = (self.text(), mention.span);
        let mut draft = reference::short_draft(mention.kind, Stretch::between(&text[span.start..], &text[span.end..]));
        let places = self.places_before(span.start);
        let start = places.as_ref().map_or(span.start, |(start, _)| *start);
        draft.pinpoints = places.map_or_else(Vec::new, |(_, items)| items);
        self.keep_with(draft, Span::new(start, span.end), Some(mention.reference));
    }

    pub(super) fn source(&self) -> &Source<'t> {
        &self.source
    }

    /// Reads what begins at a candidate, and keeps what is found.
    fn read(&mut self, candidate: Candidate) {
        let Some((start, drafts)) = self.drafts(candidate) else { return };
        let count = drafts.len();
        let len = self.text().len();
        for (at, mut draft) in drafts.into_iter().enumerate() {
            let span = draft.stretch.span(len);
            let mut start_of_places = None;
            if at == 0 {
                if let Some((places, items)) = self.places_before(start) {
                    start_of_places = Some(places);
                    draft.pinpoints = items;
                }
            }
            if at + 1 == count && draft.pinpoints.is_empty() {
                draft.pinpoints = reference::places_after(self.lexicon)
                    .parse(&self.text()[span.end..])
                    .map_or_else(|_| Vec::new(), |(_, items)| items);
            }
            let whole = Span::new(start_of_places.unwrap_or(span.start), span.end);
            self.keep(draft, whole);
        }
    }

    /// The drafts at a candidate, and where their first word stands.
    fn drafts(&self, candidate: Candidate) -> Option<(usize, Vec<Draft>)> {
        let text = self.text();
        let digits = candidate.what == What::Digits;
        let start = if digits { self.number_mark_before(candidate.at) } else { candidate.at };
        if let Some(start) = self.kind_before(candidate.what, start) {
            if let Ok((_, drafts)) = reference::document(self.lexicon).parse(&text[start..]) {
                return self.allowed(start, &drafts).then_some((start, drafts));
            }
        }
        if digits && symbol_may_follow_digits(&text[candidate.at..]) {
            if start == candidate.at && self.inside_word(start) {
                return None;
            }
            let (_, draft) = reference::bare(self.lexicon).parse(&text[start..]).ok()?;
            let before = atom::without_gap(&text[self.window(start, LONGEST_KIND)..start]);
            return (!ends_with_particle(before, Particle::NotDocument)).then(|| (start, vec![draft]));
        }
        None
    }

    /// Where the word for a kind begins that stands before a number, before a trigger word or is one itself. The number, with
    /// its mark, begins at `at`; the trigger word ends there.
    fn kind_before(&self, what: What, at: usize) -> Option<usize> {
        let from = self.window(at, LONGEST_KIND);
        let before = &self.text()[from..at];
        let before = if what == What::Digits { atom::without_gap(before) } else { before };
        let back =
            |before: &str| self.lexicon.kinds_back.longest_back(before).map(|(_, len)| from + before.len() - len);
        match what {
            What::Digits => {
                let start = back(before).or_else(|| back(before_series(before)))?;
                Some(self.spelled_standard_before(from, start).unwrap_or(start))
            }
            What::Pointer => self.kind_before_pointer(from, before),
            // The trigger word is a kind (`Luật`), or an abbreviated act (`BLHS`), or the meeting after a kind.
            What::Word => back(before).or_else(|| self.kind_before_trigger(from, before)),
        }
    }

    /// Where the words for a standard begin right before the letters for it at `at`: `Quy chuẩn QCVN 07:2024/BCA`.
    fn spelled_standard_before(&self, from: usize, at: usize) -> Option<usize> {
        let text = self.text();
        let is_standard =
            |word: &KindWord, abbreviation| reference::is_standard(word) && word.abbreviation == abbreviation;
        self.lexicon.kinds.longest(&text[at..], |word| is_standard(word, true))?;
        let before = atom::without_gap(&text[from..at]);
        let (word, len) = self.lexicon.kinds_back.longest_back(before)?;
        is_standard(word, false).then(|| from + before.len() - len)
    }

    /// Where the kind stands before the words that `before` ends with, and that point to it: `này`, `nêu trên`.
    fn kind_before_pointer(&self, from: usize, before: &str) -> Option<usize> {
        let mut end = before.len();
        for word in 0..MAX_POINTER_WORDS {
            let (_, len) = atom::last_atom(&before[..end])?;
            let is_pointer =
                || particle(Particle::Above).parse(&before[end - len..]).is_ok_and(|(rest, ())| rest.is_empty());
            if word > 0 && !is_pointer() {
                return None;
            }
            let rest = atom::without_gap(&before[..end - len]);
            if let Some((_, len)) = self.lexicon.kinds_back.longest_back(rest) {
                return Some(from + rest.len() - len);
            }
            end = rest.len();
        }
        None
    }

    /// Where the kind stands before the trigger word that `before` ends with, with `của` or without.
    fn kind_before_trigger(&self, from: usize, before: &str) -> Option<usize> {
        let mut rest = before;
        for _ in 0..MAX_TRIGGER_WORDS {
            let (_, len) = atom::last_atom(rest)?;
            rest = &rest[..rest.len() - len];
            let kind = atom::without_gap(rest);
            if let Some((_, len)) = self.lexicon.kinds_back.longest_back(kind) {
                return Some(from + kind.len() - len);
            }
            if self.is_whole_trigger(before, rest) {
                return Some(from + rest.len());
            }
            rest = kind;
        }
        None
    }

    /// Whether what follows `rest` in `before` is an act or a plenum in one abbreviation.
    fn is_whole_trigger(&self, before: &str, rest: &str) -> bool {
        let word = &before[rest.len()..];
        let whole = |len: usize| len == word.len();
        self.lexicon.law_abbreviations.longest(word, |_| true).is_some_and(|(_, len)| whole(len))
            || particle(Particle::Plenum).parse(word).is_ok_and(|(rest, ())| rest.is_empty())
    }

    /// Where `số` or `số:` begins that stands before `at`, or `at` where none stands.
    fn number_mark_before(&self, at: usize) -> usize {
        let from = self.window(at, LONGEST_KIND);
        let before = &self.text()[from..at];
        let trimmed = atom::without_gap(atom::without_gap(before).trim_end_matches(':'));
        let mark = atom::last_word(trimmed).filter(|word| is_number_mark(word.key));
        mark.map_or(at, |word| from + trimmed.len() - word.len)
    }

    /// Whether digits at `at` are the tail of a word or of another number.
    fn inside_word(&self, at: usize) -> bool {
        let before = self.text()[..at].chars().next_back();
        before.is_some_and(|c| crate::text::letter::Letter::of(c).is_some() || ".,/:".contains(c) || atom::is_dash(c))
    }

    /// The start of what may be looked back over from `at`.
    fn window(&self, at: usize, most: usize) -> usize {
        let from = at.saturating_sub(most).max(self.cursor);
        (from..=at).find(|from| self.text().is_char_boundary(*from)).unwrap_or(at)
    }

    /// Whether what stands before does not make something else of it: `pháp luật`, `Công ty Luật`, or the document of a foreign
    /// body.
    fn allowed(&self, start: usize, drafts: &[Draft]) -> bool {
        let before = atom::without_gap(&self.text()[self.window(start, LONGEST_KIND)..start]);
        let first = &drafts[0];
        match (first.form, first.kind) {
            (Form::Named, Some(Kind::Law)) => !ends_with_particle(before, Particle::NotLaw),
            (Form::Short, Some(Kind::Law)) => {
                ![Particle::NotLaw, Particle::NotShort].into_iter().any(|class| ends_with_particle(before, class))
            }
            (Form::Named, Some(Kind::Constitution)) => {
                let stated = first.name_year.is_some() || self.places_before(start).is_some();
                !ends_with_particle(before, Particle::NotLaw) && (stated || !self.abroad(start))
            }
            (Form::Numbered, _) if first.is_bare() => {
                let end = first.stretch.span(self.text().len()).end;
                self.places_before(start).is_some() || !issuer::names_outsider(self.lexicon, before, self.ahead(end))
            }
            _ => true,
        }
    }

    /// Whether the words before tell of another state.
    fn abroad(&self, start: usize) -> bool {
        issuer::tells_of_another_state(&self.text()[self.window(start, LONGEST_BACKGROUND)..start])
    }

    /// What follows `end`, as far as it may bear on what is read before it.
    fn ahead(&self, end: usize) -> &str {
        let text = self.text();
        &text[end..floor_boundary(text, end + LONGEST_KIND)]
    }

    /// The chain of places right before a document, with the comma or `của` between them, or `kèm theo` after an appendix.
    fn places_before(&self, start: usize) -> Option<(usize, Vec<Item>)> {
        let text = self.text();
        let from = self.window(start, pinpoint::LONGEST_CHAIN);
        let before = atom::without_gap(&text[from..start]);
        let mark = |c: char| c == ',' || atom::is_dash(c);
        let before = before.strip_suffix(mark).map_or(before, atom::without_gap);
        let chain = strip_particles(before, &[Particle::Of]);
        let appendix = strip_particles(chain, &[Particle::Attached]);
        let (first, items) = pinpoint::chain_before(text, from, from + appendix.len())?;
        let attached = appendix.len() < chain.len();
        (!attached || pinpoint::is_appendix(&items)).then_some((first, items))
    }

    /// Keeps a draft as a reference, unless it points back to nothing or defines an alias.
    fn keep(&mut self, draft: Draft, span: Span) {
        let antecedent = match (draft.form, &draft.code) {
            (Form::Short, _) => {
                // With a place before it, it is the places that are several: `các khoản 1 và 2 Điều 5 Luật này`.
                let placed = span.start < draft.stretch.span(self.text().len()).start;
                match self.context.antecedent(draft.kind) {
                    Some(index) if placed || !self.is_plural(span.start) => Some(index),
                    _ => return,
                }
            }
            (_, Some(code)) if code.symbol.is_none() => self.aliases.numbered(draft.kind, code.number.value),
            _ => None,
        };
        if !self.definition.contains(span) {
            self.keep_with(draft, span, antecedent);
        }
    }

    /// Keeps a draft as a reference to the document that an earlier one named.
    fn keep_with(&mut self, draft: Draft, span: Span, antecedent: Option<usize>) {
        let relation = self.relation(span);
        let reference = draft.reference(&self.source, self.lexicon, span, antecedent, relation);
        let is_heading = self.is_heading(span);
        let defines = reference.form != Form::Short;
        if defines {
            let index = self.context.count();
            let text = self.source.reading();
            self.definition =
                self.aliases.define(self.lexicon, text, span.end, index, reference.kind).unwrap_or(self.definition);
        }
        self.context.note(&reference, is_heading);
        self.cursor = span.end;
        self.found.push_back((span, reference));
    }

    /// Whether what starts at `start` is one of several: `các nghị quyết này`, `03 Thông tư nêu trên`.
    fn is_plural(&self, start: usize) -> bool {
        let before = atom::without_gap(&self.text()[self.window(start, LONGEST_KIND)..start]);
        ends_with_particle(before, Particle::Plural) || before.ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the document names itself: `Số: …` at the top, or a title that is the first line.
    fn is_heading(&self, span: Span) -> bool {
        if span.start >= LONGEST_HEAD {
            return false;
        }
        let text = self.text();
        let number = particle(Particle::Number).parse(&text[span.range()]).is_ok();
        let first = text[..span.start].trim_start().is_empty();
        let own_line = || text[span.end..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
        number || (first && own_line())
    }

    /// What the words before, or right after, say that the text does with the document.
    fn relation(&self, span: Span) -> Option<Relation> {
        let text = self.text();
        if preceded_by_gap(&text[span.end..], Particle::Effect) {
            return Some(Relation::Repeals);
        }
        let before = atom::without_gap(&text[self.window(span.start, LONGEST_KIND)..span.start]);
        let before = strip_particles(before, &[Particle::Plural, Particle::Of, Particle::Provisions]);
        WORDS.relations_back.longest_back(before).map(|(relation, _)| *relation)
    }
}

/// `before` without the series of standards that it ends with: `TCVN ISO/IEC`.
fn before_series(before: &str) -> &str {
    let len = before.bytes().rev().take_while(|b| b.is_ascii_uppercase() || *b == b'/').count();
    let rest = &before[..before.len() - len];
    let begins = rest.is_empty() || rest.ends_with(char::is_whitespace);
    if len > 1 && begins {
        rest.trim_end()
    } else {
        ""
    }
}

/// Most words of a trigger: `Ban Chấp hành Trung ương`, with the `Hội nghị lần thứ tư` before it.
const MAX_TRIGGER_WORDS: usize = 14;

/// Most words of one that points back: `nêu trên`.
const MAX_POINTER_WORDS: usize = 2;

/// Bytes from the start of a text within which the document may name itself.
const LONGEST_HEAD: usize = 2000;

pub(super) fn ends_with_particle(before: &str, class: Particle) -> bool {
    strip_particle(before, class).len() < before.len()
}

/// The classes of the words that may end where `before` ends.
fn particle_ends(before: &str) -> Particles {
    let classes = atom::last_atom(before).and_then(|(key, _)| WORDS.particle_ends.of_one(key));
    classes.copied().unwrap_or_default()
}

/// `before` without the words of the classes that it ends with, one after another, and without the gaps before them.
fn strip_particles<'a>(before: &'a str, classes: &[Particle]) -> &'a str {
    let (mut rest, mut ends) = (before, particle_ends(before));
    for class in classes.iter() {
        if ends.contains(*class) {
            rest = atom::without_gap(without_last(rest, *class));
            ends = particle_ends(rest);
        }
    }
    rest
}

/// `before` without the word of the class that it ends with, if it ends with one.
fn strip_particle(before: &str, class: Particle) -> &str {
    if particle_ends(before).contains(class) {
        without_last(before, class)
    } else {
        before
    }
}

/// The same where a word of the class may end there: it has at most five syllables.
fn without_last(before: &str, class: Particle) -> &str {
    let mut start = before.len();
    let mut longest = before;
    for _ in 0..5 {
        let Some((_, len)) = atom::last_atom(&before[..start]) else { break };
        start -= len;
        if particle(class).parse(&before[start..]).is_ok_and(|(rest, ())| rest.is_empty()) {
            longest = &before[..start];
        }
        start -= atom::gap_before(&before[..start]);
    }
    longest
}

fn preceded_by_gap(i: &str, class: Particle) -> bool {
    particle(class).parse(&i[atom::gap(i)..]).is_ok()
}

impl<'t> Iterator for References<'_, 't> {
    type Item = Reference<'t>;

    fn next(&mut self) -> Option<Reference<'t>> {
        self.next_placed().map(|(_, reference)| reference)
    }
}
