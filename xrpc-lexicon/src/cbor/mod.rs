//! Values of the data model as DAG-CBOR, the form that repositories keep and sign.
//!
//! Source: <https://atproto.com/specs/data-model>.

mod ipld;
mod json;
mod node;

#[cfg(test)]
mod tests;

pub use self::{ipld::to_ipld, json::to_json};
pub use ipld_core::ipld::Ipld;

use self::node::Node;
use crate::validate::Violation;

/// The bytes of a value: always the same for the same value, so that their hash can be its name.
///
/// What is not of the data model is not looked for; it is refused if it has no bytes, as a float that is not finite.
///
/// ```
/// use serde_json::json;
/// use xrpc_lexicon::cbor;
///
/// let value = cbor::to_ipld(&json!({ "b": 1, "a": true }))?;
/// let bytes = cbor::encode(&value)?;
/// assert_eq!(bytes, b"\xa2\x61a\xf5\x61b\x01");
/// assert_eq!(cbor::decode(&bytes)?, value);
/// # Ok::<(), xrpc_lexicon::Violation>(())
/// ```
pub fn encode(value: &Ipld) -> Result<Vec<u8>, Violation> {
    serde_ipld_dagcbor::to_vec(value)
        .map_err(|_| Violation::must_be("a value that can be written as DAG-CBOR"))
}

/// The value that some bytes are. It need not be one of the data model: floats, for example, are seen by the
/// [`Validator`](crate::Validator).
pub fn decode(bytes: &[u8]) -> Result<Ipld, Violation> {
    serde_ipld_dagcbor::from_slice(bytes)
        .map(|Node(value)| value)
        .map_err(|_| Violation::must_be("DAG-CBOR").about("the data"))
}
