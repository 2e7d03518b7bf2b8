use super::{Kind, System};
use std::borrow::Cow;

/// A body that issues documents, as the vocabulary knows it.
///
/// ```
/// let reference = vanban::references("Quyết định 1719/QĐ-TTg").next().unwrap();
/// let body = &reference.implied().bodies[0];
/// assert_eq!((body.name.as_ref(), body.system), ("Thủ tướng Chính phủ", vanban::System::State));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Body {
    /// Its name in full.
    pub name: Cow<'static, str>,
    /// The letters that stand for it in codes.
    pub code: Option<Cow<'static, str>>,
    /// Whose body it is.
    pub system: System,
    /// Whether there are many of it, one a place: `Ủy ban nhân dân`, `Tỉnh ủy`.
    pub local: bool,
}

/// What the symbol of a document says about it by itself, beside what is written out. Made by
/// [`Reference::implied`](crate::Reference::implied).
///
/// ```
/// use vanban::{Kind, System};
///
/// let reference = vanban::references("theo 10-CT/TW").next().unwrap();
/// let implied = reference.implied();
/// assert_eq!((implied.kind, implied.system), (Some(Kind::Directive), Some(System::Party)));
/// let names: Vec<_> = implied.bodies.iter().map(|body| body.name.as_ref()).collect();
/// assert!(names.contains(&"Bộ Chính trị") && names.contains(&"Ban Bí thư"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Implied {
    /// The kind that its first group of letters stands for: a [`Kind::Directive`] for `CT`.
    pub kind: Option<Kind>,
    /// Whose document it is: the Party's for `CT/TW`, the State's for `QĐ-TTg`.
    pub system: Option<System>,
    /// The bodies that its letters stand for: one of these, where bodies share letters (`TW`: Bộ Chính trị, Ban Bí thư …;
    /// `TU`: Tỉnh ủy, Thành ủy); all of them, for a joint document (`TTLT-BTP-BTC`).
    pub bodies: Vec<Body>,
}

/// Where what is written out about a document and what its symbol says disagree. Writers err; the library keeps both, and
/// [`Reference::conflicts`](crate::Reference::conflicts) tells.
///
/// ```
/// use vanban::{Conflict, Kind};
///
/// let reference = vanban::references("Kế hoạch số 65-CTr/TU").next().unwrap();
/// assert_eq!(reference.conflicts(), [Conflict::Kind { written: Kind::Plan, implied: Kind::Programme }]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Conflict {
    /// `Kế hoạch số 65-CTr/TU`: a plan with the letters of a programme.
    Kind {
        /// What is written.
        written: Kind,
        /// What the symbol says.
        implied: Kind,
    },
    /// `Quyết định 99/QĐ-TTg của Chính phủ`: the letters of another body.
    Issuer {
        /// What is written.
        written: Body,
        /// What the symbol says: the first where bodies share letters.
        implied: Body,
    },
    /// `Nghị định 30/2020/NĐ-CP ngày 05/3/2021`: the year of the number is not that of the date.
    Year {
        /// The year of the date.
        written: u16,
        /// The year inside the number.
        implied: u16,
    },
}
