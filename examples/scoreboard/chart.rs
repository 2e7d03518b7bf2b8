//! The board as a chart: a panel a row, a bar a column.

use crate::board::{Board, Cell, Row};
use crate::number::{bare, change, short, Scale};
use plotters::coord::Shift;
use plotters::prelude::{
    ChartBuilder, DrawingArea, DrawingAreaErrorKind, IntoDrawingArea, IntoFont, IntoSegmentedCoord, RGBColor,
    Rectangle, SVGBackend, SegmentValue, Text, TextStyle, WHITE,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle};
use std::ffi::OsStr;
use std::path::Path;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Outcome = Result<(), DrawingAreaErrorKind<std::io::Error>>;

const INK: RGBColor = RGBColor(29, 33, 41);
const SOFT: RGBColor = RGBColor(91, 100, 114);
const BAR: RGBColor = RGBColor(147, 178, 220);
/// The latest.
const LAST: RGBColor = RGBColor(31, 95, 191);
const FAMILY: &str = "Helvetica, Arial, 'Noto Sans', 'DejaVu Sans', sans-serif";

const CENTRED: Pos = Pos { h_pos: HPos::Center, v_pos: VPos::Top };

const WIDTH: u32 = 1000;
const ACROSS: usize = 3;
const PANEL: u32 = 250;
/// As many columns of a panel as have room for words.
const LABELS: usize = 6;
const HEAD: u32 = 92;
const FOOT: u32 = 46;

pub fn svg(board: &Board, title: &str, panels: usize) -> String {
    let rows: Vec<&Row> = board.rows.iter().filter(|row| is_drawn(row)).take(panels).collect();
    let lines = rows.len().div_ceil(ACROSS).max(1);
    let mut svg = String::new();
    let root = SVGBackend::with_string(&mut svg, (WIDTH, HEAD + PANEL * lines as u32 + FOOT)).into_drawing_area();
    draw(&root, board, title, &rows, lines).and_then(|()| root.present()).expect("memory takes it");
    drop(root);
    svg
}

/// Parts are drawn with their whole only as words; a single bar shows nothing.
fn is_drawn(row: &Row) -> bool {
    !row.subject.is_part && row.cells.iter().filter(|cells| !cells.is_empty()).count() > 1
}

fn draw(root: &Area<'_>, board: &Board, title: &str, rows: &[&Row], lines: usize) -> Outcome {
    root.fill(&WHITE)?;
    let (head, rest) = root.split_vertically(HEAD);
    let (body, foot) = rest.split_vertically(PANEL * lines as u32);
    write(&head, title, (24, 22), bold(34, INK))?;
    write(&head, &span(board), (24, 60), style(18, SOFT))?;
    let areas = body.margin(0, 0, 10, 10).split_evenly((lines, ACROSS));
    for (area, row) in areas.iter().zip(rows) {
        panel(root, area, board, row)?;
    }
    if rows.is_empty() {
        write(&body, "Không có số liệu nào có ở hai cột trở lên.", (24, 20), style(18, SOFT))?;
    }
    write(&foot, &sources(board), (24, 12), style(15, SOFT))
}

