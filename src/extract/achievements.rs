//! The achievements of a text, and everything in it, one after another.

use super::plan::{Depth, Plan};
use super::{plan, sentences, References};
use crate::grammar::achievement::{self, Draft, MeasureDraft, Setting};
use crate::grammar::clause::{Sentence, WordReader};
use crate::grammar::pinpoint;
use crate::lexicon::Lexicon;
use crate::scan::Figures;
use crate::text::floor_boundary;
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

/// Reads references and achievements side by side: a sentence with a number in it that may be a measure is read once the
/// references that begin before its end are known, since their numbers count nothing.
#[derive(Clone, Debug)]
struct Reader<'l, 't> {
    lexicon: &'l Lexicon,
    references: References<'l, 't>,
    /// The reference read last, where it waits for what stands before it.
    ahead: Option<(Span, Reference<'t>)>,
    /// Where the sentence read last ended.
    cursor: usize,
    figures: Figures<'l>,
    words: WordReader<'l>,
    /// The sentence to be read next, with a number in it that may be a measure.
    next: Option<Span>,
    sentence: Sentence,
    /// An earlier one, that is read only for the period it states.
    earlier: Sentence,
    /// The places of the last references.
    places: VecDeque<Span>,
    /// Whether the text is one of rules: an article heading has stood in it.
    of_rules: bool,
    /// The plan in whose list the text is.
    plan: Option<Plan>,
    /// Where a scene was last told, as far as has been seen.
    scene: Option<usize>,
    /// Up to where the text has been searched for those.
    searched: usize,
    /// How many references have been read, but for the one ahead.
    count: usize,
    /// From where on the text has not been asked for what it states of the time.
    unasked: usize,
    /// What the paragraph has stated of the time and of whose achievements it tells.
    context: Context<'t>,
    found: VecDeque<Extraction<'t>>,
}

/// Bytes after a word of a scene in which the text still tells of it.
const LONGEST_SCENE: usize = 1500;

/// Bytes of the opening of a text: its title and what says what it is about.
const LONGEST_OPENING: usize = 3000;

/// Bytes before a word of a scene in which the opening already tells of it.
const LONGEST_LEAD: usize = 600;

/// Bytes of the longest words that tell a scene.
const LONGEST_WORDS: usize = 32;

/// Bytes of the longest heading.
const LONGEST_HEADING: usize = 240;

/// Bytes back to where references still matter to a sentence.
const LONGEST_MEMORY: usize = 8192;

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
        let figures = Figures::new(lexicon, references.source().reading());
        let mut reader = Reader {
            lexicon,
            references,
            ahead: None,
            cursor: 0,
            figures,
            next: None,
            words: WordReader::new(lexicon),
            sentence: Sentence::default(),
            earlier: Sentence::default(),
            places: VecDeque::new(),
            of_rules: false,
            plan: None,
            scene: None,
            searched: 0,
            count: 0,
            unasked: 0,
            context: Context::default(),
            found: VecDeque::new(),
        };
        reader.find_sentence();
        reader
    }

    /// The next extraction.
    fn next(&mut self) -> Option<Extraction<'t>> {
        while self.found.is_empty() {
            let reference = self.ahead.take().or_else(|| self.references.next_placed());
            match (reference, self.next) {
                (Some((place, reference)), Some(sentence)) if place.start >= sentence.start => {
                    self.ahead = Some((place, reference));
                    self.read(sentence);
                    self.find_sentence();
                }
                (Some((place, reference)), _) => {
                    self.note(place);
                    return Some(Extraction::Reference(reference));
                }
                (None, Some(sentence)) => {
                    self.read(sentence);
                    self.find_sentence();
                }
                (None, None) => return None,
            }
        }
        self.found.pop_front()
    }

    /// Whether a scene was told not long before, as far as has been seen.
    fn follows_scene(&self, at: usize) -> bool {
        self.scene.is_some_and(|scene| at < scene + LONGEST_SCENE)
    }

    /// Whether a scene is told not long before a sentence of which no word tells one, or right after a title.
    fn stands_in_scene(&mut self, sentence: Span) -> bool {
        let text = self.references.source().reading();
        let opens = sentence.start < LONGEST_OPENING;
        // The names of documents tell none: `Luật Phòng, chống mua bán người`. Those further on are not known yet.
        let known = self.ahead.as_ref().map_or(text.len(), |(place, _)| place.start).max(sentence.start);
        let lead = floor_boundary(text, sentence.end + LONGEST_LEAD).min(known);
        let until = if opens { lead } else { sentence.start };
        let from = floor_boundary(text, self.searched.max(sentence.start.saturating_sub(LONGEST_SCENE)));
        if from < until {
            self.earlier.enter(&mut self.words, text, Span::new(from, until), self.places.make_contiguous());
            self.scene = self.earlier.scenes(&self.words).last().or(self.scene);
        }
        // The words of a scene may stand across the end of what was searched.
        self.searched = until.saturating_sub(LONGEST_WORDS).max(sentence.end);
        self.follows_scene(sentence.start)
    }

    /// Finds the next sentence with a number in it that may be a measure.
    fn find_sentence(&mut self) {
        let text = self.references.source().reading();
        let figure = self.figures.next(text, self.cursor);
        self.next = figure.map(|at| sentences::around(text, self.cursor, at));
    }

    /// Takes note of where a reference stands.
    fn note(&mut self, place: Span) {
        self.count += 1;
        while self.places.front().is_some_and(|first| first.end + LONGEST_MEMORY < place.start) {
            self.places.pop_front();
        }
        self.places.push_back(place);
    }

    /// Reads the references up to the end of a sentence, and its achievements.
    fn read(&mut self, span: Span) {
        let from = std::mem::replace(&mut self.cursor, span.end);
        self.read_references(span.end);
        let line = self.enter_line(from, span);
        let text = self.references.source().reading();
        if !self.of_rules && pinpoint::is_article_heading(&text[span.range()]) {
            self.of_rules = true;
            self.figures.pass_headings();
        }
        self.sentence.enter(&mut self.words, text, span, self.places.make_contiguous());
        if self.sentence.scenes(&self.words).next().is_some() {
            self.scene = Some(span.end);
            return;
        }
        // Within a scene only a survey reports anything, and few sentences are one.
        if self.follows_scene(span.start) && !self.sentence.may_survey() {
            return;
        }
        self.sentence.parse(&self.words, text);
        if self.sentence.amounts.is_empty() {
            self.note_heading(line, span);
            return;
        }
        let surveys = achievement::surveys(&self.sentence);
        if !surveys && self.follows_scene(span.start) {
            return;
        }
        let setting = Setting { of_rules: self.of_rules, planned: self.plan.is_some() };
        let drafts = achievement::achievements(&self.sentence, setting);
        if drafts.is_empty() || (!surveys && self.stands_in_scene(span)) {
            return;
        }
        self.report(span, drafts);
    }

    /// Puts the references that begin before `end` among what was found.
    fn read_references(&mut self, end: usize) {
        while let Some((place, reference)) = self.ahead.take().or_else(|| self.references.next_placed()) {
            if place.start >= end {
                self.ahead = Some((place, reference));
                break;
            }
            self.note(place);
            self.found.push_back(Extraction::Reference(reference));
        }
    }

    /// Leaves behind what does not reach over the lines from `from` to a sentence. Returns where its line begins, if that is
    /// not before `from`.
    fn enter_line(&mut self, from: usize, sentence: Span) -> Option<usize> {
        let text = self.references.source().reading();
        let words_at = sentence.end - text[sentence.range()].trim_start().len();
        // The sentence before may have ended with its line.
        let paragraph = sentences::lines(text, from.saturating_sub(1), words_at).next();
        if let Some(start) = paragraph {
            self.context = Context::default();
            self.unasked = start;
        }
        let line = paragraph.or_else(|| plan::numbered_line(text, from))?;
        let heads = |line: Span| {
            line.len() <= LONGEST_HEADING && self.figures.may_head_plans(&text[line.range()]) && {
                self.earlier.read(&mut self.words, text, line, self.places.make_contiguous());
                self.earlier.amounts.is_empty() && achievement::heads_plans(&self.earlier)
            }
        };
        self.plan = plan::at(self.plan, text, from, line, heads);
        Some(line)
    }

    /// Takes note of what a sentence without measures, in the line that begins at `line`, says of those below it.
    fn note_heading(&mut self, line: Option<usize>, sentence: Span) {
        let source = self.references.source();
        let depth = line.and_then(|line| Depth::of(&source.reading()[line..]));
        if let Some(heading) = depth.filter(|_| achievement::heads_plans(&self.sentence)) {
            self.plan = Some(Plan::under(heading));
        }
        if let Some(period) = last_period(&self.sentence, source) {
            self.context.period = Some(period);
            self.unasked = sentence.end;
        }
    }

    /// Puts the achievements of a sentence among what was found, with the time and the subject that hold for them.
    fn report(&mut self, span: Span, drafts: Vec<Draft>) {
        let source = self.references.source();
        let text = source.reading();
        let mut earlier = self.figures.periods(self.unasked, span.start).filter_map(|at| {
            let span = sentences::around(text, self.unasked, at);
            self.earlier.read(&mut self.words, text, span, self.places.make_contiguous());
            self.earlier.amounts.is_empty().then(|| last_period(&self.earlier, source)).flatten()
        });
        if let Some(period) = earlier.next() {
            self.context.period = Some(period);
        }
        drop(earlier);
        self.unasked = span.end;
        let mut periods = self.sentence.periods(text).peekable();
        let first_reference = self.count - self.places.len();
        for draft in drafts {
            let Some(span) = draft.span() else { continue };
            while let Some((span, time)) = periods.next_if(|(period, _)| period.start < span.end) {
                self.context.period = Some(Period { span: source.span(span), text: source.words(span), time });
            }
            if let Some(subject) = draft.subject {
                self.context.subject = Some(source.phrase(subject));
            }
            let reference =
                |place: Span| self.places.iter().position(|known| known.overlaps(place)).map(|at| first_reference + at);
            let achievement = draft.achievement(source, self.lexicon, span, &self.context, reference);
            let at = self.found.partition_point(|e| e.span().start <= achievement.span.start);
            self.found.insert(at, Extraction::Achievement(achievement));
        }
    }
}

/// The last period that a sentence states.
fn last_period<'t>(sentence: &Sentence, source: &Source<'t>) -> Option<Period<'t>> {
    let (span, time) = sentence.periods(source.reading()).last()?;
    Some(Period { span: source.span(span), text: source.words(span), time })
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
        let (span, text) = source.original(span);
        Achievement {
            span,
            text: text.into(),
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
