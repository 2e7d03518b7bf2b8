//! Mentions of one document, put together.

use super::id::{the_only, Act};
use super::issuer::Issuer;
use super::nickname::Nickname;
use super::session::Assembly;
use super::symbol::Symbol;
use super::Resolver;
use crate::lexicon::{BodyId, Lexicon};
use crate::{Date, Form, Id, Kind, Reference, Tenure};
use std::collections::HashMap;

/// The mentions of one document in a text. Made by [`resolve`](crate::resolve()).
///
/// ```
/// let text = "Nghị định 100/2019/NĐ-CP của Chính phủ; theo Nghị định 100; Nghị định này";
/// let references: Vec<_> = vanban::references(text).collect();
/// let clusters = vanban::resolve(&references);
/// assert_eq!((clusters.len(), clusters[0].members.as_slice()), (1, &[0, 1, 2][..]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Cluster {
    /// The key of the mention that states most; `None` where all that there is points back to nothing.
    pub id: Option<Id>,
    /// Which of the references, in text order.
    pub members: Vec<usize>,
    /// Which documents a well-known short name may mean, where a table of nicknames was given and no mention states more:
    /// one, as far as the table knows, or several. Inferred, not stated.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub candidates: Vec<Nickname>,
}

impl Cluster {
    /// The one document that the short name means by the table of nicknames. It is a guess from outside the text.
    ///
    /// ```
    /// use vanban::{Nicknames, Resolver};
    ///
    /// let references: Vec<_> = vanban::references("Nghị quyết 57; Nghị quyết 26").collect();
    /// let clusters = Resolver::new().nicknames(Nicknames::builtin()).resolve(&references);
    /// assert_eq!(clusters[0].inferred().unwrap().code, "57-NQ/TW");
    /// // There are four that are called so.
    /// assert_eq!((clusters[1].inferred(), clusters[1].candidates.len()), (None, 4));
    /// ```
    pub fn inferred(&self) -> Option<&Nickname> {
        match &self.candidates[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

impl Resolver<'_> {
    /// Groups the references of a text, all of them and in their order, by the document that they mean: the clusters in
    /// the order of their first mentions.
    ///
    /// A mention joins the document that it points back to; else the one of the same key; else the only one so far that
    /// has its number (or its name, or its meeting) and in nothing that both state another kind, symbol, issuer, place,
    /// date, year or term. Where two would do it stands alone, with those like it: nothing is guessed.
    ///
    /// ```
    /// let text = "Chỉ thị 05-CT/TW; Chỉ thị 05/CT-UBND; Chỉ thị 05; Chỉ thị 05 của Bộ Chính trị";
    /// let references: Vec<_> = vanban::references(text).collect();
    /// let clusters = vanban::Resolver::new().resolve(&references);
    /// let members: Vec<_> = clusters.iter().map(|cluster| cluster.members.as_slice()).collect();
    /// assert_eq!(members, [&[0, 3][..], &[1], &[2]]);
    /// ```
    pub fn resolve(&self, references: &[Reference<'_>]) -> Vec<Cluster> {
        let mut documents = Documents::default();
        let mut cluster_of: Vec<usize> = Vec::with_capacity(references.len());
        for (at, reference) in references.iter().enumerate() {
            let facts = Facts::of(self, reference);
            let pointed = reference.antecedent.and_then(|antecedent| cluster_of.get(antecedent).copied());
            let cluster = pointed.or_else(|| documents.find(&facts, self.lexicon));
            cluster_of.push(documents.put(cluster, at, facts));
        }
        let documents = documents.all.into_iter();
        documents.map(|document| document.cluster(self)).collect()
    }
}

/// A document of the text: who mentions it, and all that they state of it.
struct Document {
    members: Vec<usize>,
    facts: Facts,
}

impl Document {
    fn cluster(self, resolver: &Resolver<'_>) -> Cluster {
        let candidates = resolver.nicknames.map_or_else(Vec::new, |table| table.meant(resolver, &self.facts));
        Cluster { id: self.facts.id, members: self.members, candidates }
    }
}

/// The documents so far, and where to look for one.
#[derive(Default)]
struct Documents {
    all: Vec<Document>,
    called: HashMap<Call, Vec<usize>>,
}

/// What a document is called by: two mentions without the same call are never one document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Call {
    Number(u32, String),
    Name(Kind, Option<String>),
    Session(u16),
    Sits(Option<u16>, Option<Tenure>),
    Standard(String),
}

/// Most documents of the same call that are looked at, the nearest first.
const MAX_NAMESAKES: usize = 64;

impl Documents {
    /// The document that a mention means.
    fn find(&self, facts: &Facts, lexicon: &Lexicon) -> Option<usize> {
        let mut found: Vec<usize> = Vec::new();
        for call in &facts.calls {
            let namesakes = self.called.get(call).into_iter().flatten().rev().take(MAX_NAMESAKES);
            found.extend(namesakes.filter(|at| self.all[**at].facts.may_be(facts, lexicon)));
        }
        found.sort_unstable();
        found.dedup();
        let same = |at: &&usize| self.all[**at].facts.id == facts.id;
        let full = |at: &&usize| self.all[**at].facts.is_full();
        let same_and_full = found.iter().rev().find(|at| full(at) && same(at));
        let only_full = || the_only(found.iter().filter(full));
        let last_same = || found.iter().rev().find(same);
        let only = || the_only(found.iter());
        same_and_full.or_else(only_full).or_else(last_same).or_else(only).copied()
    }

    /// Adds a mention to a document, or as a new one.
    fn put(&mut self, document: Option<usize>, mention: usize, facts: Facts) -> usize {
        let at = document.unwrap_or(self.all.len());
        for call in &facts.calls {
            let namesakes = self.called.entry(call.clone()).or_default();
            if !namesakes.contains(&at) {
                namesakes.push(at);
            }
        }
        match self.all.get_mut(at) {
            Some(document) => {
                document.members.push(mention);
                document.facts.learn(facts);
            }
            None => self.all.push(Document { members: vec![mention], facts }),
        }
        at
    }
}

/// What a mention, or all mentions of a document, state of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) id: Option<Id>,
    calls: Vec<Call>,
    pub(super) kind: Option<Kind>,
    pub(super) number: Option<String>,
    pub(super) year: Option<u16>,
    /// The symbol, without the marks in it.
    pub(super) symbol: Option<String>,
    /// The bodies that the symbol may stand for.
    bodies: Vec<BodyId>,
    issuer: Option<Issuer>,
    pub(super) date: Option<Date>,
    pub(super) term: Option<u16>,
    session: Option<u16>,
    tenure: Option<Tenure>,
    meeting: Option<Assembly>,
    name: Option<String>,
}

impl Facts {
    fn of(resolver: &Resolver<'_>, reference: &Reference<'_>) -> Facts {
        let lexicon = resolver.lexicon;
        if reference.form == Form::Short {
            return Facts::default();
        }
        let symbol = Symbol::of(lexicon, reference);
        let act = Act::of(lexicon, reference);
        let id = resolver.id(reference);
        let is_session = reference.form == Form::Session;
        let meeting = is_session.then(|| Assembly::of(lexicon, reference)).flatten();
        let issuer = reference.issuer.as_ref().filter(|_| !is_session).map(|issuer| Issuer::read(lexicon, issuer));
        let mut facts = Facts {
            kind: id.as_ref().map_or(reference.kind, Id::kind),
            id,
            calls: Vec::new(),
            number: None,
            year: reference.year,
            symbol: reference.symbol.as_ref().map(|symbol| symbol.replace(['-', '/'], "")),
            bodies: symbol.bodies().collect(),
            issuer,
            date: reference.date,
            term: reference.term,
            session: reference.session,
            tenure: reference.tenure,
            meeting,
            name: None,
        };
        facts.call(reference, act);
        facts
    }

