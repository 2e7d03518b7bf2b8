//! The example program as its users meet it: what it prints, what it complains about, how it exits.

use crate::support::{folder_of, program, run};
use assert_cmd::assert::Assert;
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use tempfile::TempDir;

const HEADER: &str = "doc,line,type,start,end,text,form,kind,number,suffix,year,symbol,code,date,issuer,term,session,\
    tenure,name,pinpoints,title,antecedent,relation,action,key,indicator,subject,period,role,measure_start,measure_end,value,of,to,\
    qualifier,unit,object,label,against,against_reference,id";

/// Runs the program in a folder.
fn extract(folder: &TempDir, arguments: &[&str], input: &str) -> Assert {
    run("extract", folder, arguments).write_stdin(input).assert()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    folder_of(files.iter().copied())
}

fn out(assert: &Assert) -> &str {
    std::str::from_utf8(&assert.get_output().stdout).unwrap()
}

/// What is on standard error, without the name of the program.
fn complaints(assert: &Assert) -> Vec<String> {
    let text = std::str::from_utf8(&assert.get_output().stderr).unwrap();
    text.lines().map(|line| line.strip_prefix("extract: ").unwrap_or(line).replace('\\', "/")).collect()
}

/// The document and the code of each line.
fn found(assert: &Assert) -> Vec<(String, String)> {
    let lines = out(assert).lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let field = |line: &Value, name: &str| line[name].as_str().unwrap().replace('\\', "/");
    lines.map(|line| (field(&line, "doc"), field(&line, "code"))).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(doc, code)| (doc.to_string(), code.to_string())).collect()
}

#[test]
fn reads_an_article_of_its_own_where_nothing_is_given() {
    let here = folder(&[]);
    let view = extract(&here, &[], "").success();
    for part in [
        "examples/data/article.txt\n",
        "   5  Chỉ thị 05-CT/TW ngày 15-5-2016 của Bộ Chính trị\n",
        "      reference: numbered · directive · number 05 · symbol CT/TW · code 05-CT/TW · date 2016-05-15 · issuer Bộ Chính trị\n",
        "\n1 document: ",
    ] {
        assert!(out(&view).contains(part), "{part:?} is not in\n{}", out(&view));
    }
    let lines = extract(&here, &["--format", "jsonl"], "").success();
    for line in out(&lines).lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["doc"], "examples/data/article.txt");
        let article = include_str!("../../examples/data/article.txt");
        let end = |at: usize| line["span"][at].as_u64().unwrap() as usize;
        assert_eq!(line["text"], article[end(0)..end(1)]);
    }
}

#[test]
fn keeps_the_order_of_what_was_given() {
    let here = folder(&[
        ("b.txt", "Nghị quyết 02-NQ/TU".as_bytes()),
        ("in/z.txt", "Nghị quyết 06-NQ/TU".as_bytes()),
        ("in/deep/er/a.txt", "Nghị quyết 05-NQ/TU".as_bytes()),
        ("in/c.TXT", "Nghị quyết 04-NQ/TU".as_bytes()),
        ("in/c.md", "Nghị quyết 99-NQ/TU".as_bytes()),
        ("named.md", "Nghị quyết 07-NQ/TU".as_bytes()),
    ]);
    let all = extract(&here, &["--format", "jsonl", "-", "b.txt", "in", "named.md"], "Nghị quyết 01-NQ/TU").success();
    let expected = [
        ("-", "01-NQ/TU"),
        ("b.txt", "02-NQ/TU"),
        ("in/c.TXT", "04-NQ/TU"),
        ("in/deep/er/a.txt", "05-NQ/TU"),
        ("in/z.txt", "06-NQ/TU"),
        ("named.md", "07-NQ/TU"),
    ];
    assert_eq!(found(&all), pairs(&expected));
}

#[test]
fn keeps_the_order_of_many_files() {
    let here = TempDir::new().unwrap();
    for number in 1000..1400 {
        // The first are the longest, so that those after them are done before.
        let text = "Không có gì. ".repeat(2000 * usize::from(number < 1005)) + &format!("Nghị quyết {number}-NQ/TU");
        fs::write(here.path().join(format!("{number}.txt")), text).unwrap();
    }
    let all = extract(&here, &["--format", "jsonl", "."], "").success();
    let codes: Vec<_> = found(&all).into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, (1000..1400).map(|number| format!("{number}-NQ/TU")).collect::<Vec<_>>());
}

