//! `xrpc format`: documents in the one form that all have.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;
use xrpc_lexicon::Document;

use crate::{
    document::{self, DocumentFile},
    finding::{Layout, Level, Outcome, Report},
};

/// Formats documents: keys in their usual order, two spaces for each level, short values in one line
///
/// A document that holds keys which mean nothing to Lexicon is left as it is, lest they be lost.
#[derive(Args, Debug)]
pub(crate) struct Format {
    /// Documents, or folders that hold them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write nothing, and fail for documents that would be changed
    #[arg(long)]
    check: bool,
}

impl Format {
    /// Formats everything, or says what would be.
    pub(crate) fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let files = document::read(&self.paths)?;
        let mut report = Report {
            documents: files.len(),
            ..Report::default()
        };
        for file in &files {
            match &file.parsed {
                Ok(document) => self.format(file, document, &mut report, out)?,
                Err(error) => {
                    report.add(
                        Level::Error,
                        &file.path,
                        error.pointer(),
                        "parse-error",
                        error.message(),
                    );
                }
            }
        }
        report.write(Layout::Text, out)?;
        Ok(if report.findings.is_empty() {
            Outcome::Clean
        } else {
            Outcome::Findings
        })
    }

    fn format(
        &self,
        file: &DocumentFile,
        document: &Document,
        report: &mut Report,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let formatted = document.to_json();
        if formatted == file.text {
            return Ok(());
        }
        let lost = lost_keys(file, document);
        if !lost.is_empty() {
            for pointer in lost {
                let message = "the key would be lost: take it out, or leave the document as it is";
                report.add(Level::Error, &file.path, pointer, "unread-key", message);
            }
        } else if self.check {
            let message = "run `xrpc format` to put it into its usual form";
            report.add(Level::Error, &file.path, "", "not-formatted", message);
        } else {
            fs::write(&file.path, formatted)
                .map_err(|error| document::naming(&file.path, "write", &error))?;
            writeln!(out, "{}: formatted", file.path.display())?;
        }
        Ok(())
    }
}

/// What the formatted text would lack; also the `$type` of a document that was published as a record.
fn lost_keys(file: &DocumentFile, document: &Document) -> Vec<String> {
    let mut lost = file.unread_keys(document);
    let source: Result<serde_json::Value, _> = serde_json::from_str(&file.text);
    if source.is_ok_and(|source| source.get("$type").is_some()) {
        lost.insert(0, "/$type".to_owned());
    }
    lost
}
