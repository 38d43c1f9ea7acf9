//! Where the Lexicon documents are, and how the compiler hears that one has changed.

use std::{
    collections::BTreeMap,
    env,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use syn::LitStr;
use xrpc_codegen::source::{FOLDER, VARIABLE, file, unavailable};
use xrpc_lexicon::{Catalog, CatalogError, Document};

use crate::{diag::Diagnostics, messages};

/// The documents that the macros of one crate may speak of, or why there are none.
pub(crate) struct Lexicons {
    catalog: Result<Catalog, String>,
}

impl Lexicons {
    /// The documents of the crate that is being compiled.
    ///
    /// Opened once and leaked: a compilation sees one catalog. An editor's server expands for many crates in one
    /// process, so there is one a folder.
    pub(crate) fn of_this_crate() -> &'static Self {
        static OPENED: Mutex<BTreeMap<Option<PathBuf>, &'static Lexicons>> =
            Mutex::new(BTreeMap::new());
        let folder = folder();
        let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
        opened.entry(folder.clone()).or_insert_with(|| {
            Box::leak(Box::new(folder.map_or_else(Self::missing, Self::in_folder)))
        })
    }

    /// The documents of a folder.
    pub(crate) fn in_folder(folder: PathBuf) -> Self {
        Self {
            catalog: Catalog::open(folder).map_err(|error| error.to_string()),
        }
    }

    fn missing() -> Self {
        Self {
            catalog: Err(messages::no_lexicons(VARIABLE, FOLDER)),
        }
    }

    /// The catalog. What is wrong with it is said at `name`.
    pub(crate) fn catalog(&self, name: &LitStr, diag: &mut Diagnostics) -> Option<&Catalog> {
        self.catalog
            .as_ref()
            .map_err(|error| diag.error(name, error))
            .ok()
    }

    /// Whether there is a document with this NSID.
    pub(crate) fn has(&self, nsid: &str) -> bool {
        self.catalog
            .as_ref()
            .is_ok_and(|catalog| catalog.nsids().any(|known| known == nsid))
    }

    /// The document with this NSID. What is wrong with it is said at `name`.
    pub(crate) fn document(
        &self,
        name: &LitStr,
        nsid: &str,
        diag: &mut Diagnostics,
    ) -> Option<Source<'_>> {
        let catalog = self.catalog(name, diag)?;
        match catalog.get(nsid) {
            Ok(document) => Some(Source { catalog, document }),
            Err(error) => {
                let text = unavailable(catalog, &error);
                let text = match error {
                    CatalogError::Unknown { .. } => messages::or_from_code(&text),
                    _ => text,
                };
                diag.error(name, text);
                None
            }
        }
    }
}

/// A document and the catalog that its references lead through.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    /// All documents.
    pub(crate) catalog: &'a Catalog,
    /// This one.
    pub(crate) document: &'a Document,
}

impl Source<'_> {
    /// The file, named in the expansion so that a change of it is a reason to expand again.
    pub(crate) fn file(&self) -> Option<String> {
        file(self.catalog, &self.document.id)
    }
}

/// `$XRPC_LEXICONS`, else the nearest `lexicons/` from the crate upwards.
fn folder() -> Option<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|named| !named.is_empty()) {
        // `include_bytes!` would take a relative path to start at the source file.
        return std::path::absolute(named).ok();
    }
    let start = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?);
    start
        .ancestors()
        .map(|folder| folder.join(FOLDER))
        .find(|folder| folder.is_dir())
}
