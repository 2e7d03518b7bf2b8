//! Arrow arrays of texts in, Arrow arrays of lists out.

use crate::column::{Column, List, Text};
use crate::records::{Achievements, References};
use arrow::array::{Array, AsArray, ListArray};
use arrow::datatypes::DataType;
use arrow::error::ArrowError;
use vanban::{Extractor, Id};

/// Most bytes of text that a column of `Utf8` can hold.
const MOST_BYTES: usize = i32::MAX as usize;

/// How many bytes the words of one column may grow to for one byte of the text that they come from, no less: the
/// longest key (`technical_regulation`) is said of references of seven bytes (`TCVN 1`).
const GROWTH: usize = 4;

/// The references of each text: one list of structs a row, null where the text is null.
///
/// The texts are `Utf8`, `LargeUtf8`, `Utf8View` or `Null`. The type of the result is [`references_type`].
///
/// # Errors
///
/// `InvalidArgumentError` for an array of another type, and for one with so much text (over 512 MiB) that its extractions
/// may not fit Arrow's 2 GiB of `Utf8` to a column: slice it.
///
/// ```
/// use arrow::array::{Array, AsArray, StringArray};
///
/// let texts = StringArray::from(vec![Some("theo Nghị quyết 05-NQ/HU và Luật Đất đai"), None, Some("")]);
/// let lists = vanban_datafusion::references(&texts)?;
/// assert_eq!((lists.value_length(0), lists.is_null(1), lists.value_length(2)), (2, true, 0));
/// let first = lists.value(0);
/// let codes = first.as_struct().column_by_name("code").unwrap().as_string::<i32>();
/// assert_eq!((codes.value(0), codes.is_null(1)), ("05-NQ/HU", true));
/// # Ok::<(), arrow::error::ArrowError>(())
/// ```
pub fn references(texts: &dyn Array) -> Result<ListArray, ArrowError> {
    let extractor = Extractor::new();
    lists::<References>(texts, |text, list| extractor.references(text).for_each(|r| list.push_item(&r)))
}

/// The achievements of each text: one list of structs a row, null where the text is null.
///
/// The type of the result is [`achievements_type`]; texts and errors are those of [`references`].
///
/// ```
/// use arrow::array::{AsArray, LargeStringArray};
/// use arrow::datatypes::Decimal128Type;
///
/// let texts = LargeStringArray::from(vec!["Toàn huyện kết nạp 51 đảng viên, đạt 74,4% chỉ tiêu"]);
/// let lists = vanban_datafusion::achievements(&texts)?;
/// let first = lists.value(0);
/// let measures = first.as_struct().column_by_name("measures").unwrap().as_list::<i32>().value(0);
/// let values = measures.as_struct().column_by_name("value").unwrap().as_primitive::<Decimal128Type>();
/// assert_eq!(values.value_as_string(1), "74.4000000000");
/// # Ok::<(), arrow::error::ArrowError>(())
/// ```
pub fn achievements(texts: &dyn Array) -> Result<ListArray, ArrowError> {
    let extractor = Extractor::new();
    lists::<Achievements>(texts, |text, list| extractor.achievements(text).for_each(|a| list.push_item(&a)))
}

/// The keys of the documents that each text refers to ([`vanban::Id`]), mention by mention: one list of strings a row, null
/// where the text is null. A mention that only points back (`Nghị định này`) has the key of what it points to.
///
/// The type of the result is [`codes_type`]; texts and errors are those of [`references`].
///
/// ```
/// use arrow::array::{AsArray, StringViewArray};
///
/// let texts = StringViewArray::from(vec!["theo nghị định 30/2020/nđ–cp và Luật Đất đai 2013; Nghị định này"]);
/// let lists = vanban_datafusion::codes(&texts)?;
/// let codes = lists.value(0);
/// let codes: Vec<_> = codes.as_string::<i32>().iter().flatten().collect();
/// assert_eq!(codes, ["decree:30/2020/NĐ-CP", "law:45/2013/QH13", "decree:30/2020/NĐ-CP"]);
/// # Ok::<(), arrow::error::ArrowError>(())
/// ```
pub fn codes(texts: &dyn Array) -> Result<ListArray, ArrowError> {
    let extractor = Extractor::new();
    lists::<Text>(texts, |text, list| {
        let references: Vec<_> = extractor.references(text).collect();
        let mut keys = vec![None; references.len()];
        for cluster in vanban::resolve(&references) {
            let key = cluster.id.as_ref().map(Id::to_string);
            cluster.members.iter().for_each(|at| keys[*at].clone_from(&key));
        }
        keys.iter().flatten().for_each(|key| list.push_item(key.as_str()));
    })
}

/// The type of what [`references`] gives.
///
/// ```
/// println!("{}", vanban_datafusion::references_type());
/// ```
pub fn references_type() -> DataType {
    List::<References>::data_type()
}

/// The type of what [`achievements`] gives.
///
/// ```
/// println!("{}", vanban_datafusion::achievements_type());
/// ```
pub fn achievements_type() -> DataType {
    List::<Achievements>::data_type()
}

/// The type of what [`codes`] gives.
///
/// ```
/// println!("{}", vanban_datafusion::codes_type());
/// ```
pub fn codes_type() -> DataType {
    List::<Text>::data_type()
}

/// One list a text, filled by `read`.
fn lists<C: Column>(texts: &dyn Array, read: impl Fn(&str, &mut List<C>)) -> Result<ListArray, ArrowError> {
    match texts.data_type() {
        DataType::Utf8 => fill(texts.as_string::<i32>().iter(), MOST_BYTES, read),
        DataType::LargeUtf8 => fill(texts.as_string::<i64>().iter(), MOST_BYTES, read),
        DataType::Utf8View => fill(texts.as_string_view().iter(), MOST_BYTES, read),
        DataType::Null => fill(std::iter::repeat_n(None, texts.len()), MOST_BYTES, read),
        other => Err(ArrowError::InvalidArgumentError(format!("expected an array of strings, found {other}"))),
    }
}

fn fill<'t, C: Column>(
    texts: impl Iterator<Item = Option<&'t str>>,
    most_bytes: usize,
    read: impl Fn(&str, &mut List<C>),
) -> Result<ListArray, ArrowError> {
    let mut lists = List::<C>::default();
    for (row, text) in texts.enumerate() {
        if let Some(text) = text {
            if text.len().saturating_mul(GROWTH).saturating_add(lists.bytes()) > most_bytes {
                return Err(ArrowError::InvalidArgumentError(format!(
                    "the extractions may not fit one array at row {row}, of {} bytes: expected fewer rows at a time",
                    text.len()
                )));
            }
            read(text, &mut lists);
        }
        lists.end_row(text.is_some());
    }
    Ok(lists.finish_list())
}

#[cfg(test)]
mod tests {
    use super::{fill, Column, List, Text};

    #[test]
    fn refuses_what_may_not_fit() {
        let echo = |text: &str, list: &mut List<Text>| list.push_item(text);
        let texts = || ["aaaa", "bbbb", "cccc"].into_iter().map(Some);
        assert_eq!(fill(texts(), 24, echo).unwrap().values().len(), 3);
        let error = fill(texts(), 23, echo).unwrap_err().to_string();
        assert!(error.ends_with("row 2, of 4 bytes: expected fewer rows at a time"), "{error}");
        assert_eq!(List::<Text>::default().bytes(), 0);
    }
}
