//! A query, procedure or subscription.

use super::{choice, media_type, node::Node, object, schema, value};
use crate::{
    document::{Body, ErrorDef, Kind, Message, Method},
    error::ParseError,
    schema::Schema,
};

pub(super) fn read(node: &Node<'_>, kind: Kind, nsid: &str) -> Result<Method, ParseError> {
    refuse_misplaced(node, kind)?;
    let message = match kind {
        Kind::Subscription => Some(message(node, nsid)?),
        Kind::Query | Kind::Procedure => None,
    };
    Ok(Method {
        kind,
        description: node.description()?,
        params: node.optional("parameters", object::read_params)?,
        input: node.optional("input", |input| body(input, nsid))?,
        output: node.optional("output", |output| body(output, nsid))?,
        message,
        errors: errors(node)?,
    })
}

/// Unknown keys are ignored; those of another kind of method are known, and mistakes.
fn refuse_misplaced(node: &Node<'_>, kind: Kind) -> Result<(), ParseError> {
    let misplaced: &[(&str, &str)] = match kind {
        Kind::Query => &[
            (
                "input",
                "a query has no body, use `parameters` or write a `procedure`",
            ),
            (
                "message",
                "a query sends one answer, write it under `output`",
            ),
        ],
        Kind::Procedure => &[(
            "message",
            "a procedure sends one answer, write it under `output`",
        )],
        Kind::Subscription => &[
            ("input", "a subscription has no body, use `parameters`"),
            (
                "output",
                "a subscription sends messages, write them under `message`",
            ),
        ],
    };
    let found = misplaced.iter().find(|(key, _)| node.get(key).is_some());
    found.map_or(Ok(()), |(key, advice)| Err(node.member_error(key, *advice)))
}

fn body(node: &Node<'_>, nsid: &str) -> Result<Body, ParseError> {
    let encoding = node.require(
        "encoding",
        "the MIME type of the body, such as `\"application/json\"`",
    )?;
    Ok(Body {
        description: node.description()?,
        encoding: media_type::read_several(&encoding)?,
        schema: node.optional("schema", |schema| body_schema(schema, nsid))?,
    })
}

fn body_schema(node: &Node<'_>, nsid: &str) -> Result<Schema, ParseError> {
    let schema = schema::read(node, nsid)?;
    match schema {
        Schema::Object(_) | Schema::Ref(_) | Schema::Union(_) => Ok(schema),
        _ => {
            let legal = choice::listed(&["object", "ref", "union"]);
            Err(node.member_error(
                "type",
                format!("the body is no `{}`, write {legal}", schema.type_name()),
            ))
        }
    }
}

fn message(node: &Node<'_>, nsid: &str) -> Result<Message, ParseError> {
    let node = node.require(
        "message",
        "the messages, `\"message\": { \"schema\": { \"type\": \"union\", … } }`",
    )?;
    let schema = node.require("schema", "a `union` of the messages")?;
    match schema::read(&schema, nsid)? {
        Schema::Union(schema) => Ok(Message {
            description: node.description()?,
            schema,
        }),
        other => Err(schema.member_error(
            "type",
            format!("messages are no `{}`, write `union`", other.type_name()),
        )),
    }
}

fn errors(node: &Node<'_>) -> Result<Vec<ErrorDef>, ParseError> {
    let Some(list) = node.get("errors") else {
        return Ok(Vec::new());
    };
    let mut errors: Vec<ErrorDef> = Vec::new();
    for item in list.items()? {
        let error = error(&item)?;
        if errors.iter().any(|earlier| earlier.name == error.name) {
            return Err(item.member_error(
                "name",
                format!("`{}` is declared twice, take one out", error.name),
            ));
        }
        errors.push(error);
    }
    Ok(errors)
}

fn error(node: &Node<'_>) -> Result<ErrorDef, ParseError> {
    let name_node = node.require("name", "the name of the error, such as `\"NotFound\"`")?;
    let name = value::text(&name_node)?;
    if name.is_empty() || name.contains(|sign: char| sign.is_whitespace() || sign.is_control()) {
        return Err(name_node.error(format!(
            "`{name}` is no name of an error, write one word, such as `NotFound`"
        )));
    }
    Ok(ErrorDef {
        name,
        description: node.description()?,
    })
}
