//! How Vietnamese text is read: letters, words and the spaces between them.
//!
//! Nothing here knows about documents or achievements. Words are compared through [`Key`], which folds
//! case and tone placement, so that `Tỉnh ủy`, `tỉnh uỷ` and `TỈNH ỦY` are one; what is compared never
//! changes the text itself, whose bytes all spans point into.

mod aligned;
pub(crate) mod atom;
pub(crate) mod atoms;
mod entity;
pub(crate) mod fold;
pub(crate) mod letter;
mod oddity;
mod reading;
pub(crate) mod search;
pub(crate) mod source;
mod tag;
pub(crate) mod work;

/// The last character boundary of a text up to `at`, or its end.
pub(crate) fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
