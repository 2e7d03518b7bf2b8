//! One JSON object a line, with the document it is from.

use crate::output::Found;
use serde::Serialize;
use vanban::Extraction;

#[derive(Serialize)]
struct Line<'a> {
    doc: &'a str,
    #[serde(flatten)]
    extraction: &'a Extraction<'a>,
}

pub fn print(doc: &str, found: &[Found<'_>], out: &mut Vec<u8>) {
    for Found { extraction, .. } in found {
        serde_json::to_writer(&mut *out, &Line { doc, extraction })
            .expect("memory takes it, and every key is a string");
        out.push(b'\n');
    }
}
