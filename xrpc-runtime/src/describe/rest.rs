//! What an open enum keeps of a value that it does not list.

use serde::{Serialize as _, Serializer};

use crate::data::Unknown;

/// Whatever object a union does not list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold what a union does not list",
    label = "write `xrpc::Unknown`"
)]
pub trait Rest: Sized {
    /// The object, as it came.
    fn of(unknown: Unknown) -> Self;

    /// Writes the object, as it came.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl Rest for Unknown {
    fn of(unknown: Unknown) -> Self {
        unknown
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

/// Whatever text an enum does not list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a text that an enum does not list",
    label = "write `String`"
)]
pub trait RestText {
    /// The text, as it came.
    fn of(text: &str) -> Self;

    /// The text.
    fn text(&self) -> &str;
}

#[diagnostic::do_not_recommend]
impl<T: for<'a> From<&'a str> + AsRef<str>> RestText for T {
    fn of(text: &str) -> Self {
        Self::from(text)
    }

    fn text(&self) -> &str {
        self.as_ref()
    }
}
