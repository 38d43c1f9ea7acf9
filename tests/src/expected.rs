//! What is written of a value that was read: known from the document alone, without a Rust type.

use serde_json::{Map, Value, json};
use xrpc_lexicon::{
    Catalog, Def, Object, Schema, Target, Union,
    data::{Link, decode_base64, encode_base64},
};

use crate::agreement::{Place, place};

/// What is written of a legal value of a definition: defaults are filled in, unknown properties kept, `$type` is where
/// it belongs, numbers such as `1.0` are integers, base 64 is without padding.
///
/// # Panics
///
/// If the value is not a legal one.
pub fn expected(catalog: &Catalog, label: &str, value: &Value) -> Value {
    let document = Document { catalog };
    match place(catalog, label) {
        Place::Definition(target) => document.target(&target, value),
        Place::Schema(schema) => document.schema(schema, value),
        Place::Params(params) => document.object(params, value, false),
        Place::Message(union) => document.union(union, value),
    }
}

/// A value with every `$bytes` as we write it.
pub fn without_padding(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_padding).collect(),
        Value::Object(members) if members.len() == 1 && members.contains_key("$bytes") => {
            bytes(value)
        }
        Value::Object(members) => {
            let members = members.iter();
            let members = members.map(|(name, value)| (name.clone(), without_padding(value)));
            Value::Object(members.collect())
        }
        scalar => scalar.clone(),
    }
}

/// A value of the data model, as it is kept where no document describes it.
pub fn datum(value: &Value) -> Value {
    match value {
        Value::Number(_) => integer(value),
        Value::Array(items) => items.iter().map(datum).collect(),
        Value::Object(members) => {
            let members = members.iter();
            Value::Object(
                members
                    .map(|(name, value)| (name.clone(), datum(value)))
                    .collect(),
            )
        }
        scalar => scalar.clone(),
    }
}

struct Document<'a> {
    catalog: &'a Catalog,
}

impl Document<'_> {
    fn schema(&self, schema: &Schema, value: &Value) -> Value {
        match schema {
            Schema::Integer(_) => integer(value),
            Schema::Bytes(_) => bytes(value),
            Schema::CidLink(_) => link(value),
            Schema::Blob(_) => blob(value),
            Schema::Array(array) => {
                let items = value.as_array().into_iter().flatten();
                items.map(|item| self.schema(&array.items, item)).collect()
            }
            Schema::Object(object) => self.object(object, value, true),
            Schema::Ref(to) => self.target(&to.target, value),
            Schema::Union(union) => self.union(union, value),
            Schema::Unknown(_) => datum(value),
            Schema::Null(_) | Schema::Boolean(_) | Schema::String(_) => value.clone(),
        }
    }

    fn target(&self, target: &Target, value: &Value) -> Value {
        match self.catalog.resolve(target) {
            Ok(Def::Schema(schema)) => self.schema(schema, value),
            Ok(Def::Record(record)) => {
                tagged(&target.nsid, self.object(&record.record, value, true))
            }
            _ => value.clone(),
        }
    }

    fn union(&self, union: &Union, value: &Value) -> Value {
        let name = value["$type"].as_str().expect("the value is legal");
        let name = match name.strip_suffix("#main") {
            Some(nsid) if !nsid.contains('#') => nsid,
            _ => name,
        };
        let Some(target) = union.refs.iter().find(|target| target.type_id() == name) else {
            return datum(value);
        };
        let object = match self.catalog.resolve(target) {
            Ok(Def::Schema(Schema::Object(object))) => object,
            Ok(Def::Record(record)) => &record.record,
            _ => panic!("a union is of objects"),
        };
        tagged(name, self.object(object, value, true))
    }

    fn object(&self, object: &Object, value: &Value, keeps: bool) -> Value {
        let mut written = Map::new();
        for (name, value) in value.as_object().expect("the value is legal") {
            match object.property(name) {
                Some(property) if property.nullable && value.is_null() => {
                    written.insert(name.clone(), Value::Null);
                }
                Some(property) => {
                    written.insert(name.clone(), self.schema(&property.schema, value));
                }
                None if keeps && name != "$type" => {
                    written.insert(name.clone(), datum(value));
                }
                None => {}
            }
        }
        for property in &object.properties {
            let default = match &property.schema {
                Schema::Boolean(schema) => schema.default.map(Value::from),
                Schema::Integer(schema) => schema.default.map(Value::from),
                Schema::String(schema) => schema.default.clone().map(Value::from),
                _ => None,
            };
            if let (Some(default), false) = (default, written.contains_key(&property.name)) {
                written.insert(property.name.clone(), default);
            }
        }
        Value::Object(written)
    }
}

fn tagged(name: &str, mut value: Value) -> Value {
    value["$type"] = name.into();
    value
}

#[expect(clippy::cast_possible_truncation, reason = "the value is legal")]
fn integer(value: &Value) -> Value {
    let whole = || value.as_f64().map(|number| number as i64);
    value.as_i64().or_else(whole).into()
}

fn bytes(value: &Value) -> Value {
    let bytes = value["$bytes"].as_str().and_then(decode_base64);
    json!({ "$bytes": encode_base64(&bytes.expect("the value is legal")) })
}

fn link(value: &Value) -> Value {
    let link = value["$link"].as_str().and_then(Link::parse);
    json!({ "$link": link.expect("the value is legal").to_string() })
}

fn blob(value: &Value) -> Value {
    json!({
        "$type": "blob",
        "ref": link(&value["ref"]),
        "mimeType": value["mimeType"],
        "size": integer(&value["size"]),
    })
}
