use crate::support::{file, folder, printed, run};
use serde_json::{json, Value};
use tempfile::TempDir;

const TEXT: &str = "\
Theo Nghị quyết 05-NQ/HU ngày 25-10-2021, huyện kết nạp 51 đảng viên, đạt 102% chỉ tiêu. Xã trồng 12,5 ha rừng.
Chỉ thị 10-CT/TW và Luật Đất đai 2013 được quán triệt; khen thưởng 7 tập thể.
";

const GOLD: &str = r#"
{"type":"reference","span":[5, 45],"text":"Nghị quyết 05-NQ/HU ngày 25-10-2021","form":"numbered","kind":"resolution","number":{"text":"05","value":5},"symbol":"NQ/HU","code":"05-NQ/HU","date":"2021-10-25"}
{"type":"achievement","span":[55, 108],"text":"kết nạp 51 đảng viên, đạt 102% chỉ tiêu","action":"kết nạp","measures":[{"role":"result","span":[67, 69],"value":"51","qualifier":"exact","object":"đảng viên"}, {"role":"completion","span":[92, 96],"value":"102","qualifier":"exact","unit":"%","against":"chỉ tiêu"}]}
{"type":"achievement","span":[114, 136],"text":"trồng 12,5 ha rừng","action":"trồng","measures":[{"role":"result","span":[122, 126],"value":"12.5","qualifier":"exact","unit":"ha","object":"rừng"}]}
{"type":"reference","span":[138, 158],"text":"Chỉ thị 10-CT/TW","form":"numbered","kind":"directive","number":{"text":"10","value":10},"symbol":"CT/TW","code":"10-CT/TW"}
{"type":"reference","span":[163, 186],"text":"Luật Đất đai 2013","form":"named","kind":"law","year":2013,"name":"Đất đai"}
{"type":"achievement","optional":true,"span":[211, 239],"text":"khen thưởng 7 tập thể","action":"khen thưởng","measures":[{"role":"result","span":[226, 227],"value":"7","qualifier":"exact","object":"tập thể"}]}
"#;

/// Nothing of it is quite right but one measure, and one that does not count.
const PREDICTED: &str = r#"
{"doc":"some/where/a.txt","type":"reference","span":[5, 28],"text":"Nghị quyết 05-NQ/HU ngày 25-10-2021","form":"numbered","kind":"resolution","number":{"text":"05","value":5},"symbol":"NQ/HU","code":"05-NQ/HU"}
{"doc":"some/where/a.txt","type":"achievement","span":[55, 108],"text":"kết nạp 51 đảng viên, đạt 102% chỉ tiêu","action":"kết nạp","measures":[{"role":"result","span":[67, 69],"value":"51","qualifier":"exact","object":"Đảng viên."}, {"role":"share","span":[92, 96],"value":"102","qualifier":"exact","unit":"%","against":"chỉ tiêu"}]}
{"doc":"some/where/a.txt","type":"achievement","span":[114, 136],"text":"trồng 12,5 ha rừng","action":"trồng","measures":[{"role":"result","span":[122, 126],"value":"12.50","qualifier":"exact","unit":"ha / 1 năm","object":"rừng"}]}
{"doc":"some/where/a.txt","type":"reference","span":[138, 158],"text":"Chỉ thị 10-CT/TW","form":"numbered","kind":"decision","number":{"text":"10","value":10},"symbol":"CT/TW","code":"10-CT/TW"}
{"doc":"some/where/a.txt","type":"achievement","span":[211, 239],"text":"khen thưởng 7 tập thể","action":"khen thưởng","measures":[{"role":"result","span":[226, 227],"value":"7","qualifier":"exact","object":"tập thể"}]}
{"doc":"some/where/a.txt","type":"reference","span":[196, 209],"text":"quán triệt","form":"named","kind":"law","name":"x"}
"#;

fn corpus() -> TempDir {
    folder(&[("gold/a.txt", TEXT), ("gold/a.gold.jsonl", GOLD), ("found.jsonl", PREDICTED)])
}

fn scores(folder: &TempDir, arguments: &[&str]) -> Value {
    serde_json::from_str(&printed("evaluate", folder, &[arguments, &["--format", "json"]].concat())).unwrap()
}

fn figures(precision: f64, recall: f64, f1: f64) -> Value {
    json!({"P": precision, "R": recall, "F1": f1})
}

