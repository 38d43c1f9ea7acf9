//! A smallest and a largest, of a length or of a number.

use std::fmt::Display;

use super::node::Node;
use crate::error::ParseError;

/// Reads both, and refuses a smallest that is larger than the largest.
pub(super) fn read<T: PartialOrd + Copy + Display>(
    node: &Node<'_>,
    [least, most]: [&str; 2],
    read: fn(&Node<'_>) -> Result<T, ParseError>,
) -> Result<(Option<T>, Option<T>), ParseError> {
    let limits = (node.optional(least, read)?, node.optional(most, read)?);
    match limits {
        (Some(min), Some(max)) if min > max => Err(node.member_error(
            least,
            format!(
                "nothing is at least {min} and at most {max}, write a `{least}` up to `{most}`"
            ),
        )),
        _ => Ok(limits),
    }
}
