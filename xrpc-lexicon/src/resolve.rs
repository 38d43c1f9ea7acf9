//! From a reference to what it means, through the catalog.

use crate::{
    catalog::Catalog,
    document::{Body, Def, Document, Method},
    error::{ReferenceCause, ReferenceError, ResolveError},
    nearest::nearest,
    place::Place,
    schema::{Object, Schema, Target, Union},
};

#[cfg(test)]
mod tests;

impl Catalog {
    /// The definition that a reference means.
    pub fn resolve(&self, target: &Target) -> Result<&Def, ResolveError> {
        let document = self.get(&target.nsid).map_err(ResolveError::Document)?;
        document
            .def(&target.def)
            .ok_or_else(|| ResolveError::Definition {
                target: target.clone(),
                nearest: nearest(&target.def, document.defs.iter().map(|(name, _)| &**name))
                    .map(ToOwned::to_owned),
            })
    }

    /// Whether every reference of a document leads to a type of data, and every one of a union to an object or a
    /// record (W-132). Tells about all that do not.
    pub fn check_references(&self, nsid: &str) -> Result<(), Vec<ReferenceError>> {
        let document = self.get(nsid).map_err(|error| {
            vec![ReferenceError {
                pointer: String::new(),
                cause: ReferenceCause::Document(error),
            }]
        })?;
        let mut check = Check {
            catalog: self,
            errors: Vec::new(),
        };
        check.document(document);
        if check.errors.is_empty() {
            Ok(())
        } else {
            Err(check.errors)
        }
    }
}

/// A walk through a document that looks at every reference.
struct Check<'a> {
    catalog: &'a Catalog,
    errors: Vec<ReferenceError>,
}

impl Check<'_> {
    fn document(&mut self, document: &Document) {
        let defs = Place::ROOT.name("defs");
        for (name, def) in &document.defs {
            let at = defs.name(name);
            match def {
                Def::Method(method) => self.method(method, at),
                Def::Record(record) => self.object(&record.record, at.name("record")),
                Def::Schema(schema) => self.schema(schema, at),
                Def::PermissionSet(_) | Def::Token(_) => {}
            }
        }
    }

    fn method(&mut self, method: &Method, at: Place<'_>) {
        if let Some(params) = &method.params {
            self.object(params, at.name("parameters"));
        }
        self.body(method.input.as_ref(), at.name("input"));
        self.body(method.output.as_ref(), at.name("output"));
        if let Some(message) = &method.message {
            self.union(&message.schema, at.name("message").name("schema"));
        }
    }

    fn body(&mut self, body: Option<&Body>, at: Place<'_>) {
        if let Some(schema) = body.and_then(|body| body.schema.as_ref()) {
            self.schema(schema, at.name("schema"));
        }
    }

    fn object(&mut self, object: &Object, at: Place<'_>) {
        let properties = at.name("properties");
        for property in &object.properties {
            self.schema(&property.schema, properties.name(&property.name));
        }
    }

    fn schema(&mut self, schema: &Schema, at: Place<'_>) {
        match schema {
            Schema::Array(array) => self.schema(&array.items, at.name("items")),
            Schema::Object(object) => self.object(object, at),
            Schema::Ref(reference) => {
                self.target(
                    &reference.target,
                    at.name("ref"),
                    "a type of data, a record or a token",
                    |def| matches!(def, Def::Schema(_) | Def::Record(_) | Def::Token(_)),
                );
            }
            Schema::Union(union) => self.union(union, at),
            _ => {}
        }
    }

    fn union(&mut self, union: &Union, at: Place<'_>) {
        let refs = at.name("refs");
        for (index, target) in union.refs.iter().enumerate() {
            self.target(target, refs.index(index), "an object or a record", |def| {
                matches!(def, Def::Schema(Schema::Object(_)) | Def::Record(_))
            });
        }
    }

    fn target(
        &mut self,
        target: &Target,
        at: Place<'_>,
        legal: &'static str,
        is_fit: fn(&Def) -> bool,
    ) {
        let cause = match self.catalog.resolve(target) {
            Ok(def) if is_fit(def) => return,
            Ok(def) => ReferenceCause::Unfit {
                target: target.clone(),
                found: def.type_name(),
                legal,
            },
            Err(error) => ReferenceCause::Missing(error),
        };
        self.errors.push(ReferenceError {
            pointer: at.to_string(),
            cause,
        });
    }
}
