//! Whether a document is written as the [style guide](https://atproto.com/guides/lexicon-style-guide) recommends.
//!
//! | what the guide says | rule |
//! |---|---|
//! | names: schemas, definitions, properties and parameters are `lowerCamelCase`, of ASCII letters and digits | `name-not-lower-camel-case` |
//! | errors are `UpperCamelCase` | `error-not-upper-camel-case` |
//! | fixed strings are `kebab-case`; names of tokens are as they are | `value-not-kebab-case` |
//! | queries and procedures are a verb and a noun: `getPost` | `method-not-verb-noun` |
//! | subscriptions are `subscribe` and a noun | `subscription-not-subscribe` |
//! | names do not collide with words of programming languages: `default`, `length` | `generic-name` |
//! | a `defs` document has no `main` (specification) | `main-in-defs` |
//! | every `main` is described | `main-without-description` |
//! | a property named `uri` or `cid` is described: of what? | `property-without-description` |
//! | queries and procedures have an `output`, if only an empty object | `method-without-output` |
//! | procedures that take an input declare the errors that they may refuse it with (ours) | `procedure-without-errors` |
//! | parameters that take an account are an `at-identifier` | `account-not-at-identifier` |
//! | a `cursor` goes in and out as an optional string, beside an optional integer `limit`; that of a subscription is an optional integer | `pagination-unlike` |
//! | strings in records have a format or a largest length | `string-without-limit` |
//! | a string with a format has no limits of length | `limit-beside-format` |
//! | a limit in graphemes comes with one in bytes | `graphemes-without-length` |
//! | that is 10 to 20 times as large | `bytes-per-grapheme` |
//! | values are listed in `knownValues`, hardly ever in `enum` | `closed-set` |
//! | unions are open | `closed-union` |
//! | lists outside parameters have objects as items, which can be extended | `array-of-atoms` |
//! | an optional boolean is phrased so that `false` is the default | `boolean-default-true` |
//! | records refer to accounts by DID | `handle-in-record` |
//! | records hold the CID of content as a string | `cid-link-in-record` |
//! | records hold no `unknown` (specification) | `unknown-in-record` |
//!
//! Two rules are recommendations of the [specification](https://atproto.com/specs/lexicon), one is our own: a client
//! cannot tell apart what has no name. What the guide says and a
//! machine cannot tell is left out: whether a noun is singular, a property is truly required, a flag is phrased well.

mod case;
mod data;
mod description;
mod method;
mod name;
mod reach;
mod rule;

#[cfg(test)]
mod tests;

use std::fmt;

use crate::{
    document::{Def, Document},
    place::Place,
};

pub use self::rule::Rule;

/// What a document does otherwise than the guide recommends, in the order of the document. The table is in the
/// [module](self).
///
/// ```
/// use xrpc_lexicon::{Document, lint};
///
/// let document = Document::parse(r##"{ "lexicon": 1, "id": "com.example.defs", "defs": {
///     "thing": { "type": "object", "properties": { "max_size": { "type": "integer" } } }
/// } }"##)?;
///
/// let lints = lint(&document);
/// assert_eq!(lints.len(), 1);
/// assert_eq!(lints[0].rule, lint::Rule::NameNotLowerCamelCase);
/// assert_eq!(lints[0].pointer, "/defs/thing/properties/max_size");
/// # Ok::<(), xrpc_lexicon::ParseError>(())
/// ```
pub fn lint(document: &Document) -> Vec<Lint> {
    let mut linter = Linter {
        document,
        lints: Vec::new(),
    };
    linter.document();
    linter.lints
}

/// A place that departs from the style guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    /// Which rule it is about.
    pub rule: Rule,
    /// Where, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What to write instead.
    pub message: String,
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.pointer, self.rule, self.message)
    }
}

/// A walk through a document.
struct Linter<'a> {
    document: &'a Document,
    lints: Vec<Lint>,
}

/// Where a value is met; some of what is recommended is so for records or parameters only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    Params,
    Record,
    Elsewhere,
}

impl Linter<'_> {
    fn document(&mut self) {
        let document = self.document;
        self.nsid();
        let held = reach::held_by_record(document);
        let defs = Place::ROOT.name("defs");
        for (name, def) in &document.defs {
            let at = defs.name(name);
            self.definition_name(name, at);
            if name == "main" {
                self.main_description(def, at);
            }
            match def {
                Def::Method(method) => self.method(method, at),
                Def::Record(record) => {
                    self.object(&record.record, Context::Record, at.name("record"));
                }
                Def::Schema(schema) => {
                    let is_held = held.contains(&name.as_str());
                    let context = if is_held {
                        Context::Record
                    } else {
                        Context::Elsewhere
                    };
                    self.schema(schema, context, at);
                }
                Def::PermissionSet(_) | Def::Token(_) => {}
            }
        }
    }

    fn add(&mut self, rule: Rule, at: Place<'_>, message: impl Into<String>) {
        self.lints.push(Lint {
            rule,
            pointer: at.to_string(),
            message: message.into(),
        });
    }
}
