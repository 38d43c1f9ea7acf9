//! Definitions → Rust types, document by document.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;

use super::{Module, Reach, Types, deprecated::deprecated, page::Page};
use crate::{messages, mistake::Mistake, naming, settings::Kept};

/// Chooses a Rust type for every definition.
pub(crate) fn types(reach: &Reach<'_>, kept: Kept, mistakes: &mut Vec<Mistake>) -> Types {
    let mut types = Types::default();
    let mut documents: BTreeMap<&str, Span> = BTreeMap::new();
    for (target, span) in &reach.definitions {
        documents.entry(&target.nsid).or_insert(*span);
    }
    collisions(&documents, mistakes);
    let mut said = BTreeSet::new();
    for (nsid, span) in documents {
        let Ok(document) = reach.catalog.get(nsid) else {
            continue;
        };
        let mut page = Page::new(reach.catalog, document, generated_at(span), kept);
        for (def, definition) in &document.defs {
            if reach.wants(nsid, def) {
                page.definition(def, definition);
            }
        }
        let (items, texts) = page.into_parts();
        for text in texts {
            // What is wrong with a definition is wrong wherever it is used.
            if said.insert(text.clone()) {
                mistakes.push(Mistake::new(span, text));
            }
        }
        let module = types.root.at(naming::modules(nsid));
        module.items = items;
        module.deprecated = document
            .method()
            .and_then(|method| deprecated(method.description.as_deref()));
        types.nsids.push(nsid.to_owned());
    }
    types.root.name_modules("");
    types
}

/// Where `span` is, but the macro's: the compiler shows the place, and does not take the token for the user's.
fn generated_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// Two segments that become one module are an error: neither may silently take the other's place.
fn collisions(documents: &BTreeMap<&str, Span>, mistakes: &mut Vec<Mistake>) {
    let mut written: BTreeMap<String, &str> = BTreeMap::new();
    for (nsid, span) in documents {
        let ends = nsid
            .match_indices('.')
            .map(|(end, _)| end)
            .chain([nsid.len()]);
        for prefix in ends.map(|end| &nsid[..end]) {
            let first = *written.entry(naming::module_path(prefix)).or_insert(prefix);
            if first != prefix {
                mistakes.push(Mistake::new(
                    *span,
                    messages::same_module(first, prefix, &naming::module_path(prefix)),
                ));
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
