//! Text as people and programs really write it: each variant of a clean form gives its values, with spans that point at
//! the bytes of the variant.

mod marked;

use marked::unmarked;
use unicode_normalization::UnicodeNormalization;
use vanban::{Achievement, Extractor, Phrase, Reference, Span};

/// What is read in a text: where each stands, and what it says.
type Read = Vec<(Span, String)>;

/// The words of a phrase, wherever they stand and however they are capitalised.
fn words(phrase: &Option<Phrase<'_>>) -> String {
    let small = phrase.as_ref().map(|phrase| phrase.to_lowercase()).unwrap_or_default();
    let tones = [("uỷ", "ủy"), ("hoà", "hòa"), ("khoá", "khóa"), ("ð", "đ")];
    tones.iter().fold(small, |text, (new, old)| text.replace(new, old))
}

fn references(extractor: Extractor<'_>, text: &str) -> Read {
    let said = |reference: &Reference<'_>| {
        let mut value = reference.clone();
        (value.span, value.text) = (Span::default(), "".into());
        let phrases = [value.issuer.take(), value.name.take(), value.title.take()].map(|phrase| words(&phrase));
        format!("{phrases:?} {value:?}")
    };
    extractor.references(text).map(|reference| (reference.span, said(&reference))).collect()
}

fn achievements(extractor: Extractor<'_>, text: &str) -> Read {
    let said = |achievement: &Achievement<'_>| {
        let measures = achievement.measures.iter().map(|measure| {
            let phrases = [&measure.object, &measure.label, &measure.against].map(words);
            format!("\n{:?} {:?} {phrases:?}", measure.role, measure.quantity)
        });
        let governors = [&achievement.action, &achievement.indicator].map(words);
        format!("{governors:?}{}", measures.collect::<String>())
    };
    extractor.achievements(text).map(|achievement| (achievement.span, said(&achievement))).collect()
}

/// How a variant is read otherwise than its clean form; both have what is to be read marked `‹…›`.
fn difference(read: impl Fn(&str) -> Read, clean: &str, variant: &str) -> Option<String> {
    let ((clean, _), (text, spans)) = (unmarked(clean), unmarked(variant));
    let (expected, found) = (read(&clean), read(&text));
    let found_spans: Vec<_> = found.iter().map(|(span, _)| *span).collect();
    let texts = |spans: &[Span]| spans.iter().map(|span| text[span.range()].to_owned()).collect::<Vec<_>>();
    if found_spans != spans {
        return Some(format!("{text:?}: expected {:?}, found {:?}", texts(&spans), texts(&found_spans)));
    }
    let ((_, found), (_, expected)) = found.iter().zip(&expected).find(|((_, found), (_, clean))| found != clean)?;
    Some(format!("{text:?}: expected {expected}, found {found}"))
}

/// Checks pairs of a clean form and a variant of it.
#[track_caller]
fn check<'c>(read: impl Fn(&str) -> Read, pairs: impl IntoIterator<Item = (&'c str, String)>) {
    let pairs = pairs.into_iter();
    let differences: Vec<_> = pairs.filter_map(|(clean, variant)| difference(&read, clean, &variant)).collect();
    assert!(differences.is_empty(), "{} differ\n{}", differences.len(), differences.join("\n"));
}

/// Clean texts with references, for what can be done to any text.
const REFERRING: [&str; 10] = [
    "theo ‹Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ› về công tác văn thư",
    "thực hiện ‹Nghị quyết 05-NQ/HU ngày 25-10-2021 của Ban Thường vụ Huyện ủy› về phát triển du lịch",
    "‹Chỉ thị số 10-CT/TW, ngày 30 tháng 3 năm 2007 của Ban Bí thư›",
    "theo ‹điểm a khoản 2 Điều 5 Luật Đất đai năm 2013› và ‹khoản 1 Điều 3 Bộ luật Dân sự 2015›",
    "các ‹Nghị quyết số 18›, ‹19-NQ/TW› của đồng chí",
    "‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng›",
    "‹Nghị quyết Trung ương 4 khóa XI›, ‹XII›",
    "‹Thông tư liên tịch số 01/2017/TTLT-BTP-BTC›; ‹Luật số 45/2013/QH13›",
    "‹Quyết định số 645/QĐ-TTg của Thủ tướng Chính phủ› phê duyệt; ‹Quyết định này› có hiệu lực",
    "bãi bỏ ‹Công văn 858-CV/ĐUK›, ‹QCVN 01:2019/BYT›",
];

