//! What a client did wrong and where: an error of serde that knows its path and never quotes a value.

use std::{borrow::Cow, fmt};

use serde::de::{self, Expected, Unexpected};

/// A value that does not fit, in the client's words: the path to it and what it must be.
///
/// What serde would quote of the value is dropped here, for every type, also for those that users wrote: it may be a
/// password (S-006).
#[derive(Debug)]
pub(crate) struct Offence {
    /// Innermost first: each level adds itself on the way out.
    path: Vec<String>,
    complaint: Cow<'static, str>,
}

/// How much of a name that the client chose is repeated.
const LONGEST_NAME: usize = 128;

impl Offence {
    /// The value must be something else.
    pub(crate) fn must_be(expected: impl fmt::Display) -> Self {
        Self::new(format!("must be {expected}"))
    }

    pub(crate) fn new(complaint: impl Into<Cow<'static, str>>) -> Self {
        Self {
            path: Vec::new(),
            complaint: complaint.into(),
        }
    }

    /// The same offence, seen from the object or array that holds the value.
    pub(crate) fn within(mut self, name: &str) -> Self {
        self.path.push(shown(name));
        self
    }

    /// The message: `subject` is what the whole is called.
    pub(crate) fn message(&self, subject: &str) -> String {
        if self.path.is_empty() {
            format!("{subject} {}", self.complaint)
        } else {
            format!("`/{}` {}", self.path(), self.complaint)
        }
    }

    /// The message for a query string, whose parameters have names and no paths.
    pub(crate) fn parameter(&self) -> String {
        if self.path.is_empty() {
            format!("the query {}", self.complaint)
        } else {
            format!("parameter `{}` {}", self.path(), self.complaint)
        }
    }

    fn path(&self) -> String {
        self.path
            .iter()
            .rev()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// A name as a segment of a JSON pointer, short and on one line.
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

/// The kind of a value, without the value.
fn kind(value: Unexpected<'_>) -> &'static str {
    match value {
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a number with a fraction",
        Unexpected::Char(_) | Unexpected::Str(_) => "a string",
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}

impl de::Error for Offence {
    /// A message from a type that a user wrote may quote the value.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new("is not valid")
    }

    fn invalid_type(value: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::must_be(format_args!("{expected}, not {}", kind(value)))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::must_be(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::must_be(expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::must_be(format_args!("one of `{}`", expected.join("`, `")))
    }

    fn unknown_field(name: &str, _: &'static [&'static str]) -> Self {
        Self::new("is not a known property").within(name)
    }

    fn missing_field(name: &'static str) -> Self {
        Self::new("is required").within(name)
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::new("is given twice").within(name)
    }
}

impl fmt::Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message("the value"))
    }
}

impl std::error::Error for Offence {}
