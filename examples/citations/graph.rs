//! The graph.

use crate::labels::label;
use petgraph::graph::{DiGraph, NodeIndex};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use vanban::{resolve, Form, Reference, Relation};

/// A text that cites.
pub struct Citing {
    pub name: String,
    text: String,
}

/// A node: a text, or a document that is cited, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The key of the document, or the name of the text; no two nodes have the same.
    pub id: String,
    pub label: String,
    /// The key of its kind; empty for a text that is no document with a number.
    pub kind: String,
    /// The name of the text, where it is one of those that were read.
    pub text: Option<String>,
}

/// An edge: what one text does with one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// `None` for a mere mention.
    pub relation: Option<Relation>,
    pub mentions: usize,
    /// The places in the document that are cited.
    pub pinpoints: BTreeSet<String>,
}

pub struct Citations {
    /// Nodes and edges in an order that depends on what was read alone.
    pub graph: DiGraph<Document, Citation>,
}

/// A document with its mentions, by text and place in the text's list.
struct Cited {
    key: String,
    mentions: Vec<(usize, usize)>,
}

impl Citing {
    pub fn read(name: &str, text: &str) -> Citing {
        Citing { name: name.to_owned(), text: text.to_owned() }
    }

    /// Whether the text is itself the document that it names first: `Số: 30/2020/NĐ-CP`, on a line that ends there.
    fn is_headed_by(&self, first: &Reference<'_>) -> bool {
        const NUMBER: &str = "Số";
        let line_ends = self.text[first.span.end..].trim_start_matches(' ').starts_with(['\n', '\r']);
        first.form == Form::Numbered && first.code.is_some() && first.text.starts_with(NUMBER) && line_ends
    }
}

impl Citations {
    pub fn of(texts: Vec<Citing>, apart: bool) -> Citations {
        let references: Vec<Vec<_>> = texts.par_iter().map(|text| vanban::references(&text.text).collect()).collect();
        let cited = if apart { each_by_itself(&texts, &references) } else { all_together(&references) };
        let mut graph = DiGraph::new();
        let mut nodes: Vec<Option<NodeIndex>> = vec![None; texts.len()];
        let mut edges: BTreeMap<(usize, usize, Option<Relation>), Citation> = BTreeMap::new();
        let mut targets = Vec::new();
        for document in &cited {
            // The mention in the heading is the document itself.
            let is_heading = |(text, at): &(usize, usize)| *at == 0 && texts[*text].is_headed_by(&references[*text][0]);
            let itself = document.mentions.iter().find(|mention| is_heading(mention)).map(|(text, _)| *text);
            let mentions = || document.mentions.iter().map(|(text, at)| &references[*text][*at]);
            let node = graph.add_node(Document {
                id: document.key.clone(),
                label: called(mentions()),
                kind: mentions().find_map(|reference| reference.kind).map_or("", |kind| kind.as_str()).to_owned(),
                text: itself.map(|text| texts[text].name.clone()),
            });
            if let Some(text) = itself {
                nodes[text] = Some(node);
            }
            for (text, at) in document.mentions.iter().filter(|mention| itself != Some(mention.0)) {
                let reference = &references[*text][*at];
                let citation = edges.entry((*text, targets.len(), reference.relation)).or_default();
                citation.relation = reference.relation;
                citation.mentions += 1;
                citation.pinpoints.extend(reference.pinpoints.iter().map(ToString::to_string));
            }
            targets.push(node);
        }
        let folder = common_folder(&texts).len();
        let mut add = |text: &Citing| {
            let (name, label) = (text.name.clone(), text.name[folder..].to_owned());
            graph.add_node(Document { id: name.clone(), label, kind: String::new(), text: Some(name) })
        };
        let nodes: Vec<_> =
            nodes.into_iter().zip(&texts).map(|(node, text)| node.unwrap_or_else(|| add(text))).collect();
        for ((text, document, _), citation) in edges {
            graph.add_edge(nodes[text], targets[document], citation);
        }
        Citations { graph }
    }
}

/// The folder that all texts are in, with the slash behind it.
fn common_folder(texts: &[Citing]) -> &str {
    let Some(first) = texts.first() else { return "" };
    let folders = first.name.match_indices('/').map(|(at, _)| &first.name[..=at]);
    folders.take_while(|folder| texts.iter().all(|text| text.name.starts_with(folder))).last().unwrap_or("")
}

/// The documents of all texts, read as if they were one.
fn all_together(references: &[Vec<Reference<'_>>]) -> Vec<Cited> {
    let mut all = Vec::new();
    let mut places = Vec::new();
    for (text, references) in references.iter().enumerate() {
        let before = all.len();
        all.extend(references.iter().cloned().map(|mut reference| {
            reference.antecedent = reference.antecedent.map(|antecedent| antecedent + before);
            reference
        }));
        places.extend((0..references.len()).map(|at| (text, at)));
    }
    let mut cited: Vec<_> = resolve(&all)
        .into_iter()
        .filter_map(|cluster| {
            let mentions = cluster.members.iter().map(|member| places[*member]).collect();
            Some(Cited { key: cluster.id?.to_string(), mentions })
        })
        .collect();
    cited.sort_by(|x, y| x.key.cmp(&y.key));
    number_alike(&mut cited);
    cited
}

/// The documents of each text; those of several texts are one where their key holds everywhere.
fn each_by_itself(texts: &[Citing], references: &[Vec<Reference<'_>>]) -> Vec<Cited> {
    let mut documents: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (text, references) in references.iter().enumerate() {
        for cluster in resolve(references) {
            let Some(id) = cluster.id else { continue };
            let key = if id.is_complete() { id.to_string() } else { format!("{id} in {}", texts[text].name) };
            documents.entry(key).or_default().extend(cluster.members.iter().map(|at| (text, *at)));
        }
    }
    documents.into_iter().map(|(key, mentions)| Cited { key, mentions }).collect()
}

/// Different documents of one key (two terms' `26-NQ/TW`) get a number behind it.
fn number_alike(cited: &mut [Cited]) {
    let mut last = (String::new(), 1);
    for document in cited {
        if document.key == last.0 {
            last.1 += 1;
            document.key += &format!("#{}", last.1);
        } else {
            last = (document.key.clone(), 1);
        }
    }
}

/// What people call it: its kind with its code or its name, or else the longest mention.
fn called<'a>(mentions: impl Iterator<Item = &'a Reference<'a>> + Clone) -> String {
    let kind = mentions.clone().find_map(|reference| reference.kind).map(|kind| label("kind", kind.as_str()));
    let code = mentions.clone().find_map(|reference| reference.code.as_deref()).map(str::to_owned);
    let name = || {
        let named = mentions.clone().filter(|reference| reference.form == Form::Named);
        let fullest = named.max_by_key(|reference| reference.year.is_some())?;
        let year = fullest.year.map_or_else(String::new, |year| format!(" {year}"));
        Some(format!("{}{year}", fullest.name.as_deref().unwrap_or_default()))
    };
    match (kind, code.or_else(name)) {
        (Some(kind), Some(name)) => format!("{kind} {}", name.trim()).trim_end().to_owned(),
        (None, Some(name)) => name,
        (_, None) => mentions
            .map(|r| r.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .max_by_key(String::len)
            .unwrap_or_default(),
    }
}
