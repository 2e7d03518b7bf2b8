//! Clauses as rows of tokens: words with what they may do, numbers, references, marks.

use super::period::period;
use super::quantity::{amount, Amount};
use super::token;
use crate::lexicon::particle::JOINING;
use crate::lexicon::terms::{Class, Term};
use crate::lexicon::trie::ROOT;
use crate::lexicon::{Lexicon, NumeralRole, WORDS};
use crate::text::atom::{self, Case, Key};
use crate::text::atoms::{self, Atom, Entry};
use crate::{Decimal, Span, Time};
use nom::Parser;

/// A token of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) what: What,
    pub(crate) term: Term,
    /// What its first word compares by.
    pub(crate) key: Key,
    /// How its first word is capitalised.
    pub(crate) case: Case,
    /// Whether it is a year that plans run to: a multiple of five.
    pub(crate) round_year: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Word,
    /// The index of an amount.
    Number(usize),
    /// A reference, or a piece of one.
    Reference,
    Mark(char),
}

impl Token {
    #[inline]
    pub(crate) fn is(&self, class: Class) -> bool {
        self.term.is(class)
    }

    #[inline]
    pub(crate) fn any(&self, classes: &[Class]) -> bool {
        self.term.any(classes)
    }

    #[inline]
    pub(crate) fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.what, What::Mark(c) if marks.contains(&c))
    }

    pub(crate) fn is_word(&self) -> bool {
        self.what == What::Word
    }

    /// Whether it is a word that no row knows, as most nouns are.
    pub(crate) fn is_open(&self) -> bool {
        self.is_word() && self.term == Term::default() && !self.round_year
    }

    /// Whether it is a number that counts nothing: `18` of `18 tuổi`.
    pub(crate) fn is_numeral(&self) -> bool {
        self.is_word() && self.key == Key::default()
    }

    /// Whether it is a year, or may be one.
    pub(crate) fn is_year(&self) -> bool {
        self.is_numeral() && self.span.len() == YEAR
    }

    pub(crate) fn is_capital(&self) -> bool {
        self.is_word() && self.case.is_capital()
    }
}

/// The tokens of a sentence, with their numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) tokens: Vec<Token>,
    pub(crate) amounts: Vec<Amount>,
    /// Those of the words between its references, one row after the other.
    atoms: Vec<Atom>,
    rows: Vec<Row>,
}

/// Reads the words of one text, and keeps in mind what the vocabulary has under each.
#[derive(Clone, Debug)]
pub(crate) struct WordReader<'l> {
    lexicon: &'l Lexicon,
    reader: atoms::Reader,
}

impl<'l> WordReader<'l> {
    pub(crate) fn new(lexicon: &'l Lexicon) -> WordReader<'l> {
        WordReader { lexicon, reader: atoms::Reader::default() }
    }
}

/// Words up to a reference, or to the end.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// Where they end in the text, and where their atoms end.
    end: usize,
    atoms: usize,
    reference: Option<Span>,
}

/// What the vocabulary has under a word that terms begin with: the flags of its [`Entry`].
struct First;

impl First {
    /// A number in words may begin with the word.
    const NUMBER: u8 = 1;
    /// A term that tells a scene may begin with it.
    const SCENE: u8 = 2;
    /// A term for all of a place or a field may begin with it.
    const BODY: u8 = 4;

    fn entry(lexicon: &Lexicon, key: Key) -> Entry {
        let begun = lexicon.terms.begun_with(key);
        let flags = [
            (WORDS.numerals.step(ROOT, key).is_some(), First::NUMBER),
            (begun.contains(Class::Scene), First::SCENE),
            (begun.contains(Class::Body), First::BODY),
        ];
        let flags = flags.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).sum();
        Entry { node: lexicon.terms.terms.step(ROOT, key).unwrap_or(ROOT), flags }
    }
}

impl Sentence {
    /// Reads the tokens of `text[span]`. What lies in one of the `masks`, which are in order, is a reference.
    pub(crate) fn read(&mut self, words: &mut WordReader<'_>, text: &str, span: Span, masks: &[Span]) {
        self.enter(words, text, span, masks);
        self.parse(words, text);
    }

