//! Parameters, bodies and messages of methods.

use super::{Context, Linter, Rule};
use crate::{
    document::{Body, Def, Kind, Method},
    place::Place,
    schema::{Format, Object, Property, Schema},
};

impl Linter<'_> {
    pub(super) fn method(&mut self, method: &Method, at: Place<'_>) {
        if let Some(params) = &method.params {
            let at = at.name("parameters");
            self.object(params, Context::Params, at);
            self.accounts(params, at);
            self.pagination(method, params, at);
        }
        self.body(method.input.as_ref(), at.name("input"));
        self.output(method, at);
        self.errors(method, at);
        if let Some(message) = &method.message {
            self.union(&message.schema, at.name("message").name("schema"));
        }
        self.error_names(method, at);
    }

    fn body(&mut self, body: Option<&Body>, at: Place<'_>) {
        if let Some(schema) = body.and_then(|body| body.schema.as_ref()) {
            self.schema(schema, Context::Elsewhere, at.name("schema"));
        }
    }

    fn output(&mut self, method: &Method, at: Place<'_>) {
        self.body(method.output.as_ref(), at.name("output"));
        if method.output.is_none() && method.kind != Kind::Subscription {
            self.add(
                Rule::MethodWithoutOutput,
                at,
                "add an `output`, so that one can be extended: `application/json`, and an object without properties",
            );
        }
    }

    fn errors(&mut self, method: &Method, at: Place<'_>) {
        if method.input.is_some() && method.errors.is_empty() {
            self.add(
                Rule::ProcedureWithoutErrors,
                at,
                "add `errors`: the names of what can be wrong with an input, for clients to tell apart",
            );
        }
    }

    /// Parameters that name accounts.
    fn accounts(&mut self, params: &Object, at: Place<'_>) {
        let properties = at.name("properties");
        for property in &params.properties {
            let at = properties.name(&property.name);
            let (schema, items) = match &property.schema {
                Schema::Array(array) => (&*array.items, Some("items")),
                schema => (schema, None),
            };
            let Schema::String(schema) = schema else {
                continue;
            };
            if matches!(schema.format, Some(Format::Did | Format::Handle)) {
                let at = items.map_or(at, |items| at.name(items));
                self.add(
                    Rule::AccountNotAtIdentifier,
                    at.name("format"),
                    "write `at-identifier`, so that clients may send what they have, a handle or a DID",
                );
            }
        }
    }

    /// `cursor` and `limit`, if the method takes a `cursor`.
    fn pagination(&mut self, method: &Method, params: &Object, at: Place<'_>) {
        let Some(cursor) = params.property("cursor") else {
            return;
        };
        let properties = at.name("properties");
        match method.kind {
            Kind::Query => {
                self.optional(cursor, "string", properties);
                if let Some(limit) = params.property("limit") {
                    self.optional(limit, "integer", properties);
                }
                self.cursor_of_output(method);
            }
            Kind::Subscription => self.optional(cursor, "integer", properties),
            Kind::Procedure => {}
        }
    }

    fn cursor_of_output(&mut self, method: &Method) {
        let defs = Place::ROOT;
        let defs = defs.name("defs");
        let main = defs.name("main");
        let output = main.name("output");
        let schema = method
            .output
            .as_ref()
            .and_then(|output| output.schema.as_ref());
        let document = self.document;
        let (object, at) = match schema {
            Some(Schema::Object(object)) => (object, output.name("schema")),
            Some(Schema::Ref(reference)) if reference.target.nsid == document.id => {
                match document.def(&reference.target.def) {
                    Some(Def::Schema(Schema::Object(object))) => {
                        (object, defs.name(&reference.target.def))
                    }
                    _ => return,
                }
            }
            _ => return,
        };
        match object.property("cursor") {
            Some(cursor) => self.optional(cursor, "string", at.name("properties")),
            None => self.add(
                Rule::PaginationUnlike,
                at,
                "the method takes a `cursor`: answer the next one, as an optional string of that name",
            ),
        }
    }

    fn optional(&mut self, property: &Property, type_name: &str, properties: Place<'_>) {
        if property.required || property.schema.type_name() != type_name {
            self.add(
                Rule::PaginationUnlike,
                properties.name(&property.name),
                format!(
                    "make `{}` optional and of type `{type_name}`, as it is by convention",
                    property.name
                ),
            );
        }
    }
}
