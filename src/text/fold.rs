//! Words as keys write them: in small letters, their tone in one place, with nothing but single spaces between them.

use super::atom;
use super::letter::Letter;

/// The words and numbers of a text, without marks.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || loop {
        let (_, len) = match atom::atom(rest) {
            Some(found) => found,
            None => {
                let space = rest.chars().next()?;
                rest = &rest[space.len_utf8()..];
                continue;
            }
        };
        let (found, after) = rest.split_at(len);
        rest = after;
        if atom::word(found).or_else(|| atom::digits(found)).is_some() {
            return Some(found);
        }
    })
}

/// `Phòng, chống  ma tuý` as `phòng chống ma túy`.
pub(crate) fn folded(text: &str) -> String {
    let spell = |word: &str| match atom::atom(word).map(|(key, _)| key.spelled()) {
        Some(spelled) if !spelled.is_empty() => spelled,
        _ => word.to_lowercase(),
    };
    words(text).map(spell).collect::<Vec<_>>().join(" ")
}

/// `Nghị định` as `nghi.dinh`, with `.` between the words: letters from a to z, and digits.
pub(crate) fn plain(text: &str, between: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut ended = false;
    for c in text.chars() {
        let letter = Letter::of(c).and_then(|letter| Letter::small(Letter::base(letter.code), 0));
        match letter {
            Some(letter) => {
                if ended && !plain.is_empty() {
                    plain.push_str(between);
                }
                plain.push(letter);
                ended = false;
            }
            None => ended = true,
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_to_one_spelling() {
        for text in ["Phòng, chống ma túy", "phòng  chống\nMA TUÝ", "Phòng - chống (ma túy)"] {
            assert_eq!(folded(text), "phòng chống ma túy");
        }
        assert_eq!(folded("HIV/AIDS Accessibility-2013"), "hiv aids accessibility 2013");
        assert_eq!(plain("Ủy ban nhân dân tỉnh Đắk Lắk", "."), "uy.ban.nhan.dan.tinh.dak.lak");
        assert_eq!(plain(" 30a/2008/QH13", "-"), "30a-2008-qh13");
        assert_eq!((folded(" – "), plain("", ".")), (String::new(), String::new()));
    }
}
