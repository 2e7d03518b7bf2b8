//! Tags of HTML or XML that were left inside a line: `<b>`, `</span>`, `<L rel="none">`.

/// The elements that part lines: their tags are left as they are, so that nothing is read across them.
#[rustfmt::skip]
const BLOCKS: [&str; 28] = [
    "article", "blockquote", "body", "br", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "title", "tr", "ul",
];

/// Bytes of the longest tag.
const LONGEST: usize = 200;

/// The length of the tag that `text` starts with, unless it parts lines.
///
/// `tag = "<" [ "/" ] name { attribute } [ "/" ] ">" ; attribute = name "=" quote { any } quote ;`
pub(super) fn tag(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('<')?;
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let (name, mut rest) = name(rest)?;
    if BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(name)) {
        return None;
    }
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t']);
        let closed = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>');
        let len = text.len() - closed.unwrap_or(rest).len();
        if len > LONGEST {
            return None;
        } else if closed.is_some() {
            return Some(len);
        }
        rest = attribute(rest)?;
    }
}

/// A name of ASCII letters and digits, and what is left after it.
fn name(text: &str) -> Option<(&str, &str)> {
    let ends = |b: u8| !b.is_ascii_alphanumeric() && !matches!(b, b'-' | b':' | b'_');
    let len = text.bytes().take(LONGEST).position(ends)?;
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic());
    is_name.then(|| text.split_at(len))
}

/// What is left after an attribute.
fn attribute(text: &str) -> Option<&str> {
    let (_, rest) = name(text)?;
    let value = rest.strip_prefix('=')?;
    let quote = value.bytes().next().filter(|b| matches!(b, b'"' | b'\''))?;
    let len = value.bytes().take(LONGEST).skip(1).position(|b| b == quote)?;
    Some(&value[len + 2..])
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn tags_inside_lines_are_told_from_others_and_from_signs() {
        let tags =
            ["<b>", "</b>", "<L rel=\"none\">", "<a href='x' class=\"y\">", "<img src=\"a>b\" />", "<sup\n>", "<o:p>"];
        for text in tags {
            assert_eq!(tag(text), Some(text.len()), "{text}");
            assert_eq!(tag(&format!("{text} x")), Some(text.len()), "{text}");
        }
        for text in
            ["<p>", "</TD>", "<br/>", "<", "<b", "< b>", "<5", "<b and c>", "a<b>", "<tên>", "<b x=1>", "<b x=\"1>"]
        {
            assert_eq!(tag(text), None, "{text}");
        }
        assert_eq!(tag(&format!("<b x=\"{}\">", "a".repeat(300))), None);
    }
}
