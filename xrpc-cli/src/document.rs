//! The files that the command line names, read and parsed.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use xrpc_lexicon::{Document, ParseError};

/// A file that holds a document, or should.
pub(crate) struct DocumentFile {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    pub(crate) parsed: Result<Document, ParseError>,
}

impl DocumentFile {
    /// Whether the file lies where the document with this NSID belongs: `com/example/getThing.json`.
    pub(crate) fn is_home_of(&self, nsid: &str) -> bool {
        let home = format!("{}.json", nsid.replace('.', "/"));
        let path = std::path::absolute(&self.path);
        path.is_ok_and(|path| path.ends_with(home))
    }

    /// The keys of the text that the document does not hold, as JSON pointers.
    pub(crate) fn unread_keys(&self, document: &Document) -> Vec<String> {
        let source = serde_json::from_str(&self.text);
        source.map_or_else(|_| Vec::new(), |source| document.unread_keys(&source))
    }
}

/// Reads files, and all files of folders whose names end in `.json`: in the order given, those of a folder sorted.
pub(crate) fn read(paths: &[PathBuf]) -> io::Result<Vec<DocumentFile>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let found = files_of(path)?;
            if found.is_empty() {
                let message = format!("there is no document in `{}`", path.display());
                return Err(io::Error::new(io::ErrorKind::NotFound, message));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    let mut known = BTreeSet::new();
    files.retain(|path| known.insert(path.clone()));
    files.into_iter().map(read_file).collect()
}

fn read_file(path: PathBuf) -> io::Result<DocumentFile> {
    let text = fs::read_to_string(&path).map_err(|error| naming(&path, "read", &error))?;
    let parsed = Document::parse(&text);
    Ok(DocumentFile { path, text, parsed })
}

/// The documents below a folder, sorted by path.
fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| naming(&folder, "read", &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| naming(&folder, "read", &error))?;
            let path = entry.path();
            // A link to a folder is not followed: it may lead back.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// An error that says which file it is about.
pub(crate) fn naming(path: &Path, verb: &str, error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("cannot {verb} `{}`: {error}", path.display()),
    )
}
