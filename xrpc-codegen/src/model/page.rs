//! The types of one document: every name is chosen here.

mod data;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span};
use xrpc_lexicon::{Body, Catalog, Def, Document, Method, Target};

use super::{
    Constant, ErrorSet, ErrorVariant, Held, Item, Other, deprecated::deprecated, shape::label_of,
    spot::Spot,
};
use crate::{messages, naming, settings::Kept};

/// The types of one document.
pub(super) struct Page<'a> {
    catalog: &'a Catalog,
    document: &'a Document,
    /// Where the user named the document.
    span: Span,
    /// Whether objects keep what the document does not know.
    keeps: bool,
    /// Names that are taken: those of the definitions, and inline types so far.
    taken: BTreeSet<String>,
    items: Vec<Item>,
    mistakes: Vec<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        catalog: &'a Catalog,
        document: &'a Document,
        span: Span,
        kept: Kept,
    ) -> Self {
        let is_record = matches!(document.def("main"), Some(Def::Record(_)));
        let mut page = Self {
            catalog,
            document,
            span,
            keeps: is_record || kept == Kept::Everywhere,
            taken: BTreeSet::new(),
            items: Vec::new(),
            mistakes: Vec::new(),
        };
        page.take_names();
        page
    }

    /// The types, and what is wrong with the document.
    pub(super) fn into_parts(self) -> (Vec<Item>, Vec<String>) {
        (self.items, self.mistakes)
    }

    /// Definitions are named first, so that types without a name step aside.
    fn take_names(&mut self) {
        let is_method = self.document.method().is_some();
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for (def, definition) in &self.document.defs {
            let name = match definition {
                Def::Method(_) | Def::PermissionSet(_) => continue,
                Def::Token(_) => naming::constant(def),
                Def::Record(_) | Def::Schema(_) => naming::definition(def, is_method),
            };
            if let Some(first) = names.insert(name.clone(), def) {
                let text = messages::same_type(&self.document.id, first, def, &name);
                self.mistakes.push(text);
            }
        }
        self.taken.extend(names.into_keys());
        if is_method {
            self.taken
                .extend(["Params", "Input", "Output", "Message", "Error"].map(str::to_owned));
        }
    }

    /// Writes down what a definition becomes.
    pub(super) fn definition(&mut self, def: &str, definition: &Def) {
        let home = Target {
            nsid: self.document.id.clone(),
            def: def.to_owned(),
        };
        let pointer = format!("/defs/{def}");
        let spot = Spot {
            name: type_name(self.catalog, &home),
            label: label_of(&home),
            pointer,
            home: home.clone(),
            in_list: false,
        };
        match definition {
            Def::Method(method) => self.method(method, &home),
            Def::Token(token) => {
                let description = token.description.as_deref();
                let constant = Constant {
                    ident: self.ident(&naming::constant(def)),
                    doc: describe(description, &home.type_id()),
                    deprecated: deprecated(description),
                    value: home.type_id(),
                };
                self.items.push(Item::Constant(constant));
            }
            Def::Schema(schema) => {
                let doc = describe(schema.description(), &home.type_id());
                self.named(schema, doc, &spot);
            }
            Def::Record(record) => {
                let doc = describe(record.description.as_deref(), &home.type_id());
                let spot = Spot {
                    pointer: format!("{}/record", spot.pointer),
                    ..spot
                };
                self.record(&record.record, doc, &spot);
            }
            // Permissions are asked for by name; they are no data.
            Def::PermissionSet(_) => {}
        }
    }

    fn method(&mut self, method: &Method, home: &Target) {
        let spot = |part: &str, pointer: &str| Spot {
            name: naming::pascal(part),
            label: format!("{}/{part}", label_of(home)),
            pointer: format!("/defs/main/{pointer}"),
            home: home.clone(),
            in_list: false,
        };
        let nsid = &self.document.id;
        let said = |part: &str| format!("The {part} of `{nsid}`.");
        let (params, message) = (said("params"), said("message"));
        let bodies = [
            ("input", said("input"), &method.input),
            ("output", said("output"), &method.output),
        ];
        if let Some(object) = &method.params {
            self.params(object, params, &spot("params", "parameters"));
        }
        for (part, doc, body) in bodies {
            if let Some(Body {
                schema: Some(schema),
                ..
            }) = body
            {
                self.named(schema, doc, &spot(part, &format!("{part}/schema")));
            }
        }
        if let Some(declared) = &method.message {
            let doc = declared.description.clone().unwrap_or(message);
            self.union(&declared.schema, doc, &spot("message", "message/schema"));
        }
        self.errors(method);
    }

    fn errors(&mut self, method: &Method) {
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
            held: Held::Nothing,
        });
        self.items.push(Item::Errors(ErrorSet {
            ident: self.ident("Error"),
            numbers: vec![ErrorSet::number(&self.document.id)],
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
