//! What holds of every text: of those put together from pieces of official prose, of noise, and of both.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use std::fmt::{Debug, Display};
use std::str::FromStr;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::UnicodeNormalization;
use vanban::{Code, Date, Decimal, Extraction, Form, Quantity, Reference};

/// Pieces that say the same wherever they stand.
const PIECES: &[&str] = &[
    "Nghị quyết",
    "Chỉ thị",
    "Nghị định",
    "NQ",
    "QĐ",
    "luật",
    "Luật",
    "số",
    "Số",
    "05-NQ/TW",
    "30/2020/NĐ-CP",
    "645/QĐ-TTg",
    "858CV/ĐUK",
    "45/2013/QH13",
    "QCVN 01:2019/BYT",
    "18, 19-NQ/TW",
    "và",
    ",",
    ";",
    ".",
    ":",
    "(",
    ")",
    "-",
    "–",
    "/",
    "“",
    "”",
    "ngày 05/3/2020",
    "ngày 25 tháng 10 năm 2021",
    "của Chính phủ",
    "của Ban Thường vụ Huyện ủy",
    "do Bộ Tài chính",
    "khóa XII",
    "nhiệm kỳ 2020-2025",
    "Đại hội đại biểu toàn quốc lần thứ XIII",
    "Trung ương 4",
    "Luật Đất đai năm 2013",
    "Bộ luật Dân sự 2015",
    "Hiến pháp 2013",
    "BLHS",
    "Điều lệ Đảng",
    "điểm a khoản 2 Điều 5",
    "khoản 1 đến 3",
    "Điều 7",
    "về phát triển du lịch",
    "sửa đổi, bổ sung một số điều của",
    "kết nạp",
    "Kết nạp mới",
    "xử lý kỷ luật",
    "đạt",
    "vượt",
    "tăng",
    "giảm",
    "so với",
    "trong đó",
    "gồm",
    "cùng kỳ",
    "chỉ tiêu",
    "kế hoạch",
    "tỷ lệ",
    "thu ngân sách",
    "tổng số",
    "khoảng",
    "trên",
    "từ",
    "lên",
    "đến",
    "còn",
    "chiếm",
    "51",
    "1.234,5",
    "96,1%",
    "19/25",
    "5-7%",
    "1,2 triệu",
    "54 tỷ đồng",
    "hai mươi lăm",
    "ba",
    "một trăm",
    "đồng chí",
    "đảng viên",
    "tổ chức đảng",
    "ha",
    "hộ nghèo",
    "năm 2022",
    "6 tháng đầu năm",
    "quý I",
    "Đảng bộ huyện",
    "đã",
    "được",
    "có",
    "không",
    "xã",
    "\n",
    "  ",
    "\u{a0}",
    "\t",
    "5",
    "0",
    "a",
];

/// Pieces that say something of what stands elsewhere.
const BOUND_PIECES: &[&str] = &[
    "Nghị quyết này",
    "Nghị định nêu trên",
    "Luật này",
    "(sau đây gọi tắt là Nghị quyết)",
    "(viết tắt là NQ)",
    "Số: 5/NQ-CP",
    "Điều 1. Phạm vi",
    "\n\n",
];

/// Pieces that may make the heading of an article, which says that the whole text is one of rules.
const HEADING_PIECES: &[&str] = &["Điều 7", "điểm a khoản 2 Điều 5"];

