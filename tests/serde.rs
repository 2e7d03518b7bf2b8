//! The JSON of what comes out: its keys, what is left out, and that it reads back as what it was.

use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::fmt::Debug;
use vanban::{
    Achievement, Date, Decimal, Extraction, Form, Kind, Measure, Number, Phrase, Pinpoint, Qualifier, Quantity,
    Reference, Relation, Role, Span, System, Tenure,
};

/// Asserts that the JSON reads as a `T`, which is written as that JSON again.
#[track_caller]
fn stays<T: Serialize + DeserializeOwned + PartialEq + Debug>(json: Value) -> T {
    let value: T = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&value).unwrap(), json);
    // The other way to read: from text, whose strings may be borrowed, and which may hold escapes.
    for text in [json.to_string(), escaped(&json)] {
        assert_eq!(serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
    }
    value
}

/// The JSON in ASCII alone, as Python writes it.
fn escaped(json: &Value) -> String {
    let escape = |c: char| {
        if c.is_ascii() {
            c.to_string()
        } else {
            c.encode_utf16(&mut [0; 2]).iter().map(|u| format!("\\u{u:04x}")).collect()
        }
    };
    json.to_string().chars().map(escape).collect()
}

/// Asserts that the value is written as the JSON, which reads as the value again.
#[track_caller]
fn is_written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T, json: Value) {
    assert_eq!(serde_json::to_value(&value).unwrap(), json);
    assert_eq!(stays::<T>(json), value);
}

#[track_caller]
fn is_refused<T: DeserializeOwned + Debug>(json: Value, message: &str) {
    let error = serde_json::from_value::<T>(json).unwrap_err().to_string();
    assert!(error.contains(message), "{error}");
}

