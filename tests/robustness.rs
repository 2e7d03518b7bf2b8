//! Whatever the text, extraction ends without a panic, and what it gives stands where it says it does.

mod adversary;

use adversary::{Adversary, ADVERSARIES};
use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::thread;
use vanban::{Achievement, Extraction, Extractor, Phrase, Quantity, Reference, Span};

/// The texts that ship with the crate.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["examples/data", "tests/corpus"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Asserts everything that holds of the extractions of any text.
#[track_caller]
fn check(text: &str) {
    let extractions: Vec<_> = vanban::extract(text).collect();
    let (references, achievements) = check_spans(text, &extractions);
    assert!(vanban::references(text).eq(references.into_iter().cloned()), "other references alone: {text:?}");
    assert!(vanban::achievements(text).eq(achievements.into_iter().cloned()), "other achievements alone: {text:?}");
}

/// Asserts everything that holds of the places of extractions; gives them back by sort.
#[track_caller]
fn check_spans<'e, 't>(
    text: &str,
    extractions: &'e [Extraction<'t>],
) -> (Vec<&'e Reference<'t>>, Vec<&'e Achievement<'t>>) {
    let starts: Vec<_> = extractions.iter().map(|extraction| extraction.span().start).collect();
    assert!(starts.windows(2).all(|pair| pair[0] <= pair[1]), "not in text order: {starts:?} in {text:?}");

    let references: Vec<_> = extractions.iter().filter_map(Extraction::as_reference).collect();
    let achievements: Vec<_> = extractions.iter().filter_map(Extraction::as_achievement).collect();
    references.iter().enumerate().for_each(|(index, reference)| check_reference(text, index, reference));
    achievements.iter().for_each(|achievement| check_achievement(text, achievement, references.len()));
    check_disjoint(text, references.iter().map(|reference| reference.span));
    check_disjoint(text, achievements.iter().map(|achievement| achievement.span));
    (references, achievements)
}

#[track_caller]
fn check_reference(text: &str, index: usize, reference: &Reference<'_>) {
    assert_eq!(reference.text, words(text, reference.span));
    // The name that an abbreviation stands for (`BLDS`) stands nowhere in the text.
    let name = reference.name.as_ref().filter(|name| !name.span.is_empty());
    for phrase in [reference.issuer.as_ref(), name, reference.title.as_ref()].into_iter().flatten() {
        check_phrase(text, phrase);
    }
    assert!(reference.antecedent.map_or(true, |antecedent| antecedent < index), "{reference:?} in {text:?}");
}

#[track_caller]
fn check_achievement(text: &str, achievement: &Achievement<'_>, references: usize) {
    assert_eq!(achievement.text, words(text, achievement.span));
    assert!(!achievement.measures.is_empty(), "{achievement:?} in {text:?}");
    check_disjoint(text, achievement.measures.iter().map(|measure| measure.span));
    for measure in &achievement.measures {
        words(text, measure.span);
        assert!(measure.reference.map_or(true, |index| index < references), "{measure:?} in {text:?}");
        assert!(achievement.span.contains(measure.span), "{measure:?} is not in {achievement:?} in {text:?}");
    }
    // Who and when may stand before it.
    if let Some(period) = &achievement.period {
        assert_eq!(period.text, words(text, period.span));
    }
    if let Some(subject) = &achievement.subject {
        check_phrase(text, subject);
    }
    let parts = achievement.measures.iter().flat_map(|measure| [&measure.object, &measure.label, &measure.against]);
    for phrase in parts.chain([&achievement.action, &achievement.indicator]).flatten() {
        check_phrase(text, phrase);
        assert!(achievement.span.contains(phrase.span), "{phrase:?} is not in {achievement:?} in {text:?}");
    }
}

/// A phrase has the words of its span, but for white space and what normalising the text changes.
#[track_caller]
fn check_phrase(text: &str, phrase: &Phrase<'_>) {
    let words = words(text, phrase.span);
    assert_eq!(phrase.split_whitespace().count(), words.split_whitespace().count(), "{phrase:?} is {words:?}");
}

#[track_caller]
fn check_disjoint(text: &str, spans: impl Iterator<Item = Span>) {
    let spans: Vec<_> = spans.collect();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} overlap in {text:?}");
}

