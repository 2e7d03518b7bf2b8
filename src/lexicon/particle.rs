//! The closed classes of words that the grammar is built on.

macro_rules! particles {
    ($($variant:ident = $key:literal,)*) => {
        /// A class of function words, named by the column `class` of `particles.tsv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Particle {
            $($variant,)*
        }

        impl Particle {
            const ALL: &'static [Particle] = &[$(Particle::$variant),*];

            const fn key(self) -> &'static str {
                match self {
                    $(Particle::$variant => $key,)*
                }
            }
        }
    };
}

particles! {
    Number = "number",
    Day = "day",
    Month = "month",
    Year = "year",
    Of = "of",
    By = "by",
    Issued = "issued",
    Term = "term",
    Tenure = "tenure",
    Ordinal = "ordinal",
    Party = "party",
    About = "about",
    This = "this",
    Above = "above",
    Alias = "alias",
    And = "and",
    From = "from",
    To = "to",
    Amending = "amending",
    Provisions = "provisions",
    Amended = "amended",
    Draft = "draft",
    Plural = "plural",
    Congress = "congress",
    Delegates = "delegates",
    Nationwide = "nationwide",
    AllLevels = "all_levels",
    Conference = "conference",
    Central = "central",
    Plenum = "plenum",
    Period = "period",
    Steering = "steering",
    NotLaw = "not_law",
    NotName = "not_name",
    NameStop = "name_stop",
    ClauseOpen = "clause_open",
    Effect = "effect",
    At = "at",
    NotKind = "not_kind",
    ClauseOpenPlain = "clause_open_plain",
}

impl Particle {
    pub(crate) fn from_key(key: &str) -> Option<Particle> {
        Self::ALL.iter().copied().find(|p| p.key() == key)
    }
}

/// The classes that one word belongs to: `năm` is both a year and a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Particles(u64);

impl Particles {
    pub(crate) fn insert(&mut self, particle: Particle) {
        self.0 |= 1 << particle as u32;
    }

    #[inline]
    pub(crate) fn contains(self, particle: Particle) -> bool {
        self.0 >> particle as u32 & 1 != 0
    }
}

const _: () = assert!(Particle::ALL.len() <= 64);
