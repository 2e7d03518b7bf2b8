//! Texts made to be slow to read, or to break the reader: what a rule looks for again and again, and never finds the end of.

// What one test or bench leaves unused another uses.
#![allow(dead_code)]

/// A text that grows to any length.
pub struct Adversary {
    pub name: &'static str,
    make: fn(usize) -> String,
}

impl Adversary {
    /// About `len` bytes of it.
    pub fn text(&self, len: usize) -> String {
        (self.make)(len)
    }
}

/// A word that repeats.
macro_rules! repeated {
    ($name:literal, $unit:literal) => {
        Adversary { name: $name, make: |len| repeated("", $unit, len) }
    };
    ($name:literal, $head:literal, $unit:literal) => {
        Adversary { name: $name, make: |len| repeated($head, $unit, len) }
    };
}

fn repeated(head: &str, unit: &str, len: usize) -> String {
    let mut text = String::with_capacity(head.len() + len + unit.len());
    text.push_str(head);
    while text.len() < head.len() + len {
        text.push_str(unit);
    }
    text
}

/// Units that are numbered, and so never the same.
fn counted(head: &str, len: usize, unit: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for at in 1.. {
        if text.len() >= head.len() + len {
            break;
        }
        text.push_str(&unit(at));
    }
    text
}

/// A number that is written in capital letters: no two texts of a count have the same.
fn in_letters(mut number: usize) -> String {
    let mut letters = String::new();
    while number > 0 {
        letters.insert(0, char::from(b'A' + (number % 26) as u8));
        number /= 26;
    }
    letters
}

const ARTICLE: &str = include_str!("../../examples/data/article.txt");

/// Common text, for measure: so much time may one byte take.
pub const COMMON: Adversary = Adversary { name: "an article", make: |len| repeated("", ARTICLE, len) };

