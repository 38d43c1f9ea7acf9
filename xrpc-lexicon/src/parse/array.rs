//! A list.

use super::{limits, node::Node, schema, value};
use crate::{
    error::ParseError,
    schema::{Array, Schema},
};

pub(super) fn read(node: &Node<'_>, nsid: &str) -> Result<Array, ParseError> {
    read_of(node, |items| schema::read(items, nsid))
}

/// Reads a list whose items are read by `read`.
pub(super) fn read_of(
    node: &Node<'_>,
    read: impl FnOnce(&Node<'_>) -> Result<Schema, ParseError>,
) -> Result<Array, ParseError> {
    let items = node.require(
        "items",
        "what every item is, such as `\"items\": { \"type\": \"string\" }`",
    )?;
    let (min_length, max_length) = limits::read(node, ["minLength", "maxLength"], value::length)?;
    Ok(Array {
        description: node.description()?,
        items: Box::new(read(&items)?),
        min_length,
        max_length,
    })
}
