//! Prints the document references and numeric achievements of Vietnamese texts.
//!
//! ```sh
//! cargo run --release --example extract                                      # an article that ships with the crate
//! cargo run --release --example extract -- --format jsonl reports/           # every .txt below a folder
//! cargo run --release --example extract -- --format csv a.txt b.txt          # a row a reference, a row a measure
//! cargo run --release --example extract -- --encoding tcvn3 old.txt            # a text of the ABC fonts; or auto
//! cat data.jsonl | cargo run --release --example extract -- --input jsonl -  # {"doc":…,"text":…} a line
//! ```
//!
//! Texts are read in parallel and come out in the order they were given; at any time only a few are in memory. What
//! cannot be read is named on standard error with the reason, the rest is done, and the exit status is 1.

mod csv_table;
mod encoding;
#[path = "../common/file.rs"]
mod file;
#[path = "../common/input.rs"]
mod input;
mod json_lines;
mod options;
mod output;
mod text_view;

use encoding::Encoding;
use indicatif::{ProgressBar, ProgressStyle};
use input::{Input, Job, Shipped};
use options::{Options, View};
use output::{Counts, Printed};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc::{sync_channel, Receiver};
use std::thread;

/// What is read where no path is given.
const SHIPPED: &[Shipped] = &[("examples/data/article.txt", include_str!("../data/article.txt"))];

/// Texts in work or waiting to be printed, for each thread.
const WINDOW: usize = 4;

/// With this many files a progress bar is of use.
const MANY: usize = 20;

fn main() -> ExitCode {
    match run(&Options::of_command_line()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever reads our output has seen enough, as `head` has.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("standard output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Prints what is found in everything that was given; says how many inputs could not be read.
fn run(options: &Options) -> io::Result<usize> {
    let input = Input::list(&options.paths, options.input, SHIPPED);
    let progress = progress(input.files());
    let mut out = io::stdout().lock();
    let on_terminal = out.is_terminal();
    let mut counts = Counts::default();
    let mut failures = 0;
    out.write_all(&options.view.format.header())?;
    for done in in_parallel(input.jobs(), options.encoding, options.view) {
        // The sender lives as long as its job, and a job that panics ends the program.
        let Ok(printed) = done.recv() else { continue };
        let mut print = || {
            printed.errors.iter().for_each(|error| complain(error));
            out.write_all(&printed.bytes).and_then(|()| out.flush())
        };
        // The bar makes room for lines on the same terminal.
        if on_terminal || !printed.errors.is_empty() {
            progress.suspend(print)?;
        } else {
            print()?;
        }
        progress.inc(1);
        counts += printed.counts;
        failures += printed.errors.len();
    }
    progress.finish_and_clear();
    out.write_all(options.view.format.footer(counts).as_bytes())?;
    Ok(failures)
}

/// The outcomes of the jobs, in the order of the jobs. No more than a window of them is begun before the first is taken.
fn in_parallel(
    jobs: impl Iterator<Item = Job> + Send + 'static,
    encoding: Encoding,
    view: View,
) -> Receiver<Receiver<Printed>> {
    let (queue, outcomes) = sync_channel(WINDOW * rayon::current_num_threads());
    // Not a scoped thread: when the output is closed, a job list that waits for standard input must not keep us.
    thread::spawn(move || {
        for job in jobs {
            let (sender, outcome) = sync_channel(1);
            if queue.send(outcome).is_err() {
                return;
            }
            rayon::spawn(move || {
                // Nobody waits for it once the output is closed.
                let _ = sender.send(Printed::of(job, encoding, view));
            });
        }
    });
    outcomes
}

/// A progress bar on standard error, where that is a terminal and there are many files.
fn progress(files: usize) -> ProgressBar {
    if files < MANY {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} files, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(files as u64).with_style(style)
}

/// Writes one line to standard error; there is nobody to tell if that fails.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "extract: {message}");
}
