//! JSON Schema: the types that are written by hand, and descriptions that fit into a schema.

use crate::{Date, Decimal, Span, Tenure};
use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use std::borrow::Cow;

macro_rules! schema {
    ($name:ident, $($json:tt)+) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> Cow<'static, str> {
                concat!("vanban::", stringify!($name)).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($($json)+)
            }
        }
    };
}

schema!(Span, {
    "description": "A half-open range of bytes of the text: the first byte, and the byte after the last.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": false,
    "minItems": 2,
});

schema!(Date, {
    "description": "A calendar date, or as much of one as is stated: `2007-03-30`, `2007-03` or `2007`.",
    "type": "string",
    "pattern": "^[0-9]{4,5}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
});

schema!(Decimal, {
    "description": "An exact decimal number: `186`, `74.4`.",
    "type": "string",
    "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
});

schema!(Tenure, {
    "description": "The years that an elected body sits (nhiệm kỳ): `2020/2025`.",
    "type": "string",
    "pattern": "^[0-9]+/[0-9]+$",
});

/// Cuts descriptions, which are made from the documentation, to their first paragraph: what follows is about Rust.
pub(crate) fn brief(schema: &mut Schema) {
    if let Some(description) = schema.get("description").and_then(|description| description.as_str()) {
        let paragraph = description.split("\n\n").next().unwrap_or(description);
        let brief = without_links(paragraph).replace('\n', " ");
        schema.insert("description".to_owned(), brief.into());
    }
    schemars::transform::transform_subschemas(&mut brief, schema);
}

/// Markdown with `[text](target)` and `[text]` as their text.
fn without_links(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, from_link)) = rest.split_once('[') {
        plain.push_str(before);
        let (text, after) = from_link.split_once(']').unwrap_or((from_link, ""));
        plain.push_str(text);
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_are_their_text() {
        let cases = [("", ""), ("a [`B`] c", "a `B` c"), ("a [b](crate::C).", "a b."), ("a [b", "a b")];
        for (markdown, plain) in cases {
            assert_eq!(super::without_links(markdown), plain);
        }
    }
}
