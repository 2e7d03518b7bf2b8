//! Quantities.
use crate::{Error, Quantity};

pub(crate) fn parse(text: &str) -> Result<Quantity<'static>, Error> {
    Err(Error::syntax("quantity", text, text, "x"))
}
