//! A type of data, inside a definition or as one.

use super::{array, choice, leaf, node::Node, object, reference, string};
use crate::{error::ParseError, schema::Schema};

const TYPES: [&str; 12] = [
    "null", "boolean", "integer", "string", "bytes", "cid-link", "blob", "array", "object", "ref",
    "union", "unknown",
];

pub(super) fn read(node: &Node<'_>, nsid: &str) -> Result<Schema, ParseError> {
    let type_node = node.require("type", "the type of the value, such as `\"string\"`")?;
    match type_node.string()? {
        "null" => leaf::read_null(node).map(Schema::Null),
        "boolean" => leaf::read_boolean(node).map(Schema::Boolean),
        "integer" => leaf::read_integer(node).map(Schema::Integer),
        "string" => string::read(node).map(Schema::String),
        "bytes" => leaf::read_bytes(node).map(Schema::Bytes),
        "cid-link" => leaf::read_cid_link(node).map(Schema::CidLink),
        "blob" => leaf::read_blob(node).map(Schema::Blob),
        "array" => array::read(node, nsid).map(Schema::Array),
        "object" => object::read(node, nsid).map(Schema::Object),
        "ref" => reference::read(node, nsid).map(Schema::Ref),
        "union" => reference::read_union(node, nsid).map(Schema::Union),
        "unknown" => leaf::read_unknown(node).map(Schema::Unknown),
        // W-135
        "token" => {
            Err(type_node
                .error("a `token` is a definition, write a `string` with `knownValues` here"))
        }
        other => Err(choice::unknown(&type_node, other, "type of data", &TYPES)),
    }
}
