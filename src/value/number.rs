use std::borrow::Cow;
use std::fmt;

/// The number of a document: `05` of `05-NQ/HU`, `10a` of `Chỉ thị 10a`.
///
/// ```
/// let text = "Nghị quyết số 30a/2008/NQ-CP";
/// let number = vanban::references(text).next().unwrap().number.unwrap();
/// assert_eq!((number.value, number.suffix.as_deref()), (30, Some("a")));
/// assert_eq!(number.to_string(), "30a");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
pub struct Number<'t> {
    /// The digits as written, with their leading zeros.
    pub text: Cow<'t, str>,
    /// What they count.
    pub value: u32,
    /// The letter after the digits (`a` of `30a`), or the part after a point (`.7` of `66.7`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub suffix: Option<Cow<'t, str>>,
}

/// Writes the number as it stands in the text: `05`, `10a`.
impl fmt::Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.text, self.suffix.as_deref().unwrap_or(""))
    }
}
