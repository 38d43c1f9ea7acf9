//! The plain values of a document: text, numbers, `true` and `false`.

use super::node::Node;
use crate::error::ParseError;

/// A text.
pub(super) fn text(node: &Node<'_>) -> Result<String, ParseError> {
    node.string().map(ToOwned::to_owned)
}

/// `true` or `false`.
pub(super) fn boolean(node: &Node<'_>) -> Result<bool, ParseError> {
    node.json()
        .as_bool()
        .ok_or_else(|| node.mistyped("`true` or `false`"))
}

/// A whole number.
pub(super) fn integer(node: &Node<'_>) -> Result<i64, ParseError> {
    node.json()
        .as_i64()
        .ok_or_else(|| node.mistyped("a whole number of 64 bits"))
}

/// A whole number that is not negative.
pub(super) fn size(node: &Node<'_>) -> Result<u64, ParseError> {
    node.json()
        .as_u64()
        .ok_or_else(|| node.mistyped("a whole number from 0 up"))
}

/// A whole number that can be the length of something in memory.
pub(super) fn length(node: &Node<'_>) -> Result<usize, ParseError> {
    let size = size(node)?;
    usize::try_from(size)
        .map_err(|_| node.error(format!("`{size}` is too large, write a smaller number")))
}
