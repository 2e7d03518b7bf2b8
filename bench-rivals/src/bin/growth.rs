//! Prints what a text costs as it grows: the rate, the time to the first result, and the memory besides the text.
//!
//! ```sh
//! cargo run --release --bin growth                  # composed news of 1 KB to 1 GB
//! cargo run --release --bin growth -- news.txt      # a text of your own, repeated
//! ```

#[path = "../../../benches/texts/mod.rs"]
#[allow(dead_code)]
mod texts;

use cpu_time::ThreadTime;
use std::error::Error;
use std::process::Command;
use std::time::Duration;

const SIZES: [(&str, usize); 7] = [
    ("1 KB", 1 << 10),
    ("10 KB", 10 << 10),
    ("100 KB", 100 << 10),
    ("1 MB", 1 << 20),
    ("10 MB", 10 << 20),
    ("100 MB", 100 << 20),
    ("1 GB", 1 << 30),
];

/// What is composed is repeated beyond this.
const COMPOSED: usize = 4 << 20;

/// Short texts are read again and again for as long as this.
const LONG_ENOUGH: Duration = Duration::from_millis(200);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [size, path @ ..] = &arguments[..] {
        if let Ok(size) = size.parse() {
            return measure(&text(path.first(), size)?);
        }
    }
    println!("| | MB/s | first use | first result | memory besides the text |\n| --- | ---: | ---: | ---: | ---: |");
    for (name, size) in SIZES {
        // A process of its own, whose memory is that of this size alone.
        let child = Command::new(std::env::current_exe()?).arg(size.to_string()).args(&arguments).output()?;
        print!("| {name} {}", String::from_utf8(child.stdout)?);
    }
    Ok(())
}

fn text(path: Option<&String>, size: usize) -> Result<String, Box<dyn Error>> {
    let unit = match path {
        Some(path) => std::fs::read_to_string(path)?,
        None => texts::SORTS[1].composed(size.min(COMPOSED)).text,
    };
    let mut text = unit.repeat(size.div_ceil(unit.len()));
    text.truncate((0..=size).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
    text.shrink_to_fit();
    Ok(text)
}

fn measure(text: &str) -> Result<(), Box<dyn Error>> {
    let start = ThreadTime::now();
    vanban::extract("1").count();
    let first_use = start.elapsed();
    let before = peak_kilobytes()?;
    let start = ThreadTime::now();
    let _first = std::hint::black_box(vanban::extract(text).next());
    let first = start.elapsed();
    let (start, mut rounds) = (ThreadTime::now(), 0);
    while rounds == 0 || start.elapsed() < LONG_ENOUGH {
        std::hint::black_box(vanban::extract(text).count());
        rounds += 1;
    }
    let rate = (rounds * text.len()) as f64 / 1e6 / start.elapsed().as_secs_f64();
    println!("| {rate:.1} | {first_use:.2?} | {first:.2?} | {} KB |", peak_kilobytes()? - before);
    Ok(())
}

/// The most memory that the process has had, as Linux tells it.
fn peak_kilobytes() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no peak of memory is told")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
