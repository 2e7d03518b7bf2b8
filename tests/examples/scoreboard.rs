use crate::support::{file, folder, printed, run};
use tempfile::TempDir;

fn board(reports: &[(&str, &str)], arguments: &[&str]) -> String {
    printed("scoreboard", &folder(reports), &[&["."], arguments].concat())
}

/// The cells of a row of a Markdown table, by the first of them.
fn row(board: &str, name: &str) -> Vec<String> {
    let line = board.lines().find(|line| line.starts_with(&format!("| {name} |")));
    let line = line.unwrap_or_else(|| panic!("no row {name:?} in\n{board}"));
    line.trim_matches('|').split('|').skip(1).map(|cell| cell.trim().to_owned()).collect()
}

/// The rows of a CSV table, by the names of the columns.
fn csv(board: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv::Reader::from_reader(board.as_bytes()).deserialize().map(Result::unwrap).collect()
}

#[test]
fn puts_reports_side_by_side() {
    #[rustfmt::skip]
    let reports = [
        ("a.txt", "Huyện kết nạp 40 đảng viên, đạt 80% chỉ tiêu, trong đó có 12 đảng viên nữ. Thu ngân sách đạt 1,5 tỷ đồng."),
        ("b.txt", "Kết nạp mới được 50 đảng viên, tăng 25% so với năm trước. Thu ngân sách đạt trên 900 triệu đồng."),
        ("c.txt", "Toàn xã kết nạp 50 đảng viên. Tỷ lệ hộ nghèo giảm còn 3,6%. Trồng 12,5 ha rừng."),
    ];
    let board = board(&reports, &[]);
    #[rustfmt::skip]
    let rows: [(&str, &[&str]); 5] = [
        ("Kết nạp (đảng viên)", &["40 (đạt 80%)", "50 (▲ 25%)", "50", "+10 (+25,0%)"]),
        // Of the women there is one number alone, which is no change.
        ("– trong đó: đảng viên nữ", &["12", "", "", ""]),
        // What is not exact has no exact difference.
        ("Thu ngân sách", &["1,5 tỷ đồng", "trên 900 triệu đồng", "", ""]),
        ("Tỷ lệ hộ nghèo", &["", "", "3,6%", ""]),
        ("Trồng (rừng)", &["", "", "12,5 ha", ""]),
    ];
    for (name, cells) in rows {
        assert_eq!(row(&board, name), cells, "{name}");
    }
    assert!(
        board.starts_with("## Kết quả qua các báo cáo\n\n| Nội dung | a | b | c | Thay đổi |\n|---|--:|--:|--:|--:|\n")
    );
    assert!(board.contains("\nCác phần nêu chưa đủ tổng số:\n\n- ./a.txt, dòng 1: 12 < 40: “"), "{board}");
}

#[test]
fn computes_with_exact_values() {
    let reports = [
        ("a.txt", "Thu ngân sách đạt 268,5 tỷ đồng, bằng 112% dự toán, tăng 9,4% so với cùng kỳ."),
        ("b.txt", "Thu ngân sách đạt 0,1 tỷ đồng, giảm 5 triệu đồng so với cùng kỳ; 9/12 xã đạt chuẩn nông thôn mới."),
    ];
    let table = csv(&board(&reports, &["--format", "csv"]));
    let [income, communes] = &table[..] else { panic!("{table:?}") };
    #[rustfmt::skip]
    let cells = [
        ("what", "thu ngân sách"), ("unit", "đồng"), ("part", ""), ("a", "268500000000"), ("a completion", "112%"),
        ("a change", "+9.4%"), ("a source", "./a.txt, dòng 1"), ("b", "100000000"), ("b completion", ""),
        ("b change", "-5000000 đồng"),
    ];
    for (column, cell) in cells {
        assert_eq!(income[column], cell, "{column}");
    }
    assert_eq!(
        (communes["what"].as_str(), communes["a"].as_str(), communes["b"].as_str()),
        ("meet_standard", "", "9/12")
    );
}

/// Columns are in the order of time, whatever the order of the texts; what is said twice stands once, and what is said
/// differently stands both.
#[test]
fn orders_periods() {
    let reports = [
        ("a.txt", "Năm 2024, kết nạp 30 đảng viên. Quý I/2023, kết nạp 5 đảng viên."),
        ("b.txt", "6 tháng đầu năm 2023, kết nạp 9 đảng viên. Năm 2023, kết nạp 20 đảng viên."),
        ("c.txt", "Năm 2023, kết nạp 20 đảng viên. Năm 2024, kết nạp 31 đảng viên. Kết nạp 7 đảng viên."),
        ("d.txt", "Giai đoạn 2016-2020, kết nạp 80 đảng viên."),
    ];
    let board = board(&reports, &["--columns", "periods"]);
    let header = row(&board, "Nội dung");
    assert_eq!(&header[..5], ["2016-2020", "quý 1/2023", "6 tháng đầu 2023", "2023", "2024"]);
    let cells = row(&board, "Kết nạp (đảng viên)");
    assert_eq!(&cells[..4], ["80", "5", "9", "20"]);
    assert!(cells[4].starts_with("30; 31"), "{board}");
}

