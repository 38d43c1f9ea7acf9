//! What a text says and a document does not keep.

use serde_json::Value;

use crate::{document::Document, place::Place};

impl Document {
    /// The members of `source` that this document does not hold, as JSON pointers: keys that the parser reads over,
    /// since they come from a newer version of the language, are misspelled, or belong to another type.
    ///
    /// `source` is the JSON that the document was read from. `$type`, which a published document carries, is no such
    /// key, nor is one that says nothing: `"required": []`.
    ///
    /// ```
    /// use xrpc_lexicon::Document;
    ///
    /// let source = serde_json::json!({
    ///     "lexicon": 1,
    ///     "id": "com.example.defs",
    ///     "defs": { "name": { "type": "string", "maxLenght": 64 } }
    /// });
    /// let document = Document::from_value(&source)?;
    /// assert_eq!(document.unread_keys(&source), ["/defs/name/maxLenght"]);
    /// # Ok::<(), xrpc_lexicon::ParseError>(())
    /// ```
    pub fn unread_keys(&self, source: &Value) -> Vec<String> {
        let mut unread = Vec::new();
        let held = self.to_value();
        for (key, value) in source.as_object().into_iter().flatten() {
            if key != "$type" {
                member(key, value, &held, Place::ROOT, &mut unread);
            }
        }
        unread
    }
}

fn member(key: &str, source: &Value, holder: &Value, at: Place<'_>, unread: &mut Vec<String>) {
    let at = at.name(key);
    match holder.get(key) {
        Some(held) => compare(source, held, at, unread),
        None if is_empty(source) => {}
        None => unread.push(at.to_string()),
    }
}

fn compare(source: &Value, held: &Value, at: Place<'_>, unread: &mut Vec<String>) {
    match source {
        Value::Object(members) => {
            for (key, value) in members {
                member(key, value, held, at, unread);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if let Some(held) = held.get(index) {
                    compare(item, held, at.index(index), unread);
                }
            }
        }
        // What it is worth has been read: `#main` may have become `#name`.
        _ => {}
    }
}

/// Whether the value is the one of an absent member.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Bool(value) => !value,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}
