//! The achievements of a text, and everything in it, one after another.

use super::{sentences, References};
use crate::grammar::achievement::{self, Draft, MeasureDraft, Setting};
use crate::grammar::clause::{self, Sentence};
use crate::grammar::pinpoint;
use crate::lexicon::Lexicon;
use crate::scan;
use crate::text::search::Progress;
use crate::text::source::Source;
use crate::{Achievement, Extraction, Measure, Period, Phrase, Quantity, Reference, Span};
use std::collections::VecDeque;

/// The achievements of a text, in text order. Made by [`achievements`](crate::achievements) and
/// [`Extractor::achievements`](crate::Extractor::achievements).
///
/// ```
/// let mut achievements: vanban::Achievements = vanban::achievements("Kết nạp 51 đảng viên; xóa tên 2 đảng viên");
/// assert_eq!(achievements.next().unwrap().text, "Kết nạp 51 đảng viên");
/// assert_eq!(achievements.next().unwrap().text, "xóa tên 2 đảng viên");
/// assert_eq!(achievements.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Achievements<'l, 't> {
    reader: Reader<'l, 't>,
}

/// The references and achievements of a text, in text order. Made by [`extract`](crate::extract) and
/// [`Extractor::extract`](crate::Extractor::extract).
///
/// ```
/// let mut found: vanban::Extractions = vanban::extract("Kết nạp 51 đảng viên theo Nghị quyết 05-NQ/HU");
/// assert!(found.next().unwrap().as_achievement().is_some());
/// assert!(found.next().unwrap().as_reference().is_some());
/// assert_eq!(found.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Extractions<'l, 't> {
    reader: Reader<'l, 't>,
}

/// Reads references and achievements side by side: a sentence with a number in it is read once the references that
/// begin before its end are known, since their numbers count nothing.
#[derive(Clone, Debug)]
struct Reader<'l, 't> {
    lexicon: &'l Lexicon,
    references: References<'l, 't>,
    /// The reference read last, which begins after the sentence read last.
    ahead: Option<(Span, Reference<'t>)>,
    /// Where the sentence read last ended.
    cursor: usize,
    /// The next digit, looked for once: `None` means that none is left.
    digit: Option<usize>,
    /// The next number in words.
    number_word: Option<(usize, usize)>,
    number_words: Progress,
    sentence: Sentence,
    /// The places of the references of the sentence.
    masks: Vec<Span>,
    /// Whether the text is one of rules: an article heading has stood in it.
    of_rules: bool,
    /// Whether the text is in a list under the heading of a plan.
    planned: bool,
    /// How many references have been read, but for the one ahead.
    count: usize,
    /// What the paragraph has stated of the time and of whose achievements it tells.
    context: Context<'t>,
    found: VecDeque<Extraction<'t>>,
}

/// What a clause carries over to those after it in its paragraph.
#[derive(Clone, Debug, Default)]
struct Context<'t> {
    period: Option<Period<'t>>,
    subject: Option<Phrase<'t>>,
}

impl<'l, 't> Achievements<'l, 't> {
    pub(crate) fn new(lexicon: &'l Lexicon, source: Source<'t>) -> Self {
        Achievements { reader: Reader::new(lexicon, source) }
    }
}

impl<'l, 't> Extractions<'l, 't> {
    pub(crate) fn new(lexicon: &'l Lexicon, source: Source<'t>) -> Self {
        Extractions { reader: Reader::new(lexicon, source) }
    }
}

impl<'l, 't> Reader<'l, 't> {
    fn new(lexicon: &'l Lexicon, source: Source<'t>) -> Self {
        let references = References::new(lexicon, source);
        let text = references.source().reading();
        let mut number_words = Progress::default();
        let (digit, number_word) = (scan::next_digit(text, 0), scan::next_number_word(text, 0, &mut number_words));
        Reader {
            lexicon,
            references,
            digit,
            number_word,
            number_words,
            ahead: None,
            cursor: 0,
            sentence: Sentence::default(),
            masks: Vec::new(),
            of_rules: false,
            planned: false,
            count: 0,
            context: Context::default(),
            found: VecDeque::new(),
        }
    }

