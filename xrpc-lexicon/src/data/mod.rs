//! The values of the data model that JSON has no form of its own for, and how they are measured.
//!
//! Typed values (in the runtime) and untyped ones (in the validator) are held to the same functions.

mod base64;
mod graphemes;
mod link;
mod media_type;

pub use base64::{base64_length, decode_base64, encode_base64};
pub use graphemes::graphemes_within;
pub use link::{Codec, Link};
pub use media_type::accepts;
