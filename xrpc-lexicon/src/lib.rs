//! The Lexicon document model of the AT Protocol.
//!
//! [`Document::parse`] reads one document; what is wrong with it is said with a JSON pointer:
//!
//! ```
//! use xrpc_lexicon::{Document, Schema};
//!
//! let document = Document::parse(r##"{
//!     "lexicon": 1,
//!     "id": "com.example.getThing",
//!     "defs": {
//!         "main": {
//!             "type": "query",
//!             "parameters": {
//!                 "type": "params",
//!                 "required": ["name"],
//!                 "properties": { "name": { "type": "string", "maxLength": 64 } }
//!             },
//!             "output": { "encoding": "application/json", "schema": { "type": "ref", "ref": "#thing" } }
//!         },
//!         "thing": { "type": "object", "properties": {} }
//!     }
//! }"##)?;
//!
//! let params = document.method().and_then(|method| method.params.as_ref());
//! let name = params.and_then(|params| params.property("name"));
//! assert!(name.is_some_and(|name| name.required && matches!(name.schema, Schema::String(_))));
//! # Ok::<(), xrpc_lexicon::ParseError>(())
//! ```
//!
//! A [`Catalog`] holds many documents, those of a folder ([`Catalog::open`]) or those given, and follows references:
//!
//! ```
//! use xrpc_lexicon::{Catalog, Document, Target};
//!
//! # let text = r##"{ "lexicon": 1, "id": "com.example.defs", "defs": { "thing": { "type": "token" } } }"##;
//! let catalog = Catalog::from_documents([Document::parse(text)?]);
//! assert!(catalog.check_references("com.example.defs").is_ok());
//!
//! let target = Target { nsid: "com.example.defs".to_owned(), def: "thong".to_owned() };
//! let error = catalog.resolve(&target).unwrap_err();
//! assert_eq!(error.to_string(), "the document `com.example.defs` does not define `thong`, did you mean `thing`?");
//! # Ok::<(), xrpc_lexicon::ParseError>(())
//! ```
//!
//! [`syntax`] has the grammars of the string formats, [`id()`] the number of a definition, [`nearest()`] the name
//! that was probably meant.
//!
//! The feature `review` is for programs that people write documents with: `Document::to_json` writes one, `compare`
//! says what a new version breaks, `lint` whether it follows the style guide.
//!
//! The feature `validate` has a `Validator`, which holds JSON to the documents, `cbor` does the same for DAG-CBOR and
//! turns either into the other. `data` is what both are made of.
//!
//! The crate depends on `serde_json` alone, without these features, and has no derives, because it is built before the macros are.

mod catalog;
#[cfg(feature = "cbor")]
pub mod cbor;
#[cfg(feature = "review")]
pub mod compare;
#[cfg(feature = "data")]
pub mod data;
mod document;
mod error;
mod id;
#[cfg(feature = "review")]
pub mod lint;
mod nearest;
mod parse;
mod place;
mod resolve;
mod schema;
pub mod syntax;
#[cfg(feature = "validate")]
pub mod validate;
#[cfg(feature = "review")]
mod write;

pub use catalog::Catalog;
#[cfg(feature = "review")]
pub use compare::compare;
pub use document::{
    Body, Def, Document, ErrorDef, Kind, Message, Method, Permission, PermissionParam,
    PermissionSet, Record, Token,
};
pub use error::{CatalogError, ParseError, ReferenceError, ResolveError};
pub use id::id;
#[cfg(feature = "review")]
pub use lint::lint;
pub use nearest::nearest;
pub use schema::{
    Array, Blob, Boolean, Bytes, CidLink, Format, Integer, Null, Object, Property, Ref, Schema,
    StringSchema, Target, Union, Unknown,
};
pub use syntax::SyntaxError;
#[cfg(feature = "validate")]
pub use validate::{Validator, Violation};
