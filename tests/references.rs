//! References: what is read, and what looks like one and is none.
//!
//! Each case is a text with its references marked `‹…›`, and what each says, field by field: form and kind; code, or number
//! and year; then `@date`, `by issuer`, `term`, `session`, `tenure`, `name`, `at` pinpoints, `about` title, `^` what it
//! points back to, `~relation`. Fields that are not stated are left out.

mod marked;

use marked::unmarked;
use vanban::Reference;

/// Writes a reference as the cases do.
fn render(reference: &Reference<'_>) -> String {
    fn put<T: std::fmt::Display>(line: &mut String, label: &str, value: &Option<T>) {
        if let Some(value) = value {
            *line += &format!(" {label}{value}");
        }
    }
    let kind = reference.kind.map_or("?", |kind| kind.as_str());
    let mut line = format!("{} {kind}", reference.form);
    match &reference.code {
        Some(code) => line += &format!(" {code}"),
        None => {
            put(&mut line, "", &reference.number);
            put(&mut line, "/", &reference.year);
        }
    }
    put(&mut line, "@", &reference.date);
    put(&mut line, "by ", &reference.issuer);
    put(&mut line, "term ", &reference.term);
    put(&mut line, "session ", &reference.session);
    put(&mut line, "tenure ", &reference.tenure);
    put(&mut line, "name ", &reference.name);
    let places: Vec<_> = reference.pinpoints.iter().map(|place| place.to_string()).collect();
    put(&mut line, "at ", &Some(places.join("; ")).filter(|places| !places.is_empty()));
    put(&mut line, "about ", &reference.title);
    put(&mut line, "^", &reference.antecedent);
    put(&mut line, "~", &reference.relation);
    line
}

