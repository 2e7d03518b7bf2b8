//! Classes of words: an enumeration named by a column of a table, and the set of those that one word belongs to.

macro_rules! word_classes {
    ($(#[$meta:meta])* $class:ident, $set:ident { $($variant:ident = $key:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $class {
            $($variant,)*
        }

        impl $class {
            const ALL: &'static [$class] = &[$($class::$variant),*];

            const fn key(self) -> &'static str {
                match self {
                    $($class::$variant => $key,)*
                }
            }

            pub(crate) fn from_key(key: &str) -> Option<$class> {
                Self::ALL.iter().copied().find(|class| class.key() == key)
            }
        }

        /// The classes that one word belongs to.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct $set(u64);

        impl $set {
            pub(crate) fn insert(&mut self, class: $class) {
                self.0 |= 1 << class as u32;
            }

            #[inline]
            pub(crate) fn contains(self, class: $class) -> bool {
                self.0 >> class as u32 & 1 != 0
            }
        }

        const _: () = assert!($class::ALL.len() <= 64);
    };
}

pub(crate) use word_classes;
