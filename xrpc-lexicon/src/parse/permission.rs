//! A set of permissions.

use super::{node::Node, object, value};
use crate::{
    document::{Permission, PermissionParam, PermissionSet},
    error::ParseError,
    syntax,
};

/// The keys of a permission that are not parameters of its resource.
const OWN_KEYS: [&str; 3] = ["type", "resource", "description"];

pub(super) fn read_set(node: &Node<'_>) -> Result<PermissionSet, ParseError> {
    let permissions = node.require(
        "permissions",
        "the permissions, `\"permissions\": [{ \"type\": \"permission\", … }]`",
    )?;
    Ok(PermissionSet {
        title: node.optional("title", value::text)?,
        title_lang: translations(node, "title:lang")?,
        detail: node.optional("detail", value::text)?,
        detail_lang: translations(node, "detail:lang")?,
        permissions: permissions
            .items()?
            .map(|item| read(&item))
            .collect::<Result<_, _>>()?,
    })
}

fn translations(node: &Node<'_>, key: &str) -> Result<Vec<(String, String)>, ParseError> {
    let translations = node.optional(key, |texts| {
        let texts = texts.members()?.map(|(language, text)| {
            syntax::language::check(language)
                .map_err(|error| text.error(format!("`{language}` {error}")))?;
            Ok((language.to_owned(), value::text(&text)?))
        });
        texts.collect()
    });
    Ok(translations?.unwrap_or_default())
}

fn read(node: &Node<'_>) -> Result<Permission, ParseError> {
    object::require_type(node, "permission")?;
    let resource_node = node.require(
        "resource",
        "the kind of resource, such as `\"repo\"` or `\"rpc\"`",
    )?;
    let resource = value::text(&resource_node)?;
    if resource.is_empty() {
        return Err(resource_node
            .error("the name of the resource is empty, write one, such as `repo` or `rpc`"));
    }
    let params = node.members()?.filter(|(name, _)| !OWN_KEYS.contains(name));
    let params = params.map(|(name, value)| Ok((name.to_owned(), param(&value)?)));
    Ok(Permission {
        resource,
        params: params.collect::<Result<_, _>>()?,
    })
}

fn param(node: &Node<'_>) -> Result<PermissionParam, ParseError> {
    if node.json().is_array() {
        let items: Result<_, _> = node.items()?.map(|item| scalar(&item)).collect();
        return items.map(PermissionParam::List);
    }
    scalar(node)
}

fn scalar(node: &Node<'_>) -> Result<PermissionParam, ParseError> {
    let boolean = value::boolean(node).map(PermissionParam::Boolean);
    let integer = || value::integer(node).map(PermissionParam::Integer);
    let string = || value::text(node).map(PermissionParam::String);
    boolean
        .or_else(|_| integer())
        .or_else(|_| string())
        .map_err(|_| {
            node.mistyped("`true`, `false`, a whole number, a string or an array of these")
        })
}
