//! Types of data: limits, sets, unions, lists.

use super::{Context, Linter, Rule};
use crate::{
    place::Place,
    schema::{Array, Format, Integer, Object, Property, Schema, StringSchema, Union},
};

/// How many bytes of UTF-8 the guide counts for a grapheme.
const BYTES_PER_GRAPHEME: std::ops::RangeInclusive<usize> = 10..=20;

impl Linter<'_> {
    pub(super) fn object(&mut self, object: &Object, context: Context, at: Place<'_>) {
        let properties = at.name("properties");
        for property in &object.properties {
            let at = properties.name(&property.name);
            self.property_name(&property.name, at);
            self.property_description(property, at);
            self.boolean(property, at);
            self.schema(&property.schema, context, at);
        }
    }

    pub(super) fn schema(&mut self, schema: &Schema, context: Context, at: Place<'_>) {
        let is_record = context == Context::Record;
        match schema {
            Schema::Integer(schema) => self.integer(schema, at),
            Schema::String(schema) => self.string(schema, context, at),
            Schema::Array(schema) => self.array(schema, context, at),
            Schema::Object(schema) => self.object(schema, context, at),
            Schema::Union(schema) => self.union(schema, at),
            Schema::CidLink(_) if is_record => self.add(
                Rule::CidLinkInRecord,
                at.name("type"),
                "write a `string` of format `cid`, or a reference to `com.atproto.repo.strongRef`",
            ),
            Schema::Unknown(_) if is_record => self.add(
                Rule::UnknownInRecord,
                at.name("type"),
                "write an open `union`, whose members say what they are",
            ),
            _ => {}
        }
    }

    pub(super) fn union(&mut self, union: &Union, at: Place<'_>) {
        if union.closed {
            self.add(
                Rule::ClosedUnion,
                at.name("closed"),
                "take it out: a closed union can never have another member",
            );
        }
    }

    fn boolean(&mut self, property: &Property, at: Place<'_>) {
        if let Schema::Boolean(schema) = &property.schema
            && schema.default == Some(true)
            && !property.required
        {
            self.add(
                Rule::BooleanDefaultTrue,
                at.name("default"),
                format!(
                    "turn `{}` into its opposite, so that `false` is the default",
                    property.name
                ),
            );
        }
    }

    fn integer(&mut self, schema: &Integer, at: Place<'_>) {
        if !schema.one_of.is_empty() {
            self.add(
                Rule::ClosedSet,
                at.name("enum"),
                "take it out: a closed set can never have another value",
            );
        }
    }

    fn string(&mut self, schema: &StringSchema, context: Context, at: Place<'_>) {
        self.limits(schema, context, at);
        if schema.one_of.is_some() {
            self.add(
                Rule::ClosedSet,
                at.name("enum"),
                "write `knownValues`: a closed set can never have another value",
            );
        }
        if schema.format.is_none() {
            self.values(schema.known_values.as_ref(), at.name("knownValues"));
            self.values(schema.one_of.as_ref(), at.name("enum"));
        }
        let names_account = matches!(schema.format, Some(Format::Handle | Format::AtIdentifier));
        if names_account && context == Context::Record {
            self.add(
                Rule::HandleInRecord,
                at.name("format"),
                "write `did`: a handle may belong to somebody else tomorrow",
            );
        }
    }

    fn limits(&mut self, schema: &StringSchema, context: Context, at: Place<'_>) {
        let lengths = [schema.min_length, schema.max_length];
        let graphemes = [schema.min_graphemes, schema.max_graphemes];
        let is_limited = lengths.iter().chain(&graphemes).any(Option::is_some);
        if schema.format.is_some() {
            if is_limited {
                self.add(
                    Rule::LimitBesideFormat,
                    at,
                    "take out the limits of length: the format has its own",
                );
            }
            return;
        }
        match (schema.max_length, schema.max_graphemes) {
            (None, None) => {
                let is_listed = schema.one_of.is_some() || schema.constant.is_some();
                if context == Context::Record && !is_listed {
                    self.add(
                        Rule::StringWithoutLimit,
                        at,
                        "add a `maxLength`, or a `format`: longer texts are blobs",
                    );
                }
            }
            (None, Some(most)) => self.add(
                Rule::GraphemesWithoutLength,
                at.name("maxGraphemes"),
                format!(
                    "add `\"maxLength\": {}`: a grapheme has any number of bytes",
                    most.saturating_mul(10)
                ),
            ),
            (Some(bytes), Some(most)) => {
                let fits = |times: &usize| most.saturating_mul(*times);
                let (least, greatest) = (
                    fits(BYTES_PER_GRAPHEME.start()),
                    fits(BYTES_PER_GRAPHEME.end()),
                );
                if !(least..=greatest).contains(&bytes) {
                    self.add(
                        Rule::BytesPerGrapheme,
                        at.name("maxLength"),
                        format!(
                            "write {least} to {greatest}: 10 to 20 bytes for each of `maxGraphemes`"
                        ),
                    );
                }
            }
            (Some(_), None) => {}
        }
    }

    fn array(&mut self, schema: &Array, context: Context, at: Place<'_>) {
        let is_atom = matches!(
            *schema.items,
            Schema::Boolean(_)
                | Schema::Integer(_)
                | Schema::String(_)
                | Schema::Bytes(_)
                | Schema::CidLink(_)
        );
        // What stands in a query has no inside.
        if is_atom && context != Context::Params {
            self.add(
                Rule::ArrayOfAtoms,
                at.name("items"),
                format!(
                    "write an object with one property in place of the {}, to which others can be added later",
                    schema.items.type_name()
                ),
            );
        }
        self.schema(&schema.items, context, at.name("items"));
    }
}
