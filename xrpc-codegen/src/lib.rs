//! From Lexicon documents to Rust types.
//!
//! This is what `xrpc::lexicon!` runs while a crate compiles. The same code can be written to a file, to be read and
//! committed: see [`write_file`], for a build script, and `xrpc generate` of the command line.
//!
//! ```
//! use xrpc_codegen::{Name, Settings, generate};
//! use xrpc_lexicon::{Catalog, Document};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let document = Document::parse(
//!     r#"{ "lexicon": 1, "id": "com.example.defs", "defs": {
//!         "point": { "type": "object", "required": ["x"], "properties": { "x": { "type": "integer" } } }
//!     } }"#,
//! )?;
//! let catalog = Catalog::from_documents([document]);
//! let generated = generate(&catalog, &[Name::new("com.example.*")], &Settings::default());
//!
//! assert!(generated.mistakes.is_empty());
//! assert!(generated.tokens.to_string().contains("pub struct Point"));
//! # Ok(())
//! # }
//! ```
//!
//! What the macros of `xrpc-runtime` need of it beside (shapes, readers, names) is public too, and changes without
//! notice.

pub mod expand;
#[cfg(feature = "files")]
mod file;
mod generate;
mod messages;
mod mistake;
pub mod model;
mod name;
pub mod naming;
mod settings;
pub mod source;

#[cfg(feature = "files")]
pub use self::file::{FileError, file_text, write_file};
pub use self::{
    generate::{Generated, generate},
    mistake::Mistake,
    name::Name,
    settings::{Kept, Settings},
};
