//! The library alone, on one thread, over the same files: what the figures of SQL are measured against.
//!
//! ```sh
//! cargo run --release --example plain -- corpus/*.ndjson
//! ```

use std::fs;
use std::time::Instant;

#[derive(serde::Deserialize)]
struct Document {
    text: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut documents = Vec::new();
    let begin = Instant::now();
    for path in std::env::args().skip(1) {
        for line in fs::read_to_string(path)?.lines() {
            documents.push(serde_json::from_str::<Document>(line)?.text);
        }
    }
    let read = begin.elapsed().as_secs_f64();
    let bytes: usize = documents.iter().map(String::len).sum();

    let begin = Instant::now();
    let references: usize = documents.iter().map(|text| vanban::references(text).count()).sum();
    let achievements: usize = documents.iter().map(|text| vanban::achievements(text).count()).sum();
    let found = begin.elapsed().as_secs_f64();
    println!(
        "{} documents, {bytes} bytes of text, {references} references, {achievements} achievements; read in {read:.2} s, \
         found in {found:.2} s: {:.2} MB/s",
        documents.len(),
        bytes as f64 / 1e6 / found,
    );
    Ok(())
}
