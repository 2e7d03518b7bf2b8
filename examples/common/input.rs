//! From paths to texts.

use crate::file::{is_standard_input, not_utf8, read};
use clap::ValueEnum;
use serde::Deserialize;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::iter;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A text that ships with the crate: its name, and itself.
pub type Shipped = (&'static str, &'static str);

/// Bytes of a JSON Lines file that make one job: enough to be worth a thread's while.
const JOB: usize = 1 << 16;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// A text
    Text,
    /// Texts, as one {"doc":…,"text":…} a line
    Jsonl,
}

/// The files that were asked for, or what is read where none was.
pub struct Input {
    shape: Shape,
    files: Vec<Result<PathBuf, String>>,
    shipped: &'static [Shipped],
}

/// A piece of work.
pub enum Job {
    /// A text that ships with the crate.
    Shipped(Shipped),
    /// A file that holds one text.
    Text(PathBuf),
    /// Some lines of a JSON Lines file.
    Lines { path: PathBuf, first: usize, bytes: Vec<u8> },
    /// What could not be read, and why.
    Failed(String),
}

impl Input {
    /// The files at and below the paths, sorted within each folder.
    pub fn list(paths: &[PathBuf], shape: Shape, shipped: &'static [Shipped]) -> Input {
        let files = paths.iter().flat_map(|path| files_at(path, shape)).collect();
        Input { shape, files, shipped }
    }

    /// How many files there are.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// The work to be done on them, in order.
    pub fn jobs(self) -> Box<dyn Iterator<Item = Job> + Send> {
        let shape = self.shape;
        if self.files.is_empty() {
            return Box::new(self.shipped.iter().copied().map(Job::Shipped));
        }
        Box::new(self.files.into_iter().flat_map(move |file| match (file, shape) {
            (Err(error), _) => only(Job::Failed(error)),
            (Ok(path), Shape::Text) => only(Job::Text(path)),
            (Ok(path), Shape::Jsonl) => lines(path),
        }))
    }
}

fn only(job: Job) -> Box<dyn Iterator<Item = Job> + Send> {
    Box::new(iter::once(job))
}

/// The file at the path, or the files below the folder there.
fn files_at(path: &Path, shape: Shape) -> Vec<Result<PathBuf, String>> {
    if !path.is_dir() {
        // Whether it is there at all shows when it is read.
        return vec![Ok(path.to_owned())];
    }
    let extension = match shape {
        Shape::Text => "txt",
        Shape::Jsonl => "jsonl",
    };
    let wanted = |path: &Path| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension));
    let below: Vec<_> = WalkDir::new(path)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_file() && wanted(entry.path()) => Some(Ok(entry.into_path())),
            Ok(_) => None,
            Err(error) => Some(Err(walk_error(path, &error))),
        })
        .collect();
    if below.is_empty() {
        return vec![Err(format!("{}: no .{extension} file below this folder", path.display()))];
    }
    below
}

fn walk_error(root: &Path, error: &walkdir::Error) -> String {
    let path = error.path().unwrap_or(root).display();
    match (error.loop_ancestor(), error.io_error()) {
        (Some(ancestor), _) => format!("{path}: a link back to {}", ancestor.display()),
        (None, Some(why)) => format!("{path}: {why}"),
        (None, None) => format!("{path}: cannot be read"),
    }
}

/// The lines of a JSON Lines file, some at a time.
fn lines(path: PathBuf) -> Box<dyn Iterator<Item = Job> + Send> {
    let reader: Box<dyn BufRead + Send> = if is_standard_input(&path) {
        Box::new(BufReader::new(io::stdin()))
    } else {
        match File::open(&path) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => return only(Job::Failed(format!("{}: {error}", path.display()))),
        }
    };
    Box::new(Lines { path, reader: Some(reader), next: 1 })
}

struct Lines {
    path: PathBuf,
    /// Gone once it is read to its end.
    reader: Option<Box<dyn BufRead + Send>>,
    /// The number of the line that comes next.
    next: usize,
}

impl Iterator for Lines {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        let reader = self.reader.as_mut()?;
        let first = self.next;
        let mut bytes = Vec::new();
        while bytes.len() < JOB {
            match reader.read_until(b'\n', &mut bytes) {
                Ok(0) => {
                    self.reader = None;
                    break;
                }
                Ok(_) => self.next += 1,
                Err(error) => {
                    self.reader = None;
                    return Some(Job::Failed(format!("{}, line {}: {error}", self.path.display(), self.next)));
                }
            }
        }
        (!bytes.is_empty()).then(|| Job::Lines { path: self.path.clone(), first, bytes })
    }
}

impl Job {
    /// Hands each text over with its name; gives back what could not be read, and why.
    pub fn read(self, mut take: impl FnMut(&str, &str)) -> Vec<String> {
        let mut errors = Vec::new();
        match self {
            Job::Shipped((name, text)) => take(name, text),
            Job::Text(path) => match read(&path) {
                Ok(text) => take(&path.to_string_lossy(), &text),
                Err(why) => errors.push(format!("{}: {why}", path.display())),
            },
            Job::Lines { path, first, bytes } => {
                for (number, line) in (first..).zip(bytes.split_inclusive(|b| *b == b'\n')) {
                    let place = || format!("{}, line {number}", path.display());
                    match Record::read(line) {
                        Ok(None) => {}
                        Ok(Some(record)) => take(&record.doc.unwrap_or_else(place), &record.text),
                        Err(why) => errors.push(format!("{}: {why}", place())),
                    }
                }
            }
            Job::Failed(error) => errors.push(error),
        }
        errors
    }
}

/// A line of a JSON Lines file.
#[derive(Deserialize)]
struct Record<'a> {
    #[serde(default, deserialize_with = "name")]
    doc: Option<String>,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

impl Record<'_> {
    /// Reads a line; a blank one holds no record.
    fn read(line: &[u8]) -> Result<Option<Record<'_>>, String> {
        let line = std::str::from_utf8(line).map_err(not_utf8)?;
        let line = line.strip_prefix('\u{feff}').unwrap_or(line).trim_end();
        if line.is_empty() {
            return Ok(None);
        }
        serde_json::from_str(line).map(Some).map_err(|error| {
            let column = error.column();
            let message = error.to_string();
            // The line that the message names is always the first: we hand over one at a time.
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
            format!("no {{\"doc\":…,\"text\":…}} here: {message}, column {column}")
        })
    }
}

/// Data sets name their documents with strings or number them.
fn name<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::Null => None,
        serde_json::Value::String(name) => Some(name),
        other => Some(other.to_string()),
    })
}
