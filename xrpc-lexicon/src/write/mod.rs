//! From a [`Document`] to JSON, in one form only: two documents that mean the same are the same text.
//!
//! The keys of a schema stand in the order of the public documents: `type`, `description`, then what is particular to
//! the type. Definitions and properties stay in the order of the document.

mod definition;
mod layout;
mod members;
mod schema;
mod unread;

#[cfg(test)]
mod tests;

use serde_json::Value;

use self::members::Members;
use crate::document::Document;

impl Document {
    /// The document as JSON: two spaces for each level, short values in one line, a line feed at the end.
    ///
    /// [`Document::parse`] reads the same document from it, if it could read this one. A reference to a definition of
    /// the document is written `#name`, others `nsid` or `nsid#name`.
    ///
    /// ```
    /// use xrpc_lexicon::Document;
    ///
    /// let document = Document::parse(r#"{"defs":{"red":{"type":"token"}},"id":"com.example.defs","lexicon":1}"#)?;
    /// assert_eq!(document.to_json(), r#"{
    ///   "lexicon": 1,
    ///   "id": "com.example.defs",
    ///   "defs": {
    ///     "red": { "type": "token" }
    ///   }
    /// }
    /// "#);
    /// # Ok::<(), xrpc_lexicon::ParseError>(())
    /// ```
    pub fn to_json(&self) -> String {
        layout::text(&self.to_value())
    }

    /// The document as a tree of JSON, its keys in the order of [`to_json`](Self::to_json).
    pub fn to_value(&self) -> Value {
        let mut members = Members::default();
        members.put("lexicon", 1);
        members.put("id", &*self.id);
        members.put_some("revision", self.revision);
        members.put_some("description", self.description.as_deref());
        let defs = self.defs.iter();
        let defs = defs.map(|(name, def)| (name.clone(), definition::write(def, &self.id)));
        members.put("defs", defs.collect::<serde_json::Map<_, _>>());
        members.into()
    }
}
