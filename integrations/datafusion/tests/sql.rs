//! The functions in SQL.

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::Result;
use datafusion::prelude::SessionContext;

/// The result as a table without its frame.
async fn query(sql: &str) -> Result<Vec<String>> {
    let ctx = SessionContext::new();
    vanban_datafusion::register_all(&ctx);
    ctx.sql(
        "CREATE TABLE documents AS VALUES (1, 'theo Nghị định 30/2020/NĐ-CP và Luật Đất đai'), (2, NULL), (3, ''), \
         (4, 'kết nạp 51 đảng viên, đạt 74,4% chỉ tiêu'), (5, 'Chỉ thị 10-CT/TW, Chỉ thị 10-CT/TW')",
    )
    .await?
    .collect()
    .await?;
    let batches = ctx.sql(sql).await?.collect().await?;
    let table = pretty_format_batches(&batches)?.to_string();
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(1);
    let squeezed = lines.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().join("|"));
    Ok(squeezed.map(|line| line.trim_matches('|').to_owned()).collect())
}

#[tokio::test]
async fn results() -> Result<()> {
    for (sql, rows) in [
        ("SELECT vanban_codes(column2) FROM documents WHERE column1 = 1", vec!["[decree:30/2020/NĐ-CP, law:đất đai?]"]),
        ("SELECT column1 FROM documents WHERE vanban_codes(column2) IS NULL", vec!["2"]),
        (
            "SELECT column1, r.kind FROM (SELECT column1, unnest(vanban_references(column2)) AS r FROM documents) \
             WHERE r.form = 'named'",
            vec!["1|law"],
        ),
        (
            "SELECT id, count(*) FROM (SELECT unnest(vanban_codes(column2)) AS id FROM documents) GROUP BY id ORDER BY id",
            vec!["decree:30/2020/NĐ-CP|1", "directive:10-CT/TW?|2", "law:đất đai?|1"],
        ),
        (
            "SELECT sum(m.value) FROM (SELECT unnest(a.measures) AS m FROM (SELECT unnest(vanban_achievements(column2)) AS a \
             FROM documents)) WHERE m.role = 'result'",
            vec!["51.0000000000"],
        ),
        // Literals: one is evaluated once, null stays null.
        ("SELECT array_length(vanban_references('Luật Đất đai, Luật Nhà ở'))", vec!["2"]),
        ("SELECT vanban_references(NULL) IS NULL", vec!["true"]),
        // The types that strings have.
        ("SELECT vanban_codes(arrow_cast('10-CT/TW', 'Utf8'))", vec!["[directive:10-CT/TW?]"]),
        ("SELECT vanban_codes(arrow_cast('10-CT/TW', 'LargeUtf8'))", vec!["[directive:10-CT/TW?]"]),
        ("SELECT vanban_codes(arrow_cast('10-CT/TW', 'Utf8View'))", vec!["[directive:10-CT/TW?]"]),
        ("SELECT vanban_codes(arrow_cast('10-CT/TW', 'Dictionary(Int32, Utf8)'))", vec!["[directive:10-CT/TW?]"]),
    ] {
        assert_eq!(query(sql).await?, rows, "{sql}");
    }
    Ok(())
}

#[tokio::test]
async fn other_arguments_are_refused() {
    for sql in ["SELECT vanban_codes(DATE '2024-01-01')", "SELECT vanban_codes()", "SELECT vanban_codes('a', 'b')"] {
        assert!(query(sql).await.is_err(), "{sql}");
    }
}
