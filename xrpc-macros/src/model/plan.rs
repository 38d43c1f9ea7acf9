//! Documents → the Rust types that `lexicon!` writes: every name is chosen here.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span};
use syn::LitStr;
use xrpc_lexicon::{
    Array, Catalog, Def, Method, Object as ObjectSchema, Property, Schema, StringSchema, Target, id,
};

use crate::{
    diag::Diagnostics,
    lexicon, messages,
    model::{
        Alias, Constant, ErrorSet, ErrorVariant, Field, Item, Known, Module, Object, Other,
        Presence, Reader, RustType, Shape, Types, Unsupported, is_known, label_of,
        reach::{Reach, holds},
        spot::Spot,
    },
    naming,
    parse::Part,
    place::generated_at,
};

/// Chooses a Rust type for every definition.
pub(crate) fn types(reach: &Reach<'_>, diag: &mut Diagnostics) -> Types {
    let mut types = Types::default();
    let mut documents: BTreeMap<&str, &LitStr> = BTreeMap::new();
    for (target, name) in &reach.definitions {
        documents.entry(&target.nsid).or_insert(name);
    }
    collisions(&documents, diag);
    let mut said = BTreeSet::new();
    for (nsid, name) in documents {
        let Ok(document) = reach.catalog.get(nsid) else {
            continue;
        };
        let mut page = Page::new(reach.catalog, nsid, generated_at(name.span()));
        for (def, definition) in &document.defs {
            if reach.definitions.contains_key(&Target {
                nsid: nsid.to_owned(),
                def: def.clone(),
            }) {
                page.definition(def, definition);
            }
        }
        for error in page.errors {
            // What is wrong with a definition is wrong wherever it is used.
            if said.insert(error.clone()) {
                diag.error(name, error);
            }
        }
        let module = types.root.at(naming::modules(nsid));
        module.items = page.items;
        types.files.extend(lexicon::file(reach.catalog, nsid));
    }
    types.root.name_modules("");
    types
}

/// Two segments that become one module are an error: neither may silently take the other's place.
fn collisions(documents: &BTreeMap<&str, &LitStr>, diag: &mut Diagnostics) {
    let mut written: BTreeMap<String, &str> = BTreeMap::new();
    for (nsid, name) in documents {
        let ends = nsid
            .match_indices('.')
            .map(|(end, _)| end)
            .chain([nsid.len()]);
        for prefix in ends.map(|end| &nsid[..end]) {
            let first = *written.entry(naming::module_path(prefix)).or_insert(prefix);
            if first != prefix {
                diag.error(
                    name,
                    messages::same_module(first, prefix, &naming::module_path(prefix)),
                );
                break;
            }
        }
    }
}

impl Module {
    fn name_modules(&mut self, path: &str) {
        for (name, module) in &mut self.modules {
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}::{name}")
            };
            if module.doc.is_empty() {
                module.doc = format!("`{path}`");
            }
            module.name_modules(&path);
        }
    }
}

/// The types of one document.
struct Page<'a> {
    catalog: &'a Catalog,
    nsid: &'a str,
    /// Where the user named the document.
    span: Span,
    /// Names that are taken: those of the definitions, and inline types so far.
    taken: BTreeSet<String>,
    items: Vec<Item>,
    errors: Vec<String>,
}

impl<'a> Page<'a> {
    fn new(catalog: &'a Catalog, nsid: &'a str, span: Span) -> Self {
        let mut page = Self {
            catalog,
            nsid,
            span,
            taken: BTreeSet::new(),
            items: Vec::new(),
            errors: Vec::new(),
        };
        page.take_names();
        page
    }

    /// Definitions are named first, so that types without a name step aside.
    fn take_names(&mut self) {
        let Ok(document) = self.catalog.get(self.nsid) else {
            return;
        };
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for (def, definition) in &document.defs {
            let name = match definition {
                Def::Method(_) | Def::PermissionSet(_) => continue,
                Def::Token(_) => naming::constant(def),
                Def::Record(_) | Def::Schema(_) => {
                    naming::definition(def, document.method().is_some())
                }
            };
            if let Some(first) = names.insert(name.clone(), def) {
                self.errors
                    .push(messages::same_type(self.nsid, first, def, &name));
            }
        }
        self.taken.extend(names.into_keys());
        if document.method().is_some() {
            self.taken
                .extend(["Params", "Input", "Output", "Error"].map(str::to_owned));
        }
    }

