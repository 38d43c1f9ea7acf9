//! Properties: which there are, which must be there, and which may be `null`.

use super::{
    Comparison, Rule,
    flow::Shift,
    site::{Side, Site},
};
use crate::{
    nearest::nearest,
    schema::{Object, Property},
};

impl Comparison<'_> {
    /// Compares the properties of two objects, or the parameters of two methods.
    pub(super) fn object(&mut self, old: &Object, new: &Object, at: &Site<'_>) {
        let properties = at.name("properties");
        let mut renamed = Vec::new();
        for property in &old.properties {
            let at = properties.name(&property.name);
            if let Some(kept) = new.property(&property.name) {
                self.property(property, kept, &at);
            } else if let Some(name) = successor(property, old, new, &renamed) {
                renamed.push(name);
                self.breaking(
                    Rule::PropertyRenamed,
                    Side::New(properties.new.name(name)),
                    format!(
                        "`{}` is called `{name}` now: data in use has the old name, keep it",
                        property.name
                    ),
                );
            } else {
                self.removed(property, &at);
            }
        }
        for property in &new.properties {
            let name = property.name.as_str();
            if property.required && old.property(name).is_none() && !renamed.contains(&name) {
                self.breaking(
                    Rule::RequiredPropertyAdded,
                    Side::New(properties.new.name(name)),
                    format!("`{name}` is new and required: data in use does not have it, make it optional"),
                );
            }
        }
    }

    fn removed(&mut self, property: &Property, at: &Site<'_>) {
        let name = &property.name;
        if property.required {
            self.breaking(
                Rule::RequiredPropertyRemoved,
                Side::Old(at.old),
                format!("`{name}` is gone: programs in use require it, keep it and describe it as deprecated"),
            );
        } else {
            self.note(
                Rule::OptionalPropertyRemoved,
                Side::Old(at.old),
                format!(
                    "`{name}` is gone: data in use may have it, keep it and describe it as deprecated, lest the name \
                     gets another meaning"
                ),
            );
        }
    }

    fn property(&mut self, old: &Property, new: &Property, at: &Site<'_>) {
        let name = &new.name;
        match (old.required, new.required) {
            (false, true) => self.breaking(
                Rule::PropertyMadeRequired,
                Side::New(at.new),
                format!("`{name}` is required now: data in use may not have it, leave it optional"),
            ),
            (true, false) => self.shift(
                Rule::PropertyMadeOptional,
                Shift::Wider,
                at,
                Side::New(at.new),
                [&format!("`{name}` is optional now"), "leave it required"],
            ),
            _ => {}
        }
        match (old.nullable, new.nullable) {
            (false, true) => self.shift(
                Rule::NullAllowed,
                Shift::Wider,
                at,
                Side::New(at.new),
                [
                    &format!("`{name}` may be `null` now"),
                    "take it out of `nullable`",
                ],
            ),
            (true, false) => self.shift(
                Rule::NullRefused,
                Shift::Narrower,
                at,
                Side::New(at.new),
                [
                    &format!("`{name}` may not be `null` any more"),
                    "leave it in `nullable`",
                ],
            ),
            _ => {}
        }
        self.schema(&old.schema, &new.schema, at);
    }
}

/// The new property that has taken the place of one that is gone: its schema is the same, and so is its position, or
/// the name is alike.
fn successor<'a>(
    gone: &Property,
    old: &Object,
    new: &'a Object,
    renamed: &[&str],
) -> Option<&'a str> {
    let is_like = |property: &Property| {
        property.schema == gone.schema
            && old.property(&property.name).is_none()
            && !renamed.contains(&property.name.as_str())
    };
    let position = old
        .properties
        .iter()
        .position(|property| property.name == gone.name);
    let beside = position.and_then(|position| new.properties.get(position));
    let beside = beside.filter(|property| is_like(property));
    let alike = new.properties.iter().filter(|property| is_like(property));
    beside
        .map(|property| property.name.as_str())
        .or_else(|| nearest(&gone.name, alike.map(|property| property.name.as_str())))
}
