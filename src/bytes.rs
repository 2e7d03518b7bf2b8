//! Bytes that have yet to be text.

use crate::Error;

/// Reads bytes as UTF-8 text, or tells the first byte that is none.
///
/// With the feature `simdutf8` the bytes are validated with SIMD, tens of times as fast for Vietnamese text as the
/// standard library does; what is valid is the same.
///
/// ```
/// assert_eq!(vanban::from_utf8(b"Ngh\xe1\xbb\x8b").unwrap(), "Nghị");
///
/// let error = vanban::from_utf8(b"Ngh\xde").unwrap_err();
/// assert_eq!(error.to_string(), "text, byte 3: expected UTF-8, found the byte 0xde");
/// assert_eq!(error.offset(), Some(3));
/// ```
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Error> {
    #[cfg(feature = "simdutf8")]
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(text);
    }
    std::str::from_utf8(bytes).map_err(|error| Error::utf8(bytes, error.valid_up_to()))
}
