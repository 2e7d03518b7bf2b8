//! The library has nothing in it that WebAssembly lacks: no files, no threads, no clock, no environment, no output.
//!
//! Of the standard library it uses modules that need no operating system, and those are listed here. The build for
//! `wasm32-unknown-unknown` itself is tried by `.ci/run` where that target is installed.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules that it uses: most are also those of `core` and `alloc`.
const MODULES: &[&str] = &[
    "borrow",
    "cmp",
    "collections",
    "convert",
    "error",
    "fmt",
    "hash",
    "iter",
    "mem",
    "num",
    "ops",
    "panic",
    "slice",
    "str",
    "string",
    "sync",
    "vec",
];

/// Of these modules, what needs an operating system.
const THREADS: &[&str] = &["Barrier", "Condvar", "mpsc"];

const OUTPUT: &[&str] = &["print!(", "println!(", "eprint!(", "eprintln!(", "dbg!("];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file, without comments and without what is only for its tests, which are at its end.
fn code(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The names after each `std::`: one, or those between braces.
fn modules(code: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let name = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let after = code.match_indices("std::").map(|(at, path)| &code[at + path.len()..]);
    let names = after.flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => group.split('}').next().unwrap().split(',').map(str::trim).collect(),
        None => vec![rest],
    });
    names.map(|text| &text[..name(text)]).filter(|name| !name.is_empty()).collect()
}

#[test]
fn uses_nothing_of_an_operating_system() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 50, "the sources are there");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let code = code(&source);
        for module in modules(&code) {
            assert!(MODULES.contains(&module), "{}: std::{module}", file.display());
        }
        for word in THREADS.iter().chain(OUTPUT) {
            assert!(!code.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn sees_what_it_looks_for() {
    assert_eq!(
        modules("use std::fs;\nstd::thread::sleep(x); use std::{fmt, io::Read};"),
        ["fs", "thread", "fmt", "io"]
    );
    assert_eq!(modules(&code("// std::fs\nuse std::str;\n#[cfg(test)]\nmod tests { use std::env; }")), ["str"]);
}
