//! What a symbol says: `CT/TW` a directive of the Party's central bodies.

use super::issuer::Issuer;
use super::Resolver;
use crate::grammar::symbol;
use crate::lexicon::{BodyId, Lexicon};
use crate::text::atom;
use crate::{Conflict, Implied, Kind, Reference, System};
use nom::Parser;

/// A symbol, looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Symbol {
    pub(super) kind: Option<Kind>,
    pub(super) system: Option<System>,
    /// The bodies that each group of letters may stand for, where it stands for any.
    pub(super) issuers: Vec<Vec<BodyId>>,
}

impl Symbol {
    /// Of a reference; nothing where it has no symbol, or one that the vocabulary does not know.
    pub(super) fn of(lexicon: &Lexicon, reference: &Reference<'_>) -> Symbol {
        let (Some(symbol), Some(code)) = (&reference.symbol, &reference.code) else { return Symbol::default() };
        let before = code.strip_suffix(symbol.as_ref()).unwrap_or("");
        let mark = before.chars().next_back().map_or('/', |c| if atom::is_dash(c) { '-' } else { '/' });
        Symbol::read(lexicon, symbol, mark)
    }

    /// The symbol that stands behind this mark.
    pub(super) fn read(lexicon: &Lexicon, symbol: &str, mark: char) -> Symbol {
        let (kind, system) =
            symbol::symbol(lexicon, mark).parse(symbol).map_or((None, None), |(_, parts)| (parts.kind, parts.system));
        let words = groups(symbol).filter_map(|group| lexicon.code_word(group));
        let issuers = words.filter(|word| !word.bodies.is_empty()).map(|word| word.bodies.clone()).collect();
        Symbol { kind, system, issuers }
    }

    /// The bodies that it may stand for, in no order.
    pub(super) fn bodies(&self) -> impl Iterator<Item = BodyId> + '_ {
        self.issuers.iter().flatten().copied()
    }
}

/// The groups of letters of a symbol, without the number of a term: `UBTVQH` of `PL-UBTVQH11`.
pub(super) fn groups(symbol: &str) -> impl Iterator<Item = &str> {
    symbol.split(['-', '/']).map(|group| group.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Whether several bodies issue documents of this kind together.
pub(super) fn is_joint(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::JointCircular | Kind::JointResolution))
}

impl Resolver<'_> {
    /// [`Reference::implied`], with this vocabulary.
    ///
    /// ```
    /// let reference = vanban::references("Thông tư liên tịch 01/2017/TTLT-BTP-BTC").next().unwrap();
    /// let bodies = vanban::Resolver::new().implied(&reference).bodies;
    /// assert_eq!((bodies[0].name.as_ref(), bodies[1].name.as_ref()), ("Bộ Tư pháp", "Bộ Tài chính"));
    /// ```
    pub fn implied(&self, reference: &Reference<'_>) -> Implied {
        let symbol = Symbol::of(self.lexicon, reference);
        let bodies: Vec<BodyId> = if is_joint(symbol.kind.or(reference.kind)) {
            symbol.issuers.iter().filter_map(|bodies| bodies.first().copied()).collect()
        } else {
            symbol.issuers.first().cloned().unwrap_or_default()
        };
        let bodies = bodies.into_iter().map(|body| self.lexicon.body(body).clone()).collect();
        Implied { kind: symbol.kind, system: symbol.system, bodies }
    }

    /// [`Reference::conflicts`], with this vocabulary.
    ///
    /// ```
    /// let reference = vanban::references("Nghị định 30/2020/NĐ-CP ngày 05/3/2021").next().unwrap();
    /// let conflict = vanban::Conflict::Year { written: 2021, implied: 2020 };
    /// assert_eq!(vanban::Resolver::new().conflicts(&reference), [conflict]);
    /// ```
    pub fn conflicts(&self, reference: &Reference<'_>) -> Vec<Conflict> {
        let symbol = Symbol::of(self.lexicon, reference);
        let kind = reference.kind.filter(|kind| *kind != Kind::Other).zip(symbol.kind);
        let kind = kind.filter(|(written, implied)| written != implied);
        let year = reference.date.map(|date| date.year()).zip(reference.year);
        let year = year.filter(|(written, implied)| written != implied);
        let written =
            reference.issuer.as_ref().and_then(|issuer| Issuer::read(self.lexicon, issuer).main(self.lexicon));
        let issuer = written.zip(symbol.bodies().next()).filter(|(written, _)| !self.is_meant(*written, &symbol));
        let body = |id| self.lexicon.body(id).clone();
        [
            kind.map(|(written, implied)| Conflict::Kind { written, implied }),
            issuer.map(|(written, implied)| Conflict::Issuer { written: body(written), implied: body(implied) }),
            year.map(|(written, implied)| Conflict::Year { written, implied }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether a body is one of those that a symbol may stand for.
    fn is_meant(&self, body: BodyId, symbol: &Symbol) -> bool {
        let code = &self.lexicon.body(body).code;
        symbol.bodies().any(|meant| meant == body || (code.is_some() && self.lexicon.body(meant).code == *code))
    }
}
