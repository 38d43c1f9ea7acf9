//! Where documents come from, as messages name it.

use std::path::Path;

use xrpc_lexicon::{Catalog, CatalogError};

use crate::messages;

/// The environment variable that names the folder of documents.
pub const VARIABLE: &str = "XRPC_LEXICONS";
/// The folder that is looked for where the variable is not set.
pub const FOLDER: &str = "lexicons";

/// Why a document cannot be had, and which may have been meant.
pub fn unavailable(catalog: &Catalog, error: &CatalogError) -> String {
    match error {
        CatalogError::Unknown { nsid, nearest } => {
            let folder = catalog.folder().unwrap_or(Path::new(FOLDER));
            messages::no_document(
                nsid,
                &folder.display().to_string(),
                VARIABLE,
                nearest.as_deref(),
            )
        }
        error => error.to_string(),
    }
}

/// The file of a document. `None` for a document that came from memory.
pub fn file(catalog: &Catalog, nsid: &str) -> Option<String> {
    catalog.path(nsid).map(|path| path.display().to_string())
}
