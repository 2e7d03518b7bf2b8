//! Whole texts with all that is in them: see `tests/corpus/README.md`.

use serde_json::Value;
use similar::TextDiff;
use std::fs;
use std::path::{Path, PathBuf};
use vanban::Extraction;

/// Set to anything, it has what is found written down as what is expected.
const BLESS: &str = "VANBAN_BLESS";

fn texts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = paths.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    texts.sort();
    texts
}

/// A list of extractions, one a line.
fn lines(found: &[Extraction<'_>]) -> String {
    if found.is_empty() {
        return "[]\n".to_owned();
    }
    let lines: Vec<_> = found.iter().map(|extraction| serde_json::to_string(extraction).unwrap()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// A list of extractions, one field a line, for a diff that shows which field it is.
fn fields(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value:#}\n")).collect()
}

#[test]
fn finds_what_is_in_each_text() {
    let texts = texts();
    assert!(texts.len() >= 8, "the corpus is there");
    let mut failures = Vec::new();
    for path in texts {
        let text = fs::read_to_string(&path).unwrap();
        let found: Vec<_> = vanban::extract(&text).collect();
        let expectation = path.with_extension("json");
        if std::env::var_os(BLESS).is_some() {
            fs::write(&expectation, lines(&found)).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&expectation).unwrap_or_else(|_| "[]".to_owned());
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        let found: Vec<_> = found.iter().map(|extraction| serde_json::to_value(extraction).unwrap()).collect();
        if expected != found {
            let (expected, found) = (fields(&expected), fields(&found));
            let diff = TextDiff::from_lines(&expected, &found);
            failures.push(diff.unified_diff().context_radius(8).header(&name(&expectation), "found").to_string());
        }
    }
    assert!(
        failures.is_empty(),
        "{}\nIf what is found is right: {BLESS}=1 cargo test --test corpus",
        failures.join("\n")
    );
}

#[test]
fn every_expectation_is_of_its_text() {
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let expected = fs::read_to_string(path.with_extension("json")).unwrap();
        let expected: Vec<Extraction<'_>> = serde_json::from_str(&expected).unwrap();
        for extraction in &expected {
            let words = match extraction {
                Extraction::Reference(reference) => &reference.text,
                Extraction::Achievement(achievement) => &achievement.text,
                _ => continue,
            };
            assert_eq!(text.as_str()[extraction.span()], **words, "{}", name(&path));
        }
        assert_eq!(vanban::extract(&text).collect::<Vec<_>>(), expected, "{}", name(&path));
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
