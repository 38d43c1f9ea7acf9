//! The definitions that a record is made of.

use crate::{
    document::{Def, Document},
    schema::{Object, Schema, Target},
};

/// The names of the definitions of the document that its record leads to, if it has one.
pub(super) fn held_by_record(document: &Document) -> Vec<&str> {
    let mut held = Vec::new();
    if let Some(Def::Record(record)) = document.def("main") {
        object(document, &record.record, &mut held);
    }
    held
}

fn object<'a>(document: &'a Document, object: &Object, held: &mut Vec<&'a str>) {
    for property in &object.properties {
        schema(document, &property.schema, held);
    }
}

fn schema<'a>(document: &'a Document, of: &Schema, held: &mut Vec<&'a str>) {
    match of {
        Schema::Array(array) => schema(document, &array.items, held),
        Schema::Object(of) => object(document, of, held),
        Schema::Ref(reference) => target(document, &reference.target, held),
        Schema::Union(union) => {
            for member in &union.refs {
                target(document, member, held);
            }
        }
        _ => {}
    }
}

fn target<'a>(document: &'a Document, target: &Target, held: &mut Vec<&'a str>) {
    if target.nsid != document.id {
        return;
    }
    let found = document.defs.iter().find(|(name, _)| *name == target.def);
    if let Some((name, Def::Schema(of))) = found
        && !held.contains(&name.as_str())
    {
        held.push(name);
        schema(document, of, held);
    }
}
