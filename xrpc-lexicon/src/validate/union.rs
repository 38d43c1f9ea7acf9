//! Unions: one of several definitions, told apart by `$type`.

use super::{
    Validator, Violation,
    data::{TYPE, members, type_name},
    datum::Datum,
};
use crate::schema::{Target, Union};

impl Validator<'_> {
    /// W-130, W-132
    pub(super) fn union<V: Datum>(
        &self,
        schema: &Union,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        let name = type_name(members(value)?)?;
        let name = name.ok_or_else(|| Violation::new("is required").within(TYPE))?;
        match schema.refs.iter().find(|target| is_named(target, name)) {
            Some(target) => self.variant(target, value, level),
            None if schema.closed => Err(not_listed(schema)),
            None => self.rules.plain(value, level),
        }
    }
}

/// Whether a text is the full name of a definition; `#main` may be left out (W-131).
pub(super) fn is_named(target: &Target, name: &str) -> bool {
    let (nsid, def) = name.split_once('#').unwrap_or((name, "main"));
    nsid == target.nsid && def == target.def
}

fn not_listed(schema: &Union) -> Violation {
    let names: Vec<String> = schema.refs.iter().map(Target::type_id).collect();
    let names = names.join("`, `");
    Violation::must_be(format_args!("one of `{names}`")).within(TYPE)
}
