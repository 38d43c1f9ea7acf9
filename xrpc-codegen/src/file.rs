//! The code as a file.

use std::{fmt, fs, io, path::Path};

use xrpc_lexicon::{Catalog, CatalogError};

use crate::{
    generate::{Generated, generate},
    mistake::Mistake,
    name::Name,
    settings::Settings,
};

/// Writes the types of documents to a file, laid out for people, and only if that changes it.
///
/// `lexicons` is the folder of documents, `names` are NSIDs and patterns, as in `xrpc::lexicon!`. In a build script:
///
/// ```no_run
/// use xrpc_codegen::{Settings, write_file};
///
/// println!("cargo::rerun-if-changed=lexicons");
/// write_file("lexicons", &["com.example.*"], &Settings::default(), "src/lexicon.rs")?;
/// # Ok::<(), xrpc_codegen::FileError>(())
/// ```
pub fn write_file(
    lexicons: impl AsRef<Path>,
    names: &[&str],
    settings: &Settings,
    file: impl AsRef<Path>,
) -> Result<(), FileError> {
    let text = file_text(lexicons, names, settings)?;
    let file = file.as_ref();
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(file, text).map_err(FileError::Io)
}

/// What [`write_file`] writes.
pub fn file_text(
    lexicons: impl AsRef<Path>,
    names: &[&str],
    settings: &Settings,
) -> Result<String, FileError> {
    let catalog = Catalog::open(lexicons.as_ref()).map_err(FileError::Catalog)?;
    let names: Vec<Name> = names.iter().copied().map(Name::new).collect();
    let Generated { tokens, mistakes } = generate(&catalog, &names, settings);
    if !mistakes.is_empty() {
        return Err(FileError::Mistakes(mistakes));
    }
    let code = syn::parse2(tokens).map_err(|error| FileError::Io(io::Error::other(error)))?;
    Ok(format!(
        "// Written by xrpc from Lexicon documents: change those, and write this anew.\n\n{}",
        prettyplease::unparse(&code)
    ))
}

/// A file that could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// The folder of documents cannot be read.
    Catalog(CatalogError),
    /// The documents, or their names, are wrong.
    Mistakes(Vec<Mistake>),
    /// The file cannot be written.
    Io(io::Error),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Catalog(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Mistakes(mistakes) => {
                let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for FileError {}
