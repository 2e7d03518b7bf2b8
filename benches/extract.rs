//! Bytes a second over an article and a decree.

use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion, Throughput};

/// A text, and how much is in it: a bench that finds less is faster, and wrong.
struct Text {
    name: &'static str,
    text: &'static str,
    references: usize,
    achievements: usize,
}

const TEXTS: [Text; 2] = [
    Text { name: "article", text: include_str!("../examples/data/article.txt"), references: 11, achievements: 18 },
    Text { name: "decree", text: include_str!("../examples/data/decree.txt"), references: 20, achievements: 0 },
];

fn group(criterion: &mut Criterion, name: &str, count: fn(&str) -> usize, expected: fn(&Text) -> usize) {
    let mut group = criterion.benchmark_group(name);
    for text in &TEXTS {
        assert_eq!(count(text.text), expected(text), "{name} of {}", text.name);
        group.throughput(Throughput::Bytes(text.text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(text.name), text.text, |bencher, text| {
            bencher.iter(|| count(text));
        });
    }
    group.finish();
}

fn extract(criterion: &mut Criterion) {
    group(criterion, "extract", |text| vanban::extract(text).count(), |text| text.references + text.achievements);
}

fn references(criterion: &mut Criterion) {
    group(criterion, "references", |text| vanban::references(text).count(), |text| text.references);
}

fn achievements(criterion: &mut Criterion) {
    group(criterion, "achievements", |text| vanban::achievements(text).count(), |text| text.achievements);
}

criterion_group!(benches, extract, references, achievements);
criterion_main!(benches);
