//! Exact numbers, shown and compared.

use crate::board::Cell;
use crate::column::Column;
use crate::labels::label;
use vanban::{Decimal, Qualifier, Quantity};

/// How large sums of money are written: how many noughts are left away, and the word for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    power: u8,
    word: &'static str,
}

impl Scale {
    /// The largest that leaves a digit before the comma.
    pub fn of(quantity: &Quantity<'_>) -> Option<Scale> {
        let money = quantity.unit.as_deref().is_some_and(|unit| unit.starts_with("đồng"));
        let digits = quantity.value.mantissa().unsigned_abs().to_string().len();
        let fits = |power: &u8| digits > usize::from(*power + quantity.value.scale());
        let power =
            [9, 6].into_iter().find(fits).filter(|_| money && quantity.of.is_none() && quantity.to.is_none())?;
        Some(Scale { power, word: label("scale", if power == 9 { "9" } else { "6" }) })
    }

    fn applied(self, value: Decimal) -> Decimal {
        Decimal::new(value.mantissa(), value.scale() + self.power)
    }

    /// `tỷ đồng`
    pub fn unit(self, unit: &str) -> String {
        format!("{} {unit}", self.word)
    }
}

/// As Vietnamese writes it, large sums of money in `triệu` and `tỷ`: `268,5 tỷ đồng`.
pub fn short(quantity: &Quantity<'_>) -> String {
    let mut shown = quantity.clone().into_owned();
    if let Some(scale) = Scale::of(quantity) {
        shown.value = scale.applied(quantity.value);
        shown.unit = quantity.unit.as_deref().map(|unit| scale.unit(unit).into());
    }
    shown.to_string()
}

/// The number alone, with its `%`.
pub fn bare(quantity: &Quantity<'_>, scale: Option<Scale>) -> String {
    let mut shown = quantity.clone().into_owned();
    shown.value = scale.map_or(quantity.value, |scale| scale.applied(quantity.value));
    shown.unit = quantity.unit.as_deref().filter(|unit| *unit == "%").map(|unit| unit.to_owned().into());
    shown.to_string()
}

/// For programs: `268500000000`, `9/12`, `5-7`.
pub fn plain(quantity: &Quantity<'_>) -> String {
    let end = |mark: &str, end: Option<Decimal>| end.map_or_else(String::new, |end| format!("{mark}{end}"));
    format!("{}{}{}", quantity.value, end("/", quantity.of), end("-", quantity.to))
}

/// From the first of the columns that say something to the last, where both say one exact thing and can be compared:
/// `+45 (+30,4%)`.
pub fn change(columns: &[Column], cells: &[Vec<Cell>]) -> Option<String> {
    let mut said = columns.iter().zip(cells).filter(|(_, cells)| !cells.is_empty());
    let ((first_column, first), (last_column, last)) = (said.next()?, said.next_back()?);
    let (first, last) = (single(first)?, single(last).filter(|_| last_column.compares_with(first_column))?);
    let negative = Decimal::new(-first.value.mantissa(), first.value.scale());
    let mut difference = last.clone();
    difference.value = last.value.checked_add(negative)?;
    let sign = if difference.value.mantissa() < 0 { "−" } else { "+" };
    let absolute = Decimal::new(difference.value.mantissa().abs(), difference.value.scale());
    difference.value = absolute;
    let shown = short(&difference);
    // Of percents the difference is in points; a percent of those would mislead.
    if first.unit.as_deref() == Some("%") {
        return Some(format!("{sign}{}", shown.replace('%', &format!(" {}", label("scale", "points")))));
    }
    if first.value.mantissa() == 0 {
        return Some(format!("{sign}{shown}"));
    }
    let percent = format!("{:.1}", 100.0 * absolute.to_f64() / first.value.to_f64()).replace('.', ",");
    Some(format!("{sign}{shown} ({sign}{percent}%)"))
}

/// The one exact number of a column.
fn single(cells: &[Cell]) -> Option<&Quantity<'static>> {
    let [Cell { value, .. }] = cells else { return None };
    (value.qualifier == Qualifier::Exact && value.of.is_none() && value.to.is_none()).then_some(value)
}
