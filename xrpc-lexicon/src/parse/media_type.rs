//! A MIME type or a pattern of types.

use super::node::Node;
use crate::error::ParseError;

/// Reads `type/subtype`, `type/*` or `*/*`.
pub(super) fn read(node: &Node<'_>) -> Result<String, ParseError> {
    let text = node.string()?;
    one(node, text)?;
    Ok(text.to_owned())
}

/// Reads one, or several with commas between them, as old documents have it (W-080).
pub(super) fn read_several(node: &Node<'_>) -> Result<String, ParseError> {
    let text = node.string()?;
    for each in text.split(',') {
        one(node, each.trim())?;
    }
    Ok(text.to_owned())
}

fn one(node: &Node<'_>, text: &str) -> Result<(), ParseError> {
    match text.split_once('/') {
        Some(("*", "*")) => Ok(()),
        Some((kind, "*")) if is_token(kind) => Ok(()),
        Some((kind, subtype)) if is_token(kind) && is_token(subtype) => Ok(()),
        _ => Err(node.error(format!(
            "`{text}` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`"
        ))),
    }
}

/// RFC 6838, 4.2.
fn is_token(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
}
