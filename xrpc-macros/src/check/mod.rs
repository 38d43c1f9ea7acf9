//! The user's words against the rules and against the document. What is wrong is noted; nothing is written here.

mod endpoint;
mod error_set;
mod object;
mod signature;

pub(crate) use self::{
    endpoint::{endpoint, method},
    error_set::error_set,
    object::object,
    signature::signature,
};
