//! What one would write without this crate: one regular expression for both jobs, its captures put into owned structs.
//!
//! It is written with care: it begins with literals, so that `regex` searches for them with SIMD; its repetitions are
//! bounded; it is compiled once; it has no more than 64 literals, which can be searched for packed; captures are only asked for where there is a match.

use regex::{Captures, Regex};

/// A reference or an achievement, as far as one expression can tell.
#[derive(Debug)]
#[allow(dead_code, reason = "what is built is the work that is measured")]
pub enum Found {
    Reference {
        span: (usize, usize),
        kind: String,
        code: String,
        date: Option<String>,
        issuer: Option<String>,
    },
    Achievement {
        span: (usize, usize),
        action: String,
        value: String,
        unit: String,
    },
}

pub struct Rival {
    regex: Regex,
}

const KINDS: [&str; 20] = [
    "Nghị quyết", "Nghị định", "Quyết định", "Thông tư liên tịch", "Thông tư", "Chỉ thị", "Kết luận", "Quy định",
    "Hướng dẫn", "Kế hoạch", "Chương trình", "Thông báo", "Công văn", "Công điện", "Tờ trình", "Báo cáo", "Pháp lệnh",
    "Bộ luật", "Luật", "Hiến pháp",
];

const ACTIONS: [&str; 12] = [
    "kết nạp", "bồi dưỡng", "đào tạo", "trao tặng", "khen thưởng", "giám sát", "kỷ luật", "thành lập", "huy động",
    "thu ngân sách", "doanh thu", "kim ngạch",
];

impl Rival {
    pub fn new() -> Rival {
        // Either case of a first letter, as literals: `(?i)` would take the literal search away.
        let cases = |words: &[&str]| {
            let capital = |word: &str| {
                let mut letters = word.chars();
                letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
            };
            words.iter().map(|word| format!("{word}|{}", capital(word))).collect::<Vec<_>>().join("|")
        };
        let small = |words: &[&str]| {
            let lower = words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
            cases(&lower.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let (kinds, actions) = (small(&KINDS), small(&ACTIONS));
        let pattern = format!(
            r"(?x)
            (?P<kind>{kinds}) (?:\ số)? \ 
            (?P<code>[0-9]{{1,5}} [a-z]? (?: / [0-9]{{4}} )? (?: [-/] [A-ZĐƯ][A-ZĐƯa-z]{{0,8}} (?: [-/] [A-ZĐƯ][A-ZĐƯa-z]{{0,8}} ){{0,2}} )?
              | [A-ZĐ][\p{{L}}\ ]{{1,40}}\ (?: năm\  )? [0-9]{{4}} )
            (?: ,? \ ngày \  (?P<date> [0-9]{{1,2}} [-/] [0-9]{{1,2}} [-/] [0-9]{{4}}
              | [0-9]{{1,2}} \ tháng \ [0-9]{{1,2}} \ năm \ [0-9]{{4}} ) )?
            (?: \ của \ (?P<issuer> [A-ZĐ]\p{{L}}{{1,6}} (?: \ \p{{L}}{{1,7}} ){{0,5}} ) )?
            | (?P<action>{actions}) (?: \ [\p{{L}},]{{1,8}} ){{0,6}}? \ 
              (?P<value> [0-9]{{1,3}} (?: [.,] [0-9]{{1,3}} ){{0,4}} )
              (?P<unit> % | \ (?: triệu|tỷ|nghìn )? \ ? (?: đồng | ha | km | tấn | \p{{L}}{{1,7}} (?: \ \p{{L}}{{1,7}} )? ) )"
        );
        // In verbose mode a space in a literal must be escaped; the word lists hold plain ones.
        let pattern = pattern.replace(&kinds, &kinds.replace(' ', r"\ ")).replace(&actions, &actions.replace(' ', r"\ "));
        Rival { regex: Regex::new(&pattern).expect("the expression is one") }
    }

    pub fn extract(&self, text: &str) -> Vec<Found> {
        self.regex.captures_iter(text).map(|captures| Found::of(&captures)).collect()
    }
}

impl Found {
    fn of(captures: &Captures<'_>) -> Found {
        let whole = captures.get(0).expect("a match has a place");
        let span = (whole.start(), whole.end());
        let text = |name: &str| captures.name(name).map(|group| group.as_str().to_owned());
        match text("kind") {
            Some(kind) => Found::Reference {
                span,
                kind,
                code: text("code").unwrap_or_default(),
                date: text("date"),
                issuer: text("issuer"),
            },
            None => Found::Achievement {
                span,
                action: text("action").unwrap_or_default(),
                value: text("value").unwrap_or_default(),
                unit: text("unit").unwrap_or_default(),
            },
        }
    }
}
