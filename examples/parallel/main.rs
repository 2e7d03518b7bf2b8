//! Reads an archive on one core and on all, and says how much faster that is.
//!
//! ```sh
//! cargo run --release --example parallel -- archive.txt     # documents with blank lines between them
//! ```

mod documents;

use documents::{documents, extract, Document};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::error::Error;
use std::time::{Duration, Instant};
use vanban::{Extraction, Extractor};

/// How often the archive is read on either; the fastest counts.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let path =
        std::env::args_os().nth(1).ok_or("expected the path of an archive: a text, documents parted by blank lines")?;
    let archive = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?;
    let documents = documents(&archive);
    let cores = std::thread::available_parallelism()?.get();
    let (one, all) = (threads(1)?, threads(cores)?);
    let (mut times, mut found) = ([Duration::MAX; 2], [Vec::new(), Vec::new()]);
    for _ in 0..ROUNDS {
        for (at, pool) in [&one, &all].into_iter().enumerate() {
            let begin = Instant::now();
            found[at] = pool.install(|| read(&documents));
            times[at] = times[at].min(begin.elapsed());
        }
    }
    if found[0] != found[1] {
        return Err("one core and all of them have found different things".into());
    }
    let rate = |time: Duration| archive.len() as f64 / 1e6 / time.as_secs_f64();
    let count: usize = found[0].iter().map(Vec::len).sum();
    println!("{} documents, {:.1} MB, {count} extractions", documents.len(), archive.len() as f64 / 1e6);
    println!(
        "one thread: {:.0} MB/s; {cores}: {:.0} MB/s, {:.2} times that",
        rate(times[0]),
        rate(times[1]),
        rate(times[1]) / rate(times[0])
    );
    Ok(())
}

fn threads(count: usize) -> Result<ThreadPool, rayon::ThreadPoolBuildError> {
    ThreadPoolBuilder::new().num_threads(count).build()
}

fn read<'t>(documents: &[Document<'t>]) -> Vec<Vec<Extraction<'t>>> {
    extract(&Extractor::new(), documents)
}
