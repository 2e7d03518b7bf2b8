//! A table and a text: no panic in reading the table, and none in extracting with what could be read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::{Extractor, Lexicon, Table};

const TABLES: [Table; 10] = [
    Table::Kinds,
    Table::Issuers,
    Table::Codes,
    Table::Offices,
    Table::Provinces,
    Table::Laws,
    Table::Actions,
    Table::Nouns,
    Table::Indicators,
    Table::Units,
];

fuzz_target!(|input: (u8, &str, &str)| {
    let (table, rows, text) = input;
    let table = TABLES[usize::from(table) % TABLES.len()];
    let mut lexicon = Lexicon::builtin().clone();
    match lexicon.read(table, "rows.tsv", rows) {
        Ok(()) => {
            // The words of the table are the likeliest to be found.
            for text in [text, rows] {
                for undiacritised in [false, true] {
                    Extractor::with_lexicon(&lexicon).undiacritised(undiacritised).extract(text).for_each(drop);
                }
            }
        }
        Err(error) => assert!(error.line().is_some(), "{error} names no line"),
    }
});
