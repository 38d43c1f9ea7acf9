//! The macros run on tokens: what they write, and what they say.

mod golden;
mod mistakes;

use std::path::PathBuf;

use crate::lexicon::Lexicons;

/// The folder of this crate.
fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The documents of the tests of this crate.
fn examples() -> Lexicons {
    Lexicons::in_folder(here().join("tests/lexicons"))
}

/// The documents of the workspace.
fn documents() -> Lexicons {
    Lexicons::in_folder(here().join("../lexicons"))
}
