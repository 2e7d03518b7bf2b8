//! Values as other crates have them: what fits is the same there and back, what does not is refused with a reason.

use jiff::civil;
use vanban::{Date, Decimal};

#[track_caller]
fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[track_caller]
fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn days_there_and_back() {
    for text in ["2007-03-30", "1945-09-02", "2024-02-29", "0001-01-01", "9999-12-31"] {
        let day = civil::Date::try_from(date(text)).unwrap();
        assert_eq!(day.to_string(), text);
        assert_eq!(Date::try_from(day).unwrap(), date(text));
    }
}

#[test]
fn dates_that_are_no_day() {
    #[rustfmt::skip]
    let cases = [
        (date("2007"), "date 2007: expected a year, a month and a day"),
        (date("tháng 3/2007"), "date 2007-03: expected a year, a month and a day"),
        (Date::new(10000, Some(1), Some(1)).unwrap(), "date 10000-01-01: expected a year up to 9999"),
        (Date::new(65535, Some(1), Some(1)).unwrap(), "date 65535-01-01: expected a year up to 9999"),
    ];
    for (date, message) in cases {
        let error = civil::Date::try_from(date).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!((error.offset(), error.line()), (None, None));
    }
    assert!(Date::try_from(civil::Date::MIN).unwrap_err().to_string().ends_with("expected a year from 0 on"));
}

#[test]
fn the_days_of_a_date() {
    #[rustfmt::skip]
    let cases = [
        ("2007-03-30", "2007-03-30", "2007-03-30"), ("2007-03", "2007-03-01", "2007-03-31"),
        ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2007", "2007-01-01", "2007-12-31"), ("9999", "9999-01-01", "9999-12-31"),
    ];
    for (text, first, last) in cases {
        let days = date(text).days().unwrap();
        assert_eq!((days.start().to_string().as_str(), days.end().to_string().as_str()), (first, last));
    }
    assert!(Date::new(10000, None, None).unwrap().days().is_err());
}

#[test]
fn decimals_there_and_back() {
    let largest = "79228162514264337593543950335"; // 2^96 - 1
    let smallest = format!("0.{}1", "0".repeat(27));
    for text in ["0", "186", "74.4", "-4.13", "1370000000000000", largest, &smallest] {
        let there = rust_decimal::Decimal::try_from(decimal(text)).unwrap();
        assert_eq!(there.to_string(), text);
        assert_eq!(Decimal::from(there), decimal(text));
    }
    assert_eq!(Decimal::from(rust_decimal::Decimal::MIN).to_string(), format!("-{largest}"));
    assert_eq!(Decimal::from("2.500".parse::<rust_decimal::Decimal>().unwrap()), decimal("2.5"));
}

#[test]
fn decimals_that_do_not_fit() {
    let scale_29 = format!("0.{}1", "0".repeat(28));
    for text in ["79228162514264337593543950336", &scale_29] {
        let message = format!("decimal number {text}: expected at most 96 bits, of them 28 digits after the point");
        assert_eq!(rust_decimal::Decimal::try_from(decimal(text)).unwrap_err().to_string(), message);
    }
}
