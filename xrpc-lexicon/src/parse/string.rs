//! Text, its format and its limits.

use super::{choice, fixed, limits, list, node::Node, value};
use crate::{
    error::ParseError,
    schema::{Format, StringSchema},
    syntax,
};

const FORMATS: [Format; 11] = [
    Format::AtIdentifier,
    Format::AtUri,
    Format::Cid,
    Format::Datetime,
    Format::Did,
    Format::Handle,
    Format::Language,
    Format::Nsid,
    Format::RecordKey,
    Format::Tid,
    Format::Uri,
];

pub(super) fn read(node: &Node<'_>) -> Result<StringSchema, ParseError> {
    let format = node.optional("format", format)?;
    let (min_length, max_length) = limits::read(node, ["minLength", "maxLength"], value::length)?;
    let (min_graphemes, max_graphemes) =
        limits::read(node, ["minGraphemes", "maxGraphemes"], value::length)?;
    let fitting = |value: &Node<'_>| {
        let text = value::text(value)?;
        if let Some(Err(error)) = format.map(|format| syntax::check(format, &text)) {
            return Err(value.error(format!("`{text}` {error}")));
        }
        if min_length.is_some_and(|min| text.len() < min)
            || max_length.is_some_and(|max| text.len() > max)
        {
            return Err(value.error(format!(
                "`{text}` is not within `minLength` and `maxLength`, which count bytes, write one that is"
            )));
        }
        Ok(text)
    };
    let one_of = fixed::one_of(node, fitting)?;
    let (default, constant) = fixed::default_or_const(node, |value| {
        fixed::among(value, fitting(value)?, one_of.as_deref())
    })?;
    Ok(StringSchema {
        description: node.description()?,
        format,
        min_length,
        max_length,
        min_graphemes,
        max_graphemes,
        known_values: list::read(node, "knownValues", value::text)?,
        one_of,
        default,
        constant,
    })
}

fn format(node: &Node<'_>) -> Result<Format, ParseError> {
    let word = node.string()?;
    FORMATS
        .into_iter()
        .find(|format| format.as_str() == word)
        .ok_or_else(|| {
            let words = FORMATS.map(Format::as_str);
            choice::unknown(node, word, "format", &words)
        })
}
