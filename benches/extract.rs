//! Bytes a second over a dense report, news, law, and text in which there is nothing, short and long; and the hot parsers
//! by themselves.
//!
//! ```sh
//! cargo bench --bench extract
//! VANBAN_BENCH_DIR=texts cargo bench --bench extract     # each .txt of a folder of yours, too
//! ```

mod texts;

use criterion::{black_box, criterion_group, criterion_main, BenchmarkId, Criterion, Throughput};
use texts::{assert_found, Text, SORTS};
use vanban::{Code, Date, Quantity};

const SIZES: [(&str, usize); 3] = [("1KB", 1 << 10), ("100KB", 100 << 10), ("10MB", 10 << 20)];

/// Without `--bench` it is a test that this compiles and finds as much as it says: the shorter texts will do.
fn sizes() -> impl Iterator<Item = (&'static str, usize)> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    SIZES.into_iter().filter(move |(_, len)| measured || *len < 1 << 20)
}

/// What is measured: a name, what counts, and how much there is to count.
type Job = (&'static str, fn(&str) -> usize, fn(&Text) -> usize);

const JOBS: [Job; 3] = [
    ("extract", |text| vanban::extract(text).count(), |text| text.references + text.achievements),
    ("references", |text| vanban::references(text).count(), |text| text.references),
    ("achievements", |text| vanban::achievements(text).count(), |text| text.achievements),
];

fn composed(criterion: &mut Criterion) {
    for sort in SORTS {
        let mut group = criterion.benchmark_group(sort.name);
        group.sample_size(10);
        for (size, len) in sizes() {
            let text = sort.composed(len);
            group.throughput(Throughput::Bytes(text.text.len() as u64));
            for (name, count, expected) in JOBS {
                // A bench that finds less is faster, and wrong.
                assert_found(count(&text.text), expected(&text), &format!("{name} of {size} of {}", sort.name));
                group.bench_function(BenchmarkId::new(name, size), |bencher| bencher.iter(|| count(&text.text)));
            }
        }
        group.finish();
    }
}

/// The texts of the folder `VANBAN_BENCH_DIR`.
fn own(criterion: &mut Criterion) {
    let Some(folder) = std::env::var_os("VANBAN_BENCH_DIR") else { return };
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.to_string_lossy()));
    let mut paths: Vec<_> = files.filter_map(|file| file.ok().map(|file| file.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut group = criterion.benchmark_group(path.file_stem().unwrap_or_default().to_string_lossy());
        group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
        for (name, count, _) in JOBS {
            group.bench_function(name, |bencher| bencher.iter(|| count(&text)));
        }
        group.finish();
    }
}

fn parsers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    group.bench_function("code", |bencher| bencher.iter(|| black_box("30/2020/NĐ-CP").parse::<Code<'_>>()));
    group.bench_function("date", |bencher| bencher.iter(|| black_box("ngày 30 tháng 3 năm 2007").parse::<Date>()));
    group.bench_function("quantity", |bencher| {
        bencher.iter(|| black_box("gần 1.234,5 tỷ đồng").parse::<Quantity<'_>>())
    });
    group.finish();
}

criterion_group!(benches, composed, own, parsers);
criterion_main!(benches);