#[test]
fn a_reference_with_every_field() {
    let json = json!({
        "type": "reference", "span": [120, 178], "text": "Chỉ thị số 10a-CT/TW", "form": "numbered", "kind": "directive",
        "number": {"text": "010", "value": 10, "suffix": "a"}, "year": 2007, "symbol": "CT/TW", "code": "10a-CT/TW",
        "date": "2007-03-30", "issuer": "Ban Bí thư", "term": 10, "session": 4, "tenure": "2020/2025", "name": "Đất đai",
        "pinpoints": [{"point": "a", "clause": "2", "article": "5"}, {"chapter": "II", "section": "1", "part": "I", "appendix": "III"}],
        "title": "nâng cao chất lượng sinh hoạt chi bộ", "title_span": [184, 230], "antecedent": 0, "relation": "implements",
        "id": "directive:10a/2007/CT-TW",
    });
    let extraction: Extraction<'_> = stays(json.clone());
    let reference = extraction.as_reference().unwrap();
    assert_eq!(reference.span, Span::new(120, 178));
    assert_eq!((reference.form, reference.kind), (Form::Numbered, Some(Kind::Directive)));
    assert_eq!(reference.number.as_ref().map(|n| (n.value, n.suffix.as_deref())), Some((10, Some("a"))));
    assert_eq!(reference.date, Date::new(2007, Some(3), Some(30)));
    assert_eq!(reference.title.as_ref().map(|t| t.span), Some(Span::new(184, 230)));
    // Without the tag it is the reference itself.
    let mut untagged = json;
    untagged.as_object_mut().unwrap().remove("type");
    assert_eq!(&stays::<Reference<'_>>(untagged), reference);
}

#[test]
fn an_achievement_with_every_field() {
    let json = json!({
        "type": "achievement", "span": [301, 402], "text": "kết nạp mới 186 đồng chí …", "action": "kết nạp mới",
        "key": "admit_member", "indicator": "tổng số đảng viên", "subject": "Huyện ủy",
        "period": {"span": [280, 298], "text": "quý I năm 2021", "time": {"year": {"year": 2021, "part": {"quarter": 1}}}},
        "measures": [
            {"role": "result", "span": [318, 321], "value": "186", "qualifier": "exact", "object": "đồng chí"},
            {"role": "completion", "span": [366, 373], "value": "74.4", "of": "100", "to": "75", "qualifier": "at_least",
             "unit": "%", "label": "cấp tỉnh", "against": "chỉ tiêu Nghị quyết giao", "reference": 3},
        ],
    });
    let extraction: Extraction<'_> = stays(json.clone());
    let achievement = extraction.as_achievement().unwrap();
    let [result, completion] = &achievement.measures[..] else { panic!("{achievement:?}") };
    assert_eq!(result.quantity.value, Decimal::from(186));
    assert_eq!((completion.role, completion.quantity.qualifier), (Role::Completion, Qualifier::AtLeast));
    let mut untagged = json.clone();
    untagged.as_object_mut().unwrap().remove("type");
    assert_eq!(&stays::<Achievement<'_>>(untagged), achievement);
    assert_eq!(&stays::<Measure<'_>>(json["measures"][1].clone()), completion);
}

#[test]
fn absent_and_null_are_the_same() {
    let sparse = json!({"type": "reference", "span": [0, 5], "text": "06-NQ", "form": "numbered"});
    let written: Extraction<'_> = stays(sparse.clone());
    let mut full = sparse;
    let absent = [
        "kind",
        "number",
        "year",
        "symbol",
        "code",
        "date",
        "issuer",
        "term",
        "session",
        "tenure",
        "name",
        "title",
        "title_span",
        "antecedent",
        "relation",
    ];
    for key in absent {
        full[key] = Value::Null;
    }
    full["pinpoints"] = json!([]);
    // Gold annotations and other programs may know more keys than we do.
    full["optional"] = json!(true);
    assert_eq!(serde_json::from_value::<Extraction<'_>>(full).unwrap(), written);
    is_refused::<Extraction<'_>>(json!({"type": "date", "span": [0, 5]}), "unknown variant `date`");
    is_refused::<Extraction<'_>>(json!({"type": "reference", "span": [0, 5], "text": "06-NQ"}), "missing field `form`");
}

#[test]
fn parts() {
    is_written(Span::new(5, 25), json!([5, 25]));
    is_written(Decimal::new(-744, 1), json!("-74.4"));
    is_written(Tenure { from: 2020, to: 2025 }, json!("2020/2025"));
    is_written(Phrase::from("Bộ Chính trị"), json!("Bộ Chính trị"));
    for (year, month, day, written) in
        [(2007, Some(3), Some(30), "2007-03-30"), (2007, Some(3), None, "2007-03"), (2007, None, None, "2007")]
    {
        is_written(Date::new(year, month, day).unwrap(), json!(written));
    }
    is_written(Number { text: "05".into(), value: 5, suffix: None }, json!({"text": "05", "value": 5}));
    let number = Number { text: "30".into(), value: 30, suffix: Some("a".into()) };
    is_written(number, json!({"text": "30", "value": 30, "suffix": "a"}));
    is_written(Pinpoint::default(), json!({}));
    let quantity: Quantity<'_> = stays(json!({"value": "1200000", "qualifier": "about", "unit": "đồng"}));
    assert_eq!(quantity, "khoảng 1,2 triệu đồng".parse().unwrap());
    stays::<Quantity<'_>>(json!({"value": "19", "of": "25", "qualifier": "exact"}));
    stays::<Quantity<'_>>(json!({"value": "5", "to": "7", "qualifier": "over", "unit": "%"}));
}

#[test]
fn parts_that_mean_nothing_are_refused() {
    is_refused::<Span>(json!([5, 4]), "ends before it starts");
    is_refused::<Decimal>(json!("7,4"), "byte 1");
    is_refused::<Decimal>(json!(7.4), "expected a string");
    is_refused::<Date>(json!("2007-13"), "date");
    is_refused::<Tenure>(json!("2020"), "expected `2020/2025`");
    is_refused::<Kind>(json!("letter"), "unknown variant `letter`");
}

#[test]
fn every_key() {
    fn keys<T: Copy + Serialize + DeserializeOwned + PartialEq + Debug>(all: &[T], key: fn(T) -> &'static str) {
        for one in all {
            is_written(*one, json!(key(*one)));
        }
    }
    keys(Form::ALL, Form::as_str);
    keys(Kind::ALL, Kind::as_str);
    keys(Qualifier::ALL, Qualifier::as_str);
    keys(Relation::ALL, Relation::as_str);
    keys(Role::ALL, Role::as_str);
    keys(System::ALL, System::as_str);
}

#[test]
fn what_is_found_reads_back() {
    for text in [include_str!("../examples/data/article.txt"), include_str!("../examples/data/decree.txt")] {
        for extraction in vanban::extract(text) {
            let json = serde_json::to_string(&extraction).unwrap();
            assert_eq!(serde_json::from_str::<Extraction<'_>>(&json).unwrap(), extraction);
        }
    }
}
