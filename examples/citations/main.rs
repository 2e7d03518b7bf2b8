//! Makes the citation graph of many texts: who cites which document, and what for.
//!
//! ```sh
//! cargo run --release --example citations                                       # four reports that ship with the crate
//! cargo run --release --example citations -- laws/ --format dot | dot -Tsvg > graph.svg
//! cargo run --release --example citations -- laws/ --format graphml > graph.graphml
//! ```
//!
//! A node is a text or a document that a text cites, an edge is what one text does with one document, with the mentions
//! that say so. A text that is itself a document with a number (a decree with its heading) is the node of that document.
//!
//! A key that holds only within one text (`directive:05-CT/TW?`: the number is given again in each term) is one document
//! throughout, as texts that are read together are of one place and time, unless they state something that tells two
//! apart; `--apart` takes each text by itself.

#[path = "../common/documents.rs"]
mod documents;
#[path = "../common/file.rs"]
mod file;
#[path = "../common/input.rs"]
mod input;
#[path = "../common/labels.rs"]
mod labels;
#[path = "../common/reports.rs"]
mod reports;

mod export;
mod graph;
mod table;

use clap::{Parser, ValueEnum};
use graph::{Citations, Citing};
use input::{Input, Shape};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Make the citation graph of texts.
#[derive(Debug, Parser)]
#[command(name = "citations", version)]
struct Options {
    /// Files; folders, for every .txt (or .jsonl, as --input says) below them; - for standard input. With none, four
    /// reports that ship with the crate are read.
    paths: Vec<PathBuf>,

    /// What the files hold
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    input: Shape,

    /// How to print the graph
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    /// How many documents the table shows: the most cited
    #[arg(long, default_value_t = 20)]
    top: usize,

    /// Put mentions in different texts together only where the key of their document holds everywhere
    #[arg(long)]
    apart: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The most cited documents, with who cites them
    Table,
    /// For Gephi, yEd, Cytoscape and NetworkX
    Graphml,
    /// For Graphviz
    Dot,
    /// Nodes and links, for D3 and NetworkX
    Json,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let input = Input::list(&options.paths, options.input, reports::REPORTS);
    let (texts, complaints) = documents::in_parallel(input, Citing::read);
    for complaint in &complaints {
        // There is nobody to tell if that fails.
        let _ = writeln!(io::stderr(), "citations: {complaint}");
    }
    let citations = Citations::of(texts, options.apart);
    let printed = match options.format {
        Format::Table => table::table(&citations, options.top),
        Format::Graphml => export::graphml(&citations),
        Format::Dot => export::dot(&citations),
        Format::Json => export::json(&citations),
    };
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ if complaints.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
