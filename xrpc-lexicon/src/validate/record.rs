//! Records: objects that always say their type, under a key of a certain kind.

use super::{
    Validator, Violation,
    data::{TYPE, members, type_name},
    datum::Datum,
};
use crate::{
    document::{Def, Record},
    syntax,
};

impl Validator<'_> {
    /// A record of the type that its `$type` names.
    pub(super) fn some_record<V: Datum>(&self, value: &V) -> Result<(), Violation> {
        let nsid = collection(value)?;
        if syntax::nsid::check(nsid).is_err() {
            return Err(Violation::must_be("the NSID of a record").within(TYPE));
        }
        let record = self
            .find_record(nsid)
            .map_err(|violation| violation.within(TYPE))?;
        self.object(&record.record, value, 0)
    }

    /// A record of this type.
    pub(super) fn record_as<V: Datum>(
        &self,
        nsid: &str,
        record: &Record,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        if collection(value)? != nsid {
            return Err(Violation::must_be(format_args!("`{nsid}`")).within(TYPE));
        }
        self.object(&record.record, value, level)
    }

    pub(super) fn find_record(&self, nsid: &str) -> Result<&Record, Violation> {
        match self.find_main(nsid)? {
            Def::Record(record) => Ok(record),
            _ => Err(Violation::unfit(
                "needs the definition of a record, and it is something else",
            )),
        }
    }
}

/// The `$type` of a record, which must be there (W-129), without the `#main` that may be said (W-131).
fn collection<V: Datum>(value: &V) -> Result<&str, Violation> {
    let name = type_name(members(value)?)?;
    let name = name.ok_or_else(|| Violation::new("is required").within(TYPE))?;
    Ok(name.strip_suffix("#main").unwrap_or(name))
}

/// Whether a key is of the kind that a document asks for.
pub(super) fn check_key(kind: &str, key: &str) -> Result<(), Violation> {
    let checked = syntax::record_key::check(key).and_then(|()| match kind {
        "tid" => syntax::tid::check(key),
        "nsid" => syntax::nsid::check(key),
        _ => Ok(()),
    });
    checked.map_err(|error| Violation::new(error.to_string()).about(KEY))?;
    match kind.strip_prefix("literal:") {
        Some(only) if only != key => Err(Violation::must_be(format_args!("`{only}`")).about(KEY)),
        _ => Ok(()),
    }
}

const KEY: &str = "the record key";
