//! What a new version of a document breaks for those who know the old one.
//!
//! The [specification](https://atproto.com/specs/lexicon#lexicon-evolution) has one principle: old data is valid under
//! the new document, and new data under the old one. New fields are optional, required fields stay, types and names do
//! not change. The [style guide](https://atproto.com/guides/lexicon-style-guide) adds that `required` cannot be taken
//! back, and that a set that is closed stays as it is.
//!
//! What else a document allows can become *narrower* (a smaller `maxLength`, a new `enum`) or *wider*. Whom that breaks
//! depends on the way that the data goes:
//!
//! | data | narrower | wider |
//! |---|---|---|
//! | parameters, input: clients write, servers read | **breaking**: clients in use send what is now refused | note: servers in use refuse what is new |
//! | output, messages: servers write, clients read | note: servers in use still send what is refused now | **breaking**: clients in use trust the old limit |
//! | records and shared definitions: anybody does both | **breaking** | **breaking** |
//!
//! The rules, by the names that [`Rule::as_str`] gives:
//!
//! | what changed | rule | severity |
//! |---|---|---|
//! | the NSID; nothing else is compared | `id-changed` | breaking |
//! | a definition is gone | `definition-removed` | breaking |
//! | the type of a definition or value, the kind of method | `type-changed` | breaking |
//! | a reference leads to another document, or to something else | `reference-changed` | breaking |
//! | the type of record key | `record-key-changed` | breaking |
//! | a set of permissions | `permissions-changed` | note |
//! | a body is declared that was not | `input-added` | breaking |
//! | | `output-added` | note |
//! | a body is not declared any more | `input-removed`, `output-removed` | breaking |
//! | the MIME type of a body | `encoding-changed` | breaking; narrower or wider, if one covers the other |
//! | a body has a schema | `body-schema-added` | narrower |
//! | a body has none any more | `body-schema-removed` | wider |
//! | an error is not declared any more | `error-removed` | note |
//! | a new property is required | `required-property-added` | breaking |
//! | a required property is gone | `required-property-removed` | breaking |
//! | an optional property is gone | `optional-property-removed` | note |
//! | a property is gone, and its like has come | `property-renamed` | breaking |
//! | an optional property is required | `property-made-required` | breaking |
//! | a required property is optional | `property-made-optional` | wider |
//! | a property may be `null` | `null-allowed` | wider |
//! | a property may not be `null` any more | `null-refused` | narrower |
//! | a union lacks a member | `union-member-removed` | breaking |
//! | a closed union has a new member | `closed-union-member-added` | breaking |
//! | a union is closed | `union-closed` | narrower |
//! | a union is open | `union-opened` | wider |
//! | a closed set of values (`enum`) | `enum-value-added`, `enum-value-removed` | breaking |
//! | | `enum-added` | narrower |
//! | | `enum-removed` | wider |
//! | the only value (`const`) | `const-changed` | breaking |
//! | | `const-added` | narrower |
//! | | `const-removed` | wider |
//! | the format of a string | `format-changed` | breaking; narrower or wider, if one covers the other |
//! | | `format-added` | narrower |
//! | | `format-removed` | wider |
//! | a length, a size or a range | `limit-narrowed` | narrower |
//! | | `limit-widened` | wider |
//! | the files that a blob may be | `accept-narrowed` | narrower |
//! | | `accept-widened` | wider |
//! | a value is not listed in `knownValues` any more | `known-value-removed` | note |
//! | what an absent property means | `default-changed` | note |
//!
//! What is not in the table may change: descriptions, the order of everything, new definitions, optional properties,
//! errors, members of open unions and known values.
//!
//! A reference to a definition of the document and that definition written out are the same data, so that a type may be
//! given a name. What stands in other documents is compared where these are.

mod constraint;
mod definition;
mod flow;
mod media_type;
mod method;
mod object;
mod rule;
mod schema;
mod site;
mod union;
mod values;

#[cfg(test)]
mod tests;

use std::fmt;

use self::{
    flow::Shift,
    site::{Side, Site},
};
use crate::{document::Document, place::Place};

pub use self::rule::Rule;

/// What `new` changes for those who know `old`: the table is in the [module](self). In the order of the documents.
///
/// ```
/// use xrpc_lexicon::{Document, compare};
///
/// let version = |properties: &str| {
///     Document::parse(&format!(r#"{{ "lexicon": 1, "id": "com.example.defs", "defs": {{
///         "thing": {{ "type": "object", "properties": {{ {properties} }} }}
///     }} }}"#))
/// };
/// let old = version(r#""name": { "type": "string", "maxLength": 64 }"#)?;
/// let new = version(r#""name": { "type": "string", "maxLength": 32 }, "size": { "type": "integer" }"#)?;
///
/// let changes = compare(&old, &new);
/// assert_eq!(changes.len(), 1);
/// assert_eq!(changes[0].rule, compare::Rule::LimitNarrowed);
/// assert_eq!(changes[0].pointer, "/defs/thing/properties/name/maxLength");
/// assert_eq!(changes[0].severity, compare::Severity::Breaking);
/// # Ok::<(), xrpc_lexicon::ParseError>(())
/// ```
pub fn compare(old: &Document, new: &Document) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        changes: Vec::new(),
        followed: Vec::new(),
    };
    comparison.documents();
    comparison.changes
}

/// A difference between two versions of a document that somebody may notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which rule it is about.
    pub rule: Rule,
    /// Whether it breaks somebody.
    pub severity: Severity,
    /// The version that `pointer` is about: the old one if the new one has no such place.
    pub version: Version,
    /// Where, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What changed, whom it concerns and what to do.
    pub message: String,
}

/// How much a [`Change`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing before the document is published.
    Note,
    /// Against the rules of evolution: what is in use breaks.
    Breaking,
}

/// One of the two documents compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Version {
    /// The one that is in use.
    Old,
    /// The one that replaces it.
    New,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.pointer, self.rule, self.message)
    }
}

/// A walk through both documents.
struct Comparison<'a> {
    old: &'a Document,
    new: &'a Document,
    changes: Vec<Change>,
    /// The references that are being followed, as names of definitions: data may be recursive.
    followed: Vec<(&'a str, &'a str)>,
}

impl Comparison<'_> {
    /// Notes a change that breaks whoever knows the old document.
    fn breaking(&mut self, rule: Rule, at: Side<'_>, message: String) {
        self.add(rule, Severity::Breaking, at, message);
    }

    /// Notes a change that breaks nobody.
    fn note(&mut self, rule: Rule, at: Side<'_>, message: String) {
        self.add(rule, Severity::Note, at, message);
    }

    /// Notes that less or more is allowed than before. `remedy` is what to do if that breaks somebody.
    fn shift(&mut self, rule: Rule, shift: Shift, site: &Site<'_>, at: Side<'_>, words: [&str; 2]) {
        let [what, remedy] = words;
        let (severity, reason) = site.flow.judge(shift);
        let remedy = match severity {
            Severity::Breaking => remedy,
            Severity::Note => "update them first",
        };
        self.add(rule, severity, at, format!("{what}: {reason}, {remedy}"));
    }

    fn add(&mut self, rule: Rule, severity: Severity, at: Side<'_>, message: String) {
        let (version, place): (Version, Place<'_>) = match at {
            Side::Old(place) => (Version::Old, place),
            Side::New(place) => (Version::New, place),
        };
        self.changes.push(Change {
            rule,
            severity,
            version,
            pointer: place.to_string(),
            message,
        });
    }
}
