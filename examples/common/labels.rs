//! What things are called in Vietnamese.

/// One row a label: what sort of thing it is of, its stable key, and what it is called.
const LABELS: &str = include_str!("labels.tsv");

/// What a thing of this sort is called; what has no label yet is called by its key.
pub fn label<'a>(sort: &str, key: &'a str) -> &'a str {
    let rows = LABELS.lines().skip(1).filter_map(|row| row.split_once('\t'));
    let labels = rows.filter(|(of, _)| *of == sort).filter_map(|(_, row)| row.split_once('\t'));
    labels.into_iter().find(|(of, _)| *of == key).map_or(key, |(_, label)| label)
}
