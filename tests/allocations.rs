//! How often memory is asked for.

use allocation_counter::{measure, AllocationInfo};

/// Sentences in which nothing begins what is looked for: none has a number, the others have numbers that are no measures.
const NOTHING: [&str; 3] = [
    "Bọn trẻ ngồi quanh bếp lửa nghe bà kể chuyện ngày xưa. ",
    "Chợ họp ngày 5/3, ngày 10/3 và 12/4/1994. ",
    "Xe lên dốc lúc 7 giờ, đi 3 ngày trên quốc lộ 4. ",
];

fn allocations(text: &str) -> AllocationInfo {
    // The vocabulary is read at first use.
    vanban::extract("Kết nạp 51 đảng viên").count();
    measure(|| {
        vanban::extract(text).count();
    })
}

#[test]
fn text_without_candidates_allocates_nothing() {
    for sentence in NOTHING {
        let text = sentence.repeat(2000);
        assert_eq!(vanban::extract(&text).count(), 0, "{sentence}");
        assert_eq!(allocations(&text).count_total, 0, "{sentence}");
    }
}

/// What an extraction asks for is its own vectors and phrases; what a text asks for beside is no more for more of it.
#[test]
fn an_extraction_allocates_little() {
    let sentence = "Thực hiện Nghị quyết 05-NQ/HU, huyện kết nạp 51 đảng viên. ";
    let count = |times: usize| {
        let text = sentence.repeat(times);
        assert_eq!(vanban::extract(&text).count(), 2 * times);
        allocations(&text)
    };
    let (short, long) = (count(1000), count(2000));
    let each = (long.count_total - short.count_total) as f64 / 2000.0;
    let text = short.count_total as f64 - 2000.0 * each;
    println!("{each:.1} an extraction, {text:.0} a text, at most {} bytes at once", long.bytes_max);
    assert!(each <= 5.0, "{each} allocations an extraction");
    assert!(text <= 40.0, "{text} allocations a text");
    assert!(long.bytes_max < 256 << 10, "{} bytes at once", long.bytes_max);
}

/// An article in which every sentence reports something, and common sentences.
#[test]
fn a_megabyte_allocates_as_much_as_is_found_in_it() {
    let article = include_str!("../examples/data/article.txt");
    let text = article.repeat((1 << 20) / article.len());
    let (found, allocations) = (vanban::extract(&text).count() as u64, allocations(&text));
    println!(
        "{} allocations a megabyte, {:.1} an extraction",
        allocations.count_total,
        allocations.count_total as f64 / found as f64
    );
    assert!(allocations.count_total < 16 * found, "{} for {found}", allocations.count_total);
}
