//! Which document a reference means: its key and its names, what its symbol says, and which mentions mean one document.

use std::fmt::{Debug, Display};
use std::str::FromStr;
use vanban::{Akn, Conflict, Error, Id, Kind, Nicknames, Reference, Resolver, System, Urn};

fn references(text: &str) -> Vec<Reference<'_>> {
    vanban::references(text).collect()
}

/// The only reference of a text.
#[track_caller]
fn only(text: &str) -> Reference<'_> {
    let mut found = references(text);
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

/// Checks that what is made of each text is as written, and reads back.
#[track_caller]
fn check<T: Display + FromStr<Err = Error> + PartialEq + Debug>(
    of: fn(&Reference<'_>) -> Option<T>,
    cases: &[(&str, &str)],
) {
    for (text, expected) in cases {
        let made = of(&only(text));
        assert_eq!(made.as_ref().map_or("-".to_owned(), T::to_string), *expected, "{text}");
        if let Some(made) = made {
            assert_eq!(expected.parse::<T>().as_ref(), Ok(&made), "{text}");
        }
    }
}

#[test]
fn keys_say_the_document_and_how_far_they_hold() {
    #[rustfmt::skip]
    check(|r| r.id(), &[
        // Numbers of the State with a year hold everywhere, where there is one body of the kind only.
        ("Nghị định số 30/2020/NĐ-CP", "decree:30/2020/NĐ-CP"),
        ("30/2020/NĐ-CP", "decree:30/2020/NĐ-CP"),
        ("Nghị quyết số 30a/2008/NQ-CP", "resolution:30a/2008/NQ-CP"),
        ("Nghị quyết 66.7/2025/NQ-CP", "resolution:66.7/2025/NQ-CP"),
        ("Nghị quyết 19-2018/NQ-CP", "resolution:19/2018/NQ-CP"),
        ("Thông tư 2/2016/TT-BXD", "circular:02/2016/TT-BXD"),
        ("Nghị quyết 05/2019/NQ-HĐND", "resolution:05/2019/NQ-HĐND?"),
        ("Quyết định 1719/QĐ-TTg", "decision:1719/QĐ-TTg?"),
        ("Quyết định số 828/QĐ/TTg", "decision:828/QĐ-TTg?"),
        ("Nghị định 61/2015", "decree:61/2015?"),
        ("Đề án 06", "scheme:06?"),
        // The National Assembly counts per term, which stands in the symbol.
        ("Nghị quyết số 42/2017/QH14", "resolution:42/2017/QH14"),
        ("Nghị quyết 65/2006/NQ-QH11", "resolution:65/2006/QH11"),
        ("Pháp lệnh số 28/2005/PL-UBTVQH11", "ordinance:28/2005/UBTVQH11"),
        // The Party counts anew each term.
        ("Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư", "directive:10-CT/TW?"),
        ("Nghị quyết 16/NQ-TW", "resolution:16-NQ/TW?"),
        ("Nghị quyết 05–NQ/HU", "resolution:05-NQ/HU?"),
        ("858CV/ĐUK", "official_letter:858-CV/ĐUK?"),
        // A kind that the symbol cannot tell, and the word that tells none.
        ("96-QĐ/TW", "document:96-QĐ/TW?"),
        ("Văn bản số 109/TB-VPCP", "notice:109/TB-VPCP?"),
        ("QCVN 01:2019/BYT", "technical_regulation:QCVN 01:2019/BYT"),
        ("TCVN 9001:2015", "national_standard:TCVN 9001:2015"),
        // Acts go by their number where the table has it, however they are called.
        ("Luật Đất đai 2013", "law:45/2013/QH13"),
        ("LUẬT ĐẤT ĐAI NĂM 2013", "law:45/2013/QH13"),
        ("Luật Đất đai ngày 29 tháng 11 năm 2013", "law:45/2013/QH13"),
        ("Luật Đất đai số 45/2013/QH13", "law:45/2013/QH13"),
        ("Luật số 45/2013/QH13", "law:45/2013/QH13"),
        ("BLHS 2015", "code:100/2015/QH13"),
        ("Luật Hình sự năm 2015", "code:100/2015/QH13"),
        ("Luật số 100/2015/QH13", "code:100/2015/QH13"),
        ("Nghị quyết số 100/2015/QH13", "resolution:100/2015/QH13"),
        ("Luật Đất đai", "law:đất đai?"),
        ("Luật Phòng chống ma tuý", "law:phòng chống ma túy?"),
        ("Bộ luật Dân sự", "code:dân sự?"),
        ("Hiến pháp 2013", "constitution:@2013"),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", "constitution:@2013"),
        ("Điều lệ Đảng", "charter:đảng cộng sản việt nam?"),
        // Meetings: a plenum by ordinal and term, a congress by its ordinal, else by its tenure.
        ("Nghị quyết Trung ương 4 khóa XII", "resolution:plenum#4@12"),
        ("NQTW 4 (khóa XII)", "resolution:plenum#4@12"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", "resolution:plenum#4@12"),
        ("Nghị quyết Trung ương 4", "resolution:plenum#4?"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "resolution:party congress#13"),
        ("Nghị quyết Đại hội XIII của Đảng", "resolution:party congress#13"),
        ("Nghị quyết Đại hội Đảng lần thứ 13", "resolution:party congress#13"),
        ("Nghị quyết Đại hội XIII", "resolution:congress#13?"),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XXV", "resolution:congress đảng bộ huyện#25?"),
        ("Nghị quyết Đại hội Đảng bộ huyện Kon Rẫy lần thứ XIX, nhiệm kỳ 2020-2025", "resolution:congress đảng bộ huyện kon rẫy#19"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025", "resolution:congress đảng bộ tỉnh@2020/2025?"),
    ]);
    for (text, found) in [("Nghị quyết 05-NQ/HU; Nghị quyết này", 2), ("Luật Đất đai 2013; Luật này", 2)]
    {
        let found_here = references(text);
        assert_eq!((found_here.len(), found_here[1].id()), (found, None), "{text}");
    }
}

#[test]
fn urns_name_what_has_day_kind_number_and_issuer() {
    #[rustfmt::skip]
    check(|r| r.urn(), &[
        ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp"),
        ("Quyết định số 645/QĐ-TTg ngày 15/5/2020 của Thủ tướng", "urn:lex:vn:thu.tuong.chinh.phu:quyet.dinh:2020-05-15;645-qd-ttg"),
        ("Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư", "urn:lex:vn:ban.bi.thu:chi.thi:2007-03-30;10-ct-tw"),
        ("Thông tư liên tịch số 01/2016/TTLT-BTP-BTC ngày 5/1/2016", "urn:lex:vn:bo.tu.phap+bo.tai.chinh:thong.tu.lien.tich:2016-01-05;01-2016-ttlt-btp-btc"),
        ("Quyết định số 33/2016/QĐ-UBND ngày 5/9/2016 của UBND tỉnh Nghệ An", "urn:lex:vn:ubnd.tinh.nghe.an:quyet.dinh:2016-09-05;33-2016-qd-ubnd"),
        // The table knows the rest.
        ("Luật Đất đai 2013", "urn:lex:vn:quoc.hoi:luat:2013-11-29;45-2013-qh13"),
        // No day; letters that several bodies share; a body that each place has, without its place.
        ("Nghị định số 30/2020/NĐ-CP", "-"),
        ("Nghị định số 30/2020/NĐ-CP tháng 3/2020", "-"),
        ("Chỉ thị số 10-CT/TW, ngày 30/3/2007", "-"),
        ("Nghị quyết 05-NQ/HU ngày 25-10-2021 của Huyện ủy", "-"),
        ("Quyết định số 33/2016/QĐ-UBND ngày 5/9/2016", "-"),
        ("Nghị quyết Đại hội XIII của Đảng", "-"),
        ("Luật Đất đai", "-"),
    ]);
}

#[test]
fn iris_name_what_has_year_kind_number_and_issuer() {
    #[rustfmt::skip]
    check(|r| r.akn(), &[
        ("Nghị định số 30/2020/NĐ-CP", "/akn/vn/act/nghi-dinh/chinh-phu/2020/30-2020-nd-cp"),
        ("Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008", "/akn/vn/act/nghi-quyet/chinh-phu/2008-12-27/30a-2008-nq-cp"),
        ("Quyết định số 645/QĐ-TTg ngày 15/5/2020", "/akn/vn/doc/quyet-dinh/thu-tuong-chinh-phu/2020-05-15/645-qd-ttg"),
        ("Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư", "/akn/vn/doc/chi-thi/ban-bi-thu/2007-03-30/10-ct-tw"),
        ("Bộ luật Hình sự năm 2015", "/akn/vn/act/bo-luat/quoc-hoi/2015-11-27/100-2015-qh13"),
        ("Quyết định số 645/QĐ-TTg", "-"),
        ("Đề án 06", "-"),
    ]);
}

#[test]
fn names_that_are_none_say_where() {
    fn refused<T: FromStr<Err = Error> + Debug>(cases: &[(&str, &str)]) {
        for (text, message) in cases {
            assert_eq!(text.parse::<T>().unwrap_err().to_string(), *message, "{text}");
        }
    }
    refused::<Id>(&[
        ("30/2020/NĐ-CP", "key of a document, byte 0: expected a kind of document and `:`, found `30/2020/NĐ-CP`"),
        (
            "nghị định:30",
            "key of a document, byte 0: expected the key of a kind of document, or `document`, found `nghị định:30`",
        ),
        ("decree:", "key of a document, byte 7: expected a code, a name or a meeting, found the end"),
        ("decree:30?x", "key of a document, byte 9: expected the end, found `?x`"),
    ]);
    refused::<Urn>(&[
        ("urn:lex:it:x", "URN, byte 0: expected `urn:lex:vn:`, found `urn:lex:it:x`"),
        (
            "urn:lex:vn:chinh.phu:nghi.dinh:2020-03;30",
            "URN, byte 31: expected a date as 2013-11-29, found `2020-03;30`",
        ),
        ("urn:lex:vn:chinh.phu:nghi.dinh", "URN, byte 21: expected all parts of a name, found `nghi.dinh`"),
        (
            "urn:lex:vn:Chinh.phu:x:2020-03-01;1",
            "URN, byte 11: expected small letters from a to z and digits, found `Chinh.phu:x:2020-03-01;1`",
        ),
    ]);
    refused::<Akn>(&[
        ("/akn/vn/bill/x", "Akoma Ntoso IRI, byte 8: expected `act/` or `doc/`, found `bill/x`"),
        (
            "/akn/vn/act/x/y/2020/",
            "Akoma Ntoso IRI, byte 21: expected a number of small letters from a to z, digits and dashes, found the end",
        ),
    ]);
}

#[test]
fn symbols_imply_kind_system_and_bodies() {
    #[rustfmt::skip]
    let cases = [
        ("Chỉ thị 05-CT/TW", Some(Kind::Directive), Some(System::Party), "Bộ Chính trị"),
        ("Chỉ thị 05-CT/TW", Some(Kind::Directive), Some(System::Party), "Ban Bí thư"),
        ("Quyết định 1719/QĐ-TTg", Some(Kind::Decision), Some(System::State), "Thủ tướng Chính phủ"),
        ("Nghị định 30/2020/NĐ-CP", Some(Kind::Decree), Some(System::State), "Chính phủ"),
        ("28-NQ/TU", Some(Kind::Resolution), Some(System::Party), "Tỉnh ủy"),
        ("28-NQ/TU", Some(Kind::Resolution), Some(System::Party), "Thành ủy"),
        ("16/NQ-TW", Some(Kind::Resolution), Some(System::Party), "Ban Chấp hành Trung ương Đảng"),
        ("Quyết định 96-QĐ/TW", None, Some(System::Party), "Bộ Chính trị"),
        ("Luật số 45/2013/QH13", None, Some(System::State), "Quốc hội"),
        ("Hướng dẫn 11/HD-MTTW-BTT", Some(Kind::Guidance), Some(System::Mass), "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("5309/UBND-TM", Some(Kind::OfficialLetter), Some(System::State), "Ủy ban nhân dân"),
    ];
    for (text, kind, system, body) in cases {
        let implied = only(text).implied();
        assert_eq!((implied.kind, implied.system), (kind, system), "{text}");
        assert!(implied.bodies.iter().any(|b| b.name == body), "{text}: {:?}", implied.bodies);
    }
    for text in ["Chỉ thị 05", "Luật Đất đai", "Nghị quyết Đại hội XIII"] {
        assert_eq!(only(text).implied(), vanban::Implied::default(), "{text}");
    }
}

#[test]
fn what_is_written_and_what_is_implied_may_disagree() {
    // What each case says disagrees: `kind`, `issuer`, `year`.
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư", &[]),
        ("Nghị quyết 05-NQ/HU của Ban Thường vụ Huyện ủy", &[]),
        ("Thông tư 01/2020/TT-BTC của Bộ trưởng Bộ Tài chính", &[]),
        ("Quyết định 33/QĐ-UBND của Chủ tịch UBND tỉnh Nghệ An", &[]),
        ("Quy định số 96-QĐ/TW", &[]),
        ("Nghị quyết số 18-NQ/TW của Hội nghị Trung ương 6 khóa XII", &[]),
        ("Nghị quyết số 01-NQ/ĐH của Đại hội Đảng bộ huyện lần thứ XX", &[]),
        ("Văn bản số 109/TB-VPCP", &[]),
        ("Nghị quyết số 17-NQ/TW của Chính phủ", &["issuer"]),
        ("Quyết định 99/QĐ-TTg của Chính phủ", &["issuer"]),
        ("Kế hoạch số 65-CTr/TU", &["kind"]),
        ("Nghị định 30/2020/NĐ-CP ngày 05/3/2021", &["year"]),
        ("Kế hoạch 65/2020/QĐ-TTg ngày 05/3/2021 của Tỉnh ủy", &["kind", "issuer", "year"]),
    ];
    for (text, expected) in cases {
        let sort = |conflict: &Conflict| match conflict {
            Conflict::Kind { .. } => "kind",
            Conflict::Issuer { .. } => "issuer",
            Conflict::Year { .. } => "year",
            _ => "other",
        };
        let found: Vec<_> = only(text).conflicts().iter().map(sort).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

/// Which cluster each reference of the text is in, as letters in the order of the clusters.
fn clusters(text: &str) -> String {
    let references = references(text);
    let clusters = vanban::resolve(&references);
    let mut letters = vec!['?'; references.len()];
    for (cluster, letter) in clusters.iter().zip('A'..) {
        cluster.members.iter().for_each(|member| letters[*member] = letter);
    }
    letters.into_iter().collect()
}

#[test]
fn mentions_of_one_document_go_together() {
    #[rustfmt::skip]
    let cases = [
        ("Chỉ thị 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; Chỉ thị số 05; chỉ thị 05-CT/TW", "AAA"),
        ("Chỉ thị 05; Chỉ thị 05-CT/TW", "AA"),
        ("Chỉ thị 05-CT/TW; Chỉ thị 05 của Bộ Chính trị; Chỉ thị 05 của Trung ương", "AAA"),
        ("NQ số 03 của Tỉnh ủy; Nghị quyết 03-NQ/TU", "AA"),
        ("Nghị quyết 05-NQ/HU của Ban Thường vụ Huyện ủy; Nghị quyết 05 của Huyện ủy", "AA"),
        ("Nghị định 100/2019/NĐ-CP; Nghị định 100; Nghị định 100/2019; Nghị định 100 năm 2019", "AAAA"),
        ("Nghị quyết 16-NQ/TW; Nghị quyết 16/NQ-TW", "AA"),
        ("96-QĐ/TW; Quy định số 96-QĐ/TW", "AA"),
        ("Nghị quyết 18-NQ/TW của Hội nghị Trung ương 6 khóa XII; Nghị quyết 18 của Trung ương; Nghị quyết 18-NQ/TW của Ban Chấp hành Trung ương", "AAA"),
        ("Nghị quyết 1-NQ/ĐH của Đại hội Đảng bộ huyện lần thứ XX; Nghị quyết số 1-NQ/ĐH", "AA"),
        ("Quyết định 33/QĐ-UBND của UBND tỉnh Nghệ An; Quyết định 33 của Ủy ban nhân dân tỉnh", "AA"),
        ("Quyết định 33/QĐ-UBND của UBND TP.HCM; Quyết định 33/QĐ-UBND của UBND thành phố Hồ Chí Minh", "AA"),
        ("Luật Đất đai 2013; Luật Đất đai; Luật số 45/2013/QH13", "AAA"),
        ("Bộ luật Hình sự 2015; BLHS; Luật hình sự", "AAA"),
        ("Nghị quyết Trung ương 4 khóa XII; NQTW 4", "AA"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; Nghị quyết Đại hội XIII", "AA"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020-2025; Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025", "AA"),
        // What points back goes with what it points to.
        ("Nghị định 30/2020/NĐ-CP; Luật Đất đai; Nghị định này; Luật này", "ABAB"),
        ("Nghị quyết 05-NQ/HU (sau đây gọi tắt là Nghị quyết). Thực hiện Nghị quyết, ", "AA"),
        ("các Nghị quyết số 18, 19-NQ/TW; Nghị quyết 18; Nghị quyết 19", "ABAB"),
    ];
    for (text, expected) in cases {
        assert_eq!(clusters(text), expected, "{text}");
    }
}

#[test]
fn what_differs_stays_apart() {
    #[rustfmt::skip]
    let cases = [
        // Kind, number, suffix, year, symbol.
        ("Chỉ thị 05-CT/TW; Kết luận 05", "AB"),
        ("Nghị quyết 30-NQ/TW; Nghị quyết 30a/2008/NQ-CP", "AB"),
        ("Nghị định 100/2019/NĐ-CP; Nghị định 100/2015/NĐ-CP", "AB"),
        ("Nghị định 100/2019/NĐ-CP; Nghị định 100 năm 2015", "AB"),
        ("Chỉ thị 05-CT/TW; Chỉ thị 05-CT/TU", "AB"),
        // Issuer and place.
        ("Chỉ thị 05-CT/TW; Chỉ thị 05 của UBND tỉnh", "AB"),
        ("Chỉ thị 05 của Bộ Chính trị; Chỉ thị 05 của Ban Bí thư", "AB"),
        ("Nghị quyết 05-NQ/HU của Huyện ủy Kon Rẫy; Nghị quyết 05-NQ/HU của Huyện ủy Ngọc Hồi", "AB"),
        ("Quyết định 33/QĐ-UBND của UBND tỉnh; Quyết định 33/QĐ-UBND của UBND huyện", "AB"),
        ("Nghị quyết 05/2019/NQ-HĐND của HĐND tỉnh Nghệ An; Nghị quyết 05/2019/NQ-HĐND của HĐND tỉnh Hà Tĩnh", "AB"),
        // Terms: the Party counts anew.
        ("Nghị quyết 26-NQ/TW ngày 5/8/2008; Nghị quyết 26-NQ/TW ngày 19/5/2018", "AB"),
        ("Nghị quyết 26-NQ/TW khóa X; Nghị quyết 26-NQ/TW của Hội nghị Trung ương 7 khóa XII", "AB"),
        ("Nghị quyết 26-NQ/TW của Hội nghị Trung ương 7 khóa XII; Nghị quyết 27-NQ/TW; Nghị quyết Trung ương 7 khóa XII", "ABC"),
        ("Nghị quyết Trung ương 4 khóa XI; Nghị quyết Trung ương 4 khóa XII", "AB"),
        ("Nghị quyết Đại hội XII của Đảng; Nghị quyết Đại hội XIII của Đảng", "AB"),
        ("Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII", "AB"),
        ("Luật Đất đai 2003; Luật Đất đai 2013", "AB"),
        ("Luật Đất đai 2013; Luật Nhà ở 2014", "AB"),
        ("Luật Đất đai; Luật sửa đổi, bổ sung một số điều của Luật Đất đai", "AB"),
        // A law and a resolution of one number.
        ("Luật số 93/2015/QH13; Nghị quyết số 93/2015/QH13", "AB"),
        // Two would do: nothing is guessed, but like goes with like.
        ("Chỉ thị 05-CT/TW; Chỉ thị 05-CT/TU; Chỉ thị 05; Chỉ thị 05", "ABCC"),
        ("Chỉ thị 05-CT/TW; Chỉ thị 05-CT/TU; Chỉ thị 05; Chỉ thị 05 của Bộ Chính trị", "ABCA"),
        ("Luật Đất đai 2003; Luật Đất đai 2013; Luật Đất đai", "ABC"),
        ("Nghị quyết Trung ương 4 khóa XI, XII; Nghị quyết Trung ương 4", "ABC"),
    ];
    for (text, expected) in cases {
        assert_eq!(clusters(text), expected, "{text}");
    }
}

#[test]
fn a_cluster_has_the_key_of_the_fullest_mention() {
    let references = references("Chỉ thị 05; Chỉ thị 05-CT/TW; Chỉ thị này");
    let clusters = vanban::resolve(&references);
    assert_eq!(clusters[0].id.as_ref().unwrap().to_string(), "directive:05-CT/TW?");
    assert_eq!(clusters[0].members, [0, 1, 2]);
}

#[test]
fn any_references_resolve() {
    assert!(vanban::resolve(&[]).is_empty());
    // Of another text, with antecedents that are not there.
    let mut stray = references("Luật Đất đai; Luật này").remove(1);
    stray.antecedent = Some(9);
    let clusters = vanban::resolve(&[stray]);
    assert_eq!((clusters.len(), clusters[0].id.clone()), (1, None));
    // Very many namesakes.
    let text: String =
        (0..2000).map(|n| format!("Nghị quyết 5-NQ/TW ngày 1/2/{}; Nghị quyết 5. ", 1950 + n % 100)).collect();
    let references = references(&text);
    let mentions: usize = vanban::resolve(&references).iter().map(|cluster| cluster.members.len()).sum();
    assert_eq!(mentions, references.len());
}

#[test]
fn nicknames_are_inferred_where_they_are_asked_for() {
    let resolve = |text, as_of: Option<&str>| {
        let references = references(text);
        let mut resolver = Resolver::new().nicknames(Nicknames::builtin());
        if let Some(date) = as_of {
            resolver = resolver.as_of(date.parse().unwrap());
        }
        let cluster = resolver.resolve(&references).remove(0);
        let codes: Vec<_> = cluster.candidates.iter().map(|n| format!("{}@{}", n.code, n.date.unwrap())).collect();
        codes.join(" ")
    };
    #[rustfmt::skip]
    let cases = [
        ("Nghị quyết 57", None, "57-NQ/TW@2024-12-22"),
        ("Nghị quyết số 57 của Bộ Chính trị", None, "57-NQ/TW@2024-12-22"),
        ("Chỉ thị 05", None, "05-CT/TW@2016-05-15"),
        ("Đề án 06", None, "06/QĐ-TTg@2022-01-06"),
        ("Nghị quyết 30a", None, "30a/2008/NQ-CP@2008-12-27"),
        ("Nghị quyết 30", None, ""),
        // One of several, by what the text states or when it was written.
        ("Nghị quyết 42 của Quốc hội", None, "42/2017/QH14@2017-06-21"),
        ("Nghị định 100 năm 2019", None, "100/2019/NĐ-CP@2019-12-30"),
        ("Nghị quyết 26 năm 2018", None, "26-NQ/TW@2018-05-19"),
        ("Nghị quyết 26", Some("2010-01-01"), "26-NQ/TW@2008-08-05"),
        ("Nghị quyết 18", None, "18-NQ/TW@2017-10-25 18-NQ/TW@2022-06-16"),
        // Too early, of another issuer or year, or stated in full: nothing is inferred.
        ("Nghị quyết 57", Some("2019-01-01"), ""),
        ("Nghị quyết 57 của HĐND tỉnh", None, ""),
        ("Nghị quyết 57 năm 2019", None, ""),
        ("Nghị quyết 57-NQ/TU", None, ""),
        ("Chỉ thị 05/CT-UBND", None, ""),
        ("Kết luận 57", None, ""),
    ];
    for (text, as_of, expected) in cases {
        assert_eq!(resolve(text, as_of), expected, "{text}");
    }
}
