//! A MIME type or a pattern of types.

use super::node::Node;
use crate::error::ParseError;

/// Reads `type/subtype`, `type/*` or `*/*`.
pub(super) fn read(node: &Node<'_>) -> Result<String, ParseError> {
    let text = node.string()?;
    match text.split_once('/') {
        Some(("*", "*")) => {}
        Some((kind, "*")) if is_token(kind) => {}
        Some((kind, subtype)) if is_token(kind) && is_token(subtype) => {}
        _ => {
            return Err(node.error(format!(
                "`{text}` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`"
            )));
        }
    }
    Ok(text.to_owned())
}

/// RFC 6838, 4.2.
fn is_token(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
}
