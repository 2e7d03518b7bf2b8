use super::{Achievement, Reference};
use crate::Span;

/// One thing found in a text.
///
/// With the feature `serde` it serialises to one JSON object with a `type`: `reference` or `achievement`.
///
/// ```
/// let text = "Kết nạp 51 đảng viên theo Nghị quyết 05-NQ/HU";
/// let found: Vec<_> = vanban::extract(text).map(|e| &text[e.span()]).collect();
/// assert_eq!(found, ["Kết nạp 51 đảng viên", "Nghị quyết 05-NQ/HU"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "type", rename_all = "snake_case")
)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[allow(clippy::large_enum_variant)] // a reference is the common case, and boxing it would allocate for each
#[non_exhaustive]
pub enum Extraction<'t> {
    /// A document that the text refers to.
    Reference(Reference<'t>),
    /// A numeric achievement that the text reports.
    Achievement(Achievement<'t>),
}

impl<'t> Extraction<'t> {
    /// Where it stands, in bytes of the text.
    ///
    /// ```
    /// let text = "theo Nghị quyết 05-NQ/HU";
    /// let span = vanban::extract(text).next().unwrap().span();
    /// assert_eq!(&text[span], "Nghị quyết 05-NQ/HU");
    /// ```
    pub fn span(&self) -> Span {
        match self {
            Extraction::Reference(reference) => reference.span,
            Extraction::Achievement(achievement) => achievement.span,
        }
    }

    /// The reference, where it is one.
    ///
    /// ```
    /// let first = vanban::extract("theo Nghị quyết 05-NQ/HU").next().unwrap();
    /// assert!(first.as_reference().is_some());
    /// ```
    pub fn as_reference(&self) -> Option<&Reference<'t>> {
        match self {
            Extraction::Reference(reference) => Some(reference),
            Extraction::Achievement(_) => None,
        }
    }

    /// The achievement, where it is one.
    ///
    /// ```
    /// let first = vanban::extract("Kết nạp 51 đảng viên").next().unwrap();
    /// assert!(first.as_achievement().is_some());
    /// ```
    pub fn as_achievement(&self) -> Option<&Achievement<'t>> {
        match self {
            Extraction::Achievement(achievement) => Some(achievement),
            Extraction::Reference(_) => None,
        }
    }
}
