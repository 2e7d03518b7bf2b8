//! Conversions to and from the types of other crates, each behind the feature of the crate's name.

#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "schemars")]
pub(crate) mod schemars;
