//! The lists of plans: what stands under the heading of one is planned.
//!
//! ```text
//! III. Nhiệm vụ năm 2025          the heading
//! 1. Về kinh tế:                  an item of its list,
//! - Thu ngân sách 500 tỷ đồng     and one of that item
//! IV. Tổ chức thực hiện           no deeper than the heading: the list has ended
//! ```

use super::sentences::{self, first_line, BULLETS};
use crate::text::{atom, floor_boundary};
use crate::Span;

/// How deep in a list a line stands, told by the mark that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// A paragraph, or a heading of the highest rank: `III.`, `Điều 5.`
    Text,
    /// `2.`, or with so many numbers more: `2.1.`
    Numbered(usize),
    /// `a)`
    Lettered,
    /// `-`
    Dashed,
    /// `+`, under a dash
    Crossed,
}

/// The heading of a plan, and the list under it as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    heading: Depth,
    /// How deep its first item stands.
    first: Option<Depth>,
}

impl Depth {
    /// How deep the first line of `text` stands; none if it is blank.
    pub(super) fn of(text: &str) -> Option<Depth> {
        let line = first_line(text).trim_start();
        let depth = match line.chars().next()? {
            '+' => Depth::Crossed,
            c if BULLETS.contains(&c) => Depth::Dashed,
            c if c.is_ascii_digit() => numbered(line).unwrap_or(Depth::Text),
            c if c.is_lowercase() && is_bound(&line[c.len_utf8()..]) => Depth::Lettered,
            _ => Depth::Text,
        };
        Some(depth)
    }
}

/// `1.`, `1)`, `1.2.`, `1.2`: numbers of two digits at most, so that it counts nothing.
fn numbered(line: &str) -> Option<Depth> {
    let mark = line.split(char::is_whitespace).next().unwrap_or(line);
    let numbers = mark.trim_end_matches(['.', ')']);
    let deeper = numbers.matches('.').count();
    let short = |number: &str| matches!(number.len(), 1 | 2) && number.bytes().all(|b| b.is_ascii_digit());
    (numbers.split('.').all(short) && (deeper > 0 || mark.len() > numbers.len())).then_some(Depth::Numbered(deeper))
}

/// Whether what follows a letter or a number makes it the mark of an item: `)`, or `.` before a space.
fn is_bound(after: &str) -> bool {
    after.starts_with(')') || after.strip_prefix('.').is_some_and(|rest| atom::gap(rest) > 0)
}

impl Plan {
    pub(super) fn under(heading: Depth) -> Plan {
        Plan { heading, first: None }
    }

    /// The plan, with this line in its list; none where that ends the list.
    fn with(self, line: Depth) -> Option<Plan> {
        let first = self.first.unwrap_or(line);
        (line > self.heading && line >= first).then_some(Plan { first: Some(first), ..self })
    }
}

/// The plan in whose list the line at `line` stands, where the lines from `from` on have not been read, before which the text
/// was in the list of `plan`. `heads` says whether a line is the heading of a plan.
pub(super) fn at(
    plan: Option<Plan>,
    text: &str,
    from: usize,
    line: usize,
    mut heads: impl FnMut(Span) -> bool,
) -> Option<Plan> {
    // Most lines are paragraphs, and what stands before them does not matter.
    if Depth::of(&text[line..])? == Depth::Text {
        return None;
    }
    let lines =
        numbered_line(text, from).into_iter().chain(sentences::breaks(text, from.saturating_sub(1).min(line), line));
    let mut plan = plan;
    for at in lines {
        let words = first_line(&text[at..]);
        let heading = at < line && may_begin_heading(words) && heads(Span::new(at, at + words.len()));
        // Outside of a plan only headings matter, and most breaks are not even asked whether a line ends there.
        if (plan.is_none() && !heading) || (at > from && !sentences::is_end(text, at - 1)) {
            continue;
        }
        let Some(depth) = Depth::of(words) else { continue };
        plan = if heading { Some(Plan::under(depth)) } else { plan.and_then(|plan| plan.with(depth)) };
    }
    plan
}

/// Whether a line may be a heading by how it begins: a line that goes on with a small letter is wrapped.
fn may_begin_heading(line: &str) -> bool {
    let mut chars = line.trim_start().chars();
    chars.next().is_some_and(|first| !first.is_lowercase() || is_bound(chars.as_str()))
}

/// Where the line begins of which no more than the number stands before `from`: `Điều 1.`
pub(super) fn numbered_line(text: &str, from: usize) -> Option<usize> {
    let floor = floor_boundary(text, from.saturating_sub(LONGEST_NUMBER));
    let start = match memchr::memrchr(b'\n', &text.as_bytes()[floor..from]) {
        Some(at) => floor + at + 1,
        None if floor == 0 => 0,
        None => return None,
    };
    (start == from || text[start..from].ends_with(['.', ':', ')'])).then_some(start)
}

/// Bytes of the longest number of a line.
const LONGEST_NUMBER: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_how_deep_a_line_stands() {
        #[rustfmt::skip]
        let depths = [
            ("III. Nhiệm vụ", Depth::Text), ("Điều 5. Mục tiêu", Depth::Text), ("Kết nạp", Depth::Text), ("xã", Depth::Text),
            ("1. Về kinh tế", Depth::Numbered(0)), ("12) Về kinh tế", Depth::Numbered(0)), ("1.2. Rừng", Depth::Numbered(1)),
            (" 1.2 Rừng", Depth::Numbered(1)), ("a) Rừng", Depth::Lettered), ("đ. Rừng", Depth::Lettered), ("- Rừng", Depth::Dashed),
            ("• Rừng", Depth::Dashed), ("+ Rừng", Depth::Crossed),
            // What only looks like a mark.
            ("1.234 đảng viên", Depth::Text), ("15 xã", Depth::Text), ("8,5%", Depth::Text), ("a.b", Depth::Text),
        ];
        for (line, depth) in depths {
            assert_eq!(Depth::of(line), Some(depth), "{line:?}");
        }
        assert_eq!(Depth::of(" \nxã"), None);
    }

    #[test]
    fn a_list_ends_where_a_line_stands_no_deeper_than_its_heading_or_its_first_item() {
        let ends = |heading: Depth, lines: &[Depth]| {
            lines.iter().try_fold(Plan::under(heading), |plan, line| plan.with(*line)).is_none()
        };
        let (text, number, letter, dash) = (Depth::Text, Depth::Numbered(0), Depth::Lettered, Depth::Dashed);
        assert!(!ends(number, &[letter, dash, letter]) && !ends(text, &[dash, Depth::Crossed, dash]));
        assert!(
            ends(number, &[letter, number])
                && ends(number, &[text])
                && ends(text, &[dash, number])
                && ends(text, &[text])
        );
    }
}