pub const ADVERSARIES: &[Adversary] = &[
    Adversary { name: "one line", make: |len| repeated("", &ARTICLE.replace('\n', " "), len) },
    // Nothing to find.
    repeated!("digits", "7"),
    repeated!("letters", "a"),
    repeated!("capitals", "Đ"),
    repeated!("spaces", " "),
    repeated!("non-breaking spaces", "\u{a0}"),
    repeated!("line breaks", "\n"),
    repeated!("brackets", "("),
    repeated!("full stops", "."),
    repeated!("tails of triggers", "uật"),
    repeated!("nulls", "\0"),
    repeated!("emoji", "🇻🇳"),
    // What is read otherwise than it stands.
    repeated!("marks", "\u{301}"),
    repeated!("marks of two classes", "\u{301}\u{323}"),
    repeated!("letters with marks", "e\u{302}\u{301}"),
    repeated!("jamo", "\u{1112}\u{1161}\u{11ab}"),
    repeated!("zero width", "\u{200b}"),
    repeated!("a mark after zero width", "e\u{200b}\u{200b}\u{200b}\u{200b}\u{301}"),
    repeated!("soft hyphens", "Nghị\u{ad} quyết\u{ad} 05-\u{ad}NQ/TW "),
    repeated!("escaped entities", "&amp;amp;amp;amp;"),
    repeated!("marks as entities", "&amp;amp;#x00301;"),
    repeated!("open entities", "&amp"),
    repeated!("underscores", "_"),
    repeated!("joints", "a_"),
    repeated!("slips", "OOOO1-"),
    repeated!("slips before spaces", "1O-                                                                "),
    repeated!("decomposed references", "Nghi\u{323} quye\u{302}\u{301}t 05-NQ/TW "),
    // Numbers.
    repeated!("slashes", "1/"),
    repeated!("points", "1."),
    repeated!("commas", "1,"),
    repeated!("dashes", "1-"),
    repeated!("groups of digits", "1 111 "),
    repeated!("numbers", "5 "),
    repeated!("numbers in brackets", "Kết nạp 5 ", "(5) "),
    repeated!("hundreds in words", "một trăm "),
    repeated!("units in words", "một "),
    repeated!("scales", "5 ", "tỷ triệu "),
    repeated!("scales after numbers", "1 tỷ 1 triệu 1 nghìn "),
    repeated!("percents", "5%"),
    repeated!("fractions", "5/6 trên tổng số 7 "),
    repeated!("ranges", "từ 5 đến "),
    // References.
    Adversary { name: "articles", make: |len| counted("Điều 1", len, |at| format!(", {at}")) },
    repeated!("kinds", "Chỉ thị "),
    repeated!("kinds with numbers", "Nghị quyết 1, "),
    repeated!("codes", "05-NQ/TW,"),
    repeated!("titles", "05-NQ/TW về "),
    repeated!("open quotes", "05-NQ/TW “"),
    repeated!("groups", "5-NQ", "/A9"),
    repeated!("ampersands", "5-NQ", "&A"),
    repeated!("marks in codes", "5 - / "),
    repeated!("short forms", "Nghị quyết này "),
    repeated!("short forms of one", "Nghị quyết 05-NQ/TW. ", "Nghị quyết này "),
    repeated!("laws", "Luật Đất đai "),
    repeated!("amending laws", "Luật sửa đổi, bổ sung một số điều của ", "Luật Đất đai, "),
    repeated!("nested amending laws", "Luật sửa đổi, bổ sung một số điều của "),
    repeated!("shaped names", "Luật Vừng ơi mở ra "),
    repeated!("congresses", "Nghị quyết Đại hội đại biểu "),
    repeated!("ordinals", "Đại hội lần thứ "),
    repeated!("ordinals in words", "Đại hội lần thứ ", "một "),
    repeated!("terms", "Nghị quyết Trung ương 4 khóa XI", ", XII"),
    repeated!("issuers", "05-NQ/TW của ", "Ban Bí thư "),
    repeated!("issuers of no document", "của Ban Thường vụ "),
    repeated!("parts in brackets", "05-NQ/TW (khóa X) (khóa X) "),
    repeated!("places", "điểm a khoản 1 Điều 1, "),
    repeated!("ranges of places", "khoản 1 đến 100 Điều 5 Luật Đất đai, "),
    repeated!("points of many levels", "điểm 1", ".1"),
    repeated!("headings", "Số: 5\n"),
    // Aliases.
    Adversary {
        name: "aliases",
        make: |len| {
            counted("", len, |at| format!("Nghị quyết {}-NQ/TU (gọi tắt là {}) ", at % 99_999, in_letters(at + 26)))
        },
    },
    Adversary {
        name: "mentions of aliases",
        make: |len| {
            let define = |at: usize| format!("Nghị quyết {at}-NQ/TU (gọi tắt là {}). ", in_letters(at + 26));
            let head: String = (1..100).map(define).collect();
            counted(&head, len, |at| format!("{} ", in_letters(at % 200 + 26)))
        },
    },
    repeated!("no mentions of an alias", "Nghị quyết 5-NQ/TU (gọi tắt là ABC). ", "các ABC "),
    repeated!(
        "spaces before mentions",
        "Nghị quyết 5-NQ/TU (gọi tắt là ABC). ",
        "ABC                                     "
    ),
    repeated!("definitions of nothing", "05-NQ/TW, (gọi tắt là "),
    // Achievements.
    repeated!("parts", "trong đó "),
    repeated!("parts of figures", "Kết nạp 5 đảng viên, ", "trong đó 5, "),
    repeated!("actions", "Kết nạp "),
    repeated!("actions with figures", "Kết nạp 5 đảng viên, "),
    repeated!("asides", "Kết nạp 5 đảng viên ", "(a)"),
    repeated!("clauses", "Kết nạp 5 đảng viên ", "; : … "),
    repeated!("qualifiers", "đạt trên hơn khoảng "),
    repeated!("verbs after nouns", "19/25 chỉ tiêu đạt và vượt "),
    repeated!("comparisons", "đạt 5% so với "),
    repeated!("references in comparisons", "đạt 5% so với Nghị quyết 05-NQ/TW, "),
    Adversary {
        name: "references, and then figures",
        make: |len| repeated("", "Luật Đất đai, ", len / 2) + &repeated(". ", "đạt 5% chỉ tiêu Luật Nhà ở, ", len / 2),
    },
    repeated!("periods", "năm 2020 quý I năm 2020 tháng 5/2020 "),
    repeated!("sentences", "Kết nạp 5. A"),
    repeated!("figures before full stops", "5....................................................................."),
    repeated!("figures before quotes", "5.”””””””””””””””””””””””””””"),
    repeated!("lines", "5\n"),
    repeated!("wrapped lines", "kết nạp năm đồng chí vào hàng ngũ của Đảng trong 5\n"),
    repeated!("lines that end with semicolons", "kết nạp 5 đồng chí vào hàng ngũ của Đảng;\nA "),
    repeated!("blank lines in a list", "- Kết nạp 5 đồng chí.", "\n"),
    repeated!("headings of plans", "Mục tiêu 2025\n"),
    repeated!("plans", "1. Nhiệm vụ\n- Kết nạp 5 đồng chí\n+ 6 xã\n"),
    repeated!("lists", "- a\n+ b\nc) Kết nạp 5 đồng chí\n"),
    repeated!("no end of a sentence", "kết nạp 5 đồng chí ", "và "),
    // Text without diacritics; see `undiacritised` of the extractor.
    repeated!("slugs", "nghi-dinh-30-2020-nd-cp-"),
    repeated!("groups without marks", "30 2020 nd", " cp"),
    repeated!("plain words", "theo Nghi dinh so 30/2020/ND-CP cua Chinh phu "),
    repeated!("plain letters", "a-"),
];
