//! What generated code is to be like.

use proc_macro2::TokenStream;

/// What the generated code is to be like.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The path of the runtime, if it is not `::xrpc`.
    pub krate: Option<TokenStream>,
    /// Which objects keep the properties that their document does not know.
    pub kept: Kept,
    /// Whether the code names the files that it came from, so that the compiler sees a change of them.
    pub tracked: bool,
}

/// Which objects keep the properties that their document does not know (W-113), in a field `extra`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Those of documents that describe a record: data at rest, which others extend.
    #[default]
    Records,
    /// All but query parameters.
    Everywhere,
}
