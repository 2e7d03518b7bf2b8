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

        #[allow(dead_code)]
        impl $set {
            pub(crate) fn insert(&mut self, class: $class) {
                self.0 |= 1 << class as u32;
            }

            /// The set of these classes.
            pub(crate) const fn of(classes: &[$class]) -> $set {
                let (mut set, mut at) = (0, 0);
                while at < classes.len() {
                    set |= 1 << classes[at] as u32;
                    at += 1;
                }
                $set(set)
            }

            /// The classes of both.
            pub(crate) const fn and(self, other: $set) -> $set {
                $set(self.0 | other.0)
            }

            /// Whether the two have a class in common.
            #[inline]
            pub(crate) fn meets(self, other: $set) -> bool {
                self.0 & other.0 != 0
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
