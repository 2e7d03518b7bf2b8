//! What the numbers of an achievement say about each other, as sums.

use vanban::{Achievement, Decimal, Finding, Measure, Quantity};

/// A finding as a sum: `26 + 3 + 2 + 5 = 36`, `45/90 = 50% ≠ 60%`.
pub fn sum(achievement: &Achievement<'_>, finding: &Finding) -> String {
    let measure = |at: usize| &achievement.measures[at];
    let added = |parts: &[usize]| parts.iter().map(|at| number(measure(*at))).collect::<Vec<_>>().join(" + ");
    match finding {
        Finding::PartsAddUp { whole, parts } => format!("{} = {}", added(parts), number(measure(*whole))),
        Finding::PartsFallShort { whole, parts, sum } => {
            format!("{} < {}", total(added(parts), parts, measure(*whole), *sum), number(measure(*whole)))
        }
        Finding::PartsExceed { whole, parts, sum } => {
            format!("{} > {}", total(added(parts), parts, measure(*whole), *sum), number(measure(*whole)))
        }
        Finding::RatioAgrees { ratio, percent } => {
            format!("{} = {}", number(measure(*ratio)), number(measure(*percent)))
        }
        Finding::RatioDisagrees { ratio, percent, expected } => {
            let expected = written(*expected, measure(*percent));
            format!("{} = {expected} ≠ {}", number(measure(*ratio)), number(measure(*percent)))
        }
        other => format!("{other:?}"),
    }
}

/// Whether it says that something is wrong; parts that fall short may only be not all of them.
pub fn is_wrong(finding: &Finding) -> bool {
    matches!(finding, Finding::PartsExceed { .. } | Finding::RatioDisagrees { .. })
}

/// The parts, with what they add up to where there are several.
fn total(added: String, parts: &[usize], like: &Measure<'_>, sum: Decimal) -> String {
    if parts.len() == 1 {
        return added;
    }
    format!("{added} = {}", written(sum, like))
}

fn number(measure: &Measure<'_>) -> String {
    measure.quantity.to_string()
}

/// A number with the unit of another, in Vietnamese notation.
fn written(value: Decimal, like: &Measure<'_>) -> String {
    let mut quantity: Quantity<'_> = like.quantity.clone();
    (quantity.value, quantity.of, quantity.to) = (value, None, None);
    quantity.to_string()
}
