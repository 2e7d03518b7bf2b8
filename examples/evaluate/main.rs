//! Scores extractions against gold annotations, and shows the worst errors in their sentences.
//!
//! ```sh
//! cargo run --release --example evaluate                       # the library on the article that ships with the crate
//! cargo run --release --example evaluate -- gold/              # the library on each NAME.txt beside NAME.gold.jsonl
//! cargo run --release --example evaluate -- gold/ found.jsonl  # what another program found
//! ```
//!
//! A reference is *found* where a predicted span overlaps it, *identified* where its kind, number, year, code, term and
//! session are right too, *exact* where all of its fields and its span are. A measure is *found*, *read* (its numbers,
//! qualifier and unit are right), and *exact* (its role, object, action and comparison are too).

mod gold;
mod item;
mod matching;
mod report;
mod score;
mod sentence;

use clap::{Parser, ValueEnum};
use gold::Corpus;
use score::Score;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Score extractions against gold annotations.
#[derive(Debug, Parser)]
#[command(name = "evaluate", version)]
struct Options {
    /// A folder of NAME.gold.jsonl, with NAME.txt beside each. With none, the article that ships with the crate is taken.
    gold: Option<PathBuf>,

    /// A folder of NAME.jsonl, or one file whose lines have "doc":"NAME.txt". With none, the library reads the texts.
    predictions: Option<PathBuf>,

    /// How to print the scores
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// How many of the worst errors to show
    #[arg(long, default_value_t = 5)]
    errors: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: tables, and errors in their sentences
    Text,
    /// The figures as one JSON object
    Json,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let (corpus, complaints) = Corpus::read(options.gold.as_deref(), options.predictions.as_deref());
    for complaint in &complaints {
        // There is nobody to tell if that fails.
        let _ = writeln!(io::stderr(), "evaluate: {complaint}");
    }
    let score = Score::of(&corpus);
    let printed = match options.format {
        Format::Text => report::text(&score, options.errors),
        Format::Json => report::json(&score),
    };
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ if complaints.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
