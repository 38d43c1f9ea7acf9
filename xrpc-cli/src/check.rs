//! `xrpc check`: what is wrong with documents, and what a new version of them breaks.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;
use xrpc_lexicon::{
    Catalog, Document, compare,
    compare::{Severity, Version},
    lint,
};

use crate::{
    document::{self, DocumentFile},
    finding::{Layout, Level, Outcome, Report},
};

/// Checks documents: whether they are valid, what they refer to, how they have changed, and how they are written
///
/// Errors and breaking changes make the check fail. Notes and lints, which are what the style guide for Lexicons
/// recommends, are printed and do not.
#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Documents, or folders that hold them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Compare with the documents of this folder, which are in use
    ///
    /// Documents are compared with those of the same NSID. If a folder is checked, one that is missing there is
    /// reported as removed.
    #[arg(long, value_name = "OLD_FOLDER")]
    against: Option<PathBuf>,

    /// Documents that those checked may refer to, and that are not checked themselves
    #[arg(long = "with", value_name = "FOLDER")]
    others: Vec<PathBuf>,

    /// Fail for lints too
    #[arg(long)]
    deny_lints: bool,

    /// How to print what is found
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Layout::Text)]
    format: Layout,
}

impl Check {
    /// Checks everything and prints it.
    pub(crate) fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let files = document::read(&self.paths)?;
        let old = match &self.against {
            Some(folder) => document::read(std::slice::from_ref(folder))?,
            None => Vec::new(),
        };
        let others = document::read(&self.others)?;
        let mut report = Report {
            documents: files.len(),
            ..Report::default()
        };
        parse_errors(&old, &mut report);
        parse_errors(&files, &mut report);
        let catalog = catalog(&files, &others);
        let mut known = BTreeSet::new();
        let in_use: BTreeMap<&str, (&DocumentFile, &Document)> = parsed(&old)
            .map(|(file, document)| (document.id.as_str(), (file, document)))
            .collect();
        for (file, document) in parsed(&files) {
            if !known.insert(document.id.as_str()) {
                let message = format!(
                    "another file has the document `{}` too, take one out",
                    document.id
                );
                report.add(Level::Error, &file.path, "/id", "document-twice", message);
                continue;
            }
            references(file, document, catalog.as_ref(), &mut report);
            if let Some(in_use) = in_use.get(document.id.as_str()) {
                changes(*in_use, (file, document), &mut report);
            }
            lints(file, document, &mut report);
        }
        if self.paths.iter().any(|path| path.is_dir()) {
            removed(&in_use, &known, &files, &mut report);
        }
        report.write(self.format, out)?;
        Ok(self.outcome(&report))
    }

    fn outcome(&self, report: &Report) -> Outcome {
        let fails = |level: Level| match level {
            Level::Error | Level::Breaking => true,
            Level::Lint => self.deny_lints,
            Level::Note => false,
        };
        if report.findings.iter().any(|finding| fails(finding.level)) {
            Outcome::Findings
        } else {
            Outcome::Clean
        }
    }
}

/// The files that hold a document, and it.
fn parsed(files: &[DocumentFile]) -> impl Iterator<Item = (&DocumentFile, &Document)> {
    files
        .iter()
        .filter_map(|file| Some((file, file.parsed.as_ref().ok()?)))
}

/// Everything that may be referred to; nothing if a file is missing from it, which would be a second error about it.
fn catalog(files: &[DocumentFile], others: &[DocumentFile]) -> Option<Catalog> {
    let is_complete = files.iter().all(|file| file.parsed.is_ok());
    let documents = parsed(others).chain(parsed(files));
    is_complete.then(|| Catalog::from_documents(documents.map(|(_, document)| document.clone())))
}

fn parse_errors(files: &[DocumentFile], report: &mut Report) {
    for file in files {
        if let Err(error) = &file.parsed {
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

fn references(
    file: &DocumentFile,
    document: &Document,
    catalog: Option<&Catalog>,
    report: &mut Report,
) {
    let Some(catalog) = catalog else {
        return;
    };
    for error in catalog
        .check_references(&document.id)
        .err()
        .into_iter()
        .flatten()
    {
        report.add(
            Level::Error,
            &file.path,
            error.pointer(),
            "reference-error",
            error.message(),
        );
    }
}

fn changes(
    (old_file, old): (&DocumentFile, &Document),
    (new_file, new): (&DocumentFile, &Document),
    report: &mut Report,
) {
    for change in compare(old, new) {
        let level = match change.severity {
            Severity::Breaking => Level::Breaking,
            Severity::Note => Level::Note,
        };
        let file = match change.version {
            Version::Old => old_file,
            Version::New => new_file,
        };
        report.add(
            level,
            &file.path,
            change.pointer,
            change.rule.as_str(),
            change.message,
        );
    }
}

fn lints(file: &DocumentFile, document: &Document, report: &mut Report) {
    if !file.is_home_of(&document.id) {
        let home = document.id.replace('.', "/");
        let message = format!(
            "`{}` is looked for in `{home}.json`, move it there",
            document.id
        );
        report.add(
            Level::Lint,
            &file.path,
            "/id",
            "document-misplaced",
            message,
        );
    }
    for pointer in file.unread_keys(document) {
        let message = "the key means nothing here and is read over, correct it or take it out";
        report.add(Level::Lint, &file.path, pointer, "unread-key", message);
    }
    for lint in lint(document) {
        report.add(
            Level::Lint,
            &file.path,
            lint.pointer,
            lint.rule.as_str(),
            lint.message,
        );
    }
}

/// Documents that are in use and not there any more.
fn removed(
    in_use: &BTreeMap<&str, (&DocumentFile, &Document)>,
    known: &BTreeSet<&str>,
    files: &[DocumentFile],
    report: &mut Report,
) {
    for (nsid, (file, _)) in in_use {
        // One that does not parse has been complained about.
        let is_broken = files
            .iter()
            .any(|file| file.parsed.is_err() && file.is_home_of(nsid));
        if !known.contains(nsid) && !is_broken {
            let message = format!("`{nsid}` is gone: others may refer to it, keep it");
            report.add(Level::Breaking, &file.path, "", "document-removed", message);
        }
    }
}
