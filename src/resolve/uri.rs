//! Names of documents that others define: URN LEX and Akoma Ntoso. Their grammars stand at [`Urn`] and [`Akn`].

use super::id::Act;
use super::issuer::Issuer;
use super::symbol::{is_joint, Symbol};
use super::Resolver;
use crate::text::fold::plain;
use crate::{Akn, Date, Error, Kind, Reference, System, Urn};

/// What both names are made of.
struct Work {
    kind: Kind,
    /// The bodies, in full.
    issuers: Vec<String>,
    date: Date,
    /// Number and symbol, or the name of an act without.
    number: String,
    is_act: bool,
}

impl Resolver<'_> {
    /// [`Reference::urn`], with this vocabulary.
    ///
    /// ```
    /// let reference = vanban::references("Nghị định 30/2020/NĐ-CP ngày 05/3/2020").next().unwrap();
    /// assert_eq!(vanban::Resolver::new().urn(&reference), reference.urn());
    /// ```
    pub fn urn(&self, reference: &Reference<'_>) -> Option<Urn> {
        let work = self.work(reference)?;
        work.date.day()?;
        Some(Urn {
            authority: work.issuers.iter().map(|name| plain(name, ".")).collect::<Vec<_>>().join("+"),
            measure: plain(self.lexicon.kind_name(work.kind)?, "."),
            date: work.date,
            number: plain(&work.number, "-"),
        })
    }

    /// [`Reference::akn`], with this vocabulary.
    ///
    /// ```
    /// let reference = vanban::references("Nghị định 30/2020/NĐ-CP").next().unwrap();
    /// let akn = vanban::Resolver::new().akn(&reference).unwrap();
    /// assert_eq!(akn.to_string(), "/akn/vn/act/nghi-dinh/chinh-phu/2020/30-2020-nd-cp");
    /// ```
    pub fn akn(&self, reference: &Reference<'_>) -> Option<Akn> {
        let work = self.work(reference)?;
        Some(Akn {
            is_act: work.is_act,
            subtype: plain(self.lexicon.kind_name(work.kind)?, "-"),
            actor: work.issuers.iter().map(|name| plain(name, "-")).collect::<Vec<_>>().join("+"),
            date: work.date,
            number: plain(&work.number, "-"),
        })
    }

    fn work(&self, reference: &Reference<'_>) -> Option<Work> {
        let act = Act::of(self.lexicon, reference);
        let law = act.as_ref().and_then(|act| act.law).filter(|law| law.attested);
        let symbol = match law.and_then(|law| law.code.as_deref()) {
            Some(code) => Symbol::read(self.lexicon, code.rsplit('/').next().unwrap_or(""), '/'),
            None => Symbol::of(self.lexicon, reference),
        };
        let kind =
            act.as_ref().map(|act| act.kind).or(reference.kind).or(symbol.kind).filter(|kind| *kind != Kind::Other)?;
        let code = law.and_then(|law| law.code.as_deref()).or(reference.code.as_deref());
        let name = || law.map(|law| law.name.as_ref());
        let year = reference.year.and_then(|year| Date::new(year, None, None));
        let is_state = symbol.system == Some(System::State) || law.is_some();
        Some(Work {
            kind,
            issuers: self.issuers(reference, kind, &symbol)?,
            date: law.and_then(|law| law.date).or(reference.date).or(year)?,
            number: code.or_else(name)?.to_owned(),
            is_act: kind.is_legislation() || (is_state && reference.year.is_some()),
        })
    }

    /// Who issued it, in full: what the symbol says where that is one body of which there is one only, else what is
    /// written out, with its place. A body that there is one of in each place is none without it.
    fn issuers(&self, reference: &Reference<'_>, kind: Kind, symbol: &Symbol) -> Option<Vec<String>> {
        let central = |bodies: &Vec<_>| match bodies[..] {
            [body] if !self.lexicon.body(body).local => Some(self.lexicon.body(body).name.to_string()),
            _ => None,
        };
        if is_joint(Some(kind)) {
            let all: Option<Vec<String>> = symbol.issuers.iter().map(central).collect();
            return all.filter(|all| !all.is_empty());
        }
        if let Some(body) = symbol.issuers.first().and_then(central) {
            return Some(vec![body]);
        }
        let written = reference.issuer.as_ref()?;
        let issuer = Issuer::read(self.lexicon, written);
        let body = self.lexicon.body(issuer.main(self.lexicon)?);
        match (body.local, issuer.has_place()) {
            (false, _) => Some(vec![body.name.to_string()]),
            (true, true) => Some(vec![written.to_string()]),
            (true, false) => None,
        }
    }
}

