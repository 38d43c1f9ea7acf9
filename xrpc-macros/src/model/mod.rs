//! What the macros know: the user's words beside the document's, ready to be checked and expanded.

mod code_first;
mod code_method;
mod definition;
mod endpoint;
mod error_set;
mod nameable;
mod object;

pub(crate) use self::{
    code_first::{
        CodeItem, CodeKnown, CodeLabel, CodeMember, CodeObject, CodeProperty, CodeRole, CodeText,
        CodeUnion,
    },
    code_method::CodeMethod,
    definition::Definition,
    endpoint::{Argument, Endpoint, Reply, Signature, State},
    error_set::methods,
    nameable::{Unnameable, is_trait_object, unnameable},
    object::{CheckedField, CheckedObject},
};