fn panel(root: &Area<'_>, area: &Area<'_>, board: &Board, row: &Row) -> Outcome {
    let scale = scale(row);
    let counted = scale.map_or_else(|| row.counted().replace('%', ""), |scale| scale.unit(row.counted()));
    let change = change(&board.columns, &row.cells).map(|change| format!("cả giai đoạn {change}"));
    let below: Vec<_> = [counted].into_iter().filter(|words| !words.is_empty()).chain(change).collect();
    write(area, &clipped(&row.head, 34), (14, 8), bold(20, INK))?;
    write(area, &clipped(&below.join("; "), 50), (14, 33), style(15, SOFT))?;
    let (_, plot) = area.split_vertically(56);
    let columns = board.columns.len();
    let value = |cells: &[Cell]| cells.first().map_or(0.0, |cell| cell.value.value.to_f64());
    let highest = row.cells.iter().map(|cells| value(cells)).fold(f64::MIN_POSITIVE, f64::max);
    let lowest = row.cells.iter().map(|cells| value(cells)).fold(0.0, f64::min);
    // Room above the bars for their values.
    let mut chart = ChartBuilder::on(&plot)
        .margin_left(14)
        .margin_right(14)
        .margin_bottom(44)
        .build_cartesian_2d((0..columns - 1).into_segmented(), lowest * 1.18..highest * 1.18)?;
    let bars = row.cells.iter().enumerate().filter(|(_, cells)| !cells.is_empty()).map(|(at, cells)| {
        let color = if at + 1 == columns { LAST } else { BAR };
        let corners = [(SegmentValue::Exact(at), 0.0), (SegmentValue::Exact(at + 1), value(cells))];
        let mut bar = Rectangle::new(corners, color.filled());
        bar.set_margin(0, 0, 6, 6);
        bar
    });
    chart.draw_series(bars)?;
    // What no axis says in words: the value on each bar, the column and the completion below.
    let place = |at: usize, value: f64| chart.backend_coord(&(SegmentValue::CenterOf(at), value));
    let step = columns.div_ceil(LABELS);
    // The last is always named, and none so near to it that they would run into each other.
    let is_named = |at: usize| at + 1 == columns || (at % step == 0 && at + step < columns);
    for (at, (cells, column)) in row.cells.iter().zip(&board.columns).enumerate().filter(|(at, _)| is_named(*at)) {
        let ((x, top), (_, bottom)) = (place(at, value(cells)), place(at, 0.0));
        write(root, &clipped(&column.name, 14), (x, bottom + 5), style(16, INK).pos(CENTRED))?;
        let Some(cell) = cells.first() else {
            write(root, "–", (x, bottom - 18), style(16, SOFT).pos(CENTRED))?;
            continue;
        };
        let several = if cells.len() > 1 { "*" } else { "" };
        write(root, &format!("{}{several}", bare(&cell.value, scale)), (x, top - 19), bold(17, INK).pos(CENTRED))?;
        if let Some(completion) = &cell.completion {
            write(root, &format!("đạt {}", short(completion)), (x, bottom + 22), style(14, SOFT).pos(CENTRED))?;
        }
    }
    Ok(())
}

fn style(size: u32, color: RGBColor) -> TextStyle<'static> {
    TextStyle { color: color.to_backend_color(), ..(FAMILY, size).into_font().into() }
}

fn bold(size: u32, color: RGBColor) -> TextStyle<'static> {
    TextStyle { color: color.to_backend_color(), ..(FAMILY, size).into_font().style(FontStyle::Bold).into() }
}

fn write(area: &Area<'_>, text: &str, at: (i32, i32), style: TextStyle<'_>) -> Outcome {
    area.draw(&Text::new(text, at, style))
}

/// The columns, from the first to the last.
fn span(board: &Board) -> String {
    let (first, last) = (board.columns.first(), board.columns.last());
    let names = first.into_iter().chain(last.filter(|_| board.columns.len() > 1)).map(|column| column.name.as_str());
    names.collect::<Vec<_>>().join(" – ")
}

/// The documents, or how many there are, and how far they are to be trusted.
fn sources(board: &Board) -> String {
    let name =
        |doc: &String| Path::new(doc).file_name().map_or(doc.as_str().into(), OsStr::to_string_lossy).into_owned();
    let documents = match board.documents.len() {
        0..=4 => board.documents.iter().map(name).collect::<Vec<_>>().join(", "),
        many => format!("{many} báo cáo"),
    };
    let wrong = board.doubts.iter().filter(|doubt| doubt.is_wrong).count();
    let doubts = if wrong > 0 {
        format!(" {wrong} chỗ trong báo cáo có số liệu không khớp nhau.")
    } else {
        String::new()
    };
    let several = board.rows.iter().flat_map(|row| &row.cells).any(|cells| cells.len() > 1);
    let several = if several { " * Báo cáo nêu nhiều số, đây là số đầu tiên." } else { "" };
    format!("Nguồn: {documents}.{doubts}{several}")
}

/// The scale of the smallest sum of a row, so that all can be written in it.
fn scale(row: &Row) -> Option<Scale> {
    let firsts = row.cells.iter().filter_map(|cells| cells.first());
    Scale::of(&firsts.min_by_key(|cell| cell.value.value)?.value)
}

/// At most so many characters.
fn clipped(text: &str, most: usize) -> String {
    let mut chars = text.chars();
    let kept: String = chars.by_ref().take(most).collect();
    if chars.next().is_some() {
        format!("{}…", kept.trim_end())
    } else {
        kept
    }
}
