//! A word that is none of those allowed.

use super::node::Node;
use crate::{error::ParseError, nearest::nearest};

/// The error of a `word` that is none of the `legal` ones. `what` completes “… is no …”.
pub(super) fn unknown(node: &Node<'_>, word: &str, what: &str, legal: &[&str]) -> ParseError {
    let hint = match nearest(word, legal.iter().copied()) {
        Some(nearest) => format!("did you mean `{nearest}`? write"),
        None => "write".to_owned(),
    };
    node.error(format!("`{word}` is no {what}, {hint} {}", listed(legal)))
}

/// “`a`, `b` or `c`”
pub(super) fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [first @ .., last] => format!("`{}` or `{last}`", first.join("`, `")),
    }
}
