//! From schemas to fields and types.

use std::collections::BTreeMap;

use proc_macro2::Ident;
use xrpc_lexicon::{
    Array, Def, Object as ObjectSchema, Property, Schema, StringSchema, Target,
    Union as UnionSchema, id,
};

use super::{Page, deprecated, describe, type_name};
use crate::{
    messages,
    model::{
        Alias, Field, Item, Known, Object, Presence, Reader, RustType, Shape, Union, Unresolved,
        Variant, is_known, reach::holds, spot::Spot,
    },
    naming,
};

/// What an object is beside its properties.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Object,
    Record,
    Params,
}

impl Page<'_> {
    /// A schema that has a name: a definition, or a body.
    pub(super) fn named(&mut self, schema: &Schema, doc: String, spot: &Spot) {
        match schema {
            Schema::Object(object) => self.object(object, doc, spot, Role::Object),
            Schema::Union(union) => self.union(union, doc, spot),
            Schema::String(text) if is_known(text) => self.known(text, doc, spot),
            schema => {
                let ident = self.ident(&spot.name);
                let deprecated = deprecated(schema.description());
                if let Some(ty) = self.rust_type(schema, spot) {
                    self.items.push(Item::Alias(Alias {
                        ident,
                        doc,
                        deprecated,
                        ty,
                    }));
                }
            }
        }
    }

    pub(super) fn record(&mut self, schema: &ObjectSchema, doc: String, spot: &Spot) {
        self.object(schema, doc, spot, Role::Record);
    }

    pub(super) fn params(&mut self, schema: &ObjectSchema, doc: String, spot: &Spot) {
        self.object(schema, doc, spot, Role::Params);
    }

    fn object(&mut self, schema: &ObjectSchema, doc: String, spot: &Spot, role: Role) {
        let place = self.items.len();
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        let mut fields = Vec::with_capacity(schema.properties.len());
        for property in &schema.properties {
            let field = naming::field(&property.name);
            if let Some(first) = names.get(&field) {
                self.mistakes.push(messages::same_field(
                    &self.document.id,
                    &spot.pointer,
                    first,
                    &property.name,
                ));
                // One mistake, one error: rustc would find the second field too.
                continue;
            }
            names.insert(field, &property.name);
            fields.extend(self.field(property, &spot.property(&property.name)));
        }
        let keeps = self.keeps && role != Role::Params;
        let extra = keeps.then(|| {
            let mut name = "extra".to_owned();
            while names.contains_key(&name) {
                name.push('_');
            }
            self.ident(&name)
        });
        let object = Object {
            ident: self.ident(&spot.name),
            deprecated: deprecated(schema.description.as_deref()),
            doc,
            number: id(&spot.label),
            name: spot.definition(),
            fields,
            record: (role == Role::Record).then(|| self.document.id.clone()),
            extra,
        };
        self.items.insert(place, Item::Object(object));
    }

    fn field(&mut self, property: &Property, spot: &Spot) -> Option<Field> {
        let Property {
            name,
            schema,
            nullable,
            ..
        } = property;
        let inner = self.rust_type(schema, spot)?;
        let shape = self.resolved(Shape::of(
            self.catalog,
            &self.document.id,
            schema,
            &spot.label,
            &spot.pointer,
        ))?;
        let presence = Presence::of(property);
        let reader = Reader::new(shape.typed(), inner.clone()).or_null(*nullable);
        let ty = inner
            .nullable(*nullable)
            .optional(matches!(presence, Presence::Optional));
        Some(Field {
            ident: self.ident(&naming::snake(name)),
            wire: name.clone(),
            doc: describe(schema.description(), name),
            ty,
            presence,
            reader,
        })
    }

    fn rust_type(&mut self, schema: &Schema, spot: &Spot) -> Option<RustType> {
        let ty = match schema {
            Schema::Boolean(_) => RustType::Bool,
            Schema::Integer(_) => RustType::Integer,
            Schema::Unknown(_) => RustType::Unknown,
            Schema::Null(_) => RustType::Null,
            Schema::Bytes(_) => RustType::Bytes,
            Schema::CidLink(_) => RustType::CidLink,
            Schema::Blob(_) => RustType::Blob,
            Schema::String(text) if is_known(text) => {
                let spot = self.free(spot, "Value");
                let doc = describe(text.description.as_deref(), &spot.label);
                self.known(text, doc, &spot);
                self.local(&spot)
            }
            Schema::String(text) => text.format.map_or(RustType::Text, RustType::Format),
            Schema::Array(Array { items, .. }) => {
                RustType::Vec(Box::new(self.rust_type(items, &spot.items())?))
            }
            Schema::Object(object) => {
                let spot = self.free(spot, "Object");
                let doc = describe(object.description.as_deref(), &spot.label);
                self.object(object, doc, &spot, Role::Object);
                self.local(&spot)
            }
            Schema::Union(union) => {
                let spot = self.free(spot, "Union");
                let doc = describe(union.description.as_deref(), &spot.label);
                self.union(union, doc, &spot);
                self.local(&spot)
            }
            Schema::Ref(to) => return self.reference(&to.target, spot),
        };
        Some(ty)
    }

    fn local(&self, spot: &Spot) -> RustType {
        RustType::Path(vec![self.ident(&spot.name)])
    }

    fn reference(&mut self, target: &Target, spot: &Spot) -> Option<RustType> {
        let why = match self.catalog.resolve(target) {
            Ok(Def::Token(_)) => return Some(RustType::Text),
            Ok(Def::Schema(_) | Def::Record(_)) => {
                let ty = self.path(target);
                let is_endless = !spot.in_list && holds(self.catalog, target, &spot.home);
                return Some(if is_endless {
                    RustType::Boxed(Box::new(ty))
                } else {
                    ty
                });
            }
            Ok(Def::Method(_) | Def::PermissionSet(_)) => {
                format!("`{}` is no type of data", target.type_id())
            }
            Err(error) => error.to_string(),
        };
        let mistake = Unresolved::new(&self.document.id, &spot.pointer, &why);
        self.mistakes.push(mistake.into_text());
        None
    }

    /// The type of a definition, as it is named from this document.
    fn path(&self, target: &Target) -> RustType {
        let name = self.ident(&type_name(self.catalog, target));
        let mut path = Vec::new();
        if target.nsid != self.document.id {
            let up = self.document.id.split('.').map(|_| "super");
            path.extend(up.map(|word| Ident::new(word, self.span)));
            path.extend(naming::modules(&target.nsid).map(|segment| self.ident(&segment)));
        }
        path.push(name);
        RustType::Path(path)
    }

    /// An enum of objects.
    pub(super) fn union(&mut self, schema: &UnionSchema, doc: String, spot: &Spot) {
        let refs = self.members(schema, spot);
        let names = naming::union_variants(
            refs.iter().map(|target| (&*target.nsid, &*target.def)),
            &self.document.id,
            (!schema.closed).then_some("Unknown"),
        );
        let variants = names.iter().zip(&refs).map(|(name, target)| Variant {
            ident: self.ident(name),
            type_id: target.type_id(),
            ty: self.path(target),
        });
        let union = Union {
            ident: self.ident(&spot.name),
            doc,
            number: id(&spot.label),
            variants: variants.collect(),
            open: !schema.closed,
        };
        self.items.push(Item::Union(union));
    }

    /// The objects and records that a union refers to, each once.
    fn members(&mut self, schema: &UnionSchema, spot: &Spot) -> Vec<Target> {
        let mut members: Vec<Target> = Vec::with_capacity(schema.refs.len());
        for (index, target) in schema.refs.iter().enumerate() {
            let why = match self.catalog.resolve(target) {
                Ok(Def::Schema(Schema::Object(_)) | Def::Record(_)) => {
                    if !members.contains(target) {
                        members.push(target.clone());
                    }
                    continue;
                }
                Ok(def) => messages::no_member(&target.type_id(), def.type_name()),
                Err(error) => error.to_string(),
            };
            let pointer = format!("{}/refs/{index}", spot.pointer);
            let mistake = Unresolved::new(&self.document.id, &pointer, &why);
            self.mistakes.push(mistake.into_text());
        }
        members
    }

    fn known(&mut self, schema: &StringSchema, doc: String, spot: &Spot) {
        let texts = schema
            .one_of
            .as_ref()
            .or(schema.known_values.as_ref())
            .into_iter()
            .flatten();
        let open = schema.one_of.is_none();
        let variants = naming::variants(
            texts.clone().map(String::as_str),
            if open { "Other" } else { "" },
        );
        let values = texts
            .cloned()
            .zip(variants.iter().map(|variant| self.ident(variant)))
            .collect();
        let known = Known {
            ident: self.ident(&spot.name),
            doc,
            number: id(&spot.label),
            name: spot.definition(),
            values,
            open,
        };
        self.items.push(Item::Known(known));
    }

    fn resolved<T>(&mut self, result: Result<T, Unresolved>) -> Option<T> {
        result
            .map_err(|error| self.mistakes.push(error.into_text()))
            .ok()
    }
}
