//! A text as each of the values that have a text form: no panic, and what is read is written so that it reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::fmt::{Debug, Display};
use std::str::FromStr;
use vanban::{Code, Date, Decimal, Quantity};

fuzz_target!(|text: &str| {
    round_trip::<Code<'_>>(text);
    round_trip::<Date>(text);
    round_trip::<Decimal>(text);
    round_trip::<Quantity<'_>>(text);
});

fn round_trip<T: Display + FromStr<Err = vanban::Error> + PartialEq + Debug>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            let read = written.parse::<T>();
            assert!(read.as_ref().is_ok_and(|read| *read == value), "{value:?} is written {written:?}, read {read:?}");
        }
        Err(error) => {
            assert!(error.offset().is_some_and(|offset| text.is_char_boundary(offset)), "{error} in {text:?}");
        }
    }
}