/// A text of pieces, some glued where `joints` has nothing.
fn text_of(pieces: Vec<&'static str>, joints: &'static [&'static str]) -> impl Strategy<Value = String> {
    // A mark without its letter is a letter of its own here, and part of the one before it there.
    let char = any::<char>().prop_map(|c| if is_combining_mark(c) { "" } else { &*c.to_string().leak() });
    let piece = prop_oneof![9 => select(pieces), 1 => char];
    let joint = select(joints);
    prop::collection::vec((piece, joint), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

const SPACES: &[&str] = &[" ", " ", " ", " ", "\n"];
const JOINTS: &[&str] = &[" ", " ", " ", " ", "\n", ""];

fn free_text() -> impl Strategy<Value = String> {
    text_of(PIECES.to_vec(), JOINTS)
}

/// A text that says nothing of what may follow it.
fn closed_text() -> impl Strategy<Value = String> {
    text_of(PIECES.iter().copied().filter(|piece| !HEADING_PIECES.contains(piece)).collect(), JOINTS)
}

fn any_text() -> impl Strategy<Value = String> {
    text_of([PIECES, BOUND_PIECES].concat(), JOINTS)
}

/// The extractions as JSON, each span changed by `place`.
fn values<'t>(
    extractions: impl IntoIterator<Item = Extraction<'t>>,
    place: impl Fn(usize, usize) -> Value,
    index: impl Fn(u64) -> u64,
) -> Vec<Value> {
    let json = extractions.into_iter().map(|extraction| serde_json::to_value(extraction).unwrap());
    json.map(|value| changed(value, &place, &index)).collect()
}

fn changed(value: Value, place: &impl Fn(usize, usize) -> Value, index: &impl Fn(u64) -> u64) -> Value {
    match value {
        Value::Object(fields) => {
            let change = |(name, value): (String, Value)| {
                let value = match (name.as_str(), &value) {
                    ("span" | "title_span", Value::Array(ends)) => {
                        let end = |at: usize| ends[at].as_u64().unwrap() as usize;
                        place(end(0), end(1))
                    }
                    ("antecedent" | "reference", Value::Number(at)) => index(at.as_u64().unwrap()).into(),
                    _ => changed(value, place, index),
                };
                (name, value)
            };
            Value::Object(fields.into_iter().map(change).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| changed(item, place, index)).collect()),
        Value::String(text) => Value::String(text.nfc().collect()),
        value => value,
    }
}

/// The text at each span in place of the span.
fn values_in(text: &str) -> Vec<Value> {
    values(vanban::extract(text), |start, end| text[start..end].nfc().collect::<String>().into(), |index| index)
}

/// What a reference says by itself.
fn by_itself<'t>(reference: &Reference<'t>) -> Reference<'t> {
    let mut value = reference.clone();
    (value.title, value.relation, value.span) = (None, None, Default::default());
    value
}

