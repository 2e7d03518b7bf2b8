//! The example programs as their users meet them.

mod citations;
mod evaluate;
mod extract;
mod highlight;
#[cfg(unix)]
mod readme;
mod scoreboard;
mod support;
