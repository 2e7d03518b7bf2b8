//! Text without diacritics, and the diacritics it is to be read with.
//!
//! Only words that the grammar knows are given theirs, the longest terms first: `Nghi dinh` is read as `Nghị định`,
//! `cua Chinh phu` as `của Chính phủ`. Names of files and slugs are taken apart, and the marks that their codes have lost
//! are put back: `nghi-dinh-30-2020-nd-cp` is read as `nghị định 30/2020/nđ-cp`. Each character stays one character, so
//! what stands where is still known.

use crate::lexicon::plain::{Plain, PlainCode};
use crate::text::atom::{self, Case, Key};
use crate::text::letter::Letter;
use crate::System;
use std::borrow::Cow;

/// The text with diacritics, one character for one; `None` where nothing changes.
pub(crate) fn restore(plain: &Plain, text: &str) -> Option<String> {
    let mut restored = String::with_capacity(text.len() + text.len() / 4);
    for line in text.split_inclusive('\n') {
        if has_diacritics(line) {
            restored.push_str(line);
        } else {
            Line { plain, restored: &mut restored }.read(&without_slugs(line));
        }
    }
    (restored != text).then_some(restored)
}

/// Whether a letter has a tone or a quality mark; `đ` alone is often kept.
fn has_diacritics(line: &str) -> bool {
    let marked = |c: char| {
        let plain_code = |letter: Letter| letter.tone == 0 && Letter::base(letter.code) == letter.code;
        !matches!(c, 'đ' | 'Đ' | 'ð' | 'Ð') && Letter::of(c).is_some_and(|letter| !plain_code(letter))
    };
    !line.is_ascii() && line.chars().any(marked)
}

/// The line with spaces for the dashes of its slugs and names of files.
fn without_slugs(line: &str) -> Cow<'_, str> {
    let belongs = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !line.contains('-') {
        return line.into();
    }
    let mut spaced = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(belongs) {
        let len = rest[start..].find(|c| !belongs(c)).unwrap_or(rest.len() - start);
        let (before, token) = (&rest[..start], &rest[start..start + len]);
        spaced.push_str(before);
        if is_slug(token) {
            spaced.extend(token.chars().map(|c| if c == '-' { ' ' } else { c }));
        } else {
            spaced.push_str(token);
        }
        rest = &rest[start + len..];
    }
    spaced.push_str(rest);
    spaced.into()
}

/// `slug = word "-" word "-" word { "-" word } ;` with a word of three letters or more that is not in capitals.
fn is_slug(token: &str) -> bool {
    let mut words = token.split('-');
    let in_small = |word: &str| {
        word.len() >= 3
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && word.bytes().skip(1).all(|b| b.is_ascii_lowercase())
    };
    token.matches('-').count() >= 2 && words.clone().all(|word| !word.is_empty()) && words.any(in_small)
}

/// Writes a line with its diacritics.
struct Line<'a> {
    plain: &'a Plain,
    restored: &'a mut String,
}

impl Line<'_> {
    fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let len = match Letter::of(c) {
                Some(letter) if letter.digit().is_some() => self.number(rest),
                Some(_) => self.word(rest, line[..line.len() - rest.len()].ends_with(['-', '/'])),
                None => self.keep(rest, c.len_utf8()),
            };
            rest = &rest[len..];
        }
    }

    /// Writes the first `len` bytes as they stand.
    fn keep(&mut self, text: &str, len: usize) -> usize {
        self.restored.push_str(&text[..len]);
        len
    }

    /// Writes the term that begins there, or else the word; says how long it is.
    fn word(&mut self, text: &str, in_code: bool) -> usize {
        let Some(word) = atom::word(text) else { return self.keep(text, 1) };
        if let Some(code) = self.code(text).filter(|_| in_code) {
            return self.spell(text, &[code.key]);
        }
        match self.plain.terms.longest(text, |term| !term.abbreviation || word.case == Case::Upper) {
            Some((term, _)) => self.spell(text, &term.keys),
            None => self.keep(text, word.len),
        }
    }

    /// The group of a code that begins there.
    fn code(&self, text: &str) -> Option<PlainCode> {
        let word = atom::word(text)?;
        self.plain.codes.longest(&text[..word.len], |_| true).map(|(code, _)| *code)
    }

    /// Writes the atoms of a term with their diacritics, in the case they are in, and what stands between them.
    fn spell(&mut self, text: &str, keys: &[Key]) -> usize {
        let mut at = 0;
        for key in keys {
            let start =
                at + text[at..].find(|c| Letter::of(c).is_some() || !(c == '-' || c.is_whitespace())).unwrap_or(0);
            self.restored.push_str(&text[at..start]);
            let (own, len) = atom::atom(&text[start..]).unwrap_or_default();
            let written = &text[start..start + len];
            // Letters of codes mostly have no diacritics to be given.
            let spelled = if own == *key { String::new() } else { key.spelled() };
            if spelled.chars().count() == written.chars().count() {
                self.restored.extend(written.chars().zip(spelled.chars()).map(|(c, letter)| in_case_of(c, letter)));
            } else {
                self.restored.push_str(written);
            }
            at = start + len;
        }
        at
    }

    /// Writes a number, with its code where that has lost its marks; says how long it is.
    fn number(&mut self, text: &str) -> usize {
        let digits = atom::digits(text).map_or(1, |digits| digits.len);
        let Some(code) = Lost::read(self, text, digits) else { return self.keep(text, digits) };
        let mut at = self.keep(text, code.number);
        if let Some(year) = code.year {
            self.restored.push('/');
            at += 1 + self.keep(&text[at + 1..], year);
        }
        for (mark, key) in code.groups {
            self.restored.push(mark);
            at += 1 + self.spell(&text[at + 1..], &[key]);
        }
        at
    }
}

