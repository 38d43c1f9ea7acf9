//! `xrpc generate`: documents as Rust types, in a file that people can read and commit.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::Args;
use xrpc_codegen::{FileError, Kept, Settings, file_text};

use crate::{document, finding::Outcome};

/// Writes the Rust types of documents: the code that `xrpc::lexicon!` writes while a crate compiles
///
/// Include the file as a module: `mod lexicon;`. The crate needs `xrpc-runtime`.
#[derive(Args, Debug)]
pub(crate) struct Generate {
    /// NSIDs, or patterns such as "com.example.*"; "*" for all documents
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,

    /// The folder of documents
    #[arg(
        long,
        value_name = "FOLDER",
        env = "XRPC_LEXICONS",
        default_value = "lexicons"
    )]
    lexicons: PathBuf,

    /// The file to write, for example src/lexicon.rs; without it, the code is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Let all objects keep properties that their document does not know, not only records
    #[arg(long)]
    extra: bool,

    /// Write nothing, and fail if the file would change
    #[arg(long, requires = "out")]
    check: bool,
}

impl Generate {
    /// Writes the code, or says what is wrong with the documents.
    pub(crate) fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let settings = Settings {
            kept: if self.extra {
                Kept::Everywhere
            } else {
                Kept::Records
            },
            ..Settings::default()
        };
        match file_text(&self.lexicons, &names, &settings) {
            Ok(text) => self.put(&text, out),
            Err(FileError::Io(error)) => Err(error),
            Err(error) => {
                writeln!(out, "{error}")?;
                Ok(Outcome::Findings)
            }
        }
    }

    fn put(&self, text: &str, out: &mut dyn Write) -> io::Result<Outcome> {
        let Some(file) = &self.out else {
            out.write_all(text.as_bytes())?;
            return Ok(Outcome::Clean);
        };
        if is_there(file, text) {
            return Ok(Outcome::Clean);
        }
        if self.check {
            let file = file.display();
            writeln!(
                out,
                "{file}: not-generated: run `xrpc generate` without `--check` to write it anew"
            )?;
            return Ok(Outcome::Findings);
        }
        fs::write(file, text).map_err(|error| document::naming(file, "write", &error))?;
        writeln!(out, "{}: written", file.display())?;
        Ok(Outcome::Clean)
    }
}

fn is_there(file: &Path, text: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|there| there == text)
}
