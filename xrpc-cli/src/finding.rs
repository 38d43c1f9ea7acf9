//! What is said about documents, as lines for people or as JSON for programs.

use std::{
    fmt,
    io::{self, Write},
    path::Path,
};

use clap::ValueEnum;
use serde_json::{Value, json};

/// What is wrong, or might be better, at one place.
#[derive(Debug)]
pub(crate) struct Finding {
    /// The file, as the command line names it or the folder that it is in.
    pub(crate) file: String,
    /// The place in the document, as a JSON pointer; empty if it is the whole.
    pub(crate) pointer: String,
    /// The stable name of what is asked for.
    pub(crate) rule: &'static str,
    pub(crate) level: Level,
    /// What is wrong and what to do, in one line.
    pub(crate) message: String,
}

/// How much a [`Finding`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// The document cannot be used as it is.
    Error,
    /// What is in use breaks.
    Breaking,
    /// A change that breaks nothing, and that one should know of.
    Note,
    /// Against the style guide.
    Lint,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layout {
    /// One line for each finding, `file:pointer: rule: message`, and a line with the sums
    Text,
    /// One object with `findings` and `summary`
    Json,
}

/// What the exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Clean,
    Findings,
}

/// All findings about a number of documents.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) documents: usize,
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding.
    pub(crate) fn add(
        &mut self,
        level: Level,
        file: &Path,
        pointer: impl Into<String>,
        rule: &'static str,
        message: impl Into<String>,
    ) {
        self.findings.push(Finding {
            file: file.display().to_string(),
            pointer: pointer.into(),
            rule,
            level,
            message: message.into(),
        });
    }

    /// How many findings are of this level.
    pub(crate) fn count(&self, level: Level) -> usize {
        let findings = self.findings.iter();
        findings.filter(|finding| finding.level == level).count()
    }

    /// Prints everything.
    pub(crate) fn write(&self, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
        match layout {
            Layout::Text => {
                for finding in &self.findings {
                    writeln!(out, "{finding}")?;
                }
                writeln!(out, "{}", self.summary())
            }
            Layout::Json => writeln!(out, "{:#}", self.json()),
        }
    }

    /// `3 documents: 1 error, 2 lints`
    fn summary(&self) -> String {
        let sums = LEVELS.map(|(level, one, many)| (self.count(level), one, many));
        let sums = sums.iter().filter(|(count, ..)| *count != 0);
        let sums: Vec<String> = sums
            .map(|(count, one, many)| counted(*count, one, many))
            .collect();
        let sums = if sums.is_empty() {
            "nothing found".to_owned()
        } else {
            sums.join(", ")
        };
        format!(
            "{}: {sums}",
            counted(self.documents, "document", "documents")
        )
    }

    fn json(&self) -> Value {
        let findings = self.findings.iter().map(|finding| {
            json!({
                "file": finding.file,
                "pointer": finding.pointer,
                "rule": finding.rule,
                "level": finding.level.as_str(),
                "message": finding.message,
            })
        });
        let mut summary = json!({ "documents": self.documents });
        for (level, _, _) in LEVELS {
            summary[level.as_str()] = self.count(level).into();
        }
        json!({ "findings": findings.collect::<Value>(), "summary": summary })
    }
}

/// Every level, and its name for one and for many findings.
const LEVELS: [(Level, &str, &str); 4] = [
    (Level::Error, "error", "errors"),
    (Level::Breaking, "breaking change", "breaking changes"),
    (Level::Note, "note", "notes"),
    (Level::Lint, "lint", "lints"),
];

/// `1 document`, `2 documents`
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

impl Level {
    fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Breaking => "breaking",
            Self::Note => "note",
            Self::Lint => "lint",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if !self.pointer.is_empty() {
            write!(f, ":{}", Line(&self.pointer))?;
        }
        write!(f, ": {}: {}", self.rule, Line(&self.message))
    }
}

/// A text with its control characters escaped: one that a document brings must not end the line, nor move the cursor.
struct Line<'a>(&'a str);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.0.split_inclusive(char::is_control) {
            match piece.char_indices().next_back() {
                Some((end, last)) if last.is_control() => {
                    write!(f, "{}{}", &piece[..end], last.escape_default())?;
                }
                _ => f.write_str(piece)?,
            }
        }
        Ok(())
    }
}
