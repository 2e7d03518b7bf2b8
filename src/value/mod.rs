//! What comes out: plain data, without behaviour beyond reading, writing and comparing itself.

mod achievement;
mod body;
mod code;
mod date;
mod decimal;
mod extraction;
mod finding;
mod id;
pub(crate) mod keyed;
mod kind;
mod number;
mod period;
mod phrase;
mod pinpoint;
mod quantity;
mod reference;
mod system;
mod uri;

pub use achievement::{Achievement, Measure, Role};
pub use body::{Body, Conflict, Implied};
pub use code::Code;
pub use date::Date;
pub use decimal::Decimal;
pub use extraction::Extraction;
pub use finding::Finding;
pub use id::Id;
pub(crate) use id::NO_KIND;
pub use kind::Kind;
pub use number::Number;
pub use period::{Period, Time, YearPart};
pub use phrase::Phrase;
pub use pinpoint::Pinpoint;
pub use quantity::{Qualifier, Quantity};
pub use reference::{Form, Reference, Relation, Tenure};
pub use system::System;
pub use uri::{Akn, Urn};
