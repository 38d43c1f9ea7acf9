//! What carries a body between the wire and a function.

use xrpc_lexicon::{Body, id};

/// What carries the body of a method.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// JSON with a schema: a type of the document.
    Typed,
    /// JSON without a schema.
    Data,
    /// A text.
    Text,
    /// Bytes.
    Payload,
}

const JSON: &str = "application/json";

impl Carrier {
    /// `None` where a schema stands beside an encoding that is no JSON.
    pub(crate) fn of(body: &Body) -> Option<Self> {
        let mut encodings = body.encoding.split(',').map(str::trim);
        match body.schema {
            Some(_) => encodings.any(|one| one == JSON).then_some(Self::Typed),
            None if body.encoding == JSON => Some(Self::Data),
            None if encodings.all(|one| one.starts_with("text/")) => Some(Self::Text),
            None => Some(Self::Payload),
        }
    }

    /// The number and the path of the runtime's type; a document's type has its own.
    pub(crate) fn runtime_type(self) -> Option<(u64, &'static str)> {
        match self {
            Self::Typed => None,
            Self::Data => Some((id("data"), "xrpc::Data")),
            Self::Text => Some((id("text"), "xrpc::Text")),
            Self::Payload => Some((id("payload"), "xrpc::Payload")),
        }
    }
}
