//! Named properties: those of an object, and those of the query of a method.

use super::{array, choice, list, node::Node, schema};
use crate::{
    error::ParseError,
    nearest::nearest,
    schema::{Object, Property, Schema},
};

/// The types that a query string can hold.
const PARAMS: [&str; 5] = ["boolean", "integer", "string", "unknown", "array"];
const PARAM_ITEMS: [&str; 4] = ["boolean", "integer", "string", "unknown"];

pub(super) fn read(node: &Node<'_>, nsid: &str) -> Result<Object, ParseError> {
    read_of(node, |property| schema::read(property, nsid))
}

/// Reads the value of `parameters`.
pub(super) fn read_params(node: &Node<'_>) -> Result<Object, ParseError> {
    require_type(node, "params")?;
    if node.get("nullable").is_some() {
        return Err(node.member_error("nullable", "a query has no `null`, take it out"));
    }
    read_of(node, |property| {
        match type_among(property, "type of a parameter", &PARAMS)? {
            "array" => {
                let read_item = |item: &Node<'_>| {
                    type_among(item, "type of an item of a parameter", &PARAM_ITEMS)?;
                    schema::read(item, "")
                };
                array::read_of(property, read_item).map(Schema::Array)
            }
            _ => schema::read(property, ""),
        }
    })
}

/// Refuses a value whose `type` is not the one that belongs here.
pub(super) fn require_type(node: &Node<'_>, wanted: &str) -> Result<(), ParseError> {
    let type_node = node.require("type", &format!("`\"type\": \"{wanted}\"`"))?;
    match type_node.string()? {
        word if word == wanted => Ok(()),
        word => Err(type_node.error(format!("write `{wanted}`, not `{word}`"))),
    }
}

fn type_among<'a>(
    node: &'a Node<'_>,
    what: &str,
    legal: &[&'a str],
) -> Result<&'a str, ParseError> {
    let type_node = node.require("type", &choice::listed(legal))?;
    let word = type_node.string()?;
    let known = legal.iter().find(|legal| **legal == word);
    known
        .copied()
        .ok_or_else(|| choice::unknown(&type_node, word, what, legal))
}

fn read_of(
    node: &Node<'_>,
    read: impl Fn(&Node<'_>) -> Result<Schema, ParseError>,
) -> Result<Object, ParseError> {
    let properties = node.require("properties", "`\"properties\": {}` at least")?;
    let required = names(node, "required", &properties)?;
    let nullable = names(node, "nullable", &properties)?;
    let properties = properties.members()?.map(|(name, property)| {
        if name.is_empty() || name.starts_with('$') {
            return Err(property.error(format!(
                "`{name}` is no name of a property, write one that does not begin with `$`"
            )));
        }
        Ok(Property {
            schema: read(&property)?,
            required: required.iter().any(|required| required == name),
            nullable: nullable.iter().any(|nullable| nullable == name),
            name: name.to_owned(),
        })
    });
    Ok(Object {
        description: node.description()?,
        properties: properties.collect::<Result<_, _>>()?,
    })
}

/// Reads a list of names, each of which is that of a property.
fn names(node: &Node<'_>, key: &str, properties: &Node<'_>) -> Result<Vec<String>, ParseError> {
    let name = |item: &Node<'_>| {
        let name = item.string()?;
        if properties.get(name).is_none() {
            let known = properties.members()?.map(|(known, _)| known);
            let hint = match nearest(name, known) {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => "add it to `properties` or take it out".to_owned(),
            };
            return Err(item.error(format!("`{name}` is no property, {hint}")));
        }
        Ok(name.to_owned())
    };
    Ok(list::read(node, key, name)?.unwrap_or_default())
}
