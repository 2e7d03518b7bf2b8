//! Running the programs, and what the library itself finds.
#![allow(dead_code)] // each test is a crate, and uses what it needs

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use vanban::Decimal;

pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample/documents.ndjson")
}

pub fn corpus_sql() -> Command {
    Command::new(env!("CARGO_BIN_EXE_corpus-sql"))
}

/// What `corpus-sql` gives for these arguments.
pub fn run(arguments: impl IntoIterator<Item = impl AsRef<std::ffi::OsStr>>) -> Output {
    corpus_sql().args(arguments).output().unwrap()
}

#[track_caller]
pub fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{}", stderr(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// One row a reference and a measure: where it is, what it is, and its key or value.
pub const ROWS: &str = r#"
    SELECT doc, r.span.start AS start, r.span."end" AS "end", r.form AS what, r.id AS value
    FROM (SELECT doc, unnest(vanban_references(text)) AS r FROM documents)
    UNION ALL
    SELECT doc, m.span.start, m.span."end", m.role, CAST(m.value AS VARCHAR)
    FROM (
        SELECT doc, unnest(a.measures) AS m
        FROM (SELECT doc, unnest(vanban_achievements(text)) AS a FROM documents)
    )"#;

/// The rows of [`ROWS`], sorted, as the library gives them.
pub fn rows_of_library(files: &[PathBuf]) -> Vec<String> {
    let mut rows = Vec::new();
    for file in files {
        for line in fs::read_to_string(file).unwrap().lines() {
            let document: serde_json::Value = serde_json::from_str(line).unwrap();
            let (doc, text) = (document["doc"].as_str().unwrap(), document["text"].as_str().unwrap());
            for reference in vanban::references(text) {
                let id = reference.id().map(|id| id.to_string()).unwrap_or_default();
                rows.push(format!("{doc},{},{},{},{id}", reference.span.start, reference.span.end, reference.form));
            }
            for measure in vanban::achievements(text).flat_map(|achievement| achievement.measures) {
                let value = as_arrow_writes(measure.quantity.value);
                rows.push(format!("{doc},{},{},{},{value}", measure.span.start, measure.span.end, measure.role));
            }
        }
    }
    rows.sort();
    rows
}

/// The number as `Decimal128(38, 10)`; nothing where it has more digits on either side of the point.
fn as_arrow_writes(number: Decimal) -> String {
    let number = number.to_string();
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    if whole.trim_start_matches('-').len() > 28 || part.len() > 10 {
        return String::new();
    }
    format!("{whole}.{part:0<10}")
}

/// The rows of a CSV file without its header, sorted.
pub fn rows_of_csv(file: &Path) -> Vec<String> {
    let mut rows: Vec<_> = fs::read_to_string(file).unwrap().lines().skip(1).map(str::to_owned).collect();
    rows.sort();
    rows
}

/// The NDJSON files of the corpus to compare: the sample, or those of the folder that `VANBAN_CORPUS` names.
pub fn corpus() -> Vec<PathBuf> {
    let Some(folder) = std::env::var_os("VANBAN_CORPUS") else { return vec![sample()] };
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Asserts that two ways give the same rows, and says how many they are and the sum of their hashes.
#[track_caller]
pub fn assert_same(found: &[String], expected: &[String], way: &str) {
    use std::hash::{DefaultHasher, Hash, Hasher};

    let sum = |rows: &[String]| {
        let mut hasher = DefaultHasher::new();
        rows.hash(&mut hasher);
        hasher.finish()
    };
    println!(
        "{way}: {} rows, {:016x}; library: {} rows, {:016x}",
        found.len(),
        sum(found),
        expected.len(),
        sum(expected)
    );
    assert!(!expected.is_empty());
    let differing = found.iter().zip(expected).find(|(found, expected)| found != expected);
    assert_eq!(differing, None, "{way} differs");
    assert_eq!(found.len(), expected.len(), "{way} has another number of rows");
}
