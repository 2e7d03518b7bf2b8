//! Arrow arrays in, Arrow arrays out.

use arrow::array::{Array, ArrayRef, AsArray, LargeStringArray, ListArray, StringArray, StringViewArray, StructArray};
use arrow::datatypes::{DataType, Date32Type, Int32Type, Int64Type};
use arrow::util::display::{ArrayFormatter, FormatOptions};
use std::sync::Arc;
use vanban_datafusion::{achievements, achievements_type, codes, codes_type, references, references_type};

const TEXTS: [Option<&str>; 6] = [
    Some("Căn cứ khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về việc lưu trữ hồ sơ"),
    None,
    Some(""),
    Some("Trời nhiều mây, không mưa"),
    Some(
        "Năm 2023 kết nạp 96 đảng viên, trong đó 41 nữ; theo Luật Lưu trữ năm 2011, Nghị quyết 10a-NQ/TU tháng 3/2022",
    ),
    None,
];

/// The texts in each type that strings have.
fn texts() -> [ArrayRef; 3] {
    [
        Arc::new(StringArray::from(TEXTS.to_vec())),
        Arc::new(LargeStringArray::from(TEXTS.to_vec())),
        Arc::new(StringViewArray::from(TEXTS.to_vec())),
    ]
}

/// The records of one text.
fn records(lists: &ListArray, row: usize) -> StructArray {
    lists.value(row).as_struct().clone()
}

/// A field of a record, as it is shown; nested fields with points between.
#[track_caller]
fn shown(record: &StructArray, at: usize, field: &str) -> String {
    let mut column: ArrayRef = Arc::new(record.clone());
    for name in field.split('.') {
        let inner = column.as_struct().column_by_name(name).unwrap_or_else(|| panic!("no field {name}"));
        column = inner.clone();
    }
    let formatter = ArrayFormatter::try_new(&column, &FormatOptions::default()).unwrap();
    formatter.value(at).to_string()
}

#[test]
fn every_string_type_gives_the_same() {
    let [utf8, large, view] = texts();
    for evaluate in [references, achievements, codes] {
        let lists = evaluate(&utf8).unwrap();
        assert_eq!(evaluate(&large).unwrap(), lists);
        assert_eq!(evaluate(&view).unwrap(), lists);
        let nulls: Vec<_> = (0..lists.len()).map(|row| lists.is_null(row)).collect();
        assert_eq!(nulls, [false, true, false, false, false, true]);
        assert_eq!((lists.value_length(2), lists.value_length(3)), (0, 0));
    }
}

#[test]
fn types_are_those_that_are_promised() {
    let [utf8, ..] = texts();
    assert_eq!(*references(&utf8).unwrap().data_type(), references_type());
    assert_eq!(*achievements(&utf8).unwrap().data_type(), achievements_type());
    assert_eq!(*codes(&utf8).unwrap().data_type(), codes_type());
}

#[test]
fn slices_and_empty_arrays() {
    let [utf8, ..] = texts();
    let whole = references(&utf8).unwrap();
    assert_eq!(references(&utf8.slice(3, 3)).unwrap(), whole.slice(3, 3));
    assert_eq!(references(&utf8.slice(1, 0)).unwrap().len(), 0);
    let nulls = arrow::array::new_null_array(&DataType::Null, 3);
    assert_eq!(references(&nulls).unwrap().null_count(), 3);
}

#[test]
fn other_types_are_refused() {
    let error = references(&arrow::array::Int32Array::from(vec![1])).unwrap_err().to_string();
    assert_eq!(error, "Invalid argument error: expected an array of strings, found Int32");
}

#[test]
fn fields_of_references() {
    let lists = references(&texts()[0]).unwrap();
    let decree = records(&lists, 0);
    for (field, value) in [
        ("form", "numbered"),
        ("kind", "decree"),
        ("number.text", "30"),
        ("number.value", "30"),
        ("number.suffix", ""),
        ("year", "2020"),
        ("symbol", "NĐ-CP"),
        ("code", "30/2020/NĐ-CP"),
        ("date", "2020-03-05"),
        ("date_parts", "{year: 2020, month: 3, day: 5}"),
        ("issuer", "Chính phủ"),
        ("title", "lưu trữ hồ sơ"),
        ("relation", "based_on"),
        ("antecedent", ""),
        ("tenure", ""),
    ] {
        assert_eq!(shown(&decree, 0, field), value, "{field}");
    }
    let places = decree.column_by_name("pinpoints").unwrap().as_list::<i32>().value(0);
    assert_eq!(places.len(), 1);
    assert_eq!(shown(places.as_struct(), 0, "clause"), "2");
    assert_eq!(shown(places.as_struct(), 0, "article"), "8");
    assert_eq!(shown(places.as_struct(), 0, "point"), "");

    let others = records(&lists, 4);
    for (at, field, value) in [
        (0, "form", "named"),
        (0, "name", "Lưu trữ"),
        (0, "date", ""),
        (0, "date_parts", ""),
        (1, "number.suffix", "a"),
        (1, "date", ""),
        (1, "date_parts", "{year: 2022, month: 3, day: }"),
    ] {
        assert_eq!(shown(&others, at, field), value, "{at} {field}");
    }
}

