//! Issuers as they are written out, and whether two may be one.

use crate::grammar::token::ends_word;
use crate::lexicon::{BodyId, IssuerRole, Lexicon, ProvinceId};
use crate::text::atom::{self, Case, Key};
use crate::text::fold;

/// An issuer, looked up word by word: `Ban Thường vụ Tỉnh ủy Nghệ An`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Issuer {
    /// The bodies that its words name, in their order.
    pub(super) bodies: Vec<BodyId>,
    /// The levels of administration, by their initials, which is how they are abbreviated: `t` for `tỉnh`, `tp` for
    /// `thành phố` and `TP`.
    levels: Vec<String>,
    /// What else there is: the name of a place, or of a body that the vocabulary lacks.
    names: Vec<Name>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Province(ProvinceId),
    Word(Key),
}

impl Issuer {
    pub(super) fn read(lexicon: &Lexicon, written: &str) -> Issuer {
        let (mut issuer, mut rest) = (Issuer::default(), written);
        while let Some((key, len)) = atom::atom(rest.trim_start()) {
            rest = rest.trim_start();
            let whole = |found: &(_, usize)| ends_word(rest, found.1);
            let word = lexicon.issuers.longest(rest, |_| true).filter(whole);
            let province = lexicon.provinces.longest(rest, |_| true).filter(|(_, len)| ends_word(rest, *len));
            let read = match (word, province) {
                (Some((word, len)), _) => {
                    match (word.body, word.role) {
                        (Some(body), _) => issuer.bodies.push(body),
                        (None, IssuerRole::Post) => {}
                        (None, IssuerRole::Level) => issuer.levels.push(initials(&rest[..len])),
                        (None, _) => issuer.names.extend(keys(&rest[..len]).map(Name::Word)),
                    }
                    len
                }
                (None, Some((province, len))) => {
                    issuer.names.push(Name::Province(*province));
                    len
                }
                (None, None) => {
                    issuer.names.extend(atom::word(rest).or_else(|| atom::digits(rest)).map(|_| Name::Word(key)));
                    len
                }
            };
            rest = &rest[read..];
        }
        issuer
    }

    /// The body that issued: of `Ban Thường vụ Tỉnh ủy` the Tỉnh ủy, whose letters its documents have.
    pub(super) fn main(&self, lexicon: &Lexicon) -> Option<BodyId> {
        let coded = self.bodies.iter().find(|body| lexicon.body(**body).code.is_some());
        coded.or(self.bodies.first()).copied()
    }

    /// Whether a place is named, and not only a level: `UBND tỉnh Nghệ An`, not `UBND tỉnh`.
    pub(super) fn has_place(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether two may be one: what both say is the same, as far as it goes.
    pub(super) fn agrees(&self, other: &Issuer, lexicon: &Lexicon) -> bool {
        let bodies = match (self.main(lexicon), other.main(lexicon)) {
            (Some(one), Some(other)) => one == other || is_generic(lexicon, one, other),
            (None, None) => true,
            _ => contains(&self.names, &other.names) || contains(&other.names, &self.names),
        };
        bodies && self.place_agrees(other)
    }

    /// Whether the places and levels may be the same.
    pub(super) fn place_agrees(&self, other: &Issuer) -> bool {
        let levels = self.levels.is_empty() || other.levels.is_empty() || self.levels == other.levels;
        let names = contains(&self.names, &other.names) || contains(&other.names, &self.names);
        levels && names
    }
}

/// Whether one of two bodies that share their letters is what the letters spell, and so any of those that share them:
/// `Trung ương` (`TW`) may be the Bộ Chính trị.
fn is_generic(lexicon: &Lexicon, one: BodyId, other: BodyId) -> bool {
    let (Some(code), Some(same)) = (&lexicon.body(one).code, &lexicon.body(other).code) else { return false };
    let spelled = lexicon.issuers.longest(code, |_| true).and_then(|(word, _)| word.body);
    code == same && (spelled == Some(one) || spelled == Some(other))
}

/// Whether the names of `short` stand in `long`, one after another.
fn contains(long: &[Name], short: &[Name]) -> bool {
    short.is_empty() || long.windows(short.len()).any(|window| window == short)
}

/// The initials of words, or an abbreviation as it stands, in small letters.
fn initials(level: &str) -> String {
    let is_short = |word: &&str| atom::word(word).is_some_and(|word| word.case == Case::Upper);
    let letters = |word| if is_short(&word) { word } else { &word[..word.chars().next().map_or(0, char::len_utf8)] };
    fold::words(level).map(letters).collect::<String>().to_lowercase()
}

fn keys(text: &str) -> impl Iterator<Item = Key> + '_ {
    fold::words(text).filter_map(|word| atom::atom(word).map(|(key, _)| key))
}
