use super::{Achievement, Decimal, Measure, Role};

/// What the numbers of an achievement say about each other. It never changes what was read.
///
/// The places are indices into [`Achievement::measures`].
///
/// ```
/// use vanban::Finding;
///
/// let text = "Thi hành kỷ luật 36 đảng viên: khiển trách 26, cảnh cáo 3, cách chức 2, khai trừ 5.";
/// let achievement = vanban::achievements(text).next().unwrap();
/// assert_eq!(achievement.findings(), [Finding::PartsAddUp { whole: 0, parts: vec![1, 2, 3, 4] }]);
///
/// let text = "Kết nạp 45/90 đảng viên, đạt 60% chỉ tiêu.";
/// let achievement = vanban::achievements(text).next().unwrap();
/// let expected = "50".parse().unwrap();
/// assert_eq!(achievement.findings(), [Finding::RatioDisagrees { ratio: 0, percent: 1, expected }]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "finding", rename_all = "snake_case")
)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub enum Finding {
    /// The parts add up to the whole: 26 + 3 + 2 + 5 = 36.
    PartsAddUp {
        /// The whole.
        whole: usize,
        /// Its parts.
        parts: Vec<usize>,
    },
    /// The parts add up to less: some are not named (`trong đó 44 nữ`), or one is wrong.
    PartsFallShort {
        /// The whole.
        whole: usize,
        /// Its parts.
        parts: Vec<usize>,
        /// What they add up to.
        sum: Decimal,
    },
    /// The parts add up to more: they overlap, or one is wrong.
    PartsExceed {
        /// The whole.
        whole: usize,
        /// Its parts.
        parts: Vec<usize>,
        /// What they add up to.
        sum: Decimal,
    },
    /// A ratio and the percent beside it agree, as far as the percent is rounded: 90/90 and 100%.
    RatioAgrees {
        /// The ratio.
        ratio: usize,
        /// The percent.
        percent: usize,
    },
    /// A ratio and the percent beside it do not agree.
    RatioDisagrees {
        /// The ratio.
        ratio: usize,
        /// The percent.
        percent: usize,
        /// The percent that the ratio makes, rounded as the stated one is.
        expected: Decimal,
    },
}

impl Finding {
    /// Whether the numbers fit together.
    ///
    /// ```
    /// let text = "Kết nạp 90/90 đảng viên, đạt 100% chỉ tiêu.";
    /// let findings = vanban::achievements(text).next().unwrap().findings();
    /// assert!(findings[0].is_consistent());
    /// ```
    pub fn is_consistent(&self) -> bool {
        matches!(self, Finding::PartsAddUp { .. } | Finding::RatioAgrees { .. })
    }
}

impl Achievement<'_> {
    /// Checks whether parts add up to their whole and whether ratios agree with their percents.
    ///
    /// Figures without parts or ratio give no findings.
    ///
    /// ```
    /// let achievement = vanban::achievements("Kết nạp 51 đảng viên, trong đó có 20 nữ").next().unwrap();
    /// assert!(matches!(achievement.findings()[..], [vanban::Finding::PartsFallShort { whole: 0, .. }]));
    /// ```
    pub fn findings(&self) -> Vec<Finding> {
        let parts = self.measures.iter().enumerate().filter_map(|(at, whole)| self.parts_of(at, whole));
        let ratios = self.measures.iter().enumerate().filter_map(|(at, ratio)| self.percent_of(at, ratio));
        parts.chain(ratios).collect()
    }

    /// The parts that follow a result, before the next result.
    fn parts_of(&self, whole: usize, measure: &Measure<'_>) -> Option<Finding> {
        if measure.role != Role::Result {
            return None;
        }
        let after = self.measures.iter().enumerate().skip(whole + 1);
        let until_next = after.take_while(|(_, m)| m.role != Role::Result);
        let same_unit = |m: &Measure<'_>| m.role == Role::Part && m.quantity.unit == measure.quantity.unit;
        let parts: Vec<usize> = until_next.filter(|(_, m)| same_unit(m)).map(|(at, _)| at).collect();
        let sum =
            parts.iter().try_fold(Decimal::default(), |sum, at| sum.checked_add(self.measures[*at].quantity.value))?;
        match (parts.is_empty(), sum.cmp(&measure.quantity.value)) {
            (true, _) => None,
            (_, std::cmp::Ordering::Equal) => Some(Finding::PartsAddUp { whole, parts }),
            (_, std::cmp::Ordering::Less) => Some(Finding::PartsFallShort { whole, parts, sum }),
            (_, std::cmp::Ordering::Greater) => Some(Finding::PartsExceed { whole, parts, sum }),
        }
    }

    /// The percent that follows a ratio as its completion or share.
    fn percent_of(&self, ratio: usize, measure: &Measure<'_>) -> Option<Finding> {
        let of = measure.quantity.of?;
        let percent = ratio + 1;
        let stated = self.measures.get(percent)?;
        let restates =
            matches!(stated.role, Role::Completion | Role::Share) && stated.quantity.unit.as_deref() == Some("%");
        if !restates {
            return None;
        }
        let scale = stated.quantity.value.scale();
        let expected = measure.quantity.value.percent_of(of, scale)?;
        // A percent may be cut off instead of rounded.
        let near =
            expected.mantissa_at(scale)?.abs_diff(stated.quantity.value.mantissa_at(scale)?) <= u128::from(scale > 0);
        Some(if near {
            Finding::RatioAgrees { ratio, percent }
        } else {
            Finding::RatioDisagrees { ratio, percent, expected }
        })
    }
}
