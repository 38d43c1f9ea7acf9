//! What is said to people.

use super::{Linter, Rule};
use crate::{document::Def, place::Place, schema::Property};

/// Names that leave open what they are of.
const AMBIGUOUS: [&str; 2] = ["cid", "uri"];

impl Linter<'_> {
    /// The description of the main definition.
    pub(super) fn main_description(&mut self, main: &Def, at: Place<'_>) {
        let description = match main {
            Def::Method(method) => method.description.as_deref(),
            Def::Record(record) => record.description.as_deref(),
            Def::Token(token) => token.description.as_deref(),
            Def::Schema(schema) => schema.description(),
            // A set has a title and a detail in its place.
            Def::PermissionSet(_) => return,
        };
        if description.is_none() {
            self.add(
                Rule::MainWithoutDescription,
                at,
                format!(
                    "add a `description`: what is this {} for?",
                    main.type_name()
                ),
            );
        }
    }

    /// The description of a property.
    pub(super) fn property_description(&mut self, property: &Property, at: Place<'_>) {
        let name = property.name.as_str();
        if AMBIGUOUS.contains(&name) && property.schema.description().is_none() {
            self.add(
                Rule::PropertyWithoutDescription,
                at,
                format!("add a `description`: the `{name}` of what?"),
            );
        }
    }
}
