//! From a reference to the definition, and the value held to it.

use super::{
    Validator, Violation,
    data::mistyped,
    datum::{Datum, Shape},
};
use crate::{
    document::Def,
    error::{CatalogError, ResolveError},
    schema::{Schema, Target},
};

/// How many references may lead to references, before it is taken for a circle.
const MOST_STEPS: usize = 128;

const UNFIT: &str = "needs the definition of a type of data, and it is something else";

impl Validator<'_> {
    /// W-129
    pub(super) fn target<V: Datum>(
        &self,
        target: &Target,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        let (target, def) = self.follow(target)?;
        match def {
            Def::Schema(schema) => self.schema(schema, value, level),
            Def::Record(record) => self.record_as(&target.nsid, record, value, level),
            Def::Token(_) => token(target, value),
            Def::Method(_) | Def::PermissionSet(_) => Err(Violation::unfit(UNFIT)),
        }
    }

    /// A definition that a union lists, and that the `$type` of the value names: an object or a record (W-132).
    pub(super) fn variant<V: Datum>(
        &self,
        target: &Target,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        match self.follow(target)?.1 {
            Def::Schema(Schema::Object(object)) => self.object(object, value, level),
            Def::Record(record) => self.object(&record.record, value, level),
            _ => Err(Violation::unfit(UNFIT)),
        }
    }

    /// The main definition of a document. The NSID may come from outside: no time is spent on what was meant.
    pub(super) fn find_main(&self, nsid: &str) -> Result<&Def, Violation> {
        if !self.catalog.contains(nsid) {
            return Err(Violation::missing(ResolveError::Document(
                CatalogError::Unknown {
                    nsid: nsid.to_owned(),
                    nearest: None,
                },
            )));
        }
        let document = self.catalog.get(nsid);
        let document =
            document.map_err(|error| Violation::missing(ResolveError::Document(error)))?;
        document.def("main").ok_or_else(|| {
            Violation::missing(ResolveError::Definition {
                target: Target {
                    nsid: nsid.to_owned(),
                    def: "main".to_owned(),
                },
                nearest: None,
            })
        })
    }

    /// The definition that a reference means, and its name. A reference that leads to another is followed; it consumes
    /// nothing of the value, so that only counting ends a circle.
    fn follow<'b>(&'b self, target: &'b Target) -> Result<(&'b Target, &'b Def), Violation> {
        let mut target = target;
        for _ in 0..MOST_STEPS {
            match self.catalog.resolve(target).map_err(Violation::missing)? {
                Def::Schema(Schema::Ref(next)) => target = &next.target,
                def => return Ok((target, def)),
            }
        }
        Err(Violation::unfit(
            "needs a definition, and references lead in a circle",
        ))
    }
}

/// A token is its own full name (W-135).
fn token<V: Datum>(target: &Target, value: &V) -> Result<(), Violation> {
    match value.shape() {
        Shape::String(text) if target.type_id() == text => Ok(()),
        Shape::String(_) => Err(Violation::must_be(format_args!("`{}`", target.type_id()))),
        other => Err(mistyped("a string", &other)),
    }
}
