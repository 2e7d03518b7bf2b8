//! The most cited, with who cites them.

use crate::graph::{Citations, Document};
use crate::labels::label;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use petgraph::Direction;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A cited document: who cites it, how often, and what for.
struct Row<'a> {
    document: &'a Document,
    mentions: usize,
    citing: BTreeMap<&'a str, (usize, Vec<&'static str>)>,
}

pub fn table(citations: &Citations, top: usize) -> String {
    let graph = &citations.graph;
    let mut rows: Vec<_> = graph.node_indices().map(|node| row(citations, node)).collect();
    rows.retain(|row| row.mentions > 0);
    // Nodes are in the order of their keys, and the sort is stable.
    rows.sort_by_key(|row| (Reverse(row.citing.len()), Reverse(row.mentions)));
    let mut out = String::new();
    let mut line = |text: String| writeln!(out, "{}", text.trim_end()).expect("memory takes it");
    line(format!("{:>6} {:>9}  document", "texts", "mentions"));
    for Row { document, mentions, citing } in rows.iter().take(top) {
        line(format!("{:>6} {mentions:>9}  {}  [{}]", citing.len(), document.label, document.id));
        let citing = citing.iter().map(|(text, (mentions, relations))| {
            let times = if *mentions > 1 { format!(" ×{mentions}") } else { String::new() };
            let relations = if relations.is_empty() { String::new() } else { format!(" ({})", relations.join(", ")) };
            format!("{text}{times}{relations}")
        });
        line(format!("{:18}{}", "", citing.collect::<Vec<_>>().join("; ")));
    }
    let texts = graph.node_weights().filter(|document| document.text.is_some()).count();
    let mentions: usize = rows.iter().map(|row| row.mentions).sum();
    let count = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let counts = [count(texts, "text"), count(rows.len(), "cited document"), count(mentions, "mention")];
    line(format!("\n{}", counts.join(", ")));
    out
}

fn row(citations: &Citations, node: NodeIndex) -> Row<'_> {
    let graph = &citations.graph;
    let mut row = Row { document: &graph[node], mentions: 0, citing: BTreeMap::new() };
    for edge in graph.edges_directed(node, Direction::Incoming) {
        let citation = edge.weight();
        row.mentions += citation.mentions;
        let (mentions, relations) = row.citing.entry(&graph[edge.source()].label).or_default();
        *mentions += citation.mentions;
        relations.extend(citation.relation.map(|relation| label("relation", relation.as_str())));
        relations.sort_unstable();
    }
    row
}
