//! The graph for other programs.

use crate::graph::{Citation, Citations, Document};
use petgraph::dot::{Config, Dot};
use petgraph::visit::EdgeRef;
use petgraph_graphml::GraphMl;
use serde_json::json;
use std::borrow::Cow;

type Attribute<'a> = (Cow<'static, str>, Cow<'a, str>);

/// Names and values; what is not stated is left out.
fn attributes<'a>(stated: impl IntoIterator<Item = (&'static str, Cow<'a, str>)>) -> Vec<Attribute<'a>> {
    let stated = stated.into_iter().filter(|(_, value)| !value.is_empty());
    stated.map(|(name, value)| (name.into(), value)).collect()
}

fn of_document(document: &Document) -> Vec<Attribute<'_>> {
    let Document { id, label, kind, text } = document;
    let text = text.as_deref().unwrap_or_default();
    attributes([("id", id.into()), ("label", label.into()), ("kind", kind.into()), ("text", text.into())])
}

fn of_citation(citation: &Citation) -> Vec<Attribute<'_>> {
    let mentions = citation.mentions.to_string();
    attributes([
        ("relation", relation(citation).into()),
        ("mentions", mentions.into()),
        ("pinpoints", pinpoints(citation).into()),
    ])
}

/// The key of the relation; a mere mention has one too, so that each edge has.
fn relation(citation: &Citation) -> &'static str {
    citation.relation.map_or("mentions", |relation| relation.as_str())
}

fn pinpoints(citation: &Citation) -> String {
    citation.pinpoints.iter().map(String::as_str).collect::<Vec<_>>().join("; ")
}

pub fn graphml(citations: &Citations) -> String {
    let graphml = GraphMl::new(&citations.graph)
        .pretty_print(true)
        .export_node_weights(Box::new(of_document))
        .export_edge_weights(Box::new(of_citation));
    // The keys come in no order of their own; the same graph is to be the same file.
    let graphml = graphml.to_string();
    let (mut keys, rest): (Vec<_>, Vec<_>) = graphml.lines().partition(|line| line.trim_start().starts_with("<key "));
    keys.sort_unstable();
    let (head, body) = rest.split_at(rest.iter().position(|line| line.contains("<graph ")).unwrap_or(rest.len()));
    [head, &keys, body].concat().join("\n") + "\n"
}

pub fn dot(citations: &Citations) -> String {
    // `{:?}` quotes as DOT does.
    let edge = |_, edge: petgraph::graph::EdgeReference<'_, Citation>| {
        let citation = edge.weight();
        format!("label={:?} weight={}", relation(citation), citation.mentions)
    };
    let node = |_, (_, document): (_, &Document)| {
        let shape = if document.text.is_some() { "box" } else { "ellipse" };
        format!("label={:?} tooltip={:?} shape={shape}", document.label, document.id)
    };
    let config = [Config::NodeNoLabel, Config::EdgeNoLabel];
    format!("{:?}", Dot::with_attr_getters(&citations.graph, &config, &edge, &node))
}

/// Nodes and links by the keys of the nodes, as D3 and NetworkX read them.
pub fn json(citations: &Citations) -> String {
    let graph = &citations.graph;
    let nodes = graph
        .node_weights()
        .map(|Document { id, label, kind, text }| json!({"id": id, "label": label, "kind": kind, "text": text}));
    let links = graph.edge_references().map(|edge| {
        let citation = edge.weight();
        json!({
            "source": graph[edge.source()].id, "target": graph[edge.target()].id, "relation": relation(citation),
            "mentions": citation.mentions, "pinpoints": citation.pinpoints,
        })
    });
    let graph = json!({
        "directed": true, "multigraph": true, "nodes": nodes.collect::<Vec<_>>(), "links": links.collect::<Vec<_>>(),
    });
    format!("{graph:#}\n")
}
