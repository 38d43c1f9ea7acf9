//! From the wire to a type: the body of a call and its query string.
//!
//! Both answer 400 with a message that names the place and what belongs there, and never quotes what the client sent.

mod explain;
mod form;
mod json;
mod offence;
mod parameter;
mod query;

pub(crate) use explain::{Json, Members};
pub(crate) use json::json;
pub(crate) use offence::Offence;
pub(crate) use query::query;
