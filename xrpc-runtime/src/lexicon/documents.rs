//! Documents on their way to files.

use std::{fs, io, ops::Deref, path::Path};

use xrpc_lexicon::Document;

/// Documents by NSID, as [`export`](super::export) hands them out.
#[derive(Clone, Debug, PartialEq)]
pub struct Documents(Vec<Document>);

impl Documents {
    pub(super) const fn new(documents: Vec<Document>) -> Self {
        Self(documents)
    }

    /// Writes each to the path that its NSID spells, `com/example/getThing.json`, if that changes the file.
    ///
    /// The folder is for publishing. It is not the one in which the macros look for documents: a document there is
    /// what the code is checked against, and `document = "from code"` then does not compile.
    pub fn write_to(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        for document in &self.0 {
            let mut path = folder.as_ref().to_owned();
            path.extend(document.id.split('.'));
            path.as_mut_os_string().push(".json");
            write(&path, &document.to_json())?;
        }
        Ok(())
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

impl Deref for Documents {
    type Target = [Document];

    fn deref(&self) -> &[Document] {
        &self.0
    }
}

impl IntoIterator for Documents {
    type Item = Document;
    type IntoIter = std::vec::IntoIter<Document>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
