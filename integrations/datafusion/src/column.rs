//! Columns being filled: a leaf for each Arrow type, lists of them, and records, which are tables of named columns.

use arrow::array::{ArrayRef, Date32Builder, Decimal128Builder, Int32Builder, Int64Builder, ListArray, StringBuilder};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::datatypes::{DataType, Field, FieldRef};
use std::sync::Arc;
use vanban::{Date, Decimal};

/// Digits of the decimals, and how many of them stand after the point.
pub const DECIMAL: (u8, i8) = (38, 10);

/// An Arrow array being filled, item by item.
pub(crate) trait Column: Default {
    /// What one row is made of.
    type Item<'a>;

    /// The Arrow type of the array.
    fn data_type() -> DataType;

    /// Appends one row; `None` appends null.
    fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>);

    /// The most bytes of text that one of its buffers holds; Arrow's `Utf8` holds 2 GiB.
    fn bytes(&self) -> usize {
        0
    }

    /// The array of the rows so far.
    fn finish(&mut self) -> ArrayRef;
}

/// A column of a builder of Arrow, whose rows are appended as they are.
macro_rules! leaf {
    ($(#[$meta:meta])* $name:ident($builder:ty) of $item:ty as $data_type:expr) => {
        $(#[$meta])*
        #[derive(Debug, Default)]
        pub(crate) struct $name($builder);

        impl Column for $name {
            type Item<'a> = $item;

            fn data_type() -> DataType {
                $data_type
            }

            fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
                self.0.append_option(item.into());
            }

            fn finish(&mut self) -> ArrayRef {
                Arc::new(self.0.finish())
            }
        }
    };
}

leaf! {
    /// Small integers: years, ordinals, indices.
    Int(Int32Builder) of i32 as DataType::Int32
}

leaf! {
    /// Integers of any size: byte offsets, numbers of documents.
    Long(Int64Builder) of i64 as DataType::Int64
}

/// Text: `Utf8`. What is pushed is copied, the only copy that its words see on their way from the text.
#[derive(Debug, Default)]
pub(crate) struct Text(StringBuilder);

impl Column for Text {
    type Item<'a> = &'a str;

    fn data_type() -> DataType {
        DataType::Utf8
    }

    fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
        self.0.append_option(item.into());
    }

    fn bytes(&self) -> usize {
        self.0.values_slice().len()
    }

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// Days: `Date32`, null for a date that states no day.
#[derive(Debug, Default)]
pub(crate) struct Day(Date32Builder);

impl Column for Day {
    type Item<'a> = Date;

    fn data_type() -> DataType {
        DataType::Date32
    }

    fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
        self.0.append_option(item.into().and_then(days_since_1970));
    }

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// The days from 1 January 1970 to this date, where it states a day: the algorithm of H. Hinnant, `days_from_civil`.
fn days_since_1970(date: Date) -> Option<i32> {
    let (month, day) = (i32::from(date.month()?), i32::from(date.day()?));
    // The year begins in March, so that the leap day is its last.
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Exact numbers: `Decimal128`, null for one that would have to be rounded or is too large.
#[derive(Debug)]
pub(crate) struct Number(Decimal128Builder);

impl Default for Number {
    fn default() -> Self {
        Number(Decimal128Builder::new().with_data_type(Self::data_type()))
    }
}

impl Column for Number {
    type Item<'a> = Decimal;

    fn data_type() -> DataType {
        DataType::Decimal128(DECIMAL.0, DECIMAL.1)
    }

    fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
        self.0.append_option(item.into().and_then(at_scale));
    }

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// The mantissa of the number when written with the decimals of [`DECIMAL`], where it fits them.
fn at_scale(number: Decimal) -> Option<i128> {
    let missing = u32::from(DECIMAL.1.unsigned_abs()).checked_sub(u32::from(number.scale()))?;
    let mantissa = number.mantissa().checked_mul(10i128.checked_pow(missing)?)?;
    (mantissa.unsigned_abs() < 10u128.pow(u32::from(DECIMAL.0))).then_some(mantissa)
}

/// Lists: rows of any number of items.
#[derive(Debug)]
pub(crate) struct List<C> {
    items: C,
    length: i32,
    offsets: Vec<i32>,
    valid: Vec<bool>,
}

impl<C: Default> Default for List<C> {
    fn default() -> Self {
        List { items: C::default(), length: 0, offsets: vec![0], valid: Vec::new() }
    }
}

impl<C: Column> List<C> {
    /// The field that the items of such a list have.
    fn item() -> FieldRef {
        Arc::new(Field::new_list_field(C::data_type(), true))
    }

    /// Appends an item to the row that is open.
    pub(crate) fn push_item<'a>(&mut self, item: impl Into<Option<C::Item<'a>>>) {
        self.items.push(item);
        self.length += 1;
    }

    /// Ends the row that is open; one that is not valid is null.
    pub(crate) fn end_row(&mut self, valid: bool) {
        self.offsets.push(self.length);
        self.valid.push(valid);
    }

    /// The array of the rows so far.
    pub(crate) fn finish_list(&mut self) -> ListArray {
        self.length = 0;
        let offsets = OffsetBuffer::new(std::mem::replace(&mut self.offsets, vec![0]).into());
        ListArray::new(Self::item(), offsets, self.items.finish(), nulls(&mut self.valid))
    }
}

impl<C: Column> Column for List<C> {
    type Item<'a> = Vec<C::Item<'a>>;

    fn data_type() -> DataType {
        DataType::List(Self::item())
    }

    fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
        let items = item.into();
        let valid = items.is_some();
        items.into_iter().flatten().for_each(|item| self.push_item(item));
        self.end_row(valid);
    }

    fn bytes(&self) -> usize {
        self.items.bytes()
    }

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.finish_list())
    }
}

