//! Which definitions a list of NSIDs and patterns leads to.

use std::collections::{BTreeMap, BTreeSet};

use syn::LitStr;
use xrpc_lexicon::{Catalog, Def, Object, Ref, Schema, Target};

use crate::{
    diag::Diagnostics,
    lexicon::{self, Lexicons},
    messages,
    parse::Names,
};

/// The definitions to write, each with the literal that led to it.
pub(crate) struct Reach<'a> {
    /// All documents.
    pub(crate) catalog: &'a Catalog,
    /// The definitions, by document.
    pub(crate) definitions: BTreeMap<Target, &'a LitStr>,
}

impl<'a> Reach<'a> {
    /// Follows the names of a `lexicon!`.
    pub(crate) fn of(
        lexicons: &'a Lexicons,
        names: &'a Names,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let catalog = lexicons.catalog(names.list.first()?, diag)?;
        let mut reach = Self {
            catalog,
            definitions: BTreeMap::new(),
        };
        for name in &names.list {
            for nsid in matching(catalog, name, diag) {
                reach.document(&nsid, name, diag);
            }
        }
        Some(reach)
    }

    fn document(&mut self, nsid: &str, name: &'a LitStr, diag: &mut Diagnostics) {
        match self.catalog.get(nsid) {
            Ok(document) => {
                for (def, _) in &document.defs {
                    self.definition(
                        &Target {
                            nsid: nsid.to_owned(),
                            def: def.clone(),
                        },
                        name,
                    );
                }
            }
            Err(error) => diag.error(name, lexicon::unavailable(self.catalog, &error)),
        }
    }

    fn definition(&mut self, target: &Target, name: &'a LitStr) {
        if self.definitions.contains_key(target) {
            return;
        }
        self.definitions.insert(target.clone(), name);
        // What does not resolve is said where the reference stands.
        if let Ok(def) = self.catalog.resolve(target) {
            for next in references(def) {
                self.definition(next, name);
            }
        }
    }
}

/// The NSIDs that a name stands for: itself, or all that begin like it where it ends in `.*`.
fn matching(catalog: &Catalog, name: &LitStr, diag: &mut Diagnostics) -> Vec<String> {
    let text = name.value();
    let Some(prefix) = text.strip_suffix('*') else {
        return vec![text];
    };
    if !prefix.is_empty() && !prefix.ends_with('.') {
        diag.error(name, messages::pattern_inside_segment(&text));
        return Vec::new();
    }
    let found: Vec<String> = catalog
        .nsids()
        .filter(|nsid| nsid.starts_with(prefix))
        .map(ToOwned::to_owned)
        .collect();
    if found.is_empty() {
        diag.error(name, messages::nothing_matches(&text));
    }
    found
}

/// The definitions that a definition refers to.
fn references(def: &Def) -> Vec<&Target> {
    let mut found = Vec::new();
    match def {
        Def::Method(method) => {
            let bodies = [&method.input, &method.output].into_iter().flatten();
            method
                .params
                .iter()
                .for_each(|params| of_object(params, true, &mut found));
            bodies
                .filter_map(|body| body.schema.as_ref())
                .for_each(|schema| of_schema(schema, true, &mut found));
        }
        Def::Schema(schema) => of_schema(schema, true, &mut found),
        Def::Record(_) | Def::PermissionSet(_) | Def::Token(_) => {}
    }
    found
}

fn of_object<'a>(object: &'a Object, through_lists: bool, found: &mut Vec<&'a Target>) {
    for property in &object.properties {
        of_schema(&property.schema, through_lists, found);
    }
}

fn of_schema<'a>(schema: &'a Schema, through_lists: bool, found: &mut Vec<&'a Target>) {
    match schema {
        Schema::Ref(Ref { target, .. }) => found.push(target),
        Schema::Array(array) if through_lists => of_schema(&array.items, through_lists, found),
        Schema::Object(object) => of_object(object, through_lists, found),
        _ => {}
    }
}

/// Whether a value of `from` holds one of `to` without a list between them: a type that must be boxed.
pub(crate) fn holds(catalog: &Catalog, from: &Target, to: &Target) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![from.clone()];
    while let Some(target) = next.pop() {
        if target == *to {
            return true;
        }
        if !seen.insert(target.clone()) {
            continue;
        }
        if let Ok(Def::Schema(schema)) = catalog.resolve(&target) {
            let mut found = Vec::new();
            of_schema(schema, false, &mut found);
            next.extend(found.into_iter().cloned());
        }
    }
    false
}
