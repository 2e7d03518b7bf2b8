use std::io::Write;
fn main() {
    let mut out = std::io::stdout().lock();
    for arg in std::env::args().skip(1) {
        if arg.ends_with(".jsonl") {
            for line in std::fs::read_to_string(&arg).unwrap().lines() {
                let v: serde_json::Value = serde_json::from_str(line).unwrap();
                emit(&mut out, v["doc"].as_str().unwrap(), v["text"].as_str().unwrap());
            }
            continue;
        }
        let mut files: Vec<_> = std::fs::read_dir(&arg)
            .unwrap()
            .map(|f| f.unwrap().path())
            .filter(|p| p.extension().is_some_and(|e| e == "txt"))
            .collect();
        files.sort();
        for f in files {
            emit(&mut out, f.to_str().unwrap(), &std::fs::read_to_string(&f).unwrap());
        }
    }
}
fn emit(out: &mut impl Write, doc: &str, text: &str) {
    for e in vanban::extract(text) {
        let mut v = serde_json::to_value(e).unwrap();
        v["doc"] = doc.into();
        writeln!(out, "{v}").unwrap();
    }
}
