//! Why a value is refused: where, and what it must be.

use std::{borrow::Cow, error::Error, fmt};

use crate::error::ResolveError;

/// The first place where a value is not what its document says (W-110).
///
/// It prints the place and what must stand there, and never quotes the value, which may be a secret. Long names of
/// properties are cut short.
#[derive(Debug)]
pub struct Violation(Box<Inner>);

#[derive(Debug)]
struct Inner {
    subject: &'static str,
    /// Innermost first: each level adds itself on the way out, so that a value that is fine costs nothing.
    path: Vec<Step>,
    message: Cow<'static, str>,
    unresolved: Option<Unresolved>,
}

#[derive(Debug)]
enum Step {
    Name(String),
    Index(usize),
}

/// What keeps the documents from saying anything about a value.
#[derive(Debug)]
enum Unresolved {
    /// A definition that cannot be had.
    Missing(ResolveError),
    /// A definition that is there, and of another kind.
    Unfit,
}

/// How much of a name is printed.
const LONGEST_NAME: usize = 128;

impl Violation {
    /// Where, as a JSON pointer (RFC 6901); empty if it is about the whole value.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in self.0.path.iter().rev() {
            pointer.push('/');
            match step {
                Step::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }

    /// What is asked for, without the place: `must be a string, not a number`.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Whether the documents are at fault, not the value: one that is needed cannot be had, or does not describe what
    /// it should. [`source`](Error::source) names it if it cannot be had.
    pub fn is_unresolved(&self) -> bool {
        self.0.unresolved.is_some()
    }

    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            subject: "the value",
            path: Vec::new(),
            message: message.into(),
            unresolved: None,
        }))
    }

    /// The value must be something else.
    pub(crate) fn must_be(expected: impl fmt::Display) -> Self {
        Self::new(format!("must be {expected}"))
    }

    /// The definition cannot be had. The message does not name it: the value may have, and the source does.
    pub(super) fn missing(error: ResolveError) -> Self {
        let mut violation = Self::new("needs a definition that cannot be had");
        violation.0.unresolved = Some(Unresolved::Missing(error));
        violation
    }

    /// The definition is of another kind.
    pub(super) fn unfit(message: &'static str) -> Self {
        let mut violation = Self::new(message);
        violation.0.unresolved = Some(Unresolved::Unfit);
        violation
    }

    /// The same violation, of something that is not called a value.
    pub(crate) fn about(mut self, subject: &'static str) -> Self {
        self.0.subject = subject;
        self
    }

    /// The same violation, seen from the object that holds the value.
    pub(crate) fn within(mut self, name: &str) -> Self {
        self.0.path.push(Step::Name(name.to_owned()));
        self
    }

    /// The same violation, seen from the array that holds the value.
    pub(crate) fn at(mut self, index: usize) -> Self {
        self.0.path.push(Step::Index(index));
        self
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            subject,
            path,
            message,
            ..
        } = &*self.0;
        if path.is_empty() {
            return write!(f, "{subject} {message}");
        }
        f.write_str("`")?;
        for step in path.iter().rev() {
            match step {
                Step::Name(name) => write!(f, "/{}", shown(name))?,
                Step::Index(index) => write!(f, "/{index}")?,
            }
        }
        write!(f, "` {message}")
    }
}

impl Error for Violation {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.unresolved {
            Some(Unresolved::Missing(error)) => Some(error),
            Some(Unresolved::Unfit) | None => None,
        }
    }
}

/// A name as a step of a JSON pointer, short and on one line.
fn shown(name: &str) -> String {
    let mut shown = String::with_capacity(name.len().min(LONGEST_NAME));
    for char in name.chars() {
        match char {
            '~' => shown.push_str("~0"),
            '/' => shown.push_str("~1"),
            char if char.is_control() => shown.push(char::REPLACEMENT_CHARACTER),
            char => shown.push(char),
        }
        if shown.len() >= LONGEST_NAME {
            shown.push('…');
            break;
        }
    }
    shown
}