#[test]
fn reads_json_lines() {
    let lines = "\u{feff}{\"doc\":\"một\",\"text\":\"Nghị quyết 01-NQ/TU\"}\n\
        \n\
        {\"text\":\"\\u0043hỉ thị\\n02-CT/TU và \\\"Kết luận\\\" 03-KL/TU\",\"doc\":7,\"more\":[1]}\r\n\
        {\"text\":\"Nghị quyết 04-NQ/TU\"}";
    let here = folder(&[("in/a.jsonl", lines.as_bytes()), ("in/b.txt", b"{}")]);
    let arguments = ["--input", "jsonl", "--format", "jsonl"];
    let expected = |path: &str| {
        let nameless = format!("{path}, line 4");
        pairs(&[("một", "01-NQ/TU"), ("7", "02-CT/TU"), ("7", "03-KL/TU"), (&nameless, "04-NQ/TU")])
    };
    let from_folder = extract(&here, &[&arguments[..], &["in"]].concat(), "").success();
    assert_eq!(found(&from_folder), expected("in/a.jsonl"));
    let from_input = extract(&here, &[&arguments[..], &["-"]].concat(), lines).success();
    assert_eq!(found(&from_input), expected("-"));
}

#[test]
fn reads_more_json_lines_than_one_job_holds() {
    let line = |number: u32| format!("{{\"doc\":{number},\"text\":\"Nghị quyết {number}-NQ/TU\"}}\n");
    let lines: String = (1..5000).map(line).collect();
    let all = extract(&folder(&[]), &["--input", "jsonl", "--format", "jsonl", "-"], &lines).success();
    let expected: Vec<_> = (1..5000).map(|number| (number.to_string(), format!("{number}-NQ/TU"))).collect();
    assert_eq!(found(&all), expected);
}

#[test]
fn writes_a_table() {
    let here = folder(&[
        ("a.txt", "theo \"Nghị quyết 01-NQ/TU, ngày 02/3/2021\nvà Luật Nhà ở".as_bytes()),
        ("b.txt", "điểm a, b khoản 1 Điều 2 Luật Đất đai 2013".as_bytes()),
    ]);
    let table = extract(&here, &["--format", "csv", "--only", "references", "."], "").success();
    assert_eq!(out(&table).lines().next(), Some(HEADER));
    let mut reader = csv::Reader::from_reader(out(&table).as_bytes());
    let columns = reader.headers().unwrap().clone();
    let cell = |row: &csv::StringRecord, name: &str| {
        let at = columns.iter().position(|column| column == name).unwrap();
        row[at].to_owned()
    };
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cells = |name| rows.iter().map(|row| cell(row, name)).collect::<Vec<_>>();
    assert_eq!(cells("line"), ["1", "2", "1"]);
    assert_eq!(cells("type"), ["reference"; 3]);
    assert_eq!(cells("text")[0], "Nghị quyết 01-NQ/TU, ngày 02/3/2021");
    assert_eq!(cells("number"), ["01", "", ""]);
    assert_eq!(cells("date"), ["2021-03-02", "", ""]);
    assert_eq!(cells("name"), ["", "Nhà ở", "Đất đai"]);
    let id = vanban::references("Luật Nhà ở").next().and_then(|reference| reference.id()).unwrap();
    assert_eq!(cells("id")[1], id.to_string());
    assert_eq!(cells("pinpoints")[2], "điểm a khoản 1 Điều 2; điểm b khoản 1 Điều 2");
}

#[test]
fn leaves_one_sort_out() {
    let input = "Nghị quyết 01-NQ/TU";
    let lines = |only: &str| extract(&folder(&[]), &["--format", "jsonl", "--only", only, "-"], input).success();
    assert_eq!(out(&lines("references")).lines().count(), 1);
    assert_eq!(out(&lines("achievements")).lines().count(), 0);
}

