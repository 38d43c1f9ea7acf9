//! From endpoints and types to the documents that they define.

use std::fmt;

use xrpc_lexicon::{Document, ParseError};

use super::Documents;
use crate::{
    describe::{Conflict, Definition, Describing},
    route::Route,
};

/// The documents that these endpoints define, and the types that they lead to.
///
/// Those that a document describes already are passed over; where a type refers to one of them, so does the document.
/// See [`Export`] for the routes of several routers, and for types that no route leads to.
///
/// ```
/// use xrpc::{Output, Params};
///
/// /// What to say, and to whom.
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.greet", params, document = "from code")]
/// struct Greet {
///     /// Whom to greet.
///     #[lexicon(max_length = 64)]
///     name: String,
/// }
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.greet", output, document = "from code")]
/// struct Greeting {
///     text: String,
/// }
///
/// /// Greets somebody.
/// #[xrpc::query("com.example.greet", document = "from code")]
/// async fn greet(params: Params<Greet>) -> Result<Output<Greeting>, xrpc::Error> {
///     Ok(Output(Greeting { text: format!("hello, {}", params.name) }))
/// }
///
/// # fn main() -> Result<(), xrpc::lexicon::ExportError> {
/// let documents = xrpc::lexicon::export(xrpc::routes![greet])?;
/// assert_eq!(documents.len(), 1);
/// assert!(documents[0].to_json().contains("Whom to greet."));
/// # Ok(())
/// # }
/// ```
pub fn export<S>(routes: impl IntoIterator<Item = Route<S>>) -> Result<Documents, ExportError> {
    Export::new().routes(routes).documents()
}

/// What is to be written down.
///
/// ```
/// use xrpc::lexicon::Export;
///
/// /// A point in the plane.
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.defs#point", document = "from code")]
/// struct Point {
///     x: i64,
///     y: i64,
/// }
///
/// let documents = Export::new().define::<Point>().documents()?;
/// assert_eq!(documents[0].id, "com.example.defs");
/// # Ok::<(), xrpc::lexicon::ExportError>(())
/// ```
#[derive(Debug, Default)]
#[must_use]
pub struct Export(Describing);

impl Export {
    /// Nothing so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// These endpoints, and the types that they lead to.
    pub fn routes<S>(mut self, routes: impl IntoIterator<Item = Route<S>>) -> Self {
        for route in routes {
            route.describe(&mut self.0);
        }
        self
    }

    /// A type, and those that it leads to.
    pub fn define<T: Definition>(mut self) -> Self {
        self.0.define::<T>();
        self
    }

    /// The documents, ordered by NSID. What [`Document::parse`] would not take is an error.
    pub fn documents(self) -> Result<Documents, ExportError> {
        let documents = self.0.finish().map_err(ExportError::Conflicts)?;
        for document in &documents {
            Document::parse(&document.to_json()).map_err(|error| ExportError::Illegal {
                nsid: document.id.clone(),
                error,
            })?;
        }
        Ok(Documents::new(documents))
    }
}

/// Why there are no documents.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportError {
    /// Types of the same name say different things.
    Conflicts(Vec<Conflict>),
    /// What the code says cannot stand in a document.
    Illegal {
        /// The document.
        nsid: String,
        /// What is wrong with it.
        error: ParseError,
    },
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conflicts(conflicts) => {
                let lines: Vec<String> = conflicts.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Illegal { nsid, error } => write!(f, "`{nsid}` at {error}"),
        }
    }
}

impl std::error::Error for ExportError {}