/// Which rows of a list or a record are not null.
pub(crate) fn nulls(valid: &mut Vec<bool>) -> Option<NullBuffer> {
    let valid = std::mem::take(valid);
    valid.contains(&false).then(|| valid.into())
}

/// A record: the name of each field, its column, and how its value is had of one item. One line a field is all there is to
/// say of it; the schema, the filling and the finishing follow.
///
/// Every field is nullable, those that are always there too: in a record that is null itself they are not.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident($item:ident: $of:ty) {
            $($field:ident: $column:ty = $value:expr,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Default)]
        pub(crate) struct $name {
            valid: Vec<bool>,
            $($field: $column,)*
        }

        impl $crate::column::Column for $name {
            type Item<'a> = $of;

            fn data_type() -> arrow::datatypes::DataType {
                arrow::datatypes::DataType::Struct(
                    [$(arrow::datatypes::Field::new(
                        stringify!($field),
                        <$column as $crate::column::Column>::data_type(),
                        true,
                    ),)*].into_iter().collect()
                )
            }

            fn push<'a>(&mut self, item: impl Into<Option<Self::Item<'a>>>) {
                let item = item.into();
                self.valid.push(item.is_some());
                match item {
                    Some($item) => {
                        $($crate::column::Column::push(&mut self.$field, $value);)*
                    }
                    None => {
                        $($crate::column::Column::push(&mut self.$field, None);)*
                    }
                }
            }

            fn bytes(&self) -> usize {
                [$($crate::column::Column::bytes(&self.$field),)*].into_iter().max().unwrap_or(0)
            }

            fn finish(&mut self) -> arrow::array::ArrayRef {
                let arrow::datatypes::DataType::Struct(fields) = <Self as $crate::column::Column>::data_type() else {
                    unreachable!("a record is a struct")
                };
                let columns = vec![$($crate::column::Column::finish(&mut self.$field),)*];
                let nulls = $crate::column::nulls(&mut self.valid);
                std::sync::Arc::new(arrow::array::StructArray::new(fields, columns, nulls))
            }
        }
    };
}

pub(crate) use record;

#[cfg(test)]
mod tests {
    use super::{at_scale, days_since_1970};

    #[test]
    fn counts_days() {
        let cases = [
            ("1970-01-01", Some(0)),
            ("1969-12-31", Some(-1)),
            ("2000-02-29", Some(11_016)),
            ("2000-03-01", Some(11_017)),
            ("1945-09-02", Some(-8_887)),
            ("2024-12-31", Some(20_088)),
            ("2024-12", None),
            ("2024", None),
        ];
        for (date, days) in cases {
            assert_eq!(days_since_1970(date.parse().unwrap()), days, "{date}");
        }
    }

    #[test]
    fn keeps_decimals_exact_or_not_at_all() {
        let cases = [
            ("74.4", Some(744_000_000_000)),
            ("-0.0000000001", Some(-1)),
            ("0.00000000001", None),
            ("9999999999999999999999999999", Some(9_999_999_999_999_999_999_999_999_999 * 10i128.pow(10))),
            ("10000000000000000000000000000", None),
            ("-10000000000000000000000000000", None),
            ("99999999999999999999999999999999999999", None),
        ];
        for (number, mantissa) in cases {
            assert_eq!(at_scale(number.parse().unwrap()), mantissa, "{number}");
        }
    }
}
