//! The words that tell a scene (of a game, a crime, an accident or a show), found all at once.

use crate::text::atom;
use crate::text::search::{Found, Progress, Search};
use once_cell::sync::OnceCell;

/// Finds words of scenes in small letters, or with the first one capital, and with one space between their syllables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scenes {
    words: Vec<String>,
    /// For the words, made when it is first asked for.
    search: OnceCell<Search>,
}

impl Scenes {
    pub(super) fn add(&mut self, word: &str) {
        let mut letters = word.chars();
        let first: String = letters.by_ref().take(1).flat_map(char::to_uppercase).collect();
        self.words.extend([word.to_owned(), first + letters.as_str()]);
        self.words.dedup();
        self.search = OnceCell::new();
    }

    /// Where words may stand in `text[from..]`, in order.
    pub(super) fn all<'a>(&'a self, text: &'a str, from: usize) -> impl Iterator<Item = usize> + 'a {
        let search = self.search.get_or_init(|| Search::new(&self.words));
        let (mut from, mut progress) = (from, Progress::default());
        let found = std::iter::from_fn(move || {
            let found = search.next(text, from, &mut progress)?;
            from = found.end;
            Some(found)
        });
        let is_word =
            |found: &Found| !atom::ends_with_letter(&text[..found.start]) && !atom::begins_word(&text[found.end..]);
        found.filter(is_word).map(|found| found.start)
    }
}