#[test]
fn does_the_rest_where_something_cannot_be_read() {
    let here = folder(&[
        ("in/a.txt", "Nghị quyết 01-NQ/TU".as_bytes()),
        ("in/bad.txt", b"Ngh\xe1\xbb\x8b quy\xff"),
        ("in/z.txt", "Nghị quyết 02-NQ/TU".as_bytes()),
        ("empty/a.md", b""),
    ]);
    let all = extract(&here, &["--format", "jsonl", "missing.txt", "in", "empty"], "").code(1);
    assert_eq!(found(&all), pairs(&[("in/a.txt", "01-NQ/TU"), ("in/z.txt", "02-NQ/TU")]));
    let [missing, bad, empty] = &complaints(&all)[..] else { panic!("{:?}", complaints(&all)) };
    assert!(missing.starts_with("missing.txt: "), "{missing}");
    assert_eq!(bad, "in/bad.txt: not UTF-8 at byte 10");
    assert_eq!(empty, "empty: no .txt file below this folder");
}

#[test]
fn names_the_line_that_is_no_record() {
    let lines = b"{\"doc\":\"a\",\"text\":\"Ngh\xe1\xbb\x8b quy\xe1\xba\xbft 01-NQ/TU\"}\n{\"doc\":\"b\"}\n[1,\n\n\"\xff\"\n{\"text\":\"\"}";
    let here = folder(&[("a.jsonl", lines)]);
    let all = extract(&here, &["--input", "jsonl", "--format", "jsonl", "a.jsonl", "missing.jsonl"], "").code(1);
    assert_eq!(found(&all), pairs(&[("a", "01-NQ/TU")]));
    let starts = [
        "a.jsonl, line 2: no {\"doc\":…,\"text\":…} here: missing field `text`",
        "a.jsonl, line 3: no {\"doc\":…,\"text\":…} here: ",
        "a.jsonl, line 5: not UTF-8 at byte 1",
        "missing.jsonl: ",
    ];
    let complaints = complaints(&all);
    assert_eq!(complaints.len(), starts.len(), "{complaints:?}");
    for (complaint, start) in complaints.iter().zip(starts) {
        assert!(complaint.starts_with(start), "{complaint}");
    }
}

#[test]
fn says_what_it_takes_where_it_is_asked_for_something_else() {
    let here = folder(&[]);
    for (arguments, message) in [
        (&["--fast"][..], "unexpected argument '--fast'"),
        (&["--format", "xml"], "possible values: text, jsonl, csv"),
        (&["--only", "dates"], "possible values: references, achievements"),
        (&["--input"], "a value is required for '--input <INPUT>'"),
    ] {
        let refused = extract(&here, arguments, "").code(2);
        let complaints = complaints(&refused).join("\n");
        assert!(complaints.contains(message), "{complaints}");
        assert!(complaints.contains("--help"), "{complaints}");
        assert_eq!(out(&refused), "");
    }
    assert!(out(&extract(&here, &["--help"], "").success()).starts_with("Print the document references"));
}