    /// Takes down what the document is called by.
    fn call(&mut self, reference: &Reference<'_>, act: Option<Act<'_>>) {
        if let Some(act) = act {
            self.year = act.year.or(self.year);
            self.date = self.date.or(act.law.filter(|law| law.attested).and_then(|law| law.date));
            self.calls.push(Call::Name(act.kind, act.name.clone()));
            self.name = act.name;
        }
        match (&reference.number, &reference.symbol, &reference.code) {
            (Some(_), None, Some(standard)) => self.calls.push(Call::Standard(standard.to_string())),
            (Some(number), ..) => {
                let suffix = number.suffix.as_deref().unwrap_or("").to_lowercase();
                self.number = Some(format!("{}{suffix}", number.value));
                self.calls.push(Call::Number(number.value, suffix));
            }
            _ => {}
        }
        if self.meeting.is_some() {
            self.calls.extend(self.session.map(Call::Session));
            if self.term.is_some() || self.tenure.is_some() {
                self.calls.push(Call::Sits(self.term, self.tenure));
            }
        }
    }

    /// Whether two that share a call may be one document: nothing that both state differs.
    fn may_be(&self, other: &Facts, lexicon: &Lexicon) -> bool {
        if self.id.is_some() && self.id == other.id && self.id.as_ref().is_some_and(Id::is_complete) {
            return true;
        }
        // A kind that cannot be told takes the symbol to be the same.
        let symbol = agree(&self.symbol, &other.symbol);
        let kind = self.kind == other.kind
            || ((self.kind.is_none() || other.kind.is_none()) && self.symbol.is_some() && self.symbol == other.symbol);
        let meeting = match (&self.meeting, &other.meeting) {
            (None, None) => true,
            // Of a plenum the ordinal must be stated: its term has had many.
            (Some(one), Some(other)) => one.agrees(other) && (self.session.is_some() || !one.is_plenum),
            _ => false,
        };
        kind && symbol
            && meeting
            && agree(&self.number, &other.number)
            && agree(&self.name, &other.name)
            && agree(&self.issued(), &other.issued())
            && agree(&self.term, &other.term)
            && agree(&self.session, &other.session)
            && agree(&self.tenure, &other.tenure)
            && self.date.zip(other.date).map_or(true, |(one, other)| same_time(one, other))
            && self.same_issuer(other, lexicon)
    }

