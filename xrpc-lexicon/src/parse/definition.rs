//! One definition: the type decides what is read, the name decides which types are allowed.

use super::{choice, method, node::Node, permission, record, schema};
use crate::{
    document::{Def, Kind, Token},
    error::ParseError,
};

/// The types that a definition may have.
const TYPES: [&str; 15] = [
    "query",
    "procedure",
    "subscription",
    "record",
    "permission-set",
    "token",
    "object",
    "array",
    "string",
    "integer",
    "boolean",
    "bytes",
    "cid-link",
    "blob",
    "null",
];

/// The types that stand inside other definitions only, and where.
const INNER: [(&str, &str); 5] = [
    (
        "ref",
        "write the definition that it refers to, or use the `ref` where the definition is used",
    ),
    ("union", "write the union where it is used"),
    ("unknown", "write it where it is used"),
    ("params", "write it under `parameters` of a method"),
    (
        "permission",
        "write it under `permissions` of a `permission-set`",
    ),
];

pub(super) fn read(node: &Node<'_>, name: &str, nsid: &str) -> Result<Def, ParseError> {
    let type_node = node.require("type", "the type of the definition, such as `\"object\"`")?;
    let type_name = type_node.string()?;
    let main = || match name {
        "main" => Ok(()),
        _ => Err(type_node.error(format!(
            "a `{type_name}` is the point of its document, name it `main`"
        ))),
    };
    match type_name {
        "query" => main()
            .and_then(|()| method::read(node, Kind::Query, nsid))
            .map(Def::Method),
        "procedure" => main()
            .and_then(|()| method::read(node, Kind::Procedure, nsid))
            .map(Def::Method),
        "subscription" => main()
            .and_then(|()| method::read(node, Kind::Subscription, nsid))
            .map(Def::Method),
        "record" => main()
            .and_then(|()| record::read(node, nsid))
            .map(Def::Record),
        "permission-set" => main()
            .and_then(|()| permission::read_set(node))
            .map(Def::PermissionSet),
        "token" => Ok(Def::Token(Token {
            description: node.description()?,
        })),
        _ => {
            if let Some((_, advice)) = INNER.iter().find(|(inner, _)| *inner == type_name) {
                return Err(
                    type_node.error(format!("`{type_name}` has no name of its own, {advice}"))
                );
            }
            if !TYPES.contains(&type_name) {
                return Err(choice::unknown(
                    &type_node,
                    type_name,
                    "type of a definition",
                    &TYPES,
                ));
            }
            schema::read(node, nsid).map(Def::Schema)
        }
    }
}
