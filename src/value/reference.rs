use super::keyed::keyed_enum;
use super::{Date, Kind, Number, Phrase, Pinpoint};
use crate::Span;
use std::borrow::Cow;
use std::fmt;

/// A mention that identifies an official document (văn bản).
///
/// Fields that the mention does not state are `None`, except where a list shares them: both members of `các Nghị quyết
/// số 18, 19-NQ/TW` have the symbol `NQ/TW`.
///
/// ```
/// use vanban::{Form, Kind};
///
/// let text = "thực hiện Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư về sinh hoạt chi bộ";
/// let reference = vanban::references(text).next().unwrap();
/// assert_eq!(&text[reference.span], "Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư");
/// assert_eq!((reference.form, reference.kind), (Form::Numbered, Some(Kind::Directive)));
/// assert_eq!(reference.code.as_deref(), Some("10-CT/TW"));
/// assert_eq!(reference.date.unwrap().to_string(), "2007-03-30");
/// assert_eq!(reference.issuer.unwrap(), "Ban Bí thư");
/// assert_eq!(reference.title.unwrap(), "sinh hoạt chi bộ");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(transform = crate::convert::schemars::brief, transform = json::schema))]
#[non_exhaustive]
pub struct Reference<'t> {
    /// Where it stands, in bytes: from the pinpoint or the kind to the last identifying part, without the title.
    pub span: Span,
    /// The words of the span, as they stand.
    pub text: Cow<'t, str>,
    /// How it identifies the document.
    pub form: Form,
    /// The kind of document, or `None` for a bare code whose kind its symbol cannot tell.
    #[cfg_attr(feature = "serde", serde(default))]
    pub kind: Option<Kind>,
    /// Its number.
    #[cfg_attr(feature = "serde", serde(default))]
    pub number: Option<Number<'t>>,
    /// The year inside the number, or of a named law.
    #[cfg_attr(feature = "serde", serde(default))]
    pub year: Option<u16>,
    /// What follows number and year, normalised: `CT/TW`, `NĐ-CP`, `QH14`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub symbol: Option<Cow<'t, str>>,
    /// Number and symbol, normalised: `10-CT/TW`, `30/2020/NĐ-CP`. See [`Code`](crate::Code).
    #[cfg_attr(feature = "serde", serde(default))]
    pub code: Option<Cow<'t, str>>,
    /// When it was issued, as far as that is stated.
    #[cfg_attr(feature = "serde", serde(default))]
    pub date: Option<Date>,
    /// The issuing body as written; for [`Form::Session`] the meeting or body that passed it, without its ordinal.
    #[cfg_attr(feature = "serde", serde(default))]
    pub issuer: Option<Phrase<'t>>,
    /// The term (khóa) of the body: 10 of `khóa X`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub term: Option<u16>,
    /// The ordinal of the congress or plenum: 13 of `lần thứ XIII`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub session: Option<u16>,
    /// The tenure (nhiệm kỳ) of the body.
    #[cfg_attr(feature = "serde", serde(default))]
    pub tenure: Option<Tenure>,
    /// The name of a law, without its kind and year: `Đất đai`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub name: Option<Phrase<'t>>,
    /// The places inside the document, lists and ranges expanded.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pinpoints: Vec<Pinpoint<'t>>,
    /// What the document is about, where that follows directly.
    #[cfg_attr(feature = "serde", serde(flatten, deserialize_with = "json::title"))]
    #[cfg_attr(feature = "schemars", schemars(with = "json::Title<'_>"))]
    pub title: Option<Phrase<'t>>,
    /// Of a [`Form::Short`] reference, and of an alias with a number: the 0-based index, among the references of the text,
    /// of the one it points back to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub antecedent: Option<usize>,
    /// What the text does with the document, where the wording says so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub relation: Option<Relation>,
}

keyed_enum! {
    /// How a reference identifies its document. Where several would fit, the first of them is taken.
    ///
    /// ```
    /// use vanban::Form;
    ///
    /// let text = "Nghị quyết 05-NQ/HU; Nghị quyết Đại hội XIII; Luật Đất đai; Nghị quyết này";
    /// let forms: Vec<_> = vanban::references(text).map(|r| r.form).collect();
    /// assert_eq!(forms, [Form::Numbered, Form::Session, Form::Named, Form::Short]);
    /// ```
    pub enum Form {
        /// By a number, with or without a symbol: `Chỉ thị số 10-CT/TW`, `Đề án 06`.
        Numbered = "numbered",
        /// By the meeting that passed it: `Nghị quyết Đại hội XIII`, `NQTW 4 khóa XII`.
        Session = "session",
        /// By its name: `Luật Đất đai năm 2013`, `Hiến pháp`.
        Named = "named",
        /// By an earlier reference of the text: `Nghị quyết này`, or an alias that the text defines.
        Short = "short",
    }
}

