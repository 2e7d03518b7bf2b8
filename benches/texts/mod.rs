//! Texts to measure on: composed of sentences of our own, the same every time, as long as they are asked for.

/// A text of some sort, and how much there is to find in it.
pub struct Text {
    pub text: String,
    pub references: usize,
    pub achievements: usize,
}

/// What a text is about.
#[derive(Clone, Copy)]
pub struct Sort {
    pub name: &'static str,
    sentences: &'static str,
}

pub const SORTS: [Sort; 4] = [
    Sort { name: "report", sentences: include_str!("report.tsv") },
    Sort { name: "news", sentences: include_str!("news.tsv") },
    Sort { name: "law", sentences: include_str!("law.tsv") },
    Sort { name: "plain", sentences: include_str!("plain.tsv") },
];

/// Asserts that what was found is what the sentences have, but for some: what a sentence tells of colours those after it.
#[allow(dead_code)]
pub fn assert_found(found: usize, expected: usize, what: &str) {
    let least = expected * 2 / 3;
    assert!((least..=expected + 2).contains(&found), "{what}: {found}, expected {least} to {expected}");
}

/// A sentence to be filled in.
struct Sentence {
    references: usize,
    achievements: usize,
    words: &'static str,
}

impl Sort {
    /// A text of at least `len` bytes, and no more than a sentence longer: paragraphs of one to five sentences, and a
    /// blank line after every eighth.
    pub fn composed(self, len: usize) -> Text {
        let sentences: Vec<Sentence> = self.sentences.lines().map(Sentence::read).collect();
        let mut dice = Dice(self.name.len() as u64);
        let mut text = Text { text: String::with_capacity(len + 512), references: 0, achievements: 0 };
        let mut paragraphs = 0;
        while text.text.len() < len {
            for _ in 0..=dice.below(4) {
                let sentence = &sentences[dice.below(sentences.len())];
                sentence.write(&mut dice, &mut text.text);
                text.references += sentence.references;
                text.achievements += sentence.achievements;
                if text.text.len() >= len {
                    return text;
                }
                text.text.push(' ');
            }
            paragraphs += 1;
            text.text.push_str(if paragraphs % 8 == 0 { "\n\n" } else { "\n" });
        }
        text
    }
}

impl Sentence {
    fn read(line: &'static str) -> Sentence {
        let mut cells = line.splitn(3, '\t');
        let mut count = || cells.next().and_then(|cell| cell.parse().ok()).expect("a count begins each line");
        let (references, achievements) = (count(), count());
        Sentence { references, achievements, words: cells.next().expect("a sentence ends each line") }
    }

    fn write(&self, dice: &mut Dice, out: &mut String) {
        let mut rest = self.words;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').expect("braces are closed");
            out.push_str(before);
            out.push_str(&dice.fill(slot));
            rest = after;
        }
        out.push_str(rest);
    }
}

/// Numbers that look random and are the same every time (Knuth's linear congruential generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn fill(&mut self, slot: &str) -> String {
        const PLACES: [&str; 8] =
            ["Sơn Bình", "Hòa Lạc", "Phú Cường", "Tân Mỹ", "Yên Khê", "Đông Giang", "Thạch Lâm", "An Hải"];
        const NAMES: [&str; 6] = ["Lò Văn Páo", "Hà Thị Nhài", "Trịnh Quang Đạt", "Y Blơ", "Mùa A Dế", "Vi Thị Sen"];
        match slot {
            "n" => (self.below(180) + 12).to_string(),
            "thousands" => format!("{}.{:03}", self.below(90) + 1, self.below(1000)),
            "decimal" => format!("{},{}", self.below(900) + 12, self.below(9) + 1),
            "percent" => format!("{},{}%", self.below(98) + 1, self.below(9) + 1),
            "day" => (self.below(28) + 1).to_string(),
            "month" => (self.below(11) + 2).to_string(),
            "year" => (self.below(9) + 2015).to_string(),
            "age" => (self.below(40) + 20).to_string(),
            "clause" => (self.below(6) + 2).to_string(),
            "letter" => self.one_of(&["a", "b", "c", "đ"]).to_owned(),
            "place" => self.one_of(&PLACES).to_owned(),
            "name" => self.one_of(&NAMES).to_owned(),
            _ => panic!("no such slot: {slot}"),
        }
    }
}
