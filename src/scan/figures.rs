//! Numbers that may be measures, and the many more that cannot be.
//!
//! Reading a sentence takes a hundred times as long as finding a number. So each number is looked at first where it stands:
//! it can only be a measure where a noun that is counted, a unit or a scale word follows, or where a verb, or a word that
//! says the role of a number, stands right before it. A sentence none of whose numbers is so placed is never read.

use super::{end_of_digits, is_number_mark, next_digit};
use crate::lexicon::particle::{Particle, Particles, JOINING};
use crate::lexicon::terms::{Class, Classes, LEADING, MAX_NUMBERING, MAX_OPENING, MAX_UNKNOWN_VERB, PLANS};
use crate::lexicon::trie::ROOT;
use crate::lexicon::{self, Level, Lexicon, Numeral, NumeralRole, WORDS};
use crate::text::atom::{self, Key};
use crate::text::search::{Found, Progress, Search, PACKED};
use once_cell::sync::Lazy;

/// The numbers of a text that may be measures, in order.
#[derive(Clone, Debug)]
pub(crate) struct Figures<'l> {
    lexicon: &'l Lexicon,
    digits: Option<usize>,
    word: Option<usize>,
    words: Progress,
    /// Whether the headings of articles are of interest too: they tell a text of rules.
    headings: bool,
    /// The last numbers that were passed over and may be part of a period: `năm 2023`, `6 tháng đầu năm`.
    periods: [Option<usize>; MAX_PERIODS],
}

/// What may stand right before a number that is a measure, though nothing that is counted follows.
const GOVERNING: Classes = LEADING.and(Classes::of(&[Class::Action, Class::Toward]));

/// What may stand right before `một` where it is no article.
const DOING: Classes = Classes::of(&[Class::Action, Class::Toward, Class::Have, Class::Is]);

/// What stands before a verb that no row knows.
const DONE: Classes = Classes::of(&[Class::Done]);

/// What begins or ends a period.
const TIMES: Classes = Classes::of(&[Class::Time]);

/// Most words of a number below a thousand: `một trăm hai mươi lăm`, and one more for care.
const MAX_NUMBER_WORDS: usize = 6;

/// How many numbers that may be part of a period are kept in mind.
const MAX_PERIODS: usize = 8;

impl<'l> Figures<'l> {
    pub(crate) fn new(lexicon: &'l Lexicon, text: &str) -> Figures<'l> {
        let mut figures = Figures {
            lexicon,
            digits: None,
            word: None,
            words: Progress::default(),
            headings: true,
            periods: [None; MAX_PERIODS],
        };
        figures.digits = figures.next_digits(text, 0);
        figures.word = figures.next_word(text, 0);
        figures
    }

    /// The first number from `from` on. `from` never goes back.
    pub(crate) fn next(&mut self, text: &str, from: usize) -> Option<usize> {
        if self.digits.is_some_and(|at| at < from) {
            self.digits = self.next_digits(text, from);
        }
        if self.word.is_some_and(|at| at < from) {
            self.word = self.next_word(text, from);
        }
        self.digits.into_iter().chain(self.word).min()
    }

    /// Headings of articles are of no more interest.
    pub(crate) fn pass_headings(&mut self) {
        self.headings = false;
    }

    /// The numbers between `from` and `until` that were passed over and may be part of a period, the last first.
    pub(crate) fn periods(&self, from: usize, until: usize) -> impl Iterator<Item = usize> + '_ {
        self.periods.iter().rev().flatten().copied().filter(move |at| (from..until).contains(at))
    }

    fn next_digits(&mut self, text: &str, from: usize) -> Option<usize> {
        let mut from = from;
        loop {
            let at = next_digit(text, from)?;
            let end = end_of_digits(text, at);
            if self.may_measure(text, at, end) {
                return Some(at);
            }
            from = end;
        }
    }

    /// Whether the digits from `at` to `end` may be a measure, or the number of an article in its heading.
    fn may_measure(&mut self, text: &str, at: usize, end: usize) -> bool {
        let (before, after) = (text[..at].trim_end(), &text[end..]);
        let follower = self.follower(after, is_year(&text[at..end]));
        if matches!(follower, Follower::Unit | Follower::Noun | Follower::Opening) {
            return true;
        }
        let last = atom::last_atom(before);
        let may_end_with = |classes| last.is_some_and(|last| self.lexicon.terms.may_end_with(last, before, classes));
        let governed = before.ends_with([')', ':']) || may_end_with(GOVERNING);
        if governed && follower == Follower::Open {
            return true;
        }
        if self.headings && is_in_heading(before, after) {
            return true;
        }
        if governed || may_end_with(TIMES) || before.ends_with('/') || begins_period(after) {
            self.pass_over(at);
        }
        follower == Follower::Open
            && last.is_some_and(|(last, len)| self.unknown_verb(last, &before[..before.len() - len]))
    }

