//! HTML character references that were left in a text: `&nbsp;`, `&#273;`, `&ocirc;`.

/// The names of U+00A0 to U+00FF, in the order of the characters (HTML 4.01, section 24.2.1).
#[rustfmt::skip]
const LATIN: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// Those beyond Latin-1 that Vietnamese pages have.
#[rustfmt::skip]
const OTHERS: [(&str, char); 31] = [
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("ndash", '–'), ("mdash", '—'),
    ("hyphen", '‐'), ("minus", '−'), ("lsquo", '‘'), ("rsquo", '’'), ("ldquo", '“'), ("rdquo", '”'), ("bull", '•'),
    ("hellip", '…'), ("ensp", '\u{2002}'), ("emsp", '\u{2003}'), ("thinsp", '\u{2009}'), ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'), ("lrm", '\u{200e}'), ("rlm", '\u{200f}'), ("frasl", '⁄'), ("Abreve", 'Ă'), ("abreve", 'ă'),
    ("Dstrok", 'Đ'), ("dstrok", 'đ'), ("Itilde", 'Ĩ'), ("itilde", 'ĩ'), ("Utilde", 'Ũ'), ("utilde", 'ũ'),
];

/// Bytes of the longest name, or number, between `&` and `;`.
const LONGEST_NAME: usize = 8;

/// Most times that an ampersand was itself written as a reference: `&amp;amp;nbsp;` was, twice.
const MAX_ESCAPES: usize = 3;

/// The character reference that `text` starts with: the character, and its length in bytes.
///
/// `reference = "&" { "amp;" } ( name | "#" digits | "#x" hexadecimals ) ";" ;`
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let mut rest = body;
    for _ in 0..MAX_ESCAPES {
        let Some(after) = rest.strip_prefix("amp;") else { break };
        rest = after;
    }
    let unescaped = |rest: &str| text.len() - rest.len();
    match character(rest) {
        Some((c, len)) => Some((c, unescaped(&rest[len..]))),
        // The ampersand itself: `GD&amp;ĐT`.
        None if rest.len() < body.len() => Some(('&', unescaped(rest))),
        None => None,
    }
}

/// The character that `name ";"` stands for, and the length of that.
fn character(text: &str) -> Option<(char, usize)> {
    let len = text.bytes().take(LONGEST_NAME + 1).position(|b| b == b';')?;
    let c = match text[..len].strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(&text[..len])?,
    };
    Some((c, len + 1))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32)
}

fn named(name: &str) -> Option<char> {
    let latin = || LATIN.iter().position(|latin| *latin == name).and_then(|at| char::from_u32(0xa0 + at as u32));
    OTHERS.iter().find(|(other, _)| *other == name).map(|(_, c)| *c).or_else(latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_references_by_name_and_by_number() {
        #[rustfmt::skip]
        let cases = [
            ("&nbsp;", '\u{a0}'), ("&yuml;", 'ÿ'), ("&Ocirc;", 'Ô'), ("&ETH;", 'Ð'), ("&times;", '×'), ("&#273;", 'đ'),
            ("&#x111;", 'đ'), ("&#X1EBF;", 'ế'), ("&amp;", '&'), ("&amp;nbsp;", '\u{a0}'), ("&amp;amp;#273;", 'đ'),
            ("&hellip;", '…'), ("&dstrok;", 'đ'),
        ];
        for (text, c) in cases {
            assert_eq!(entity(text), Some((c, text.len())), "{text}");
            assert_eq!(entity(&format!("{text}ĐT;")), Some((c, text.len())), "{text}");
        }
    }

    #[test]
    fn leaves_alone_what_is_none() {
        for text in ["", "&", "&;", "&ĐT;", "&#;", "&#x;", "&#xD800;", "&#99999999;", "&nbsp", "&nosuch;", "& amp;"] {
            assert_eq!(entity(text), None, "{text}");
        }
        assert_eq!(entity("&amp;ĐT;"), Some(('&', 5)));
    }
}
