//! The user's words against the rules and against the document. What is wrong is noted; nothing is written here.

mod code_first;
mod definition;
mod endpoint;
mod error_set;
mod signature;

pub(crate) use self::{
    code_first::{code_type, no_document, own_errors},
    definition::definition,
    endpoint::{endpoint, method},
    error_set::error_set,
    signature::signature,
};
