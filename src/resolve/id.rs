//! Keys of documents; the grammar of what is written stands at [`Id`].

use super::session::Assembly;
use super::symbol::Symbol;
use super::Resolver;
use crate::lexicon::{Law, Lexicon};
use crate::text::fold;
use crate::value::NO_KIND;
use crate::{Error, Form, Id, Kind, Number, Reference, System};

impl Resolver<'_> {
    /// [`Reference::id`], with this vocabulary.
    ///
    /// ```
    /// let reference = vanban::references("Nghị định 30/2020/NĐ-CP").next().unwrap();
    /// assert_eq!(vanban::Resolver::new().id(&reference).unwrap().to_string(), "decree:30/2020/NĐ-CP");
    /// ```
    pub fn id(&self, reference: &Reference<'_>) -> Option<Id> {
        match reference.form {
            Form::Session => session(self.lexicon, reference),
            Form::Short => None,
            Form::Numbered | Form::Named => {
                let act = Act::of(self.lexicon, reference).map(|act| act.id());
                act.or_else(|| numbered(self.lexicon, reference))
            }
        }
    }
}

/// `kind ":" ( code | number | standard )`
fn numbered(lexicon: &Lexicon, reference: &Reference<'_>) -> Option<Id> {
    let number = reference.number.as_ref()?;
    let Some(symbol) = &reference.symbol else {
        return Some(match &reference.code {
            Some(standard) => Id { kind: reference.kind, document: standard.to_string(), complete: true },
            None => Id { kind: reference.kind, document: numeral(number, reference.year), complete: false },
        });
    };
    let looked_up = Symbol::of(lexicon, reference);
    let kind = reference.kind.filter(|kind| *kind != Kind::Other).or(looked_up.kind);
    let document = code(number, reference.year, symbol, &looked_up, lexicon);
    Some(Id { kind, document, complete: reference.year.is_some() && is_central(lexicon, &looked_up) })
}

/// A number as codes have it: two digits at least.
pub(super) fn numeral(number: &Number<'_>, year: Option<u16>) -> String {
    let suffix = number.suffix.as_deref().unwrap_or("").to_lowercase();
    let year = year.map_or_else(String::new, |year| format!("/{year}"));
    format!("{:02}{suffix}{year}", number.value)
}

/// A code in the order of those whose document it is: `16-NQ/TW` also where `16/NQ-TW` is written, `NĐ-CP` where `NĐ/CP` is.
fn code(number: &Number<'_>, year: Option<u16>, symbol: &str, looked_up: &Symbol, lexicon: &Lexicon) -> String {
    let numeral = numeral(number, year);
    let groups: Vec<&str> = symbol.split(['-', '/']).collect();
    match looked_up.system {
        Some(System::Party) if year.is_none() && groups.len() > 1 => {
            format!("{numeral}-{}/{}", groups[0], groups[1..].join("-"))
        }
        _ => lexicon.without_type(&format!("{numeral}/{}", groups.join("-"))),
    }
}

/// Whether the symbol is of a body that there is only one of.
fn is_central(lexicon: &Lexicon, symbol: &Symbol) -> bool {
    symbol.bodies().next().is_some() && symbol.bodies().all(|body| !lexicon.body(body).local)
}

/// `session = meeting [ "#" ordinal ] [ "@" ( term | tenure ) ] ;`
fn session(lexicon: &Lexicon, reference: &Reference<'_>) -> Option<Id> {
    let meeting = Assembly::of(lexicon, reference)?;
    let ordinal = reference.session.map_or_else(String::new, |ordinal| format!("#{ordinal}"));
    // An ordinal tells a congress from all others of its body; plenums are counted anew each term.
    let told = reference.session.is_some() && !meeting.is_plenum;
    let sits = match (reference.term, reference.tenure) {
        _ if told => String::new(),
        (Some(term), _) => format!("@{term}"),
        (None, Some(tenure)) => format!("@{tenure}"),
        (None, None) => String::new(),
    };
    let complete = meeting.unique && (told || !sits.is_empty());
    Some(Id { kind: reference.kind, document: format!("{}{ordinal}{sits}", meeting.name), complete })
}

/// An act that is called by its name.
pub(super) struct Act<'l> {
    pub(super) kind: Kind,
    /// Its name, in one spelling.
    pub(super) name: Option<String>,
    pub(super) year: Option<u16>,
    /// The one of the table, where name and year, or number, tell which.
    pub(super) law: Option<&'l Law>,
}

impl<'l> Act<'l> {
    pub(super) fn of(lexicon: &'l Lexicon, reference: &Reference<'_>) -> Option<Act<'l>> {
        let kind = reference.kind.filter(|kind| kind.goes_by_name())?;
        let written = reference.name.as_ref().map(|name| fold::folded(name));
        let year = reference.year.or(reference.date.map(|date| date.year()));
        let code = reference
            .symbol
            .as_ref()
            .zip(reference.number.as_ref())
            .map(|(symbol, number)| code(number, reference.year, symbol, &Symbol::of(lexicon, reference), lexicon));
        let called = lexicon.laws_called(kind, reference.name.as_deref());
        let law = match &code {
            Some(code) => {
                the_only(lexicon.laws().iter().filter(|law| law.kind.is_akin(kind) && law.code.as_ref() == Some(code)))
            }
            None => the_only(called.iter().copied().filter(|law| year.is_some() && law.year == year)),
        };
        if code.is_some() && law.is_none() {
            return None;
        }
        // All acts of a name have it in one spelling, and mostly one kind.
        let (kind, name) = match law.or(called.first().copied()) {
            Some(law) => (law.kind, Some(fold::folded(&law.name))),
            None => (kind, written),
        };
        let year = law.and_then(|law| law.year).or(year);
        Some(Act { kind, name: name.filter(|_| kind != Kind::Constitution), year, law })
    }

    /// `act = [ words ] [ "@" year ] ;`, or the code of one that the table has with it.
    fn id(&self) -> Id {
        let code = self.law.filter(|law| law.attested).and_then(|law| law.code.as_deref());
        if let Some(code) = code {
            return Id { kind: Some(self.kind), document: code.to_owned(), complete: true };
        }
        let year = self.year.map_or_else(String::new, |year| format!("@{year}"));
        let name = self.name.as_deref().unwrap_or("");
        Id { kind: Some(self.kind), document: format!("{name}{year}"), complete: self.year.is_some() }
    }
}

/// The item, where there is one and no other.
pub(super) fn the_only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}

/// Reads what `Display` of [`Id`] writes.
pub(crate) fn parse(text: &str) -> Result<Id, Error> {
    let error = |rest, expected| Error::syntax("key of a document", text, rest, expected);
    let (kind, rest) = text.split_once(':').ok_or_else(|| error(text, "a kind of document and `:`"))?;
    let kind = match Kind::from_key(kind) {
        None if kind != NO_KIND => return Err(error(text, "the key of a kind of document, or `document`")),
        kind => kind,
    };
    let (document, complete) = rest.strip_suffix('?').map_or((rest, true), |document| (document, false));
    if document.trim().is_empty() {
        return Err(error(rest, "a code, a name or a meeting"));
    }
    match document.find(|c: char| c == '?' || c == ':' || c.is_control()).filter(|_| !is_standard(kind)) {
        Some(at) => Err(error(&rest[at..], "the end")),
        None => Ok(Id { kind, document: document.to_owned(), complete }),
    }
}

/// Whether codes of this kind have a colon: `QCVN 01:2019/BYT`.
fn is_standard(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::TechnicalRegulation | Kind::NationalStandard))
}
