//! The program, as it is run.

mod common;

use common::{assert_same, corpus, corpus_sql, rows_of_csv, rows_of_library, run, sample, stderr, stdout, ROWS};
use std::fs;
use std::path::Path;
use tempfile::tempdir;

/// The lines of a table that hold rows, squeezed.
fn rows(table: &str) -> Vec<String> {
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(1);
    let squeezed = lines.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().join("|"));
    squeezed.map(|line| line.trim_matches('|').to_owned()).collect()
}

#[test]
fn named_queries() {
    let sample = sample();
    for (arguments, expected) in [
        (
            &["--name", "most-cited", "--top", "3"][..],
            &["decree:30/2020/NĐ-CP|3|4", "resolution:57-NQ/TW?|2|3", "decision:1719/QĐ-TTg?|2|2"][..],
        ),
        (&["--name", "citing", "--code", "30/2020/nđ – cp"], &["cv-04|2", "bc-01|1", "cv-13|1"]),
        (&["--name", "citing", "--code", "1/1999/NĐ-CP"], &[]),
    ] {
        let output = run(arguments.iter().copied().map(Path::new).chain([sample.as_path()]));
        assert_eq!(rows(&stdout(&output)), expected, "{arguments:?}");
    }
}

#[test]
fn most_cited_by_year() {
    let output =
        run([Path::new("--name"), Path::new("most-cited-by-year"), Path::new("--top"), Path::new("1"), &sample()]);
    let rows = rows(&stdout(&output));
    let years: Vec<_> = rows.iter().map(|row| row.split('|').next().unwrap()).collect();
    assert_eq!(years, ["2022", "2023", "2024", "2025"]);
    assert_eq!(rows[3], "2025|resolution:57-NQ/TW?|2");
}

#[test]
fn achievements_by_province() {
    let output = run([Path::new("--name"), Path::new("achievements-by-province"), &sample()]);
    let rows = rows(&stdout(&output));
    assert!(
        rows.contains(&"Lào Cai|admit_member|đảng viên||2|1942.0000000000|1846.0000000000".to_owned()),
        "{rows:#?}"
    );
}

/// What one format holds, the others do; and a table can be cut, but says so.
#[test]
fn formats() {
    let folder = tempdir().unwrap();
    let [parquet, csv, result] = ["a.parquet", "a.csv", "result.csv"].map(|name| folder.path().join(name));
    let all = "SELECT * FROM documents";
    for file in [&parquet, &csv] {
        stdout(&run([Path::new("--query"), Path::new(all), Path::new("--output"), file, &sample()]));
    }
    for file in [&parquet, &csv, &sample()] {
        let name = [Path::new("--query"), Path::new(ROWS), Path::new("--output"), &result];
        stdout(&run(name.into_iter().chain([file.as_path()])));
        assert_same(&rows_of_csv(&result), &rows_of_library(&[sample()]), &file.display().to_string());
    }
    // All three at once, one from a folder of its own.
    let within = folder.path().join("within");
    fs::create_dir(&within).unwrap();
    fs::copy(sample(), within.join("b.jsonl")).unwrap();
    fs::write(within.join("notes.txt"), "none of the documents").unwrap();
    let count = "SELECT count(*) FROM documents";
    let output = run([Path::new("-q"), Path::new(count), &parquet, &csv, &within]);
    assert_eq!(rows(&stdout(&output)), ["48"]);

    let output = run([Path::new("-q"), Path::new(all), Path::new("--rows"), Path::new("5"), &parquet]);
    assert!(stdout(&output).ends_with("11 more rows: see --rows, or --output\n"));
}

/// The rows of the library, on one thread and on two.
#[test]
fn same_rows_as_the_library() {
    let folder = tempdir().unwrap();
    let result = folder.path().join("result.csv");
    let expected = rows_of_library(&corpus());
    for threads in ["1", "2"] {
        let output = corpus_sql()
            .args(["--query", ROWS, "--threads", threads, "--output"])
            .arg(&result)
            .args(corpus())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
        assert_same(&rows_of_csv(&result), &expected, &format!("{threads} threads"));
    }
}

#[test]
fn summary() {
    let output = run([Path::new("-n"), Path::new("most-cited"), &sample()]);
    let summary = stderr(&output);
    let begin = summary.rfind("16 documents, ").unwrap_or_else(|| panic!("{summary}"));
    assert!(summary[begin..].contains(" bytes of text, ") && summary.trim_end().ends_with("MB/s"), "{summary}");
    let output = run([Path::new("-n"), Path::new("most-cited"), Path::new("--quiet"), &sample()]);
    assert_eq!(stderr(&output), "");
}

