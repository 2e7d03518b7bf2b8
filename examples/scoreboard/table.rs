//! The board as a table.

use crate::board::{Board, Cell, Row};
use crate::number::{change, plain, short};
use vanban::Role;

/// A table to read, and below it what does not add up.
pub fn markdown(board: &Board, title: &str) -> String {
    let mut out = format!("## {title}\n\n");
    let names = board.columns.iter().map(|column| column.name.clone());
    let header: Vec<_> = ["Nội dung".to_owned()].into_iter().chain(names).chain(["Thay đổi".to_owned()]).collect();
    out += &line(&header);
    out += &format!("|---|{}\n", "--:|".repeat(header.len() - 1));
    for row in &board.rows {
        let cells = row.cells.iter().map(|cells| cells.iter().map(shown).collect::<Vec<_>>().join("; "));
        let change = change(&board.columns, &row.cells).unwrap_or_default();
        out += &line(&[name(row)].into_iter().chain(cells).chain([change]).collect::<Vec<_>>());
    }
    for (heading, is_wrong) in [("Số liệu không khớp", true), ("Các phần nêu chưa đủ tổng số", false)]
    {
        let doubts: Vec<_> = board.doubts.iter().filter(|doubt| doubt.is_wrong == is_wrong).collect();
        if !doubts.is_empty() {
            out += &format!("\n{heading}:\n\n");
        }
        for doubt in doubts {
            out += &format!("- {}: {}: “{}”\n", doubt.source, doubt.sum, escaped(&doubt.text));
        }
    }
    out
}

fn line(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| escaped(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// What a row is about: `Kết nạp (đảng viên)`; a part is set off from its whole.
fn name(row: &Row) -> String {
    let Row { subject, head, .. } = row;
    match (subject.is_part, subject.object.as_str()) {
        (true, "") => format!("– trong đó, {head}"),
        (true, object) => format!("– trong đó: {object}"),
        (false, "") => head.clone(),
        (false, object) => format!("{head} ({object})"),
    }
}

/// A value with what is said beside it: `187 (đạt 103,9%; ▲ 5%)`.
fn shown(cell: &Cell) -> String {
    let completion = cell.completion.as_ref().map(|completion| format!("đạt {}", short(completion)));
    let change = cell.change.as_ref().map(|(role, change)| {
        let sign = if *role == Role::Decrease { '▼' } else { '▲' };
        format!("{sign} {}", short(change))
    });
    let beside: Vec<_> = completion.into_iter().chain(change).collect();
    let beside = if beside.is_empty() { String::new() } else { format!(" ({})", beside.join("; ")) };
    format!("{}{beside}", short(&cell.value))
}

/// What would end a cell, or begin markup, stands for itself.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| "\\|<`*_[".contains(c).then_some('\\').into_iter().chain([c])).collect()
}

/// A table to compute with: four columns for each of the board's.
pub fn csv(board: &Board) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |row: Vec<String>| writer.write_record(row).expect("memory takes it, and rows are of one length");
    let names = board
        .columns
        .iter()
        .flat_map(|column| ["", " completion", " change", " source"].map(|what| format!("{}{what}", column.name)));
    write(["what", "object", "unit", "part", "head"].into_iter().map(str::to_owned).chain(names).collect());
    for Row { subject, head, cells } in &board.rows {
        let part = if subject.is_part { "part" } else { "" };
        let about = [subject.what.as_str(), &subject.object, &subject.unit, part, head].map(str::to_owned);
        write(about.into_iter().chain(cells.iter().flat_map(|cells| columns(cells))).collect());
    }
    String::from_utf8(writer.into_inner().expect("memory takes it")).expect("fields are text")
}

/// Value, completion, change and source; of several different values each has them.
fn columns(cells: &[Cell]) -> [String; 4] {
    let column = |of: fn(&Cell) -> String| cells.iter().map(of).collect::<Vec<_>>().join("; ");
    [
        column(|cell| plain(&cell.value)),
        column(|cell| cell.completion.as_ref().map(plain_with_unit).unwrap_or_default()),
        column(|cell| {
            let sign = |role: &Role| if *role == Role::Decrease { "-" } else { "+" };
            cell.change
                .as_ref()
                .map(|(role, change)| format!("{}{}", sign(role), plain_with_unit(change)))
                .unwrap_or_default()
        }),
        column(|cell| cell.source.clone()),
    ]
}

fn plain_with_unit(quantity: &vanban::Quantity<'_>) -> String {
    let unit = quantity.unit.as_deref().unwrap_or_default();
    let space = if unit.is_empty() || unit == "%" { "" } else { " " };
    format!("{}{space}{unit}", plain(quantity))
}