    /// Reads the words of `text[span]`, and no more of it.
    pub(crate) fn enter(&mut self, words: &mut WordReader<'_>, text: &str, span: Span, masks: &[Span]) {
        self.tokens.clear();
        self.amounts.clear();
        self.atoms.clear();
        self.rows.clear();
        let mut at = span.start;
        for mask in masks.iter().filter(|mask| mask.overlaps(span)) {
            let start = mask.start.max(at);
            let end = mask.end.min(span.end);
            self.row(words, text, Span::new(at, start), (end > at).then(|| Span::new(start, end)));
            at = end.max(at);
        }
        self.row(words, text, Span::new(at, span.end), None);
    }

    fn row(&mut self, words: &mut WordReader<'_>, text: &str, span: Span, reference: Option<Span>) {
        words.reader.read(text, span, |key| First::entry(words.lexicon, key), &mut self.atoms);
        self.rows.push(Row { end: span.end, atoms: self.atoms.len(), reference });
    }

    /// Where words stand in it that tell a scene: a game, a crime, an accident or a show, no work of an organisation.
    pub(crate) fn scenes<'a>(&'a self, words: &'a WordReader<'_>) -> impl Iterator<Item = usize> + 'a {
        let lexicon = words.lexicon;
        let starts = self.rows.iter().scan(0, |end, row| Some(std::mem::replace(end, row.atoms)));
        self.rows.iter().zip(starts).flat_map(move |(row, start)| {
            let atoms = &self.atoms[start..row.atoms];
            let begins = |at: &usize| atoms[*at].entry.flags & First::SCENE != 0;
            let tells =
                |at: &usize| longest_term(lexicon, &atoms[*at..]).is_some_and(|(term, _)| term.is(Class::Scene));
            // What a longer term swallows tells none: `vụ đuối nước`, `người thiệt mạng`.
            let mut token = 0;
            let begins_token = move |at: &usize| {
                while token < *at {
                    token += longest_term(lexicon, &atoms[token..]).map_or(1, |(_, count)| count);
                }
                token == *at
            };
            let found = (0..atoms.len()).filter(begins).filter(move |at| tells(at)).filter(begins_token);
            found.map(|at| atoms[at].span.start)
        })
    }

    /// Whether it may take in all of a place or a field: `cả nước`.
    pub(crate) fn may_survey(&self) -> bool {
        self.atoms.iter().any(|atom| atom.entry.flags & First::BODY != 0)
    }

    /// Reads the tokens of the words that were read.
    pub(crate) fn parse(&mut self, words: &WordReader<'_>, text: &str) {
        let (atoms, rows) = (std::mem::take(&mut self.atoms), std::mem::take(&mut self.rows));
        let mut at = 0;
        for row in &rows {
            while at < row.atoms {
                at += self.token(words.lexicon, &text[..row.end], &atoms[at..row.atoms]);
            }
            if let Some(reference) = row.reference {
                self.push(reference, What::Reference, Term::default(), Case::Initial);
            }
        }
        (self.atoms, self.rows) = (atoms, rows);
        self.drop_asides();
    }

    /// Drops brackets without a number in them: they come between words that belong together. What makes all of it none
    /// stays: `(SN 1992)`.
    fn drop_asides(&mut self) {
        // The tokens that stay are moved to the front, where `open` is the place of the last open bracket.
        let (mut open, mut kept) = (None, 0);
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            if let (What::Mark(')'), Some(start)) = (token.what, open) {
                (open, kept) = (None, start);
                continue;
            }
            match token.what {
                What::Mark('(') => open = Some(kept),
                What::Number(_) => open = None,
                _ if token.is(Class::Resident) => open = None,
                _ => {}
            }
            if kept < at {
                self.tokens[kept] = self.tokens[at];
            }
            kept += 1;
        }
        self.tokens.truncate(kept);
    }

    /// The periods that the sentence states, but for those it compares with: `so với cùng kỳ năm 2022`.
    pub(crate) fn periods<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Span, Time)> + 'a {
        let mut end = 0;
        self.tokens.iter().enumerate().filter_map(move |(at, token)| {
            let numbers = matches!(token.what, What::Word | What::Number(_))
                && text.as_bytes()[token.span.start].is_ascii_digit();
            if token.span.start < end || !(token.is(Class::Time) || numbers) || self.is_compared(at) {
                return None;
            }
            let rest = &text[token.span.start..];
            let (after, time) = period(rest).ok()?;
            end = token.span.start + rest.len() - after.len();
            Some((Span::new(token.span.start, end), time))
        })
    }

    /// Whether the token at `at` belongs to what something is compared with, planned for or counted from.
    fn is_compared(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.tokens[before]);
        before.is_some_and(|t| t.any(&[Class::Compare, Class::Period, Class::Target]))
    }

    fn push(&mut self, span: Span, what: What, term: Term, case: Case) {
        self.tokens.push(Token { span, what, term, key: Key::default(), case, round_year: false });
    }

    /// Reads the token that `atoms` begin with, and says how many of them it is.
    fn token(&mut self, lexicon: &Lexicon, text: &str, atoms: &[Atom]) -> usize {
        let first = atoms[0];
        let number = match first.what {
            atoms::What::Word(_) => first.entry.flags & First::NUMBER != 0 && may_count(lexicon, &atoms[1..]),
            atoms::What::Digits => true,
            atoms::What::Mark => false,
        };
        if number {
            let start = first.span.start;
            if let Some(len) = self.number(lexicon, &text[start..], start) {
                return atoms.iter().take_while(|atom| atom.span.start < start + len).count();
            }
        }
        match first.what {
            atoms::What::Word(case) => self.word(lexicon, atoms, case),
            atoms::What::Digits => {
                self.push(first.span, What::Word, Term::default(), Case::Lower);
                1
            }
            atoms::What::Mark => {
                let mark = first.key.to_mark().unwrap_or_default();
                self.push(first.span, What::Mark(mark), Term::default(), Case::Lower);
                1
            }
        }
    }

    /// Reads the term that `atoms` begin with, or their first word, and says how many of them it is.
    fn word(&mut self, lexicon: &Lexicon, atoms: &[Atom], case: Case) -> usize {
        let (term, count) = longest_term(lexicon, atoms).unwrap_or((Term::default(), 1));
        let inside = || self.tokens.last().is_some_and(|t| !t.is_mark(&SENTENCE_STARTS));
        let term = if case == Case::Initial && inside() { term.as_name() } else { term };
        let span = Span::new(atoms[0].span.start, atoms[count - 1].span.end);
        self.push(span, What::Word, term, case);
        if let Some(token) = self.tokens.last_mut() {
            token.key = atoms[0].key;
        }
        count
    }

    /// Reads a number, unless it names something: a year, a day, a house, a group.
    fn number(&mut self, lexicon: &Lexicon, rest: &str, at: usize) -> Option<usize> {
        let digit = rest.starts_with(|c: char| c.is_ascii_digit());
        let (after, amount) = amount(lexicon).parse(rest).ok()?;
        let len = rest.len() - after.len();
        let before = self.tokens.last();
        // Two numbers that run together are the cells of a table that has lost its lines: which is which cannot be told.
        let runs_on = before.is_some_and(|t| (matches!(t.what, What::Number(_)) || t.is_numeral()) && glued(t, at));
        let bound =
            before.is_some_and(|t| t.is_mark(&BOUNDS)) || (amount.unit.is_none() && is_dashed(after)) || runs_on;
        let names = before.is_some_and(|t| {
            (t.is(Class::Naming) && !self.is_label(after)) || (glued(t, at) && !t.is_mark(&MAY_BE_GLUED))
        });
        let next = next_term(lexicon, after);
        let counted = next.is_some_and(|term| term.is(Class::Noun));
        let names = names && !(counted && self.ends_with_count() && !is_rate(&amount))
            || (self.ends_with_heading() && !counted);
        if amount.unit.is_none() {
            // `5 năm trước` is a time as `5 năm` is.
            let uncounted = next.is_some_and(|term| term.any(&[Class::Uncounted, Class::Period])) && !counted;
            let year = (!counted || self.ends_with_year()) && is_year(&amount, &rest[..len]);
            let year_word = !digit && amount.value == 5.into() && !before.is_some_and(|t| t.is(Class::Action));
            // `một` is an article but where something is done to one: `bình quân một doanh nghiệp`.
            let one = !digit && amount.value == 1.into();
            let article =
                one && !before.is_some_and(|t| t.any(&[Class::Action, Class::Toward, Class::Have, Class::Is]));
            let listed = before.is_none() && !counted && begins_with_capital(after);
            let unnamed =
                (uncounted && !amount.scaled) || year || (!digit && !counted) || year_word || listed || article;
            if (names && (!amount.scaled || is_rate(&amount))) || unnamed || bound {
                return digit.then(|| self.name(at, len, amount.value));
            }
        } else if (names && !digit) || bound {
            return digit.then(|| self.name(at, len, amount.value));
        }
        let amount = if counted && amount.unit.is_none() { amount.counted() } else { amount };
        self.amounts.push(amount);
        self.push(Span::new(at, at + len), What::Number(self.amounts.len() - 1), Term::default(), Case::Lower);
        Some(len)
    }

    /// Whether the word read last names no number after it: it is a verb that begins its clause (`Cấp 300 thẻ`), or the end
    /// of a label with a number of its own (`40 năm 12, 30 năm 18`).
    fn is_label(&self, after: &str) -> bool {
        let Some((last, before)) = self.tokens.split_last() else { return false };
        let begins = before.last().map_or(true, |t| !t.is_word() || t.any(&[Class::Aux, Class::Joint]));
        let ends = after.trim_start().is_empty() || after.starts_with([',', ';', '.', ')']);
        let graded = ends && last.is(Class::Uncounted) && before.last().is_some_and(Token::is_numeral);
        let dated = before.iter().rev().nth(1).is_some_and(|t| t.is(Class::Naming));
        (last.is(Class::Action) && begins) || (graded && !dated)
    }

    /// Whether another year stands before a joint, as in `năm 2015 và 2016`.
    fn ends_with_year(&self) -> bool {
        matches!(&self.tokens[..], [.., year, joint]
            if joint.is(Class::Joint) && year.is_year())
    }

    /// Whether what was counted stands before a slash, as in `8 vụ/12 bị can`.
    fn ends_with_count(&self) -> bool {
        let Some((_, before)) = self.tokens.split_last().filter(|(slash, _)| slash.is_mark(&['/'])) else {
            return false;
        };
        let counted = |tokens: &[Token]| matches!(tokens, [.., count, noun] if noun.is(Class::Noun) && matches!(count.what, What::Number(_)));
        // A word may describe the noun: `8 vụ cháy/12 xã`.
        counted(before) || before.split_last().is_some_and(|(word, noun)| word.is_word() && counted(noun))
    }

    /// Whether the number of the document follows, as at its head: `Số: 5`.
    fn ends_with_heading(&self) -> bool {
        matches!(&self.tokens[..], [.., number, colon]
            if colon.is_mark(&[':']) && number.is(Class::Naming) && number.is(Class::NumberOf))
    }

    /// Takes a number as the name of something.
    fn name(&mut self, at: usize, len: usize, value: Decimal) -> usize {
        let round_year = value.to_integer().is_some_and(|year| (1900..2100).contains(&year) && year % 5 == 0);
        let span = Span::new(at, at + len);
        self.push(span, What::Word, Term::default(), Case::Lower);
        if let Some(token) = self.tokens.last_mut() {
            token.round_year = round_year;
        }
        len
    }
}

