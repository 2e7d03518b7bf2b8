//! Single members that figures are for, by name.
//!
//! ```ebnf
//! member       = name "(" amount ")" ;                        (* Trung Quốc (38,1%), Nhật Bản (32,2%) *)
//! respectively = name { joint name } … "lần lượt" amount { joint amount } ;
//! name         = capital { capital } ;
//! ```

use super::at_count;
use super::head::is_joint;
use crate::grammar::clause::Token;
use crate::Span;

/// The name right before the bracket that the tokens end with.
pub(super) fn before_bracket(tokens: &[Token]) -> Option<Span> {
    match tokens.split_last() {
        Some((open, before)) if open.is_mark(&['(']) => name_at_end(before),
        _ => None,
    }
}

/// The names that the amounts from `at` on are for, one each, in the words before them.
pub(super) fn respectively(before: &[Token], at: &[Token]) -> Vec<Span> {
    let amounts = series(at);
    let mut end = before.len();
    let floor = end.saturating_sub(MAX_BACK);
    while end > floor {
        let names = names_at_end(&before[floor..end]);
        if names.len() == amounts && amounts > 1 {
            return names;
        }
        end -= 1;
    }
    Vec::new()
}

/// Most words between a list of names and the amounts for them.
const MAX_BACK: usize = 40;

/// How many amounts stand in a row, with joints between them and no more than their units and nouns after them.
fn series(tokens: &[Token]) -> usize {
    let mut count = 0;
    let mut words = 0;
    for token in tokens {
        match () {
            () if at_count(token) => (count, words) = (count + 1, 0),
            () if is_joint(token) => {}
            () if words < MAX_BETWEEN => words += 1,
            () => break,
        }
    }
    count
}

/// Most words between two amounts of a series.
const MAX_BETWEEN: usize = 2;

/// The names of the list that the tokens end with, in order.
fn names_at_end(tokens: &[Token]) -> Vec<Span> {
    let (mut names, mut end) = (Vec::new(), tokens.len());
    while let Some(name) = name_at_end(&tokens[..end]) {
        names.push(name);
        end = tokens[..end].iter().rposition(|t| t.span.start < name.start).map_or(0, |at| at + 1);
        match tokens[..end].last() {
            Some(joint) if is_joint(joint) => end -= 1,
            _ => break,
        }
    }
    names.reverse();
    names
}

fn name_at_end(tokens: &[Token]) -> Option<Span> {
    let words = tokens.iter().rev().take_while(|t| t.is_capital()).count();
    let name = &tokens[tokens.len() - words..];
    Some(Span::new(name.first()?.span.start, name.last()?.span.end))
}
