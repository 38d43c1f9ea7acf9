//! Where a schema stands in a document.

use xrpc_lexicon::Target;

use crate::naming;

/// Where a schema stands: what a type without a name is called and known by.
#[derive(Clone)]
pub(super) struct Spot {
    /// The name of the type, if it must have one.
    pub(super) name: String,
    /// What its number is made of.
    pub(super) label: String,
    /// Where it is in the document, as a JSON pointer.
    pub(super) pointer: String,
    /// The definition around it.
    pub(super) home: Target,
    /// Whether it is inside a list, which can hold even the definition around it.
    pub(super) in_list: bool,
}

impl Spot {
    /// The name by which others can refer to what stands here, if it is a definition.
    pub(super) fn definition(&self) -> Option<String> {
        (!self.label.contains('/')).then(|| self.home.type_id())
    }

    /// The spot of a property.
    pub(super) fn property(&self, wire: &str) -> Self {
        let parent = if self.name == "Main" { "" } else { &self.name };
        Self {
            name: format!("{parent}{}", naming::pascal(wire)),
            label: format!("{}/{wire}", self.label),
            pointer: format!(
                "{}/properties/{}",
                self.pointer,
                wire.replace('~', "~0").replace('/', "~1")
            ),
            ..self.clone()
        }
    }

    /// The spot of a list's items.
    pub(super) fn items(&self) -> Self {
        Self {
            name: format!("{}Item", self.name),
            label: format!("{}/items", self.label),
            pointer: format!("{}/items", self.pointer),
            in_list: true,
            ..self.clone()
        }
    }
}
