//! Bytes → extractions: no panic, and spans that are in order, in bounds and apart.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::{Extraction, Extractor, Offsets, Span};

fuzz_target!(|bytes: &[u8]| {
    let text = match vanban::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            assert!(std::str::from_utf8(&bytes[..error.offset().unwrap()]).is_ok());
            assert!(vanban::extract_bytes(bytes).is_err());
            return;
        }
    };
    for undiacritised in [false, true] {
        let extractor = Extractor::new().undiacritised(undiacritised);
        check(text, &extractor.extract(text).collect::<Vec<_>>());
    }
});

fn check(text: &str, extractions: &[Extraction<'_>]) {
    let starts: Vec<_> = extractions.iter().map(|extraction| extraction.span().start).collect();
    assert!(starts.windows(2).all(|pair| pair[0] <= pair[1]));
    let references: Vec<_> = extractions.iter().filter_map(Extraction::as_reference).collect();
    let achievements: Vec<_> = extractions.iter().filter_map(Extraction::as_achievement).collect();
    check_apart(text, references.iter().map(|reference| reference.span));
    check_apart(text, achievements.iter().map(|achievement| achievement.span));
    for (at, reference) in references.iter().enumerate() {
        assert!(reference.antecedent.map_or(true, |antecedent| antecedent < at));
    }
    for achievement in achievements {
        check_apart(text, achievement.measures.iter().map(|measure| measure.span));
        assert!(achievement.measures.iter().all(|measure| achievement.span.contains(measure.span)));
    }
}

fn check_apart(text: &str, spans: impl Iterator<Item = Span>) {
    let (mut end, mut utf16) = (0, Offsets::utf16(text));
    for span in spans {
        assert!(end <= span.start && !span.is_empty());
        assert_eq!(utf16.range(span).len(), text[span].encode_utf16().count());
        end = span.end;
    }
}
