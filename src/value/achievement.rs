use super::keyed::keyed_enum;
use super::{Period, Phrase, Quantity};
use crate::Span;
use std::borrow::Cow;

/// A clause that states a measured result of an organisation, a locality or a programme.
///
/// ```
/// use vanban::Role;
///
/// let text = "Toàn huyện kết nạp mới 186 đồng chí, đạt 74,4% so với chỉ tiêu giao.";
/// let achievement = vanban::achievements(text).next().unwrap();
/// assert_eq!(achievement.action.unwrap(), "kết nạp mới");
/// let [result, completion] = &achievement.measures[..] else { panic!() };
/// assert_eq!((result.role, result.quantity.value.to_string()), (Role::Result, "186".to_owned()));
/// assert_eq!(result.object.as_deref(), Some("đồng chí"));
/// assert_eq!((completion.role, completion.quantity.value.to_string()), (Role::Completion, "74.4".to_owned()));
/// assert_eq!(completion.against.as_deref(), Some("chỉ tiêu giao"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub struct Achievement<'t> {
    /// Where it stands, in bytes: from its action, its indicator or its first measure to the end of its last measure
    /// with what belongs to that.
    pub span: Span,
    /// The words of the span, as they stand.
    pub text: Cow<'t, str>,
    /// The verb phrase that governs the measures: `kết nạp mới`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub action: Option<Phrase<'t>>,
    /// The stable English key of the action, the same for all its wordings, so that results compare across texts:
    /// `admit_member` for `kết nạp` and `kết nạp mới`. `None` where there is no action, or one that the lexicon lacks.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub key: Option<Cow<'t, str>>,
    /// The noun phrase measured, where a level is stated: `thu ngân sách`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub indicator: Option<Phrase<'t>>,
    /// The time that it is reported for, stated in its clause or in a sentence before it in the paragraph.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub period: Option<Period<'t>>,
    /// Whose achievement it is, stated in its clause or in a sentence before it in the paragraph: `Huyện ủy`, `toàn tỉnh`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub subject: Option<Phrase<'t>>,
    /// The measures, at least one, in the order of the text.
    pub measures: Vec<Measure<'t>>,
}

/// One number of an [`Achievement`].
///
/// ```
/// let text = "Kết nạp 90/90 đảng viên";
/// let achievement = vanban::achievements(text).next().unwrap();
/// let measure = &achievement.measures[0];
/// assert_eq!(&text[measure.span], "90/90");
/// assert_eq!(measure.quantity.of, Some(90.into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
#[non_exhaustive]
pub struct Measure<'t> {
    /// What the number says of the achievement.
    pub role: Role,
    /// Where the number stands, in bytes: with its scale word or `%`, without qualifier and noun.
    pub span: Span,
    /// The number itself.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub quantity: Quantity<'t>,
    /// The counted or measured noun phrase: `đảng viên dự bị`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub object: Option<Phrase<'t>>,
    /// Of a part that has no object of its own, what it is a part for: `khiển trách`, `cấp tỉnh`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub label: Option<Phrase<'t>>,
    /// What it is measured against: `kế hoạch`, `cùng kỳ năm 2022`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub against: Option<Phrase<'t>>,
    /// The index, among the references of the text, of the document whose target it is measured against:
    /// `chỉ tiêu Nghị quyết 05-NQ/HU`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub reference: Option<usize>,
}

keyed_enum! {
    /// What a number says of its achievement.
    ///
    /// ```
    /// use vanban::Role;
    ///
    /// let text = "Thu ngân sách đạt 1.234 tỷ đồng, bằng 103% kế hoạch, tăng 5% so với cùng kỳ";
    /// let achievement = vanban::achievements(text).next().unwrap();
    /// let roles: Vec<_> = achievement.measures.iter().map(|m| m.role).collect();
    /// assert_eq!(roles, [Role::Result, Role::Completion, Role::Increase]);
    /// ```
    pub enum Role {
        /// What was done, or where an indicator stands.
        Result = "result",
        /// A share of a result just stated, broken down.
        Part = "part",
        /// Percent, or ratio, of a target.
        Completion = "completion",
        /// By how much a target was passed.
        Excess = "excess",
        /// Growth against a baseline.
        Increase = "increase",
        /// Decline against a baseline.
        Decrease = "decrease",
        /// Percent, or multiple, of a baseline that is no target.
        Relative = "relative",
        /// Percent of a whole.
        Share = "share",
        /// The earlier level, or another's, stated beside the new one.
        Baseline = "baseline",
        /// Planned, not achieved.
        Target = "target",
    }
}
