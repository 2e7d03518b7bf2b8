//! Every row of the tables of documents, used: each name, variant and code is read in a sentence, as its row says. And of the
//! tables of achievements: that none says what another has said.

use std::collections::HashSet;
use std::fs;
use unicode_normalization::UnicodeNormalization;
use vanban::{Form, Kind, Reference};

/// The rows of a table that ships, each as the cells of the wanted columns.
fn rows<const N: usize>(table: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let path = format!("{}/src/lexicon/{table}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let places = columns.map(|column| head.iter().position(|cell| *cell == column).unwrap());
    lines.map(|cells| places.map(|at| cells.get(at).copied().unwrap_or_default().to_owned())).collect()
}

fn variants(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|variant| !variant.is_empty())
}

/// Checks the one reference that each text has; all failures are shown at once.
#[track_caller]
fn check(texts: impl IntoIterator<Item = String>, mut as_the_row_says: impl FnMut(&str, &Reference<'_>) -> bool) {
    let mut failures = Vec::new();
    for text in texts {
        let found: Vec<_> = vanban::references(&text).collect();
        if !matches!(&found[..], [only] if as_the_row_says(&text, only)) {
            failures.push(format!("{text}: {found:#?}"));
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_issuer_is_read_whole() {
    for [name, others, system] in rows("issuers", ["name", "variants", "system"]) {
        for name in std::iter::once(&*name).chain(variants(&others)) {
            let text = format!("Nghị quyết số 5 của {name}, ban hành.");
            match system.is_empty() {
                true => assert_eq!(vanban::references(&text).count(), 0, "{text}"),
                false => check([text], |_, found| found.issuer.as_ref().is_some_and(|issuer| *issuer == name)),
            }
        }
    }
}

#[test]
fn every_code_of_an_issuer_is_read() {
    for [codes, system] in rows("issuers", ["code", "system"]) {
        let party = system == "party";
        for code in variants(&codes).filter(|_| !system.is_empty()) {
            let code = if party { format!("12-TB/{code}") } else { format!("12/TB-{code}") };
            check([format!("theo {code}.")], |_, found| found.code.as_deref() == Some(&*code));
            let implied = vanban::references(&code).next().unwrap().implied();
            assert!(implied.bodies.iter().any(|body| body.system.as_str() == system), "{code}");
        }
    }
}

#[test]
fn every_kind_is_read_by_its_names_and_letters() {
    for [kind, names, letters, state, party] in rows("kinds", ["kind", "names", "abbreviations", "state", "party"]) {
        let kind = Kind::from_key(&kind).unwrap();
        let standard = matches!(kind, Kind::TechnicalRegulation | Kind::NationalStandard);
        // A constitution and a charter have no number of their own.
        if !matches!(kind, Kind::Constitution | Kind::Charter) && !standard {
            check(variants(&names).map(|name| format!("{name} số 5/2020/NQ-HĐND")), |text, found| {
                found.span.end == text.len() && found.span.start == 0 && found.kind == Some(kind)
            });
        }
        if !standard && kind != Kind::Constitution {
            check(variants(&letters).map(|letters| format!("{letters} 5/2020/NQ-HĐND")), |_, found| {
                found.kind == Some(kind)
            });
        }
        check(variants(&state).map(|letters| format!("12/2020/{letters}-UBND")), |_, found| found.kind == Some(kind));
        // `QĐ` of the Party is a decision or a regulation, and so is told by the word alone.
        check(variants(&party).map(|letters| format!("12-{letters}/TU")), |_, found| found.kind == Some(kind));
        if standard {
            let number = |letters| format!("{letters} 05:2020/BTTTT");
            check(variants(&letters).map(number), |_, found| found.kind == Some(kind));
        }
    }
}

#[test]
fn every_law_is_read_by_its_name() {
    let words = rows("kinds", ["kind", "names"]);
    for [kind, name, aliases, code] in rows("laws", ["kind", "name", "aliases", "code"]) {
        let word = &words.iter().find(|[key, _]| *key == kind).unwrap()[1];
        let other = |alias: &str| match alias.strip_prefix('=') {
            Some(whole) => whole.to_owned(),
            None => format!("{word} {alias}"),
        };
        let names = std::iter::once(format!("{word} {name}")).chain(variants(&aliases).map(other));
        check(names.map(|name| format!("theo {name}; nêu")), |text, found| {
            found.form == Form::Named && text == format!("theo {}; nêu", found.text)
        });
        // A number behind the name of an amending act may be that of the act it amends.
        if code.contains("/QH") && !name.contains(" của ") {
            check([format!("{word} {name} số {code}")], |text, found| {
                found.form == Form::Numbered && found.span.len() == text.len()
            });
        }
    }
}

/// Words as texts are searched for them: without case, with a dash or a space in them, wherever the tone is written.
fn folded(words: &str) -> Vec<String> {
    let is_tone = |c: &char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c);
    let words = words.to_lowercase().replace('-', " ");
    let fold = |word: &str| {
        let (tones, letters): (Vec<char>, Vec<char>) = word.nfd().partition(is_tone);
        letters.into_iter().chain(tones).collect()
    };
    words.split_whitespace().map(fold).collect()
}

#[test]
fn no_words_of_achievements_stand_twice_in_a_table() {
    let check = |table: &str, rows: Vec<[String; 2]>| {
        let mut seen = HashSet::new();
        let mut twice = Vec::new();
        for [cell, sort] in &rows {
            for words in variants(cell) {
                if !seen.insert((folded(words), sort)) {
                    twice.push(words);
                }
            }
        }
        assert_eq!(twice, [""; 0], "{table}");
    };
    // A noun may be counted here and name its number there: `3 trang`, `trang 3`.
    check("nouns", rows("nouns", ["words", "sort"]));
    for table in ["actions", "indicators", "units"] {
        check(table, rows(table, ["words"]).into_iter().map(|[words]| [words, String::new()]).collect());
    }
}
