//! What stands behind a name: a method, a record, a set of permissions, a token or a type of data.

use serde_json::Value;

use super::{members::Members, schema};
use crate::document::{
    Body, Def, ErrorDef, Message, Method, Permission, PermissionParam, PermissionSet, Record,
};

/// Writes a definition of the document whose NSID is `home`.
pub(super) fn write(def: &Def, home: &str) -> Value {
    match def {
        Def::Method(method) => write_method(method, home),
        Def::Record(record) => write_record(record, home),
        Def::PermissionSet(set) => write_set(set),
        Def::Token(token) => Members::of_type("token", token.description.as_deref()).into(),
        Def::Schema(schema) => schema::write(schema, home),
    }
}

fn write_method(method: &Method, home: &str) -> Value {
    let mut members = Members::of_type(method.kind.as_str(), method.description.as_deref());
    let params = method.params.as_ref();
    members.put_some(
        "parameters",
        params.map(|params| schema::write_params(params, home)),
    );
    let body = |body: &Option<Body>| body.as_ref().map(|body| write_body(body, home));
    members.put_some("input", body(&method.input));
    members.put_some("output", body(&method.output));
    let message = method.message.as_ref();
    members.put_some(
        "message",
        message.map(|message| write_message(message, home)),
    );
    members.put_list("errors", method.errors.iter().map(write_error).collect());
    members.into()
}

fn write_body(body: &Body, home: &str) -> Value {
    let mut members = Members::default();
    members.put_some("description", body.description.as_deref());
    members.put("encoding", &*body.encoding);
    let schema = body.schema.as_ref();
    members.put_some("schema", schema.map(|schema| schema::write(schema, home)));
    members.into()
}

fn write_message(message: &Message, home: &str) -> Value {
    let mut members = Members::default();
    members.put_some("description", message.description.as_deref());
    members.put("schema", schema::write_union(&message.schema, home));
    members.into()
}

fn write_error(error: &ErrorDef) -> Value {
    let mut members = Members::default();
    members.put("name", &*error.name);
    members.put_some("description", error.description.as_deref());
    members.into()
}

fn write_record(record: &Record, home: &str) -> Value {
    let mut members = Members::of_type("record", record.description.as_deref());
    members.put("key", &*record.key);
    members.put("record", schema::write_object(&record.record, home));
    members.into()
}

fn write_set(set: &PermissionSet) -> Value {
    let mut members = Members::of_type("permission-set", None);
    members.put_some("title", set.title.as_deref());
    members.put_texts("title:lang", &set.title_lang);
    members.put_some("detail", set.detail.as_deref());
    members.put_texts("detail:lang", &set.detail_lang);
    let permissions = set.permissions.iter().map(write_permission);
    members.put("permissions", permissions.collect::<Vec<_>>());
    members.into()
}

fn write_permission(permission: &Permission) -> Value {
    let mut members = Members::of_type("permission", None);
    members.put("resource", &*permission.resource);
    for (name, param) in &permission.params {
        members.put(name, write_param(param));
    }
    members.into()
}

fn write_param(param: &PermissionParam) -> Value {
    match param {
        PermissionParam::Boolean(value) => (*value).into(),
        PermissionParam::Integer(value) => (*value).into(),
        PermissionParam::String(value) => value.as_str().into(),
        PermissionParam::List(values) => values.iter().map(write_param).collect(),
    }
}
