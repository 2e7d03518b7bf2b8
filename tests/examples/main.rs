//! The example programs as their users meet them.

mod evaluate;
mod highlight;
mod support;
