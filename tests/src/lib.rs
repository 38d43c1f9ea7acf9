//! What the tests across the crates of the workspace stand on; the tests themselves are in `tests/`.

pub mod agreement;
pub mod campaign;
pub mod cargo;
pub mod editor;
pub mod expected;
pub mod fuzz;
pub mod sample;
pub mod served;
pub mod source;
pub mod spoil;
pub mod strict;
pub mod twice;
pub mod typed;
pub mod workspace;
