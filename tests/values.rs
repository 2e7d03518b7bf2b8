//! What people type by itself: read as it is written anywhere, written as the rules have it, and refused with a place and
//! what was expected there.

use std::fmt::{Debug, Display};
use std::str::FromStr;
use vanban::{Code, Date, Error, Quantity};

/// Asserts that each text is written as the one beside it, which reads as the same value.
#[track_caller]
fn are_written<T>(cases: &[(&str, &str)])
where
    T: FromStr<Err = Error> + Display + Debug + PartialEq,
{
    for (text, written) in cases {
        let value: T = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(value.to_string(), *written, "{text}");
        assert_eq!(written.parse::<T>().as_ref(), Ok(&value), "{text}");
    }
}

/// Asserts that each text is refused with the message beside it, which names the byte that the error has.
#[track_caller]
fn are_refused<T: FromStr<Err = Error> + Debug>(cases: &[(&str, &str)]) {
    for (text, message) in cases {
        let error = text.parse::<T>().expect_err(text);
        assert_eq!(error.to_string(), *message, "{text}");
        let byte = error.offset().unwrap();
        assert!(text.is_char_boundary(byte) && message.contains(&format!("byte {byte}:")), "{text}: {byte}");
    }
}

#[test]
fn codes() {
    are_written::<Code<'_>>(&[
        ("10-CT/TW", "10-CT/TW"),
        ("05-NQ/HU", "05-NQ/HU"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("45/2019/QH14", "45/2019/QH14"),
        ("01/2017/TTLT-BTP-BTC", "01/2017/TTLT-BTP-BTC"),
        ("645/QĐ-TTg", "645/QĐ-TTg"),
        // Any dash, any case, `Ð` for `Đ`, `TƯ` for `TW`, spaces around the marks.
        ("30/2020/nđ – cp", "30/2020/NĐ-CP"),
        ("30 / 2020 / NÐ-CP", "30/2020/NĐ-CP"),
        ("10 – CT/TƯ", "10-CT/TW"),
        ("10-TC/T.C&CX", "10-TC/TCCX"),
        ("35-ctr/tu", "35-CTr/TU"),
        ("645/qđ-ttg", "645/QĐ-TTg"),
    ]);
    are_refused::<Code<'_>>(&[
        ("", "document code, byte 0: expected a number, found the end"),
        ("NQ/HU", "document code, byte 0: expected a number, found `NQ/HU`"),
        (
            "10-TC&AAAAAAAAAAAAAAAAAAAA&BBBBBBBBBBBBBBBBBBBB/X",
            "document code, byte 3: expected a type of document or an issuer, found `TC&AAAAAAAAAAAAAAAAAAAA&…`",
        ),
        ("10/T/T&Tngày", "document code, byte 8: expected the end, found `ngày`"),
        ("10-T&CTngày", "document code, byte 7: expected the end, found `ngày`"),
        ("10-T&C", "document code, byte 6: expected `/` and an issuer, found the end"),
        ("10-CT TW", "document code, byte 5: expected `/` and an issuer, found ` TW`"),
    ]);
}

#[test]
fn dates() {
    are_written::<Date>(&[
        ("2007-03-30", "2007-03-30"),
        ("2007-03", "2007-03"),
        ("2007", "2007"),
        ("30/3/2007", "2007-03-30"),
        ("25-10-2021", "2021-10-25"),
        ("22.10.2018", "2018-10-22"),
        ("ngày 30 tháng 3 năm 2007", "2007-03-30"),
        ("ngày 30 tháng 3/2007", "2007-03-30"),
        ("tháng 3/2007", "2007-03"),
        ("tháng 3 năm 2007", "2007-03"),
        ("năm 2007", "2007"),
        ("29/2/2024", "2024-02-29"),
        // Documents are of our time; dates in ISO 8601 are of any.
        ("1010-07-01", "1010-07-01"),
        ("0040", "0040"),
    ]);
    for (year, month, day) in [(0, None, None), (1, Some(1), Some(1)), (65535, Some(12), Some(31))] {
        let date = Date::new(year, month, day).unwrap();
        assert_eq!(date.to_string().parse(), Ok(date));
    }
    let expected = "expected a date such as 30/3/2007 or 2007-03-30";
    are_refused::<Date>(&[
        ("", &format!("date, byte 0: {expected}, found the end")),
        ("quý I", &format!("date, byte 0: {expected}, found `quý I`")),
        ("30/13/2007", &format!("date, byte 3: {expected}, found `13/2007`")),
        ("30/3/2007 x", &format!("date, byte 9: {expected}, found ` x`")),
        ("30/3", &format!("date, byte 4: {expected}, found the end")),
    ]);
    for text in ["29/2/2023", "31/4/2020", "2023-02-29", "0/3/2007", "2007-13", "207", "70000"] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn quantities() {
    are_written::<Quantity<'_>>(&[
        ("186", "186"),
        ("2.114", "2.114"),
        ("74,4%", "74,4%"),
        ("1,2 triệu", "1.200.000"),
        ("khoảng 1,2 triệu đồng", "khoảng 1.200.000 đồng"),
        ("19/25", "19/25"),
        ("5-7%", "5-7%"),
        ("60% trở lên", "từ 60% trở lên"),
        ("hai mươi lăm", "25"),
        ("1.234,5 ha", "1.234,5 ha"),
        ("2.798ha/2.770ha", "2.798 ha/2.770 ha"),
        ("1 m / 0m", "1 m/0 m"),
        ("9120002000000 tỷ", "9.120.002.000.000.000.000.000"),
        ("5 tr.đ", "5.000.000 đồng"),
        ("2 tỷ 500 tr.đồng", "2.500.000.000 đồng"),
    ]);
    are_refused::<Quantity<'_>>(&[
        ("", "quantity, byte 0: expected a number, found the end"),
        ("khoảng x", "quantity, byte 9: expected a number, found `x`"),
        ("12 quả táo", "quantity, byte 3: expected a unit, found `quả táo`"),
    ]);
    // No digits are dropped and none made up, however many there are.
    let zeros = "0".repeat(300);
    assert!(format!("0,{zeros}1%").parse::<Quantity<'_>>().is_err());
    assert_eq!(vanban::achievements(&format!("Thu ngân sách tăng 0,{zeros}1%; tăng 0,{zeros}%")).count(), 0);
}

#[test]
fn every_unit_is_written_so_that_it_is_read() {
    let mut rows = include_str!("../src/lexicon/units.tsv").lines().filter(|line| !line.starts_with('#'));
    assert!(rows.next().is_some_and(|header| header.starts_with("unit\twords\t")));
    for row in rows {
        let (unit, cells) = row.split_once('\t').unwrap();
        for word in cells.split('\t').next().unwrap().split(';').map(str::trim) {
            let text = format!("5 {word}");
            let quantity: Quantity<'_> = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(quantity.unit.as_deref(), Some(unit), "{text}");
            assert_eq!(quantity.to_string().parse().as_ref(), Ok(&quantity), "{text}");
        }
    }
}
