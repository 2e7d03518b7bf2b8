//! Prints how fast this crate is beside what one might use instead, and beside what the machine can do at all.
//!
//! ```sh
//! cargo run --release                               # on composed texts, 4 MB of each sort
//! cargo run --release -- news.txt legal.txt         # on files of your own
//! VANBAN_BENCH_DIR=texts cargo run --release        # on each .txt of a folder
//! ```
//!
//! Every contestant reads the same text in turn, round after round, so that whatever else the machine does troubles all
//! of them alike. What is measured is the time that the thread has had. What is printed is the median of the rounds, and each rate as a multiple of the regular expression's.

mod limits;
mod regex_rival;
#[path = "../../benches/texts/mod.rs"]
mod texts;

use cpu_time::ThreadTime;
use duckling::{Context, DimensionKind, Lang, Locale, Options};
use regex_rival::Rival;
use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often each contestant reads a text.
const ROUNDS: usize = 9;

/// Bytes of a composed text.
const COMPOSED: usize = 4 << 20;

/// Bytes that `duckling` is given: it takes some minutes for a megabyte.
const SLOW_SHARE: usize = 16 << 10;

/// Something that reads a text, and says how much it found.
struct Contestant<'a> {
    name: &'static str,
    /// The most bytes of the text that it is given.
    most: usize,
    read: Box<dyn Fn(&str) -> usize + 'a>,
}

impl<'a> Contestant<'a> {
    fn new(name: &'static str, read: impl Fn(&str) -> usize + 'a) -> Contestant<'a> {
        Contestant { name, most: usize::MAX, read: Box::new(read) }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let rival = Rival::new();
    let thirty = limits::packed(&limits::THIRTY)?;
    let eight = limits::packed(&limits::EIGHT)?;
    let contestants = [
        Contestant::new("vanban::extract", |text| vanban::extract(text).count()),
        Contestant::new("vanban::references", |text| vanban::references(text).count()),
        Contestant::new("vanban::achievements", |text| vanban::achievements(text).count()),
        Contestant::new("one regex, owned structs", |text| rival.extract(text).len()),
        Contestant { most: SLOW_SHARE, ..Contestant::new("duckling, numerals and dates", duckling) },
        Contestant::new("std::str::from_utf8", |text| std::str::from_utf8(text.as_bytes()).map_or(0, str::len)),
        Contestant::new("simdutf8", |text| simdutf8::basic::from_utf8(text.as_bytes()).map_or(0, str::len)),
        Contestant::new("packed search, 30 words", |text| limits::count(&thirty, text)),
        Contestant::new("packed search, 8 words", |text| limits::count(&eight, text)),
        Contestant::new("every run of digits", limits::digit_runs),
        Contestant::new("digits by blocks of 64", limits::digit_blocks),
    ];
    for (name, text) in texts()? {
        print_table(&name, &text, &contestants);
    }
    Ok(())
}

fn duckling(text: &str) -> usize {
    let locale = Locale::new(Lang::VI, None);
    let kinds = [DimensionKind::Numeral, DimensionKind::Time];
    text.lines().map(|line| duckling::parse(line, &locale, &kinds, &Context::default(), &Options::default()).len()).sum()
}

/// The texts to read, each with its name.
fn texts() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if let Some(folder) = std::env::var_os("VANBAN_BENCH_DIR") {
        let files = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
        paths.extend(files.into_iter().map(|file| file.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")));
        paths.sort();
    }
    if paths.is_empty() {
        return Ok(texts::SORTS.map(|sort| (sort.name.to_owned(), sort.composed(COMPOSED).text)).into());
    }
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let name = |path: &Path| path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    Ok(paths.iter().map(|path| read(path).map(|text| (name(path), text))).collect::<Result<_, _>>()?)
}

fn print_table(name: &str, text: &str, contestants: &[Contestant<'_>]) {
    let shares: Vec<&str> = contestants.iter().map(|contestant| beginning(text, contestant.most)).collect();
    let mut times = vec![Vec::with_capacity(ROUNDS); contestants.len()];
    let mut found = vec![0; contestants.len()];
    for round in 0..ROUNDS {
        for (at, contestant) in contestants.iter().enumerate() {
            // What is slow is measured once.
            if round > 0 && contestant.most < text.len() {
                continue;
            }
            let begin = ThreadTime::now();
            found[at] = black_box((contestant.read)(black_box(shares[at])));
            times[at].push(begin.elapsed());
        }
    }
    let rates: Vec<f64> = times.iter_mut().zip(&shares).map(|(times, text)| rate(text.len(), median(times))).collect();
    let unit = contestants.iter().position(|c| c.name.starts_with("one regex")).map_or(1.0, |at| rates[at]);
    println!("\n{name}, {:.1} MB, median of {ROUNDS}\n", text.len() as f64 / 1e6);
    println!("| | MB/s | × regex | found |\n| --- | ---: | ---: | ---: |");
    for ((contestant, rate), found) in contestants.iter().zip(&rates).zip(&found) {
        println!("| {} | {} | {} | {found} |", contestant.name, figures(*rate), figures(rate / unit));
    }
}

/// As much of the text as is wanted, in whole lines.
fn beginning(text: &str, most: usize) -> &str {
    let most = text.len().min(most);
    let end = text.as_bytes()[..most].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    &text[..if most == text.len() { most } else { end }]
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Megabytes a second.
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

/// With three significant figures.
fn figures(value: f64) -> String {
    match value {
        v if v >= 100.0 => format!("{v:.0}"),
        v if v >= 10.0 => format!("{v:.1}"),
        v if v >= 1.0 => format!("{v:.2}"),
        v => format!("{v:.3}"),
    }
}
