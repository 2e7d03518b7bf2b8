//! Nanoseconds a byte over texts that are made to be slow, from 1 MB to 64 MB: nowhere more at length, nowhere ten times
//! those of common text.
//!
//! ```sh
//! cargo bench --bench adversarial                    # all of them, at 1, 4, 16 and 64 MB
//! cargo bench --bench adversarial -- aliases 1 4     # those whose name has the word, at 1 and 4 MB
//! ```

#[path = "../tests/adversary/mod.rs"]
mod adversary;

use adversary::{Adversary, ADVERSARIES, COMMON};
use cpu_time::ThreadTime;
use std::hint::black_box;

use vanban::Extractor;

const MEGABYTES: [usize; 4] = [1, 4, 16, 64];

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
    let common = *row(&COMMON, &sizes, None).first().expect("there is a size");
    for adversary in
        ADVERSARIES.iter().filter(|a| names.is_empty() || names.iter().any(|n| a.name.contains(n.as_str())))
    {
        row(adversary, &sizes, Some(common));
    }
}

/// Prints the nanoseconds a byte at each size, how they grow, and how many times those of common text they are.
fn row(adversary: &Adversary, sizes: &[usize], common: Option<f64>) -> Vec<f64> {
    let times: Vec<f64> = sizes.iter().map(|size| nanoseconds_a_byte(&adversary.text(*size))).collect();
    let (first, last) = (times[0], times[times.len() - 1]);
    let worst = times.iter().copied().fold(0.0, f64::max);
    print!("{:<34}", adversary.name);
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
    extractors.iter().map(time).fold(0.0, f64::max)
}
