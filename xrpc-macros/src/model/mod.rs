//! What the macros know: the user's words beside the document's, ready to be checked and expanded.

mod carrier;
mod checked;
mod code_first;
mod code_method;
mod definition;
mod endpoint;
mod error_set;
mod nameable;

pub(crate) use self::{
    carrier::Carrier,
    checked::{
        CheckedField, CheckedItem, CheckedKnown, CheckedMember, CheckedObject, CheckedUnion,
        ExtraField, UndeclaredField, Unfit,
    },
    code_first::{
        CodeItem, CodeKnown, CodeLabel, CodeMember, CodeObject, CodeProperty, CodeRole, CodeText,
        CodeUnion,
    },
    code_method::CodeMethod,
    definition::{Data, Definition},
    endpoint::{Argument, Endpoint, Reply, Signature, State},
    error_set::methods,
    nameable::{Unnameable, is_trait_object, unnameable},
};