/// A code whose marks are all spaces or dashes: `30 2020 ND CP`, `05-nq-tw`.
struct Lost {
    /// Bytes of the number.
    number: usize,
    /// Bytes of the year.
    year: Option<usize>,
    groups: Vec<(char, Key)>,
}

impl Lost {
    /// `lost = number [ sep year ] sep ( type sep issuer { sep issuer } | assembly digits ) ;`
    fn read(line: &Line<'_>, text: &str, digits: usize) -> Option<Lost> {
        let suffix = atom::word(&text[digits..]).map_or(0, |word| word.len);
        let number = digits + suffix;
        let after_year = after_separator(&text[number..]).and_then(after_year);
        let rest = after_year.unwrap_or(&text[number..]);
        let at_type = after_separator(rest)?;
        let first = line.code(at_type)?;
        let after_type = &at_type[atom::word(at_type)?.len..];
        let (mut groups, mut rest) = (Vec::new(), after_type);
        let numbered = rest.starts_with(|c: char| c.is_ascii_digit());
        if first.issuer.is_some() && numbered && after_year.is_some() {
            return Some(Lost { number, year: Some(4), groups: vec![('/', first.key)] });
        }
        let mut system = None;
        while let Some(at_issuer) = after_separator(rest) {
            let Some(issuer) = line.code(at_issuer).filter(|code| code.issuer.is_some()) else { break };
            system = system.or(issuer.issuer);
            groups.push(issuer.key);
            rest = &at_issuer[atom::word(at_issuer)?.len..];
        }
        // The Party writes 05-NQ/TW, the State 645/QĐ-TTg.
        let (first_mark, mark) = match system? {
            System::State => ('/', '-'),
            _ if after_year.is_some() => ('/', '-'),
            _ => ('-', '/'),
        };
        let known = first.is_type && suffix <= 1 && digits <= 5 && !rest.starts_with(|c| Letter::of(c).is_some());
        let groups = std::iter::once((first_mark, first.key)).chain(groups.into_iter().map(|key| (mark, key)));
        known.then(|| Lost { number, year: after_year.map(|_| 4), groups: groups.collect() })
    }
}

fn after_separator(text: &str) -> Option<&str> {
    text.strip_prefix([' ', '-'])
}

/// What is left after the four digits of a year.
fn after_year(text: &str) -> Option<&str> {
    let digits = atom::digits(text)?;
    let is_year = digits.len == 4 && (text.starts_with("19") || text.starts_with("20"));
    is_year.then(|| &text[4..])
}

fn in_case_of(c: char, letter: char) -> char {
    if c.is_uppercase() {
        letter.to_uppercase().next().unwrap_or(letter)
    } else {
        letter
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn restores_what_the_grammar_knows() {
        let plain = Plain::of(Lexicon::builtin());
        #[rustfmt::skip]
        let cases = [
            ("theo Nghi dinh so 30/2020/ND-CP cua Chinh phu", "theo Nghị định số 30/2020/NĐ-CP của Chính phủ"),
            ("NGHI QUYET SO 05-NQ/HU", "NGHỊ QUYẾT SỐ 05-NQ/HU"),
            ("diem d khoan 2 Dieu 5 Luat Dat dai nam 2013", "điểm d khoản 2 Điều 5 Luật Đất đai năm 2013"),
            ("Luat Duoc duoc ban hanh ngay 6 thang 4", "Luật Dược được ban hành ngày 6 tháng 4"),
            ("Nghi quyet Dai hoi dai bieu toan quoc lan thu XIII", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII"),
            ("nghi-dinh-30-2020-nd-cp-433446.aspx", "nghị định 30/2020/nđ-cp 433446.aspx"),
            ("Nghi-quyet-05-NQ-TW", "Nghị quyết 05-NQ/TW"), ("Luat-45-2013-QH13.pdf", "Luật 45/2013/QH13.pdf"),
            ("30 2020 ND-CP", "30/2020/NĐ-CP"), ("quyet-dinh-645-qd-ttg", "quyết định 645/qđ-ttg"),
            ("QD 645/QD-TTg", "QĐ 645/QĐ-TTg"), ("01-2017-ttlt-btp-btc", "01/2017/ttlt-btp-btc"),
            ("thong-tu-lien-tich-01-2017-ttlt-btp-btc", "thông tư liên tịch 01/2017/ttlt-btp-btc"),
        ];
        for (text, expected) in cases {
            let restored = restore(&plain, text).unwrap_or_else(|| text.to_owned());
            assert_eq!(restored, expected);
            assert_eq!(restored.chars().count(), text.chars().count());
        }
        assert_eq!(restore(&plain, "Việt Nam 2013, theo nghi dinh"), None);
        assert_eq!(restore(&plain, ""), None);
    }
}
