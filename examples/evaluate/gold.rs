//! Texts with what is in them and what was found in them.

use crate::item::Record;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use vanban::Extraction;

/// The text that is evaluated where no folder is given.
const ARTICLE: &str = include_str!("../data/article.txt");
const ARTICLE_GOLD: &str = include_str!("../data/article.gold.jsonl");

const GOLD: &str = ".gold.jsonl";

/// The annotated texts.
#[derive(Debug, Default)]
pub struct Corpus {
    pub documents: Vec<Document>,
}

/// An annotated text.
#[derive(Debug)]
pub struct Document {
    pub name: String,
    /// `None` where only annotations are there: then errors are shown without their sentences.
    pub text: Option<String>,
    pub gold: Vec<Record>,
    pub predicted: Vec<Record>,
}

impl Corpus {
    /// Reads what there is; says what there is not, or what could not be read, and why.
    pub fn read(gold: Option<&Path>, predictions: Option<&Path>) -> (Corpus, Vec<String>) {
        let mut reader = Reader::default();
        let documents = match gold {
            None => reader.article(),
            Some(folder) => reader.folder(folder, predictions),
        };
        (Corpus { documents }, reader.complaints)
    }
}

#[derive(Default)]
struct Reader {
    complaints: Vec<String>,
}

impl Reader {
    fn article(&mut self) -> Vec<Document> {
        let name = "examples/data/article".to_owned();
        let gold = self.records(&format!("{name}{GOLD}"), ARTICLE_GOLD);
        vec![Document { name, text: Some(ARTICLE.to_owned()), gold, predicted: found(ARTICLE) }]
    }

    fn folder(&mut self, folder: &Path, predictions: Option<&Path>) -> Vec<Document> {
        let mut predicted = predictions.map(|path| self.predictions(path));
        let files = self.files(folder, GOLD);
        if files.is_empty() {
            self.complaints.push(format!("{}: no NAME{GOLD} in this folder", folder.display()));
        }
        let documents = files.into_iter().map(|(name, path)| {
            let gold = self.file(&path);
            // Texts are needed where we are to read them; elsewhere only to show errors.
            let at = path.with_file_name(format!("{name}.txt"));
            let text = match fs::read_to_string(&at) {
                Ok(text) => Some(text),
                Err(error) => {
                    if predicted.is_none() {
                        self.complaints.push(format!("{}: {error}", at.display()));
                    }
                    None
                }
            };
            let predicted = match &mut predicted {
                Some(predicted) => predicted.remove(&name).unwrap_or_default(),
                None => text.as_deref().map(found).unwrap_or_default(),
            };
            Document { name, text, gold, predicted }
        });
        documents.collect()
    }

    /// What was found, by the name of the document.
    fn predictions(&mut self, path: &Path) -> HashMap<String, Vec<Record>> {
        let mut predicted: HashMap<String, Vec<Record>> = HashMap::new();
        if path.is_dir() {
            for (name, path) in self.files(path, ".jsonl") {
                let records = self.file(&path);
                predicted.insert(name, records);
            }
        } else {
            for record in self.file(path) {
                predicted.entry(record.document()).or_default().push(record);
            }
        }
        predicted
    }

    /// The files of a folder whose names end so, sorted, with their names up to there.
    fn files(&mut self, folder: &Path, ending: &str) -> Vec<(String, PathBuf)> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.complaints.push(format!("{}: {error}", folder.display()));
                return Vec::new();
            }
        };
        let mut files: Vec<_> = entries
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let name = path.file_name()?.to_str()?.strip_suffix(ending)?.to_owned();
                Some((name, path))
            })
            .collect();
        files.sort();
        files
    }

    fn file(&mut self, path: &Path) -> Vec<Record> {
        match fs::read_to_string(path) {
            Ok(text) => self.records(&path.display().to_string(), &text),
            Err(error) => {
                self.complaints.push(format!("{}: {error}", path.display()));
                Vec::new()
            }
        }
    }

    /// The records of a JSON Lines file; a line that is none is named, and the rest is read.
    fn records(&mut self, file: &str, text: &str) -> Vec<Record> {
        let mut records = Vec::new();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match line.parse() {
                Ok(record) => records.push(record),
                Err(why) => self.complaints.push(format!("{file}, line {number}: {why}")),
            }
        }
        records
    }
}

/// What the library finds.
fn found(text: &str) -> Vec<Record> {
    let record = |extraction: Extraction<'_>| Record::from(&extraction);
    vanban::extract(text).map(record).collect()
}