/// The figures that the reference scorer gives.
#[test]
fn scores_what_another_program_found() {
    let scores = scores(&corpus(), &["gold", "found.jsonl"]);
    let third = figures(33.33, 33.33, 33.33);
    let two_thirds = figures(66.67, 66.67, 66.67);
    #[rustfmt::skip]
    let cases = [
        ("/references/gold", json!(3)), ("/references/predicted", json!(3)),
        ("/references/found", two_thirds.clone()), ("/references/identified", third.clone()),
        ("/references/exact", figures(0.0, 0.0, 0.0)),
        ("/references/groups/directive/found", figures(100.0, 100.0, 100.0)),
        ("/references/groups/directive/identified", figures(0.0, 0.0, 0.0)),
        ("/references/groups/law/found", figures(0.0, 0.0, 0.0)),
        // the third measure of the predictions is of something optional
        ("/measures/gold", json!(3)), ("/measures/predicted", json!(3)),
        ("/measures/found", figures(100.0, 100.0, 100.0)), ("/measures/read", two_thirds), ("/measures/exact", third),
        ("/measures/groups/completion/exact", figures(0.0, 0.0, 0.0)),
        ("/measures/groups/result/exact", figures(50.0, 50.0, 50.0)),
    ];
    for (place, expected) in cases {
        assert_eq!(scores.pointer(place), Some(&expected), "{place}");
    }
}

#[test]
fn shows_errors_in_their_sentences() {
    let report = printed("evaluate", &corpus(), &["gold", "found.jsonl"]);
    let parts = [
        "\n  wrong fields: date 1, kind 1, span 1\n",
        "\n  wrong fields: role 1, unit 1\n",
        "the worst 4 of 4 errors in references: [annotated] {found}\n  a, line 2, missed: Luật Đất đai 2013\n",
        "\n      Chỉ thị 10-CT/TW và [Luật Đất đai 2013] được quán triệt;\n",
        "\n  a, line 2, spurious: quán triệt\n      Chỉ thị 10-CT/TW và Luật Đất đai 2013 được {quán triệt};\n",
        "\n  a, line 2, Chỉ thị 10-CT/TW: kind is directive, found decision\n      [{Chỉ thị 10-CT/TW}] và ",
        "date is 2021-10-25, found none; span differs\n      Theo [{Nghị quyết 05-NQ/HU} ngày 25-10-2021], huyện ",
        "\n      Xã trồng [{12,5}] ha rừng.\n",
        "\n  a, line 1, 102%, completion: role is completion, found share\n      … ",
        "\n1 document: 0 of 3 references exact, 1 of 3 measures exact\n",
    ];
    for part in parts {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    let few = printed("evaluate", &corpus(), &["gold", "found.jsonl", "--errors", "1"]);
    assert!(few.contains("the worst 1 of 4 errors in references") && !few.contains("spurious"), "{few}");
}

#[test]
fn reads_the_texts_where_no_predictions_are_given() {
    let here = corpus();
    let scores = scores(&here, &["gold"]);
    assert_eq!(scores["references"]["exact"], figures(100.0, 100.0, 100.0));
    // Predictions may come as a folder, too.
    let found: Vec<_> = vanban::extract(TEXT).map(|found| serde_json::to_string(&found).unwrap()).collect();
    let folder = folder(&[("gold/a.gold.jsonl", GOLD), ("found/a.jsonl", &found.join("\n"))]);
    assert_eq!(self::scores(&folder, &["gold", "found"]), scores);
}

#[test]
fn scores_the_article() {
    let report = printed("evaluate", &folder(&[]), &[]);
    assert!(report.contains("\n1 document: 11 of 11 references exact, "), "{report}");
    let gold = file("examples/data/article.gold.jsonl");
    let article = file("examples/data/article.txt");
    for line in gold.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let end = |at: usize| line["span"][at].as_u64().unwrap() as usize;
        assert_eq!(line["text"], article[end(0)..end(1)]);
    }
}

#[test]
fn says_what_it_cannot_read() {
    let broken =
        "{\"type\":\"reference\",\"span\":[5,28]}\n[\n{\"type\":\"date\"}\n\n{\"type\":\"reference\",\"span\":[9,3]}\n";
    let here = folder(&[("gold/a.gold.jsonl", broken), ("none/a.txt", ""), ("found.jsonl", "")]);
    let cases: [(&[&str], &[&str]); 4] = [
        (
            &["gold", "found.jsonl"],
            &[
                "gold/a.gold.jsonl, line 2: expected JSON: ",
                "gold/a.gold.jsonl, line 3: expected `reference` or `achievement` as `type`, found \"date\"",
                "gold/a.gold.jsonl, line 5: expected [start,end] as `span`, found [9,3]",
            ],
        ),
        (
            &["gold"],
            &[
                "gold/a.gold.jsonl, line 2: ",
                "gold/a.gold.jsonl, line 3: ",
                "gold/a.gold.jsonl, line 5: ",
                "gold/a.txt: ",
            ],
        ),
        (&["none"], &["none: no NAME.gold.jsonl in this folder"]),
        (&["gone", "gone.jsonl"], &["gone.jsonl: ", "gone: ", "gone: no NAME.gold.jsonl in this folder"]),
    ];
    for (arguments, expected) in cases {
        let done = run("evaluate", &here, arguments).assert().code(1);
        let complaints = String::from_utf8(done.get_output().stderr.clone()).unwrap();
        assert_eq!(complaints.lines().count(), expected.len(), "{complaints}");
        for (complaint, start) in complaints.lines().zip(expected) {
            assert!(complaint.starts_with(&format!("evaluate: {start}")), "{complaint}");
        }
    }
}
