#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod arrays;
#[cfg(feature = "cluster")]
mod cluster;
mod column;
mod records;
#[cfg(feature = "sql")]
mod udf;

pub use arrays::{achievements, achievements_type, codes, codes_type, references, references_type};
#[cfg(feature = "cluster")]
pub use cluster::{function_registry, remote, session_state};
pub use column::DECIMAL;
#[cfg(feature = "sql")]
pub use udf::{functions, register_all};
