//! A body that is a text.

use std::ops::Deref;

/// The text of an input or an output whose encoding is `text/plain` or another text; UTF-8 (W-083).
///
/// ```
/// use xrpc::{Error, Input, Output, Text};
///
/// async fn shout(input: Input<Text>) -> Result<Output<Text>, Error> {
///     Ok(Output(Text(input.to_uppercase())))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(pub String);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}
