use crate::Error;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal number: an integer and the number of its digits that stand after the point.
///
/// ```
/// use vanban::Decimal;
///
/// let share: Decimal = "74.40".parse().unwrap();
/// assert_eq!(share.to_string(), "74.4");
/// assert_eq!(share, Decimal::new(744, 1));
/// assert_eq!((share.mantissa(), share.scale()), (744, 1));
/// assert!(share < Decimal::from(75));
/// ```
///
/// Trailing zeros after the point are dropped, so equal numbers are equal values. The integer holds 38 digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Most digits after the point; with more a number would not fit the mantissa in any case.
    const MAX_SCALE: u8 = 38;

    /// The number `mantissa` / 10^`scale`.
    ///
    /// ```
    /// assert_eq!(vanban::Decimal::new(961, 1).to_string(), "96.1");
    /// ```
    ///
    /// # Panics
    ///
    /// Where more than 38 digits are to stand after the point.
    pub const fn new(mantissa: i128, scale: u8) -> Decimal {
        match Decimal::checked(mantissa, scale) {
            Some(decimal) => decimal,
            None => panic!("more than 38 digits after the point"),
        }
    }

    /// The number, or `None` where more than 38 digits are to stand after the point.
    pub(crate) const fn checked(mut mantissa: i128, mut scale: u8) -> Option<Decimal> {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        if scale <= Decimal::MAX_SCALE {
            Some(Decimal { mantissa, scale })
        } else {
            None
        }
    }

    /// The number without its point: 744 of 74.4.
    ///
    /// ```
    /// assert_eq!("74.4".parse::<vanban::Decimal>().unwrap().mantissa(), 744);
    /// ```
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// How many digits stand after the point: 1 for 74.4, 0 for a whole number.
    ///
    /// ```
    /// assert_eq!("74.4".parse::<vanban::Decimal>().unwrap().scale(), 1);
    /// ```
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number as an integer, where it is whole.
    ///
    /// ```
    /// use vanban::Decimal;
    ///
    /// assert_eq!(Decimal::from(186).to_integer(), Some(186));
    /// assert_eq!(Decimal::new(744, 1).to_integer(), None);
    /// ```
    pub const fn to_integer(self) -> Option<i128> {
        if self.scale == 0 {
            Some(self.mantissa)
        } else {
            None
        }
    }

    /// The nearest binary floating-point number, for charts and statistics.
    ///
    /// ```
    /// assert_eq!(vanban::Decimal::new(744, 1).to_f64(), 74.4);
    /// ```
    pub fn to_f64(self) -> f64 {
        // Dividing rounds twice for long mantissas; the standard parser rounds once.
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// This times 10^`power`, or `None` where that needs more than 38 digits.
    pub(crate) fn shifted(self, power: u32) -> Option<Decimal> {
        let kept = power.min(u32::from(self.scale));
        let mantissa = self.mantissa.checked_mul(10i128.checked_pow(power - kept)?)?;
        Some(Decimal { mantissa, scale: self.scale - kept as u8 })
    }

    /// The sum, or `None` where it needs more than 38 digits.
    ///
    /// ```
    /// use vanban::Decimal;
    ///
    /// assert_eq!(Decimal::new(25, 1).checked_add(Decimal::new(75, 1)), Some(Decimal::from(10)));
    /// ```
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        Some(Decimal::new(self.mantissa_at(scale)?.checked_add(other.mantissa_at(scale)?)?, scale))
    }

    /// How many percent of `whole` this is, rounded to `scale` digits after the point.
    pub(crate) fn percent_of(self, whole: Decimal, scale: u8) -> Option<Decimal> {
        let digits = self.scale.max(whole.scale);
        let (part, whole) = (self.mantissa_at(digits)?, whole.mantissa_at(digits)?);
        let scaled = part.checked_mul(100)?.checked_mul(10i128.checked_pow(u32::from(scale))?)?;
        let rounded = scaled.checked_mul(2)?.checked_add(whole)?.checked_div(whole.checked_mul(2)?)?;
        Some(Decimal::new(rounded, scale))
    }

    /// The mantissa when written with `scale` digits after the point.
    pub(crate) fn mantissa_at(self, scale: u8) -> Option<i128> {
        self.mantissa.checked_mul(10i128.checked_pow(u32::from(scale - self.scale))?)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let whole = |d: &Decimal| d.mantissa.div_euclid(10i128.pow(u32::from(d.scale)));
        let part = |d: &Decimal| {
            let part = d.mantissa.rem_euclid(10i128.pow(u32::from(d.scale)));
            part * 10i128.pow(u32::from(Self::MAX_SCALE - d.scale))
        };
        whole(self).cmp(&whole(other)).then_with(|| part(self).cmp(&part(other)))
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Decimal {
        Decimal { mantissa: value.into(), scale: 0 }
    }
}

