//! Whether a value is what a document says, for values without a Rust type: records of any kind, JSON or DAG-CBOR.

mod blob;
mod data;
mod datum;
#[cfg(feature = "cbor")]
mod ipld;
mod json;
mod limits;
mod method;
mod object;
mod record;
mod reference;
mod schema;
mod union;
mod violation;

#[cfg(test)]
mod tests;

pub use data::check_data;
pub use datum::Datum;
pub use violation::Violation;
#[cfg(feature = "cbor")]
pub(crate) use {
    data::below,
    datum::{BYTES, BYTES_KEY, LINK_KEY, Shape},
};

use crate::{catalog::Catalog, schema::Target};

/// Holds values to the documents of a catalog.
///
/// A value is a [`serde_json::Value`] or, with the feature `cbor`, an [`Ipld`](crate::cbor::Ipld); see [`Datum`]. It is
/// not changed: defaults are not filled in.
///
/// What is asked for is what a server asks of its input. [`lenient`](Self::lenient) is for data that came from
/// elsewhere.
///
/// ```
/// use serde_json::json;
/// use xrpc_lexicon::{Catalog, Document, Validator};
///
/// let catalog = Catalog::from_documents([Document::parse(r#"{
///     "lexicon": 1,
///     "id": "com.example.note",
///     "defs": {
///         "main": {
///             "type": "record",
///             "key": "tid",
///             "record": {
///                 "type": "object",
///                 "required": ["text"],
///                 "properties": {
///                     "text": { "type": "string", "maxLength": 300 },
///                     "tags": { "type": "array", "items": { "type": "string" } }
///                 }
///             }
///         }
///     }
/// }"#)?]);
/// let validator = Validator::new(&catalog);
///
/// let note = json!({ "$type": "com.example.note", "text": "hello", "tags": ["a"] });
/// assert!(validator.record(&note).is_ok());
///
/// let note = json!({ "$type": "com.example.note", "text": "hello", "tags": ["a", 5] });
/// let violation = validator.record(&note).unwrap_err();
/// assert_eq!(violation.pointer(), "/tags/1");
/// assert_eq!(violation.to_string(), "`/tags/1` must be a string, not a number");
/// # Ok::<(), xrpc_lexicon::ParseError>(())
/// ```
///
/// Source: <https://atproto.com/specs/lexicon>, <https://atproto.com/specs/data-model>.
#[derive(Clone, Copy, Debug)]
pub struct Validator<'a> {
    catalog: &'a Catalog,
    rules: Rules,
}

/// What is asked for, and what is not.
#[derive(Clone, Copy, Debug)]
struct Rules {
    /// Formats of strings, `accept` and `maxSize` of blobs.
    strict: bool,
    /// Blobs link to raw bytes.
    raw_blobs: bool,
    /// Blobs may be of the old form.
    legacy_blobs: bool,
}

impl Rules {
    const STRICT: Self = Self {
        strict: true,
        raw_blobs: true,
        legacy_blobs: false,
    };
}

