//! Makes one HTML page of a text: its references and achievements marked, a card for each, and a list that filters and jumps.
//!
//! ```sh
//! cargo run --release --example highlight > page.html               # an article that ships with the crate
//! cargo run --release --example highlight -- decree.txt > page.html
//! ```
//!
//! The page needs nothing but itself: styles and script are in it, and it forbids the browser to load anything. Without
//! its script it still shows the marks, the list with the cards, and jumps.

#[path = "../common/file.rs"]
mod file;
#[path = "../common/findings.rs"]
mod findings;
#[path = "../common/labels.rs"]
mod labels;

mod card;
mod entry;
mod marks;
mod page;

use clap::Parser;
use entry::Entries;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The text that is shown where no path is given.
const ARTICLE: &str = include_str!("../data/article.txt");

/// Make one HTML page of a text, with its references and achievements marked.
#[derive(Debug, Parser)]
#[command(name = "highlight", version)]
struct Options {
    /// A file with a text; - for standard input. With none, an article that ships with the crate is shown.
    path: Option<PathBuf>,

    /// What the browser calls the page; with none, the first line of the text
    #[arg(long)]
    title: Option<String>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match text(options.path.as_deref()).and_then(|text| write(&text, options.title.as_deref())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // There is nobody to tell if that fails.
            let _ = writeln!(io::stderr(), "highlight: {why}");
            ExitCode::FAILURE
        }
    }
}

fn text(path: Option<&Path>) -> Result<String, String> {
    match path {
        None => Ok(ARTICLE.to_owned()),
        Some(path) => file::read(path).map_err(|why| format!("{}: {why}", path.display())),
    }
}

fn write(text: &str, title: Option<&str>) -> Result<(), String> {
    let heading = || marks::heading(text).map(|line| &text[line]);
    let title = title.or_else(heading).unwrap_or("vanban");
    let page = page::page(title, text, &Entries::of(text));
    match io::stdout().write_all(page.into_string().as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}
