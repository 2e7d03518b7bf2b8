use crate::support::{file, folder, printed, run};
use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::time::Duration;
use tempfile::TempDir;

/// Runs in a page that holds the example's page twice, in frames as wide as a desk's screen and a phone's.
const CHECK: &str = include_str!("highlight_check.js");

#[test]
fn makes_one_page_that_loads_nothing() {
    let page = printed("highlight", &folder(&[]), &[]);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"vi\">"));
    for (part, times) in [("default-src 'none'", 1), ("<script>", 1), ("<style>", 1), ("<h1>Đảng bộ huyện Sơn Bình", 1)]
    {
        assert_eq!(page.matches(part).count(), times, "{part}");
    }
    for outside in ["http://", "https://", "url(", "@import", "src=", "<link", "<img"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn escapes_the_text() {
    let text = "<script>alert(1)</script> & \"Nghị quyết 05-NQ/HU\" của <b>Huyện ủy</b>, kết nạp 5 <i>đảng viên</i>";
    let page = printed("highlight", &folder(&[("a.txt", text)]), &["a.txt", "--title", "</title><script>"]);
    assert!(page.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;<mark"));
    assert_eq!(page.matches("<script>").count(), 1);
    for raw in ["<b>", "<i>", "alert(1)</script>"] {
        assert!(!page.contains(raw), "{raw}");
    }
}

/// Mentions of one document have its number, and each piece of a mark knows its entry.
#[test]
fn numbers_documents() {
    let text = "Nghị quyết 05-NQ/HU; Nghị quyết 06-NQ/HU; theo Nghị quyết 05-NQ/HU; Nghị quyết này";
    let page = printed("highlight", &folder(&[("a.txt", text)]), &["a.txt"]);
    let main = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let numbers = main.split("data-document=\"").skip(1).map(|rest| &rest[..1]);
    assert_eq!(numbers.collect::<Vec<_>>(), ["1", "2", "1", "1"]);
}

#[test]
fn says_what_it_cannot_read() {
    let here = folder(&[]);
    fs::write(here.path().join("bad.txt"), b"Ngh\xe1\xbb\x8b \xff").unwrap();
    for (path, complaint) in [("missing.txt", "highlight: missing.txt: "), ("bad.txt", "highlight: bad.txt: not UTF-8")]
    {
        let done = run("highlight", &here, &[path]).assert().code(1);
        let complaints = String::from_utf8(done.get_output().stderr.clone()).unwrap();
        assert!(complaints.starts_with(complaint), "{complaints}");
    }
}

/// The page in a real browser, light and dark, wide and narrow: see `highlight_check.js`.
#[test]
fn works_in_a_browser() {
    let Some(browser) = browser() else {
        eprintln!("no chromium here: the page was not looked at in a browser");
        return;
    };
    let here = folder(&[]);
    let page = printed("highlight", &here, &[]);
    for scheme in ["1", "0"] {
        let report = check(browser, &here, &page, scheme);
        for (frame, width) in ["wide", "narrow"].into_iter().zip([1280, 390]) {
            let report = &report[frame];
            let number = |field: &str| report[field].as_u64().unwrap_or_else(|| panic!("no {field} in {report:#}"));
            assert_eq!(report["errors"], Value::Array(vec![]), "{frame}");
            assert_eq!(report["text"], file("examples/data/article.txt"), "{frame}");
            let extractions: Vec<_> = vanban::extract(include_str!("../../examples/data/article.txt")).collect();
            let measures =
                extractions.iter().filter_map(|e| e.as_achievement()).map(|a| a.measures.len()).sum::<usize>();
            let references = extractions.iter().filter(|e| e.as_reference().is_some()).count();
            assert_eq!(number("references"), references as u64);
            assert_eq!(number("measures"), measures as u64);
            assert_eq!(number("listed"), extractions.len() as u64);
            assert_eq!(number("cards"), number("references") + number("measures"), "each mark opens its card");
            assert!(number("width") <= width, "{frame}: wider than its screen");
            assert!(report["contrast"].as_f64().unwrap() >= 4.5, "{frame}: {}", report["faintest"]);
            for what in ["filters", "escapes", "steps", "jumps", "alike"] {
                assert_eq!(report[what], true, "{frame}, scheme {scheme}: {what} in {report:#}");
            }
        }
    }
}

fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.into_iter().find(|name| std::process::Command::new(name).arg("--version").output().is_ok())
}

/// What the check reports of each frame.
fn check(browser: &str, here: &TempDir, page: &str, scheme: &str) -> Value {
    let quoted = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    // Before the page's own script, so that nothing is missed.
    let watch = "<head><script>window.errors = []; addEventListener('error', (e) => errors.push(e.message)); \
        addEventListener('securitypolicyviolation', (e) => errors.push(e.violatedDirective));</script>";
    let page = quoted(&page.replacen("<head>", watch, 1));
    let frame = |id: &str, width: u32| {
        format!("<iframe id=\"{id}\" width=\"{width}\" height=\"800\" style=\"border:0\" srcdoc=\"{page}\"></iframe>")
    };
    let (wide, narrow) = (frame("wide", 1280), frame("narrow", 390));
    let harness = format!(
        "<!DOCTYPE html><meta charset=\"utf-8\"><body>{wide}{narrow}<pre id=\"report\"></pre><script>{CHECK}</script>"
    );
    let path = here.path().join("check.html");
    fs::write(&path, harness).unwrap();
    let profile = format!("--user-data-dir={}", here.path().join("profile").display());
    let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
    let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
    let offline = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
    let done = Command::new(browser)
        .args(quiet)
        .args(offline)
        .args([&profile, &scheme, "--window-size=1700,900", "--virtual-time-budget=200000", "--dump-dom"])
        .arg(format!("file://{}", path.display()))
        .timeout(Duration::from_secs(180))
        .assert()
        .success();
    let dom = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    let report = dom.split_once("<pre id=\"report\">").unwrap().1.split_once("</pre>").unwrap().0;
    let report = report.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&report).unwrap_or_else(|error| panic!("{error}: {report:?}"))
}
