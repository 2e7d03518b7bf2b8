//! The example programs as their users meet them.

mod citations;
mod evaluate;
mod highlight;
mod scoreboard;
mod support;
