//! What comes out: plain data, without behaviour beyond reading, writing and comparing itself.

mod achievement;
mod code;
mod date;
mod decimal;
mod extraction;
mod finding;
pub(crate) mod keyed;
mod kind;
mod number;
mod period;
mod phrase;
mod pinpoint;
mod quantity;
mod reference;
mod system;

pub use achievement::{Achievement, Measure, Role};
pub use code::Code;
pub use date::Date;
pub use decimal::Decimal;
pub use extraction::Extraction;
pub use finding::Finding;
pub use kind::Kind;
pub use number::Number;
pub use period::{Period, Time, YearPart};
pub use phrase::Phrase;
pub use pinpoint::Pinpoint;
pub use quantity::{Qualifier, Quantity};
pub use reference::{Form, Reference, Relation, Tenure};
pub use system::System;
