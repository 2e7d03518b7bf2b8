//! Achievements: what is read, and what looks like one and is none.
//!
//! Each case is a sentence and what is read from it, one line an achievement: its action, or its indicator after `=`, and
//! its measures, each with role, value, unit, qualifier where it is not exact, object in quotes, label in brackets, and
//! what it is measured against after `<`.

use vanban::{Achievement, Finding, Measure, Qualifier, Role, Time, YearPart};

/// Writes an achievement as the cases do.
fn render(achievement: &Achievement<'_>) -> String {
    let head = match (&achievement.action, &achievement.indicator) {
        (Some(action), _) => action.to_string(),
        (None, Some(indicator)) => format!("={indicator}"),
        (None, None) => String::new(),
    };
    let measures: Vec<String> = achievement.measures.iter().map(render_measure).collect();
    format!("{head}: {}", measures.join("; "))
}

fn render_measure(measure: &Measure<'_>) -> String {
    let quantity = &measure.quantity;
    let mut parts = vec![format!("{} {}", measure.role, quantity.value)];
    for (mark, end) in [("/", quantity.of), ("..", quantity.to)] {
        if let Some(end) = end {
            parts[0] += &format!("{mark}{end}");
        }
    }
    parts.extend(quantity.unit.as_ref().map(|unit| unit.to_string()));
    if quantity.qualifier != Qualifier::Exact {
        parts.push(quantity.qualifier.to_string());
    }
    parts.extend(measure.object.as_ref().map(|object| format!("'{object}'")));
    parts.extend(measure.label.as_ref().map(|label| format!("[{label}]")));
    parts.extend(measure.against.as_ref().map(|against| format!("< {against}")));
    parts.join(" ")
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let found: Vec<String> = vanban::achievements(text).map(|a| render(&a)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn an_action_governs_the_counts_after_it() {
    #[rustfmt::skip]
    check(&[
        ("Huyện ủy đã bổ nhiệm 12 đồng chí.", &["bổ nhiệm: result 12 'đồng chí'"]),
        ("Đảng bộ xã kết nạp mới 8 đảng viên.", &["kết nạp mới: result 8 'đảng viên'"]),
        ("Tỉnh đoàn tổ chức khen thưởng đối với 27 tập thể, 26 cá nhân.", &["khen thưởng: result 27 'tập thể'; result 26 'cá nhân'"]),
        ("Ban Thường vụ điều động, luân chuyển 45 cán bộ.", &["điều động, luân chuyển: result 45 'cán bộ'"]),
        ("Chi bộ chuyển đảng chính thức cho 9 đảng viên dự bị.", &["chuyển đảng chính thức: result 9 'đảng viên dự bị'"]),
        ("Ủy ban Kiểm tra đã xem xét, thi hành kỷ luật 36 đảng viên.", &["xem xét, thi hành kỷ luật: result 36 'đảng viên'"]),
        ("Huyện tặng huy hiệu Đảng cho 243 đảng viên; xóa tên 2 đảng viên.", &["tặng huy hiệu Đảng: result 243 'đảng viên'", "xóa tên: result 2 'đảng viên'"]),
        ("Xã vận động nhân dân hiến 3.200 m2 đất.", &["vận động nhân dân hiến: result 3200 m2 'đất'"]),
        ("Công an tỉnh đã phát hiện 36 vụ vi phạm, xử lý 41 đối tượng.", &["phát hiện: result 36 'vụ vi phạm'", "xử lý: result 41 'đối tượng'"]),
        ("Huyện đã chế tác được 15 công trình.", &["chế tác: result 15 'công trình'"]),
        ("Ban hành 26 nghị quyết, chỉ thị, kết luận.", &["Ban hành: result 26 'nghị quyết, chỉ thị, kết luận'"]),
    ]);
}

#[test]
fn a_verb_after_its_noun_governs_too() {
    #[rustfmt::skip]
    check(&[
        ("Có 14 chi bộ được công nhận trong sạch, vững mạnh.", &["được công nhận: result 14 'chi bộ'"]),
        ("19/25 chỉ tiêu đạt và vượt.", &["đạt và vượt: result 19/25 'chỉ tiêu'"]),
        ("Toàn tỉnh có 24 xã đạt chuẩn nông thôn mới.", &["đạt chuẩn nông thôn mới: result 24 'xã'"]),
        ("68 đảng bộ đã tổ chức đại hội.", &["tổ chức đại hội: result 68 'đảng bộ'"]),
        ("556 đảng viên ở Hà Tĩnh bị kỷ luật.", &["bị kỷ luật: result 556 'đảng viên'"]),
        ("Có 12 tổ chức đảng phải thi hành kỷ luật.", &["thi hành kỷ luật: result 12 'tổ chức đảng'"]),
    ]);
}

#[test]
fn stock_figures_count() {
    #[rustfmt::skip]
    check(&[
        ("Đảng bộ huyện có 51 tổ chức cơ sở đảng, với 107 chi bộ trực thuộc.", &["có: result 51 'tổ chức cơ sở đảng'; result 107 'chi bộ'"]),
        ("Hà Nội có 30 quận, huyện, thị xã với 584 xã, phường.", &["có: result 30 'quận, huyện, thị xã'; result 584 'xã, phường'"]),
        ("Khen thưởng 26 cá nhân, tập thể 3.", &["Khen thưởng: result 26 'cá nhân'; part 3 [tập thể]"]),
        ("Hiện còn 652 doanh nghiệp nhà nước.", &[": result 652 'doanh nghiệp nhà nước'"]),
    ]);
}

#[test]
fn indicators_state_levels_and_changes() {
    #[rustfmt::skip]
    check(&[
        ("Thu ngân sách đạt 1.234 tỷ đồng, bằng 103% kế hoạch, tăng 5% so với cùng kỳ.", &["=Thu ngân sách: result 1234000000000 đồng; completion 103 % < kế hoạch; increase 5 % < cùng kỳ"]),
        ("Thu nhập bình quân đầu người đạt 33,8 triệu đồng/người/năm.", &["=Thu nhập bình quân đầu người: result 33800000 đồng/người/năm"]),
        ("Tỷ lệ hộ nghèo giảm còn 1,2%.", &["=Tỷ lệ hộ nghèo: result 1.2 %"]),
        ("Nâng tổng số đảng viên toàn huyện lên 1.730 đồng chí.", &["=tổng số đảng viên toàn huyện: result 1730 'đồng chí'"]),
        ("Tổng diện tích gieo trồng là 1.038,5 ha.", &["=Tổng diện tích gieo trồng: result 1038.5 ha"]),
        ("GRDP của tỉnh tăng 8,08%.", &["=GRDP của tỉnh: increase 8.08 %"]),
        ("Nợ xấu giảm từ 9 tỷ đồng xuống 2 tỷ đồng.", &["=Nợ xấu: baseline 9000000000 đồng; result 2000000000 đồng"]),
        ("Số đảng viên bị kỷ luật tăng 78 đồng chí so với nhiệm kỳ trước.", &["=Số đảng viên bị kỷ luật: increase 78 'đồng chí' < nhiệm kỳ trước"]),
    ]);
}

#[test]
fn percents_say_what_they_are_measured_against() {
    #[rustfmt::skip]
    check(&[
        ("Kết nạp 186 đồng chí, đạt 74,4% so với chỉ tiêu giao.", &["Kết nạp: result 186 'đồng chí'; completion 74.4 % < chỉ tiêu giao"]),
        ("Tuyển quân đạt 100% kế hoạch.", &["Tuyển quân: completion 100 % < kế hoạch"]),
        ("Kết nạp 90/90 đảng viên, đạt 100% nghị quyết.", &["Kết nạp: result 90/90 'đảng viên'; completion 100 % < nghị quyết"]),
        ("Tỷ lệ bao phủ bảo hiểm y tế đạt 86,06%, vượt 3,26% so với kế hoạch.", &["=Tỷ lệ bao phủ bảo hiểm y tế: result 86.06 %; excess 3.26 % < kế hoạch"]),
        ("Khu vực tư nhân đóng góp gần 40% GDP.", &["đóng góp: share 40 % nearly < GDP"]),
        ("Bầu 104 nữ cấp ủy viên (chiếm 10,75%).", &["Bầu: result 104 'nữ cấp ủy viên'; share 10.75 %"]),
        ("Thu hút 2,15 tỷ USD, tăng gấp 2 lần so với cùng kỳ năm 2016.", &["Thu hút: result 2150000000 USD; increase 2 lần < cùng kỳ năm 2016"]),
        ("Doanh thu bằng 98% so với cùng kỳ.", &["=Doanh thu: relative 98 % < cùng kỳ"]),
        ("Hoàn thành 18/28 chỉ tiêu (đạt 64,3%).", &["Hoàn thành: result 18/28 'chỉ tiêu'; completion 64.3 %"]),
        // Two cells of a table that has lost its lines.
        ("Tỷ lệ hộ nghèo giảm 2,5%1,8%.", &["=Tỷ lệ hộ nghèo: decrease 2.5 %"]),
    ]);
}

#[test]
fn parts_break_down_the_result_before() {
    #[rustfmt::skip]
    check(&[
        ("Xây dựng 131 mô hình, trong đó cấp tỉnh 17, cấp huyện 58, cấp xã 56.", &["Xây dựng: result 131 'mô hình'; part 17 [cấp tỉnh]; part 58 [cấp huyện]; part 56 [cấp xã]"]),
        ("Thi hành kỷ luật 36 đảng viên bằng các hình thức khiển trách 26, cảnh cáo 3, cách chức 2, khai trừ 5.", &["Thi hành kỷ luật: result 36 'đảng viên'; part 26 [khiển trách]; part 3 [cảnh cáo]; part 2 [cách chức]; part 5 [khai trừ]"]),
        ("Kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14) và 2.435 đảng viên.", &["Kỷ luật: result 48 'tổ chức đảng'; part 34 [khiển trách]; part 14 [cảnh cáo]; result 2435 'đảng viên'"]),
        ("Kết nạp 44 đảng viên, trong đó có 20 nữ, 5 đoàn viên.", &["Kết nạp: result 44 'đảng viên'; part 20 'nữ'; part 5 'đoàn viên'"]),
        ("Trong tổng số 28 chỉ tiêu có 18 chỉ tiêu đạt.", &["đạt: result 28 'chỉ tiêu'; part 18 'chỉ tiêu'"]),
    ]);
}

#[test]
fn lists_carry_what_goes_without_saying() {
    #[rustfmt::skip]
    check(&[
        ("Huyện đã giảm 26 trưởng phòng, 116 phó trưởng phòng.", &["=Huyện: decrease 26 'trưởng phòng'; decrease 116 'phó trưởng phòng'"]),
        ("Sau rà soát, sắp xếp đã giảm 9 đơn vị (34,6%).", &["=sắp xếp: decrease 9 'đơn vị'; decrease 34.6 %"]),
        ("Giải quyết số tiền 12 tỷ đồng (chiếm 8% về tổng số vụ và 56% về tổng số tiền).", &["Giải quyết số tiền: result 12000000000 đồng; share 8 % < về tổng số vụ; share 56 %"]),
        ("Giá trị xuất khẩu tăng 66 lần về lượng và 103 lần về trị giá.", &["=Giá trị xuất khẩu: increase 66 lần; increase 103 lần"]),
        ("Đồng bằng có 2.142 doanh nghiệp thành lập mới; vùng Tây Bắc 1.289 doanh nghiệp.", &["thành lập mới: result 2142 'doanh nghiệp'; result 1289 'doanh nghiệp' [vùng Tây Bắc]"]),
        ("Doanh nghiệp nhà nước có 120 cơ sở; vùng này 5 tỉnh.", &["có: result 120 'cơ sở'"]),
    ]);
}

#[test]
fn what_is_compared_stands_after_its_aspect_or_before_the_number() {
    #[rustfmt::skip]
    check(&[
        ("Vốn đăng ký tăng 39% về số vốn so với cùng kỳ năm 2016.", &["=Vốn đăng ký: increase 39 % < cùng kỳ năm 2016"]),
        ("Toàn ngành thụ lý 38 nghìn vụ việc, tăng 3,9 nghìn vụ (tăng 11%) so với năm trước.", &["thụ lý: result 38000 'vụ việc'; increase 3900 'vụ'; increase 11 % < năm trước"]),
        ("Doanh thu tăng so với năm trước 1,66%.", &["=Doanh thu: increase 1.66 % < năm trước"]),
        ("Thu nhập gấp 1,8 lần năm 2015.", &["=Thu nhập: relative 1.8 lần < năm 2015"]),
    ]);
}

#[test]
fn wholes_of_any_kind_are_broken_down_into_figures_of_that_kind() {
    #[rustfmt::skip]
    check(&[
        ("Trong tổng số 16,4 nghìn tỷ đồng, các đơn vị đã thi hành xong 2.700 tỷ đồng.", &[": result 16400000000000 đồng", "thi hành xong: part 2700000000000 đồng"]),
        ("Trong 25 xã, có 19 xã đạt chuẩn.", &["đạt chuẩn: result 25 'xã'; part 19 'xã'"]),
        ("Tỉnh giải ngân 72 tỷ đồng, trong đó trung ương 50 tỷ đồng.", &["giải ngân: result 72000000000 đồng; part 50000000000 đồng [trung ương]"]),
        ("Tỉnh giải ngân 72 tỷ đồng, trong đó xây dựng 20 công trình.", &["giải ngân: result 72000000000 đồng", "xây dựng: result 20 'công trình'"]),
        ("Trong đó, Hà Tĩnh 560 tỷ đồng, Quảng Bình 760 tỷ đồng.", &[": part 560000000000 đồng [Hà Tĩnh]; part 760000000000 đồng [Quảng Bình]"]),
        ("Tiếp nhận 3.278 lượt công dân, trong đó có 43 lượt đoàn; giải quyết 238 đơn thư.", &["Tiếp nhận: result 3278 'lượt công dân'; part 43 'lượt đoàn'", "giải quyết: result 238 'đơn thư'"]),
        ("Bổ nhiệm 61 cán bộ, trong đó 44 nữ; luân chuyển 16 cán bộ trẻ.", &["Bổ nhiệm: result 61 'cán bộ'; part 44 'nữ'", "luân chuyển: part 16 'cán bộ trẻ'"]),
        ("Xây dựng 12 mô hình, gồm 7 mô hình chăn nuôi (3 mô hình nuôi bò, 4 mô hình nuôi lợn), 5 mô hình trồng trọt.", &["Xây dựng: result 12 'mô hình'; part 7 'mô hình'; part 3 'mô hình nuôi bò'; part 4 'mô hình nuôi lợn'; part 5 'mô hình trồng trọt'"]),
    ]);
}

#[test]
fn names_say_whom_figures_are_for() {
    #[rustfmt::skip]
    check(&[
        ("Nơi có giá trị xuất khẩu tăng mạnh là Trung Quốc (38,1%), Nhật Bản (32,2%).", &["=giá trị xuất khẩu tăng mạnh là Trung Quốc: increase 38.1 % [Trung Quốc]; increase 32.2 % [Nhật Bản]"]),
        ("Số ca mắc tập trung ở Hà Nội (8 ca) và Bến Tre (5 ca).", &["=Số ca mắc tập trung ở Hà Nội: part 8 'ca' [Hà Nội]; part 5 'ca' [Bến Tre]"]),
        ("Số nợ của Hà Nội, Huế lần lượt là 70 tỷ đồng và 45 tỷ đồng.", &["=Số nợ của Hà Nội, Huế: part 70000000000 đồng [Hà Nội]; part 45000000000 đồng [Huế]"]),
        // One name for two figures is no list of names.
        ("Doanh thu và lợi nhuận của Hòa Phát lần lượt đạt 70 tỷ đồng và 45 tỷ đồng.", &["=Doanh thu và lợi nhuận của Hòa Phát: result 70000000000 đồng; result 45000000000 đồng"]),
        ("Vốn do địa phương quản lý gồm 53 dự án.", &["=Vốn do địa phương quản lý: part 53 'dự án'"]),
    ]);
}

#[test]
fn earlier_levels_are_baselines() {
    #[rustfmt::skip]
    check(&[
        ("Số đơn vị đã giảm từ 401 xuống còn 208 đơn vị.", &["=Số đơn vị: baseline 401; result 208 'đơn vị'"]),
        ("Nâng tổng số đảng viên từ 1.500 lên 1.730 đồng chí.", &["=tổng số đảng viên: baseline 1500; result 1730 'đồng chí'"]),
        ("Số xã giảm từ 145 xã xuống còn 133 xã.", &["=Số xã: baseline 145 'xã'; result 133 'xã'"]),
        ("Làm việc từ 7 đến 11 giờ.", &[]),
        ("Số doanh nghiệp nợ thuế giảm từ 8 về 5 đơn vị.", &["=Số doanh nghiệp nợ thuế: baseline 8; result 5 'đơn vị'"]),
    ]);
}

#[test]
fn targets_are_what_is_planned_not_what_was_reached() {
    #[rustfmt::skip]
    check(&[
        ("Khối chính quyền sẽ giảm 704 hợp đồng.", &["=Khối chính quyền: target 704 'hợp đồng'"]),
        ("Phấn đấu kết nạp ít nhất 210 đảng viên (chỉ tiêu đề ra 150).", &["kết nạp: target 210 at_least 'đảng viên'; target 150"]),
        ("Chỉ tiêu giao 50 đảng viên, đến nay đã kết nạp 52 đảng viên.", &[": target 50 'đảng viên'", "kết nạp: result 52 'đảng viên'"]),
        ("Ít nhất 3 cán bộ phải có mặt.", &[]),
    ]);
}

#[test]
fn sums_and_percents_say_what_they_are_of() {
    #[rustfmt::skip]
    check(&[
        ("Doanh nghiệp nợ 4.100 tỷ đồng tiền bảo hiểm xã hội.", &["=nợ: result 4100000000000 đồng 'tiền bảo hiểm xã hội'"]),
        ("Thành phố giảm 10% biên chế.", &["=Thành phố: decrease 10 % 'biên chế'"]),
        ("Cơ quan đã rà soát 100% các bản án.", &["rà soát: result 100 % 'các bản án'"]),
        ("Tỉnh có 49.000 ha đất canh tác sản xuất.", &["có: result 49000 ha 'đất canh tác'"]),
        ("Số đảng viên kết nạp: 45.", &["=Số đảng viên kết nạp: result 45"]),
    ]);
}

#[test]
fn prices_are_no_measures() {
    #[rustfmt::skip]
    check(&[
        ("Xăng RON 92 giảm 211 đồng/lít xuống còn 17.063 đồng/lít.", &[]),
        ("Cổ phiếu này đạt 80.000 đồng/cp.", &[]),
        ("Thu nhập đạt 43 triệu đồng/người/năm.", &["=Thu nhập: result 43000000 đồng/người/năm"]),
    ]);
}

#[test]
fn sentences_end_where_they_should() {
    #[rustfmt::skip]
    check(&[
        ("Hàng Việt sang châu Âu. Kim ngạch đạt 8 tỷ USD.", &["=Kim ngạch: result 8000000000 USD"]),
        ("Tỉnh có nhiều hợp tác xã… Sản lượng đạt 5 tấn.", &["=Sản lượng: result 5 tấn"]),
        ("Xã thu 5 tỷ đồng.Tổng chi đạt 4 tỷ đồng.", &["thu: result 5000000000 đồng", "=Tổng chi: result 4000000000 đồng"]),
        ("TP. Vinh kết nạp 5 đảng viên.", &["kết nạp: result 5 'đảng viên'"]),
        // A title that is shorter than the line below is not wrapped by hand.
        ("Đảng ủy xã Tân Mỹ khen thưởng 12 hội viên\nCác chi bộ đã kết nạp 5 đảng viên trong quý I và bồi dưỡng 8 quần chúng ưu tú của thôn", &["khen thưởng: result 12 'hội viên'", "kết nạp: result 5 'đảng viên'", "bồi dưỡng: result 8 'quần chúng ưu tú'"]),
        ("Trong quý I, Đảng ủy xã Tân Mỹ đã khen thưởng và biểu dương 12\nhội viên của các chi hội thuộc năm thôn trong địa bàn toàn xã.", &["khen thưởng và biểu dương: result 12 'hội viên'"]),
    ]);
}

#[test]
fn plans_are_targets() {
    #[rustfmt::skip]
    check(&[
        ("Phấn đấu kết nạp 200 đảng viên.", &["kết nạp: target 200 'đảng viên'"]),
        ("Dự kiến thu ngân sách năm tới đạt 2.000 tỷ đồng.", &["=thu ngân sách: target 2000000000000 đồng"]),
        ("Mục tiêu đến năm 2030 có 80% số xã đạt chuẩn nông thôn mới.", &["đạt chuẩn nông thôn mới: target 80 % 'số xã'"]),
    ]);
}

#[test]
fn the_qualifier_nearest_the_number_counts() {
    #[rustfmt::skip]
    check(&[
        ("Đón khoảng trên 3.000 lượt khách.", &["Đón: result 3000 over 'lượt khách'"]),
        ("Vận động gần 5 tỷ đồng.", &["Vận động: result 5000000000 đồng nearly"]),
        ("Hỗ trợ hơn 2 nghìn hộ nghèo.", &["Hỗ trợ: result 2000 over 'hộ nghèo'"]),
        ("Thực hiện đạt từ 60% số lượng mô hình đã đăng ký.", &["Thực hiện: completion 60 % at_least < số lượng mô hình đã đăng ký"]),
    ]);
}

#[test]
fn numbers_in_words_count_before_counted_nouns() {
    #[rustfmt::skip]
    check(&[
        ("Thành lập ba chi bộ.", &["Thành lập: result 3 'chi bộ'"]),
        ("Kiểm tra hai mươi lăm tổ chức đảng.", &["Kiểm tra: result 25 'tổ chức đảng'"]),
        ("Xã huy động hai tỷ rưỡi đồng.", &["huy động: result 2500000000 đồng"]),
        ("Đón gần nửa triệu lượt khách.", &["Đón: result 500000 nearly 'lượt khách'"]),
        ("Hơn hai mươi hộ thoát nghèo.", &["thoát nghèo: result 20 over 'hộ'"]),
        ("Kết nạp ba chục đảng viên.", &["Kết nạp: result 30 'đảng viên'"]),
        ("Nửa đầu năm, quan hệ giữa hai nước phát triển.", &[]),
        ("Huyện đã giải quyết một trường hợp khiếu nại.", &["giải quyết: result 1 'trường hợp khiếu nại'"]),
    ]);
}

#[test]
fn names_dates_and_durations_are_no_measures() {
    #[rustfmt::skip]
    check(&[
        ("Năm 2021, huyện có nhiều chuyển biến.", &[]),
        ("Sơ kết 5 năm thực hiện Chỉ thị 05-CT/TW.", &[]),
        ("Hội nghị tổ chức trong 2 ngày 30/11 và 1/12.", &[]),
        ("Kỷ niệm 74 năm Ngày Thương binh Liệt sĩ.", &[]),
        ("Hơn 600 đại biểu dự hội nghị.", &[]),
        ("Phòng chống dịch Covid-19; Ban Chỉ đạo 35 họp.", &[]),
        ("Quốc lộ 1A, Tổ 5, lớp 12A, quận 7.", &[]),
        ("Phạt tiền từ 5 triệu đồng đến 10 triệu đồng đối với hành vi sau.", &[]),
        ("Ông Nam đi vay 40 triệu đồng.", &[]),
        ("Hàng trăm hộ dân được hỗ trợ.", &[]),
        ("Đội nhà thắng 3-1 ở phút 85.", &[]),
        ("Điện thoại: 0982.838.987.", &[]),
        ("Độ tuổi bình quân của cấp ủy là 49,8.", &[]),
        ("Hội nghị lần thứ 5 khóa X.", &[]),
        ("Tòa xét xử 2 bị cáo (SN 1992, trú tại Hà Nội).", &[]),
        ("Tai nạn làm 4 người bị thương.", &[]),
        ("Toàn quốc xảy ra 36 vụ tai nạn, làm 20 người chết.", &["xảy ra: result 36 'vụ tai nạn'; result 20 'người chết'"]),
        ("Bản kiến nghị thu được hơn 1 triệu chữ ký.", &[]),
        ("Xe chạy đạt 113 km/h.", &[]),
        ("Ba cơ quan tiến hành tố tụng tiếp tục phối hợp.", &[]),
        ("Số tài khoản: 0011002643148.", &[]),
        ("HUYỆN ỦY KON RẪY\nSố: 5", &[]),
        ("Xe có 2 đồng hồ cổ.", &["có: result 2 'đồng hồ cổ'"]),
        ("Công ty TNHH 2 thành viên được thành lập.", &[]),
    ]);
}

#[test]
fn places_ages_prices_and_rules_are_no_measures() {
    #[rustfmt::skip]
    check(&[
        ("Nhà số 25 đường Trần Phú, khu phố 3, thôn 2.", &[]),
        ("Năm học 2016 khu vực phía Bắc khai giảng sớm.", &[]),
        ("Tầng 31, phòng 501, lô B5.", &[]),
        ("Bão số 12 gây mưa lớn.", &[]),
        ("Điểm chuẩn là 27,5 điểm.", &[]),
        ("Bị cáo lĩnh án 5 năm tù.", &[]),
        ("Hộ có thu nhập từ 30 triệu đồng trở lên thuộc trường hợp này.", &[]),
        ("Mức phạt 2 triệu đồng/người áp dụng cho hành vi trên.", &[]),
        ("Hai bên trao đổi nhiều vấn đề.", &[]),
        ("Quan hệ giữa hai nước phát triển tốt đẹp.", &[]),
        ("Cần xây dựng một mô hình mới.", &[]),
    ]);
}

#[test]
fn quantities_are_exact() {
    #[rustfmt::skip]
    check(&[
        ("Giải ngân 2 tỷ 500 triệu đồng.", &["Giải ngân: result 2500000000 đồng"]),
        ("Thu hoạch 1,2 triệu tấn lúa.", &["Thu hoạch: result 1200000 tấn 'lúa'"]),
        ("Đón 12,683 lượt khách.", &["Đón: result 12683 'lượt khách'"]),
        ("Đón 1,234,567 lượt khách.", &["Đón: result 1234567 'lượt khách'"]),
        ("Chi trả 1.234.567 đồng.", &["Chi trả: result 1234567 đồng"]),
        ("Chi 1,234 đồng.", &["Chi: result 1.234 đồng"]),
        ("Tỷ lệ thất nghiệp còn 1.5%.", &["=Tỷ lệ thất nghiệp: result 1.5 %"]),
        ("Đón 1 234 567 lượt khách.", &["Đón: result 1234567 'lượt khách'"]),
        ("Nộp ngân sách 15 trđ.", &["Nộp ngân sách: result 15000000 đồng"]),
        ("Nộp ngân sách\n15\n250\n260", &[]),
        ("Số chi bộ mới đạt 5\n\nĐiều lệ Đảng", &["=Số chi bộ: result 5"]),
        ("Nộp ngân sách 15 tr.đ.", &["Nộp ngân sách: result 15000000 đồng"]),
        ("Nộp ngân sách 15 tỷ. Đồng Nai dẫn đầu", &["Nộp ngân sách: result 15000000000 đồng"]),
        ("Diện tích thu hoạch 2.798ha/2.770ha.", &["=Diện tích thu hoạch: result 2798/2770 ha"]),
        ("Trồng 5-7 ha rừng.", &["Trồng: result 5..7 ha 'rừng'"]),
        ("Giải ngân 72/160 tỷ đồng.", &["Giải ngân: result 72000000000/160000000000 đồng"]),
        ("Tốc độ tăng trưởng đạt 6,5 - 7%/năm.", &["=Tốc độ tăng trưởng: result 6.5..7 %/năm"]),
        ("Năm 2020 tỷ lệ hộ nghèo giảm còn 1,2%.", &["=tỷ lệ hộ nghèo: result 1.2 %"]),
        ("Năng suất lúa đạt 55,4 tạ/ha.", &["=Năng suất lúa: result 55.4 tạ/ha"]),
        ("Tỷ lệ hộ nghèo giảm 1,2 điểm phần trăm.", &["=Tỷ lệ hộ nghèo: decrease 1.2 điểm phần trăm"]),
    ]);
}

#[test]
fn actions_have_stable_keys() {
    #[rustfmt::skip]
    let cases = [
        ("Kết nạp 5 đảng viên", Some("admit_member")), ("kết nạp mới 5 đảng viên", Some("admit_member")),
        ("tổ chức khen thưởng 5 tập thể", Some("commend")), ("bổ nhiệm lại 16 đồng chí", Some("reappoint")),
        ("có 5 chi bộ", None), ("14 chi bộ được công nhận", Some("recognise")),
    ];
    for (text, key) in cases {
        let achievement = vanban::achievements(text).next().unwrap();
        assert_eq!(achievement.key.as_deref(), key, "{text}");
    }
}

#[test]
fn period_and_subject_govern_the_paragraph() {
    let text = "Năm 2021, Huyện ủy đã bổ nhiệm 11 đồng chí. Kết nạp 51 đảng viên.\n\nKết nạp 5 đảng viên.";
    let found: Vec<_> = vanban::achievements(text).collect();
    let year = |a: &Achievement<'_>| a.period.as_ref().map(|p| p.time);
    let subject = |a: &Achievement<'_>| a.subject.as_ref().map(|s| s.to_string());
    let of_2021 = Some(Time::Year { year: Some(2021), part: YearPart::Whole });
    assert_eq!(found.iter().map(year).collect::<Vec<_>>(), [of_2021, of_2021, None]);
    assert_eq!(found.iter().map(subject).collect::<Vec<_>>(), [Some("Huyện ủy".into()), Some("Huyện ủy".into()), None]);
}

#[test]
fn a_subject_is_a_body_or_a_place() {
    #[rustfmt::skip]
    let cases = [
        ("Huyện ủy Tu Mơ Rông đã bổ nhiệm 11 đồng chí", Some("Huyện ủy Tu Mơ Rông")), ("toàn huyện kết nạp 5 đảng viên", Some("toàn huyện")),
        ("Phấn đấu đến năm 2030, toàn huyện kết nạp 5 đảng viên", Some("toàn huyện")),
        // What only stands where one would.
        ("Phấn đấu đến năm 2030 có 100% số xã đạt chuẩn", None), ("Trong năm kết nạp 5 đảng viên", None), ("Kết nạp 5 đảng viên", None),
    ];
    for (text, subject) in cases {
        let achievement = vanban::achievements(text).next().unwrap();
        assert_eq!(achievement.subject.as_ref().map(|subject| &subject.text[..]), subject, "{text}");
    }
}

#[test]
fn what_a_paragraph_states_holds_for_no_other() {
    let headed = "Năm 2021, Huyện ủy chỉ đạo\nKết nạp 51 đảng viên.";
    // Whether or not a heading is read for the sake of another number in it: the words before it may be a verb's.
    for text in [headed.to_owned(), format!("Kết nạp\n\n{headed}"), headed.replace("chỉ đạo", "chỉ đạo 2 xã")]
    {
        let last = vanban::achievements(&text).last().unwrap();
        assert_eq!((last.period, last.subject), (None, None), "{text:?}");
    }
}

#[test]
fn the_heading_of_a_plan_governs_the_list_below_it() {
    let role = |text: &str| vanban::achievements(text).last().unwrap().measures[0].role;
    assert_eq!(role("III. Nhiệm vụ năm 2025\n- Giữ vững kỷ cương;\n\n- Kết nạp 51 đảng viên"), Role::Target);
    for no_list in ["Kết nạp 51 đảng viên", "Kết quả như sau:\n- Kết nạp 51 đảng viên"] {
        assert_eq!(role(&format!("III. Nhiệm vụ năm 2025\n{no_list}")), Role::Result, "{no_list}");
    }
}

#[test]
fn what_is_compared_with_is_no_period() {
    let text = "So với năm 2020, toàn tỉnh tăng 113 đảng viên.";
    assert_eq!(vanban::achievements(text).next().unwrap().period, None);
}

#[test]
fn the_document_of_a_target_is_linked() {
    let text = "Theo Nghị quyết 05-NQ/HU. Kết nạp 186 đồng chí, đạt 74,4% chỉ tiêu Nghị quyết số 10-NQ/HU.";
    let achievement = vanban::achievements(text).next().unwrap();
    assert_eq!(achievement.measures[1].reference, Some(1));
    assert_eq!(achievement.measures[0].reference, None);
}

#[test]
fn findings_compare_the_numbers_of_an_achievement() {
    let findings = |text: &str| vanban::achievements(text).next().unwrap().findings();
    let whole = "Kỷ luật 36 đảng viên: khiển trách 26, cảnh cáo 3, cách chức 2, khai trừ";
    assert!(matches!(findings(&format!("{whole} 5."))[..], [Finding::PartsAddUp { whole: 0, .. }]));
    assert!(matches!(findings(&format!("{whole} 4."))[..], [Finding::PartsFallShort { whole: 0, .. }]));
    assert!(matches!(findings(&format!("{whole} 6."))[..], [Finding::PartsExceed { whole: 0, .. }]));
    let ratio = |percent: &str| findings(&format!("Hoàn thành 18/28 chỉ tiêu (đạt {percent})."));
    assert!(matches!(ratio("64,3%")[..], [Finding::RatioAgrees { ratio: 0, percent: 1 }]));
    assert!(matches!(ratio("64,2%")[..], [Finding::RatioAgrees { .. }]), "cut off, not rounded");
    assert!(matches!(ratio("70%")[..], [Finding::RatioDisagrees { .. }]));
    assert_eq!(findings("Kết nạp 51 đảng viên."), []);
}

#[test]
fn a_law_reports_nothing_but_what_it_says_was_done() {
    let text = "Điều 5. Điều kiện\n1. Doanh nghiệp có 100 lao động, tổng vốn đạt 30 tỷ đồng.";
    assert_eq!(vanban::achievements(text).count(), 0);
}

#[test]
fn quantities_read_and_write_themselves() {
    #[rustfmt::skip]
    let cases = ["1.234,5 ha", "74,4%", "19/25", "5-7%", "trên 3.000", "1.200.000 đồng", "60% trở lên", "33.800.000 đồng/người/năm"];
    for text in cases {
        let quantity: vanban::Quantity<'_> = text.parse().unwrap();
        let written = quantity.to_string();
        assert_eq!(written.parse::<vanban::Quantity<'_>>().unwrap(), quantity, "{text} as {written}");
    }
    for (text, offset, expected) in [("mười xã", 8, "a unit"), ("", 0, "a number"), ("khoảng x", 9, "a number")] {
        let error = text.parse::<vanban::Quantity<'_>>().unwrap_err();
        assert_eq!(error.offset(), Some(offset), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn entries_of_local_reports_are_read() {
    #[rustfmt::skip]
    check(&[
        // A label with a number of its own, but not the month of a date.
        ("Trao huy hiệu Đảng cho 30 đảng viên, trong đó: 50 năm tuổi đảng 4, 40 năm 11, 30 năm 15.", &["Trao huy hiệu Đảng: result 30 'đảng viên'; part 4 [50 năm tuổi đảng]; part 11 [40]; part 15 [30]"]),
        ("Ngày 12 tháng 6, huyện kết nạp 5 đảng viên.", &["kết nạp: result 5 'đảng viên'"]),
        ("Trong 5 năm qua, huyện kết nạp 40 đảng viên.", &["kết nạp: result 40 'đảng viên'"]),
        // A verb that names numbers elsewhere.
        ("Cấp 312 thẻ BHYT cho hộ nghèo.", &["Cấp: result 312 'thẻ BHYT'"]),
        ("Hội nghị của đảng bộ cấp 2 huyện.", &[]),
        // What all or some of them have.
        ("9/9 trạm y tế có bác sĩ.", &["có bác sĩ: result 9/9 'trạm y tế'"]),
        // One verb after several counts, unless they are governed.
        ("12 chi bộ và 45 đảng viên chấp hành tốt được biểu dương.", &["được biểu dương: result 12 'chi bộ'; result 45 'đảng viên chấp hành tốt'"]),
        // An age says whose level it is.
        ("Tỷ lệ trẻ dưới 5 tuổi tiêm chủng đạt 97%.", &["=Tỷ lệ trẻ dưới 5 tuổi tiêm chủng: result 97 %"]),
        ("Đoàn viên trên 30 tuổi là 12 người.", &[]),
        // Parts, levels and plans after a colon.
        ("Tỷ lệ hồ sơ trực tuyến: cấp tỉnh 92%, cấp xã 71%.", &["=Tỷ lệ hồ sơ trực tuyến: part 92 % [cấp tỉnh]; part 71 % [cấp xã]"]),
        ("Dự kiến năm 2030: tổng doanh thu 310 tỷ đồng.", &["=tổng doanh thu: target 310000000000 đồng"]),
        ("Giá trị sản xuất tăng 9,8% (kế hoạch 9,5%).", &["=Giá trị sản xuất: increase 9.8 %; target 9.5 %"]),
        // A change ends with its bracket.
        ("Giám sát 8 chi bộ (tăng 3 chi bộ so với cùng kỳ) và 21 cán bộ.", &["Giám sát: result 8 'chi bộ'; increase 3 'chi bộ' < cùng kỳ; result 21 'cán bộ'"]),
        // An entry of a report, and a provision.
        ("Lập biên bản 418 trường hợp, phạt tiền 350 triệu đồng.", &["Lập biên bản: result 418 'trường hợp'", "phạt tiền: result 350000000 đồng"]),
        ("Phạt tiền từ 3 triệu đồng đối với hành vi vứt rác.", &[]),
    ]);
}

#[test]
fn scenes_hold_for_a_while_and_report_nothing() {
    let after = |scene: &str, text: &str| vanban::achievements(&format!("{scene} {text}")).count();
    let scenes = [
        "Hung thủ dùng dao.",
        "Cầu thủ chủ nhà ghi bàn.",
        "Phiến quân tràn vào.",
        "Hoa hậu vừa về nước.",
        "iPhone mới có màn hình lớn.",
    ];
    for scene in scenes {
        assert_eq!(after(scene, "Công an thu giữ 3 con dao."), 0, "{scene}");
        // What takes in a field and a stretch of time is a report again.
        assert_eq!(after(scene, "Năm 2023, toàn tỉnh thu giữ 3 khẩu súng."), 1, "{scene}");
        assert_eq!(after(scene, &format!("{}Huyện kết nạp 5 đảng viên.", "Trời mưa. ".repeat(150))), 1, "{scene}");
    }
    // The words between two sentences with numbers, and the lines after a title, tell a scene too.
    assert_eq!(after("Công an bắt 2 người. Hung thủ bỏ trốn. Xe chạy 3 giờ.", "Công an thu giữ 3 con dao."), 0);
    assert_eq!(after("Công an thu giữ 3 con dao\n", "Hung thủ đã bỏ trốn trong đêm."), 0);
    assert_eq!(after("Xã kết nạp 26 đảng viên\n", "Lễ kết nạp diễn ra trong đêm."), 1);
    // Neither one who was harmed by a war, nor the reason why something was done.
    assert_eq!(after("Xã thăm các nạn nhân chất độc da cam.", "Xã tặng 26 suất quà."), 1);
    assert_eq!(after("Động cơ phấn đấu của quần chúng là trong sáng.", "Xã kết nạp 26 đảng viên."), 1);
    // What is counted, and the names of documents, though words of scenes are in them.
    assert_eq!(after("Năm 2023, huyện xảy ra 9 vụ đuối nước.", "Xã kết nạp 26 đảng viên."), 2);
    assert_eq!(after("Xã kết nạp 26 đảng viên.", "Xã phổ biến Luật Phòng, chống mua bán người."), 1);
    assert_eq!(after("Xã kết nạp 26 đảng viên.", "Xã phòng, chống mua bán người."), 0);
    // Who a person is ends with the sentence.
    assert_eq!(after("Anh Nam trú tại thôn 3.", "Xã kết nạp 26 đảng viên."), 1);
}

#[test]
fn what_someone_is_bidden_do_is_planned() {
    #[rustfmt::skip]
    check(&[
        ("Sở Xây dựng yêu cầu Công ty Minh Phát phải tháo dỡ 12 căn nhà.", &["tháo dỡ: target 12 'căn nhà'"]),
        ("Chủ tịch tỉnh yêu cầu Sở Y tế bổ sung 30 giường bệnh.", &["bổ sung: target 30 'giường bệnh'"]),
        ("Muốn GRDP cả năm tăng 6,7% thì 6 tháng cuối năm phải tăng 7,4%.", &["=GRDP: target 6.7 %; target 7.4 %"]),
        ("Nghị quyết đề ra các chỉ tiêu cụ thể, đến năm 2018 đảm bảo 100% người dân có nước sạch.", &["đảm bảo: target 100 % 'người dân có nước sạch'"]),
        ("Công ty lên kế hoạch tổng doanh thu 27.000 tỷ đồng.", &["=tổng doanh thu: target 27000000000000 đồng"]),
        ("Bộ đề nghị nâng kim ngạch lên 10 tỷ USD vào năm 2030.", &["=kim ngạch: target 10000000000 USD"]),
        ("Kim ngạch còn thấp so với mục tiêu 10 tỷ USD.", &["=Kim ngạch còn thấp so với mục tiêu: target 10000000000 USD"]),
        ("Đoàn xã ra quân, với mục tiêu trồng được 800 cây.", &["trồng được: target 800 'cây'"]),
        ("Tập đoàn sẽ có thêm 30 nhà máy vào năm 2030.", &["có thêm: target 30 'nhà máy'"]),
        ("Tính tới năm 2015, xã đã có thêm 70 căn nhà.", &["có thêm: result 70 'căn nhà'"]),
        ("Theo kết luận thì công ty đã thua lỗ 14 tỷ đồng.", &["thua lỗ: result 14000000000 đồng"]),
        // What must be done is there already, and what is required may be met.
        ("Số vụ việc phải giải quyết là 3.194 vụ.", &["=Số vụ việc phải giải quyết: result 3194 'vụ'"]),
        ("Huyện đáp ứng yêu cầu của tỉnh, xây dựng 12 công trình.", &["đáp ứng yêu cầu của tỉnh, xây dựng: result 12 'công trình'"]),
    ]);
}

#[test]
fn earlier_levels_and_what_is_compared_need_no_words_of_comparison() {
    #[rustfmt::skip]
    check(&[
        ("Doanh thu tăng 7,4%, cùng kỳ là 7,9%.", &["=Doanh thu: increase 7.4 %; baseline 7.9 %"]),
        ("Học sinh đoạt 14 giải, cao hơn năm học trước 7 giải.", &["đoạt: result 14 'giải'; increase 7 'giải' < năm học trước"]),
        ("Thu ngân sách đạt 20 tỷ đồng, cao hơn cùng kỳ 5%.", &["=Thu ngân sách: result 20000000000 đồng; increase 5 % < cùng kỳ"]),
        ("Học sinh giỏi chiếm 86,8% trong tổng số học sinh.", &["=Học sinh giỏi: share 86.8 % < trong tổng số học sinh"]),
        ("GRDP tăng 5,1%, thấp hơn mức 5,48% của cùng kỳ.", &["=GRDP: increase 5.1 %; baseline 5.48 %"]),
        ("Hồ sơ quá hạn còn 0,63%, giảm từ mức 1,12%.", &["=Hồ sơ quá hạn: result 0.63 %; baseline 1.12 %"]),
        ("Sản lượng ở mức cao hơn từ 15% so với cùng kỳ.", &["=Sản lượng: increase 15 % < cùng kỳ"]),
        // Nothing is compared with.
        ("Tỷ lệ hộ nghèo cao hơn 5%.", &["=Tỷ lệ hộ nghèo: result 5 % over"]),
    ]);
}

#[test]
fn what_is_measured_may_stand_after_the_amount_or_around_a_number() {
    #[rustfmt::skip]
    check(&[
        ("Công ty đạt 479 tỷ đồng doanh thu, tăng 12% so với năm trước.", &["=doanh thu: result 479000000000 đồng 'doanh thu'; increase 12 % < năm trước"]),
        ("Tổng diện tích 4 trụ sở là 11.700 m2.", &["=Tổng diện tích 4 trụ sở: result 11700 m2"]),
        ("Bảo tàng trưng bày 250 hiện vật, tư liệu về 125 tập thể.", &["trưng bày: result 250 'hiện vật'"]),
        ("Cả nước giảm từ 20 đơn vị về 15 đơn vị.", &["=Cả nước: decrease 20 'đơn vị'; result 15 'đơn vị'"]),
        ("Trong đó đất rừng phòng hộ 60,1 ha.", &[": part 60.1 ha [đất rừng phòng hộ]"]),
        ("Thành ủy kỷ luật 1.234 đảng viên (khai trừ 123 trường hợp).", &["kỷ luật: result 1234 'đảng viên'", "khai trừ: part 123 'trường hợp'"]),
        ("Kinh phí xây dựng hai cầu vượt là 750 tỷ đồng.", &["=Kinh phí xây dựng: result 2 'cầu vượt'; result 750000000000 đồng"]),
        ("Tín dụng tăng kỷ lục 5,76%.", &["=Tín dụng: increase 5.76 %"]),
    ]);
}

#[test]
fn what_each_gets_and_what_did_not_happen_is_none() {
    #[rustfmt::skip]
    check(&[
        ("Tỉnh hỗ trợ 3 triệu đồng cho mỗi hộ nghèo.", &[]),
        ("Tỉnh hỗ trợ 100.000 đồng/người/ngày.", &[]),
        ("Tỉnh hỗ trợ 3 tỷ đồng cho hộ nghèo.", &["hỗ trợ: result 3000000000 đồng"]),
        ("Công nhân nhận thu nhập bình quân 11 triệu đồng/tháng.", &["=thu nhập bình quân: result 11000000 đồng/tháng"]),
        ("Mỗi ngày thành phố xử lý 500 tấn rác.", &["xử lý: result 500 tấn 'rác'"]),
        ("Mỗi hộ có 2 con bò.", &[]),
        ("Bình quân mỗi xã đạt 15 tiêu chí.", &["=Bình quân mỗi xã: result 15 'tiêu chí'"]),
        ("Toàn tỉnh đạt 8,5 bác sĩ/1 vạn dân.", &["=Toàn tỉnh: result 8.5 bác sĩ/vạn dân"]),
        ("Tỉnh không để xảy ra 1 vụ cháy nào.", &[]),
        ("Tỉnh đã xử lý 1 vụ cháy, không để xảy ra tai nạn.", &["xử lý: result 1 'vụ cháy'"]),
        ("Giá xăng điều chỉnh với 4 lần giảm.", &[]),
        ("Năng suất cao gấp 4 lần.", &["=Năng suất: relative 4 lần"]),
        ("Đây là một trong 47 điểm du lịch của tỉnh.", &[]),
        ("Xã Sơn Hải là 1 trong 4 xã làm điểm.", &[]),
        ("Căn cứ 2 văn bản đó, xã cấp phép.", &[]),
        ("Vốn ủy thác tăng 18 tỷ đồng, bằng 5 năm trước cộng lại.", &["=Vốn ủy thác: increase 18000000000 đồng"]),
        ("Trong hai năm 2015 và 2016 đoàn thanh tra kiểm tra 98 cơ sở.", &["kiểm tra: result 98 'cơ sở'"]),
        ("Xã trồng 12 ha vải (thôn Kép 1, thôn Kép 2).", &["trồng: result 12 ha 'vải'"]),
        ("Ra mắt bốn mô hình, gồm: phường Trung Tâm 2, xã Hòa Lộc 1, xã Hòa An 1.", &["Ra mắt: result 4 'mô hình'; part 2 [phường Trung Tâm]; part 1 [xã Hòa Lộc]; part 1 [xã Hòa An]"]),
        ("Tỷ lệ người tiêm mũi 1 đạt 98,2%.", &["=Tỷ lệ người tiêm mũi 1: result 98.2 %"]),
        ("Nhà máy sản xuất 2 triệu tấn một năm.", &["sản xuất: result 2000000 tấn"]),
        ("Công ty Pomina có 5 dự án; Công ty Pomina 2 với dự án mới.", &["có: result 5 'dự án'"]),
        ("Mực nước hồ tăng 12 cm, lưu lượng 45 m3.", &[]),
        ("Bị cáo khai đã nhận hối lộ 2,8 tỷ đồng.", &[]),
    ]);
}

#[test]
fn what_may_be_is_none() {
    #[rustfmt::skip]
    check(&[
        ("Nhà máy có thể chế biến 200 tấn mía.", &[]),
        ("Nhà máy có khả năng chế biến 200 tấn mía.", &[]),
        ("Nhà máy chế biến 200 tấn mía.", &["chế biến: result 200 tấn 'mía'"]),
        ("Họ nuôi 7 con bò.", &[]),
    ]);
}

#[test]
fn provisions_are_none_but_not_what_was_counted_before() {
    #[rustfmt::skip]
    check(&[
        ("Mỗi người được hỗ trợ 5 triệu đồng.", &[]),
        ("Người lao động được hưởng 75% lương.", &[]),
        ("Thương tật 61% trở lên được hưởng chế độ.", &[]),
        ("310 hộ nghèo được hỗ trợ 12 tỷ đồng.", &["được hỗ trợ: result 310 'hộ nghèo'; result 12000000000 đồng"]),
        ("Toàn huyện có 1.200 hộ được hỗ trợ vay vốn.", &["được hỗ trợ vay vốn: result 1200 'hộ'"]),
        ("Trong quý, 45 doanh nghiệp được phép hoạt động.", &["được phép hoạt động: result 45 'doanh nghiệp'"]),
    ]);
}

#[test]
fn bounds_are_read_where_they_were_reached_or_planned() {
    #[rustfmt::skip]
    check(&[
        ("Phấn đấu giảm tỷ lệ hộ nghèo xuống dưới 3%.", &["=tỷ lệ hộ nghèo: target 3 % under"]),
        ("Tỷ lệ hộ nghèo giảm còn 3% trở xuống.", &["=Tỷ lệ hộ nghèo: result 3 % at_most"]),
        ("60% trở lên số xã đạt chuẩn.", &["đạt chuẩn: result 60 % at_least 'số xã'"]),
        ("Ước giải ngân 5 tỷ đồng.", &["giải ngân: result 5000000000 đồng about"]),
        ("Bố trí không quá 3 cán bộ.", &[]),
    ]);
}

#[test]
fn wholes_and_levels_are_told_from_parts_and_plans() {
    #[rustfmt::skip]
    check(&[
        ("Huyện có 40 chi bộ gồm 30 chi bộ nông thôn, 10 chi bộ cơ quan, tổng số đảng viên là 1.200 đồng chí.", &["có: result 40 'chi bộ'; part 30 'chi bộ nông thôn'; part 10 'chi bộ cơ quan'", "=tổng số đảng viên: result 1200 'đồng chí'"]),
        ("Số lượng cán bộ trẻ là 18 người.", &["=Số lượng cán bộ trẻ: result 18 'người'"]),
        ("Chỉ tiêu hệ sĩ quan là 18 người.", &["=Chỉ tiêu hệ sĩ quan: target 18 'người'"]),
        ("Số đảng viên kết nạp của Hà Nội và Huế lần lượt là 40 và 25 người.", &["=Số đảng viên kết nạp của Hà Nội và Huế: part 40 [Hà Nội]; part 25 'người' [Huế]"]),
        ("Tổng vốn là 18 tỷ đồng, trong đó ngân sách tỉnh 5 tỷ đồng.", &["=Tổng vốn: result 18000000000 đồng; part 5000000000 đồng [ngân sách tỉnh]"]),
    ]);
}

#[test]
fn deeds_in_a_list_need_no_row_for_their_verb() {
    #[rustfmt::skip]
    check(&[
        ("Xã kết nạp 5 đảng viên, phủ kín 12 xã.", &["kết nạp: result 5 'đảng viên'", "phủ kín: result 12 'xã'"]),
        ("Trụ sở phủ kín 12 xã.", &[]),
        ("Kiểm tra 8 chi bộ, trong đó nông thôn 5 chi bộ.", &["Kiểm tra: result 8 'chi bộ'; part 5 'chi bộ' [nông thôn]"]),
    ]);
}

#[test]
fn measured_things_stand_after_their_unit() {
    #[rustfmt::skip]
    check(&[
        ("Thu giữ 12 kg thuốc nổ, 300 gam heroin.", &["Thu giữ: result 12 kg 'thuốc nổ'; result 300 gam 'heroin'"]),
        ("Bê tông hóa 37,8/41,2 km đường thôn.", &["Bê tông hóa: result 37.8/41.2 km 'đường thôn'"]),
        ("Bê tông hóa 5 km trên địa bàn.", &["Bê tông hóa: result 5 km"]),
        ("Tỷ lệ chọi 1,5/2,5.", &[]),
    ]);
}

#[test]
fn levels_and_deeds_of_a_list_need_no_rows() {
    #[rustfmt::skip]
    check(&[
        ("Đàn lợn 3.240 con, gia cầm 41.500 con.", &["=Đàn lợn: result 3240 'con'", "=gia cầm: result 41500 'con'"]),
        ("Tỷ lệ học sinh lên lớp bậc tiểu học đạt 99,9%; trung học 99,4%.", &["=Tỷ lệ học sinh lên lớp bậc tiểu học: result 99.9 %; result 99.4 % [trung học]"]),
        ("Về cơ cấu kinh tế: nông, lâm, thủy sản 31%; công nghiệp 39%; dịch vụ 30%.", &["=cơ cấu kinh tế: part 31 % [nông, lâm, thủy sản]; part 39 % [công nghiệp]; part 30 % [dịch vụ]"]),
        ("Công nghiệp chiếm 42,5%, dịch vụ chiếm 35,1%.", &["=Công nghiệp: share 42.5 %", "=dịch vụ: share 35.1 %"]),
        ("Hồ sơ quá hạn 92 hồ sơ, chiếm 0,74%.", &["=Hồ sơ quá hạn: result 92 'hồ sơ'; share 0.74 %"]),
        ("Phát triển đảng viên: kết nạp 45 (chỉ tiêu 40).", &["kết nạp: result 45; target 40"]),
        ("Trung tâm dạy nghề 05-06.", &[]),
        ("Có 85% số hộ đạt danh hiệu gia đình văn hóa, 92% thôn đạt danh hiệu thôn văn hóa.", &["đạt danh hiệu gia đình văn hóa: result 85 % 'số hộ'", "đạt danh hiệu thôn văn hóa: result 92 % 'thôn'"]),
        ("Kết nạp 44 đảng viên, trong đó nữ 20 người, dân tộc thiểu số 5 người.", &["Kết nạp: result 44 'đảng viên'; part 20 'người' [nữ]; part 5 'người' [dân tộc thiểu số]"]),
    ]);
}

#[test]
fn brackets_say_the_change_and_the_plan_again() {
    #[rustfmt::skip]
    check(&[
        ("Sản lượng đạt 52.310 tấn, tăng 2,4% (1.226 tấn).", &["=Sản lượng: result 52310 tấn; increase 2.4 %; increase 1226 tấn"]),
        ("Sản lượng đạt 52.310 tấn (1.226 tấn khô).", &["=Sản lượng: result 52310 tấn; result 1226 tấn 'khô'"]),
        ("Tạo việc làm cho 1.250 lao động (kế hoạch 1.200).", &["Tạo việc làm: result 1250 'lao động'; target 1200"]),
        ("Số lao động có việc làm: 1.250/1.200 người.", &["=Số lao động có việc làm: result 1250/1200 'người'"]),
        ("Hạn nộp là 31/12 hằng năm.", &[]),
    ]);
}

#[test]
fn ages_and_names_in_quotes_come_before_levels() {
    #[rustfmt::skip]
    check(&[
        ("Huy động trẻ 5 tuổi ra lớp đạt 100%.", &["Huy động trẻ 5 tuổi ra lớp: result 100 %"]),
        ("Anh Nam 31 tuổi, sinh năm 1991.", &[]),
        ("Vận động Quỹ “Vì người nghèo” được 1,2 tỷ đồng.", &["Vận động Quỹ “Vì người nghèo”: result 1200000000 đồng"]),
        ("Ông trúng cử với 450 phiếu, đạt 98%.", &[]),
        ("Toàn tỉnh xảy ra 12 vụ tai nạn, bị thương 11 người.", &["xảy ra: result 12 'vụ tai nạn'", "bị thương: result 11 'người'"]),
        ("Xe lật, 10 người đã bị thương.", &[]),
    ]);
}

#[test]
fn counts_share_a_slash_a_noun_or_a_whole() {
    #[rustfmt::skip]
    check(&[
        ("Khởi tố 8 vụ/12 bị can; mở 3 lớp/90 học viên.", &["Khởi tố: result 8 'vụ'; result 12 'bị can'", "mở: result 3 'lớp'; result 90 'học viên'"]),
        ("Khởi công 5, khánh thành 7 công trình.", &["Khởi công: result 5", "khánh thành: result 7 'công trình'"]),
        ("Đại hội bầu Ban Chấp hành gồm 39 đồng chí.", &["bầu Ban Chấp hành: part 39 'đồng chí'"]),
        ("Theo quyết định thanh tra, đoàn gồm 6 thành viên.", &[]),
        ("Tòa án giải quyết 312/345 vụ việc.", &["giải quyết: result 312/345 'vụ việc'"]),
        ("Năng suất lao động theo giá hiện hành đạt 84,5 triệu đồng/lao động.", &["=Năng suất lao động theo giá hiện hành: result 84500000 đồng/lao động"]),
        ("Nhà nước nắm giữ 51% vốn điều lệ.", &["nắm giữ: share 51 % < vốn điều lệ"]),
        ("Lắp 3 bảng điện tử.", &["Lắp: result 3 'bảng điện tử'"]),
        // A day, and a quotation that ends with its number.
        ("Dọn vệ sinh đường 30-4, tối 8-5.", &[]),
        ("Đoàn phim \"Em chưa 18\" ra mắt.", &[]),
    ]);
}

#[test]
fn counts_have_no_currency() {
    #[rustfmt::skip]
    check(&[
        ("Tổng số thuê bao đạt hơn 120 triệu.", &["=Tổng số thuê bao: result 120000000 over"]),
        ("Tổng số tiền đạt hơn 120 triệu.", &["=Tổng số tiền: result 120000000 đồng over"]),
        ("Tổng số nợ là 5 tỷ.", &["=Tổng số nợ: result 5000000000 đồng"]),
    ]);
}

#[test]
fn plans_stand_before_results_without_a_verb() {
    #[rustfmt::skip]
    check(&[
        ("Chỉ tiêu 8 xã, thực hiện 9 xã, đạt 112,5%.", &[": target 8 'xã'", "thực hiện: result 9 'xã'; completion 112.5 %"]),
        ("Kế hoạch giao 120 tỷ đồng, đến nay giải ngân 98 tỷ đồng.", &[": target 120000000000 đồng", "giải ngân: result 98000000000 đồng"]),
        ("Vượt chỉ tiêu 12%.", &[": excess 12 %"]),
        ("Kế hoạch 5 năm 2021-2025.", &[]),
        ("Đã có 3.245 lượt hộ được vay vốn, 412 hộ thoát nghèo.", &["được vay vốn: result 3245 'lượt hộ'", "thoát nghèo: result 412 'hộ'"]),
    ]);
}

/// Numbers that name, date, place, rank or describe something.
#[test]
fn numbers_that_count_nothing() {
    let none = [
        // Dates, times, periods, ages, days of remembrance.
        "Năm 2021, hồi năm ngoái.",
        "Nhiệm kỳ 2020-2025, giai đoạn 2021-2030, năm học 2021-2022.",
        "Họp từ 7 giờ 30 đến 11 giờ 30.",
        "Trong 2 ngày 30/11 và 1/12.",
        "6 tháng đầu năm 2023, quý I.",
        "Lễ 30/4 và 1/5, khách tăng mạnh.",
        "Dịp 2/9, 8-3, 20-11, các đơn vị gặp mặt.",
        "Thế kỷ 21, thập niên 90.",
        "Thứ hai, chủ nhật, mùng 3 Tết.",
        "Kỷ niệm 78 năm thành lập Chi bộ.",
        "Thời hạn 30 ngày làm việc.",
        "Chương trình dài 60 phút.",
        "Bản án 3 năm 4 tháng tù đã tuyên.",
        "Từ 3-5 năm tù và 10-15 ngày.",
        "Trực cứu hộ 24/24 giờ, 7/7 ngày.",
        // Ordinals, ranks, scores, votes.
        "Khóa X, lần thứ 5, kỳ họp thứ 8.",
        "Đội xếp thứ 4, thuộc top 10.",
        "Trận đấu kết thúc với tỷ số 4-1.",
        "Thí sinh đạt 27,5 điểm.",
        "1. Kết quả đạt được",
        "Số liệu ở trang 12, bảng 3.",
        // Names of bodies, roads, vehicles, machines, grades.
        "Ban Chỉ đạo 389 và Tổ công tác 1374.",
        "Cụm thi đua số 3 và Trường THPT số 2.",
        "Quân khu 7, Sư đoàn 5, Trung đoàn 88.",
        "Quốc lộ 1A, QL51, tỉnh lộ 43, vành đai 3.",
        "Máy bay Boeing 737 hạ cánh an toàn.",
        "Tàu SAR 413 cứu hộ ngư dân.",
        "Xe biển số 29C - 042.73 bị giữ.",
        "Xe chạy xăng RON 95, đạt chuẩn Euro 4.",
        "Gió giật cấp 8, biển động.",
        "Ứng dụng 4G, 5G phủ rộng.",
        "Bụi PM2.5 vượt ngưỡng.",
        "Phát sóng trên VTV1 và kênh 9.",
        "World Cup 2018 và SEA Games 30 thành công.",
        "Sự cố xảy ra tại km 52+300 trên quốc lộ.",
        "Quy hoạch tỷ lệ 1/500 được công bố.",
        "Tuyến cao tốc có 6 làn xe.",
        "Tốc độ tối đa 50 km/h.",
        "Lượt xem: 4. Bình luận (0).",
        // Addresses and numbers of persons, telephones, accounts.
        "Trụ sở tại 52/1/12 đường Nguyễn Trãi.",
        "Căn hộ 1204, tầng 31, lô B5.",
        "Liên hệ 0982.838.987 hoặc (028) 7302 2286.",
        "Nộp tiền vào tài khoản 8312205104166, MST 0101243150.",
        // Prices, single incidents, private persons.
        "Giá 130.000 đồng/CP ngày 01/07.",
        "Tai nạn làm 2 người chết, 3 người bị thương.",
        "Ông nhận lương 5 triệu đồng.",
        "Mỗi hộ được nhận 20 triệu đồng.",
        "Mỗi xã xây dựng 1 mô hình.",
        // Provisions.
        "Phạt tiền từ 5 triệu đồng đến 10 triệu đồng.",
        "Yêu cầu ít nhất 3 năm kinh nghiệm.",
        // Idioms and vague numbers.
        "Đây là một trong những mô hình hay.",
        "Hàng trăm hộ, vài chục xã, mấy năm qua.",
        "Ba mẹ và tư nhân, một mực từ chối.",
        "Thực hiện 6 rõ, 3 không, 4 tại chỗ.",
        "Nghị định 116 và Thông tư 13 là 2 văn bản này.",
        "Bắt đầu 3 ngày hội.",
        "Diện tích 1/3 là rừng.",
    ];
    for text in none {
        let found: Vec<String> = vanban::achievements(text).map(|a| render(&a)).collect();
        assert_eq!(found, [""; 0], "{text}");
    }
}

#[test]
fn a_heading_of_plans_governs_the_list_under_it() {
    #[rustfmt::skip]
    check(&[
        ("III. Nhiệm vụ năm 2025\n\n- Kết nạp 40 đảng viên;\n- tỷ lệ hộ nghèo giảm 2%.\n\nNăm nay, xã kết nạp 12 đảng viên.", &["Kết nạp: target 40 'đảng viên'", "=tỷ lệ hộ nghèo: target 2 %", "kết nạp: result 12 'đảng viên'"]),
        ("II. Kết quả thực hiện nhiệm vụ năm 2024\n- Kết nạp 40 đảng viên.", &["Kết nạp: result 40 'đảng viên'"]),
        // No number in the heading, and one that what a report gives an account of may have too.
        ("Mục tiêu phấn đấu:\n- Kết nạp 40 đảng viên.", &["Kết nạp: target 40 'đảng viên'"]),
        ("II. Chỉ tiêu\n- Kết nạp 40 đảng viên.", &["Kết nạp: result 40 'đảng viên'"]),
        ("2. Kết quả thực hiện mục tiêu\n- Kết nạp 40 đảng viên.", &["Kết nạp: result 40 'đảng viên'"]),
        ("2. Chương trình mục tiêu quốc gia\n- Kết nạp 40 đảng viên.", &["Kết nạp: result 40 'đảng viên'"]),
        // The list ends with a line that stands no deeper than its heading or its first item.
        ("II. Phương hướng\n1. Về Đảng\n- Vận động;\n- Kết nạp 40 đảng viên.\n2. Về kinh tế\na) Thu ngân sách nhà nước 5 tỷ đồng.\nIII. Kết quả\n- Xóa tên 2 đảng viên.", &["Kết nạp: target 40 'đảng viên'", "=Thu ngân sách nhà nước: target 5000000000 đồng", "Xóa tên: result 2 'đảng viên'"]),
        ("1. Mục tiêu\n- Kết nạp 40 đảng viên.\n2. Về Đảng\n- Xóa tên 2 đảng viên.", &["Kết nạp: target 40 'đảng viên'", "Xóa tên: result 2 'đảng viên'"]),
        ("Mục tiêu:\n- Kết nạp 40 đảng viên.\n1. Về Đảng: xóa tên 2 đảng viên.", &["Kết nạp: target 40 'đảng viên'", "xóa tên: result 2 'đảng viên'"]),
        ("Mục tiêu:\n- Cơ cấu kinh tế: nông nghiệp 31%; dịch vụ 69%.", &["=Cơ cấu kinh tế: target 31 % [nông nghiệp]; target 69 % [dịch vụ]"]),
    ]);
}

#[test]
fn a_resolution_plans_and_reports_among_its_articles() {
    let plan = "QUYẾT NGHỊ:\nĐiều 1. Thông qua mục tiêu, chỉ tiêu phát triển kinh tế - xã hội năm 2024\n";
    let report = "Điều 1. Phạm vi\n";
    #[rustfmt::skip]
    let cases = [
        (plan, "1. Tỷ lệ đô thị hóa 38%.\n2. Tỷ lệ hộ nghèo còn 1,2%.", &["=Tỷ lệ đô thị hóa: target 38 %", "=Tỷ lệ hộ nghèo: target 1.2 %"][..]),
        (report, "Tổng thu ngân sách đạt 12 tỷ đồng, bằng 110% dự toán.", &["=Tổng thu ngân sách: result 12000000000 đồng; completion 110 % < dự toán"]),
        (report, "Tổng dư nợ 12 tỷ đồng, tăng 4,3% so với cùng kỳ.", &["=Tổng dư nợ: result 12000000000 đồng; increase 4.3 % < cùng kỳ"]),
        (report, "Thu nhập bình quân đầu người ước đạt 52 triệu đồng.", &["=Thu nhập bình quân đầu người: result 52000000 đồng about"]),
        // What is laid down.
        (plan, "Điều 2. Cử 3 cán bộ.", &[]),
        (report, "Tỷ lệ đô thị hóa đạt 38%.", &[]),
        (report, "Mức chi bằng 110% mức lương cơ sở.", &[]),
        (report, "Dự án gồm 24 chỉ tiêu.", &[]),
    ];
    for (heading, text, found) in cases {
        check(&[(&format!("{heading}{text}"), found)]);
    }
}

#[test]
fn figures_of_the_general_press_are_read() {
    #[rustfmt::skip]
    check(&[
        // Verbs and nouns of schools, companies and works.
        ("Thương hiệu được định giá gần 3.250 tỷ đồng.", &["được định giá: result 3250000000000 đồng nearly"]),
        ("Trường đã đình chỉ thi 14 học viên; 21 học viên vi phạm quy chế.", &["đình chỉ thi: result 14 'học viên'", "vi phạm quy chế: result 21 'học viên'"]),
        ("Trong đó tiền phạt giao thông 4,6 tỷ đồng.", &["=tiền phạt giao thông: part 4600000000 đồng"]),
        ("Có 95 chuyến tàu bị chậm giờ.", &["bị chậm giờ: result 95 'chuyến tàu'"]),
        // A syllable of a compound is no verb, a word of a name no indicator.
        ("Khối dân lập có 86 trường học.", &["có: result 86 'trường học'"]),
        ("Công ty Thương mại Sông Lô có doanh thu 1.340 tỷ đồng.", &["=doanh thu: result 1340000000000 đồng"]),
        // A part may be in another currency.
        ("Tổng kinh phí là 6.420 tỷ đồng, trong đó vốn vay 31 tỷ yên.", &["=Tổng kinh phí: result 6420000000000 đồng", "=vốn vay: part 31000000000 yên"]),
        // A change before a bracket.
        ("Số chi nhánh của ngân hàng giảm (48 chi nhánh).", &["=Số chi nhánh của ngân hàng: decrease 48 'chi nhánh'"]),
        // Work done completes, but what is done to part of it does not.
        ("Nhà thầu hoàn thành 75% khối lượng thi công.", &["hoàn thành: completion 75 % < khối lượng thi công"]),
        ("Huyện hoàn thành 75% tuyến đường.", &["hoàn thành: result 75 % 'tuyến đường'"]),
        // The whole of a rate is what it is a share of.
        ("Tỷ lệ bao phủ đạt 76,4% dân số.", &["=Tỷ lệ bao phủ: share 76.4 % < dân số"]),
        ("91% dân số dùng nước máy.", &["dùng nước máy: result 91 % 'dân số'"]),
        ("Giống tại chỗ đáp ứng khoảng 62% nhu cầu gieo trồng.", &["đáp ứng: share 62 % about < nhu cầu gieo trồng"]),
        // A rate or a colon may stand after the word that states a level.
        ("Số học viên dự thi là 214 em, đạt tỷ lệ 97,3%.", &["=Số học viên dự thi: result 214 'em'; completion 97.3 %"]),
        ("Năng suất ước đạt: 6,12 tấn/ha.", &["=Năng suất: result 6.12 tấn/ha about"]),
        ("Xã đạt tỷ lệ che phủ rừng là 47%.", &["=tỷ lệ che phủ rừng: result 47 %"]),
        // A level after another level, and one after a count.
        ("Mục tiêu tỷ lệ lấp đầy là 85%, nay mới đạt khoảng 32%.", &["=tỷ lệ lấp đầy: target 85 %; result 32 % about"]),
        // A year is not measured.
        ("Doanh thu năm 2021 đạt 845 tỷ đồng, 2022 là 916 tỷ đồng.", &["=Doanh thu năm 2021: result 845000000000 đồng; result 916000000000 đồng"]),
        // One is counted among the parts.
        ("Có 26 cán bộ vi phạm nội quy, trong đó có một cán bộ bị khiển trách.", &["vi phạm nội quy: result 26 'cán bộ'", "bị khiển trách: part 1 'cán bộ'"]),
        // What it is measured against ends before the next figure.
        ("Huyện hỗ trợ 70% kinh phí cho khoảng 52 nghìn học sinh.", &["hỗ trợ: share 70 % < kinh phí; result 52000 about 'học sinh'"]),
        // A level of its own, whatever was done before; a word that reaches only says that it was reached.
        ("Sở đã đề nghị nghiên cứu, mở rộng bến cảng với tổng đầu tư khoảng 870 tỷ đồng.", &["=tổng đầu tư: result 870000000000 đồng about"]),
        ("Dự án chế biến gỗ có tổng vốn 4.300 tỷ đồng.", &["=tổng vốn: result 4300000000000 đồng"]),
        ("Số nợ của doanh nghiệp có vốn nước ngoài là 12 tỷ đồng.", &["=Số nợ của doanh nghiệp có vốn nước ngoài: result 12000000000 đồng"]),
        ("Huyện đạt doanh thu du lịch 84 tỷ đồng.", &["=doanh thu du lịch: result 84000000000 đồng"]),
        // What a change is compared with, in brackets after that, or at the start of the clause.
        ("Doanh thu giảm 18% so với năm 2019 (73 tỷ đồng).", &["=Doanh thu: decrease 18 % < năm 2019; baseline 73000000000 đồng"]),
        ("So với năm 2018, sản lượng đạt 412 tấn, bằng 104%.", &["=sản lượng: result 412 tấn; relative 104 % < năm 2018"]),
        // What is planned may be a verb after the word for the plan.
        ("Hạt kiểm lâm có mục tiêu trồng 3 triệu cây xanh.", &["trồng: target 3000000 'cây xanh'"]),
        ("Đến năm 2012, tỷ lệ bao phủ đã đạt 71%.", &["=tỷ lệ bao phủ: result 71 %"]),
        // The share of what stands right before it; deeds with an auxiliary each.
        ("Tỉnh nắm giữ 36% vốn điều lệ, người lao động chiếm 45%.", &["nắm giữ: share 36 % < vốn điều lệ", "=người lao động: share 45 %"]),
        ("Quyết toán còn chậm, mới nghiệm thu 9 công trình.", &["nghiệm thu: result 9 'công trình'"]),
        ("Giải pháp cho mục tiêu tăng trưởng 7,1%.", &["=Giải pháp cho mục tiêu: target 7.1 %"]),
        // This year is no present state that ends a plan.
        ("Tập đoàn sẽ khởi công 5 nhà máy trong năm nay với tổng vốn 64 tỷ đồng.", &["khởi công: target 5 'nhà máy'", "=tổng vốn: target 64000000000 đồng"]),
        // A level beside a price that is not told; the price itself, and what one person pays.
        ("Viện mở chương trình định giá rừng với tổng số vốn 2,3 triệu USD.", &["=tổng số vốn: result 2300000 USD"]),
        ("Số dư quỹ trợ giá nông sản là 310 tỷ đồng.", &["=Số dư quỹ trợ giá nông sản: result 310000000000 đồng"]),
        ("Giá đất ở mức 5 triệu đồng.", &[]),
        ("Một bệnh nhân 64 tuổi nằm viện với chi phí 38 triệu đồng.", &[]),
        // Who has not; a percent that says nothing of the whole that is broken down.
        ("Hơn 12% hộ dân của phường chưa có nước sạch.", &["chưa có nước sạch: result 12 % over 'hộ dân'"]),
        ("Trong đó, tỉnh nắm giữ 65% vốn tại 6 nhà máy; giải thể 9 nhà máy.", &["nắm giữ: share 65 % < vốn; part 6 'nhà máy'", "giải thể: part 9 'nhà máy'"]),
        // What there is of a whole that is no figure, and who has how much of it.
        ("Trong số trưởng thôn được khen, có ba người dưới 30 tuổi.", &["có: part 3 'người'"]),
        ("Chín huyện có tỷ lệ giảm nghèo trên 4%, trong đó có Sa Pa 6%.", &["có: result 9 'huyện'", "=tỷ lệ giảm nghèo: result 4 % over; part 6 % [Sa Pa]"]),
        // Two counts share the verb over a place, and `có thêm` is no verb of its own.
        ("Vùng có 67 thôn thuộc 9 xã được công nhận làng nghề.", &["được công nhận làng nghề: result 67 'thôn'; result 9 'xã'"]),
        ("Tỉnh có thêm 7 huyện về đích chuyển đổi số.", &["về đích chuyển đổi số: result 7 'huyện'"]),
        ("Quý III ước thu 1.430 tỷ đồng.", &["thu: result 1430000000000 đồng about"]),
        // A round count needs no word that states it; a price does not become one by that.
        ("Số khách lưu trú khoảng 3,4 triệu, tăng 5%.", &["=Số khách lưu trú: result 3400000 about; increase 5 %"]),
        ("Số tiền đó trên 5.", &[]),
        // Persons are named by what they do.
        ("Công ty có 9 người quản lý, 120 công nhân.", &["có: result 9 'người quản lý'; result 120 'công nhân'"]),
        // A share of a whole that is named stands without a word for what has it; `song phương` is no `song`.
        ("Đây là nơi cơ sở vừa và lớn chiếm tới 64% tổng số cơ sở.", &[": share 64 % < tổng số cơ sở"]),
        ("Đây là nơi cơ sở vừa và lớn chiếm tới 64%.", &[]),
        ("Kim ngạch hàng hóa song phương đạt 18 tỷ USD.", &["=Kim ngạch hàng hóa song phương: result 18000000000 USD"]),
        // Quality is no quantity, and a rank no level.
        ("Trung tâm nâng cao chất lượng giáo viên, mở 12 lớp.", &["mở: result 12 'lớp'"]),
        ("Chỉ số hài lòng đạt 88%, xếp hạng 17/63.", &["=Chỉ số hài lòng: result 88 %"]),
        // Named above, for a purpose, or only a kind of company.
        ("Đoàn đã kiểm tra thực tế tại 4 viện trên.", &[]),
        ("Thời hạn để 2 doanh nghiệp khắc phục đã hết.", &[]),
        ("Thông tư về quỹ lương của công ty 100% vốn nhà nước ban hành hôm qua.", &[]),
    ]);
}

#[test]
fn a_verb_after_its_noun_leads_to_a_count_of_its_own() {
    #[rustfmt::skip]
    check(&[
        ("Huyện có 6 xã đạt 19/19 tiêu chí về xây dựng nông thôn mới, 2 xã đạt từ 15 đến 17 tiêu chí.", &["đạt: result 6 'xã'; result 19/19 'tiêu chí'", "đạt: result 2 'xã'; result 15..17 'tiêu chí'"]),
        ("Kết quả xây dựng nông thôn mới, 2 xã đạt 14 tiêu chí.", &["đạt: result 2 'xã'; result 14 'tiêu chí'"]),
        ("Kết quả xếp loại đảng viên: 25 đồng chí hoàn thành tốt nhiệm vụ, 2 đồng chí không hoàn thành nhiệm vụ.", &["hoàn thành tốt nhiệm vụ: result 25 'đồng chí'", "không hoàn thành nhiệm vụ: result 2 'đồng chí'"]),
        ("Xã không còn nhà tạm, 94% hộ dân tham gia hợp tác xã.", &["tham gia hợp tác xã: result 94 % 'hộ dân'"]),
        // What is counted is measured by that, and not by what it does.
        ("Kết nạp 6 đảng viên đạt 120% chỉ tiêu.", &["Kết nạp: result 6 'đảng viên'; completion 120 % < chỉ tiêu"]),
        ("Phát triển đảng viên: kết nạp 6 đồng chí.", &["kết nạp: result 6 'đồng chí'"]),
        ("Xã trao tặng 97% hộ dân bình lọc nước.", &["trao tặng: result 97 % 'hộ dân bình lọc nước'"]),
    ]);
}

#[test]
fn reports_state_sums_and_stocks_in_forms_of_their_own() {
    #[rustfmt::skip]
    check(&[
        ("Thu ngân sách: 12 tỷ đồng.", &["=Thu ngân sách: result 12000000000 đồng"]),
        ("Xã đã thu 12 tỷ đồng.", &["thu: result 12000000000 đồng"]),
        ("Toàn xã còn 25 hộ nghèo.", &[": result 25 'hộ nghèo'"]),
        ("Tỷ lệ hộ nghèo toàn xã còn 1,2%.", &["=Tỷ lệ hộ nghèo toàn xã: result 1.2 %"]),
        // An estimate is no plan, though its year is round.
        ("Thu nhập bình quân đến năm 2020 ước đạt 46 triệu đồng.", &["=Thu nhập bình quân đến năm 2020: result 46000000 đồng about"]),
        ("Thu nhập bình quân đến năm 2030 đạt khoảng 46 triệu đồng.", &["=Thu nhập bình quân đến năm 2030: target 46000000 đồng about"]),
        ("Đạt 99,1% so với kế hoạch.", &[": completion 99.1 % < kế hoạch"]),
        ("Đạt 99,1% so với mẫu.", &[]),
        // A sum is said again in words.
        ("Thu từ trồng trọt ước 13.503.000.000 đồng (mười ba tỷ, năm trăm linh ba triệu đồng).", &["=Thu từ trồng trọt: result 13503000000 đồng about"]),
        ("Vốn đầu tư 20 tỷ đồng (ngân sách mười tỷ đồng).", &["=Vốn đầu tư: result 20000000000 đồng; part 10000000000 đồng [ngân sách]"]),
        // A change opens no breakdown of sums, and a bracket breaks down what is counted.
        ("Trong đó, dịch vụ tăng 32%; thu nhập bình quân đạt 8 triệu đồng.", &["=dịch vụ: increase 32 %", "=thu nhập bình quân: result 8000000 đồng"]),
        ("Xã có 9 mô hình (4 mô hình kinh tế, 5 mô hình văn hóa).", &["có: result 9 'mô hình'; part 4 'mô hình kinh tế'; part 5 'mô hình văn hóa'"]),
        ("Tiếp nhận 221 đơn (196 khiếu nại, 25 tố cáo).", &["Tiếp nhận: result 221 'đơn'; part 196 'khiếu nại'; part 25 'tố cáo'"]),
        ("Tiếp nhận 221 đơn (196 khiếu nại, 20 tố cáo).", &["Tiếp nhận: result 221 'đơn'; result 196 'khiếu nại'; result 20 'tố cáo'"]),
        // A verb after two counts is that of both, and a part may be of what an earlier sentence counts.
        ("Có 8 tập thể và 1 cá nhân được Tỉnh ủy tặng Bằng khen.", &["được Tỉnh ủy tặng Bằng khen: result 8 'tập thể'; result 1 'cá nhân'"]),
        ("Huyện có 8 xã và 2 thị trấn.", &["có: result 8 'xã'; result 2 'thị trấn'"]),
        ("Trong đó gần 120 chi bộ.", &[": part 120 nearly 'chi bộ'"]),
        ("Đối với đoàn đông người, có 5 lượt đoàn/75 lượt người.", &["có: result 5 'lượt đoàn'; result 75 'lượt người'"]),
        ("Kiểm tra 5 tổ chức (12 đảng viên).", &["Kiểm tra: result 5 'tổ chức'; result 12 'đảng viên'"]),
        ("Mục tiêu:\n- Cơ cấu kinh tế: CN - xây dựng khoảng 64%; dịch vụ khoảng 36%.", &["=Cơ cấu kinh tế: target 64 % about [CN - xây dựng]; target 36 % about [dịch vụ]"]),
        ("Giải quyết 12 hồ sơ, trước hạn 9, đúng hạn 3.", &["Giải quyết: result 12 'hồ sơ'; part 9 [trước hạn]; part 3 [đúng hạn]"]),
    ]);
}

#[test]
fn what_stands_beside_a_figure_keeps_its_own_role() {
    #[rustfmt::skip]
    check(&[
        // A bracket after what was compared holds the earlier level, unless it says something else.
        ("Chi thường xuyên giảm 8% so với năm 2019 (64 tỷ đồng).", &["=Chi thường xuyên: decrease 8 % < năm 2019; baseline 64000000000 đồng"]),
        ("Số vụ cháy giảm 8% so với cùng kỳ (giảm 3 vụ).", &["=Số vụ cháy: decrease 8 % < cùng kỳ; decrease 3 'vụ'"]),
        ("Thu ngân sách tăng 8% so với cùng kỳ (đạt 91% kế hoạch).", &["=Thu ngân sách: increase 8 % < cùng kỳ; completion 91 % < kế hoạch"]),
        // A dash may stand before a verb.
        ("Hội Nông dân - xây dựng 7 mô hình.", &["xây dựng: result 7 'mô hình'"]),
        ("Công tác dân vận - thành lập 7 tổ.", &["thành lập: result 7 'tổ'"]),
        ("Công nghiệp - xây dựng tăng 7%.", &["=Công nghiệp - xây dựng: increase 7 %"]),
        // What is compared with a plan completes it.
        ("So với kế hoạch, thu ngân sách đạt 31 tỷ đồng, bằng 97%.", &["=thu ngân sách: result 31000000000 đồng; completion 97 %"]),
        ("So với năm 2019, thu ngân sách đạt 31 tỷ đồng, bằng 97%.", &["=thu ngân sách: result 31000000000 đồng; relative 97 % < năm 2019"]),
        ("Tỷ lệ nữ đạt 31%, đạt 104%.", &["=Tỷ lệ nữ: result 31 %; completion 104 %"]),
        // A sum in words is said again only where its bracket holds nothing else.
        ("Tổng vốn 31 tỷ đồng (ba mươi mốt tỷ đồng chẵn).", &["=Tổng vốn: result 31000000000 đồng"]),
        ("Tổng vốn 31 tỷ đồng (trong đó ba tỷ đồng do dân góp).", &["=Tổng vốn: result 31000000000 đồng; part 3000000000 đồng"]),
        // A heading that ran into the text below it.
        ("Yên Bái Tỷ lệ hộ nghèo 7%.", &["=Tỷ lệ hộ nghèo: result 7 %"]),
        // From now on is ahead.
        ("Từ nay đến cuối năm kết nạp 31 đảng viên.", &["kết nạp: target 31 'đảng viên'"]),
        ("Đến nay kết nạp 31 đảng viên.", &["kết nạp: result 31 'đảng viên'"]),
        ("Vụ lở đất làm 4 người dân tử vong.", &[]),
    ]);
}

#[test]
fn an_account_of_a_plan_is_none() {
    let role = |heading: &str| {
        let text = format!("{heading}\n- Kết nạp 31 đảng viên.");
        vanban::achievements(&text).last().unwrap().measures[0].role
    };
    for plan in ["II. Mục tiêu:", "Phương hướng năm 2027:", "Kế hoạch năm 2027:"] {
        assert_eq!(role(plan), Role::Target, "{plan}");
    }
    for account in
        ["II. Mục tiêu đạt được:", "Tình hình thực hiện kế hoạch năm 2024:", "I. Việc thực hiện kế hoạch năm 2024:"]
    {
        assert_eq!(role(account), Role::Result, "{account}");
    }
}

#[test]
fn what_rules_bound_is_no_report() {
    let found = |sentence: &str| vanban::achievements(&format!("Điều 5. Dự toán\n{sentence}")).count();
    assert_eq!(found("Đến nay quỹ ước đạt 7 tỷ đồng."), 1);
    for rule in [
        "Mức trích tối đa là 20% dự toán.",
        "Đơn vị đạt từ 80% kế hoạch trở lên được khen.",
        "Quỹ ước đạt 7 tỷ đồng phải kê khai.",
    ] {
        assert_eq!(found(rule), 0, "{rule}");
    }
}
