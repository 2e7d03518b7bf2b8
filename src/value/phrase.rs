use crate::Span;
use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

/// Words of the text: an issuer, an action, a counted noun, a title.
///
/// It borrows from the text where the words stand there as they are given; where white space had to be folded
/// (a line break inside the phrase) or the text had to be normalised to be read, it owns them.
///
/// Two phrases are equal when their words are, wherever they stand.
///
/// ```
/// let text = "Quyết định số 645 của Thủ tướng\nChính phủ";
/// let reference = vanban::references(text).next().unwrap();
/// let issuer = reference.issuer.unwrap();
/// assert_eq!(issuer, "Thủ tướng Chính phủ");
/// assert_eq!(&text[issuer.span], "Thủ tướng\nChính phủ");
/// ```
#[derive(Clone, Debug, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "Cow<'t, str>", into = "Cow<'t, str>")
)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
pub struct Phrase<'t> {
    /// The words, white space folded to single spaces.
    pub text: Cow<'t, str>,
    /// Where they stand, in bytes of the text. A phrase read back from JSON, which keeps the words alone, has
    /// the span `0..0`.
    pub span: Span,
}

impl Phrase<'_> {
    /// The words.
    ///
    /// ```
    /// let phrase = vanban::Phrase::from("Bộ Chính trị");
    /// assert_eq!(phrase.as_str(), "Bộ Chính trị");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same phrase, owning its words.
    ///
    /// ```
    /// let kept = {
    ///     let text = String::from("Bộ Chính trị");
    ///     vanban::Phrase::from(text.as_str()).into_owned()
    /// };
    /// assert_eq!(kept, "Bộ Chính trị");
    /// ```
    pub fn into_owned(self) -> Phrase<'static> {
        Phrase { text: Cow::Owned(self.text.into_owned()), span: self.span }
    }
}

impl Deref for Phrase<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Phrase<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Phrase<'_> {}

impl PartialEq<str> for Phrase<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Phrase<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl Hash for Phrase<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'t> From<Cow<'t, str>> for Phrase<'t> {
    fn from(text: Cow<'t, str>) -> Phrase<'t> {
        Phrase { text, span: Span::default() }
    }
}

impl<'t> From<&'t str> for Phrase<'t> {
    fn from(text: &'t str) -> Phrase<'t> {
        Cow::Borrowed(text).into()
    }
}

impl<'t> From<Phrase<'t>> for Cow<'t, str> {
    fn from(phrase: Phrase<'t>) -> Cow<'t, str> {
        phrase.text
    }
}