    /// Keeps in mind a number that is no measure, and may be part of a period.
    fn pass_over(&mut self, at: usize) {
        self.periods.rotate_left(1);
        self.periods[MAX_PERIODS - 1] = Some(at);
    }

    /// Whether one of the first words of a line tells a plan.
    pub(crate) fn may_head_plans(&self, line: &str) -> bool {
        let terms = &self.lexicon.terms;
        let term = |atom, rest| terms.terms.longest_after(atom, rest, |_| true).map(|(term, _)| *term);
        let mut rest = line.trim_start();
        for _ in 0..MAX_NUMBERING + MAX_OPENING {
            let Some((key, len)) = atom::atom(rest) else { return false };
            if terms.begun_with(key).meets(PLANS) && term((key, len), rest).is_some_and(|term| term.meets(PLANS)) {
                return true;
            }
            rest = rest[len..].trim_start();
        }
        false
    }

    /// What follows a number, which may be a year.
    fn follower(&self, after: &str, year: bool) -> Follower {
        let (gap, after) = after.split_at(after.len() - after.trim_start().len());
        // The next line may be another paragraph, of which nothing is said here.
        let ends_line = gap.contains('\n');
        let Some((key, len)) = atom::atom(after) else { return Follower::Open };
        let terms = &self.lexicon.terms;
        if terms.units.step(ROOT, key).is_some() || is_scale(key) {
            return Follower::Unit;
        }
        if after.starts_with(BEFORE_COUNTED) {
            return Follower::Opening;
        }
        let term = terms.terms.longest_after((key, len), after, |_| true).map(|(term, _)| *term).unwrap_or_default();
        if term.is(Class::Noun) {
            Follower::Noun
        } else if term.is(Class::NumberOf) {
            Follower::Opening
        } else if !ends_line && (term.is(Class::Uncounted) || (year && !goes_on(key, &after[len..]))) {
            Follower::Uncounted
        } else {
            Follower::Open
        }
    }

    /// Whether the words before a number may be a verb that no row knows: a few after `đã`.
    fn unknown_verb(&self, last: Key, before: &str) -> bool {
        let terms = &self.lexicon.terms;
        let known = |key: Key| terms.terms.of_one(key).is_some();
        let (mut last, mut before) = (last, before);
        for _ in 0..MAX_UNKNOWN_VERB {
            if known(last) || last.is_mark() {
                return false;
            }
            before = before.trim_end();
            let Some((key, len)) = atom::last_atom(before) else { return false };
            if terms.may_end_with((key, len), before, DONE) {
                return true;
            }
            (last, before) = (key, &before[..before.len() - len]);
        }
        false
    }

    /// The next number in words that something counted follows.
    fn next_word(&mut self, text: &str, from: usize) -> Option<usize> {
        let mut from = from;
        loop {
            let found = next_number_word(text, from, &mut self.words)?;
            if self.may_measure_in_words(text, found.start) {
                return Some(found.start);
            }
            from = found.end;
        }
    }

    /// Whether the number in words that begins at `at` may be a measure: something counted follows. `một` is an article
    /// but where something is done to one.
    fn may_measure_in_words(&self, text: &str, at: usize) -> bool {
        let (mut after, mut one, mut words) = (&text[at..], false, 0);
        while words < MAX_NUMBER_WORDS {
            let Some((key, len)) = atom::atom(after) else { break };
            let Some(numeral) = numeral(key) else { break };
            if numeral.role == NumeralRole::Scale {
                return true;
            }
            (one, words) = (words == 0 && numeral.value == 1, words + 1);
            after = after[len..].trim_start();
        }
        match self.follower(after, false) {
            Follower::Unit => true,
            Follower::Noun => !one || self.is_done_to(&text[..at]),
            Follower::Opening => after.starts_with(BEFORE_COUNTED) && (!one || self.is_done_to(&text[..at])),
            Follower::Uncounted | Follower::Open => false,
        }
    }

    /// Whether the word before a number may say that something is done to what it counts, or that it is there.
    fn is_done_to(&self, before: &str) -> bool {
        let before = before.trim_end();
        atom::last_atom(before).is_some_and(|last| self.lexicon.terms.may_end_with(last, before, DOING))
    }
}

/// What follows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follower {
    /// A unit, a percent sign or a scale word.
    Unit,
    /// Something that is counted.
    Noun,
    /// What may stand before that: a quotation mark, a bracket, a word for how many there are.
    Opening,
    /// What makes it no measure, whatever stands before: something that no number counts, or, after a year, any word.
    Uncounted,
    /// Something else: what stands before the number decides.
    Open,
}

