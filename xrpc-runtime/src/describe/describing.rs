//! What has been described so far, document by document.

use std::{
    any::TypeId,
    collections::{BTreeMap, BTreeSet, HashSet, btree_map::Entry},
    fmt,
};

use xrpc_lexicon::{Def, Document, Target};

use super::Definition;

/// Collects definitions. Each type describes itself once, however often it is referred to.
#[derive(Debug, Default)]
pub struct Describing {
    seen: HashSet<TypeId>,
    documents: BTreeMap<String, BTreeMap<Name, Def>>,
    conflicts: BTreeSet<Conflict>,
}

/// A definition that two types define, each in its own way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict(String);

/// The name of a definition; `main` comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Main,
    Other(String),
}

impl Describing {
    /// Nothing is described yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Describes a type, unless that has been done, and says where it is defined.
    pub fn define<T: Definition>(&mut self) -> Target {
        let target = target(T::NAME);
        // Noted first: a type may hold itself.
        if self.seen.insert(TypeId::of::<T>())
            && let Some(def) = T::describe(self)
        {
            self.add(target.clone(), def);
        }
        target
    }

    /// Adds a definition. Two of one name may be there if they say the same.
    pub fn add(&mut self, target: Target, def: Def) {
        let type_id = target.type_id();
        let document = self.documents.entry(target.nsid).or_default();
        let name = match target.def.as_str() {
            "main" => Name::Main,
            _ => Name::Other(target.def),
        };
        match document.entry(name) {
            Entry::Vacant(free) => {
                free.insert(def);
            }
            Entry::Occupied(there) if *there.get() != def => {
                self.conflicts.insert(Conflict(type_id));
            }
            Entry::Occupied(_) => {}
        }
    }

    /// The documents by NSID; or what was defined in two ways.
    pub fn finish(self) -> Result<Vec<Document>, Vec<Conflict>> {
        if !self.conflicts.is_empty() {
            return Err(self.conflicts.into_iter().collect());
        }
        let documents = self.documents.into_iter();
        Ok(documents.map(|(id, defs)| document(id, defs)).collect())
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is defined twice, and not in the same way", self.0)
    }
}

fn document(id: String, defs: BTreeMap<Name, Def>) -> Document {
    let defs = defs.into_iter().map(|(name, def)| match name {
        Name::Main => ("main".to_owned(), def),
        Name::Other(name) => (name, def),
    });
    Document {
        id,
        revision: None,
        description: None,
        defs: defs.collect(),
    }
}

/// The target with this full name.
pub(super) fn target(name: &str) -> Target {
    let (nsid, def) = name.split_once('#').unwrap_or((name, "main"));
    Target {
        nsid: nsid.to_owned(),
        def: def.to_owned(),
    }
}
