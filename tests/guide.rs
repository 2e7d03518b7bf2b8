//! The pages of the guide that are gathered from elsewhere: they say what the grammar and the tests say today.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "guide/grammar.rs"]
mod grammar;
#[path = "guide/recognised.rs"]
mod recognised;
#[path = "guide/terms.rs"]
mod terms;

/// Set to anything, it has the pages written down as they are gathered.
const BLESS: &str = "VANBAN_BLESS";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Asserts that the page of the guide is this one.
#[track_caller]
fn is_page(name: &str, page: &str) {
    let path: PathBuf = root().join("src/guide").join(name);
    if std::env::var_os(BLESS).is_some() {
        fs::write(&path, page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "src/guide/{name} is out of date: {BLESS}=1 cargo test --test guide");
}

/// Appends a paragraph.
fn paragraph(page: &mut String, text: &str) {
    write!(page, "{text}\n\n").unwrap();
}
