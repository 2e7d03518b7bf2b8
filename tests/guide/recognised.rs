//! What is recognised, an example each: `tests/recognised.tsv`, whose rows are tests and a page of the guide.
//!
//! Square brackets in an example stand around what is to be found there; where there are none, nothing is to be found.
//! Fields are those of the JSON, with a point between the levels.

use super::{is_page, paragraph, read};
use serde_json::Value;
use std::fmt::Write;
use vanban::{Extraction, Form, Kind, Qualifier, Relation, Role};

const PREFACE: &str = "\
What is recognised, with an example each. The words in bold are what is found; the fields are those of its JSON. Each row \
is a test: `tests/recognised.tsv`.";

struct Row<'a> {
    of: &'a str,
    what: &'a str,
    /// The example, without its brackets.
    text: String,
    /// What stood in the brackets.
    found: Option<&'a str>,
    before: &'a str,
    after: &'a str,
    fields: Vec<(&'a str, &'a str)>,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    let lines = table.lines().skip(1).filter(|line| !line.starts_with('#'));
    lines.map(row).collect()
}

fn row(line: &str) -> Row<'_> {
    let cells: Vec<_> = line.split('\t').collect();
    let [of, what, example, fields] = cells[..] else { panic!("four cells: {line}") };
    let bracketed = example.split_once('[').and_then(|(before, rest)| {
        let (found, after) = rest.split_once(']')?;
        Some((before, found, after))
    });
    let (before, found, after) = bracketed.map_or((example, None, ""), |(b, f, a)| (b, Some(f), a));
    let text = format!("{before}{}{after}", found.unwrap_or_default());
    let fields = fields.split("; ").filter(|field| !field.is_empty());
    let fields = fields.map(|field| field.split_once('=').unwrap_or_else(|| panic!("key=value: {line}"))).collect();
    Row { of, what, text, found, before, after, fields }
}

impl Row<'_> {
    /// What is found of the sort that the row is about.
    fn extractions(&self) -> Vec<Extraction<'_>> {
        let is_about_references =
            self.of.contains("eferences") || matches!(self.of, "Kinds of documents" | "Relations");
        let is_reference = |e: &Extraction<'_>| e.as_reference().is_some();
        vanban::extract(&self.text).filter(|e| is_reference(e) == is_about_references).collect()
    }

    /// What is wrong with it.
    fn check(&self) -> Result<(), String> {
        let extractions = self.extractions();
        let all =
            || extractions.iter().map(|e| format!("\n  {}", serde_json::to_string(e).unwrap())).collect::<String>();
        let Some(found) = self.found else {
            return if extractions.is_empty() {
                Ok(())
            } else {
                Err(format!("{}: nothing is to be found:{}", self.text, all()))
            };
        };
        let span = self.before.len()..self.before.len() + found.len();
        let Some(extraction) = extractions.iter().find(|e| e.span().range() == span) else {
            return Err(format!("{}: expected [{found}], found:{}", self.text, all()));
        };
        let json = serde_json::to_value(extraction).unwrap();
        let wrong = self.fields.iter().filter(|(key, value)| at(&json, key) != *value);
        let wrong: Vec<_> = wrong.map(|(key, value)| format!("{key}={value}")).collect();
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(format!("{}: {wrong:?} in {json}", self.text))
        }
    }
}

/// The field with this path, as the table writes it; empty where there is none.
fn at(json: &Value, path: &str) -> String {
    match json.pointer(&format!("/{}", path.replace('.', "/"))) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

#[test]
fn each_example_is_recognised() {
    let table = read("tests/recognised.tsv");
    let wrong: Vec<_> = rows(&table).iter().filter_map(|row| row.check().err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_key_has_an_example() {
    let table = read("tests/recognised.tsv");
    let rows = rows(&table);
    let has = |last: &str, value: &str| {
        let is_it = |(key, of): &(&str, &str)| key.rsplit('.').next() == Some(last) && *of == value;
        assert!(rows.iter().any(|row| row.fields.iter().any(is_it)), "no example of {last}={value}");
    };
    Form::ALL.iter().for_each(|form| has("form", form.as_str()));
    Kind::ALL.iter().for_each(|kind| has("kind", kind.as_str()));
    Relation::ALL.iter().for_each(|relation| has("relation", relation.as_str()));
    Role::ALL.iter().for_each(|role| has("role", role.as_str()));
    Qualifier::ALL.iter().for_each(|qualifier| has("qualifier", qualifier.as_str()));
}

#[test]
fn the_page_is_the_table() {
    let table = read("tests/recognised.tsv");
    let rows = rows(&table);
    let mut page = String::new();
    paragraph(&mut page, PREFACE);
    for group in rows.chunk_by(|a, b| a.of == b.of) {
        paragraph(&mut page, &format!("# {}", group[0].of));
        page.push_str("| what | example | fields |\n| --- | --- | --- |\n");
        for row in group {
            let marked = row.found.map_or(row.text.clone(), |found| format!("{}**{found}**{}", row.before, row.after));
            let fields: Vec<_> = row.fields.iter().map(|(key, value)| format!("`{key}` {value}")).collect();
            writeln!(page, "| {} | {marked} | {} |", row.what, fields.join(", ")).unwrap();
        }
        page.push('\n');
    }
    is_page("recognised.md", &format!("{}\n", page.trim_end()));
}
