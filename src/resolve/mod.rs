//! Which document a reference means: its key, who issued it, its names elsewhere, and the other mentions of it.
//!
//! One direction here too: `symbol` and `issuer` read what is said of who issued a document, `id` and `uri` make names of
//! it, `cluster` puts mentions together, `nickname` says what is meant by well-known short names.

mod cluster;
pub(crate) mod id;
mod issuer;
mod nickname;
mod session;
mod symbol;
pub(crate) mod uri;

pub use cluster::Cluster;
pub use nickname::{Nickname, Nicknames};

use crate::{Akn, Conflict, Date, Id, Implied, Lexicon, Reference, Urn};

/// Groups the references of a text by the document that they mean, with the built-in [`Lexicon`]. See
/// [`Resolver::resolve`].
///
/// ```
/// let text = "Chỉ thị 05-CT/TW của Bộ Chính trị; Chỉ thị 05; Luật Đất đai 2013; Luật số 45/2013/QH13; Chỉ thị này";
/// let references: Vec<_> = vanban::references(text).collect();
/// let clusters = vanban::resolve(&references);
/// let members: Vec<_> = clusters.iter().map(|cluster| cluster.members.as_slice()).collect();
/// assert_eq!(members, [&[0, 1, 4][..], &[2, 3]]);
/// assert_eq!(clusters[0].id.as_ref().unwrap().to_string(), "directive:05-CT/TW?");
/// ```
pub fn resolve(references: &[Reference<'_>]) -> Vec<Cluster> {
    Resolver::new().resolve(references)
}

/// Resolves references with a vocabulary and options of one's own.
///
/// ```
/// use vanban::{Nicknames, Resolver};
///
/// let references: Vec<_> = vanban::references("theo Nghị quyết 57").collect();
/// let resolver = Resolver::new().nicknames(Nicknames::builtin());
/// let inferred = resolver.resolve(&references)[0].inferred().unwrap().clone();
/// assert_eq!((inferred.code.as_ref(), inferred.date.unwrap().to_string().as_str()), ("57-NQ/TW", "2024-12-22"));
/// assert_eq!(vanban::resolve(&references)[0].inferred(), None);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Resolver<'l> {
    lexicon: &'l Lexicon,
    nicknames: Option<&'l Nicknames>,
    as_of: Option<Date>,
}

impl Resolver<'static> {
    /// A resolver with the vocabulary that ships with the library, and without nicknames.
    ///
    /// ```
    /// let reference = vanban::references("Nghị định 30/2020/NĐ-CP").next().unwrap();
    /// assert_eq!(vanban::Resolver::new().id(&reference), reference.id());
    /// ```
    pub fn new() -> Resolver<'static> {
        Resolver::with_lexicon(Lexicon::builtin())
    }
}

impl Default for Resolver<'static> {
    fn default() -> Self {
        Resolver::new()
    }
}

