//! Offsets for those who do not count in bytes.

use crate::text::floor_boundary;
use crate::Span;
use std::ops::Range;

/// Converts byte offsets of a text to offsets in characters or in UTF-16 code units.
///
/// Spans count bytes. Python counts characters (Unicode scalar values); JavaScript, Java and most editors count UTF-16
/// code units. A converter remembers where it is and counts on from there, so spans in text order take one pass over
/// the text between them, however many they are; a span that lies before the last one is counted back to.
///
/// ```
/// use vanban::Offsets;
///
/// let text = "🇻🇳 theo Nghị quyết 05-NQ/HU";
/// let span = vanban::references(text).next().unwrap().span;
/// assert_eq!(span.range(), 14..37);
/// assert_eq!(Offsets::chars(text).range(span), 8..27);
/// assert_eq!(Offsets::utf16(text).range(span), 10..29);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: Unit,
    /// The last offset converted, on a character boundary: in bytes, and in units.
    bytes: usize,
    units: usize,
}

#[derive(Clone, Copy, Debug)]
enum Unit {
    Char,
    Utf16,
}

impl<'t> Offsets<'t> {
    /// Counts characters (Unicode scalar values), as Python does.
    ///
    /// ```
    /// assert_eq!(vanban::Offsets::chars("Nghị định").offset(6), 4);
    /// ```
    pub fn chars(text: &'t str) -> Offsets<'t> {
        Offsets { text, unit: Unit::Char, bytes: 0, units: 0 }
    }

    /// Counts UTF-16 code units, as JavaScript, Java and the Language Server Protocol do.
    ///
    /// ```
    /// assert_eq!(vanban::Offsets::utf16("📄 Nghị định").offset(5), 3);
    /// ```
    pub fn utf16(text: &'t str) -> Offsets<'t> {
        Offsets { text, unit: Unit::Utf16, bytes: 0, units: 0 }
    }

    /// How many units stand before the byte offset; a character that it lies inside of does not count.
    ///
    /// An offset behind the text is taken for its end.
    ///
    /// ```
    /// let mut offsets = vanban::Offsets::chars("Nghị định");
    /// assert_eq!([6, 14, 999, 0].map(|byte| offsets.offset(byte)), [4, 9, 9, 0]);
    /// assert_eq!(offsets.offset(5), 3, "inside of ị");
    /// ```
    pub fn offset(&mut self, byte: usize) -> usize {
        let byte = floor_boundary(self.text, byte);
        let text = self.text.as_bytes();
        if byte >= self.bytes {
            self.units += self.unit.count(&text[self.bytes..byte]);
        } else if byte > self.bytes / 2 {
            self.units -= self.unit.count(&text[byte..self.bytes]);
        } else {
            self.units = self.unit.count(&text[..byte]);
        }
        self.bytes = byte;
        self.units
    }

    /// The span as a range of units.
    ///
    /// ```
    /// let text = "điều động, bổ nhiệm";
    /// assert_eq!(vanban::Offsets::chars(text).range(vanban::Span::new(17, 29)), 11..19);
    /// ```
    pub fn range(&mut self, span: Span) -> Range<usize> {
        let start = self.offset(span.start);
        start..self.offset(span.end)
    }
}

impl Unit {
    /// How many units whole characters take; two comparisons a byte, which the compiler makes vectors of.
    fn count(self, bytes: &[u8]) -> usize {
        let is_lead = |b: &&u8| (**b & 0xc0) != 0x80;
        let is_beyond_plane_0 = |b: &&u8| **b >= 0xf0;
        let chars = bytes.iter().filter(is_lead).count();
        match self {
            Unit::Char => chars,
            Unit::Utf16 => chars + bytes.iter().filter(is_beyond_plane_0).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = "a ị 📄 e\u{302}\u{301} 🇻🇳 Đ\n中 – z".repeat(3);
        let (mut chars, mut utf16) = (Offsets::chars(&text), Offsets::utf16(&text));
        let bytes = || (0..=text.len()).filter(|at| text.is_char_boundary(*at));
        let shuffled = bytes().chain(bytes().rev()).chain(bytes().map(|at| at * 7 % text.len()));
        for byte in shuffled.filter(|at| text.is_char_boundary(*at)) {
            assert_eq!(chars.offset(byte), text[..byte].chars().count());
            assert_eq!(utf16.offset(byte), text[..byte].encode_utf16().count());
        }
    }
}
