//! What the variants of an error set may hold.

use std::borrow::Cow;

/// The text of a variant that holds its message: a `&'static str`, a `String` or a `Cow` of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the message of an error",
    label = "not a text",
    note = "a variant holds a `&'static str` or a `String`; an error that `?` turns into the variant is marked `#[from]`"
)]
pub trait Message {
    /// The text.
    fn into_message(self) -> Cow<'static, str>;
}

impl Message for &'static str {
    fn into_message(self) -> Cow<'static, str> {
        Cow::Borrowed(self)
    }
}

impl Message for String {
    fn into_message(self) -> Cow<'static, str> {
        Cow::Owned(self)
    }
}

impl Message for Cow<'static, str> {
    fn into_message(self) -> Cow<'static, str> {
        self
    }
}

/// The text that a variant holds.
pub fn held_message<T: Message>(text: T) -> Cow<'static, str> {
    text.into_message()
}
