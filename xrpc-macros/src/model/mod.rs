//! What the macros know: the user's words beside the document's, ready to be checked and expanded.

mod definition;
mod endpoint;
mod error_set;
mod nameable;
mod object;

pub(crate) use self::{
    definition::Definition,
    endpoint::{Argument, Endpoint, Reply, Signature, State},
    error_set::methods,
    nameable::{Unnameable, is_trait_object, unnameable},
    object::{CheckedField, CheckedObject},
};