    /// The next extraction.
    fn next(&mut self) -> Option<Extraction<'t>> {
        while self.found.is_empty() {
            match self.next_figure() {
                Some(at) => {
                    let sentence = sentences::around(self.references.source().reading(), self.cursor, at);
                    self.read(sentence);
                }
                None => {
                    let (_, reference) = self.ahead.take().or_else(|| self.references.next_placed())?;
                    return Some(Extraction::Reference(reference));
                }
            }
        }
        self.found.pop_front()
    }

    /// Where the next digit stands, or the next small number in words before a noun that is counted.
    fn next_figure(&mut self) -> Option<usize> {
        let text = self.references.source().reading();
        if self.digit.is_some_and(|digit| digit < self.cursor) {
            self.digit = scan::next_digit(text, self.cursor);
        }
        let digit = self.digit;
        while let Some((start, end)) = self.number_word {
            if start >= self.cursor
                && (digit.is_some_and(|digit| digit < start) || clause::counts(self.lexicon, &text[start..]))
            {
                break;
            }
            self.number_word = scan::next_number_word(text, end.max(self.cursor), &mut self.number_words);
        }
        digit.into_iter().chain(self.number_word.map(|(start, _)| start)).min()
    }

    /// Reads the references up to the end of a sentence, and its achievements.
    fn read(&mut self, span: Span) {
        self.masks.clear();
        let from = self.cursor;
        self.cursor = span.end;
        while let Some((place, reference)) = self.ahead.take().or_else(|| self.references.next_placed()) {
            if place.start >= span.end {
                self.ahead = Some((place, reference));
                break;
            }
            self.masks.push(place);
            self.found.push_back(Extraction::Reference(reference));
        }
        let first_reference = self.count;
        self.count += self.masks.len();
        let source = self.references.source();
        let text = source.reading();
        let words = text[span.range()].trim_start();
        let begins_line = text[from..span.end - words.len()].contains('\n') || from == 0;
        if begins_line {
            self.context = Context::default();
            self.planned &= words.starts_with(sentences::BULLETS);
        }
        self.of_rules = self.of_rules || pinpoint::is_article_heading(&text[span.range()]);
        self.sentence.read(self.lexicon, text, span, &self.masks);
        let mut periods = self.sentence.periods(text).peekable();
        if self.sentence.amounts.is_empty() {
            self.planned |= begins_line && achievement::heads_plans(&self.sentence);
            if let Some((span, time)) = periods.last() {
                self.context.period = Some(Period { span: source.span(span), text: source.words(span), time });
            }
            return;
        }
        let setting = Setting { of_rules: self.of_rules, planned: self.planned };
        for draft in achievement::achievements(&self.sentence, setting) {
            let Some(span) = draft.span() else { continue };
            while let Some((span, time)) = periods.next_if(|(period, _)| period.start < span.end) {
                self.context.period = Some(Period { span: source.span(span), text: source.words(span), time });
            }
            if let Some(subject) = draft.subject {
                self.context.subject = Some(source.phrase(subject));
            }
            let reference =
                |place: Span| self.masks.iter().position(|mask| mask.overlaps(place)).map(|at| first_reference + at);
            let achievement = draft.achievement(source, self.lexicon, span, &self.context, reference);
            let at = self.found.partition_point(|e| e.span().start <= achievement.span.start);
            self.found.insert(at, Extraction::Achievement(achievement));
        }
    }
}

impl Draft {
    fn achievement<'t>(
        self,
        source: &Source<'t>,
        lexicon: &Lexicon,
        span: Span,
        context: &Context<'t>,
        reference: impl Fn(Span) -> Option<usize>,
    ) -> Achievement<'t> {
        let phrase = |span: Option<Span>| span.map(|span| source.phrase(span));
        Achievement {
            span: source.span(span),
            text: source.original(span).into(),
            action: phrase(self.action),
            key: lexicon.terms.action_key(self.verb),
            indicator: phrase(self.indicator),
            period: context.period.clone(),
            subject: context.subject.clone(),
            measures: self.measures.into_iter().map(|m| m.measure(source, &reference)).collect(),
        }
    }
}

impl MeasureDraft {
    fn measure<'t>(self, source: &Source<'t>, reference: impl Fn(Span) -> Option<usize>) -> Measure<'t> {
        let phrase = |span: Option<Span>| span.map(|span| source.phrase(span));
        let MeasureDraft { role, amount, number, qualifier, object, label, against, .. } = self;
        let unit = amount.unit.map(|unit| unit.name);
        Measure {
            role,
            span: source.span(number),
            quantity: Quantity { value: amount.value, of: amount.of, to: amount.to, qualifier, unit },
            object: phrase(object),
            label: phrase(label),
            against: phrase(against),
            reference: against.and_then(reference),
        }
    }
}

impl<'t> Iterator for Achievements<'_, 't> {
    type Item = Achievement<'t>;

    fn next(&mut self) -> Option<Achievement<'t>> {
        loop {
            if let Extraction::Achievement(achievement) = self.reader.next()? {
                return Some(achievement);
            }
        }
    }
}

impl<'t> Iterator for Extractions<'_, 't> {
    type Item = Extraction<'t>;

    fn next(&mut self) -> Option<Extraction<'t>> {
        self.reader.next()
    }
}
