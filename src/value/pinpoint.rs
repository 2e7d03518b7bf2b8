use std::borrow::Cow;
use std::fmt;

/// A place inside a document: `điểm a khoản 2 Điều 5`.
///
/// The levels are those of Luật 64/2025/QH15, Điều 7: phần, chương, mục, điều, khoản, điểm; and the appendix (phụ lục).
/// Each is kept as written, for there are articles `5a` and points `đ`.
///
/// ```
/// let text = "theo điểm a khoản 2 Điều 5 Luật Đất đai 2013";
/// let reference = vanban::references(text).next().unwrap();
/// let place = &reference.pinpoints[0];
/// assert_eq!((place.point.as_deref(), place.clause.as_deref(), place.article.as_deref()), (Some("a"), Some("2"), Some("5")));
/// assert_eq!(place.to_string(), "điểm a khoản 2 Điều 5");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub struct Pinpoint<'t> {
    /// Điểm.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub point: Option<Cow<'t, str>>,
    /// Khoản.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub clause: Option<Cow<'t, str>>,
    /// Điều.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub article: Option<Cow<'t, str>>,
    /// Mục.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub section: Option<Cow<'t, str>>,
    /// Chương.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub chapter: Option<Cow<'t, str>>,
    /// Phần.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub part: Option<Cow<'t, str>>,
    /// Phụ lục.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub appendix: Option<Cow<'t, str>>,
}

/// Writes the place from the smallest level to the largest, as laws do.
impl fmt::Display for Pinpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let levels = [
            ("điểm", &self.point),
            ("khoản", &self.clause),
            ("Điều", &self.article),
            ("Mục", &self.section),
            ("Chương", &self.chapter),
            ("Phần", &self.part),
            ("Phụ lục", &self.appendix),
        ];
        let stated = levels.iter().filter_map(|(level, value)| Some((level, value.as_ref()?)));
        for (i, (level, value)) in stated.enumerate() {
            write!(f, "{}{level} {value}", if i == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}
