//! Reads a megabyte of each sort of text, once: for `valgrind --tool=callgrind`, which counts instructions.
//!
//! ```sh
//! cargo build --release --example instructions
//! valgrind --tool=callgrind --callgrind-out-file=/dev/null target/release/examples/instructions news
//! ```

#[path = "../../benches/texts/mod.rs"]
mod texts;

use std::hint::black_box;
use texts::{assert_found, SORTS};

const LEN: usize = 1 << 20;

fn main() {
    let wanted = std::env::args().nth(1);
    for sort in SORTS.iter().filter(|sort| wanted.as_deref().map_or(true, |wanted| wanted == sort.name)) {
        let text = sort.composed(LEN);
        let found = black_box(vanban::extract(black_box(&text.text)).count());
        assert_found(found, text.references + text.achievements, sort.name);
    }
}
