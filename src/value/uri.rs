use super::Date;
use crate::{resolve, Error};
use std::fmt;
use std::str::FromStr;

/// A name after RFC 9676 (LEX, a URN namespace for sources of law). Unofficial: Vietnam has no registry of them, and gives
/// none out; two libraries that follow the RFC may name one document differently.
///
/// Made by [`Reference::urn`](crate::Reference::urn) where day, kind, number and issuer are known; written, and read back,
/// as
///
/// ```ebnf
/// urn       = "urn:lex:vn:" authority ":" measure ":" date ";" number ;
/// authority = body { "+" body } ;        (* several of a joint document *)
/// body      = name ;                     (* in full, with its place: uy.ban.nhan.dan.tinh.nghe.an *)
/// measure   = name ;                     (* the kind: nghi.dinh *)
/// date      = year "-" month "-" day ;
/// number    = name ;                     (* number and symbol: 30-2020-nd-cp *)
/// name      = part { ( "." | "-" ) part } ;
/// part      = ( letter | digit ) { letter | digit } ;   (* a to z: the RFC has diacritics left out *)
/// ```
///
/// ```
/// use vanban::Urn;
///
/// let text = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020; Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư";
/// let urns: Vec<_> = vanban::references(text).map(|r| r.urn().unwrap().to_string()).collect();
/// assert_eq!(urns[0], "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp");
/// assert_eq!(urns[1], "urn:lex:vn:ban.bi.thu:chi.thi:2007-03-30;10-ct-tw");
/// assert_eq!(urns[0].parse::<Urn>().unwrap().measure, "nghi.dinh");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Urn {
    /// Who issued it: `chinh.phu`; several, joined by `+`.
    pub authority: String,
    /// Its kind: `nghi.dinh`.
    pub measure: String,
    /// The day it was issued.
    pub date: Date,
    /// Its number and symbol: `30-2020-nd-cp`.
    pub number: String,
}

/// Writes the name.
impl fmt::Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "urn:lex:vn:{}:{}:{};{}", self.authority, self.measure, self.date, self.number)
    }
}

/// Reads what [`Display`](fmt::Display) writes.
impl FromStr for Urn {
    type Err = Error;

    fn from_str(text: &str) -> Result<Urn, Error> {
        resolve::uri::parse_urn(text)
    }
}

/// The IRI of a work after the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019). Unofficial, as [`Urn`] is.
///
/// Made by [`Reference::akn`](crate::Reference::akn) where kind, number, issuer and at least the year are known; written,
/// and read back, as
///
/// ```ebnf
/// akn     = "/akn/vn/" type "/" subtype "/" actor "/" date "/" number ;
/// type    = "act" | "doc" ;              (* an act, where it is law: Luật 64/2025/QH15, Điều 4 *)
/// subtype = name ;                       (* the kind: nghi-dinh *)
/// actor   = name { "+" name } ;          (* who issued it: chinh-phu *)
/// date    = year [ "-" month [ "-" day ] ] ;
/// number  = name ;                       (* number and symbol: 30-2020-nd-cp *)
/// name    = part { "-" part } ;
/// part    = ( letter | digit ) { letter | digit } ;     (* a to z *)
/// ```
///
/// ```
/// use vanban::Akn;
///
/// let reference = vanban::references("Nghị định 30/2020/NĐ-CP ngày 05/3/2020").next().unwrap();
/// let akn = reference.akn().unwrap();
/// assert_eq!(akn.to_string(), "/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp");
/// assert_eq!(akn.to_string().parse::<Akn>().unwrap(), akn);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Akn {
    /// Whether it is law (`act`) or another document (`doc`).
    pub is_act: bool,
    /// Its kind: `nghi-dinh`.
    pub subtype: String,
    /// Who issued it: `chinh-phu`; several, joined by `+`.
    pub actor: String,
    /// When it was issued, as far as that is known.
    pub date: Date,
    /// Its number and symbol: `30-2020-nd-cp`.
    pub number: String,
}

/// Writes the IRI.
impl fmt::Display for Akn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Akn { subtype, actor, date, number, .. } = self;
        write!(f, "/akn/vn/{}/{subtype}/{actor}/{date}/{number}", if self.is_act { "act" } else { "doc" })
    }
}

/// Reads what [`Display`](fmt::Display) writes.
impl FromStr for Akn {
    type Err = Error;

    fn from_str(text: &str) -> Result<Akn, Error> {
        resolve::uri::parse_akn(text)
    }
}
