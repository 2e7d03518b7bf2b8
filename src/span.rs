//! Where something stands in a text.

use std::fmt;
use std::ops::{Index, Range};

/// A half-open range of **bytes** of a text.
///
/// The spans that this library gives start and end on character boundaries, so a span indexes the text it was
/// read from.
///
/// ```
/// use vanban::Span;
///
/// let text = "theo Chỉ thị 05-CT/TW";
/// let span = Span::new(5, 25);
/// assert_eq!(&text[span], "Chỉ thị 05-CT/TW");
/// assert_eq!(span.len(), 20);
/// assert_eq!(span.to_string(), "5..25");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from byte `start` up to byte `end`, which it does not hold.
    ///
    /// ```
    /// assert_eq!(vanban::Span::new(2, 5).range(), 2..5);
    /// ```
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// How many bytes it holds.
    ///
    /// ```
    /// assert_eq!(vanban::Span::new(2, 5).len(), 3);
    /// ```
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    ///
    /// ```
    /// assert!(vanban::Span::new(2, 2).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share a byte.
    ///
    /// ```
    /// use vanban::Span;
    ///
    /// assert!(Span::new(2, 5).overlaps(Span::new(4, 9)));
    /// assert!(!Span::new(2, 5).overlaps(Span::new(5, 9)));
    /// ```
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` is in it.
    ///
    /// ```
    /// use vanban::Span;
    ///
    /// assert!(Span::new(2, 9).contains(Span::new(4, 9)));
    /// ```
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same as a [`Range`].
    ///
    /// ```
    /// assert_eq!(vanban::Span::new(2, 5).range(), 2..5);
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// Writes `5..25`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(feature = "serde")]
mod serde_impl {
    use super::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// A span is written as `[start,end]`.
    impl Serialize for Span {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            (self.start, self.end).serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Span {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
            let (start, end) = <(usize, usize)>::deserialize(deserializer)?;
            if start > end {
                return Err(serde::de::Error::custom(format_args!("span [{start},{end}] ends before it starts")));
            }
            Ok(Span { start, end })
        }
    }
}
