//! Puts the achievements of many reports side by side: a row an action and what it counts, a column a document or a period.
//!
//! ```sh
//! cargo run --release --example scoreboard                                   # four reports that ship with the crate
//! cargo run --release --example scoreboard -- reports/ --columns periods
//! cargo run --release --example scoreboard -- reports/ --format csv > board.csv
//! cargo run --release --example scoreboard -- reports/ --format svg > chart.svg
//! ```
//!
//! Values are exact, as the reports state them, with the completion and the change that stand beside them. Where two
//! reports, or two places of one, say different things for the same cell, both stand there. What does not add up is
//! listed with its source; nothing is corrected.

#[path = "../common/documents.rs"]
mod documents;
#[path = "../common/file.rs"]
mod file;
#[path = "../common/findings.rs"]
mod findings;
#[path = "../common/input.rs"]
mod input;
#[path = "../common/labels.rs"]
mod labels;
#[path = "../common/reports.rs"]
mod reports;

mod board;
mod chart;
mod column;
mod number;
mod table;

use board::Board;
use clap::{Parser, ValueEnum};
use column::Columns;
use input::{Input, Shape};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compare the achievements of reports.
#[derive(Debug, Parser)]
#[command(name = "scoreboard", version)]
struct Options {
    /// Files; folders, for every .txt (or .jsonl, as --input says) below them; - for standard input. With none, four
    /// reports that ship with the crate are read.
    paths: Vec<PathBuf>,

    /// What the files hold
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    input: Shape,

    /// What stands in the columns
    #[arg(long, value_enum, default_value_t = Columns::Documents)]
    columns: Columns,

    /// How to print the board
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,

    /// Only the rows of these keys of actions (admit_member); may be given several times
    #[arg(long, value_name = "KEY")]
    only: Vec<String>,

    /// What stands above the board
    #[arg(long, default_value = "Kết quả qua các báo cáo")]
    title: String,

    /// How many rows the chart shows: those with figures in the most columns
    #[arg(long, default_value_t = 6)]
    panels: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table to read
    Markdown,
    /// A table to compute with
    Csv,
    /// A chart to print
    Svg,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let input = Input::list(&options.paths, options.input, reports::REPORTS);
    let (reports, complaints) = documents::in_parallel(input, board::Report::read);
    for complaint in &complaints {
        // There is nobody to tell if that fails.
        let _ = writeln!(io::stderr(), "scoreboard: {complaint}");
    }
    let board = Board::of(&reports, options.columns, &options.only);
    let printed = match options.format {
        Format::Markdown => table::markdown(&board, &options.title),
        Format::Csv => table::csv(&board),
        Format::Svg => chart::svg(&board, &options.title, options.panels),
    };
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ if complaints.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
