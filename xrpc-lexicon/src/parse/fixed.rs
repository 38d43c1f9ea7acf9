//! The values that a schema names: `enum`, `const` and `default`.

use std::fmt::Display;

use super::{list, node::Node};
use crate::error::ParseError;

/// Reads `enum`: at least one value.
pub(super) fn one_of<T: PartialEq>(
    node: &Node<'_>,
    read: impl Fn(&Node<'_>) -> Result<T, ParseError>,
) -> Result<Option<Vec<T>>, ParseError> {
    let values = list::read(node, "enum", read)?;
    match &values {
        Some(values) if values.is_empty() => Err(node.member_error(
            "enum",
            "no value is allowed, list at least one or take `enum` out",
        )),
        _ => Ok(values),
    }
}

/// Refuses a value that is not in `enum`.
pub(super) fn among<T: PartialEq + Display>(
    node: &Node<'_>,
    value: T,
    one_of: Option<&[T]>,
) -> Result<T, ParseError> {
    match one_of {
        Some(one_of) if !one_of.contains(&value) => Err(node.error(format!(
            "`{value}` is not in `enum`, add it there or write one that is"
        ))),
        _ => Ok(value),
    }
}

/// Reads `default` and `const`, of which there is one at most.
pub(super) fn default_or_const<T>(
    node: &Node<'_>,
    read: impl Fn(&Node<'_>) -> Result<T, ParseError>,
) -> Result<(Option<T>, Option<T>), ParseError> {
    match (
        node.optional("default", &read)?,
        node.optional("const", &read)?,
    ) {
        (Some(_), Some(_)) => Err(node.member_error(
            "default",
            "the only value allowed needs no default, take out `default` or `const`",
        )),
        values => Ok(values),
    }
}
