//! Types written by hand and checked against their documents: they are read and written like generated ones.

#![allow(dead_code, reason = "types are what is tested, not what is in them")]

mod escapes;
mod limits;
mod record;
mod recursive;
mod union;
mod values;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What a text of JSON becomes.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// What a value is as JSON.
fn written<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("the value is JSON")
}