/// Marks that may stand before what is counted.
const BEFORE_COUNTED: [char; 5] = ['(', '“', '"', '‘', '\''];

/// Whether the digits are a year, if nothing counted follows.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Whether what follows a year with a gap between, and `rest` after it, may be part of one number with it: `1990 đến 2000`,
/// `1990 – 2000`, `2000,5`.
fn goes_on(next: Key, rest: &str) -> bool {
    match next.to_mark() {
        Some('.' | ',') => rest.starts_with(|c: char| c.is_ascii_digit()),
        Some(_) => true,
        None => WORDS.is_particle(next, JOINING),
    }
}

/// The words for small numbers, as they stand before what they count. `năm` is mostly a year: it
/// is read where something else is the reason to read its sentence.
static NUMBER_WORDS: Lazy<Search> = Lazy::new(|| {
    let patterns = lexicon::counting_words().flat_map(|word| {
        let words = [word.to_owned(), format!("{}{}", word[..1].to_uppercase(), &word[1..])];
        // Short words are too frequent inside of others to be searched for without the space behind them.
        let spaces: &[&str] = if word.len() < PACKED { &SPACES } else { &[""] };
        words.into_iter().flat_map(|word| spaces.iter().map(move |space| format!("{word}{space}")))
    });
    Search::new(&patterns.collect::<Vec<_>>())
});

/// What stands between words, mostly: a non-breaking space too, or the end of a line.
const SPACES: [&str; 4] = [" ", "\u{a0}", "\n", "\r\n"];

/// Where the next word for a small number stands in `text[from..]`, with white space behind it.
fn next_number_word(text: &str, from: usize, progress: &mut Progress) -> Option<Found> {
    let mut from = from;
    loop {
        let found = NUMBER_WORDS.next(text, from, progress)?;
        let ended = text[..found.end].ends_with(char::is_whitespace) || atom::gap(&text[found.end..]) > 0;
        if ended && !atom::ends_with_letter(&text[..found.start]) {
            return Some(found);
        }
        from = found.end;
    }
}

/// What the word for a number means.
fn numeral(key: Key) -> Option<&'static Numeral> {
    WORDS.numerals.of_one(key)
}

fn is_scale(key: Key) -> bool {
    numeral(key).is_some_and(|numeral| numeral.role == NumeralRole::Scale)
}

/// Whether the number between is that of an article in its heading: `Điều 5.`
fn is_in_heading(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| c.is_alphabetic());
    if !after.starts_with(['.', ':']) {
        return false;
    }
    let is_article = |key: Key| WORDS.pinpoints.of_one(key) == Some(&Level::Article);
    match atom::last_atom(before) {
        Some((key, len)) if is_number_mark(key) => {
            atom::last_atom(before[..before.len() - len].trim_end()).is_some_and(|(key, _)| is_article(key))
        }
        Some((key, _)) => is_article(key),
        None => false,
    }
}

/// Whether `tháng` follows a number.
fn begins_period(after: &str) -> bool {
    let month = Particles::of(&[Particle::Month]);
    atom::atom(after.trim_start()).is_some_and(|(key, _)| WORDS.is_particle(key, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_in_words_before_any_space() {
        let next = |text: &str| next_number_word(text, 0, &mut Progress::default()).map(|found| found.start);
        for space in SPACES {
            for word in ["hai", "Ba", "mười"] {
                let text = format!("có {word}{space}xã, bao la");
                assert_eq!(next(&text), text.find(word), "{text:?}");
            }
        }
        for none in ["chai ", "ba", "năm ", "ba-", "hai,", "một", "một-"] {
            assert_eq!(next(none), None, "{none:?}");
        }
    }

    #[test]
    fn passes_over_numbers_that_measure_nothing() {
        let figures = |text: &str| {
            let mut figures = Figures::new(Lexicon::builtin(), text);
            let mut found = Vec::new();
            while let Some(at) = figures.next(text, found.last().map_or(0, |last| last + 1)) {
                found.push(at);
            }
            found.len()
        };
        #[rustfmt::skip]
        let may_be = [
            ("kết nạp 51 đảng viên", 1), ("đạt 5", 1), ("thêm 74,4%", 1), ("ở đó có 3 tỷ", 1), ("đã xyz 7 abc", 1),
            ("kết nạp hai đảng viên", 1), ("Điều 5. Phạm vi", 1),
        ];
        for (text, count) in may_be {
            assert!(figures(text) >= count, "{text}");
        }
        assert_eq!(figures("ngày 5/3, trời mưa"), 0);
    }
}
