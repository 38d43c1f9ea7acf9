//! The user's words against the rules and against the document. What is wrong is noted; nothing is written here.

mod code_first;
mod endpoint;
mod error_set;
mod object;
mod signature;

pub(crate) use self::{
    code_first::{code_type, no_document, own_errors},
    endpoint::{endpoint, method},
    error_set::error_set,
    object::object,
    signature::signature,
};
