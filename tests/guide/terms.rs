//! The types with their Vietnamese terms: none is missing.

use super::read;

/// What is no term of the field: where things stand, words as they are, and what holds the rest together.
const PLAIN: &[&str] = &["Extraction", "Finding", "Phrase", "Time", "YearPart"];

#[test]
fn every_type_is_on_the_page() {
    let (library, page) = (read("src/lib.rs"), read("src/guide/terms.md"));
    let (_, after) = library.split_once("pub use value::{").unwrap();
    let types: Vec<_> = after.split('}').next().unwrap().split(',').map(str::trim).filter(|t| !t.is_empty()).collect();
    assert!(types.len() > 20, "{types:?}");
    for name in types.into_iter().filter(|name| !PLAIN.contains(name)) {
        assert!(page.contains(&format!("(crate::{name}")), "src/guide/terms.md lacks {name}");
    }
}