/// Half a year is not compared with a year, nor a date with none.
#[test]
fn compares_what_is_as_long() {
    let change =
        |text: &str| row(&board(&[("a.txt", text)], &["--columns", "periods"]), "Kết nạp (đảng viên)").pop().unwrap();
    #[rustfmt::skip]
    let cases = [
        ("Năm 2022, kết nạp 20 đảng viên. Năm 2023, kết nạp 30 đảng viên.", "+10 (+50,0%)"),
        ("6 tháng đầu năm 2022, kết nạp 20 đảng viên.\n\n6 tháng đầu năm 2023, kết nạp 15 đảng viên.", "−5 (−25,0%)"),
        ("6 tháng đầu năm 2022, kết nạp 20 đảng viên.\n\nNăm 2023, kết nạp 30 đảng viên.", ""),
        ("Năm 2022, kết nạp 20 đảng viên.\n\nXã kết nạp 30 đảng viên.", ""),
        ("Năm 2022, kết nạp 20 đảng viên.", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(change(text), expected, "{text}");
    }
}

#[test]
fn lists_what_does_not_add_up() {
    let reports = [
        ("a.txt", "Mở đầu.\nThi hành kỷ luật 17 đảng viên, trong đó khiển trách 11, cảnh cáo 4, khai trừ 3."),
        ("b.txt", "9/12 xã đạt chuẩn nông thôn mới, đạt 80%."),
        // These do.
        ("c.txt", "Thi hành kỷ luật 17 đảng viên, trong đó khiển trách 11, cảnh cáo 4, khai trừ 2."),
        ("d.txt", "9/12 xã đạt chuẩn nông thôn mới, đạt 75%."),
    ];
    let board = board(&reports, &[]);
    let (_, doubts) = board.split_once("\nSố liệu không khớp:\n\n").unwrap();
    let starts = ["- ./a.txt, dòng 2: 11 + 4 + 3 = 18 > 17: “", "- ./b.txt, dòng 1: 9/12 = 75% ≠ 80%: “"];
    assert_eq!(doubts.lines().count(), starts.len(), "{doubts}");
    for (doubt, start) in doubts.lines().zip(starts) {
        assert!(doubt.starts_with(start), "{doubt}");
    }
}

#[test]
fn keeps_markup_apart() {
    let board = board(&[("a|b.txt", "Năm 2024, trồng 5 ha rừng *tự nhiên* | <b>")], &[]);
    assert!(board.contains("| Nội dung | a\\|b | Thay đổi |"), "{board}");
    let reports = [("a<&>.txt", "Kết nạp 5 đảng viên"), ("b.txt", "Kết nạp 6 đảng viên")];
    let chart = self::board(&reports, &["--format", "svg", "--title", "<b> & \"c\""]);
    assert!(chart.contains("&lt;b&gt; &amp; &quot;c&quot;") && chart.contains("a&lt;&amp;&gt;"), "{chart}");
}

#[test]
fn draws_a_chart() {
    let chart = printed("scoreboard", &folder(&[]), &["--format", "svg"]);
    for part in [
        "Kết quả qua các báo cáo",
        "2021 – 2024",
        "Thu ngân sách",
        "tỷ đồng; cả giai đoạn +82,6 tỷ đồng (+38,5%)",
        "268,5",
        "đạt 103,9%",
        "Nguồn: 2021.txt, ",
    ] {
        assert!(chart.contains(&format!("\n{part}")), "{part} is not in\n{chart}");
    }
    // The taller bar stands for the greater value, and they stand on one line.
    let bars = |chart: &str| -> Vec<(u32, u32)> {
        let number = |bar: &str, name: &str| {
            bar.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap().parse().unwrap()
        };
        let bars = chart.lines().filter(|line| line.starts_with("<rect") && !line.contains("#FFFFFF"));
        bars.map(|bar| (number(bar, "y"), number(bar, "height"))).collect()
    };
    let admitted = &bars(&chart)[..4];
    assert!(admitted.windows(2).all(|pair| pair[0].1 < pair[1].1), "{admitted:?}");
    assert!(
        admitted.iter().all(|(y, height)| (y + height).abs_diff(admitted[0].0 + admitted[0].1) <= 1),
        "{admitted:?}"
    );
    let one = printed("scoreboard", &folder(&[]), &["--format", "svg", "--only", "admit_member"]);
    assert_eq!(bars(&one).len(), 4);
    // One report has nothing to be compared with.
    let alone = board(&[("a.txt", "Kết nạp 5 đảng viên")], &["--format", "svg"]);
    assert!(alone.contains("Không có số liệu nào có ở hai cột trở lên.") && bars(&alone).is_empty(), "{alone}");
}

/// The picture in README.md is what the program draws.
#[test]
fn draws_what_the_readme_shows() {
    let chart = printed("scoreboard", &folder(&[]), &["--format", "svg"]);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/scoreboard/chart.svg");
    if std::env::var_os("VANBAN_BLESS").is_some() {
        std::fs::write(path, &chart).unwrap();
    }
    assert_eq!(
        chart,
        file("examples/scoreboard/chart.svg"),
        "if the new one is right: VANBAN_BLESS=1 cargo test --test examples"
    );
}

#[test]
fn does_the_rest_where_something_cannot_be_read() {
    let here: TempDir = folder(&[("a.txt", "Kết nạp 5 đảng viên")]);
    let done = run("scoreboard", &here, &["gone.txt", "a.txt"]).assert().code(1);
    let complaints = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(complaints.starts_with("scoreboard: gone.txt: "), "{complaints}");
    assert_eq!(row(&String::from_utf8(done.get_output().stdout.clone()).unwrap(), "Kết nạp (đảng viên)")[0], "5");
}
