//! Lexicon documents: the document model, and the way from code to documents.
//!
//! Everything of the crate `xrpc-lexicon` is here: parser, references, string formats. With the feature `export`,
//! `export` writes the documents of what says `document = "from code"`; see the guide, `docs/guide/code-first.md`.

#[cfg(feature = "export")]
mod documents;
#[cfg(feature = "export")]
mod export;

pub use xrpc_lexicon::*;

pub use crate::describe::{Conflict, Definition};
#[cfg(feature = "export")]
pub use documents::Documents;
#[cfg(feature = "export")]
pub use export::{Export, ExportError, export};
