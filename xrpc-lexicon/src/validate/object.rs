//! Objects, property by property.

use super::{
    Validator, Violation,
    data::{TYPE, below, members},
    datum::{Datum, Members, Shape},
};
use crate::schema::{Object, Property, Schema};

impl Validator<'_> {
    /// An object (W-128): what it has, in its own order, then what it lacks.
    pub(super) fn object<V: Datum>(
        &self,
        schema: &Object,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        let members = members(value)?;
        let level = below(level)?;
        for (name, value) in members.members() {
            let held = match schema.property(name) {
                Some(property) => self.property(property, value, level),
                // That it is a name has been seen (W-129).
                None if name == TYPE => Ok(()),
                None => self.rules.any(value, level), // W-113
            };
            held.map_err(|violation| violation.within(name))?;
        }
        let is_absent = |property: &&Property| {
            must_be_there(property) && members.member(&property.name).is_none()
        };
        match schema.properties.iter().find(is_absent) {
            Some(property) => Err(Violation::new("is required").within(&property.name)),
            None => Ok(()),
        }
    }

    fn property<V: Datum>(
        &self,
        property: &Property,
        value: &V,
        level: usize,
    ) -> Result<(), Violation> {
        // W-112
        if property.nullable && matches!(value.shape(), Shape::Null) {
            return Ok(());
        }
        self.schema(&property.schema, value, level)
    }
}

/// W-111; a default stands in for what is absent (W-114).
fn must_be_there(property: &Property) -> bool {
    let has_default = match &property.schema {
        Schema::Boolean(schema) => schema.default.is_some(),
        Schema::Integer(schema) => schema.default.is_some(),
        Schema::String(schema) => schema.default.is_some(),
        _ => false,
    };
    property.required && !has_default
}
