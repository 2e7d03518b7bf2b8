//! From what the grammar has read to values: drafts become references.

use super::named::Name;
use super::number::DocumentNumber;
use super::pinpoint::{Item, Joint};
use super::reference::Draft;
use super::symbol::{normalise, CodeParts, SymbolParts};
use super::Stretch;
use crate::lexicon::{Level, Lexicon};
use crate::text::atom::{is_dash, is_slash};
use crate::text::source::Source;
use crate::{Number, Phrase, Pinpoint, Reference, Relation, Span};
use std::borrow::Cow;

impl Draft {
    /// The reference that a draft says, its words looked up in the text.
    pub(crate) fn reference<'t>(
        self,
        source: &Source<'t>,
        lexicon: &Lexicon,
        span: Span,
        antecedent: Option<usize>,
        relation: Option<Relation>,
    ) -> Reference<'t> {
        let look = Lookup { source, len: source.reading().len() };
        let symbol = self.code.and_then(|code| code.symbol).map(|symbol| look.symbol(lexicon, symbol));
        let number = self.code.map(|code| look.number(code.number));
        let year = self.code.and_then(|code| code.year).or(self.name_year);
        let code = match (self.standard, &number, &self.code, &symbol) {
            (Some(standard), ..) => Some(plain_marks(look.phrase(standard).text)),
            (None, Some(number), Some(parts), Some(symbol)) => Some(look.code(number, *parts, symbol)),
            _ => None,
        };
        let name = self.name.and_then(|name| match name {
            Name::Written(stretch) => Some(look.phrase(stretch)),
            Name::Abbreviated(law) => Some(Phrase::from(Cow::Owned(lexicon.law(law).name.to_string()))),
            Name::None => None,
        });
        let (span, text) = source.original(span);
        Reference {
            span,
            text: text.into(),
            form: self.form,
            kind: self.kind,
            number,
            year,
            symbol,
            code,
            date: self.parts.date,
            issuer: self.parts.issuer.map(|issuer| look.joined(issuer, self.parts.issuer_rest)),
            term: self.parts.term,
            session: self.parts.session,
            tenure: self.parts.tenure,
            name,
            pinpoints: look.pinpoints(&self.pinpoints),
            title: self.title.map(|title| look.phrase(title)),
            antecedent,
            relation,
        }
    }
}

/// Writes the dashes, slashes and colons of a code plainly, without the spaces around them.
fn plain_marks(code: Cow<'_, str>) -> Cow<'_, str> {
    let mut plain = String::with_capacity(code.len());
    for c in code.chars() {
        let mark = match c {
            c if is_dash(c) => '-',
            c if is_slash(c) => '/',
            c => c,
        };
        let is_mark = |c| matches!(c, '-' | '/' | ':');
        if is_mark(mark) && plain.ends_with(' ') {
            plain.pop();
        }
        if c != ' ' || !plain.ends_with(is_mark) {
            plain.push(mark);
        }
    }
    if plain == code {
        code
    } else {
        Cow::Owned(plain)
    }
}

/// Whether a code is written just so.
fn is_code(written: &str, number: &Number<'_>, year: Option<u16>, mark: char, symbol: &str) -> bool {
    let after_number = written.strip_prefix(&*number.text);
    let after_suffix = after_number.and_then(|rest| rest.strip_prefix(number.suffix.as_deref().unwrap_or("")));
    let after_year = after_suffix.and_then(|rest| match year {
        Some(year) => rest.strip_prefix('/')?.strip_prefix(&*year.to_string()),
        None => Some(rest),
    });
    after_year.and_then(|rest| rest.strip_prefix(mark)) == Some(symbol)
}

/// Looks up pieces of the text.
struct Lookup<'a, 't> {
    source: &'a Source<'t>,
    len: usize,
}

impl<'t> Lookup<'_, 't> {
    fn phrase(&self, stretch: Stretch) -> Phrase<'t> {
        self.source.phrase(stretch.span(self.len))
    }

    fn words(&self, stretch: Stretch) -> Cow<'t, str> {
        self.source.words(stretch.span(self.len))
    }

    /// Two pieces as one phrase, without what stands between them.
    fn joined(&self, first: Stretch, second: Option<Stretch>) -> Phrase<'t> {
        let phrase = self.phrase(first);
        match second {
            None => phrase,
            Some(second) => {
                let span = self.source.span(first.to(second).span(self.len));
                Phrase { text: Cow::Owned(format!("{phrase} {}", self.phrase(second))), span }
            }
        }
    }

    fn number(&self, number: DocumentNumber) -> Number<'t> {
        Number {
            text: self.words(number.digits),
            value: number.value,
            suffix: number.suffix.map(|suffix| self.words(suffix)),
        }
    }

    fn symbol(&self, lexicon: &Lexicon, symbol: SymbolParts) -> Cow<'t, str> {
        match self.words(symbol.stretch) {
            written if symbol.normal => written,
            Cow::Borrowed(written) => normalise(lexicon, written),
            Cow::Owned(written) => Cow::Owned(normalise(lexicon, &written).into_owned()),
        }
    }

    /// The whole code, borrowed where it stands in the text just so.
    fn code(&self, number: &Number<'t>, parts: CodeParts, symbol: &str) -> Cow<'t, str> {
        let mark = parts.symbol.map_or('/', |parts| parts.mark);
        let whole = parts.symbol.map(|symbol| self.words(parts.number.digits.to(symbol.stretch)));
        match whole {
            Some(Cow::Borrowed(written)) if is_code(written, number, parts.year, mark, symbol) => {
                Cow::Borrowed(written)
            }
            _ => {
                let year = parts.year.map_or_else(String::new, |year| format!("/{year}"));
                Cow::Owned(format!("{number}{year}{mark}{symbol}"))
            }
        }
    }

    /// Whether a place is a piece of the one right after it, which is told by its other numbering: `a` of `2.1`.
    fn is_piece(&self, piece: Item, whole: Item) -> bool {
        let lettered = |item: Item| self.words(item.place).starts_with(char::is_alphabetic);
        whole.joint == Joint::None && lettered(piece) != lettered(whole)
    }

    /// The places of a chain, each with all its levels.
    fn pinpoints(&self, items: &[Item]) -> Vec<Pinpoint<'t>> {
        let mut places: Vec<Place<'t>> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let text = self.words(item.place);
            let previous = at.checked_sub(1).map(|before| items[before].level);
            let larger_follows = items[at + 1..].iter().any(|later| later.level > item.level);
            match previous {
                // `Điều 8 và Phụ lục I`: the article is none of the appendix.
                Some(before) if item.level > before && item.joint != Joint::And => {
                    // A larger level governs all smaller ones that have none of it yet.
                    for place in places.iter_mut().filter(|p| p.largest < item.level) {
                        place.set(item.level, text.clone());
                    }
                }
                Some(before) if item.level < before && !larger_follows => {
                    // From large to small: `Điều 5, khoản 2`.
                    if let Some(place) = places.last_mut() {
                        place.set_smaller(item.level, text);
                    }
                }
                // `tiết a điểm 2.1`: a piece of a point, for which there is no level of its own.
                Some(Level::Point) if item.level == Level::Point && self.is_piece(items[at - 1], *item) => {
                    places.pop();
                    places.push(Place::new(item.level, text));
                }
                Some(_) if item.joint == Joint::Range => {
                    let from = places.last().and_then(|p| p.at(item.level)).cloned().unwrap_or_default();
                    places.extend(places_between(&from, &text).map(|between| Place::new(item.level, between)));
                    places.push(Place::new(item.level, text));
                }
                _ => places.push(Place::new(item.level, text)),
            }
        }
        places.into_iter().map(|place| place.pinpoint).collect()
    }
}

