//! Which definitions a list of names leads to.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;
use xrpc_lexicon::{Catalog, Def, Object, Ref, Schema, Target};

use crate::{messages, mistake::Mistake, name::Name, source};

/// The definitions to write, each with the place of the name that led to it.
pub(crate) struct Reach<'a> {
    /// All documents.
    pub(crate) catalog: &'a Catalog,
    /// The definitions, by document.
    pub(crate) definitions: BTreeMap<Target, Span>,
}

impl<'a> Reach<'a> {
    /// Follows the names.
    pub(crate) fn of(catalog: &'a Catalog, names: &[Name], mistakes: &mut Vec<Mistake>) -> Self {
        let mut reach = Self {
            catalog,
            definitions: BTreeMap::new(),
        };
        for name in names {
            for nsid in matching(catalog, name, mistakes) {
                reach.document(&nsid, name.span, mistakes);
            }
        }
        reach
    }

    /// Whether a definition is to be written.
    pub(super) fn wants(&self, nsid: &str, def: &str) -> bool {
        self.definitions.contains_key(&Target {
            nsid: nsid.to_owned(),
            def: def.to_owned(),
        })
    }

    fn document(&mut self, nsid: &str, at: Span, mistakes: &mut Vec<Mistake>) {
        match self.catalog.get(nsid) {
            Ok(document) => {
                for (def, _) in &document.defs {
                    self.definition(
                        &Target {
                            nsid: nsid.to_owned(),
                            def: def.clone(),
                        },
                        at,
                    );
                }
            }
            Err(error) => {
                mistakes.push(Mistake::new(at, source::unavailable(self.catalog, &error)));
            }
        }
    }

    fn definition(&mut self, target: &Target, at: Span) {
        // A list of what is still to be followed: documents refer to one another without end.
        let mut next = vec![target];
        while let Some(target) = next.pop() {
            if self.definitions.contains_key(target) {
                continue;
            }
            self.definitions.insert(target.clone(), at);
            // What does not resolve is said where the reference stands.
            if let Ok(def) = self.catalog.resolve(target) {
                next.extend(references(def));
            }
        }
    }
}

/// The NSIDs that a name stands for: itself, or all that begin like it where it ends in `.*`.
fn matching(catalog: &Catalog, name: &Name, mistakes: &mut Vec<Mistake>) -> Vec<String> {
    let Name { text, span } = name;
    let Some(prefix) = text.strip_suffix('*') else {
        return vec![text.clone()];
    };
    if !prefix.is_empty() && !prefix.ends_with('.') {
        mistakes.push(Mistake::new(*span, messages::pattern_inside_segment(text)));
        return Vec::new();
    }
    let found: Vec<String> = catalog
        .nsids()
        .filter(|nsid| nsid.starts_with(prefix))
        .map(ToOwned::to_owned)
        .collect();
    if found.is_empty() {
        mistakes.push(Mistake::new(*span, messages::nothing_matches(text)));
    }
    found
}

/// The definitions that a definition refers to.
fn references(def: &Def) -> Vec<&Target> {
    let mut found = Vec::new();
    match def {
        Def::Method(method) => {
            let bodies = [&method.input, &method.output].into_iter().flatten();
            if let Some(params) = &method.params {
                of_object(params, Through::Everything, &mut found);
            }
            for schema in bodies.filter_map(|body| body.schema.as_ref()) {
                of_schema(schema, Through::Everything, &mut found);
            }
            if let Some(message) = &method.message {
                found.extend(&message.schema.refs);
            }
        }
        Def::Record(record) => of_object(&record.record, Through::Everything, &mut found),
        Def::Schema(schema) => of_schema(schema, Through::Everything, &mut found),
        Def::PermissionSet(_) | Def::Token(_) => {}
    }
    found
}

/// Which schemas are looked into.
#[derive(Clone, Copy, PartialEq)]
enum Through {
    /// All.
    Everything,
    /// Those whose Rust type holds the other without a list or a box between.
    Values,
}

fn of_object<'a>(object: &'a Object, through: Through, found: &mut Vec<&'a Target>) {
    for property in &object.properties {
        of_schema(&property.schema, through, found);
    }
}

fn of_schema<'a>(schema: &'a Schema, through: Through, found: &mut Vec<&'a Target>) {
    match schema {
        Schema::Ref(Ref { target, .. }) => found.push(target),
        Schema::Object(object) => of_object(object, through, found),
        Schema::Array(array) if through == Through::Everything => {
            of_schema(&array.items, through, found);
        }
        // The variants of a union are boxed.
        Schema::Union(union) if through == Through::Everything => found.extend(&union.refs),
        _ => {}
    }
}

/// Whether a value of `from` holds one of `to` without a list or a union between them: a type that must be boxed.
pub(super) fn holds(catalog: &Catalog, from: &Target, to: &Target) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![from];
    while let Some(target) = next.pop() {
        if target == to {
            return true;
        }
        if !seen.insert(target) {
            continue;
        }
        match catalog.resolve(target) {
            Ok(Def::Schema(schema)) => of_schema(schema, Through::Values, &mut next),
            Ok(Def::Record(record)) => of_object(&record.record, Through::Values, &mut next),
            _ => {}
        }
    }
    false
}
