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

        /// The classes that one word belongs to, a bit each.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct $set([u64; $class::ALL.len().div_ceil(64)]);

        #[allow(dead_code)]
        impl $set {
            /// The set of these classes.
            #[inline]
            pub(crate) const fn of(classes: &[$class]) -> $set {
                let (mut set, mut at) = ($set([0; $class::ALL.len().div_ceil(64)]), 0);
                while at < classes.len() {
                    let bit = classes[at] as usize;
                    set.0[bit / 64] |= 1 << (bit % 64);
                    at += 1;
                }
                set
            }

            pub(crate) fn insert(&mut self, class: $class) {
                *self = self.and($set::of(&[class]));
            }

            /// The classes of either.
            pub(crate) const fn and(mut self, other: $set) -> $set {
                let mut at = 0;
                while at < self.0.len() {
                    self.0[at] |= other.0[at];
                    at += 1;
                }
                self
            }

            /// The classes that both have.
            pub(crate) fn among(mut self, other: $set) -> $set {
                self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own &= other);
                self
            }

            /// The classes that the other does not have.
            pub(crate) fn but(mut self, other: $set) -> $set {
                self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own &= !other);
                self
            }

            /// Whether the two have a class in common.
            #[inline]
            pub(crate) fn meets(self, other: $set) -> bool {
                self.0.iter().zip(other.0).any(|(own, other)| own & other != 0)
            }

            #[inline]
            pub(crate) fn contains(self, class: $class) -> bool {
                let bit = class as usize;
                self.0[bit / 64] >> (bit % 64) & 1 != 0
            }
        }
    };
}

pub(crate) use word_classes;
