//! A text, and the same text written otherwise: composed, decomposed, with characters nobody sees. They say the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::UnicodeNormalization;
use vanban::Extraction;

fuzz_target!(|text: &str| {
    // Longer runs of marks are cut, and where depends on how they are composed.
    if text.nfd().collect::<Vec<_>>().windows(30).any(|run| run.iter().all(|c| canonical_combining_class(*c) != 0)) {
        return;
    }
    let composed: String = text.nfc().collect();
    let decomposed: String = text.nfd().collect();
    assert_eq!(values(&composed), values(&decomposed));
    assert_eq!(values(&composed), values(&format!("\u{feff}{composed}\u{200b}")));
});

/// What the extractions say, and the words at their spans, composed.
fn values(text: &str) -> Vec<[String; 2]> {
    let nfc = |text: &str| text.nfc().filter(|c| !matches!(c, '\u{feff}' | '\u{200b}')).collect::<String>();
    let value = |extraction: Extraction<'_>| {
        let says = match &extraction {
            Extraction::Reference(r) => format!(
                "{:?}",
                (r.form, r.kind, &r.number, r.year, r.date, r.term, r.session, r.tenure, r.antecedent, r.relation)
            ),
            Extraction::Achievement(a) => {
                format!("{:?}", a.measures.iter().map(|m| (m.role, m.quantity.to_string(), m.reference)).collect::<Vec<_>>())
            }
            _ => String::new(),
        };
        [nfc(&says), nfc(&text[extraction.span()])]
    };
    vanban::extract(text).map(value).collect()
}