/// A pinpoint that is being put together.
struct Place<'t> {
    pinpoint: Pinpoint<'t>,
    largest: Level,
}

impl<'t> Place<'t> {
    fn new(level: Level, text: Cow<'t, str>) -> Place<'t> {
        let mut place = Place { pinpoint: Pinpoint::default(), largest: level };
        *place.slot(level) = Some(text);
        place
    }

    fn slot(&mut self, level: Level) -> &mut Option<Cow<'t, str>> {
        match level {
            Level::Point => &mut self.pinpoint.point,
            Level::Clause => &mut self.pinpoint.clause,
            Level::Article => &mut self.pinpoint.article,
            Level::Section => &mut self.pinpoint.section,
            Level::Chapter => &mut self.pinpoint.chapter,
            Level::Part => &mut self.pinpoint.part,
            Level::Appendix => &mut self.pinpoint.appendix,
        }
    }

    fn at(&self, level: Level) -> Option<&Cow<'t, str>> {
        let p = &self.pinpoint;
        let slot = match level {
            Level::Point => &p.point,
            Level::Clause => &p.clause,
            Level::Article => &p.article,
            Level::Section => &p.section,
            Level::Chapter => &p.chapter,
            Level::Part => &p.part,
            Level::Appendix => &p.appendix,
        };
        slot.as_ref()
    }

    fn set(&mut self, level: Level, text: Cow<'t, str>) {
        *self.slot(level) = Some(text);
        self.largest = self.largest.max(level);
    }

    fn set_smaller(&mut self, level: Level, text: Cow<'t, str>) {
        *self.slot(level) = Some(text);
    }
}

/// The letters that points are counted by: no f, j, w, z, and đ after d.
const POINT_LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// Most places that one range is expanded to.
const MAX_RANGE: u32 = 100;

/// The places strictly between the ends of a range; none where the ends are not of one sort.
fn places_between<'t>(from: &str, to: &str) -> impl Iterator<Item = Cow<'t, str>> {
    let (numbers, letters) = match (from.parse::<u32>(), to.parse::<u32>()) {
        (Ok(from), Ok(to)) if to > from && to - from <= MAX_RANGE => (from + 1..to, 0..0),
        (Ok(_), Ok(_)) => (0..0, 0..0),
        _ => {
            let position = |letter: &str| POINT_LETTERS.iter().position(|known| *known == letter);
            (0..0, position(from).zip(position(to)).map_or(0..0, |(from, to)| from + 1..to))
        }
    };
    numbers.map(number_of_place).chain(letters.map(|at| Cow::Borrowed(POINT_LETTERS[at])))
}

/// The digits of a number; those of most places stand ready.
fn number_of_place<'t>(number: u32) -> Cow<'t, str> {
    const TO_99: &str =
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
        5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    match number as usize {
        at @ 0..=9 => Cow::Borrowed(&TO_99[2 * at + 1..2 * at + 2]),
        at @ 10..=99 => Cow::Borrowed(&TO_99[2 * at..2 * at + 2]),
        _ => Cow::Owned(number.to_string()),
    }
}
