//! Validates JSON Lines on standard input, as the program `extract` writes them, against the JSON Schema that ships.
//!
//! Keys that the schema does not describe are errors here, so that none is forgotten in it.

use jsonschema::Validator;
use serde_json::{json, Value};
use std::io::{self, BufRead};
use std::process::ExitCode;

const SCHEMA: &str = include_str!("../../extraction.schema.json");

fn main() -> io::Result<ExitCode> {
    let validator = validator(strict(schema()));
    let (mut lines, mut wrong) = (0, 0);
    for (at, line) in io::stdin().lock().lines().enumerate() {
        let errors = errors(&validator, &line?);
        errors.iter().for_each(|error| eprintln!("line {}: {error}", at + 1));
        lines += 1;
        wrong += usize::from(!errors.is_empty());
    }
    println!("{lines} lines, {wrong} of them not as the schema says");
    Ok(if lines > 0 && wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

fn validator(schema: Value) -> Validator {
    jsonschema::draft202012::new(&schema).expect("the schema is a JSON Schema")
}

/// What is wrong with one line.
fn errors(validator: &Validator, line: &str) -> Vec<String> {
    match serde_json::from_str(line) {
        Ok(json) => validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect(),
        Err(error) => vec![error.to_string()],
    }
}

/// The same schema, in which an object has no key but those described, and `doc`, which a program adds to its lines.
fn strict(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        if schema.get("properties").is_some() {
            schema["unevaluatedProperties"] = json!(false);
        }
    }
    let variants = schema["oneOf"].as_array_mut().expect("an extraction is one of several things");
    variants.iter_mut().for_each(|variant| {
        variant["properties"]["doc"] = json!({"type": "string"});
        close(variant);
    });
    let definitions = schema["$defs"].as_object_mut().expect("definitions");
    // These are closed where they are referred to.
    let referred = |name: &str| matches!(name, "Reference" | "Achievement");
    definitions.iter_mut().filter(|(name, _)| !referred(name)).for_each(|(_, schema)| close(schema));
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(key: &str, value: Value) -> Value {
        let mut json = json!({"type": "reference", "span": [0, 22], "text": "Nghị quyết 05-NQ/HU", "form": "numbered"});
        json[key] = value;
        json
    }

    fn measure(key: &str, value: Value) -> Value {
        let mut measure = json!({"role": "result", "span": [0, 2], "value": "51", "qualifier": "exact"});
        measure[key] = value;
        json!({"type": "achievement", "span": [0, 9], "text": "51 người", "measures": [measure]})
    }

    #[test]
    fn what_keeps_to_it() {
        let (open, strict) = (validator(schema()), validator(strict(schema())));
        let cases = [
            reference("date", json!("2021-10")),
            reference("date", json!("2021")),
            reference("number", json!({"text": "05", "value": 5})),
            reference("doc", json!("a.txt")),
            reference("pinpoints", json!([{"point": "a", "article": "5"}])),
            // Null is as good as absent.
            reference("kind", Value::Null),
            measure("of", json!("25")),
            measure("unit", json!("%")),
        ];
        for json in cases {
            assert!(open.is_valid(&json), "{json}");
            assert_eq!(errors(&strict, &json.to_string()), [""; 0], "{json}");
        }
        // Programs may add to what they write; only here every key is to be described.
        for json in [reference("certainty", json!(1)), measure("certainty", json!(1))] {
            assert!(open.is_valid(&json) && !strict.is_valid(&json), "{json}");
        }
    }

    #[test]
    fn what_does_not() {
        let validator = validator(schema());
        let cases = [
            json!({}),
            json!([]),
            reference("type", json!("date")),
            reference("form", json!("Numbered")),
            reference("kind", json!("letter")),
            reference("span", json!([0])),
            reference("span", json!([0, 1, 2])),
            reference("span", json!([-1, 2])),
            reference("date", json!("2021-13")),
            reference("date", json!("30/3/2007")),
            reference("tenure", json!("2020-2025")),
            reference("number", json!(5)),
            measure("role", json!("sum")),
            measure("value", json!(51)),
            measure("value", json!("5,1")),
            measure("qualifier", Value::Null),
        ];
        for json in cases {
            assert_ne!(errors(&validator, &json.to_string()), [""; 0], "{json}");
        }
        assert_ne!(errors(&validator, "{"), [""; 0]);
    }
}
