//! Many documents by NSID, those of a folder parsed when they are first asked for.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::{document::Document, error::CatalogError, nearest::nearest, syntax};

#[cfg(test)]
mod tests;

/// Documents by NSID.
///
/// ```no_run
/// use xrpc_lexicon::Catalog;
///
/// // Finds `lexicons/com/example/getThing.json`.
/// let catalog = Catalog::open("lexicons")?;
/// let document = catalog.get("com.example.getThing")?;
/// assert!(document.method().is_some());
/// # Ok::<(), xrpc_lexicon::CatalogError>(())
/// ```
#[derive(Debug)]
pub struct Catalog {
    folder: Option<PathBuf>,
    sources: BTreeMap<String, Source>,
}

#[derive(Debug)]
enum Source {
    Memory(Document),
    File {
        path: PathBuf,
        parsed: OnceLock<Document>,
    },
}

impl Catalog {
    /// The documents of a folder, each at the path that its NSID spells: `com/example/getThing.json`.
    ///
    /// Only the names are read. Files and folders whose names cannot be part of an NSID are passed over.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, CatalogError> {
        let folder = folder.into();
        let mut sources = BTreeMap::new();
        find(&folder, "", &mut sources)?;
        Ok(Self {
            folder: Some(folder),
            sources,
        })
    }

    /// The documents given. Of two with the same NSID, the later counts.
    pub fn from_documents(documents: impl IntoIterator<Item = Document>) -> Self {
        let sources = documents
            .into_iter()
            .map(|document| (document.id.clone(), Source::Memory(document)));
        Self {
            folder: None,
            sources: sources.collect(),
        }
    }

    /// The document with this NSID. A document that could not be had is tried again the next time.
    pub fn get(&self, nsid: &str) -> Result<&Document, CatalogError> {
        match self.sources.get(nsid) {
            Some(Source::Memory(document)) => Ok(document),
            Some(Source::File { path, parsed }) => match parsed.get() {
                Some(document) => Ok(document),
                None => read(path, nsid).map(|document| parsed.get_or_init(|| document)),
            },
            None => Err(CatalogError::Unknown {
                nsid: nsid.to_owned(),
                nearest: nearest(nsid, self.nsids()).map(ToOwned::to_owned),
            }),
        }
    }

    /// Whether there is a document with this NSID. Does not read it.
    pub fn contains(&self, nsid: &str) -> bool {
        self.sources.contains_key(nsid)
    }

    /// The file of the document with this NSID.
    pub fn path(&self, nsid: &str) -> Option<&Path> {
        match self.sources.get(nsid)? {
            Source::Memory(_) => None,
            Source::File { path, .. } => Some(path),
        }
    }

    /// The folder that was opened.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The NSIDs of all documents, sorted.
    pub fn nsids(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }
}

/// Collects the files below `folder` whose path spells an NSID that begins with `prefix`.
fn find(
    folder: &Path,
    prefix: &str,
    sources: &mut BTreeMap<String, Source>,
) -> Result<(), CatalogError> {
    let io = |error| CatalogError::Io {
        path: folder.to_owned(),
        error,
    };
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            if syntax::nsid::may_begin(&format!("{prefix}{name}")) {
                find(&path, &format!("{prefix}{name}."), sources)?;
            }
        } else if let Some(name) = name.strip_suffix(".json") {
            let nsid = format!("{prefix}{name}");
            if syntax::nsid::check(&nsid).is_ok() {
                sources.insert(
                    nsid,
                    Source::File {
                        path,
                        parsed: OnceLock::new(),
                    },
                );
            }
        }
    }
    Ok(())
}

fn read(path: &Path, nsid: &str) -> Result<Document, CatalogError> {
    let text = fs::read_to_string(path).map_err(|error| CatalogError::Io {
        path: path.to_owned(),
        error,
    })?;
    let document = Document::parse(&text).map_err(|error| CatalogError::Parse {
        path: path.to_owned(),
        error,
    })?;
    if document.id == nsid {
        Ok(document)
    } else {
        Err(CatalogError::Misplaced {
            path: path.to_owned(),
            id: document.id,
            expected: nsid.to_owned(),
        })
    }
}