    /// Whether it is told from others of its number or name.
    fn is_full(&self) -> bool {
        self.symbol.is_some() || self.id.as_ref().is_some_and(Id::is_complete)
    }

    /// The year it was issued.
    fn issued(&self) -> Option<u16> {
        self.year.or(self.date.map(Date::year))
    }

    fn same_issuer(&self, other: &Facts, lexicon: &Lexicon) -> bool {
        let both = self.issuer.as_ref().zip(other.issuer.as_ref());
        if self.symbol.is_some() && other.symbol.is_some() {
            // The letters have been compared: only places may differ still.
            return both.map_or(true, |(one, other)| one.place_agrees(other));
        }
        let issues = |facts: &Facts, issuer: &Issuer| {
            let main = issuer.main(lexicon);
            facts.bodies.is_empty() || main.is_some_and(|body| shares_letters(lexicon, body, &facts.bodies))
        };
        let written = both.map_or(true, |(one, other)| one.agrees(other, lexicon));
        written
            && other.issuer.as_ref().map_or(true, |issuer| issues(self, issuer))
            && self.issuer.as_ref().map_or(true, |issuer| issues(other, issuer))
    }

    /// Takes over what another mention states more.
    fn learn(&mut self, other: Facts) {
        let rank = |id: &Option<Id>| id.as_ref().map(|id| (id.is_complete(), id.kind().is_some(), id.document().len()));
        if rank(&other.id) > rank(&self.id) {
            self.id = other.id;
        }
        for call in other.calls {
            if !self.calls.contains(&call) {
                self.calls.push(call);
            }
        }
        self.kind = self.kind.or(other.kind);
        self.number = self.number.take().or(other.number);
        self.year = self.year.or(other.year);
        self.symbol = self.symbol.take().or(other.symbol);
        if self.bodies.is_empty() {
            self.bodies = other.bodies;
        }
        self.issuer = self.issuer.take().or(other.issuer);
        self.date = self.date.or(other.date);
        self.term = self.term.or(other.term);
        self.session = self.session.or(other.session);
        self.tenure = self.tenure.or(other.tenure);
        self.meeting = self.meeting.take().or(other.meeting);
        self.name = self.name.take().or(other.name);
    }

    /// Whether a document of these bodies may be this one, by the issuer that is written out.
    pub(super) fn may_be_of(&self, bodies: &[BodyId], lexicon: &Lexicon) -> bool {
        let main = self.issuer.as_ref().map(|issuer| issuer.main(lexicon));
        main.map_or(true, |main| main.is_some_and(|body| shares_letters(lexicon, body, bodies)))
    }
}

/// Whether one of the bodies has the letters of this one, or is it.
fn shares_letters(lexicon: &Lexicon, body: BodyId, bodies: &[BodyId]) -> bool {
    let code = &lexicon.body(body).code;
    bodies.iter().any(|other| *other == body || (code.is_some() && lexicon.body(*other).code == *code))
}

/// Whether two facts are the same, where both are stated.
fn agree<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Whether two dates may be one, as far as both are stated.
pub(super) fn same_time(one: Date, other: Date) -> bool {
    one.year() == other.year() && agree(&one.month(), &other.month()) && agree(&one.day(), &other.day())
}