/// Reads what `Display` of [`Urn`] writes.
pub(crate) fn parse_urn(text: &str) -> Result<Urn, Error> {
    let mut reader = Reader { what: "URN", text, rest: text };
    reader.tag("urn:lex:vn:", "`urn:lex:vn:`")?;
    let authority = reader.names(':', ".-+")?;
    let measure = reader.names(':', ".-")?;
    let at_date = reader.rest;
    let date = reader.date(';')?;
    if date.day().is_none() {
        return Err(Error::syntax("URN", text, at_date, "a date as 2013-11-29"));
    }
    Ok(Urn { authority, measure, date, number: reader.last()? })
}

/// Reads what `Display` of [`Akn`] writes.
pub(crate) fn parse_akn(text: &str) -> Result<Akn, Error> {
    let mut reader = Reader { what: "Akoma Ntoso IRI", text, rest: text };
    reader.tag("/akn/vn/", "`/akn/vn/`")?;
    let is_act = reader.rest.starts_with("act/");
    if !is_act && !reader.rest.starts_with("doc/") {
        return Err(reader.error("`act/` or `doc/`"));
    }
    reader.rest = &reader.rest["act/".len()..];
    let subtype = reader.names('/', "-")?;
    let actor = reader.names('/', "-+")?;
    let date = reader.date('/')?;
    Ok(Akn { is_act, subtype, actor, date, number: reader.last()? })
}

/// Reads a name part by part.
struct Reader<'t> {
    what: &'static str,
    text: &'t str,
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn error(&self, expected: &'static str) -> Error {
        Error::syntax(self.what, self.text, self.rest, expected)
    }

    fn tag(&mut self, tag: &str, expected: &'static str) -> Result<(), Error> {
        self.rest = self.rest.strip_prefix(tag).ok_or_else(|| self.error(expected))?;
        Ok(())
    }

    /// What stands before the next `mark`.
    fn part(&mut self, mark: char) -> Result<&'t str, Error> {
        let (part, rest) = self.rest.split_once(mark).ok_or_else(|| self.error("all parts of a name"))?;
        self.rest = rest;
        Ok(part)
    }

    /// Words of small letters and digits, with one of the `marks` between each two.
    fn names(&mut self, mark: char, marks: &str) -> Result<String, Error> {
        let start = self.rest;
        let part = self.part(mark)?;
        if is_name(part, marks) {
            Ok(part.to_owned())
        } else {
            Err(Error::syntax(self.what, self.text, start, "small letters from a to z and digits"))
        }
    }

    fn date(&mut self, mark: char) -> Result<Date, Error> {
        let start = self.rest;
        let date: Option<Date> = self.part(mark)?.parse().ok();
        date.filter(|date| start.starts_with(&date.to_string()))
            .ok_or_else(|| Error::syntax(self.what, self.text, start, "a date as 2013-11-29"))
    }

    /// The number, to the end.
    fn last(&self) -> Result<String, Error> {
        if is_name(self.rest, "-") {
            Ok(self.rest.to_owned())
        } else {
            Err(self.error("a number of small letters from a to z, digits and dashes"))
        }
    }
}

fn is_name(part: &str, marks: &str) -> bool {
    part.split(|c| marks.contains(c))
        .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