/// The words of a span, which lies in the text and has no white space or punctuation around it.
#[track_caller]
fn words(text: &str, span: Span) -> &str {
    let words = text.get(span.range()).unwrap_or_else(|| panic!("{span} is no span of {text:?}"));
    let is_edge = |c: char| c.is_whitespace() || ",.;:!?()[]{}\"'“”‘’«»…-–—/*".contains(c);
    let (Some(first), Some(last)) = (words.chars().next(), words.chars().next_back()) else {
        panic!("{span} is empty in {text:?}")
    };
    let closes = [('(', ')'), ('[', ']'), ('“', '”'), ('"', '"')]
        .iter()
        .any(|(open, close)| last == *close && words[..words.len() - last.len_utf8()].contains(*open));
    assert!(!is_edge(first), "{words:?} in {text:?}");
    assert!(!is_edge(last) || closes, "{words:?} in {text:?}");
    words
}

#[test]
fn every_prefix_and_every_suffix() {
    let texts = texts();
    let cuts = texts.par_iter().flat_map_iter(|text| text.char_indices().map(move |(at, _)| text.split_at(at)));
    cuts.for_each(|(prefix, suffix)| {
        check(prefix);
        check(suffix);
    });
}

#[test]
fn shuffled_texts() {
    let mut random = fastrand::Rng::with_seed(2026);
    for text in texts() {
        for _ in 0..20 {
            let mut chars: Vec<char> = text.chars().collect();
            random.shuffle(&mut chars);
            check(&chars.iter().collect::<String>());
            // Shuffled words keep more that looks like something.
            let mut words: Vec<_> = text.split_inclusive([' ', '\n', '/', '-']).collect();
            random.shuffle(&mut words);
            check(&words.concat());
        }
    }
}

#[test]
fn odd_texts() {
    let odd = [
        "",
        " ",
        "\n\n",
        "\u{feff}",
        "\0",
        "5",
        "5/",
        "-",
        "%",
        "số",
        "Số:",
        "Luật",
        "Điều",
        "khoản 1",
        "ngày 31/2/2021",
        "Nghị quyết",
        "Nghị quyết Đại hội XII của Đảng",
        "Nghị quyết số",
        "Nghị quyết này",
        "Nghị quyết 99999999999999999999-NQ/TW",
        "Chỉ thị 05-CT/",
        "NQ/TW",
        "kết nạp",
        "kết nạp 99999999999999999999999999999999999999999999 đảng viên",
        "đạt %",
        "đạt 1.2.3.4,5,6%",
        "1/0",
        "từ 5 đến",
        "😀 Chỉ thị 05-CT/TW 😀",
        "\u{301}05-CT/TW\u{301}",
        "\u{202e}Chỉ thị 05-CT/TW",
        "Chỉ\u{200b} thị 05-CT/TW",
        "Ⅻ/ⅩⅢ-NQ/TW",
        "٠٥-CT/TW",
    ];
    odd.iter().for_each(|text| check(text));
    for text in odd {
        check(&text.repeat(50));
        check(&text.to_uppercase());
    }
}

/// What fuzzing has found.
#[test]
fn regressions() {
    // A mark that no letter is composed with: the span ended before it or behind it, as other letters of the text were.
    for text in ["kết nạp 52 đản\u{309}a", "ke\u{302}\u{301}t nạp 52 đản\u{309}a"] {
        check(text);
        assert!(vanban::achievements(text).next().unwrap().text.ends_with("đản\u{309}"), "{text}");
    }
    // A unit that was written as it is not read.
    let quantity: Quantity<'_> = "20 mẫu ruộng".parse().unwrap();
    assert_eq!(quantity.to_string().parse(), Ok(quantity));
}

/// Bytes of the stack that any text is read with, whatever stands in it.
const STACK: usize = 128 << 10;

/// What reads deep where brackets are deep would fall here.
#[test]
fn a_small_stack_is_enough() {
    let read = |adversary: &'static Adversary| {
        let text = adversary.text(16 << 10);
        let extract = move || {
            vanban::extract(&text).count();
            Extractor::new().undiacritised(true).extract(&text).count();
        };
        thread::Builder::new().stack_size(STACK).spawn(extract).unwrap().join().expect(adversary.name);
    };
    ADVERSARIES.iter().for_each(read);
}

#[test]
fn adversarial_texts() {
    let extractor = Extractor::new().undiacritised(true);
    ADVERSARIES.par_iter().for_each(|adversary| {
        let text = adversary.text(8 << 10);
        check(&text);
        check_spans(&text, &extractor.extract(&text).collect::<Vec<_>>());
    });
}
