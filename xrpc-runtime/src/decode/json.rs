//! A JSON body.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::explain::Json;
use crate::error::Error;

/// Decodes a body (W-097 to W-102, W-110 to W-119).
///
/// A body that fits goes straight into the type. One that does not is read a second time, from a tree: only then does
/// it matter where the offence is.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    let text = text(body)?;
    serde_json::from_str(text).map_err(|error| Error::invalid_request(explain::<T>(text, &error)))
}

/// The text of a body: UTF-8 throughout, also where no property is read (W-101), and without a mark before it (W-100).
fn text(body: &[u8]) -> Result<&str, Error> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if body.is_empty() {
        return Err(Error::invalid_request("the body is empty: send JSON")); // W-075
    }
    std::str::from_utf8(body).map_err(|_| Error::invalid_request("the body is not valid UTF-8"))
}

/// What is wrong with a text that is no `T`.
fn explain<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> String {
    if !error.is_data() {
        return malformed(error);
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return malformed(&error),
    };
    match T::deserialize(Json(&value)) {
        Err(offence) => offence.message("the body"),
        // A property that is given twice, first wrong and then right, reads differently from a tree.
        Ok(_) => String::from("the body does not fit the method"),
    }
}

/// The parser's own words; they tell the place and never the text.
fn malformed(error: &serde_json::Error) -> String {
    format!("the body is not valid JSON: {error}")
}

#[cfg(test)]
mod tests;
