//! Types of data, inside other types too.

use super::{
    Comparison, Rule,
    site::{Side, Site},
};
use crate::{
    document::{Def, Document},
    schema::{Array, Schema},
};

impl<'a> Comparison<'a> {
    /// Compares two types of data.
    pub(super) fn schema(&mut self, old: &Schema, new: &Schema, at: &Site<'_>) {
        match (old, new) {
            (Schema::Ref(old), Schema::Ref(new)) if old.target == new.target => {}
            (Schema::Ref(_), _) | (_, Schema::Ref(_)) => self.reference(old, new, at),
            (Schema::Null(_), Schema::Null(_))
            | (Schema::CidLink(_), Schema::CidLink(_))
            | (Schema::Unknown(_), Schema::Unknown(_)) => {}
            (Schema::Boolean(old), Schema::Boolean(new)) => self.boolean(old, new, at),
            (Schema::Integer(old), Schema::Integer(new)) => self.integer(old, new, at),
            (Schema::String(old), Schema::String(new)) => self.string(old, new, at),
            (Schema::Bytes(old), Schema::Bytes(new)) => self.bytes(old, new, at),
            (Schema::Blob(old), Schema::Blob(new)) => self.blob(old, new, at),
            (Schema::Array(old), Schema::Array(new)) => self.array(old, new, at),
            (Schema::Object(old), Schema::Object(new)) => self.object(old, new, at),
            (Schema::Union(old), Schema::Union(new)) => self.union(old, new, at),
            _ => self.type_changed(old.type_name(), new.type_name(), at),
        }
    }

    fn array(&mut self, old: &Array, new: &Array, at: &Site<'_>) {
        self.shortest("minLength", [old.min_length, new.min_length], at);
        self.most("maxLength", [old.max_length, new.max_length], at);
        self.schema(&old.items, &new.items, &at.name("items"));
    }

    /// Compares two types of which one at least is a reference: what it means, if the document itself says so.
    fn reference(&mut self, old: &Schema, new: &Schema, at: &Site<'_>) {
        let (old_document, new_document): (&'a Document, &'a Document) = (self.old, self.new);
        let old_meant = meaning(old, old_document);
        let new_meant = meaning(new, new_document);
        match (&old_meant, &new_meant) {
            (Meaning::Elsewhere, _) | (_, Meaning::Elsewhere) => self.breaking(
                Rule::ReferenceChanged,
                Side::New(at.new),
                format!(
                    "{} has become {}: keep it, and define the new one under a new name",
                    name(old),
                    name(new)
                ),
            ),
            (Meaning::Here, Meaning::Here) => {}
            (Meaning::Here, Meaning::Named(name, meant)) => {
                let defs = Site::ROOT.name("defs");
                self.schema(
                    old,
                    meant,
                    &Site {
                        new: defs.new.name(name),
                        ..*at
                    },
                );
            }
            (Meaning::Named(name, meant), Meaning::Here) => {
                let defs = Site::ROOT.name("defs");
                self.schema(
                    meant,
                    new,
                    &Site {
                        old: defs.old.name(name),
                        ..*at
                    },
                );
            }
            (Meaning::Named(old_name, old), Meaning::Named(new_name, new)) => {
                let pair = (*old_name, *new_name);
                if !self.followed.contains(&pair) {
                    self.followed.push(pair);
                    let defs = Site::ROOT.name("defs");
                    let at = Site {
                        old: defs.old.name(old_name),
                        new: defs.new.name(new_name),
                        flow: at.flow,
                    };
                    self.schema(old, new, &at);
                    self.followed.pop();
                }
            }
        }
    }
}

/// What a type of data stands for.
enum Meaning<'a> {
    /// It is written out.
    Here,
    /// It is a definition of the same document, which has this name.
    Named(&'a str, &'a Schema),
    /// It is in another document, or no type of data.
    Elsewhere,
}

fn meaning<'a>(schema: &Schema, document: &'a Document) -> Meaning<'a> {
    let Schema::Ref(reference) = schema else {
        return Meaning::Here;
    };
    let target = &reference.target;
    if target.nsid != document.id {
        return Meaning::Elsewhere;
    }
    let found = document.defs.iter().find(|(name, _)| *name == target.def);
    match found {
        Some((name, Def::Schema(schema))) => Meaning::Named(name, schema),
        _ => Meaning::Elsewhere,
    }
}

fn name(schema: &Schema) -> String {
    match schema {
        Schema::Ref(reference) => format!("`{}`", reference.target.type_id()),
        other => format!("a value of type `{}`", other.type_name()),
    }
}
