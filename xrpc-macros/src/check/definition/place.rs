//! Where a property stands in its document, for people.

use xrpc_lexicon::Property;

use crate::model::Definition;

/// A property, or the items of one.
pub(super) struct DocumentPlace<'a> {
    /// What a message calls the definition.
    pub(super) said: &'a str,
    /// The JSON pointer.
    pub(super) pointer: String,
}

impl<'a> DocumentPlace<'a> {
    /// The place of a property.
    pub(super) fn of(property: &Property, definition: &'a Definition<'_>) -> Self {
        Self {
            said: &definition.said,
            pointer: format!("{}/properties/{}", definition.pointer, property.name),
        }
    }

    /// The place of the items, if this is an array.
    pub(super) fn items(&self) -> Self {
        Self {
            said: self.said,
            pointer: format!("{}/items", self.pointer),
        }
    }
}
