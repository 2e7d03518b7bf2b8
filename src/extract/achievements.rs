//! The achievements of a text, and everything in it, one after another.

use super::References;
use crate::lexicon::Lexicon;
use crate::{Achievement, Extraction};
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

/// Reads references and achievements side by side.
#[derive(Clone, Debug)]
struct Reader<'l, 't> {
    references: References<'l, 't>,
    found: VecDeque<Extraction<'t>>,
}

impl<'l, 't> Achievements<'l, 't> {
    pub(crate) fn new(lexicon: &'l Lexicon, text: &'t str) -> Self {
        Achievements { reader: Reader::new(lexicon, text) }
    }
}

impl<'l, 't> Extractions<'l, 't> {
    pub(crate) fn new(lexicon: &'l Lexicon, text: &'t str) -> Self {
        Extractions { reader: Reader::new(lexicon, text) }
    }
}

impl<'l, 't> Reader<'l, 't> {
    fn new(lexicon: &'l Lexicon, text: &'t str) -> Self {
        Reader { references: References::new(lexicon, text), found: VecDeque::new() }
    }

    fn next(&mut self) -> Option<Extraction<'t>> {
        self.found.pop_front().or_else(|| self.references.next().map(Extraction::Reference))
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