/// Whether a reference shares with its neighbours what a list shares.
fn is_listed(text: &str, references: &[Reference<'_>], at: usize) -> bool {
    let joined = |a: &Reference<'_>, b: &Reference<'_>| {
        let between = text[a.span.end..b.span.start].trim();
        let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.all(|word| matches!(word, "và" | "hoặc")) || between.starts_with([',', '('])
    };
    let before = at.checked_sub(1).is_some_and(|before| joined(&references[before], &references[at]));
    before || references.get(at + 1).is_some_and(|after| joined(&references[at], after))
}

/// Asserts that what is written is read as the same.
fn round_trip<T: Display + FromStr + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError>
where
    T::Err: Debug,
{
    let written = value.to_string();
    let read = written.parse::<T>();
    prop_assert!(
        read.as_ref().is_ok_and(|read| read == value),
        "{:?} is written {:?} and read {:?}",
        value,
        written,
        read
    );
    Ok(())
}

/// The same texts each time, so that what passes once passes everywhere; `PROPTEST_RNG_SEED=1 PROPTEST_CASES=100000` looks
/// at others. What was found so is a test of its own: see `robustness`.
fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2020),
        fixed => fixed,
    };
    ProptestConfig { failure_persistence: None, rng_seed, ..given }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn joined_texts_have_what_both_have(a in closed_text(), b in free_text()) {
        // A list may be one of plans, as a heading in the text before it says.
        let b = b.trim_start_matches(|c: char| !c.is_alphanumeric());
        let joined = format!("{a}\n\n{b}");
        // `Nghị quyết trên` points back, and the head of a text is what it points to there.
        let points_back = |text: &str| vanban::references(text).any(|reference| reference.form == Form::Short);
        prop_assume!(![&a, b, &joined].into_iter().any(points_back));
        let shift = a.len() + 2;
        let references = vanban::references(&a).count() as u64;
        let here = |start, end| Value::from(vec![start, end]);
        let mut expected = values(vanban::extract(&a), here, |index| index);
        expected.extend(values(vanban::extract(b), |s, e| here(s + shift, e + shift), |index| index + references));
        prop_assert_eq!(values(vanban::extract(&joined), here, |index| index), expected);
    }

    #[test]
    fn decomposed_text_says_the_same(text in any_text()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(values_in(&composed), values_in(&decomposed));
    }

    #[test]
    fn references_say_the_same_by_themselves(text in text_of(PIECES.to_vec(), SPACES)) {
        let references: Vec<_> = vanban::references(&text).collect();
        for (at, reference) in references.iter().enumerate() {
            if reference.form == Form::Short || is_listed(&text, &references, at) {
                continue;
            }
            let again: Vec<_> = vanban::references(&text[reference.span.range()]).collect();
            let mut expected = by_itself(reference);
            // A pinpoint behind its document stands outside of the span: `Luật Đất đai (Điều 5)`.
            if again.iter().all(|reference| reference.pinpoints.is_empty()) {
                expected.pinpoints.clear();
            }
            prop_assert_eq!(again.iter().map(by_itself).collect::<Vec<_>>(), vec![expected]);
        }
    }

    #[test]
    fn noise_is_read_without_a_panic(text in any::<String>(), pieces in any_text()) {
        let mixed: String = text.chars().chain(pieces.chars()).collect();
        for text in [text, mixed] {
            let extractions: Vec<_> = vanban::extract(&text).collect();
            let starts: Vec<_> = extractions.iter().map(|extraction| extraction.span().start).collect();
            prop_assert!(starts.windows(2).all(|pair| pair[0] <= pair[1]));
            prop_assert!(extractions.iter().all(|extraction| text.get(extraction.span().range()).is_some()));
        }
    }

    #[test]
    fn dates_are_read_as_written(year in 1900u16..2100, month in prop::option::of(1u8..=12), day in prop::option::of(1u8..=31)) {
        if let Some(date) = Date::new(year, month, day) {
            round_trip(&date)?;
        }
    }

    #[test]
    fn decimals_are_read_as_written(mantissa in any::<i64>(), scale in 0u8..19) {
        round_trip(&Decimal::new(mantissa.into(), scale))?;
    }

    #[test]
    fn codes_are_read_as_written(
        number in 1u32..100_000,
        suffix in select(vec!["", "a", "b"]),
        year in select(vec!["", "/1998", "/2020", "/2026"]),
        symbol in select(vec!["-CT/TW", "-NQ/HU", "/NĐ-CP", "/QĐ-TTg", "/TTLT-BTP-BTC", "-CTr/TU", "/UBND-VX", "-QĐ/ĐUK"]),
    ) {
        round_trip(&format!("{number:02}{suffix}{year}{symbol}").parse::<Code<'_>>().unwrap())?;
    }

    #[test]
    fn whatever_is_read_is_written_so_that_it_reads_the_same(text in free_text(), noise in any::<String>()) {
        for text in [text.as_str(), &noise].into_iter().flat_map(|text| [text, text.trim(), text.split("  ").next().unwrap()]) {
            if let Ok(code) = text.parse::<Code<'_>>() {
                round_trip(&code)?;
            }
            if let Ok(date) = text.parse::<Date>() {
                round_trip(&date)?;
            }
            if let Ok(decimal) = text.parse::<Decimal>() {
                round_trip(&decimal)?;
            }
            if let Ok(quantity) = text.parse::<Quantity<'_>>() {
                round_trip(&quantity)?;
            }
        }
    }

    #[test]
    fn quantities_are_read_as_written(
        before in select(vec!["", "khoảng ", "gần ", "trên ", "dưới ", "ít nhất ", "tối đa "]),
        number in select(vec!["5", "1.234", "0,5", "1,2 triệu", "19/25", "5-7", "hai mươi lăm", "2 tỷ 500 triệu", "1.234.567,89"]),
        unit in select(vec!["", "%", " đồng", " ha", " km", " tấn", " USD", " đồng/người/năm", " m2"]),
        after in select(vec!["", " trở lên", " trở xuống"]),
    ) {
        if let Ok(quantity) = format!("{before}{number}{unit}{after}").parse::<Quantity<'_>>() {
            round_trip(&quantity)?;
        }
    }
}
