//! The entry points: options, and the lazy iterators over a text.

mod achievements;
mod aliases;
mod context;
mod plan;
mod references;
mod sentences;

pub use achievements::{Achievements, Extractions};
pub use references::References;

use crate::lexicon::Lexicon;
use crate::restore::restore;
use crate::text::source::Source;
use crate::Error;

/// Extracts with a vocabulary and options of one's own.
///
/// It borrows its vocabulary and holds no state between texts: one extractor serves any number of threads.
///
/// ```
/// use vanban::Extractor;
///
/// let extractor = Extractor::new();
/// let text = "Kết nạp 51 đảng viên theo Nghị quyết 05-NQ/HU";
/// assert_eq!(extractor.extract(text).count(), 2);
/// assert_eq!(extractor.references(text).count(), 1);
/// assert_eq!(extractor.achievements(text).count(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Extractor<'l> {
    lexicon: &'l Lexicon,
    undiacritised: bool,
}

impl Extractor<'static> {
    /// An extractor with the vocabulary that ships with the library.
    ///
    /// ```
    /// assert_eq!(vanban::Extractor::new().references("theo NQ số 03 của Tỉnh ủy").count(), 1);
    /// ```
    pub fn new() -> Extractor<'static> {
        Extractor::with_lexicon(Lexicon::builtin())
    }
}

impl Default for Extractor<'static> {
    fn default() -> Self {
        Extractor::new()
    }
}

impl<'l> Extractor<'l> {
    /// An extractor with this vocabulary.
    ///
    /// ```
    /// let lexicon = vanban::Lexicon::builtin();
    /// assert_eq!(vanban::Extractor::with_lexicon(lexicon).references("Luật Đất đai").count(), 1);
    /// ```
    pub fn with_lexicon(lexicon: &'l Lexicon) -> Extractor<'l> {
        Extractor { lexicon, undiacritised: false }
    }

    /// Whether references are also read in text without diacritics, in names of files and in slugs; they are not unless
    /// this is asked for.
    ///
    /// Lines that have diacritics are read as they stand. In the others the words that the vocabulary knows are read with
    /// theirs, and so are the phrases of what is found.
    ///
    /// ```
    /// let extractor = vanban::Extractor::new().undiacritised(true);
    /// let code = |text| extractor.references(text).next()?.code;
    /// assert_eq!(code("theo Nghi dinh so 30/2020/ND-CP cua Chinh phu").unwrap(), "30/2020/NĐ-CP");
    /// assert_eq!(code("https://example.org/nghi-dinh-30-2020-nd-cp.html").unwrap(), "30/2020/NĐ-CP");
    /// assert_eq!(vanban::references("nghi-dinh-30-2020-nd-cp").count(), 0);
    /// ```
    pub fn undiacritised(self, undiacritised: bool) -> Extractor<'l> {
        Extractor { undiacritised, ..self }
    }

    fn source<'t>(&self, text: &'t str) -> Source<'t> {
        let source = Source::new(text);
        if self.undiacritised {
            source.restored(|text| restore(self.lexicon.plain(), text))
        } else {
            source
        }
    }

    /// The references and achievements of a text, in text order.
    ///
    /// ```
    /// let text = "Kết nạp 51 đảng viên theo Nghị quyết 05-NQ/HU";
    /// let first = vanban::Extractor::new().extract(text).next().unwrap();
    /// assert_eq!(&text[first.span()], "Kết nạp 51 đảng viên");
    /// ```
    pub fn extract<'t>(&self, text: &'t str) -> Extractions<'l, 't> {
        Extractions::new(self.lexicon, self.source(text))
    }

    /// The references and achievements of a text in UTF-8, in text order, or the first byte that is no UTF-8; see
    /// [`from_utf8`](crate::from_utf8).
    ///
    /// ```
    /// let bytes = "Kết nạp 51 đảng viên theo Nghị quyết 05-NQ/HU".as_bytes();
    /// assert_eq!(vanban::Extractor::new().extract_bytes(bytes)?.count(), 2);
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn extract_bytes<'t>(&self, bytes: &'t [u8]) -> Result<Extractions<'l, 't>, Error> {
        crate::from_utf8(bytes).map(|text| self.extract(text))
    }

    /// The references of a text, in text order; none overlaps another.
    ///
    /// ```
    /// let text = "theo Nghị quyết 05-NQ/HU";
    /// let first = vanban::Extractor::new().references(text).next().unwrap();
    /// assert_eq!(first.code.as_deref(), Some("05-NQ/HU"));
    /// ```
    pub fn references<'t>(&self, text: &'t str) -> References<'l, 't> {
        References::new(self.lexicon, self.source(text))
    }

    /// The achievements of a text, in text order; none overlaps another.
    ///
    /// ```
    /// let first = vanban::Extractor::new().achievements("Kết nạp 51 đảng viên").next().unwrap();
    /// assert_eq!(first.action.unwrap(), "Kết nạp");
    /// ```
    pub fn achievements<'t>(&self, text: &'t str) -> Achievements<'l, 't> {
        Achievements::new(self.lexicon, self.source(text))
    }
}

#[cfg(test)]
#[path = "../../tests/adversary/mod.rs"]
mod adversary;

#[cfg(test)]
mod tests {
    use super::adversary::{Adversary, ADVERSARIES, COMMON};
    use super::Extractor;
    use crate::text::work;

    /// What is read of a text, for each of its bytes.
    fn work_a_byte(adversary: &Adversary, len: usize) -> f64 {
        let text = adversary.text(len);
        let extractors = [Extractor::new(), Extractor::new().undiacritised(true)];
        let read = |extractor: &Extractor<'_>| extractor.extract(&text).for_each(drop);
        let work = extractors.iter().map(|extractor| work::of(|| read(extractor))).max();
        work.unwrap_or_default() as f64 / text.len() as f64
    }

    /// Whether what is read of each byte of a short text, and of one of six times its length, grows no more than chance has it.
    fn is_linear(short: f64, long: f64) -> bool {
        long < 1.5 * short + 0.5
    }

    /// What the next test looks for: each byte reads a small part of all that is before it.
    #[test]
    fn work_that_is_quadratic_shows() {
        let planted = |share: usize| {
            let a_byte =
                |len: usize| work::of(|| (0..len).for_each(|at| work::count(8 + at / share))) as f64 / len as f64;
            (a_byte(8 << 10), a_byte(48 << 10))
        };
        for share in [1, 16, 256, 1024] {
            let (short, long) = planted(share);
            assert!(!is_linear(short, long), "{share}: {short:.1} a byte, {long:.1}");
        }
        let (short, long) = planted(usize::MAX);
        assert!(is_linear(short, long));
    }

    /// Work, not time, so that no busy machine fails it: a path that is quadratic reads six times as much a byte here.
    #[test]
    fn work_is_linear_in_the_text() {
        let common = work_a_byte(&COMMON, 48 << 10);
        for adversary in ADVERSARIES {
            // Long enough for the longest sentence, and for all the aliases that are kept.
            let (short, long) = (work_a_byte(adversary, 8 << 10), work_a_byte(adversary, 48 << 10));
            let name = adversary.name;
            assert!(is_linear(short, long), "{name}: {short:.1} a byte, at six times the length {long:.1}");
            assert!(long < 25.0 * common, "{name}: {long:.1} a byte, common text {common:.1}");
        }
    }
}
