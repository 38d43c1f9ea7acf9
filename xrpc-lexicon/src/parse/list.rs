//! A list in which nothing stands twice.

use super::node::Node;
use crate::error::ParseError;

/// Reads the list under `key`, if there is one.
pub(super) fn read<T: PartialEq>(
    node: &Node<'_>,
    key: &str,
    read: impl Fn(&Node<'_>) -> Result<T, ParseError>,
) -> Result<Option<Vec<T>>, ParseError> {
    node.optional(key, |list| {
        let mut values = Vec::new();
        for item in list.items()? {
            let value = read(&item)?;
            if values.contains(&value) {
                return Err(item.error("listed twice, take one out"));
            }
            values.push(value);
        }
        Ok(values)
    })
}