/// Writes `-4.13`, `1200000`: a point for the decimals, no grouping.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = usize::from(self.scale);
        let digits = format!("{:0width$}", self.mantissa.unsigned_abs(), width = scale + 1);
        let (whole, part) = digits.split_at(digits.len() - scale);
        let point = if part.is_empty() { "" } else { "." };
        f.pad_integral(self.mantissa >= 0, "", &format!("{whole}{point}{part}"))
    }
}

/// Reads what [`Display`](fmt::Display) writes. For numbers as Vietnamese texts write them, see
/// [`Quantity`](crate::Quantity).
impl FromStr for Decimal {
    type Err = Error;

    fn from_str(text: &str) -> Result<Decimal, Error> {
        let error = |rest, expected| Error::syntax("decimal number", text, rest, expected);
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let digits_in = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (whole, rest) = unsigned.split_at(digits_in(unsigned));
        let after = rest.strip_prefix('.').unwrap_or(rest);
        let (part, rest) = after.split_at(if after.len() < rest.len() { digits_in(after) } else { 0 });
        if whole.is_empty() {
            return Err(error(unsigned, "a digit"));
        } else if part.is_empty() && after.len() + whole.len() < unsigned.len() {
            return Err(error(after, "a digit"));
        } else if !rest.is_empty() {
            return Err(error(rest, "a digit, or the end"));
        }
        let part = part.trim_end_matches('0');
        let too_long = || error(unsigned, "at most 38 digits");
        let scale = u8::try_from(part.len()).ok().filter(|s| *s <= Self::MAX_SCALE).ok_or_else(too_long)?;
        let mantissa: i128 = format!("{whole}{part}").parse().map_err(|_| too_long())?;
        Ok(Decimal { mantissa: if negative { -mantissa } else { mantissa }, scale })
    }
}

#[cfg(feature = "serde")]
mod serde_impl {
    use super::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::borrow::Cow;

    /// A decimal is written as a string, which keeps it exact: `"74.4"`.
    impl Serialize for Decimal {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for Decimal {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
            Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        for text in ["0", "186", "74.4", "-4.13", "0.05", "1234567.891", "170141183460469231731687303715884105727"] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), text);
        }
        for (text, normal) in [("74.40", "74.4"), ("3.0", "3"), ("007", "7"), ("-0", "0")] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), normal);
        }
        for (text, offset) in [("", 0), ("x", 0), ("-", 1), ("1.", 2), ("1,5", 1), ("1.5x", 3), (".5", 0), ("--1", 1)] {
            assert_eq!(text.parse::<Decimal>().unwrap_err().offset(), Some(offset), "{text}");
        }
        assert!("9".repeat(40).parse::<Decimal>().is_err());
        assert!(format!("0.{}1", "0".repeat(40)).parse::<Decimal>().is_err());
    }

    #[test]
    #[should_panic(expected = "more than 38 digits")]
    fn holds_38_digits_after_the_point() {
        assert!(Decimal::new(1, 38) < Decimal::new(2, 38));
        assert_eq!(Decimal::new(10, 39), Decimal::new(1, 38));
        let _ = Decimal::new(1, 39);
    }

    #[test]
    fn orders_by_value() {
        let sorted = ["-2", "-1.5", "-1", "0", "0.05", "0.5", "1", "1.25", "1.3", "10"];
        for pair in sorted.windows(2) {
            let (x, y): (Decimal, Decimal) = (pair[0].parse().unwrap(), pair[1].parse().unwrap());
            assert!(x < y, "{x} {y}");
        }
    }

    #[test]
    fn shifts_exactly() {
        let shifted = |text: &str, power| text.parse::<Decimal>().unwrap().shifted(power).map(|d| d.to_string());
        assert_eq!(shifted("1.2", 6).as_deref(), Some("1200000"));
        assert_eq!(shifted("1.37", 15).as_deref(), Some("1370000000000000"));
        assert_eq!(shifted("0.125", 2).as_deref(), Some("12.5"));
        assert_eq!(shifted("5", 40), None);
    }
}
