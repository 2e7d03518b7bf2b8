//! From a path to a text.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

pub fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// The text of a file, or why there is none.
pub fn read(path: &Path) -> Result<String, String> {
    String::from_utf8(bytes(path)?).map_err(|error| not_utf8(error.utf8_error()))
}

/// The bytes of a file, or why there are none.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let outcome =
        if is_standard_input(path) { io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { fs::read(path) };
    outcome.map_err(|error| error.to_string())
}

pub fn not_utf8(error: std::str::Utf8Error) -> String {
    format!("not UTF-8 at byte {}", error.valid_up_to())
}
