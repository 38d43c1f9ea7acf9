//! What the tests across the crates of the workspace stand on; the tests themselves are in `tests/`.

pub mod cargo;
pub mod source;
pub mod strict;
pub mod workspace;
