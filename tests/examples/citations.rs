use crate::support::{folder, printed, run};
use serde_json::Value;
use std::collections::HashMap;

const DECREE: &str = "CHÍNH PHỦ\nSố: 215/2024/NĐ-CP\nHà Nội, ngày 09 tháng 5 năm 2024\nNGHỊ ĐỊNH\n\
    Căn cứ Luật Đất đai năm 2013;\nTheo điểm a khoản 2 Điều 9 Luật Đất đai 2013, Nghị định này quy định chi tiết.";

const TEXTS: &[(&str, &str)] = &[
    ("in/decree.txt", DECREE),
    ("in/a.txt", "Thực hiện Nghị định 215/2024/NĐ-CP; bãi bỏ Nghị định 40/2020/NĐ-CP. Theo Nghị định 40/2020/NĐ-CP và Chỉ thị 05-CT/TW."),
    ("in/b.txt", "Quán triệt Chỉ thị 05-CT/TW của Bộ Chính trị. Không dẫn Luật nào khác."),
    ("in/c.txt", "Không dẫn văn bản nào."),
];

fn graph(arguments: &[&str]) -> Value {
    let json = printed("citations", &folder(TEXTS), &[arguments, &["--format", "json", "in"]].concat());
    serde_json::from_str(&json).unwrap()
}

/// The edges as (source, target, relation), with how many mentions.
fn edges(graph: &Value) -> HashMap<(String, String, String), u64> {
    let text = |link: &Value, name: &str| link[name].as_str().unwrap().to_owned();
    let edge = |link: &Value| {
        let ends = (text(link, "source"), text(link, "target"), text(link, "relation"));
        (ends, link["mentions"].as_u64().unwrap())
    };
    graph["links"].as_array().unwrap().iter().map(edge).collect()
}

fn expected(edges: &[(&str, &str, &str, u64)]) -> HashMap<(String, String, String), u64> {
    let owned = |&(source, target, relation, mentions): &(&str, &str, &str, u64)| {
        ((source.to_owned(), target.to_owned(), relation.to_owned()), mentions)
    };
    edges.iter().map(owned).collect()
}

#[test]
fn joins_texts_and_documents() {
    let graph = graph(&[]);
    let (decree, law) = ("decree:215/2024/NĐ-CP", "law:45/2013/QH13");
    let edges = edges(&graph);
    assert_eq!(
        edges,
        expected(&[
            (decree, law, "based_on", 1),
            (decree, law, "mentions", 1),
            ("in/a.txt", decree, "implements", 1),
            ("in/a.txt", "decree:40/2020/NĐ-CP", "repeals", 1),
            ("in/a.txt", "decree:40/2020/NĐ-CP", "mentions", 1),
            ("in/a.txt", "directive:05-CT/TW?", "mentions", 1),
            ("in/b.txt", "directive:05-CT/TW?", "implements", 1),
        ])
    );
    let nodes = graph["nodes"].as_array().unwrap();
    let node = |id: &str| nodes.iter().find(|node| node["id"] == id).unwrap_or_else(|| panic!("no {id} in {nodes:#?}"));
    // The decree is the text that opens with its number; a text without citations is there too.
    assert_eq!((&node(decree)["text"], &node(decree)["kind"]), (&Value::from("in/decree.txt"), &Value::from("decree")));
    assert_eq!((&node(law)["label"], &node(law)["text"]), (&Value::from("Luật Đất đai 2013"), &Value::Null));
    assert_eq!(node("in/c.txt")["label"], "c.txt");
    let pinpoints: Vec<_> =
        graph["links"].as_array().unwrap().iter().flat_map(|link| link["pinpoints"].as_array().unwrap()).collect();
    assert_eq!(pinpoints, ["điểm a khoản 2 Điều 9"]);
}

/// A key that holds within one text only is no bridge between texts that are taken by themselves.
#[test]
fn takes_texts_apart() {
    let edges = edges(&graph(&["--apart"]));
    let targets = |source: &str| {
        let mut targets: Vec<_> = edges.keys().filter(|edge| edge.0 == source).map(|edge| edge.1.as_str()).collect();
        targets.sort_unstable();
        targets.dedup();
        targets.join(" ")
    };
    assert_eq!(targets("in/a.txt"), "decree:215/2024/NĐ-CP decree:40/2020/NĐ-CP directive:05-CT/TW? in in/a.txt");
    assert_eq!(targets("in/b.txt"), "directive:05-CT/TW? in in/b.txt");
}

/// Two documents of one number, told apart by what is stated of them.
#[test]
fn keeps_different_documents_of_one_number_apart() {
    let here = folder(&[
        ("a.txt", "Nghị quyết 26-NQ/TW ngày 05/8/2008 của Ban Chấp hành Trung ương"),
        ("b.txt", "Nghị quyết 26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương"),
    ]);
    let graph: Value = serde_json::from_str(&printed("citations", &here, &["--format", "json", "."])).unwrap();
    let targets: Vec<_> =
        graph["links"].as_array().unwrap().iter().map(|link| link["target"].as_str().unwrap()).collect();
    assert_eq!(targets.len(), 2);
    assert_ne!(targets[0], targets[1]);
}

#[test]
fn lists_the_most_cited() {
    let table = printed("citations", &folder(TEXTS), &["in", "--top", "1"]);
    assert_eq!(
        table,
        " texts  mentions  document\n     2         2  Chỉ thị 05-CT/TW  [directive:05-CT/TW?]\n                  a.txt; b.txt (thực hiện)\n\n4 texts, 4 cited documents, 7 mentions\n"
    );
    assert!(printed("citations", &folder(TEXTS), &["in"]).contains("a.txt ×2 (bãi bỏ)"));
}

#[test]
fn writes_graphs_that_others_read() {
    let here = folder(&[("a \"b\" <c>.txt", "Nghị định 40/2020/NĐ-CP")]);
    let dot = printed("citations", &here, &["--format", "dot", "."]);
    assert!(dot.starts_with("digraph {\n") && dot.contains(r#"label="a \"b\" <c>.txt""#), "{dot}");
    assert!(dot.contains("1 -> 0 [ label=\"mentions\" weight=1]"), "{dot}");
    let graphml = printed("citations", &here, &["--format", "graphml", "."]);
    for part in [
        "<graph edgedefault=\"directed\">",
        "<data key=\"label\">a \"b\" &lt;c&gt;.txt</data>",
        "<data key=\"id\">decree:40/2020/NĐ-CP</data>",
        "source=\"n1\" target=\"n0\"",
    ] {
        assert!(graphml.contains(part), "{part} is not in\n{graphml}");
    }
    // Again and again the same.
    for format in ["table", "dot", "graphml", "json"] {
        let once = printed("citations", &folder(&[]), &["--format", format]);
        assert!((0..3).all(|_| printed("citations", &folder(&[]), &["--format", format]) == once), "{format}");
    }
}

#[test]
fn does_the_rest_where_something_cannot_be_read() {
    let here = folder(&[("a.txt", "Nghị định 40/2020/NĐ-CP")]);
    let done = run("citations", &here, &["gone.txt", "a.txt"]).assert().code(1);
    let complaints = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(complaints.starts_with("citations: gone.txt: "), "{complaints}");
    assert!(String::from_utf8(done.get_output().stdout.clone())
        .unwrap()
        .ends_with("1 text, 1 cited document, 1 mention\n"));
}
