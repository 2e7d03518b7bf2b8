//! Marks nest whatever the spans do, and the text comes out whole.

use vanban::{annotate, Markup, Span};

/// The text with marks of one letter: `<a>`, `</a>`; where a mark is broken off and goes on, `</a-` and `-a>`.
fn marked(text: &str, marks: &[(usize, usize, char)]) -> String {
    let marks = marks.iter().map(|&(start, end, name)| (Span { start, end }, name));
    let shown = annotate(text, marks).map(|piece| match piece {
        Markup::Text(text) => text.to_owned(),
        Markup::Open { mark, first: true } => format!("<{mark}>"),
        Markup::Open { mark, first: false } => format!("<-{mark}>"),
        Markup::Close { mark, last: true } => format!("</{mark}>"),
        Markup::Close { mark, last: false } => format!("</{mark}->"),
    });
    shown.collect()
}

/// A text, its marks, and the text with them.
type Case = (&'static str, &'static [(usize, usize, char)], &'static str);

#[test]
fn wraps_spans() {
    #[rustfmt::skip]
    let cases: &[Case] = &[
        ("12345", &[], "12345"),
        ("", &[], ""),
        ("12345", &[(1, 3, 'a')], "1<a>23</a>45"),
        ("12345", &[(0, 5, 'a')], "<a>12345</a>"),
        // side by side, in any order
        ("12345", &[(3, 5, 'b'), (1, 3, 'a')], "1<a>23</a><b>45</b>"),
        // one in the other
        ("12345", &[(0, 5, 'a'), (1, 3, 'b')], "<a>1<b>23</b>45</a>"),
        ("12345", &[(0, 3, 'b'), (0, 5, 'a')], "<a><b>123</b>45</a>"),
        ("12345", &[(0, 5, 'a'), (2, 5, 'b')], "<a>12<b>345</b></a>"),
        ("12345", &[(1, 3, 'a'), (1, 3, 'b')], "1<a><b>23</b></a>45"),
        // overlapping
        ("12345", &[(0, 3, 'a'), (2, 5, 'b')], "<a>12<b>3</b-></a><-b>45</b>"),
        ("12345", &[(0, 2, 'a'), (1, 4, 'b'), (1, 5, 'c')], "<a>1<c><b>2</b-></c-></a><-c><-b>34</b>5</c>"),
        ("123456", &[(0, 3, 'a'), (1, 4, 'b'), (2, 6, 'c')], "<a>1<b>2<c>3</c-></b-></a><-b><-c>4</c-></b><-c>56</c>"),
        // a mark of nothing
        ("12", &[(1, 1, 'a')], "1<a></a>2"),
        ("12", &[(0, 1, 'b'), (1, 1, 'a'), (1, 2, 'c')], "<b>1</b><c><a></a>2</c>"),
        ("12", &[(2, 2, 'a'), (0, 0, 'b')], "<b></b>12<a></a>"),
        ("", &[(0, 0, 'a')], "<a></a>"),
        // spans that do not fit the text
        ("12", &[(1, 9, 'a'), (7, 9, 'b')], "1<a>2</a><b></b>"),
        ("12", &[(2, 1, 'a')], "12<a></a>"),
        ("mộ", &[(2, 3, 'a')], "m<a>ộ</a>"),
    ];
    for (text, marks, expected) in cases {
        assert_eq!(marked(text, marks), *expected, "{text} {marks:?}");
    }
}

/// Any spans at all: what is opened last is closed first, each mark has its words, and nothing is lost.
#[test]
fn nests_whatever_overlaps() {
    let text = "Số: 05-NQ/HU\u{a0}— đạt 102%, <b>&amp;</b> 📄 e\u{302}\u{301}";
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..2000 {
        let marks: Vec<_> = (0..random.usize(..12))
            .map(|mark| {
                let start = random.usize(..text.len() + 3);
                (Span::new(start, start + random.usize(..20)), mark)
            })
            .collect();
        let mut words = vec![String::new(); marks.len()];
        let (mut whole, mut open) = (String::new(), Vec::new());
        let (mut begun, mut ended) = (vec![0; marks.len()], vec![0; marks.len()]);
        for piece in annotate(text, marks.iter().copied()) {
            match piece {
                Markup::Text(text) => {
                    whole += text;
                    open.iter().for_each(|mark: &usize| words[*mark] += text);
                }
                Markup::Open { mark, first } => {
                    open.push(mark);
                    begun[mark] += usize::from(first);
                }
                Markup::Close { mark, last } => {
                    assert_eq!(open.pop(), Some(mark), "{marks:?}");
                    ended[mark] += usize::from(last);
                }
            }
        }
        assert_eq!((whole.as_str(), open.len()), (text, 0), "{marks:?}");
        assert!(begun.iter().chain(&ended).all(|times| *times == 1), "{marks:?}");
        for (span, mark) in &marks {
            let whole_chars = text.char_indices().map(|(at, c)| at..at + c.len_utf8());
            let held = whole_chars.filter(|at| at.start < span.end && span.start < at.end);
            assert_eq!(words[*mark], held.map(|at| &text[at]).collect::<String>(), "{span} of {marks:?}");
        }
    }
}

/// Each phrase of what is found, marked at once.
#[test]
fn marks_what_is_found() {
    let text = "Kết nạp 51 đảng viên, đạt 102% chỉ tiêu Nghị quyết 05-NQ/HU.";
    let mut marks = Vec::new();
    for found in vanban::extract(text) {
        marks.push((found.span(), "found"));
        if let Some(achievement) = found.as_achievement() {
            marks.extend(achievement.action.iter().map(|action| (action.span, "action")));
            marks.extend(achievement.measures.iter().map(|measure| (measure.span, measure.role.as_str())));
        }
    }
    let shown = annotate(text, marks).map(|piece| match piece {
        Markup::Text(text) => text.to_owned(),
        Markup::Open { mark, .. } => format!("<{mark}>"),
        Markup::Close { mark, .. } => format!("</{mark}>"),
    });
    assert_eq!(
        shown.collect::<String>(),
        "<found><action>Kết nạp</action> <result>51</result> đảng viên, đạt <completion>102%</completion> \
         chỉ tiêu <found>Nghị quyết 05-NQ/HU</found></found>."
    );
}

/// As many marks at one place as there may be take no more than their number in time.
#[test]
fn takes_any_depth() {
    let marks = (0..100_000).map(|mark| (Span::new(0, 5), mark));
    assert_eq!(annotate("một", marks).count(), 200_001);
}
