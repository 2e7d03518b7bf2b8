//! Decimals as [`rust_decimal::Decimal`].

use crate::{Decimal, Error};

/// The same number, where it fits: at most 28 digits after the point and 96 bits in all. Needs the feature
/// `rust_decimal`.
///
/// ```
/// use vanban::Decimal;
///
/// let share = rust_decimal::Decimal::try_from(Decimal::new(744, 1))?;
/// assert_eq!(share.to_string(), "74.4");
///
/// let error = rust_decimal::Decimal::try_from(Decimal::new(i128::MAX, 0)).unwrap_err();
/// let message = "decimal number 170141183460469231731687303715884105727: expected at most 96 bits, of them 28 digits after the point";
/// assert_eq!(error.to_string(), message);
/// # Ok::<(), vanban::Error>(())
/// ```
impl TryFrom<Decimal> for rust_decimal::Decimal {
    type Error = Error;

    fn try_from(decimal: Decimal) -> Result<rust_decimal::Decimal, Error> {
        let expected = "at most 96 bits, of them 28 digits after the point";
        rust_decimal::Decimal::try_from_i128_with_scale(decimal.mantissa(), decimal.scale().into())
            .map_err(|_| Error::conversion("decimal number", decimal, expected))
    }
}

/// The same number; its trailing zeros after the point are dropped. Needs the feature `rust_decimal`.
///
/// ```
/// use vanban::Decimal;
///
/// let half: rust_decimal::Decimal = "0.50".parse().unwrap();
/// assert_eq!(Decimal::from(half), Decimal::new(5, 1));
/// ```
impl From<rust_decimal::Decimal> for Decimal {
    fn from(decimal: rust_decimal::Decimal) -> Decimal {
        // Its scale is 28 at most.
        Decimal::new(decimal.mantissa(), decimal.scale() as u8)
    }
}