impl<'a> Validator<'a> {
    /// A strict validator.
    pub const fn new(catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            rules: Rules::STRICT,
        }
    }

    /// For output and for stored data, which came from elsewhere: the formats of strings, and `accept` and `maxSize` of
    /// blobs are not held against it (W-125, W-161).
    ///
    /// ```
    /// # use serde_json::json;
    /// # use xrpc_lexicon::{Catalog, Document, Target, Validator};
    /// # let text = r#"{ "lexicon": 1, "id": "com.example.defs", "defs": {
    /// #     "time": { "type": "string", "format": "datetime" } } }"#;
    /// # let catalog = Catalog::from_documents([Document::parse(text)?]);
    /// let time = Target { nsid: "com.example.defs".to_owned(), def: "time".to_owned() };
    /// let value = json!("2024-02-30T12:00:00Z");
    /// let validator = Validator::new(&catalog);
    /// assert!(validator.definition(&time, &value).is_err());
    /// assert!(validator.lenient().definition(&time, &value).is_ok());
    /// # Ok::<(), xrpc_lexicon::ParseError>(())
    /// ```
    #[must_use]
    pub const fn lenient(mut self) -> Self {
        self.rules.strict = false;
        self
    }

    /// Lets a blob have the form of early records too: `cid` and `mimeType`, and nothing else (W-126).
    #[must_use]
    pub const fn legacy_blobs(mut self) -> Self {
        self.rules.legacy_blobs = true;
        self
    }

    /// Lets the link of a blob lead to DAG-CBOR too. The specification wants raw bytes (W-124); not all test data of
    /// the network has them.
    #[must_use]
    pub const fn any_blob_link(mut self) -> Self {
        self.rules.raw_blobs = false;
        self
    }

    /// Whether a value is a record, of the type that its `$type` names.
    ///
    /// There must be a document for the type: see [`Violation::is_unresolved`].
    pub fn record<V: Datum>(&self, value: &V) -> Result<(), Violation> {
        self.some_record(value)
    }

    /// Whether a value is a record of this type; its `$type` must say so (W-129).
    pub fn record_of<V: Datum>(&self, nsid: &str, value: &V) -> Result<(), Violation> {
        let record = self.find_record(nsid)?;
        self.record_as(nsid, record, value, 0)
    }

    /// Whether a record of this type may have this key: `tid`, `nsid`, `any` or `literal:…`, as its document says.
    ///
    /// Source: <https://atproto.com/specs/record-key>.
    pub fn record_key(&self, nsid: &str, key: &str) -> Result<(), Violation> {
        let record = self.find_record(nsid)?;
        record::check_key(&record.key, key)
    }

    /// Whether a value is what a definition describes: a type of data, a record or a token (W-129).
    pub fn definition<V: Datum>(&self, target: &Target, value: &V) -> Result<(), Violation> {
        self.target(target, value, 0)
    }

    /// Whether an object holds the parameters of a method, each already of its type: `{"limit": 50}`.
    ///
    /// ```
    /// # use serde_json::json;
    /// # use xrpc_lexicon::{Catalog, Document, Validator};
    /// # let text = r#"{ "lexicon": 1, "id": "com.example.listNotes", "defs": { "main": { "type": "query",
    /// #     "parameters": { "type": "params", "properties": { "limit": { "type": "integer", "maximum": 100 } } } } } }"#;
    /// # let catalog = Catalog::from_documents([Document::parse(text)?]);
    /// let validator = Validator::new(&catalog);
    /// assert!(validator.params("com.example.listNotes", &json!({ "limit": 50 })).is_ok());
    /// assert!(validator.params("com.example.listNotes", &json!({ "limit": "50" })).is_err());
    /// # Ok::<(), xrpc_lexicon::ParseError>(())
    /// ```
    pub fn params<V: Datum>(&self, nsid: &str, value: &V) -> Result<(), Violation> {
        self.params_of(self.find_method(nsid)?, value)
    }

    /// Whether a value may be the body of a call. Without a schema every value of the data model may (W-099).
    pub fn input<V: Datum>(&self, nsid: &str, value: &V) -> Result<(), Violation> {
        let body = self.find_method(nsid)?.input.as_ref();
        self.body(body, "the method takes no input", value)
    }

    /// Whether a value may be the body of an answer; [`lenient`](Self::lenient) is meant for it (W-159, W-161).
    pub fn output<V: Datum>(&self, nsid: &str, value: &V) -> Result<(), Violation> {
        let body = self.find_method(nsid)?.output.as_ref();
        self.body(body, "the method has no output", value)
    }

    /// Whether a value may be a message of a subscription, its `$type` in it. On the wire the type stands before the
    /// message instead: [`definition`](Self::definition) takes the two apart.
    pub fn message<V: Datum>(&self, nsid: &str, value: &V) -> Result<(), Violation> {
        self.message_of(self.find_method(nsid)?, value)
    }
}
