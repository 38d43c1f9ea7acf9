//! What a document says of a method, as a constant that the endpoint carries.

pub use xrpc_lexicon::Kind;

use crate::media_type::JSON;

/// A method as its Lexicon document describes it. The attribute macros write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    nsid: &'static str,
    kind: Kind,
    params: bool,
    input: Option<&'static str>,
    output: Option<&'static str>,
    errors: &'static [&'static str],
    max_input: Option<u64>,
}

impl Method {
    /// A query: HTTP `GET`.
    pub const fn query(nsid: &'static str) -> Self {
        Self::new(nsid, Kind::Query)
    }

    /// A procedure: HTTP `POST`.
    pub const fn procedure(nsid: &'static str) -> Self {
        Self::new(nsid, Kind::Procedure)
    }

    /// The same method with query parameters.
    #[must_use]
    pub const fn params(mut self) -> Self {
        self.params = true;
        self
    }

    /// The same method with an input of this encoding.
    #[must_use]
    pub const fn input(mut self, encoding: &'static str) -> Self {
        self.input = Some(encoding);
        self
    }

    /// The same method with an output of this encoding.
    #[must_use]
    pub const fn output(mut self, encoding: &'static str) -> Self {
        self.output = Some(encoding);
        self
    }

    /// The same method with these declared errors.
    #[must_use]
    pub const fn errors(mut self, names: &'static [&'static str]) -> Self {
        self.errors = names;
        self
    }

    /// The same method with another limit for its input, in bytes.
    #[must_use]
    pub const fn max_input(mut self, bytes: u64) -> Self {
        self.max_input = Some(bytes);
        self
    }

    /// The name, for example `com.atproto.server.createSession`.
    pub const fn nsid(&self) -> &'static str {
        self.nsid
    }

    /// Query or procedure.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the document declares parameters.
    pub const fn has_params(&self) -> bool {
        self.params
    }

    /// The encoding of the input, if the document declares one.
    pub const fn input_encoding(&self) -> Option<&'static str> {
        self.input
    }

    /// Whether the input is neither JSON nor a text.
    pub(crate) fn takes_bytes(&self) -> bool {
        self.input
            .is_some_and(|encoding| encoding != JSON && !encoding.starts_with("text/"))
    }

    /// The encoding of the output, if the document declares one.
    pub const fn output_encoding(&self) -> Option<&'static str> {
        self.output
    }

    /// The largest input in bytes, if the method has a limit of its own.
    pub const fn input_limit(&self) -> Option<u64> {
        self.max_input
    }

    /// The names of the errors that the document declares.
    pub const fn declared_errors(&self) -> &'static [&'static str] {
        self.errors
    }

    const fn new(nsid: &'static str, kind: Kind) -> Self {
        Self {
            nsid,
            kind,
            params: false,
            input: None,
            output: None,
            errors: &[],
            max_input: None,
        }
    }
}
