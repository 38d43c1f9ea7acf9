//! Whether a value that goes out is what its document says (W-158).
//!
//! What a type itself guarantees is not looked at again: a [`Did`](crate::Did) was checked when it was made. What is
//! left are limits, and these are in the readers: a reader that reads a value can also hold one to them. A value that
//! is fine costs no allocation.

use std::{fmt, sync::Arc};

use crate::{decode::Offence, nullable::Nullable};

/// A value that can be held to its document. Types from `lexicon!` and `#[derive(xrpc::Lexicon)]` can.
///
/// A value that was read is as its document says. One that was made in code may not be: look before it goes out.
/// [`Router::check_output`](crate::Router::check_output) does so for every output.
///
/// ```
/// use xrpc::Check as _;
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.defs#plant", document = "from code")]
/// struct Plant {
///     #[lexicon(max_length = 10)]
///     name: String,
/// }
///
/// let plant = Plant { name: "Sequoiadendron giganteum".to_owned() };
/// let violation = plant.check().unwrap_err();
/// assert_eq!(violation.to_string(), "`/name` must be a string of at most 10 bytes");
/// ```
pub trait Check {
    /// Looks for the first place that is not as the document says; changes nothing (W-160). Many types have none.
    fn check(&self) -> Result<(), Violation> {
        Ok(())
    }
}

/// A reader that can hold a value to what it would have read.
pub trait Hold<T: ?Sized> {
    /// Whether the value is within the limits.
    fn hold(&self, value: &T) -> Result<(), Violation>;
}

/// What has been held so far. It keeps the first violation, and nothing is looked at after it: generated code then has
/// one way out and not one for each property.
#[derive(Debug)]
pub struct Held(Result<(), Violation>);

impl Held {
    /// Nothing is held yet.
    #[expect(clippy::new_without_default, reason = "generated code says `new`")]
    pub const fn new() -> Self {
        Self(Ok(()))
    }

    /// The first violation, if there was one.
    pub fn end(&mut self) -> Result<(), Violation> {
        std::mem::replace(&mut self.0, Ok(()))
    }
}

/// Holds the value of a property, unless one before it was a violation.
pub fn hold<R: Hold<T>, T: ?Sized>(held: &mut Held, reader: &R, value: &T, name: &'static str) {
    if held.0.is_ok() {
        held.0 = reader
            .hold(value)
            .map_err(|violation| violation.within(name));
    }
}

/// Holds the value of a property that may be absent.
pub fn hold_some<R: Hold<T>, T>(
    held: &mut Held,
    reader: &R,
    value: &Option<T>,
    name: &'static str,
) {
    if let Some(value) = value {
        hold(held, reader, value, name);
    }
}

/// Where a value is not as its document says, and what it must be. Never quotes the value.
#[derive(Debug)]
pub struct Violation(Box<Offence>);

impl Violation {
    /// The value must be something else.
    pub(crate) fn must_be(expected: impl fmt::Display) -> Self {
        Self(Box::new(Offence::must_be(expected)))
    }

    /// The same violation, seen from the object or array that holds the value.
    pub(crate) fn within(self, name: &str) -> Self {
        Self(Box::new(self.0.within(name)))
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Violation {}

/// Holds every item; the path has its index.
pub(crate) fn each<T>(
    items: &[T],
    mut check: impl FnMut(&T) -> Result<(), Violation>,
) -> Result<(), Violation> {
    for (index, item) in items.iter().enumerate() {
        check(item).map_err(|violation| violation.within(&index.to_string()))?;
    }
    Ok(())
}

/// Types whose values are all legal.
macro_rules! always {
    ($($type:ty)*) => { $(
        impl $crate::check::Check for $type {}
    )* };
}

pub(crate) use always;

always! { () bool String }

/// Types that are as good as what they hold.
macro_rules! holders {
    ($($type:ty)*) => { $(
        impl<T: Check + ?Sized> Check for $type {
            fn check(&self) -> Result<(), Violation> {
                (**self).check()
            }
        }
    )* };
}

holders! { &T Box<T> Arc<T> }

impl<T: Check> Check for Option<T> {
    fn check(&self) -> Result<(), Violation> {
        self.as_ref().map_or(Ok(()), T::check)
    }
}

impl<T: Check> Check for Nullable<T> {
    fn check(&self) -> Result<(), Violation> {
        match self {
            Self::Value(value) => value.check(),
            Self::Null => Ok(()),
        }
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self) -> Result<(), Violation> {
        each(self, T::check)
    }
}

#[cfg(test)]
mod tests;
