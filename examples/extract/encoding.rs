//! Vietnamese texts that are not in UTF-8.

use crate::file::not_utf8;
use clap::ValueEnum;
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// How the letters of a text are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Encoding {
    #[value(name = "utf-8")]
    Utf8,
    /// UTF-8 or UTF-16 where the bytes show it, else the one of those below that Vietnamese words come out of
    Auto,
    /// TCVN 5712:1993, of the ABC fonts (.VnTime)
    Tcvn3,
    /// VNI, of the VNI fonts (VNI-Times)
    Vni,
    /// VISCII (RFC 1456)
    Viscii,
    #[value(name = "windows-1258")]
    Windows1258,
}

/// Those that no byte order mark and no rule of their own shows.
const LEGACY: [Encoding; 4] = [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Windows1258];

impl Encoding {
    /// The text that the bytes are, or why they are none.
    pub fn decode(self, bytes: Vec<u8>) -> Result<String, String> {
        match self {
            Encoding::Utf8 => String::from_utf8(bytes).map_err(|error| not_utf8(error.utf8_error())),
            Encoding::Auto => decode_auto(bytes),
            legacy => Ok(legacy.decode_legacy(&bytes)),
        }
    }

    /// The text in an encoding in which all bytes are text.
    fn decode_legacy(self, bytes: &[u8]) -> String {
        let decoded = match table(self) {
            Some(table) => bytes.iter().map(|byte| table[usize::from(*byte)].as_str()).collect(),
            None => encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes).0,
        };
        // VNI and Windows-1258 write the marks behind the letters.
        let composed: String = decoded.nfc().collect();
        if self == Encoding::Tcvn3 {
            with_capitals(&composed)
        } else {
            composed
        }
    }
}

fn decode_auto(bytes: Vec<u8>) -> Result<String, String> {
    if let Some((utf, _)) = encoding_rs::Encoding::for_bom(&bytes) {
        let (text, _, broken) = utf.decode(&bytes);
        return if broken { Err(format!("not {}, though it begins so", utf.name())) } else { Ok(text.into_owned()) };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let why = not_utf8(error.utf8_error());
            let bytes = error.into_bytes();
            let encoding = likeliest(&bytes).ok_or_else(|| format!("{why}, and no encoding makes Vietnamese of it"))?;
            Ok(encoding.decode_legacy(&bytes))
        }
    }
}

/// Bytes looked at to tell the encoding.
const SAMPLE: usize = 1 << 16;

/// Fewest words that tell an encoding; and the others have less than half as many.
const ENOUGH_WORDS: usize = 2;

/// The encoding in which the bytes have the most common words with marks.
fn likeliest(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut scores = LEGACY.map(|encoding| (common_words(&encoding.decode_legacy(sample)), encoding));
    scores.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let [(best, encoding), (second, _), ..] = scores;
    (best >= ENOUGH_WORDS && best > 2 * second).then_some(encoding)
}

/// How many of the words are common ones whose letters are not all ASCII.
fn common_words(text: &str) -> usize {
    static COMMON: OnceLock<HashSet<&str>> = OnceLock::new();
    let common = COMMON.get_or_init(|| {
        let words = include_str!("common_words.txt").split_whitespace();
        words.filter(|word| !word.is_ascii()).collect()
    });
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| common.contains(word.to_lowercase().as_str())).count()
}

/// The capitals that the encoding has no bytes for: fonts of capitals drew them. `NGHị` was `NGHỊ`.
fn with_capitals(text: &str) -> String {
    let capitalised =
        |word: &str| word.chars().any(|c| c.is_ascii_uppercase()) && !word.chars().any(|c| c.is_ascii_lowercase());
    let words = text.split_inclusive(|c: char| !c.is_alphabetic());
    words.map(|word| if capitalised(word) { Cow::Owned(word.to_uppercase()) } else { Cow::Borrowed(word) }).collect()
}

type Table = [String; 256];

/// What each byte stands for; `None` for an encoding that has no table.
fn table(encoding: Encoding) -> Option<&'static Table> {
    static TABLES: OnceLock<[Table; 3]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| ["tcvn3", "viscii", "vni"].map(read_table));
    match encoding {
        Encoding::Tcvn3 => Some(&tables[0]),
        Encoding::Viscii => Some(&tables[1]),
        Encoding::Vni => Some(&tables[2]),
        Encoding::Utf8 | Encoding::Auto | Encoding::Windows1258 => None,
    }
}

/// A column of `encodings.tsv`; where that is empty, windows-1252.
fn read_table(column: &str) -> Table {
    let western = |byte: usize| encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte as u8]).0.into_owned();
    let mut table: Table = std::array::from_fn(western);
    let rows = include_str!("encodings.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut rows = rows.map(|line| line.split('\t').collect::<Vec<_>>());
    let at = rows.next().and_then(|header| header.iter().position(|name| *name == column)).expect("a column");
    let number = |hex: &str| u32::from_str_radix(hex, 16).expect("a hexadecimal number");
    for row in rows.filter(|row| !row[at].is_empty()) {
        let chars = row[at].split(' ').map(|code| char::from_u32(number(code)).expect("a code point"));
        table[number(row[0]) as usize] = chars.collect();
    }
    table
}
