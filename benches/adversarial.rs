//! Nanoseconds a byte over texts that are made to be slow, from 1 MB to 64 MB: nowhere more at length, nowhere ten times
//! those of common text.
//!
//! ```sh
//! cargo bench --bench adversarial                    # all of them, at 1, 4, 16 and 64 MB
//! cargo bench --bench adversarial -- aliases 1 4     # those whose name has the word, at 1 and 4 MB
//! VANBAN_BENCH_DIR=texts cargo bench --bench adversarial     # beside each .txt of a folder of yours for common text
//! ```

#[path = "../tests/adversary/mod.rs"]
mod adversary;

use adversary::{ADVERSARIES, COMMON};
use cpu_time::ThreadTime;
use std::hint::black_box;
use std::path::PathBuf;

use vanban::Extractor;

const MEGABYTES: [usize; 4] = [1, 4, 16, 64];

/// Bytes up to which a text is read several times.
const MANY_RUNS: usize = 8 << 20;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (flags, wanted): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let (sizes, names): (Vec<&String>, Vec<&String>) =
        wanted.iter().partition(|argument| argument.parse::<usize>().is_ok());
    let megabytes = sizes.iter().filter_map(|size| size.parse().ok()).map(|size: usize| size << 20);
    let sizes: Vec<usize> = match megabytes.collect::<Vec<_>>() {
        // Without `--bench` it is a test that this compiles and runs.
        _ if !flags.iter().any(|flag| *flag == "--bench") => vec![1 << 10, 4 << 10],
        sizes if sizes.is_empty() => MEGABYTES.map(|size| size << 20).to_vec(),
        sizes => sizes,
    };
    let common = match own() {
        Some(text) => row("your own texts", |len| text.chars().cycle().take(len).collect(), &sizes[..1], None),
        None => row(COMMON.name, |len| COMMON.text(len), &sizes, None),
    };
    for adversary in
        ADVERSARIES.iter().filter(|a| names.is_empty() || names.iter().any(|n| a.name.contains(n.as_str())))
    {
        row(adversary.name, |len| adversary.text(len), &sizes, common.first().copied());
    }
}

/// The texts of the folder `VANBAN_BENCH_DIR`, one after another.
fn own() -> Option<String> {
    let folder = std::env::var_os("VANBAN_BENCH_DIR")?;
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.to_string_lossy()));
    let mut paths: Vec<_> = files.filter_map(|file| file.ok().map(|file| file.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read =
        |path: &PathBuf| std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let text: String = paths.iter().map(read).collect();
    assert!(!text.is_empty(), "{} has no .txt with text in it", folder.to_string_lossy());
    Some(text)
}

/// Prints the nanoseconds a byte at each size, how they grow, and how many times those of common text they are.
fn row(name: &str, text: impl Fn(usize) -> String, sizes: &[usize], common: Option<f64>) -> Vec<f64> {
    let times: Vec<f64> = sizes.iter().map(|size| nanoseconds_a_byte(&text(*size))).collect();
    let (first, last) = (times[0], times[times.len() - 1]);
    let worst = times.iter().copied().fold(0.0, f64::max);
    print!("{name:<34}");
    times.iter().for_each(|time| print!("{time:>9.1}"));
    println!("  grows {:>5.2}  common {:>5.2}", last / first, worst / common.unwrap_or(first));
    times
}

fn nanoseconds_a_byte(text: &str) -> f64 {
    let extractors = [Extractor::new(), Extractor::new().undiacritised(true)];
    let time = |extractor: &Extractor<'_>| {
        let start = ThreadTime::now();
        black_box(extractor.extract(black_box(text)).count());
        start.elapsed().as_nanos() as f64 / text.len() as f64
    };
    // What else the machine does weighs on a short run.
    let runs = if text.len() < MANY_RUNS { 3 } else { 1 };
    let quickest = |extractor| (0..runs).map(|_| time(extractor)).fold(f64::INFINITY, f64::min);
    extractors.iter().map(quickest).fold(0.0, f64::max)
}