    fn definition(&mut self, def: &str, definition: &Def) {
        let home = Target {
            nsid: self.nsid.to_owned(),
            def: def.to_owned(),
        };
        let pointer = format!("/defs/{def}");
        match definition {
            Def::Method(method) => self.method(method, &home),
            Def::Token(token) => {
                let doc = describe(token.description.as_deref(), &home.type_id());
                let ident = self.ident(&naming::constant(def));
                self.items.push(Item::Constant(Constant {
                    ident,
                    doc,
                    value: home.type_id(),
                }));
            }
            Def::Schema(schema) => {
                let name = type_name(self.catalog, &home);
                let doc = describe(schema.description(), &home.type_id());
                self.named(
                    schema,
                    doc,
                    &Spot {
                        name,
                        label: label_of(&home),
                        pointer,
                        home,
                        in_list: false,
                    },
                );
            }
            Def::Record(_) => self.unsupported(&pointer, "a record"),
            // Permissions are asked for by name; they are no data.
            Def::PermissionSet(_) => {}
        }
    }

    fn method(&mut self, method: &Method, home: &Target) {
        if method.kind == xrpc_lexicon::Kind::Subscription {
            self.unsupported("/defs/main", "a subscription");
            return;
        }
        let spot = |part: Part, pointer: &str| Spot {
            name: naming::pascal(part.as_str()),
            label: format!("{}/{}", label_of(home), part.as_str()),
            pointer: format!("/defs/main/{pointer}"),
            home: home.clone(),
            in_list: false,
        };
        let said = |part: Part| format!("The {} of `{}`.", part.as_str(), self.nsid);
        let (params, input, output) = (said(Part::Params), said(Part::Input), said(Part::Output));
        if let Some(object) = &method.params {
            self.object(object, params, &spot(Part::Params, "parameters"));
        }
        for (body, part, doc) in [
            (&method.input, Part::Input, input),
            (&method.output, Part::Output, output),
        ] {
            if let Some(schema) = body.as_ref().and_then(|body| body.schema.as_ref()) {
                self.named(
                    schema,
                    doc,
                    &spot(part, &format!("{}/schema", part.as_str())),
                );
            }
        }
        self.errors_of(method);
    }

    /// A schema that has a name: a definition, or a body.
    fn named(&mut self, schema: &Schema, doc: String, spot: &Spot) {
        match schema {
            Schema::Object(object) => self.object(object, doc, spot),
            Schema::String(text) if is_known(text) => self.known(text, doc, spot),
            schema => {
                let ident = self.ident(&spot.name);
                if let Some(ty) = self.rust_type(schema, spot) {
                    self.items.push(Item::Alias(Alias { ident, doc, ty }));
                }
            }
        }
    }