/// A bad file is named, the others go on, and the exit status says so.
#[test]
fn bad_files() {
    let folder = tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let parquet = folder.path().join("whole.parquet");
    let all = "SELECT * FROM documents";
    stdout(&run([Path::new("-q"), Path::new(all), Path::new("-o"), &parquet, &sample()]));
    let whole = fs::read(&parquet).unwrap();
    let many = "{\"doc\":\"a\",\"text\":\"Luật Đất đai\"}\n".repeat(5000);

    for (path, complaint) in [
        (write("cut.parquet", &whole[..whole.len() / 2]), "cut.parquet: "),
        (
            write("broken.jsonl", format!("{many}\n{{\"doc\":\"b\",\"text\"\n").as_bytes()),
            "line 5002: expected a JSON object",
        ),
        (
            write("latin.ndjson", b"{\"doc\":\"a\",\"text\":\"Ngh\xde\"}\n"),
            "line 1: expected a JSON object: text, byte 22",
        ),
        (write("other.csv", b"id,body\n1,abc\n"), "expected a column `text` (--text), found id, body"),
        (write("numbers.ndjson", b"{\"text\":1}\n"), "expected text in the column of the text, found Int64"),
        (write("ragged.csv", b"doc,text\na,b\nc\n"), "ragged.csv: "),
        (write("letter.docx", b"x"), "expected a name in .parquet, .csv, .ndjson, .jsonl or .json"),
        (folder.path().join("absent.csv"), "No such file"),
    ] {
        let count = "SELECT count(*) FROM documents";
        let output = run([Path::new("-q"), Path::new(count), &path, &sample()]);
        assert_eq!(output.status.code(), Some(1), "{} {}", path.display(), stderr(&output));
        let said = stderr(&output);
        assert!(said.contains(complaint) && said.contains(&*path.to_string_lossy()), "{complaint}: {said}");
        assert_eq!(rows(std::str::from_utf8(&output.stdout).unwrap()), ["16"]);

        let output = run([Path::new("-q"), Path::new(count), &path]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).ends_with("none of the files can be read\n"), "{}", stderr(&output));
    }

    let empty = write("empty.ndjson", b"");
    let output = run([Path::new("-q"), Path::new("SELECT count(*) FROM documents"), &empty, &sample()]);
    assert_eq!(rows(&stdout(&output)), ["16"]);
}

#[test]
fn bad_questions() {
    let folder = tempdir().unwrap();
    let bare = folder.path().join("bare.ndjson");
    fs::write(&bare, "{\"body\":\"theo Nghị định 30/2020/NĐ-CP\"}\n").unwrap();
    let result = folder.path().join("result.csv");
    for (arguments, complaint) in [
        (&["--name", "citing"][..], "say which code with --code"),
        (&["--name", "citing", "--code", "xyz"], "expected a document, as texts name it"),
        (
            &["--name", "most-cited-by-year", "--date", "when"],
            "expected a column `when` (--date), found date, doc, province, text",
        ),
        (&["--query", "SELECT nothing FROM documents"], "nothing"),
        (&["--query", "SELEKT"], "--query"),
        (&["--name", "references", "--output", "a.xlsx"], "expected a name in .parquet or .csv"),
        (&[], "required"),
    ] {
        let output = run(arguments.iter().copied().map(Path::new).chain([sample().as_path()]));
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(complaint), "{arguments:?}: {}", stderr(&output));
    }
    let nested = "SELECT vanban_codes(text) AS codes FROM documents";
    let output = run([Path::new("-q"), Path::new(nested), Path::new("-o"), &result, &sample()]);
    assert!(stderr(&output).contains("the column `codes` is nested"), "{}", stderr(&output));
    assert!(!result.exists());

    // Columns of other names, and those that are not there.
    let output = run([Path::new("--text"), Path::new("body"), Path::new("-n"), Path::new("most-cited"), &bare]);
    assert!(stderr(&output).contains("no column `doc`: say which it is with --doc"), "{}", stderr(&output));
    let codes = "SELECT vanban_codes(text) FROM documents";
    let output = run([Path::new("--text"), Path::new("body"), Path::new("-q"), Path::new(codes), &bare]);
    assert_eq!(rows(&stdout(&output)), ["[decree:30/2020/NĐ-CP]"]);
}
