//! A record type.

use super::{node::Node, object};
use crate::{document::Record, error::ParseError, syntax};

pub(super) fn read(node: &Node<'_>, nsid: &str) -> Result<Record, ParseError> {
    const KINDS: &str = "`tid`, `nsid`, `any`, or `literal:` and the key";
    let key_node = node.require("key", KINDS)?;
    let key = key_node.string()?;
    match key.strip_prefix("literal:") {
        Some(literal) => syntax::record_key::check(literal)
            .map_err(|error| key_node.error(format!("`{literal}` {error}")))?,
        None if matches!(key, "tid" | "nsid" | "any") => {}
        None => {
            return Err(key_node.error(format!("`{key}` is no kind of record key, write {KINDS}")));
        }
    }
    let record = node.require(
        "record",
        "the data, `\"record\": { \"type\": \"object\", … }`",
    )?;
    object::require_type(&record, "object")?;
    Ok(Record {
        description: node.description()?,
        key: key.to_owned(),
        record: object::read(&record, nsid)?,
    })
}