    fn object(&mut self, schema: &ObjectSchema, doc: String, spot: &Spot) {
        let place = self.items.len();
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        let mut fields = Vec::with_capacity(schema.properties.len());
        for property in &schema.properties {
            if let Some(first) = names.insert(naming::snake(&property.name), &property.name) {
                self.errors.push(messages::same_field(
                    self.nsid,
                    &spot.pointer,
                    first,
                    &property.name,
                ));
            }
            fields.extend(self.field(property, &spot.property(&property.name)));
        }
        let ident = self.ident(&spot.name);
        let object = Object {
            ident,
            doc,
            number: id(&spot.label),
            fields,
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
        let shape = self.supported(Shape::of(
            self.catalog,
            self.nsid,
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
        match schema {
            Schema::Boolean(_) => Some(RustType::Bool),
            Schema::Integer(_) => Some(RustType::Integer),
            Schema::Unknown(_) => Some(RustType::Unknown),
            Schema::String(text) if is_known(text) => {
                let spot = self.free(spot, "Value");
                self.known(
                    text,
                    describe(text.description.as_deref(), &spot.label),
                    &spot,
                );
                Some(RustType::Path(vec![self.ident(&spot.name)]))
            }
            Schema::String(text) => Some(text.format.map_or(RustType::Text, RustType::Format)),
            Schema::Array(Array { items, .. }) => self
                .rust_type(items, &spot.items())
                .map(|item| RustType::Vec(Box::new(item))),
            Schema::Object(object) => {
                let spot = self.free(spot, "Object");
                self.object(
                    object,
                    describe(object.description.as_deref(), &spot.label),
                    &spot,
                );
                Some(RustType::Path(vec![self.ident(&spot.name)]))
            }
            Schema::Ref(to) => self.reference(&to.target, spot),
            other => {
                self.unsupported(&spot.pointer, &format!("a `{}`", other.type_name()));
                None
            }
        }
    }

    fn reference(&mut self, target: &Target, spot: &Spot) -> Option<RustType> {
        match self.catalog.resolve(target) {
            Ok(Def::Token(_)) => return Some(RustType::Text),
            Ok(Def::Schema(_)) => {}
            // Said where the record itself stands.
            Ok(Def::Record(_)) => return None,
            Err(error) => {
                self.errors.push(messages::unresolved(
                    self.nsid,
                    &spot.pointer,
                    &error.to_string(),
                ));
                return None;
            }
            Ok(Def::Method(_) | Def::PermissionSet(_)) => {
                let why = format!("`{}` is no type of data", target.type_id());
                self.errors
                    .push(Unsupported::unresolved(self.nsid, &spot.pointer, &why).into_text());
                return None;
            }
        }
        let name = self.ident(&type_name(self.catalog, target));
        let mut path = Vec::new();
        if target.nsid != self.nsid {
            path.extend(self.nsid.split('.').map(|_| Ident::new("super", self.span)));
            path.extend(naming::modules(&target.nsid).map(|segment| self.ident(&segment)));
        }
        path.push(name);
        let ty = RustType::Path(path);
        let is_endless = !spot.in_list && holds(self.catalog, target, &spot.home);
        Some(if is_endless {
            RustType::Boxed(Box::new(ty))
        } else {
            ty
        })
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
            values,
            open,
        };
        self.items.push(Item::Known(known));
    }

    fn errors_of(&mut self, method: &Method) {
        let names = method.errors.iter().map(|error| &*error.name);
        let variants = naming::variants(names, "Other")
            .into_iter()
            .zip(&method.errors);
        let variants = variants.map(|(variant, error)| ErrorVariant {
            ident: self.ident(&variant),
            doc: describe(error.description.as_deref(), &error.name),
            name: error.name.clone(),
            status: 400,
            message: None,
            held: None,
        });
        self.items.push(Item::Errors(ErrorSet {
            ident: self.ident("Error"),
            numbers: vec![ErrorSet::number(self.nsid)],
            variants: variants.collect(),
            other: Some(Other {
                ident: self.ident("Other"),
                span: self.span,
            }),
        }));
    }

    /// The same spot under a name that nothing else has: with what it is behind it, then with a number.
    fn free(&mut self, spot: &Spot, what: &str) -> Spot {
        let plain = spot.name.clone();
        let said = format!("{plain}{what}");
        let numbered = (2..).map(|number| format!("{plain}{what}{number}"));
        let mut names = [plain.clone(), said.clone()].into_iter().chain(numbered);
        let name = names
            .find(|name| !self.taken.contains(name))
            .expect("there is always another number");
        self.taken.insert(name.clone());
        Spot {
            name,
            ..spot.clone()
        }
    }

    fn ident(&self, name: &str) -> Ident {
        naming::ident(name, self.span)
    }

    fn unsupported(&mut self, pointer: &str, what: &str) {
        self.errors
            .push(messages::unsupported(self.nsid, pointer, what));
    }

    fn supported<T>(&mut self, result: Result<T, Unsupported>) -> Option<T> {
        result
            .map_err(|error| self.errors.push(error.into_text()))
            .ok()
    }
}

/// The name of a definition's type.
fn type_name(catalog: &Catalog, target: &Target) -> String {
    let in_method = catalog
        .get(&target.nsid)
        .is_ok_and(|document| document.method().is_some());
    naming::definition(&target.def, in_method)
}

/// The text of the document, or the name alone.
fn describe(description: Option<&str>, name: &str) -> String {
    description.map_or_else(|| format!("`{name}`"), str::to_owned)
}
