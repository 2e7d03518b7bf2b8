use super::Kind;
use crate::{resolve, Error};
use std::fmt;
use std::str::FromStr;

/// A key of a document: equal for two mentions of one document, wherever both state enough.
///
/// It is the library's own and nothing official. It holds no date, since mentions often leave that out. Made by
/// [`Reference::id`](crate::Reference::id); it is written, and read back, as
///
/// ```ebnf
/// id       = kind ":" ( code | number | standard | act | session ) [ "?" ] ;
/// kind     = ? the key of a Kind ? | "document" ;     (* where the symbol alone tells no kind *)
/// code     = number ( "-" | "/" ) symbol ;            (* 10-CT/TW, 30/2020/NĐ-CP, 45/2013/QH13 *)
/// number   = digit digit { digit } [ letter | "." digit [ digit ] ] [ "/" year ] ;
/// standard = ? a code of a technical standard ? ;     (* QCVN 01:2019/BYT *)
/// act      = [ words ] [ "@" year ] ;                 (* law:đất đai@2003, constitution:@2013 *)
/// session  = meeting [ "#" ordinal ] [ "@" ( term | tenure ) ] ;    (* resolution:plenum#4@12 *)
/// meeting  = "plenum" | "party congress" | "congress" [ " " words ] | words ;
/// words    = word { " " word } ;                      (* small letters, without commas and dashes *)
/// tenure   = year "/" year ;
/// ```
///
/// The question mark ends a key that holds within one text only, for it is missing what tells it from others: a number of
/// the Party is given again in each term (there is a `26-NQ/TW` of 2008, 2018, 2022 and 2026), a number of the State
/// without a year each year, one of a local body in each place; and a law without its year may be any of its name.
///
/// An act that the vocabulary knows with its number goes by it, however it is called.
///
/// ```
/// use vanban::{Id, Kind};
///
/// let ids = |text| vanban::references(text).map(|r| r.id().unwrap().to_string()).collect::<Vec<_>>();
/// assert_eq!(ids("Nghị định số 30/2020/NĐ-CP; Chỉ thị 05-CT/TW"), ["decree:30/2020/NĐ-CP", "directive:05-CT/TW?"]);
/// assert_eq!(ids("Luật Đất đai 2013; Luật số 45/2013/QH13"), ["law:45/2013/QH13", "law:45/2013/QH13"]);
/// assert_eq!(ids("NQTW 4 khóa XII; Luật Đất đai"), ["resolution:plenum#4@12", "law:đất đai?"]);
///
/// let id: Id = "directive:05-CT/TW?".parse().unwrap();
/// assert_eq!((id.kind(), id.is_complete()), (Some(Kind::Directive), false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    pub(crate) kind: Option<Kind>,
    pub(crate) document: String,
    pub(crate) complete: bool,
}

/// What stands for the kind where none can be told.
pub(crate) const NO_KIND: &str = "document";

impl Id {
    /// The kind of the document, or `None` where its symbol alone tells none.
    ///
    /// ```
    /// assert_eq!("document:96-QĐ/TW?".parse::<vanban::Id>().unwrap().kind(), None);
    /// ```
    pub fn kind(&self) -> Option<Kind> {
        self.kind
    }

    /// The document among those of its kind: `10-CT/TW`, `đất đai@2013`.
    ///
    /// ```
    /// assert_eq!("decree:30/2020/NĐ-CP".parse::<vanban::Id>().unwrap().document(), "30/2020/NĐ-CP");
    /// ```
    pub fn document(&self) -> &str {
        &self.document
    }

    /// Whether it names one document everywhere, and not only within one text.
    ///
    /// ```
    /// assert!("decree:30/2020/NĐ-CP".parse::<vanban::Id>().unwrap().is_complete());
    /// assert!(!"decision:1719/QĐ-TTg?".parse::<vanban::Id>().unwrap().is_complete());
    /// ```
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

/// Writes the key.
impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind.map_or(NO_KIND, Kind::as_str);
        write!(f, "{kind}:{}{}", self.document, if self.complete { "" } else { "?" })
    }
}

/// Reads what [`Display`](fmt::Display) writes.
impl FromStr for Id {
    type Err = Error;

    fn from_str(text: &str) -> Result<Id, Error> {
        resolve::id::parse(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
