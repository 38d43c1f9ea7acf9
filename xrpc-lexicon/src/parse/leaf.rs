//! The types of data that hold no other type, except text.

use super::{fixed, limits, media_type, node::Node, value};
use crate::{
    error::ParseError,
    schema::{Blob, Boolean, Bytes, CidLink, Integer, Null, Unknown},
};

pub(super) fn read_null(node: &Node<'_>) -> Result<Null, ParseError> {
    Ok(Null {
        description: node.description()?,
    })
}

pub(super) fn read_boolean(node: &Node<'_>) -> Result<Boolean, ParseError> {
    let (default, constant) = fixed::default_or_const(node, value::boolean)?;
    Ok(Boolean {
        description: node.description()?,
        default,
        constant,
    })
}

pub(super) fn read_integer(node: &Node<'_>) -> Result<Integer, ParseError> {
    let (minimum, maximum) = limits::read(node, ["minimum", "maximum"], value::integer)?;
    let within = |value: &Node<'_>| {
        let number = value::integer(value)?;
        if minimum.is_some_and(|minimum| number < minimum)
            || maximum.is_some_and(|maximum| number > maximum)
        {
            return Err(value.error(format!(
                "`{number}` is not within `minimum` and `maximum`, write one that is"
            )));
        }
        Ok(number)
    };
    let one_of = fixed::one_of(node, within)?;
    let (default, constant) = fixed::default_or_const(node, |value| {
        fixed::among(value, within(value)?, one_of.as_deref())
    })?;
    let description = node.description()?;
    Ok(Integer {
        description,
        minimum,
        maximum,
        one_of: one_of.unwrap_or_default(),
        default,
        constant,
    })
}

pub(super) fn read_bytes(node: &Node<'_>) -> Result<Bytes, ParseError> {
    let (min_length, max_length) = limits::read(node, ["minLength", "maxLength"], value::length)?;
    Ok(Bytes {
        description: node.description()?,
        min_length,
        max_length,
    })
}

pub(super) fn read_cid_link(node: &Node<'_>) -> Result<CidLink, ParseError> {
    Ok(CidLink {
        description: node.description()?,
    })
}

pub(super) fn read_blob(node: &Node<'_>) -> Result<Blob, ParseError> {
    Ok(Blob {
        description: node.description()?,
        accept: node.list("accept", media_type::read)?.unwrap_or_default(),
        max_size: node.optional("maxSize", value::size)?,
    })
}

pub(super) fn read_unknown(node: &Node<'_>) -> Result<Unknown, ParseError> {
    Ok(Unknown {
        description: node.description()?,
    })
}