keyed_enum! {
    /// What the text does with the document it refers to.
    ///
    /// ```
    /// let text = "Căn cứ Luật Đất đai; bãi bỏ Nghị định 43/2014/NĐ-CP";
    /// let relations: Vec<_> = vanban::references(text).map(|r| r.relation).collect();
    /// assert_eq!(relations, [Some(vanban::Relation::BasedOn), Some(vanban::Relation::Repeals)]);
    /// ```
    pub enum Relation {
        /// `căn cứ`
        BasedOn = "based_on",
        /// `sửa đổi, bổ sung`
        Amends = "amends",
        /// `thay thế`
        Replaces = "replaces",
        /// `bãi bỏ`, `hết hiệu lực`
        Repeals = "repeals",
        /// `hướng dẫn`, `quy định chi tiết`, `thi hành`, `thực hiện`, `triển khai`
        Implements = "implements",
    }
}

/// The years that an elected body sits (nhiệm kỳ 2020-2025).
///
/// ```
/// let text = "Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025";
/// let tenure = vanban::references(text).next().unwrap().tenure.unwrap();
/// assert_eq!((tenure.from, tenure.to), (2020, 2025));
/// assert_eq!(tenure.to_string(), "2020/2025");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenure {
    /// The year it begins.
    pub from: u16,
    /// The year it ends.
    pub to: u16,
}

/// Writes `2020/2025`.
impl fmt::Display for Tenure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

#[cfg(feature = "serde")]
mod tenure_serde {
    use super::Tenure;
    use serde::{de::Error, Deserialize, Deserializer, Serialize, Serializer};
    use std::borrow::Cow;

    impl Serialize for Tenure {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for Tenure {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tenure, D::Error> {
            let text = Cow::<str>::deserialize(deserializer)?;
            let years = text.split_once('/').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
            let (from, to) =
                years.ok_or_else(|| D::Error::custom(format_args!("expected `2020/2025`, found `{text}`")))?;
            Ok(Tenure { from, to })
        }
    }
}

/// Writes the fields that there are, and the key of the document ([`Reference::id`]) as `id`, which reading passes over.
#[cfg(feature = "serde")]
mod json {
    use super::{Phrase, Reference};
    use crate::Span;
    use serde::ser::SerializeMap;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::borrow::Cow;

    impl Serialize for Reference<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = Fields(serializer.serialize_map(None)?);
            fields.0.serialize_entry("span", &self.span)?;
            fields.0.serialize_entry("text", &self.text)?;
            fields.0.serialize_entry("form", &self.form)?;
            fields.put("kind", self.kind.as_ref())?;
            fields.put("number", self.number.as_ref())?;
            fields.put("year", self.year.as_ref())?;
            fields.put("symbol", self.symbol.as_ref())?;
            fields.put("code", self.code.as_ref())?;
            fields.put("date", self.date.as_ref())?;
            fields.put("issuer", self.issuer.as_ref())?;
            fields.put("term", self.term.as_ref())?;
            fields.put("session", self.session.as_ref())?;
            fields.put("tenure", self.tenure.as_ref())?;
            fields.put("name", self.name.as_ref())?;
            fields.put("pinpoints", Some(&self.pinpoints).filter(|places| !places.is_empty()))?;
            fields.put("title", self.title.as_ref())?;
            // The one phrase whose span stands in JSON too, since it lies outside the reference.
            fields.put("title_span", self.title.as_ref().map(|title| title.span).as_ref())?;
            fields.put("antecedent", self.antecedent.as_ref())?;
            fields.put("relation", self.relation.as_ref())?;
            fields.put("id", self.id().as_ref())?;
            fields.0.end()
        }
    }

    /// What the derived schema does not know of what is written here: which fields always are, and `id`.
    #[cfg(feature = "schemars")]
    pub(super) fn schema(schema: &mut schemars::Schema) {
        let id = schemars::json_schema!({
            "description": "The key of the document, the same for all mentions that state enough to tell it.",
            "type": ["string", "null"],
        });
        schema.insert("required".to_owned(), ["span", "text", "form"].as_slice().into());
        if let Some(fields) = schema.get_mut("properties").and_then(|fields| fields.as_object_mut()) {
            fields.insert("id".to_owned(), id.into());
        }
    }

    /// A JSON object in the making.
    struct Fields<M>(M);

    impl<M: SerializeMap> Fields<M> {
        fn put<T: Serialize>(&mut self, key: &'static str, value: Option<&T>) -> Result<(), M::Error> {
            value.map_or(Ok(()), |value| self.0.serialize_entry(key, value))
        }
    }

    #[derive(Deserialize)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub(super) struct Title<'a> {
        /// What the document is about, where that follows directly.
        #[serde(default)]
        title: Option<Cow<'a, str>>,
        /// Where the title stands, in bytes; it is no part of `span`.
        #[serde(default)]
        title_span: Option<Span>,
    }

    pub(super) fn title<'de, 't, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Phrase<'t>>, D::Error> {
        let Title { title, title_span } = Title::deserialize(deserializer)?;
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Ok(title.map(|text| Phrase { text: owned(text), span: title_span.unwrap_or_default() }))
    }
}
