//! A value and the type of data that describes it.

use super::{
    Validator, Violation, blob,
    data::{below, mistyped},
    datum::{Datum, LARGEST, Shape},
    limits::Limits,
};
use crate::{
    data::graphemes_within,
    schema::{Array, Boolean, Bytes, Integer, Schema, StringSchema},
    syntax,
};

impl Validator<'_> {
    pub(super) fn schema<V: Datum>(
        &self,
        schema: &Schema,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        match (schema, value.shape()) {
            (Schema::Null(_), Shape::Null) | (Schema::CidLink(_), Shape::Link(_)) => Ok(()),
            (Schema::Boolean(schema), Shape::Boolean(value)) => boolean(schema, value),
            (Schema::Integer(schema), Shape::Integer(value)) => integer(schema, value),
            (Schema::String(schema), Shape::String(text)) => self.string(schema, text),
            (Schema::Bytes(schema), Shape::Bytes(length)) => bytes(schema, length),
            (Schema::Array(schema), Shape::Array(items)) => self.array(schema, items, level),
            (Schema::Blob(schema), _) => blob::check(schema, value, self.rules),
            (Schema::Object(schema), _) => self.object(schema, value, level),
            (Schema::Ref(schema), _) => self.target(&schema.target, value, level),
            (Schema::Union(schema), _) => self.union(schema, value, level),
            (Schema::Unknown(_), _) => self.rules.plain(value, level),
            (Schema::Integer(_), Shape::Number(expected))
            | (Schema::Bytes(_) | Schema::CidLink(_), Shape::Malformed(expected)) => {
                Err(Violation::must_be(expected))
            }
            (schema, other) => Err(mistyped(expected(schema), &other)),
        }
    }

    /// Type, `const`, `enum`, lengths, format, in this order (W-120).
    fn string(&self, schema: &StringSchema, text: &str) -> Result<(), Violation> {
        if let Some(only) = &schema.constant
            && only != text
        {
            return Err(Violation::must_be(format_args!("`{only}`")));
        }
        if let Some(one_of) = &schema.one_of
            && !one_of.iter().any(|known| known == text)
        {
            let known = one_of.join("`, `");
            return Err(Violation::must_be(format_args!("one of `{known}`")));
        }
        let bytes = Limits::new(schema.min_length, schema.max_length);
        if !bytes.contain(text.len()) {
            let limits = bytes.describe("byte");
            return Err(Violation::must_be(format_args!("a string of {limits}")));
        }
        let graphemes = Limits::new(schema.min_graphemes, schema.max_graphemes);
        if !graphemes_within(text, graphemes.minimum, graphemes.maximum) {
            let limits = graphemes.describe("grapheme");
            return Err(Violation::must_be(format_args!("a string of {limits}")));
        }
        match schema.format {
            Some(format) if self.rules.strict => {
                syntax::check(format, text).map_err(|error| Violation::new(error.to_string()))
            }
            _ => Ok(()),
        }
    }

    /// W-127
    fn array<V: Datum>(&self, schema: &Array, items: &[V], level: usize) -> Result<(), Violation> {
        let limits = Limits::new(schema.min_length, schema.max_length);
        if !limits.contain(items.len()) {
            let limits = limits.describe("item");
            return Err(Violation::must_be(format_args!("an array of {limits}")));
        }
        let level = below(level)?;
        for (index, item) in items.iter().enumerate() {
            self.schema(&schema.items, item, level)
                .map_err(|violation| violation.at(index))?;
        }
        Ok(())
    }
}

/// W-116
fn boolean(schema: &Boolean, value: bool) -> Result<(), Violation> {
    match schema.constant {
        Some(only) if only != value => Err(Violation::must_be(format_args!("`{only}`"))),
        _ => Ok(()),
    }
}

/// W-117
fn integer(schema: &Integer, value: i64) -> Result<(), Violation> {
    if let Some(only) = schema.constant
        && only != value
    {
        return Err(Violation::must_be(only));
    }
    if !schema.one_of.is_empty() && !schema.one_of.contains(&value) {
        let known: Vec<String> = schema.one_of.iter().map(i64::to_string).collect();
        let known = known.join(", ");
        return Err(Violation::must_be(format_args!("one of {known}")));
    }
    let minimum = schema.minimum.unwrap_or(-LARGEST);
    let maximum = schema.maximum.unwrap_or(LARGEST);
    if (minimum..=maximum).contains(&value) {
        Ok(())
    } else {
        Err(Violation::must_be(format_args!(
            "an integer from {minimum} to {maximum}"
        )))
    }
}

/// W-122
fn bytes(schema: &Bytes, length: usize) -> Result<(), Violation> {
    let limits = Limits::new(schema.min_length, schema.max_length);
    if limits.contain(length) {
        Ok(())
    } else {
        Err(Violation::must_be(limits.describe("byte")))
    }
}

/// What a value of the wrong type should have been.
const fn expected(schema: &Schema) -> &'static str {
    match schema {
        Schema::Null(_) => "null",
        Schema::Boolean(_) => "a boolean",
        Schema::Integer(_) => "an integer",
        Schema::String(_) => "a string",
        Schema::Bytes(_) => "bytes",
        Schema::CidLink(_) => "a link",
        Schema::Array(_) => "an array",
        Schema::Blob(_) => "a blob",
        Schema::Object(_) | Schema::Ref(_) | Schema::Union(_) | Schema::Unknown(_) => "an object",
    }
}
