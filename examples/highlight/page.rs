//! The page around the text.

use crate::card::card;
use crate::entry::{kind, Entries, Entry, What};
use crate::labels::label;
use crate::marks::marked;
use maud::{html, Markup as Html, PreEscaped, DOCTYPE};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The browser is to load nothing at all beyond what stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

pub fn page(title: &str, text: &str, entries: &Entries<'_>) -> Html {
    html! {
        (DOCTYPE)
        html lang="vi" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#text" { "Đến bài viết" }
                header { p { (summary(entries)) } }
                (filters(entries))
                (index(entries))
                main #text lang="vi" { (marked(text, entries)) }
                div #card role="tooltip" hidden {}
                footer { "Bấm vào chỗ đánh dấu để xem chi tiết. Phím: Tab, ← → đi qua từng chỗ; Esc đóng." }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    }
}

fn summary(entries: &Entries<'_>) -> String {
    let documents = entries.references().map(|(_, _, document)| document).max().unwrap_or_default();
    format!(
        "{} lượt viện dẫn {documents} văn bản · {} kết quả với {} số liệu",
        entries.references().count(),
        entries.achievements().count(),
        entries.measures().count(),
    )
}

/// The legend, each entry of which is a filter.
fn filters(entries: &Entries<'_>) -> Html {
    let (kinds, roles) = entries.counts();
    html! {
        div.filters role="toolbar" aria-label="Lọc theo loại" {
            @for (kind, count) in kinds { (filter("kind", kind, "reference", count)) }
            @for (role, count) in roles { (filter("role", role.as_str(), role.as_str(), count)) }
            button #all type="button" hidden { "Bỏ lọc" }
            output #shown aria-live="polite" {}
        }
    }
}

fn filter(sort: &str, key: &str, class: &str, count: usize) -> Html {
    html! {
        button.swatch.(class) type="button" aria-pressed="false" data-filter={(sort) "-" (key)} {
            (label(sort, key)) " " small { (count) }
        }
    }
}

fn index(entries: &Entries<'_>) -> Html {
    html! {
        nav aria-label="Danh mục" {
            details #index open {
                summary { "Danh mục" }
                ol {
                    @for entry in &entries.all { (item(entry, entries)) }
                }
            }
        }
    }
}

fn item(entry: &Entry<'_>, entries: &Entries<'_>) -> Html {
    let (filters, sort, text) = match &entry.what {
        What::Reference { reference, .. } => (format!("kind-{}", kind(reference)), "reference", &reference.text),
        What::Achievement(achievement) => {
            let roles: Vec<_> = achievement.measures.iter().map(|measure| format!("role-{}", measure.role)).collect();
            (roles.join(" "), "achievement", &achievement.text)
        }
    };
    html! {
        li.(sort) data-entry=(entry.id) data-filter=(filters) {
            a href={"#e" (entry.id)} { (text) @if let What::Reference { document, .. } = &entry.what { sup { (document) } } }
            details {
                summary { "Chi tiết, dòng " (entry.line) }
                div.card { (card(entry, entries)) }
            }
        }
    }
}