#[test]
fn spans_are_bytes_of_the_text() {
    let lists = references(&texts()[0]).unwrap();
    for row in [0, 4] {
        let (text, records) = (TEXTS[row].unwrap(), records(&lists, row));
        let spans = records.column_by_name("span").unwrap().as_struct();
        let starts = spans.column(0).as_primitive::<Int64Type>();
        let ends = spans.column(1).as_primitive::<Int64Type>();
        let words = records.column_by_name("text").unwrap().as_string::<i32>();
        assert!(!records.is_empty());
        for at in 0..records.len() {
            assert_eq!(&text[starts.value(at) as usize..ends.value(at) as usize], words.value(at));
        }
    }
}

#[test]
fn fields_of_achievements() {
    let lists = achievements(&texts()[0]).unwrap();
    let achieved = records(&lists, 4);
    for (field, value) in [
        ("action", "kết nạp"),
        ("key", "admit_member"),
        ("period.text", "Năm 2023"),
        ("period.time", "year"),
        ("period.year", "2023"),
        ("period.part", "whole"),
        ("period.part_number", ""),
        ("period.years", ""),
    ] {
        assert_eq!(shown(&achieved, 0, field), value, "{field}");
    }
    let measures = achieved.column_by_name("measures").unwrap().as_list::<i32>().value(0);
    let measures = measures.as_struct();
    for (at, field, value) in [
        (0, "role", "result"),
        (0, "value", "96.0000000000"),
        (0, "object", "đảng viên"),
        (0, "of", ""),
        (1, "role", "part"),
        (1, "value", "41.0000000000"),
        (1, "qualifier", "exact"),
    ] {
        assert_eq!(shown(measures, at, field), value, "{at} {field}");
    }
}

#[test]
fn periods_of_every_sort() {
    for (text, time, part, number, years) in [
        ("Quý I/2024, kết nạp 5 đảng viên", "year", "quarter", "1", ""),
        ("6 tháng đầu năm 2024, kết nạp 5 đảng viên", "year", "first_months", "6", ""),
        ("Tháng 5/2024, kết nạp 5 đảng viên", "year", "month", "5", ""),
        ("Giai đoạn 2016-2020, kết nạp 5 đảng viên", "years", "", "", "{from: 2016, to: 2020}"),
        ("Từ đầu nhiệm kỳ đến nay, kết nạp 5 đảng viên", "term_to_date", "", "", ""),
    ] {
        let found = records(&achievements(&StringArray::from(vec![text])).unwrap(), 0);
        let fields = ["time", "part", "part_number", "years"].map(|field| shown(&found, 0, &format!("period.{field}")));
        assert_eq!(fields, [time, part, number, years], "{text}");
    }
}

/// A number that `Decimal128(38, 10)` cannot hold exactly is null, and its measure stays, with the span that leads to it.
#[test]
fn numbers_that_do_not_fit() {
    let text = "sản lượng đạt 0,123456789012 tấn, tăng 0,1234567891 tấn";
    let found = records(&achievements(&StringArray::from(vec![text])).unwrap(), 0);
    let measures = found.column_by_name("measures").unwrap().as_list::<i32>().value(0);
    let measures = measures.as_struct();
    assert_eq!((shown(measures, 0, "value"), shown(measures, 1, "value")), (String::new(), "0.1234567891".to_owned()));
    let span = ["start", "end"].map(|end| shown(measures, 0, &format!("span.{end}")).parse::<usize>().unwrap());
    assert_eq!(&text[span[0]..span[1]], "0,123456789012");
}

#[test]
fn antecedents_are_indices_within_the_text() {
    let texts = StringArray::from(vec!["Luật Đất đai", "Nghị định 30/2020/NĐ-CP. Theo Điều 8 Nghị định này"]);
    let found = records(&references(&texts).unwrap(), 1);
    let antecedents = found.column_by_name("antecedent").unwrap().as_primitive::<Int32Type>();
    assert_eq!((antecedents.is_null(0), antecedents.value(1)), (true, 0));
}

#[test]
fn dates_are_dates() {
    let texts = StringArray::from(vec!["Chỉ thị 10-CT/TW ngày 30/3/2007"]);
    let found = records(&references(&texts).unwrap(), 0);
    assert_eq!(found.column_by_name("date").unwrap().as_primitive::<Date32Type>().value(0), 13_602);
}
