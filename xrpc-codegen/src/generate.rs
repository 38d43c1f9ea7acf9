//! Names → code.

use proc_macro2::TokenStream;
use xrpc_lexicon::Catalog;

use crate::{
    expand,
    mistake::Mistake,
    model::{self, Reach},
    name::Name,
    settings::Settings,
    source,
};

/// The code, and what is wrong with the documents.
#[derive(Debug)]
pub struct Generated {
    /// Modules, one a segment of an NSID. To be put into a module, not into the body of a function.
    pub tokens: TokenStream,
    /// If there are any, parts of the code are missing.
    pub mistakes: Vec<Mistake>,
}

/// Writes the types of the documents that are named, and of all that they refer to.
///
/// The same documents and names give the same code.
pub fn generate(catalog: &Catalog, names: &[Name], settings: &Settings) -> Generated {
    let mut mistakes = Vec::new();
    let reach = Reach::of(catalog, names, &mut mistakes);
    let types = model::types(&reach, settings.kept, &mut mistakes);
    let files = types
        .nsids
        .iter()
        .filter(|_| settings.tracked)
        .filter_map(|nsid| source::file(catalog, nsid));
    let tracked = settings.tracked.then(|| expand::tracked(files));
    Generated {
        tokens: expand::types(&types, settings.krate.as_ref(), tracked.as_ref()),
        mistakes,
    }
}
