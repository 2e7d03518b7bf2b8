//! An archive of documents, one text with blank lines between them, read on all cores.
//!
//! What a text has named holds to its end: `Nghị quyết này` points back to a document, an alias stands for one, a heading
//! governs the list below it. So a document is read as a whole, on one core, and the archive is split between its documents.

use rayon::prelude::*;
use vanban::{Extraction, Extractor};

/// A document of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document<'t> {
    /// Where it begins in the archive, in bytes.
    pub start: usize,
    pub text: &'t str,
}

/// The documents of an archive, which blank lines part.
pub fn documents(archive: &str) -> Vec<Document<'_>> {
    let parts = archive.split("\n\n").scan(0, |next, text| {
        let start = *next;
        *next += text.len() + "\n\n".len();
        Some(Document { start, text })
    });
    parts.filter(|document| !document.text.trim().is_empty()).collect()
}

/// What is found in each document, in the order of the archive, on as many cores as the thread pool has.
pub fn extract<'t>(extractor: &Extractor<'_>, documents: &[Document<'t>]) -> Vec<Vec<Extraction<'t>>> {
    documents.par_iter().map(|document| extractor.extract(document.text).collect()).collect()
}
