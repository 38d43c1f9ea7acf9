//! What can be wrong with documents: one that does not parse, one that is missing, one that refers to nothing.

use std::{fmt, io, path::PathBuf};

use crate::{place::Place, schema::Target};

/// A text that is not a Lexicon document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    pointer: String,
    message: String,
}

impl ParseError {
    pub(crate) fn new(place: Place<'_>, message: impl Into<String>) -> Self {
        Self {
            pointer: place.to_string(),
            message: message.into(),
        }
    }

    /// Where, as a JSON pointer (RFC 6901); empty if it is about the whole text.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong, and what to write instead.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "`{}`: ", self.pointer)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for ParseError {}

/// A document that a [`Catalog`](crate::Catalog) cannot give. Each prints its cause too.
#[derive(Debug)]
#[non_exhaustive]
pub enum CatalogError {
    /// There is no such document.
    Unknown {
        /// The NSID that was asked for.
        nsid: String,
        /// The NSID that was probably meant.
        nearest: Option<String>,
    },
    /// A file or folder cannot be read.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file is not a document.
    Parse {
        /// The file.
        path: PathBuf,
        /// Why.
        error: ParseError,
    },
    /// A document does not lie where its NSID belongs.
    Misplaced {
        /// The file.
        path: PathBuf,
        /// The NSID that the document has.
        id: String,
        /// The NSID that belongs to the place.
        expected: String,
    },
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { nsid, nearest } => {
                write!(f, "there is no document `{nsid}`")?;
                did_you_mean(f, nearest.as_deref())
            }
            Self::Io { path, error } => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::Parse { path, error } => {
                write!(f, "`{}` is not a Lexicon document: {error}", path.display())
            }
            Self::Misplaced { path, id, expected } => {
                let home = id.replace('.', "/");
                write!(
                    f,
                    "`{}` has the id `{id}`: move it to `{home}.json`, or write `{expected}`",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for CatalogError {}

/// A reference to a definition that is not there.
#[derive(Debug)]
#[non_exhaustive]
pub enum ResolveError {
    /// The document cannot be had.
    Document(CatalogError),
    /// The document has no such definition.
    Definition {
        /// What was asked for.
        target: Target,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(error) => error.fmt(f),
            Self::Definition { target, nearest } => {
                write!(
                    f,
                    "the document `{}` does not define `{}`",
                    target.nsid, target.def
                )?;
                did_you_mean(f, nearest.as_deref())
            }
        }
    }
}

impl std::error::Error for ResolveError {}

/// A reference of a document that leads nowhere, or to something that is no type of data.
#[derive(Debug)]
pub struct ReferenceError {
    pub(crate) pointer: String,
    pub(crate) cause: ReferenceCause,
}

#[derive(Debug)]
pub(crate) enum ReferenceCause {
    /// The document itself cannot be had.
    Document(CatalogError),
    /// There is nothing.
    Missing(ResolveError),
    /// There is something that the reference may not lead to.
    Unfit {
        target: Target,
        found: &'static str,
        legal: &'static str,
    },
}

impl ReferenceError {
    /// Where the reference stands, as a JSON pointer (RFC 6901); empty if the document itself cannot be had.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong, and what to write instead.
    pub fn message(&self) -> String {
        self.cause.to_string()
    }
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "`{}`: ", self.pointer)?;
        }
        self.cause.fmt(f)
    }
}

impl fmt::Display for ReferenceCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(error) => error.fmt(f),
            Self::Missing(error) => error.fmt(f),
            Self::Unfit {
                target,
                found,
                legal,
            } => write!(
                f,
                "`{}` is of type `{found}`: refer to {legal}",
                target.type_id()
            ),
        }
    }
}

impl std::error::Error for ReferenceError {}

fn did_you_mean(f: &mut fmt::Formatter<'_>, nearest: Option<&str>) -> fmt::Result {
    nearest.map_or(Ok(()), |nearest| write!(f, ", did you mean `{nearest}`?"))
}
