//! More about the library, a page each. The module has nothing to call.

#[doc = include_str!("cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("recognised.md")]
pub mod recognised {}

#[doc = include_str!("terms.md")]
pub mod terms {}

#[doc = include_str!("features.md")]
pub mod features {}

#[doc = include_str!("guarantees.md")]
pub mod guarantees {}

#[doc = include_str!("grammar.md")]
pub mod grammar {}

#[doc = include_str!("performance.md")]
pub mod performance {}
