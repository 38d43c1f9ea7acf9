//! A type of data.

use serde_json::{Map, Value};

use super::members::Members;
use crate::schema::{
    Array, Blob, Bytes, Format, Integer, Object, Property, Schema, StringSchema, Target, Union,
};

/// Writes a type of data of the document whose NSID is `home`.
pub(super) fn write(schema: &Schema, home: &str) -> Value {
    let members = Members::of_type(schema.type_name(), schema.description());
    match schema {
        Schema::Null(_) | Schema::CidLink(_) | Schema::Unknown(_) => members.into(),
        Schema::Boolean(schema) => {
            let mut members = members;
            members.put_some("default", schema.default);
            members.put_some("const", schema.constant);
            members.into()
        }
        Schema::Integer(schema) => integer(schema, members),
        Schema::String(schema) => string(schema, members),
        Schema::Bytes(schema) => bytes(schema, members),
        Schema::Blob(schema) => blob(schema, members),
        Schema::Array(schema) => array(schema, members, home),
        Schema::Object(schema) => properties(schema, members, home),
        Schema::Ref(schema) => {
            let mut members = members;
            members.put("ref", reference(&schema.target, home));
            members.into()
        }
        Schema::Union(schema) => union(schema, members, home),
    }
}

/// Writes the value of `parameters`.
pub(super) fn write_params(params: &Object, home: &str) -> Value {
    let members = Members::of_type("params", params.description.as_deref());
    properties(params, members, home)
}

/// Writes an object.
pub(super) fn write_object(object: &Object, home: &str) -> Value {
    let members = Members::of_type("object", object.description.as_deref());
    properties(object, members, home)
}

/// Writes a union.
pub(super) fn write_union(schema: &Union, home: &str) -> Value {
    let members = Members::of_type("union", schema.description.as_deref());
    union(schema, members, home)
}

fn integer(schema: &Integer, mut members: Members) -> Value {
    members.put_some("minimum", schema.minimum);
    members.put_some("maximum", schema.maximum);
    members.put_list("enum", schema.one_of.clone());
    members.put_some("default", schema.default);
    members.put_some("const", schema.constant);
    members.into()
}

fn string(schema: &StringSchema, mut members: Members) -> Value {
    members.put_some("format", schema.format.map(Format::as_str));
    members.put_some("minLength", schema.min_length);
    members.put_some("maxLength", schema.max_length);
    members.put_some("minGraphemes", schema.min_graphemes);
    members.put_some("maxGraphemes", schema.max_graphemes);
    members.put_some("knownValues", schema.known_values.clone());
    members.put_some("enum", schema.one_of.clone());
    members.put_some("default", schema.default.as_deref());
    members.put_some("const", schema.constant.as_deref());
    members.into()
}

fn bytes(schema: &Bytes, mut members: Members) -> Value {
    members.put_some("minLength", schema.min_length);
    members.put_some("maxLength", schema.max_length);
    members.into()
}

fn blob(schema: &Blob, mut members: Members) -> Value {
    members.put_list("accept", schema.accept.clone());
    members.put_some("maxSize", schema.max_size);
    members.into()
}

fn array(schema: &Array, mut members: Members, home: &str) -> Value {
    members.put_some("minLength", schema.min_length);
    members.put_some("maxLength", schema.max_length);
    members.put("items", write(&schema.items, home));
    members.into()
}

fn properties(object: &Object, mut members: Members, home: &str) -> Value {
    let names = |of: fn(&Property) -> bool| -> Vec<String> {
        let named = object.properties.iter().filter(|property| of(property));
        named.map(|property| property.name.clone()).collect()
    };
    members.put_list("required", names(|property| property.required));
    members.put_list("nullable", names(|property| property.nullable));
    let properties = object.properties.iter();
    let properties =
        properties.map(|property| (property.name.clone(), write(&property.schema, home)));
    members.put("properties", properties.collect::<Map<_, _>>());
    members.into()
}

fn union(schema: &Union, mut members: Members, home: &str) -> Value {
    let refs = schema.refs.iter().map(|target| reference(target, home));
    members.put("refs", refs.collect::<Vec<_>>());
    members.put_some("closed", schema.closed.then_some(true));
    members.into()
}

fn reference(target: &Target, home: &str) -> String {
    if target.nsid == home {
        format!("#{}", target.def)
    } else {
        target.type_id()
    }
}
