//! Work on many texts at once.

use crate::input::{Input, Job};
use rayon::prelude::*;

/// What `work` makes of each text, in order; and what could not be read, and why.
pub fn in_parallel<T: Send>(input: Input, work: impl Fn(&str, &str) -> T + Sync) -> (Vec<T>, Vec<String>) {
    let mut jobs: Vec<Job> = Vec::with_capacity(input.files());
    jobs.extend(input.jobs());
    let done: Vec<_> = jobs
        .into_par_iter()
        .map(|job| {
            let mut made = Vec::new();
            let errors = job.read(|doc, text| made.push(work(doc, text)));
            (made, errors)
        })
        .collect();
    let (made, errors): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    (made.into_iter().flatten().collect(), errors.into_iter().flatten().collect())
}