impl<'l> Resolver<'l> {
    /// A resolver with this vocabulary.
    ///
    /// ```
    /// use vanban::{Lexicon, Resolver, Table};
    ///
    /// let mut lexicon = Lexicon::builtin().clone();
    /// lexicon.add(Table::Issuers, &[("name", "Bộ Dữ liệu"), ("code", "BDL"), ("system", "state")])?;
    /// let reference = vanban::references("Thông tư 01/2027/TT-BDL").next().unwrap();
    /// assert_eq!(Resolver::with_lexicon(&lexicon).implied(&reference).bodies[0].name, "Bộ Dữ liệu");
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn with_lexicon(lexicon: &'l Lexicon) -> Resolver<'l> {
        Resolver { lexicon, nicknames: None, as_of: None }
    }

    /// Says with this table which documents well-known short names mean.
    ///
    /// ```
    /// use vanban::{Nicknames, Resolver};
    ///
    /// let references: Vec<_> = vanban::references("Chỉ thị 05").collect();
    /// let resolver = Resolver::new().nicknames(Nicknames::builtin());
    /// assert_eq!(resolver.resolve(&references)[0].inferred().unwrap().code, "05-CT/TW");
    /// ```
    pub fn nicknames(self, nicknames: &'l Nicknames) -> Resolver<'l> {
        Resolver { nicknames: Some(nicknames), ..self }
    }

    /// When the text was written: a nickname means no document that is younger.
    ///
    /// ```
    /// use vanban::{Nicknames, Resolver};
    ///
    /// let references: Vec<_> = vanban::references("Nghị quyết 57").collect();
    /// let resolver = Resolver::new().nicknames(Nicknames::builtin()).as_of("2018-05-01".parse()?);
    /// assert_eq!(resolver.resolve(&references)[0].inferred(), None);
    /// # Ok::<(), vanban::Error>(())
    /// ```
    pub fn as_of(self, date: Date) -> Resolver<'l> {
        Resolver { as_of: Some(date), ..self }
    }
}

impl Reference<'_> {
    /// A key of the document, equal for two mentions of one document wherever both state enough; `None` for one that only
    /// points back ([`Form::Short`](crate::Form::Short)): [`resolve`] says what that points to. See [`Id`].
    ///
    /// ```
    /// let id = |text| vanban::references(text).next().unwrap().id().unwrap();
    /// assert_eq!(id("Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư"), id("10 – CT / TW"));
    /// assert_eq!(id("BLHS 2015"), id("Bộ luật Hình sự số 100/2015/QH13"));
    /// assert_ne!(id("Nghị định 30/2020/NĐ-CP"), id("Nghị định 30/2021/NĐ-CP"));
    /// ```
    pub fn id(&self) -> Option<Id> {
        Resolver::new().id(self)
    }

    /// An unofficial name after RFC 9676, where day, kind, number and issuer are known. See [`Urn`].
    ///
    /// ```
    /// let urn = |text| vanban::references(text).next().unwrap().urn().map(|urn| urn.to_string());
    /// let decision = urn("Quyết định số 645/QĐ-TTg ngày 15 tháng 5 năm 2020");
    /// assert_eq!(decision.unwrap(), "urn:lex:vn:thu.tuong.chinh.phu:quyet.dinh:2020-05-15;645-qd-ttg");
    /// assert_eq!(urn("Quyết định số 645/QĐ-TTg"), None);
    /// ```
    pub fn urn(&self) -> Option<Urn> {
        Resolver::new().urn(self)
    }

    /// An unofficial Akoma Ntoso IRI, where kind, number, issuer and at least the year are known. See [`Akn`].
    ///
    /// ```
    /// let reference = vanban::references("Luật Đất đai 2013").next().unwrap();
    /// assert_eq!(reference.akn().unwrap().to_string(), "/akn/vn/act/luat/quoc-hoi/2013-11-29/45-2013-qh13");
    /// ```
    pub fn akn(&self) -> Option<Akn> {
        Resolver::new().akn(self)
    }

    /// What its symbol says by itself of the kind, the system and the issuer.
    ///
    /// ```
    /// use vanban::System;
    ///
    /// let system = |text| vanban::references(text).next().unwrap().implied().system;
    /// assert_eq!(system("Chỉ thị 05-CT/TW"), Some(System::Party));
    /// assert_eq!(system("Quyết định 1719/QĐ-TTg"), Some(System::State));
    /// assert_eq!(system("Hướng dẫn 11/HD-MTTW-BTT"), Some(System::Mass));
    /// assert_eq!(system("Chỉ thị 05"), None);
    /// ```
    pub fn implied(&self) -> Implied {
        Resolver::new().implied(self)
    }

    /// Where what is written out and what the symbol says disagree; mostly nowhere.
    ///
    /// ```
    /// use vanban::Conflict;
    ///
    /// let conflicts = |text| vanban::references(text).next().unwrap().conflicts();
    /// assert!(conflicts("Quyết định 99/QĐ-TTg của Thủ tướng Chính phủ").is_empty());
    /// assert!(matches!(conflicts("Quyết định 99/QĐ-TTg của Chính phủ")[..], [Conflict::Issuer { .. }]));
    /// ```
    pub fn conflicts(&self) -> Vec<Conflict> {
        Resolver::new().conflicts(self)
    }
}
