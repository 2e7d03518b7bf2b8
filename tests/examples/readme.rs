//! Every command in README.md works as it is printed there, and every output shown there is what it prints today.
//!
//! A block of `sh` holds commands; a block of `console` holds one after `$ ` and what it prints, in which a line `…` stands
//! for any lines. `VANBAN_BLESS=1` writes what is printed today into README.md, where a block has no such line.

use crate::support::file;
use std::path::Path;
use std::process::Command;
use std::{env, fs};
use tempfile::TempDir;
use walkdir::WalkDir;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// What stands for lines that are left out.
const OMITTED: &str = "…";

/// The fenced blocks of a language.
fn blocks<'a>(readme: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("\n```{language}\n");
    readme.split(fence.as_str()).skip(1).map(|rest| rest.split_once("\n```").expect("the block ends").0).collect()
}

/// A folder like the checkout, to run commands in: the program's data, and a crate beside it.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    for entry in WalkDir::new(&data).into_iter().map(Result::unwrap) {
        let to = folder.path().join("vanban/examples/data").join(entry.path().strip_prefix(&data).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    folder
}

/// Runs a command as a newcomer would, in a shell; what it prints.
fn run(folder: &TempDir, command: &str) -> String {
    let here = env!("CARGO_MANIFEST_DIR");
    // The checkout itself stays as it is: commands run beside it. What was built for the other tests will do, but where
    // everything is checked.
    let profile = if env::var_os("CI").is_some() { "--release " } else { "" };
    let in_checkout = command
        .replace("cargo run --release ", &format!("cargo run --quiet --manifest-path '{here}/Cargo.toml' {profile}"));
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", &in_checkout]).current_dir(folder.path().join("vanban"));
    if command.starts_with("cargo add ") {
        let yours = folder.path().join("yours");
        fs::create_dir_all(yours.join("src")).unwrap();
        fs::write(yours.join("src/lib.rs"), "").unwrap();
        fs::write(yours.join("Cargo.toml"), "[package]\nname = \"yours\"\nedition = \"2021\"\n").unwrap();
        for part in ["Cargo.toml", "src", "benches", "examples", "tests"] {
            let _ = std::os::unix::fs::symlink(Path::new(here).join(part), folder.path().join("vanban").join(part));
        }
        shell.current_dir(yours).env("CARGO_NET_OFFLINE", "true");
    }
    let done = shell.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{command}\n{out}{err}");
    out.into_owned()
}

#[test]
fn commands_work() {
    let readme = file("README.md");
    let folder = folder();
    let commands: Vec<_> = blocks(&readme, "sh").into_iter().flat_map(str::lines).collect();
    assert!(commands.len() > 5, "{commands:?}");
    // This is what that one runs.
    for command in commands.iter().filter(|command| **command != "cargo test") {
        run(&folder, command);
    }
}

#[test]
fn outputs_are_todays() {
    let mut readme = file("README.md");
    let folder = folder();
    let blocks: Vec<_> = blocks(&readme, "console").into_iter().map(str::to_owned).collect();
    assert!(blocks.len() > 3, "{blocks:?}");
    for block in blocks {
        let (command, shown) = block.strip_prefix("$ ").and_then(|block| block.split_once('\n')).expect("$ command");
        let printed = run(&folder, command);
        if !is_shown(shown, &printed) && env::var_os("VANBAN_BLESS").is_some() {
            assert!(!shown.lines().any(|line| line == OMITTED), "{command}: only its author knows what to leave out");
            readme = readme.replace(&block, &format!("$ {command}\n{}", printed.trim_end()));
            fs::write(README, &readme).unwrap();
            continue;
        }
        assert!(is_shown(shown, &printed), "README.md shows\n{shown}\n\nbut {command} prints\n{printed}");
    }
}

/// Whether the output is that; a line `…` stands for any lines.
fn is_shown(shown: &str, printed: &str) -> bool {
    let shown: Vec<_> = shown.lines().map(str::trim_end).collect();
    let printed: Vec<_> = printed.trim_end().lines().map(str::trim_end).collect();
    let mut parts = shown.split(|line| *line == OMITTED);
    let Some(mut rest) = parts.next().and_then(|first| printed.strip_prefix(first)) else { return false };
    let parts: Vec<_> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return rest.is_empty() };
    for part in between {
        let Some(at) = (0..=rest.len()).find(|at| rest[*at..].starts_with(part)) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[test]
fn compares_outputs() {
    #[rustfmt::skip]
    let cases = [
        ("a\nb", "a\nb\n", true), ("a", "a\nb\n", false), ("a\n…", "a\nb\n", true), ("…\nb", "a\nb\n", true),
        ("a\n…\nc", "a\nb\nc\n", true), ("…\nb\n…", "a\nb\nc\n", true), ("…\na\nc\n…", "a\nb\nc\n", false),
        ("…\nb", "a\nb\nc\n", false), ("b\n…", "a\nb\n", false), ("…\nb\n…\na", "a\nb\n", false), ("a  \nb", "a\nb  \n", true),
    ];
    for (shown, printed, expected) in cases {
        assert_eq!(is_shown(shown, printed), expected, "{shown:?} {printed:?}");
    }
}