/// Checks marks and fields; all failures are shown at once.
#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let mut failures = String::new();
    for (marked, expected) in cases {
        let (text, spans) = unmarked(marked);
        let found: Vec<_> = vanban::references(&text).collect();
        let mut shown = text.clone();
        for reference in found.iter().rev() {
            shown.insert(reference.span.end, '›');
            shown.insert(reference.span.start, '‹');
        }
        let fields: Vec<_> = found.iter().map(render).collect();
        let same_spans = found.iter().map(|reference| reference.span).eq(spans);
        if !same_spans || fields != *expected {
            failures += &format!("\n{marked}\n  found {shown}\n  expected {expected:#?}\n  found {fields:#?}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Checks that nothing is found.
#[track_caller]
fn none(texts: &[&str]) {
    let found = |text: &&&str| vanban::references(text).next().is_some();
    let failures: Vec<_> = texts.iter().filter(found).collect();
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn numbered() {
    #[rustfmt::skip]
    check(&[
        ("‹Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư›", &["numbered directive 10-CT/TW @2007-03-30 by Ban Bí thư"]),
        ("‹Nghị quyết 05-NQ/HU ngày 25-10-2021›", &["numbered resolution 05-NQ/HU @2021-10-25"]),
        ("‹Nghị định 30/2020/NĐ-CP›", &["numbered decree 30/2020/NĐ-CP"]),
        ("‹Chỉ thị 05 của Bộ Chính trị›", &["numbered directive 05 by Bộ Chính trị"]),
        ("‹NQ số 03 của Tỉnh ủy›", &["numbered resolution 03 by Tỉnh ủy"]),
        ("theo ‹28-NQ/TU›, ‹số 12/KH-UBND›", &["numbered resolution 28-NQ/TU", "numbered plan 12/KH-UBND"]),
        ("CHÍNH PHỦ\n‹Số:188/2026/NĐ-CP›", &["numbered decree 188/2026/NĐ-CP"]),
        ("‹Đề án 06›, ‹Nghị quyết 35›, ‹NQ57›", &["numbered scheme 06", "numbered resolution 35", "numbered resolution 57"]),
        ("‹Nghị quyết 30a/2008/NQ-CP›, ‹Nghị quyết 36a›, ‹Sắc lệnh số 18B/SL›", &["numbered resolution 30a/2008/NQ-CP", "numbered resolution 36a", "numbered edict 18B/SL"]),
        ("‹Nghị quyết 66.7/2025/NQ-CP›; ‹Nghị quyết số 66.13/2026/NQ-CP›", &["numbered resolution 66.7/2025/NQ-CP", "numbered resolution 66.13/2026/NQ-CP"]),
        ("‹Nghị định 49› không chỉ để phạt; ‹Thông tư 02› không làm; ‹Nghị định 67›\nNgày 30/6, Bộ", &["numbered decree 49", "numbered circular 02", "numbered decree 67"]),
        ("theo ‹khoản 1 Điều 24 Nghị định số 59›, Hội đồng quản trị họp", &["numbered decree 59 at khoản 1 Điều 24"]),
        ("‹Nghị định 61/2015›, ‹Quyết định số 167/2008 của Chính phủ›", &["numbered decree 61 /2015", "numbered decision 167 /2008 by Chính phủ"]),
        ("‹Nghị định 123 năm 2015›, ‹Quy định số 09 năm 2007 của Thủ tướng›", &["numbered decree 123 @2015", "numbered regulation 09 @2007 by Thủ tướng"]),
        ("‹Luật Bảo hiểm y tế số 25/2008/QH12›, ‹Luật số 35/2018/QH14›", &["numbered law 25/2008/QH12 name Bảo hiểm y tế", "numbered law 35/2018/QH14"]),
        ("‹Pháp lệnh số 28/2005/PL-UBTVQH11›", &["numbered ordinance 28/2005/PL-UBTVQH11"]),
        ("‹QCVN 54:2020/BTTTT›, ‹TCVN ISO 9001:2015›, ‹TCVN 4057-1985›", &["numbered technical_regulation QCVN 54:2020/BTTTT", "numbered national_standard TCVN ISO 9001:2015", "numbered national_standard TCVN 4057-1985"]),
        ("‹Tiêu chuẩn quốc gia TCVN 14423:2025›; ‹quy chuẩn kỹ thuật QCVN 07:2024/BCA›; theo tiêu chuẩn, ‹QCVN 07:2024/BCA›; nghị quyết ‹TCVN 5687:2010›", &["numbered national_standard TCVN 14423:2025", "numbered technical_regulation QCVN 07:2024/BCA", "numbered technical_regulation QCVN 07:2024/BCA", "numbered national_standard TCVN 5687:2010"]),
        ("‹Án lệ số 45/2022/AL›", &["numbered other 45/2022/AL"]),
        ("‹Văn bản số 109/TB-VPCP›", &["numbered other 109/TB-VPCP"]),
        ("‹Nghị quyết chuyên đề số 12-NQ/HU›; ‹Quy chế làm việc số 01-QC/ĐU›", &["numbered resolution 12-NQ/HU", "numbered rules 01-QC/ĐU"]),
        // A kind that is written out wins over the symbol; where none is, the symbol tells it, if it tells one.
        ("‹Quy định số 96-QĐ/TW›; ‹36-HD/VPTW›; theo ‹96-QĐ/TW›", &["numbered regulation 96-QĐ/TW", "numbered guidance 36-HD/VPTW", "numbered ? 96-QĐ/TW"]),
        ("‹Kế hoạch số 65-CTr/TU›", &["numbered plan 65-CTr/TU"]),
        ("‹12-QH/TU›; ‹45/2013/QH13›", &["numbered master_plan 12-QH/TU", "numbered ? 45/2013/QH13"]),
        ("‹Thông tri số 25/TT-MTTW-BTT›", &["numbered party_circular 25/TT-MTTW-BTT"]),
        ("‹Nghị quyết 05-NQ/HU ban hành ngày 25-10-2021›, ‹Kế hoạch 12-KH/HU ký ngày 3/2/2021›", &["numbered resolution 05-NQ/HU @2021-10-25", "numbered plan 12-KH/HU @2021-02-03"]),
        ("thực hiện ‹Nghị quyết số 05-NQ/TU›, năm 2022 toàn huyện", &["numbered resolution 05-NQ/TU ~implements"]),
        ("‹Báo cáo thẩm tra số 51/BC-KTNS ngày 4/12/2023 của Ban Kinh tế - Ngân sách›", &["numbered report 51/BC-KTNS @2023-12-04 by Ban Kinh tế - Ngân sách"]),
        ("Kết luận 12 đảng viên có vi phạm; ‹Kết luận 12›; ‹Kế hoạch 08› tỉnh vừa ban hành", &["numbered conclusion 12", "numbered plan 08"]),
        ("‹Chỉ thị 10-CT/TW ngày 30/8 của Ban Bí thư›", &["numbered directive 10-CT/TW by Ban Bí thư"]),
        ("‹Kết luận số 21-KL/TW của Ban Bí thư Trung ương Đảng khóa XIII›", &["numbered conclusion 21-KL/TW by Ban Bí thư Trung ương Đảng term 13"]),
        ("‹Nghị quyết số 05-NQ/TU năm 2022›", &["numbered resolution 05-NQ/TU @2022"]),
        ("‹Nghị quyết số 7 của Huyện ủy năm 2022›; ‹Quyết định 12/QĐ-UBND tháng 3/2007›", &["numbered resolution 7 @2022 by Huyện ủy", "numbered decision 12/QĐ-UBND @2007-03"]),
        // The meeting that passed it is its issuer.
        ("‹Nghị quyết số 19-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII›", &["numbered resolution 19-NQ/TW by Ban Chấp hành Trung ương term 12 session 6"]),
        ("‹Nghị quyết số 42-NQ/TW, ngày 24/11/2023 của Hội nghị Trung ương 8 (khóa XIII)›", &["numbered resolution 42-NQ/TW @2023-11-24 by Hội nghị Trung ương term 13 session 8"]),
        ("‹Nghị quyết số 01-NQ/ĐH của Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025›", &["numbered resolution 01-NQ/ĐH by Đại hội Đảng bộ huyện session 20 tenure 2020/2025"]),
    ]);
}

#[test]
fn symbols_as_writers_type_them() {
    #[rustfmt::skip]
    check(&[
        ("‹Chỉ thị 05–CT/TW›; ‹05‑NQ/HU›", &["numbered directive 05-CT/TW", "numbered resolution 05-NQ/HU"]),
        ("‹Số 01 - NQ/ĐUK›; ‹94- KH/BTGDVTW›; ‹115/2018/NĐ- CP›; ‹04 /2016/NQ-HĐTP›", &["numbered resolution 01-NQ/ĐUK", "numbered plan 94-KH/BTGDVTW", "numbered decree 115/2018/NĐ-CP", "numbered resolution 04/2016/NQ-HĐTP"]),
        ("‹Quyết định 84 QĐ/TWĐTN›; ‹Kết luận số 19 KL/TW›; ‹Công văn 858CV/ĐUK›", &["numbered decision 84-QĐ/TWĐTN", "numbered conclusion 19-KL/TW", "numbered official_letter 858-CV/ĐUK"]),
        ("‹Nghị quyết 16/NQ-TW›; ‹Thông báo số 293/TB-TU›", &["numbered resolution 16/NQ-TW", "numbered notice 293/TB-TU"]),
        ("‹Kế hoạch 317-QĐ/TWĐTN-TNTH›", &["numbered plan 317-QĐ/TWĐTN-TNTH"]),
        ("‹Quy định số 08-QĐi/TW›; ‹29-NQ/TƯ›; ‹29-NQ/T.Ư›", &["numbered regulation 08-QĐi/TW", "numbered resolution 29-NQ/TW", "numbered resolution 29-NQ/TW"]),
        ("‹Nghị định 174/2013/NÐ-CP›; ‹nghị định 30/2020/nđ-cp›; ‹Quyết định 241/QĐ-TTG›; ‹Chương trình 65-Ctr/TU›", &["numbered decree 174/2013/NĐ-CP", "numbered decree 30/2020/NĐ-CP", "numbered decision 241/QĐ-TTg", "numbered programme 65-CTr/TU"]),
        ("‹Luật số 100/2015/QH 13›; ‹Nghị quyết 60/2005/QH 11 ngày 29/11/2005›", &["numbered law 100/2015/QH13", "numbered resolution 60/2005/QH11 @2005-11-29"]),
        ("‹Công văn số 5309/UBND-TM›; ‹328/BTC-QLG›", &["numbered official_letter 5309/UBND-TM", "numbered official_letter 328/BTC-QLG"]),
        ("‹Quyết định số 278/QĐ-BNN-BVTV›; ‹Quyết định số 828/QĐ/TTg›", &["numbered decision 278/QĐ-BNN-BVTV", "numbered decision 828/QĐ/TTg"]),
        ("‹Hướng dẫn 11/HD - MTTW - BTT ngày 1/2/2024›; ‹Quyết định 12/QĐ - UBND› - Ông A", &["numbered guidance 11/HD-MTTW-BTT @2024-02-01", "numbered decision 12/QĐ-UBND"]),
        ("‹05-NQ/HU› - BAN THƯỜNG VỤ; ‹QUYẾT ĐỊNH 12/QĐ - UBND› - BAN HÀNH QUY CHẾ", &["numbered resolution 05-NQ/HU", "numbered decision 12/QĐ-UBND"]),
        ("‹Nghị quyết 19-2018/NQ-CP›; ‹Nghị định 24/2014-NĐ-CP›", &["numbered resolution 19/2018/NQ-CP", "numbered decree 24/2014/NĐ-CP"]),
        ("‹Nghị định 61/CP›; ‹Nghị định số 05-CP›; ‹Nghị định 53-HĐBT›; ‹Luật 41-LCT/HĐNN8›", &["numbered decree 61/CP", "numbered decree 05-CP", "numbered decree 53-HĐBT", "numbered law 41-LCT/HĐNN8"]),
        ("‹Lệnh số 13/2018/L-CTN›; ‹Văn bản hợp nhất 26/VBHN-VPQH›; ‹91/2026/VBHN-NĐ-BXD›", &["numbered order 13/2018/L-CTN", "numbered consolidated_text 26/VBHN-VPQH", "numbered consolidated_text 91/2026/VBHN-NĐ-BXD"]),
        ("‹Quyết định 47/2000/QĐ-BGD&ĐT›; ‹Nghị quyết 05/2016/NQ-HĐND8›", &["numbered decision 47/2000/QĐ-BGDĐT", "numbered resolution 05/2016/NQ-HĐND8"]),
        ("‹Thông tư 29/98/TT-BTC›; ‹Thông tư 139/009/TT-BTC›", &["numbered circular 29/1998/TT-BTC", "numbered circular 139/TT-BTC"]),
        ("‹Quyết định 07/2011/QĐ-UBND›.", &["numbered decision 07/2011/QĐ-UBND"]),
        ("‹Nghị quyết số 01-NQ/ĐH›; ‹Quyết định 61/QĐ-TLĐ›; ‹Nghị quyết 5/NQ-ĐCT›; ‹Quyết định 3/QĐ-LĐLĐ›", &["numbered resolution 01-NQ/ĐH", "numbered decision 61/QĐ-TLĐ", "numbered resolution 5/NQ-ĐCT", "numbered decision 3/QĐ-LĐLĐ"]),
        ("‹01/2016/TTLT-TANDTC-VKSNDTC-BTP›; ‹37/2012/TTLT- BLĐTBXH-BYT-BTC›; ‹Nghị định 04/2018/NĐCP›", &["numbered joint_circular 01/2016/TTLT-TANDTC-VKSNDTC-BTP", "numbered joint_circular 37/2012/TTLT-BLĐTBXH-BYT-BTC", "numbered decree 04/2018/NĐCP"]),
        // The word for a kind stays what it is, though the letters stand for another.
        ("‹Nghị quyết 03/2012/NĐ-HĐTP›", &["numbered resolution 03/2012/NĐ-HĐTP"]),
        ("‹Chỉ thị số\n05-CT/TW\nngày 15/5/2016\ncủa Bộ Chính\ntrị›", &["numbered directive 05-CT/TW @2016-05-15 by Bộ Chính trị"]),
        ("‹NGHỊ QUYẾT SỐ 05-NQ/HU NGÀY 25/10/2021 CỦA BAN THƯỜNG VỤ HUYỆN ỦY›", &["numbered resolution 05-NQ/HU @2021-10-25 by BAN THƯỜNG VỤ HUYỆN ỦY"]),
        ("‹Thông tư 51/2025/TT-BTС›; ‹Quyết định 12/QƉ-UBND›", &["numbered circular 51/2025/TT-BTC", "numbered decision 12/QĐ-UBND"]),
        ("‹Quyết định só 241/QĐ-TTg ngà 08/3/2007›", &["numbered decision 241/QĐ-TTg @2007-03-08"]),
    ]);
}

#[test]
fn session() {
    #[rustfmt::skip]
    check(&[
        ("‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng›", &["session resolution by Đại hội đại biểu toàn quốc session 13"]),
        ("‹Nghị quyết Đại hội XIII›; ‹Nghị quyết Đại hội Đảng lần thứ 13›", &["session resolution by Đại hội session 13", "session resolution by Đại hội Đảng session 13"]),
        ("‹Nghị quyết Đại hội Đảng bộ huyện lần thứ XXV›", &["session resolution by Đại hội Đảng bộ huyện session 25"]),
        ("‹Nghị quyết Đại hội Đảng bộ huyện Kon Rẫy lần thứ XIX, nhiệm kỳ 2020-2025›", &["session resolution by Đại hội Đảng bộ huyện Kon Rẫy session 19 tenure 2020/2025"]),
        ("‹Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 – 2025›", &["session resolution by Đại hội Đảng bộ tỉnh tenure 2020/2025"]),
        ("‹Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ hai mươi mốt›", &["session resolution by Đại hội đại biểu Đảng bộ xã session 21"]),
        ("‹Nghị quyết Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam lần thứ VIII›", &["session resolution by Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam session 8"]),
        ("‹Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XIII›", &["session resolution by Đại hội Công đoàn Việt Nam session 13"]),
        ("‹Nghị quyết Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XII›", &["session resolution by Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh session 12"]),
        ("‹Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII›, ‹Nghị quyết Đại hội đại biểu Phụ nữ tỉnh Lào Cai lần thứ XVI›", &["session resolution by Đại hội Đoàn toàn quốc session 12", "session resolution by Đại hội đại biểu Phụ nữ tỉnh Lào Cai session 16"]),
        ("‹Nghị quyết Trung ương 4 khóa XII›; ‹NQTW 4 (khóa XI)›; ‹Nghị quyết TƯ 6 khoá 12›", &["session resolution by Trung ương term 12 session 4", "session resolution by TW term 11 session 4", "session resolution by TƯ term 12 session 6"]),
        ("‹Nghị quyết TW5›; ‹Nghị quyết Trung ương VI›", &["session resolution by TW session 5", "session resolution by Trung ương session 6"]),
        ("‹Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII›", &["session resolution by Ban Chấp hành Trung ương Đảng term 12 session 4"]),
        ("‹Nghị quyết Hội nghị Trung ương 8 khóa XIII›; ‹Kết luận Trung ương 4 khóa XIII›", &["session resolution by Hội nghị Trung ương term 13 session 8", "session conclusion by Trung ương term 13 session 4"]),
        ("‹Nghị quyết Trung ương 6 (lần 2) khóa VIII›", &["session resolution by Trung ương term 8 session 6"]),
        ("‹Nghị quyết Trung ương khóa XIV›", &["session resolution by Trung ương term 14"]),
        ("theo ‹quy định của Bộ Chính trị (khóa XI)›; ‹Quy định của Bộ Chính trị khoá XII›", &["session regulation by Bộ Chính trị term 11", "session regulation by Bộ Chính trị term 12"]),
        ("‹Nghị quyết Trung ương 4 khóa XI›, ‹XII›; ‹NQTW 4 (khóa XI›, ‹XII›)", &["session resolution by Trung ương term 11 session 4", "session resolution by Trung ương term 12 session 4", "session resolution by TW term 11 session 4", "session resolution by TW term 12 session 4"]),
        ("‹Nghị quyết Trung ương 4› (khóa XI tiếp tục)", &["session resolution by Trung ương session 4"]),
        ("‹NGHỊ QUYẾT ĐẠI HỘI XIII CỦA ĐẢNG›", &["session resolution by ĐẠI HỘI session 13"]),
        ("quán triệt ‹Nghị\nquyết Đại hội Đảng bộ\nhuyện lần\nthứ XXV›", &["session resolution by Đại hội Đảng bộ huyện session 25 ~implements"]),
    ]);
    none(&[
        "nghị quyết đại hội đảng bộ các cấp",
        "Nghị quyết Đại hội Đảng bộ tỉnh",
        "Nghị quyết Huyện ủy",
        "Đại hội XI Đảng bộ tỉnh; Đại hội đại biểu huyện khóa VIII",
        "nghị quyết đại hội đồng cổ đông năm 2020",
    ]);
}

#[test]
fn named() {
    #[rustfmt::skip]
    check(&[
        ("‹Luật Đất đai năm 2013›; ‹Luật Đất đai 2013›; ‹Luật đất đai›; ‹LUẬT ĐẤT ĐAI›", &["named law /2013 name Đất đai", "named law /2013 name Đất đai", "named law name đất đai", "named law name ĐẤT ĐAI"]),
        ("‹Bộ luật Dân sự 2015›, ‹BLHS 2015›, ‹BLDS›", &["named code /2015 name Dân sự", "named code /2015 name Hình sự", "named code name Dân sự"]),
        ("‹Hiến pháp 2013›; ‹Hiến pháp năm 1992›; ‹Hiến pháp›", &["named constitution /2013", "named constitution /1992", "named constitution"]),
        ("Quy định thi hành ‹Điều lệ Đảng› ‹số 294-QĐ/TW ngày 26/5/2025›", &["named charter name Đảng ~implements", "numbered ? 294-QĐ/TW @2025-05-26"]),
        ("‹Luật Hàng không Việt Nam 2006›; ‹LĐĐ 2013›; ‹41-LCT/HĐNN8›", &["named law /2006 name Hàng không Việt Nam", "named law /2013 name Đất đai", "numbered law 41-LCT/HĐNN8"]),
        ("‹Điều lệ Đảng›; ‹Điều lệ Công đoàn Việt Nam›", &["named charter name Đảng", "named charter name Công đoàn Việt Nam"]),
        ("‹Luật Đất đai ngày 29 tháng 11 năm 2013›", &["named law @2013-11-29 name Đất đai"]),
        ("‹Luật Quản lý nợ công (sửa đổi)›; ‹Luật Du lịch (sửa đổi) năm 2017›", &["named law name Quản lý nợ công", "named law /2017 name Du lịch"]),
        ("‹Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công›", &["named law name sửa đổi, bổ sung một số điều của Luật Đầu tư công"]),
        ("‹Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai›", &["named law name sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai"]),
        ("‹Luật Bảo hiểm y tế số 25/2008/QH12› được sửa đổi, bổ sung bởi ‹Luật số 46/2014/QH13›", &["numbered law 25/2008/QH12 name Bảo hiểm y tế", "numbered law 46/2014/QH13"]),
        ("‹Luật Phòng, chống tác hại của rượu, bia›; ‹Luật Phòng chống ma tuý›", &["named law name Phòng, chống tác hại của rượu, bia", "named law name Phòng chống ma tuý"]),
        ("‹Luật Giáo dục nghề nghiệp›; ‹Luật Giáo dục›; ‹Luật Chuyển đổi số 148/2025/QH15›", &["named law name Giáo dục nghề nghiệp", "named law name Giáo dục", "numbered law 148/2025/QH15 name Chuyển đổi số"]),
        ("‹Pháp lệnh Ưu đãi người có công với cách mạng›", &["named ordinance name Ưu đãi người có công với cách mạng"]),
        ("‹Luật Kinh tế biển xanh› được thông qua; ‹Luật Biểu tình› nhưng chưa", &["named law name Kinh tế biển xanh", "named law name Biểu tình"]),
        ("quy định ‹Luật Nhà ở›; dự thảo ‹Luật Đất đai›", &["named law name Nhà ở", "named law name Đất đai"]),
        ("‹Luật về Quản lý thuế›; ‹Pháp lệnh “Ưu đãi người có công”›", &["named law name Quản lý thuế", "named ordinance name Ưu đãi người có công"]),
    ]);
    none(&[
        "luật sư, luật gia, Luật sư Nguyễn Văn A",
        "pháp luật đất đai, kỷ luật lao động, quy luật",
        "Luật này, khoản 2 Điều này",
        "vi phạm pháp luật trên địa bàn",
        "Công ty Luật TNHH Sao Mai, Đại học Luật Hà Nội, Đoàn Luật sư",
        "báo Pháp luật TP.HCM",
        "thiết quân luật Tổng thống tuyên bố; luật chơi, luật nhân quả, luật rừng, luật bóng đá",
        "Luật Biển 1982; Công ước 1982",
        "luật Nga; luật hình sự Triều Tiên; Bộ luật Dân sự của Pháp",
        "Đạo luật Nhập cư của nước này",
        "Luật Sửa đổi một số điều",
        "Hiến pháp Mỹ; Tòa án Hiến pháp Ai Cập",
        "Tổng thống Mỹ vi phạm Hiến pháp; bầu cử tổng thống Nga. Ông được Hiến pháp cho phép",
        "luật Trần Văn Bình cho biết",
        "vốn điều lệ 340 tỷ đồng",
        "máy in HP",
        "công bố 6 Luật\nSáng 12/7",
    ]);
}

#[test]
fn pinpoints() {
    #[rustfmt::skip]
    check(&[
        ("‹điểm a khoản 2 Điều 5 Luật Đất đai 2013›", &["named law /2013 name Đất đai at điểm a khoản 2 Điều 5"]),
        ("‹Điểm b, Khoản 6, Điều 8 Nghị định 30/2020/NĐ-CP›", &["numbered decree 30/2020/NĐ-CP at điểm b khoản 6 Điều 8"]),
        ("‹Điều 165, Bộ luật Hình sự›; ‹điều 80 của Luật Nhà ở›", &["named code name Hình sự at Điều 165", "named law name Nhà ở at Điều 80"]),
        ("‹tiết a điểm 2.1 khoản 2 Điều 5 Thông tư số 219/2013/TT-BTC›", &["numbered circular 219/2013/TT-BTC at điểm 2.1 khoản 2 Điều 5"]),
        ("‹tiết b khoản 2 Điều 5 Luật Nhà ở›, ‹điểm a, điểm 2.1 khoản 2 Điều 5 Luật Đất đai›", &["named law name Nhà ở at điểm b khoản 2 Điều 5", "named law name Đất đai at điểm a khoản 2 Điều 5; điểm 2.1 khoản 2 Điều 5"]),
        ("các ‹điểm a, b và c khoản 1, khoản 3 Điều 10 Luật Nhà ở›", &["named law name Nhà ở at điểm a khoản 1 Điều 10; điểm b khoản 1 Điều 10; điểm c khoản 1 Điều 10; khoản 3 Điều 10"]),
        ("‹khoản 1, 2 Điều 10 Luật Nhà ở›", &["named law name Nhà ở at khoản 1 Điều 10; khoản 2 Điều 10"]),
        ("‹Điều 20, 21 và 27 Luật Nhà ở›", &["named law name Nhà ở at Điều 20; Điều 21; Điều 27"]),
        ("từ ‹Điều 5 đến Điều 7 Luật Nhà ở›; ‹Điều 191–193 Bộ luật Hình sự›", &["named law name Nhà ở at Điều 5; Điều 6; Điều 7", "named code name Hình sự at Điều 191; Điều 192; Điều 193"]),
        ("‹điểm b khoản 1, khoản 2 Điều 5 Luật Nhà ở›", &["named law name Nhà ở at điểm b khoản 1 Điều 5; khoản 2 Điều 5"]),
        ("‹Điều 2, khoản 2 Điều 3, Điều 6 Luật Nhà ở›", &["named law name Nhà ở at Điều 2; khoản 2 Điều 3; Điều 6"]),
        ("‹điểm d khoản 1, điểm đ khoản 2 Điều 7 Luật Nhà ở›; ‹điểm a1 khoản 1a Điều 5a Luật Nhà ở›", &["named law name Nhà ở at điểm d khoản 1 Điều 7; điểm đ khoản 2 Điều 7", "named law name Nhà ở at điểm a1 khoản 1a Điều 5a"]),
        ("‹Khoản 3, Điều 9, Mục 3, Chương II Luật Nhà ở›", &["named law name Nhà ở at khoản 3 Điều 9 Mục 3 Chương II"]),
        ("‹Chương VII và Chương VIII Điều lệ Đảng›", &["named charter name Đảng at Chương VII; Chương VIII"]),
        ("‹Điều 8 và Phụ lục VIII Nghị định 30/2020/NĐ-CP›; ‹Điều 5 và Mục 3 Chương II Luật Nhà ở›", &["numbered decree 30/2020/NĐ-CP at Điều 8; Phụ lục VIII", "named law name Nhà ở at Điều 5 Chương II; Mục 3 Chương II"]),
        ("‹Phụ lục I Nghị định 30/2020/NĐ-CP›; ‹Phần I Nghị quyết 05-NQ/HU›", &["numbered decree 30/2020/NĐ-CP at Phụ lục I", "numbered resolution 05-NQ/HU at Phần I"]),
        ("‹Phụ lục 1, 2 và 3 Thông tư 28/2012/TT-BTC›", &["numbered circular 28/2012/TT-BTC at Phụ lục 1; Phụ lục 2; Phụ lục 3"]),
        ("‹Luật Nhà ở› (Điều 5); ‹Luật Đất đai 2013› tại khoản 3 Điều 4", &["named law name Nhà ở at Điều 5", "named law /2013 name Đất đai at khoản 3 Điều 4"]),
        ("‹khoản 8, điều 3, quy định số 08-QĐ/TW›", &["numbered regulation 08-QĐ/TW at khoản 8 Điều 3"]),
        ("‹Bộ luật Dân sự›, Điều 5, khoản 2 nêu; ‹Luật Nhà ở›, Điều 80 quy định", &["named code name Dân sự at khoản 2 Điều 5", "named law name Nhà ở at Điều 80"]),
        // After a comma, the places of what follows.
        ("‹Luật Nhà ở›, ‹Điều 5 Luật Đất đai›; ‹Luật Nhà ở›, khoản 2 Điều này; ‹Luật Nhà ở›, Điều 3 Công ước", &["named law name Nhà ở", "named law name Đất đai at Điều 5", "named law name Nhà ở", "named law name Nhà ở"]),
        ("‹Phụ lục II ban hành kèm theo Nghị định 30/2020/NĐ-CP›; ‹Phụ lục 1 và 2 kèm theo Nghị định này›", &["numbered decree 30/2020/NĐ-CP at Phụ lục II", "short decree at Phụ lục 1; Phụ lục 2 ^0"]),
        ("ở khoản 2 Điều 5, kèm theo ‹Quyết định 12/QĐ-UBND›", &["numbered decision 12/QĐ-UBND"]),
        ("‹điểm 1.3 khoản 1 Mục II Thông tư 01/2016/TT-BTC›", &["numbered circular 01/2016/TT-BTC at điểm 1.3 khoản 1 Mục II"]),
        ("‹Điều 133 - BLHS›", &["named code name Hình sự at Điều 133"]),
        ("các ‹điểm b, đ và e khoản 1 Điều 53 Luật Nhà ở›; ‹điểm c, đ khoản 2 Điều 4 Luật Nhà ở›", &["named law name Nhà ở at điểm b khoản 1 Điều 53; điểm đ khoản 1 Điều 53; điểm e khoản 1 Điều 53", "named law name Nhà ở at điểm c khoản 2 Điều 4; điểm đ khoản 2 Điều 4"]),
        ("Điều 3. ‹Điều 65 của Luật Nhà ở›; quy định chi tiết ‹Điều 5, Điều 8 của Luật Nhà ở›", &["named law name Nhà ở at Điều 65", "named law name Nhà ở at Điều 5; Điều 8 ~implements"]),
        ("‹Điều 5 khoản 2 điểm a Luật Nhà ở›; ‹điểm s, khoản 1, Điều 51 BLHS›", &["named law name Nhà ở at điểm a khoản 2 Điều 5", "named code name Hình sự at điểm s khoản 1 Điều 51"]),
        ("‹khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP›; ‹khoản 1 Điều 3 Nghị định này›", &["numbered decree 30/2020/NĐ-CP at khoản 2 Điều 5", "short decree at khoản 1 Điều 3 ^0"]),
    ]);
    none(&[
        "khoản 4 Điều này, điểm d khoản này",
        "điều này, điều kiện, điều động; khoản vay 3 tỷ; 27,5 điểm",
        "Điều 5 của Công ước",
        "mục tiêu 5; hạng mục 2; danh mục 12; chuyên mục; huy chương 3; văn chương; phần quà; phần trăm",
        "đoạn 3 khoản 2; Mẫu 2.1; mẫu số 12/DS; phần thứ hai",
    ]);
}

#[test]
fn short_and_aliases() {
    #[rustfmt::skip]
    check(&[
        ("‹Nghị định 30/2020/NĐ-CP›; ‹Nghị định này›; ‹nghị định nêu trên›; ‹Nghị định nói trên›", &["numbered decree 30/2020/NĐ-CP", "short decree ^0", "short decree ^0", "short decree ^0"]),
        ("‹Quyết định 12/QĐ-UBND›. ‹Quyết định trên› có hiệu lực; ‹Nghị định 30/2020/NĐ-CP›, theo ‹điểm a khoản 2 Điều 5 nghị định trên›, mức", &["numbered decision 12/QĐ-UBND", "short decision ^0", "numbered decree 30/2020/NĐ-CP", "short decree at điểm a khoản 2 Điều 5 ^2"]),
        // A preposition, or what is no document.
        ("‹Nghị định 30/2020/NĐ-CP›: nghị định trên nền luật cũ; các nghị định trên", &["numbered decree 30/2020/NĐ-CP"]),
        ("‹Quy định 37-QĐ/TW› quy định trên địa bàn, quy định trên; hai luật trên", &["numbered regulation 37-QĐ/TW"]),
        ("‹Nghị quyết 05-NQ/HU› (sau đây gọi tắt là Nghị quyết). Thực hiện ‹Nghị quyết›, các nghị quyết khác, một nghị quyết", &["numbered resolution 05-NQ/HU", "short resolution ^0 ~implements"]),
        ("‹Luật Nhà ở 2014›: các ‹khoản 5, 6 và 7 Điều 76 của Luật này›; mẫu số 11 ‹Phụ lục I kèm theo Luật này›; các Luật này", &["named law /2014 name Nhà ở", "short law at khoản 5 Điều 76; khoản 6 Điều 76; khoản 7 Điều 76 ^0", "short law at Phụ lục I ^0"]),
        ("‹Luật Xây dựng 2014› (sau đây gọi là Luật): ‹Luật› quy định; ‹Luật doanh nghiệp›, ‹Luật đất đai 2013›, các Luật", &["named law /2014 name Xây dựng", "short law ^0", "named law name doanh nghiệp", "named law /2013 name đất đai"]),
        ("‹Quyết định số 5/QĐ-UBND› (sau đây gọi là Quyết định): Quyết định kế hoạch năm; ‹Quyết định› có hiệu lực", &["numbered decision 5/QĐ-UBND", "short decision ^0"]),
        ("‹Đề án 06› (viết tắt là Đề án) – triển khai ‹Đề án›", &["numbered scheme 06", "short scheme ^0 ~implements"]),
        ("‹Nghị quyết số 68/NQ-CP› (sau đây gọi tắt là Nghị quyết 68). ‹Nghị quyết 68› nêu", &["numbered resolution 68/NQ-CP", "numbered resolution 68 ^0"]),
        ("‹Thông tư 36/2014/TT-NHNN› (sau đây gọi là Thông tư số 36/2014/TT-NHNN); ‹Thông tư số 36/2014/TT-NHNN›", &["numbered circular 36/2014/TT-NHNN", "numbered circular 36/2014/TT-NHNN"]),
        ("‹Chỉ thị số 45-CT/TW› (‹Chỉ thị số 45›)", &["numbered directive 45-CT/TW", "numbered directive 45"]),
        ("‹Số: 102/2017/NĐ-CP› NGHỊ ĐỊNH\nCăn cứ ‹Nghị định 30/2020/NĐ-CP›; ‹Nghị định này› quy định", &["numbered decree 102/2017/NĐ-CP", "numbered decree 30/2020/NĐ-CP ~based_on", "short decree ^0"]),
        // The date of a heading stands apart.
        ("CHÍNH PHỦ\n‹Số: 102/2017/NĐ-CP›\nHà Nội, ngày 01 tháng 9 năm 2017\nNGHỊ ĐỊNH", &["numbered decree 102/2017/NĐ-CP"]),
        ("‹Luật Cư trú›\nCăn cứ ‹Luật Nhà ở›; ‹Luật này› quy định", &["named law name Cư trú", "named law name Nhà ở ~based_on", "short law ^0"]),
        ("‹Luật Nhà ở›; ‹Luật Đất đai›; ‹Nghị định 30/2020/NĐ-CP›; theo ‹Luật này›", &["named law name Nhà ở", "named law name Đất đai", "numbered decree 30/2020/NĐ-CP", "short law ^1"]),
        ("‹Luật Nhà ở›; điều luật này; pháp luật trên", &["named law name Nhà ở"]),
    ]);
    none(&["Nghị quyết này; quyết định nêu trên", "các nghị quyết (NQ), chỉ thị", "các nghị quyết này"]);
}

#[test]
fn lists() {
    #[rustfmt::skip]
    check(&[
        ("‹Chỉ thị số 05-CT/TW› và ‹Kết luận số 01-KL/TW›", &["numbered directive 05-CT/TW", "numbered conclusion 01-KL/TW"]),
        ("các ‹Nghị quyết số 18›, ‹19-NQ/TW›", &["numbered resolution 18-NQ/TW", "numbered resolution 19-NQ/TW"]),
        ("các ‹thông tư 20›, ‹21›, ‹22/2015/TTLT-BGDĐT-BNV›", &["numbered circular 20/2015/TTLT-BGDĐT-BNV", "numbered circular 21/2015/TTLT-BGDĐT-BNV", "numbered circular 22/2015/TTLT-BGDĐT-BNV"]),
        ("‹Tờ trình số 200› và ‹202-TTr/UBKTTW›", &["numbered proposal 200-TTr/UBKTTW", "numbered proposal 202-TTr/UBKTTW"]),
        ("các ‹Nghị quyết số 79› và ‹số 80›; ‹Nghị quyết 59›, ‹70›, ‹71› và ‹72›", &["numbered resolution 79", "numbered resolution 80", "numbered resolution 59", "numbered resolution 70", "numbered resolution 71", "numbered resolution 72"]),
        ("các ‹Quyết định số 1532/QĐ-BGTVT›, ‹số 1533/QĐ-BGTVT ngày 29/5/2020 của Bộ GTVT›", &["numbered decision 1532/QĐ-BGTVT by Bộ GTVT", "numbered decision 1533/QĐ-BGTVT @2020-05-29 by Bộ GTVT"]),
        ("‹Quyết định số 67-QĐ/TW› và ‹Quyết định số 68-QĐ/TW, ngày 4-7-2007 của Ban Bí thư›", &["numbered decision 67-QĐ/TW", "numbered decision 68-QĐ/TW @2007-07-04 by Ban Bí thư"]),
        ("‹NQ57›, ‹NQ71›, ‹NQ281›", &["numbered resolution 57", "numbered resolution 71", "numbered resolution 281"]),
        ("từ ‹Nghị quyết 57› đến ‹Nghị quyết 72›", &["numbered resolution 57", "numbered resolution 72"]),
        ("‹Thông tư liên tịch 01/2017/TTLT-BTP-BTC của Bộ Tư pháp, Bộ Tài chính›", &["numbered joint_circular 01/2017/TTLT-BTP-BTC by Bộ Tư pháp, Bộ Tài chính"]),
        ("‹Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN›", &["numbered joint_resolution 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"]),
        ("‹Luật Nhà ở›, ‹Luật Đất đai› và ‹Luật Kinh doanh bất động sản›", &["named law name Nhà ở", "named law name Đất đai", "named law name Kinh doanh bất động sản"]),
    ]);
}

#[test]
fn titles() {
    #[rustfmt::skip]
    check(&[
        ("‹Chỉ thị 10-CT/TW› “về nâng cao chất lượng sinh hoạt chi bộ”", &["numbered directive 10-CT/TW about nâng cao chất lượng sinh hoạt chi bộ"]),
        ("‹Nghị quyết 05-NQ/HU› về việc phát triển du lịch; trong đó", &["numbered resolution 05-NQ/HU about phát triển du lịch"]),
        ("‹Nghị quyết 05-NQ/HU› về phát triển du lịch, trong đó nêu rõ", &["numbered resolution 05-NQ/HU about phát triển du lịch"]),
        ("‹Kế hoạch 3-KH/HU› “Về dân vận khéo.”; ‹Nghị định 144/2006/NĐ-CP› về họ, hụi hết hiệu lực", &["numbered plan 3-KH/HU about dân vận khéo", "numbered decree 144/2006/NĐ-CP about họ, hụi"]),
        ("‹Kế hoạch 12-KH/HU› “Xây dựng nông thôn mới”.", &["numbered plan 12-KH/HU about Xây dựng nông thôn mới"]),
        // A title that is a list of documents ends, so that none is read for each of them.
        ("‹Quyết định 1/QĐ-UBND› về bãi bỏ ‹02/QĐ-UBND› ‹03/QĐ-UBND› ‹04/QĐ-UBND› ‹05/QĐ-UBND› ‹06/QĐ-UBND› ‹07/QĐ-UBND›", &["numbered decision 1/QĐ-UBND about bãi bỏ 02/QĐ-UBND 03/QĐ-UBND 04/QĐ-UBND 05/QĐ-UBND 06/QĐ-UBND", "numbered decision 02/QĐ-UBND ~repeals", "numbered decision 03/QĐ-UBND", "numbered decision 04/QĐ-UBND", "numbered decision 05/QĐ-UBND", "numbered decision 06/QĐ-UBND", "numbered decision 07/QĐ-UBND"]),
        ("‹Nghị quyết Trung ương 5 khóa XII› về kinh tế tư nhân.", &["session resolution by Trung ương term 12 session 5 about kinh tế tư nhân"]),
        ("‹Nghị quyết 39-NQ/TW› về công nghiệp hóa, hiện đại hóa đất nước.", &["numbered resolution 39-NQ/TW about công nghiệp hóa, hiện đại hóa đất nước"]),
        ("‹Nghị định 110/2004/NĐ-CP› về công tác văn thư.", &["numbered decree 110/2004/NĐ-CP about công tác văn thư"]),
        ("‹Nghị định 30/2020/NĐ-CP› quy định chi tiết", &["numbered decree 30/2020/NĐ-CP"]),
        // Where the clause ends: before a predicate, another document, an alias, a list.
        ("‹Nghị quyết 12-NQ/TU› về phát triển du lịch để tạo việc làm\nđã đi vào cuộc sống", &["numbered resolution 12-NQ/TU about phát triển du lịch để tạo việc làm"]),
        ("‹Nghị định 61/2017/NĐ-CP› về thẩm định giá dự kiến sẽ có; ‹Thông tư 5/2017/TT-BTC› về phí thì phải nộp", &["numbered decree 61/2017/NĐ-CP about thẩm định giá", "numbered circular 5/2017/TT-BTC about phí"]),
        ("‹Nghị định 163/2006/NĐ-CP› về giao dịch bảo đảm và ‹Nghị định số 11/2012/NĐ-CP›", &["numbered decree 163/2006/NĐ-CP about giao dịch bảo đảm", "numbered decree 11/2012/NĐ-CP"]),
        ("‹Quyết định 9/QĐ-UBND› về việc bãi bỏ ‹Quyết định số 7/QĐ-UBND› và ‹Quyết định số 8/QĐ-UBND›", &["numbered decision 9/QĐ-UBND about bãi bỏ Quyết định số 7/QĐ-UBND và Quyết định số 8/QĐ-UBND", "numbered decision 7/QĐ-UBND ~repeals", "numbered decision 8/QĐ-UBND"]),
        ("‹Nghị định 5/2021/NĐ-CP› về quỹ hỗ trợ (sau đây gọi là Nghị định số 5/2021/NĐ-CP), như sau:", &["numbered decree 5/2021/NĐ-CP about quỹ hỗ trợ"]),
        ("‹Nghị định 5/2021/NĐ-CP› về thuế XK, NK ưu đãi, UBND tỉnh đã", &["numbered decree 5/2021/NĐ-CP about thuế XK, NK ưu đãi"]),
        ("“theo ‹Nghị quyết 54 của Quốc hội›”, ông nói. “Nhờ", &["numbered resolution 54 by Quốc hội"]),
        ("‹Quyết định 5/QĐ-UBND›, theo đó về đích", &["numbered decision 5/QĐ-UBND"]),
    ]);
}

#[test]
fn relations() {
    #[rustfmt::skip]
    check(&[
        ("Căn cứ ‹Luật Nhà ở›; căn cứ vào ‹Quy định số 102-QĐ/TW›", &["named law name Nhà ở ~based_on", "numbered regulation 102-QĐ/TW ~based_on"]),
        ("sửa đổi, bổ sung một số điều của ‹Nghị định 30/2020/NĐ-CP›", &["numbered decree 30/2020/NĐ-CP ~amends"]),
        ("thay thế ‹Quy định số 22-QĐ/TW›", &["numbered regulation 22-QĐ/TW ~replaces"]),
        ("bãi bỏ ‹khoản 2 Điều 11 Nghị định số 78/2016/NĐ-CP›; ‹Nghị định 5/2010/NĐ-CP› hết hiệu lực", &["numbered decree 78/2016/NĐ-CP at khoản 2 Điều 11 ~repeals", "numbered decree 5/2010/NĐ-CP ~repeals"]),
        ("hướng dẫn ‹Luật Nhà ở›; quy định chi tiết một số điều của ‹Luật Đất đai›; thi hành ‹Nghị quyết 5-NQ/TU›; triển khai thực hiện ‹Chỉ thị 05›", &["named law name Nhà ở ~implements", "named law name Đất đai ~implements", "numbered resolution 5-NQ/TU ~implements", "numbered directive 05 ~implements"]),
        ("theo ‹Luật Nhà ở›; vi phạm ‹Luật Đất đai›", &["named law name Nhà ở", "named law name Đất đai"]),
    ]);
}

#[test]
fn issuers() {
    #[rustfmt::skip]
    check(&[
        ("‹Kế hoạch số 19 của Ban Tuyên giáo và Dân vận Trung ương› về", &["numbered plan 19 by Ban Tuyên giáo và Dân vận Trung ương"]),
        ("‹Thông tư 05/2020/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch›", &["numbered circular 05/2020/TT-BVHTTDL by Bộ Văn hóa, Thể thao và Du lịch"]),
        ("‹Kế hoạch số 08 của Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương›", &["numbered plan 08 by Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"]),
        ("‹Nghị quyết 11 của Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX, nhiệm kỳ 2020-2025›", &["numbered resolution 11 by Ban Chấp hành Đảng bộ tỉnh Nghệ An term 19 tenure 2020/2025"]),
        ("‹Chỉ thị 17/CT-UBND của UBND thành phố Hà Nội› về", &["numbered directive 17/CT-UBND by UBND thành phố Hà Nội"]),
        ("‹Quyết định số 1947/QĐ-UBND do UBND tỉnh Quảng Bình› ban hành", &["numbered decision 1947/QĐ-UBND by UBND tỉnh Quảng Bình"]),
        ("‹Nghị quyết 54/2017 của Quốc hội khóa XIV›", &["numbered resolution 54 /2017 by Quốc hội term 14"]),
        ("‹Quyết định 9589 của UBND TP. Hải Phòng›; ‹Kế hoạch 12 của Công an TP.HCM›. Theo", &["numbered decision 9589 by UBND TP. Hải Phòng", "numbered plan 12 by Công an TP.HCM"]),
        ("‹Công văn 410 của Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh›", &["numbered official_letter 410 by Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh"]),
        ("‹Quyết định số 5 của Ban Quản lý Dự án Thăng Long›; ‹Kế hoạch số 9 của Phòng Kế hoạch huyện Kon Rẫy›; ‹Thông báo số 3 của Trường Đại học Luật Hà Nội›", &["numbered decision 5 by Ban Quản lý Dự án Thăng Long", "numbered plan 9 by Phòng Kế hoạch huyện Kon Rẫy", "numbered notice 3 by Trường Đại học Luật Hà Nội"]),
        ("‹Kế hoạch 141-KH/TU của Ban Thường vụ Thành ủy›\nTờ trình về nhân sự", &["numbered plan 141-KH/TU by Ban Thường vụ Thành ủy"]),
        ("‹Nghị quyết 7/2020/NQ-HĐND của HĐND tỉnh› Quy định về phí; ‹Nghị định 5/2020/NĐ-CP của Chính phủ› Ban hành quy chế", &["numbered resolution 7/2020/NQ-HĐND by HĐND tỉnh", "numbered decree 5/2020/NĐ-CP by Chính phủ"]),
        ("‹Báo cáo 12 của Ủy ban Xã hội của Quốc hội›; ‹Văn bản số 29/C67-P9 của Cục Cảnh sát giao thông› nêu", &["numbered report 12 by Ủy ban Xã hội của Quốc hội", "numbered other 29/C67-P9 by Cục Cảnh sát giao thông"]),
        ("‹Quyết định số 5 của Tòa án nhân dân khu vực 2›", &["numbered decision 5 by Tòa án nhân dân khu vực 2"]),
        ("‹Kết luận 12 của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực› về việc xử lý vụ án", &["numbered conclusion 12 by Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực about xử lý vụ án"]),
    ]);
}

#[test]
fn what_looks_like_a_reference_and_is_none() {
    // Counts, and documents in general.
    none(&[
        "ban hành 26 NQ, chỉ thị, thông tri, kết luận, qui chế",
        "sao lục 426 báo cáo, văn bản lãnh đạo",
        "các Nghị quyết của Trung ương, Thành ủy, Huyện ủy",
        "các Chỉ thị, NQ các cấp; các nghị quyết, chỉ thị của cấp trên",
        "đạt 280% NQ; đạt 100% NQ; chỉ tiêu NQ đề ra; chỉ tiêu Nghị quyết giao",
        "đã Quyết định kết nạp Đảng cho 154 quần chúng",
        "theo quy định; đúng quy định; theo qui định; theo kế hoạch; vượt kế hoạch; kế hoạch năm",
        "Kết luận hội nghị đồng chí Bí thư huyện ủy",
        "xây dựng kế hoạch và hướng dẫn đại hội đảng",
        "đồng chí Phó Bí thư chỉ thị; ra chỉ thị cho các đơn vị",
        "NQ của cấp ủy năm 2022; Nghị quyết Huyện ủy năm 2021",
        "tổ chức học tập các nghị quyết, chỉ thị của Đảng; các nghị quyết (NQ) và chương trình",
        "Đề án “Xây dựng nông thôn mới”",
        "hai luật trên, 2 văn bản này",
    ]);
    // Numbers after words for kinds.
    none(&[
        "Ban Chỉ đạo 35; Ban Chỉ đạo 389; Ban chỉ đạo 09; phong trào 5 không 3 sạch; cuộc vận động 3 an toàn",
        "Phương án 2; phương án 1; Dự án 1.080 căn; dự án 6 làn xe; dự án 1",
        "Báo cáo 10 năm thực hiện; báo cáo 9 tháng",
        "Bản án 3 năm 4 tháng tù; bản án 8 năm",
        "Quy định 1,5 m; quy định 5 km/h; Quy định 30 ngày; quyết định 3 việc",
        "Pháp lệnh 109.000 tỷ đồng; chương trình 60 phút",
        "Kế hoạch 2 năm; Chương trình 5 năm; kế hoạch 5%; Kế hoạch 2023; Chương trình công tác 2021",
        "quy hoạch 1/500; tỷ lệ 1/2000",
        "KẾ HOẠCH 7 Đống Đa 05:00",
        "quy hoạch khoảng 61,68 ha; quy hoạch 10 năm",
        "CT5; CT2; nhà CT1 - CT2; 10-CT2; chung cư CT6A; CV9 ghi bàn; SL1-S2",
        "KH 2 lượt trận; tàu cá KH 94428-TS; Đống Đa 372; HD Saison; TT Huế; CT UBND tỉnh",
        "TT. Tân Hiệp; KL Kuala Lumpur; CT HĐQT; HDV",
        "#NQ57Fund; NQ-01-task",
    ]);
    // Numbers that go with other words, and abbreviations that look like symbols.
    none(&[
        "KT-XH; QP-AN; TAND, VKSND; BHYT, BHXH; GDP, CPI; CNH-HĐH; HĐND-UBND; kinh tế - xã hội; ANTT; TTATXH; GPMB; NTM; PCCC",
        "Covid-19; Covid 19; COVID-19",
        "11-10-2018 - Ảnh: NAM TRẦN; (Ảnh: Mạnh Tú /TTXVN); BDK -; TTXVN -; VŨ NAM TTVH-TT-TT",
        "A- A A+ | Tăng tương phản; 09:07 27/12/2021; 18/04/2022 - 05:53",
        "(27-7-1947* 27-7-2021); kỷ niệm 93 năm (20-10-1930 - 20-10-2023); nhiệm kỳ 2020-2025; giai đoạn 2021-2030; năm học 2021-2022",
        "trong 2 ngày 30/11 và 1/12; HĐND huyện khóa X; Quốc hội khóa XV",
        "quận 1; phường 7; P.5; Quốc lộ 1A; QL 51; ĐT743; tỉnh lộ 43; vành đai 3; metro số 1; tuyến số 3",
        "bão số 12; Boeing 737; Airbus A321; Su-30; C-130; VN1271; MH370; tàu SAR 413; QNg 90123",
        "38A-131.38; 29C - 042.73; 20C–145.88; PC08; PC 45; C03",
        "Quân khu 7; Trung đoàn 88; lớp 10A4; U23; H5N1; RON 95; VTV1",
        "0982.838.987; (028) 7302 2286; số 25 đường Lê Lợi; 52/1/12; ngõ 18/2; ô số 3",
        "giá 130.000/CP ngày 01/07; 12.000 đồng/CP; 50 km/h; 3.000 đồng/kWh; 2 lần/tuần",
        "MST 0101243150; ISBN 978-604; tài khoản 8312205104166",
        "thị phần 15-20%; từ 3-5 năm tù; 10.760/10.760 căn; 90/90 đảng viên",
        "vé số; số điện thoại; Tết Ất Tỵ năm 2025; SEA Games 31; World Cup 2022; trang 15; Bảng 2; Hình 4; số tiền 5 triệu; Cụm thi đua số 3; Trường THPT số 2; Nhà máy Z113",
        "Đại hội XI Đảng bộ tỉnh; đ/c Trần Văn Hưng; Tỉnh ủy viên- Bí thư HU",
        "1. Mục tiêu; I- Đánh giá; 2.3; a) Câu 8",
        "tổ chức cơ sở đảng (TCCSĐ); các nghị quyết (NQ), chương trình",
    ]);
    // What is issued elsewhere.
    none(&[
        "nghị quyết 2375 của Hội đồng Bảo an; Nghị quyết số 2356 ra ngày 2/6 của Hội đồng Bảo an; Liên Hợp Quốc thông qua nghị quyết 660",
        "Luật số 3 của Newton",
        "nghị định thư Kyoto; Nghị định thư số 5",
        "nghị quyết của Liên Hợp Quốc; quyết định của HĐQT",
        "hợp đồng số 04/2015/VTCO-NV; Giấy phép số 376/GP-NTBD; Mẫu số 05/PL-TNCN",
        "cáo trạng số 247/CT-VKS; bản án 48/2019/HS-ST; Bản án số 396/2017/HSST",
    ]);
}
