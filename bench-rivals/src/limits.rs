//! What the machine can do with a text that need not be understood.

use aho_corasick::{AhoCorasick, BuildError, MatchKind};

/// The words for kinds of documents that a search for thirty looks for.
pub const THIRTY: [&str; 30] = [
    "Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Kết luận", "Quy định", "Quy chế", "Hướng dẫn",
    "Kế hoạch", "Chương trình", "Đề án", "Dự án", "Thông báo", "Thông tri", "Công văn", "Công điện", "Tờ trình",
    "Báo cáo", "Pháp lệnh", "Bộ luật", "Luật", "Hiến pháp", "Điều lệ", "Lệnh", "Sắc lệnh", "Biên bản", "Phương án",
    "Tuyên bố", "Quy hoạch",
];

/// Those of the eight that are most frequent.
pub const EIGHT: [&str; 8] =
    ["Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Kết luận", "Luật", "Kế hoạch"];

/// A search for the words. With standard semantics there is no packed one.
pub fn packed(words: &[&str]) -> Result<AhoCorasick, BuildError> {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(words)
}

/// How often one of the words stands in the text. Up to some sixty short words are searched for with packed SIMD.
pub fn count(words: &AhoCorasick, text: &str) -> usize {
    words.find_iter(text).count()
}

/// How many blocks of 64 bytes have a digit.
pub fn digit_blocks(text: &str) -> usize {
    let has_digit =
        |block: &&[u8]| block.iter().fold(false, |any, byte| any | (byte.wrapping_sub(b'0') < 10));
    text.as_bytes().chunks_exact(64).filter(has_digit).count()
}

/// How many runs of digits there are, by every byte.
pub fn digit_runs(text: &str) -> usize {
    let mut before = false;
    let mut runs = 0;
    for byte in text.bytes() {
        let digit = byte.is_ascii_digit();
        runs += usize::from(digit & !before);
        before = digit;
    }
    runs
}
