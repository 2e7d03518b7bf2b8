//! What is compared: records of JSON, and the references and measures in them.
//!
//! The JSON of any program is compared, not only what this library would write, so the fields stay JSON.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;
use vanban::{Decimal, Extraction, Span};

/// A line of a JSON Lines file: a reference, or an achievement.
#[derive(Clone, Debug)]
pub struct Record(Value);

/// A reference, or a measure with the achievement that it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    value: &'a Value,
    achievement: Option<&'a Value>,
    pub span: Span,
}

impl FromStr for Record {
    type Err = String;

    fn from_str(line: &str) -> Result<Record, String> {
        let value: Value = serde_json::from_str(line).map_err(|error| format!("expected JSON: {error}"))?;
        let sort = value["type"].as_str();
        if !matches!(sort, Some("reference" | "achievement")) {
            return Err(format!("expected `reference` or `achievement` as `type`, found {}", value["type"]));
        }
        let measures = value["measures"].as_array().into_iter().flatten();
        let spans: Vec<_> = if sort == Some("reference") { vec![&value] } else { measures.collect() };
        if let Some(wrong) = spans.into_iter().find(|value| span(value).is_none()) {
            return Err(format!("expected [start,end] as `span`, found {}", wrong["span"]));
        }
        Ok(Record(value))
    }
}

impl From<&Extraction<'_>> for Record {
    fn from(extraction: &Extraction<'_>) -> Record {
        Record(serde_json::to_value(extraction).expect("extractions are JSON"))
    }
}

impl Record {
    /// The name of the document that it is said to be from.
    pub fn document(&self) -> String {
        let doc = self.0["doc"].as_str().unwrap_or_default();
        let name = Path::new(doc).file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.strip_suffix(".txt").unwrap_or(name).to_owned()
    }

    pub fn as_reference(&self) -> Option<Item<'_>> {
        (self.0["type"] == "reference").then_some(())?;
        Some(Item { value: &self.0, achievement: None, span: span(&self.0)? })
    }

    /// The measures, where it is an achievement.
    pub fn measures(&self) -> impl Iterator<Item = Item<'_>> {
        let achievement = Some(&self.0).filter(|value| value["type"] == "achievement");
        let measures = achievement.into_iter().flat_map(|value| value["measures"].as_array()).flatten();
        measures.filter_map(move |value| Some(Item { value, achievement, span: span(value)? }))
    }
}

fn span(value: &Value) -> Option<Span> {
    let at = |index: usize| usize::try_from(value["span"][index].as_u64()?).ok();
    Some(Span::new(at(0)?, at(1)?)).filter(|span| span.start <= span.end)
}

impl<'a> Item<'a> {
    pub fn field(&self, name: &str) -> &'a Value {
        &self.value[name]
    }

    /// A field inside of `number`.
    pub fn number(&self, name: &str) -> &'a Value {
        &self.value["number"][name]
    }

    /// Whether the annotators left it open if it counts.
    pub fn is_optional(&self) -> bool {
        let marked = |value: &Value| value["optional"] == true;
        marked(self.value) || self.achievement.is_some_and(marked)
    }

    /// What group of its sort it belongs to: the kind of a reference, the role of a measure.
    pub fn group(&self) -> &'a str {
        let group = if self.achievement.is_some() { &self.value["role"] } else { &self.value["kind"] };
        group.as_str().unwrap_or("none")
    }

    /// A field as words that compare.
    pub fn norm(&self, name: &str) -> Option<String> {
        norm(&self.value[name])
    }

    /// The different words of a field.
    pub fn words(&self, name: &str) -> BTreeSet<String> {
        words(&self.value[name]).into_iter().collect()
    }

    /// The different words of the action and the indicator.
    pub fn head_words(&self) -> BTreeSet<String> {
        let achievement = self.achievement.unwrap_or(&Value::Null);
        ["action", "indicator"].iter().flat_map(|name| words(&achievement[name])).collect()
    }

    pub fn first_word(&self, name: &str) -> Option<String> {
        words(&self.value[name]).into_iter().next()
    }

    /// A field as a number: `74.40` is `74.4`.
    pub fn amount(&self, name: &str) -> Option<Amount> {
        let text = plain(&self.value[name])?;
        Some(text.trim().parse().map_or(Amount::Text(text), Amount::Number))
    }

    /// The unit; `đồng/1 ha` is `đồng/ha`.
    pub fn unit(&self) -> String {
        let unit = self.norm("unit").unwrap_or_default();
        let mut parts = unit.split('/');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |unit, part| {
            let one = part.trim_start().strip_prefix('1').filter(|rest| rest.starts_with(char::is_whitespace));
            unit + "/" + one.map_or(part, str::trim_start)
        })
    }

    /// The places in the document, in an order that compares.
    pub fn pinpoints(&self) -> Vec<Vec<(String, String)>> {
        let stated = |place: &Value| {
            let fields = place.as_object().into_iter().flatten();
            fields.filter_map(|(name, value)| Some((name.clone(), plain(value)?.to_lowercase()))).collect()
        };
        let mut places: Vec<_> = self.value["pinpoints"].as_array().into_iter().flatten().map(stated).collect();
        places.sort();
        places
    }

    /// In a few words, for people.
    pub fn shown(&self) -> String {
        let field = |name: &str| plain(&self.value[name]);
        match self.achievement {
            None => field("text").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "),
            Some(_) => {
                let parts = [field("value"), field("unit"), field("object")];
                let number = parts.into_iter().flatten().collect::<Vec<_>>().join(" ").replace(" %", "%");
                format!("{number}, {}", self.group())
            }
        }
    }
}

/// A number, or what should have been one.
#[derive(Debug, PartialEq, Eq)]
pub enum Amount {
    Number(Decimal),
    Text(String),
}

/// The value without quotes; `None` where it is null.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// In composed, small letters, white space folded, without punctuation around.
fn norm(value: &Value) -> Option<String> {
    let text: String = plain(value)?.nfc().collect();
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('Ð', "Đ");
    Some(folded.trim_matches(|c| " ,.;:()“”\"'".contains(c)).to_lowercase())
}

fn words(value: &Value) -> Vec<String> {
    let text = norm(value).unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