/// Clean texts with achievements.
const REPORTING: [&str; 8] = [
    "‹kết nạp mới 186 đồng chí, đạt 74,4% so với chỉ tiêu›",
    "‹thi hành kỷ luật 36 đảng viên: khiển trách 26, cảnh cáo 3›",
    "‹Thu ngân sách đạt 2.114 tỷ đồng, tăng 5,2% so với cùng kỳ›",
    "đã có ‹19/25 chỉ tiêu đạt và vượt›",
    "‹mở hai mươi lăm lớp cho 1.234 cán bộ›",
    "‹tỷ lệ hộ nghèo giảm từ 5,6% xuống 3,1%›",
    "‹khen thưởng 27 tập thể, 26 cá nhân›; ‹xóa tên 2 đảng viên›",
    "‹trồng mới 1.250 ha rừng›, ‹công nhận 2 xã›",
];

#[test]
fn clean_texts_read_as_they_are_marked() {
    check_all(str::to_owned);
}

/// Checks that every clean text, changed, reads as it did.
#[track_caller]
fn check_all(change: impl Fn(&str) -> String) {
    check_referring(&change);
    check(|text| achievements(Extractor::new(), text), REPORTING.map(|clean| (clean, change(clean))));
}

#[track_caller]
fn check_referring(change: impl Fn(&str) -> String) {
    check(|text| references(Extractor::new(), text), REFERRING.map(|clean| (clean, change(clean))));
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[test]
fn normalisation_forms() {
    check_all(|text| text.nfd().collect());
    // As Windows-1258 has it: vowels with their quality, the tone apart.
    check_all(|text| {
        let tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        let apart = |c: char| {
            let (marks, letter): (Vec<char>, Vec<char>) = std::iter::once(c).nfd().partition(|c| tone(*c));
            letter.into_iter().nfc().chain(marks).collect::<Vec<_>>()
        };
        text.chars().flat_map(apart).collect()
    });
    // The tone typed first.
    check_all(|text| {
        let reversed = |c: char| {
            let mut chars: Vec<char> = std::iter::once(c).nfd().collect();
            chars[1..].reverse();
            chars
        };
        text.chars().flat_map(reversed).collect()
    });
    // Every other word decomposed.
    check_all(|text| {
        let words = text.split(' ').enumerate();
        words
            .map(|(i, word)| if i % 2 == 0 { word.nfd().collect() } else { word.to_owned() })
            .collect::<Vec<String>>()
            .join(" ")
    });
}

#[test]
fn spaces() {
    for space in ["\u{a0}", "  ", "\t", "\u{2003}", "\u{2009}", "\u{202f}", "\u{3000}", " \u{a0} "] {
        check_all(|text| text.replace(' ', space));
    }
    // Lines of one word each are the cells of a table to achievements.
    for line_break in ["\n", "\r\n", " \n  "] {
        check_referring(|text| text.replace(' ', line_break));
    }
}

#[test]
fn invisible_characters() {
    for c in ["\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{200e}"] {
        // Inside every word, and after every word.
        check_all(|text| {
            text.chars()
                .flat_map(|l| [l.to_string(), if l.is_alphabetic() { c.into() } else { "".into() }])
                .collect::<String>()
                .replace(&format!("{c}›"), "›")
        });
        check_all(|text| text.replace(' ', &format!("{c} ")).replace(&format!("›{c}"), "›"));
        check_all(|text| format!("{c}{text}{c}"));
    }
    // Between a letter and its marks.
    check_all(|text| text.nfd().flat_map(|c| if is_mark(c) { vec!['\u{200d}', c] } else { vec![c] }).collect());
}

#[test]
fn dashes_and_slashes() {
    for dash in ["–", "—", "‐", "‑", "‒", "―", "−", "﹣", "－", " - ", " – ", "- ", " -"] {
        check_all(|text| text.replace('-', dash));
    }
    for slash in ["⁄", "∕", "／", " / ", "/ "] {
        check_all(|text| text.replace('/', slash));
    }
    // Hard-wrapped inside the code, at any mark.
    check_all(|text| text.replace('-', "-\n").replace('/', "/\n"));
}

#[test]
fn html_tags() {
    // Around every word, and around each reference.
    check_all(|text| text.replace(' ', "<b> </b>"));
    check_all(|text| text.replace(' ', "</span> <span class=\"x\" style='color: red'>"));
    check_all(|text| format!("<p>{}</p>", text.replace('‹', "<a href=\"#\">‹").replace('›', "›</a>")));
    // Lines that tags part stay apart.
    let references = |text| vanban::references(text).map(|r| r.text.into_owned()).collect::<Vec<_>>();
    assert_eq!(references("Nghị quyết 05-NQ/TW</p><p>của Bộ Chính trị"), ["Nghị quyết 05-NQ/TW"]);
    assert_eq!(references("<td>Luật Đất đai</td><td>2013</td>"), ["Luật Đất đai"]);
}

#[test]
fn html_entities() {
    check_all(|text| {
        text.chars()
            .map(|c| if c.is_ascii() || "‹›".contains(c) { c.to_string() } else { format!("&#{};", c as u32) })
            .collect()
    });
    check_all(|text| {
        text.chars()
            .map(|c| if c.is_ascii() || "‹›".contains(c) { c.to_string() } else { format!("&#x{:X};", c as u32) })
            .collect()
    });
    check_all(|text| text.replace(' ', "&nbsp;"));
    check_all(|text| text.replace(' ', "&amp;nbsp;"));
    check_all(|text| text.replace('-', "&ndash;"));
    check_all(|text| {
        text.replace('ê', "&ecirc;").replace('ô', "&ocirc;").replace('à', "&agrave;").replace('Đ', "&ETH;")
    });
}

/// Rows of a clean form and its variants.
type Table<'t> = &'t [(&'t str, &'t [&'t str])];

#[track_caller]
fn check_table(table: Table<'_>) {
    check_table_with(|text| references(Extractor::new(), text), table);
}

#[track_caller]
fn check_table_with(read: impl Fn(&str) -> Read, table: Table<'_>) {
    check(read, table.iter().flat_map(|(clean, variants)| variants.iter().map(move |v| (*clean, (*v).to_owned()))));
}

#[test]
fn segmented_words() {
    check_table(&[
        (
            "theo ‹Nghị định số 30/2020/NĐ-CP của Chính phủ›",
            &[
                "theo ‹Nghị_định số 30/2020/NĐ-CP của Chính_phủ›",
                "theo ‹Nghị_định số 30 / 2020 / NĐ - CP của Chính_phủ› .",
                "theo ‹Nghị_định_số 30/2020/NĐ-CP của_Chính_phủ›",
            ],
        ),
        (
            "‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII›",
            &["‹Nghị_quyết Đại_hội đại_biểu toàn_quốc lần thứ XIII› ."],
        ),
        ("theo ‹khoản 2 Điều 5 Luật Đất đai 2013›", &["theo ‹khoản 2 Điều 5 Luật Đất_đai 2013› ."]),
        (
            "‹Quyết định 645/QĐ-TTg ngày 15 tháng 5 năm 2020›",
            &[
                "‹Quyết_định 645 / QĐ - TTg ngày 15 tháng 5 năm 2020› ,",
                "‹Quyết_định 645/QĐ-TTg ngày_15_tháng_5_năm_2020›",
            ],
        ),
    ]);
}

#[test]
fn missing_spaces() {
    check_table(&[
        (
            "‹Nghị định 30/2020/NĐ-CP ngày 11 tháng 5 năm 2020›",
            &[
                "‹Nghị định30/2020/NĐ-CP ngày11 tháng 5 năm 2020›",
                "‹Nghị định 30/2020/NĐ-CP ngày 11tháng 5năm 2020›",
                "‹Nghị định 30/2020/NĐ-CP ngày11tháng5năm2020›",
                "‹Nghị định 30/2020/NĐ-CP,ngày 11 tháng 5 năm 2020›",
                "(‹Nghị định 30/2020/NĐ-CP,ngày 11/5/2020›)",
            ],
        ),
        (
            "‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Huyện ủy›",
            &[
                "‹Nghị quyết số05-NQ/HU ngày25/10/2021 của Huyện ủy›",
                "‹Nghị quyết số:05-NQ/HU ngày 25/10/2021 của Huyện ủy›",
                "‹Nghị quyết số 05-NQ/HUngày 25/10/2021của Huyện ủy›",
                "‹Nghị quyết số 05-NQ/HU ngày 25/10/2021của Huyện ủy›",
            ],
        ),
        (
            "‹Nghị định 30/2020›; ‹khoản 2 Điều 5 Luật Đất đai 2013›",
            &[
                "‹Nghị định30/2020›;‹khoản 2 Điều 5 Luật Đất đai2013›",
                "‹Nghị định 30/2020›;‹khoản2 Điều5 Luật Đất đai 2013›",
            ],
        ),
        ("‹Nghị quyết Trung ương 4 khóa XII›", &["‹Nghị quyết Trung ương4 khóa XII›"]),
    ]);
}

#[test]
fn letters_scanned_for_digits() {
    check_table(&[
        (
            "‹Nghị định số 10/2020/NĐ-CP›",
            &["‹Nghị định số 1O/2O20/NĐ-CP›", "‹Nghị định số I0/202O/NĐ-CP›", "‹Nghị định số l0/2o2o/NĐ-CP›"],
        ),
        ("‹15-NQ/TW›", &["‹l5-NQ/TW›", "‹I5-NQ/TW›"]),
        ("‹Luật số 45/2019/QH14›", &["‹Luật số 45/2Ol9/QHl4›", "‹Luật số 45/20I9/QHI4›"]),
    ]);
}

#[test]
fn capitals_and_look_alikes() {
    check_table(&[
        (
            "‹Nghị định số 30/2020/NĐ-CP của Chính phủ›",
            &[
                "‹NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP CỦA CHÍNH PHỦ›",
                "‹Nghị định số 30/2020/NÐ-CP của Chính phủ›",
                "‹nghị định số 30/2020/nđ-cp của Chính phủ›",
                "‹Nghị Định Số 30/2020/NĐ-CP của Chính Phủ›",
                "‹NGHỊ ÐỊNH số 30/2020/NÐ-CP của Chính phủ›",
            ],
        ),
        (
            "‹Nghị quyết số 05-NQ/HU của Ban Thường vụ Huyện ủy› về bảo tồn di sản",
            &[
                "‹Nghị quyết số 05-NQ/HU của Ban Thường vụ Huyện uỷ› về bảo tồn di sản",
                "‹NGHỊ QUYẾT SỐ 05-NQ/HU CỦA BAN THƯỜNG VỤ HUYỆN ỦY› VỀ BẢO TỒN DI SẢN",
            ],
        ),
        (
            "‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng›; ‹Nghị quyết Trung ương 4 khóa XII›",
            &[
                "‹NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG›; ‹NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII›",
                "‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng›; ‹Nghị quyết Trung ương 4 khoá XII›",
            ],
        ),
        (
            "‹khoản 2 Điều 5 Luật Đất đai năm 2013›; ‹Quy định số 96-QĐ/TW›",
            &[
                "‹KHOẢN 2 ĐIỀU 5 LUẬT ĐẤT ĐAI NĂM 2013›; ‹QUY ĐỊNH SỐ 96-QĐ/TW›",
                "‹khoản 2 Ðiều 5 Luật Ðất đai năm 2013›; ‹Qui định số 96-QÐ/TW›",
            ],
        ),
    ]);
}

#[test]
fn wrapped_lines_tables_and_lists() {
    check_table(&[
        (
            "‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›",
            &[
                "‹Nghị quyết số 05-\nNQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›",
                "‹Nghị\nquyết số 05-NQ/\nHU ngày 25/\n10/2021 của Ban Thường\nvụ Huyện ủy›",
                "‹Nghị quyết\r\nsố\r\n05-NQ/HU\r\nngày 25/10/2021\r\ncủa Ban Thường vụ\r\nHuyện ủy›\r\n\r\n",
                "- ‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›;\n- kế hoạch",
                "• ‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›\n• kế hoạch",
                "+ ‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›.",
                "1. ‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›.\n2. Kế hoạch",
                "| 1 | ‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy› | còn |",
                "1\t‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›\tcòn",
                "“‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›”",
                "\"‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›\"",
                "(‹Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy›)",
            ],
        ),
        (
            "‹Kế hoạch 12-KH/TU› về “đổi mới giáo dục”",
            &[
                "‹Kế hoạch 12-KH/TU› về \"đổi mới giáo dục\"",
                "‹Kế hoạch 12-KH/TU› \"về đổi mới giáo dục\"",
                "‹Kế hoạch 12-KH/TU› «về đổi mới giáo dục»",
                "‹Kế hoạch 12-KH/TU› về ‘đổi mới giáo dục’",
                "‹Kế hoạch 12-KH/TU› về &quot;đổi mới giáo dục&quot;",
                "‹Kế hoạch 12-KH/TU› về &ldquo;đổi mới giáo dục&rdquo;",
                "‹Kế hoạch 12-KH/TU› về „đổi mới giáo dục”",
            ],
        ),
    ]);
}

#[test]
fn achievements_in_messy_text() {
    check_table_with(
        |text| achievements(Extractor::new(), text),
        &[
            (
                "‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu›",
                &[
                    "‹KẾT NẠP 1.250 ĐẢNG VIÊN, ĐẠT 96,1% CHỈ TIÊU›",
                    "‹Kết nạp 1 250 đảng viên, đạt 96,1 % chỉ tiêu›",
                    "Huyện ủy và các tổ chức cơ sở đảng đã ‹kết nạp 1\n250 đảng\nviên, đạt 96,1%\nchỉ tiêu›",
                    "‹Kết nạp 1.250đảng viên, đạt96,1%chỉ tiêu›",
                    "‹Kết nạp 1.250 đảng viên,đạt 96,1% chỉ tiêu›",
                    "‹Kết_nạp 1.250 đảng_viên , đạt 96,1 % chỉ_tiêu› .",
                    "- ‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu›;\n- kế hoạch",
                    "• ‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu›.",
                    "a) ‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu›.",
                    "“‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu›”",
                    "| 1 | ‹Kết nạp 1.250 đảng viên, đạt 96,1% chỉ tiêu› |",
                ],
            ),
            (
                "Huyện ủy đã ‹xử lý kỷ luật 3 đồng chí›, ‹công nhận 2 xã›",
                &[
                    "Huyện uỷ đã ‹xử lý kỷ luật 3 đồng chí›, ‹công nhận 2 xã›",
                    "Huyện ủy đã ‹xử lý kỷ luật ba đồng chí›, ‹công nhận hai xã›",
                    "HUYỆN ỦY ÐÃ ‹XỬ LÝ KỶ LUẬT 3 ÐỒNG CHÍ›, ‹CÔNG NHẬN 2 XÃ›",
                ],
            ),
            (
                "‹Doanh thu đạt 5-7 tỷ đồng›",
                &[
                    "‹Doanh thu đạt 5 đến 7 tỉ đồng›",
                    "‹Doanh thu đạt 5 – 7 tỷ đồng›",
                    "‹Doanh thu đạt 5-7 tỷ đồng›",
                    "‹Doanh thu đạt 5—7 tỷ đồng›",
                ],
            ),
        ],
    );
}

/// A blank line parts what would be one reference without it.
#[test]
fn blank_lines() {
    #[rustfmt::skip]
    let cases = [
        ("Nghị quyết\n\nBLHS", vec!["BLHS"]), ("tổng số \n\n05-NQ/TW", vec!["05-NQ/TW"]),
        ("khoản 2 Điều 5\n\nLuật Đất đai", vec!["Luật Đất đai"]), ("Nghị quyết\n \nsố 5", vec![]),
        ("Nghị quyết 05-NQ/TW\n\ncủa Bộ Chính trị", vec!["Nghị quyết 05-NQ/TW"]),
        ("Luật Đất đai\r\n\r\nnăm 2013", vec!["Luật Đất đai"]),
    ];
    for (text, expected) in cases {
        let found: Vec<_> = vanban::references(text).map(|reference| reference.text.into_owned()).collect();
        assert_eq!(found, expected, "{text:?}");
    }
    let quoted = "05-NQ/TW “phát triển\n\ndu lịch”";
    assert_eq!(vanban::references(quoted).next().unwrap().title, None);
}

/// The text without its diacritics.
fn undiacritised(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .map(|c| if c == 'Đ' { 'D' } else { c })
        .collect()
}

#[test]
fn text_without_diacritics() {
    let read = |text: &str| references(Extractor::new().undiacritised(true), text);
    // Titles keep the words that the vocabulary lacks as they are.
    let clean = REFERRING.map(|text| text.split_once("› về ").map_or(text.to_owned(), |(text, _)| format!("{text}›")));
    check(read, clean.iter().map(|clean| (clean.as_str(), undiacritised(clean))));
    check(read, clean.iter().map(|clean| (clean.as_str(), clean.clone())));
    check_table_with(
        read,
        &[
            (
                "‹nghị định 30/2020/NĐ-CP›",
                &[
                    "‹nghi-dinh-30-2020-nd-cp›",
                    "https://example.org/van-ban/‹Nghi-dinh-30-2020-ND-CP›-cong-tac-van-thu-433446.aspx",
                    "‹Nghi_dinh_30_2020_ND-CP›_433446.doc",
                    "‹Nghi_dinh_30_2020_ND_CP›.pdf",
                ],
            ),
            ("‹30/2020/NĐ-CP›", &["‹30_2020_ND-CP›_433446.doc", "‹30-2020-nd-cp›-van-thu"]),
            ("‹05-NQ/TW›", &["‹05-nq-tw›-kinh-te.pdf", "‹05-NQ/TW›"]),
            ("‹Luật Đất đai 2013›", &["‹luat-dat-dai-2013›", "‹Luat_Dat_dai_2013›.pdf", "‹LUAT DAT DAI 2013›"]),
        ],
    );
    assert_eq!(Extractor::new().references("Nghi dinh cua Chinh phu; nghi-dinh-30-2020-nd-cp").count(), 0);
}
