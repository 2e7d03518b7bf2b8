//! Enumerations whose variants have stable English keys, the same in JSON, in the lexicon files and on screen.

macro_rules! keyed_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $key:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transform = crate::convert::schemars::brief))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* #[cfg_attr(feature = "serde", serde(rename = $key))] $variant,)*
        }

        impl $name {
            /// Every one, in the order of the documentation.
            ///
            /// ```
            #[doc = concat!("assert!(vanban::", stringify!($name), "::ALL.len() > 2);")]
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable English key, as it stands in JSON.
            ///
            /// ```
            #[doc = concat!("use vanban::", stringify!($name), ";")]
            ///
            #[doc = concat!("let keys: Vec<_> = ", stringify!($name), "::ALL.iter().map(|x| x.as_str()).collect();")]
            #[doc = concat!("assert_eq!(keys, [", $("\"", $key, "\", ",)* "]);")]
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }

            /// The one with this key, or `None` where there is none.
            ///
            /// ```
            #[doc = concat!("use vanban::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert!(", stringify!($name), "::ALL.iter().all(|x| ", stringify!($name), "::from_key(x.as_str()) == Some(*x)));")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::from_key(\"?\"), None);")]
            /// ```
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|x| x.as_str() == key)
            }
        }

        /// Writes the key.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

pub(crate) use keyed_enum;
