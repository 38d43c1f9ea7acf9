//! What the macros know: the user's words beside the document's, ready to be checked and expanded.

mod definition;
mod endpoint;
mod error_set;
mod generated;
mod nameable;
mod object;
mod plan;
mod reach;
mod reader;
mod shape;
mod spot;

pub(crate) use self::{
    definition::Definition,
    endpoint::{Argument, Endpoint, Reply, Signature, State},
    error_set::{ErrorSet, ErrorVariant, Other, methods},
    generated::{
        Alias, Constant, Default, Field, Item, Known, Module, Object, Presence, RustType, Types,
    },
    nameable::{Unnameable, is_trait_object, unnameable},
    object::{CheckedField, CheckedObject},
    plan::types,
    reach::Reach,
    reader::Reader,
    shape::{Limits, Shape, Unsupported, follow, is_known, label_of},
};
