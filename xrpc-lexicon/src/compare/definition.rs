//! The documents as wholes, and what they define.

use super::{
    Comparison, Rule,
    site::{Side, Site},
};
use crate::document::{Def, PermissionSet, Record};

impl Comparison<'_> {
    pub(super) fn documents(&mut self) {
        let (old, new) = (self.old, self.new);
        if old.id != new.id {
            let message = format!(
                "these are versions of two documents, `{}` and `{}`: compare versions of one",
                old.id, new.id
            );
            return self.breaking(
                Rule::IdChanged,
                Side::New(Site::ROOT.name("id").new),
                message,
            );
        }
        let defs = Site::ROOT.name("defs");
        for (name, old) in &old.defs {
            let at = defs.name(name);
            match new.def(name) {
                Some(new) => self.definition(old, new, &at),
                None => self.breaking(
                    Rule::DefinitionRemoved,
                    Side::Old(at.old),
                    format!("`{name}` is gone: others may refer to it, keep it"),
                ),
            }
        }
    }

    fn definition(&mut self, old: &Def, new: &Def, at: &Site<'_>) {
        match (old, new) {
            (Def::Method(old), Def::Method(new)) if old.kind == new.kind => {
                self.method(old, new, at);
            }
            (Def::Record(old), Def::Record(new)) => self.record(old, new, at),
            (Def::PermissionSet(old), Def::PermissionSet(new)) => {
                self.permission_set(old, new, at);
            }
            (Def::Token(_), Def::Token(_)) => {}
            (Def::Schema(old), Def::Schema(new)) => self.schema(old, new, at),
            _ => self.type_changed(old.type_name(), new.type_name(), at),
        }
    }

    fn record(&mut self, old: &Record, new: &Record, at: &Site<'_>) {
        if old.key != new.key {
            self.breaking(
                Rule::RecordKeyChanged,
                Side::New(at.name("key").new),
                format!(
                    "the key changed from `{}` to `{}`: records in use have keys of the old kind, keep it",
                    old.key, new.key
                ),
            );
        }
        self.object(&old.record, &new.record, &at.name("record"));
    }

    fn permission_set(&mut self, old: &PermissionSet, new: &PermissionSet, at: &Site<'_>) {
        if old.permissions != new.permissions {
            self.note(
                Rule::PermissionsChanged,
                Side::New(at.name("permissions").new),
                "whoever granted the set grants something else now: make sure that they would"
                    .to_owned(),
            );
        }
    }

    /// Notes that something is of another type.
    pub(super) fn type_changed(&mut self, old: &str, new: &str, at: &Site<'_>) {
        self.breaking(
            Rule::TypeChanged,
            Side::New(at.name("type").new),
            format!("the type changed from `{old}` to `{new}`: keep it, and define the new one under a new name"),
        );
    }
}
