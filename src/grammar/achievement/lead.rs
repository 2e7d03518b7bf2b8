//! The words right before a number that say its role.
//!
//! ```ebnf
//! lead = { role_word | qualifier | "từ" | degree } ;
//! ```

use super::at_count;
use crate::grammar::clause::Token;
use crate::lexicon::terms::{Class, Classes, LEADING, ROLES};
use crate::{Qualifier, Role, Span};

/// What stands before a number and says its role.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lead {
    /// Tokens of it.
    pub(super) len: usize,
    /// What the word nearest to the number says of how exact it is.
    pub(super) qualifier: Qualifier,
    /// What its words do.
    classes: Classes,
    /// What is compared with before the number: `tăng so với cùng kỳ 1,66%`.
    pub(super) against: Option<Span>,
    /// Whether what is reached is estimated, and not only planned: `ước đạt`.
    pub(super) estimated: bool,
    /// `cao hơn` and `thấp hơn` are changes where something to compare with follows, and qualifiers otherwise.
    pub(super) than: Option<Role>,
}

/// Most words between what governs and the number.
const MAX_LEAD: usize = 7;

/// Most words of what is compared with before the number.
const MAX_COMPARED: usize = 6;

impl Lead {
    /// Reads the words that end right before the token at `at`, from `from` on at most.
    pub(super) fn before(tokens: &[Token], from: usize, at: usize) -> Lead {
        let mut lead = Lead::default();
        let mut qualified = false;
        let counted = tokens.get(at + 1).is_some_and(|t| t.is(Class::Noun));
        for (distance, token) in tokens[from..at].iter().rev().enumerate().take(MAX_LEAD) {
            let first = from + distance + 1 == at;
            // A word that is a verb too governs, unless it carries a role: `hoàn thành 5 công trình`.
            let verb = token.is(Class::Action) && !token.any(&[Class::Reach, Class::Exceed]) && !first;
            // `đạt tỷ lệ 97%`, `ước đạt: 6,12 tấn/ha`
            let before = (at - distance).checked_sub(2).filter(|before| *before >= from).map(|before| &tokens[before]);
            let stated = before.is_some_and(|t| t.any(&[Class::Reach, Class::Share]));
            if stated && (token.is_mark(&[':']) || token.is(Class::Rate)) {
                lead.len += 1;
                continue;
            }
            // `tư liệu về 125 tập thể` says what it is about, `từ 20 về 15 đơn vị` where it came down to.
            let about = token.is(Class::Aspect)
                && counted
                && !(at - distance).checked_sub(2).is_some_and(|before| at_count(&tokens[before]));
            if !token.is_word() || !token.term.meets(LEADING) || verb || about {
                break;
            }
            let qualifier = token.term.qualifier();
            if let Some(qualifier) = qualifier.filter(|_| !qualified) {
                lead.qualifier = qualifier;
                qualified = true;
            }
            lead.add(token, qualifier.is_some());
        }
        lead.compare(tokens, from, at);
        lead
    }

    /// Takes in a change and what it is compared with, where they stand before the words read so far.
    fn compare(&mut self, tokens: &[Token], from: usize, at: usize) {
        const CHANGES: &[Class] = &[Class::Up, Class::Down, Class::Exceed];
        let before = &tokens[from..at - self.len];
        let plain = |t: &&Token| t.is_word() && !t.is(Class::Compare) && !t.any(CHANGES);
        let words = before.iter().rev().take(MAX_COMPARED).take_while(plain).count();
        let (before, compared) = before.split_at(before.len() - words);
        let (Some(first), Some(last)) = (compared.first(), compared.last()) else { return };
        let (change, len) = match before {
            [.., change, compare] if compare.is(Class::Compare) => (change, words + 1),
            // `cao hơn năm trước 7 giải`
            [.., change] if first.is(Class::Period) => (change, words),
            _ => return,
        };
        if change.any(CHANGES) && !self.has_role() {
            self.against = Some(Span::new(first.span.start, last.span.end));
            self.len += len;
            self.add(change, change.term.qualifier().is_some());
        }
    }

    fn add(&mut self, token: &Token, qualifies: bool) {
        self.len += 1;
        self.estimated |= token.is(Class::About) && token.is(Class::Reach);
        let mut classes = token.term.among(LEADING);
        if qualifies {
            // `cao hơn` changes nothing by itself.
            let change = |class, role| token.is(class).then_some(role);
            self.than = change(Class::Up, Role::Increase).or(change(Class::Down, Role::Decrease)).or(self.than);
            classes = classes.but(Classes::of(&[Class::Up, Class::Down]));
        }
        self.classes = self.classes.and(classes);
    }

    pub(super) fn is(&self, class: Class) -> bool {
        self.classes.contains(class)
    }

    pub(super) fn any(&self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.is(*class))
    }

    /// Whether a word stands there that says what the number does.
    pub(super) fn has_role(&self) -> bool {
        self.classes.meets(ROLES)
    }

    /// Whether a word stands there that states a level.
    pub(super) fn states(&self) -> bool {
        self.any(&[Class::Reach, Class::Is, Class::To, Class::Equal]) || self.changes()
    }

    pub(super) fn changes(&self) -> bool {
        self.any(&[Class::Up, Class::Down])
    }
}