#[test]
fn ends_quietly_when_nobody_reads_on() {
    let here = folder(&[("a.txt", "Nghị quyết 01-NQ/TU. ".repeat(20_000).as_bytes())]);
    let mut child = std::process::Command::new(program("extract"))
        .current_dir(&here)
        // The standard input after the file stays open, and is not waited for.
        .args(["--format", "jsonl", "a.txt", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (input, output) = (child.stdin.take(), child.stdout.take());
    drop(output);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success());
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
    drop(input);
}

/// One sentence in each encoding: as `iconv` writes VISCII, TCVN-5712 and Windows-1258, and as the VNI fonts had it.
const SENTENCE: &str =
    "Thực hiện Nghị quyết số 05-NQ/HU ngày 25/10/2021 của Ban Thường vụ Huyện ủy, kết nạp mới 51 đảng viên";

#[rustfmt::skip]
const ENCODED: [(&str, &[u8]); 4] = [
    ("tcvn3", b"Th\xf9c hi\xd6n Ngh\xde quy\xd5t s\xe8 05-NQ/HU ng\xb5y 25/10/2021 c\xf1a Ban Th\xad\xeang v\xf4 Huy\xd6n \xf1y, k\xd5t n\xb9p m\xedi 51 \xae\xb6ng vi\xaan"),
    ("viscii", b"Th\xf1c hi\xaen Ngh\xb8 quy\xaat s\xaf 05-NQ/HU ng\xe0y 25/10/2021 c\xfca Ban Th\xdf\xb6ng v\xf8 Huy\xaen \xfcy, k\xaat n\xd5p m\xbei 51 \xf0\xe4ng vi\xean"),
    ("vni", b"Th\xf6\xefc hie\xe4n Ngh\xf2 quye\xe1t so\xe1 05-NQ/HU nga\xf8y 25/10/2021 cu\xfba Ban Th\xf6\xf4\xf8ng vu\xef Huye\xe4n u\xfby, ke\xe1t na\xefp m\xf4\xf9i 51 \xf1a\xfbng vie\xe2n"),
    ("windows-1258", b"Th\xfd\xf2c hi\xea\xf2n Nghi\xf2 quy\xea\xect s\xf4\xec 05-NQ/HU ng\xe0y 25/10/2021 cu\xd2a Ban Th\xfd\xf5\xccng vu\xf2 Huy\xea\xf2n u\xd2y, k\xea\xect na\xf2p m\xf5\xeci 51 \xf0a\xd2ng vi\xean"),
];

#[test]
fn reads_vietnamese_encodings() {
    let expected = folder(&[("a.txt", SENTENCE.as_bytes())]);
    let expected = extract(&expected, &["--format", "jsonl", "a.txt"], "").success();
    assert_eq!(out(&expected).lines().count(), 2);
    for (encoding, bytes) in ENCODED {
        let here = folder(&[("a.txt", bytes)]);
        for encoding in [encoding, "auto"] {
            let found = extract(&here, &["--format", "jsonl", "--encoding", encoding, "a.txt"], "").success();
            assert_eq!(out(&found), out(&expected), "{encoding}");
        }
        let found = extract(&here, &["--format", "jsonl", "a.txt"], "").failure();
        assert_eq!(complaints(&found).len(), 1, "{encoding} is not UTF-8");
    }
}

#[test]
fn reads_capitals_that_tcvn3_left_to_its_fonts() {
    let here = folder(&[("a.txt", b"NGH\xde QUY\xd5T S\xe8 05-NQ/HU c\xf1a HUY\xd6N \xf1Y".as_slice())]);
    let found = extract(&here, &["--format", "jsonl", "--encoding", "tcvn3", "a.txt"], "").success();
    let line: Value = serde_json::from_str(out(&found).trim()).unwrap();
    assert_eq!(line["text"], "NGHỊ QUYẾT SỐ 05-NQ/HU của HUYỆN ỦY");
}

#[test]
fn tells_the_encoding_by_itself_where_it_can() {
    let utf16 =
        |order: fn(u16) -> [u8; 2]| "\u{feff}Nghị quyết 05-NQ/TU".encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let here = folder(&[
        ("a.txt", "Nghị quyết 05-NQ/TU".as_bytes()),
        ("b.txt", "\u{feff}Nghị quyết 05-NQ/TU".as_bytes()),
        ("c.txt", &utf16(u16::to_le_bytes)),
        ("d.txt", &utf16(u16::to_be_bytes)),
        ("e.txt", b"05-NQ/TU"),
        ("f.txt", b"caf\xe9 05-NQ/TU"),
        ("g.txt", b"\xff\xfe\x00\xd8"),
    ]);
    let found = extract(&here, &["--format", "jsonl", "--encoding", "auto", "."], "").failure();
    let codes: Vec<_> = out(&found).matches("\"code\":\"05-NQ/TU\"").collect();
    assert_eq!(codes.len(), 5);
    assert_eq!(
        complaints(&found),
        [
            "./f.txt: not UTF-8 at byte 3, and no encoding makes Vietnamese of it",
            "./g.txt: not UTF-16LE, though it begins so"
        ]
    );
    let conflict = extract(&here, &["--input", "jsonl", "--encoding", "vni", "a.jsonl"], "").failure();
    assert!(String::from_utf8_lossy(&conflict.get_output().stderr).contains("JSON Lines are in UTF-8"));
}
