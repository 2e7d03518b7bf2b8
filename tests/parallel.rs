//! One thread and many find the same.

#[path = "../examples/parallel/documents.rs"]
mod archive;

use archive::{documents, extract};
use rayon::ThreadPoolBuilder;
use vanban::Extractor;

const ARTICLE: &str = include_str!("../examples/data/article.txt");
const DECREE: &str = include_str!("../examples/data/decree.txt");

/// Documents of several lengths that point back, define aliases and have headings.
fn archive() -> String {
    let short = "Căn cứ Nghị định 30/2020/NĐ-CP.\nNghị định này quy định về văn thư.";
    let pasted = [ARTICLE, DECREE].map(|text| text.replace("\n\n", "\n"));
    [short, &pasted[0], short, &pasted[1]].join("\n\n").repeat(3) + "\n\n\n\n" + &[short; 60].join("\n\n")
}

#[test]
fn documents_are_parted_by_blank_lines() {
    let archive = "a\nb\n\n\n\nc\n\n ";
    let parts: Vec<_> = documents(archive).iter().map(|document| (document.start, document.text)).collect();
    assert_eq!(parts, [(0, "a\nb"), (7, "c")]);
    for document in documents(&self::archive()) {
        assert_eq!(&self::archive()[document.start..][..document.text.len()], document.text);
    }
}

#[test]
fn threads_find_the_same() {
    let archive = archive();
    let documents = documents(&archive);
    let extractor = Extractor::new();
    let alone: Vec<Vec<_>> = documents.iter().map(|document| extractor.extract(document.text).collect()).collect();
    assert!(alone.iter().map(Vec::len).sum::<usize>() > 150);
    for threads in [1, 2, 7] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert!(pool.install(|| extract(&extractor, &documents)) == alone, "{threads} threads");
    }
}