/// Marks after which a capital begins a sentence, not a name.
const SENTENCE_STARTS: [char; 10] = [':', ';', '-', '+', '*', '•', '“', '"', '.', '('];

/// Digits of a year.
const YEAR: usize = 4;

/// Marks before a limit, in a table or a formula.
const BOUNDS: [char; 8] = ['<', '>', '≤', '≥', '=', '±', '×', '*'];

/// Marks that a number may follow without a space.
const MAY_BE_GLUED: [char; 7] = ['(', '“', '"', '‘', ';', '~', '['];

/// Whether a dash and a digit follow without a space, so that a day is meant, or a code: `30-4`.
fn is_dashed(after: &str) -> bool {
    let rest = after.strip_prefix(atom::is_dash);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a number after a slash is that of a rate: `16 xe/1.000 dân`.
fn is_rate(amount: &Amount) -> bool {
    let value = amount.value.to_integer().unwrap_or_default();
    value > 0 && (0..=6).any(|zeros| value == 10i128.pow(zeros))
}

/// Whether a word with a capital follows, so that a number at the start of a line counts the lines.
fn begins_with_capital(after: &str) -> bool {
    let next = &after[atom::gap(after)..];
    let next = next.strip_prefix(['.', ')']).map_or(next, str::trim_start);
    atom::word(next).is_some_and(|word| word.case == Case::Initial)
}

/// Whether a number at `at` is glued to the token before it: `Covid-19`, `A3`, `+84`.
fn glued(before: &Token, at: usize) -> bool {
    before.span.end == at
}

/// Whether a number without unit and noun is most likely a year.
fn is_year(amount: &Amount, text: &str) -> bool {
    let year = amount.value.to_integer().is_some_and(|v| (1900..2100).contains(&v));
    year && text.len() == YEAR && amount.of.is_none()
}

/// The longest term that a row of atoms begins with, and how many of them it is.
fn longest_term(lexicon: &Lexicon, atoms: &[Atom]) -> Option<(Term, usize)> {
    let node = Some(atoms[0].entry.node).filter(|node| *node != ROOT)?;
    let (term, count) = lexicon.terms.terms.longest_from(node, atoms, |_| true)?;
    ends_word(atoms, count).then_some((*term, count))
}

/// Whether the first `count` atoms do not stop inside a word, which is cut where it is very long.
fn ends_word(atoms: &[Atom], count: usize) -> bool {
    let last = &atoms[count - 1];
    !atoms.get(count).is_some_and(|next| next.is_word() && last.is_word() && next.span.start == last.span.end)
}

/// Whether what follows the first word of a number may make it an amount: more of it, and in the end something counted, a
/// unit, or what joins two numbers. Most number words are articles and parts of other words.
fn may_count(lexicon: &Lexicon, after: &[Atom]) -> bool {
    const JOINTS: [char; 6] = ['-', '/', '“', '"', '‘', '\''];
    let joins = |atom: &Atom| atom.key.to_mark().is_some_and(|mark| JOINTS.contains(&mark) || atom::is_slash(mark));
    let terms = &lexicon.terms;
    for (at, atom) in after.iter().take(MAX_NUMBER_WORDS).enumerate() {
        if !atom.near {
            return false;
        }
        let rest = &after[at..];
        if terms.units.step(ROOT, atom.key).is_some()
            || joins(atom)
            || terms.terms.longest_of(rest, |term| term.is(Class::Noun)).is_some()
            || WORDS.particles.longest_of(rest, |classes| classes.meets(JOINING)).is_some()
        {
            return true;
        }
        match WORDS.numerals.of_one(atom.key) {
            Some(numeral) if numeral.role == NumeralRole::Scale => return true,
            Some(_) => {}
            None => return false,
        }
    }
    false
}

/// Most words of a number after its first, and one more.
const MAX_NUMBER_WORDS: usize = 7;

/// Whether a noun follows that a number before it counts.
pub(crate) fn before_counted(lexicon: &Lexicon, after: &str) -> bool {
    next_term(lexicon, after).is_some_and(|term| term.is(Class::Noun))
}

/// What the word after a number may do.
fn next_term(lexicon: &Lexicon, after: &str) -> Option<Term> {
    let text = &after[atom::gap(after)..];
    let text = text.strip_prefix(['“', '"', '‘', '\'']).unwrap_or(text);
    lexicon.terms.terms.longest(text, |_| true).filter(|(_, len)| token::ends_word(text, *len)).map(|(term, _)| *term)
}
