//! From JSON to a [`Document`]: strict about what it knows, silent about keys that it does not.
//!
//! Written by hand, so that every refusal says where and what to write instead, and so that the macros do not wait for
//! a derive.

mod array;
mod choice;
mod definition;
mod fixed;
mod leaf;
mod limits;
mod list;
mod media_type;
mod method;
mod node;
mod object;
mod permission;
mod record;
mod reference;
mod schema;
mod string;
mod twice;
mod value;

#[cfg(test)]
mod tests;

use serde_json::Value;

use self::node::Node;
use crate::{
    document::{Def, Document},
    error::ParseError,
    place::Place,
    syntax,
};

impl Document {
    /// Reads a document.
    ///
    /// ```
    /// use xrpc_lexicon::Document;
    ///
    /// let document = Document::parse(r#"{
    ///     "lexicon": 1,
    ///     "id": "com.example.getThing",
    ///     "defs": { "main": { "type": "query", "output": { "encoding": "application/json" } } }
    /// }"#)?;
    /// assert_eq!(document.id, "com.example.getThing");
    ///
    /// let error = Document::parse(r#"{ "lexicon": 1, "id": "com.example.thing", "defs": { "main": { "type": "qery" } } }"#);
    /// assert_eq!(error.unwrap_err().pointer(), "/defs/main/type");
    /// # Ok::<(), xrpc_lexicon::ParseError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let value = serde_json::from_str(text).map_err(|error| {
            ParseError::new(Place::ROOT, format!("the text is not JSON: {error}"))
        })?;
        twice::check(text)?;
        Self::from_value(&value)
    }

    /// Reads a document that has been parsed as JSON already.
    pub fn from_value(value: &Value) -> Result<Self, ParseError> {
        let node = Node::root(value);
        let lexicon = node.require("lexicon", "the version of the language, `1`")?;
        if value::integer(&lexicon)? != 1 {
            return Err(lexicon.error("only version 1 of the language is known, write `1`"));
        }
        let id = node.require(
            "id",
            "the NSID of the document, such as `\"com.example.getThing\"`",
        )?;
        let nsid = id.string()?;
        syntax::nsid::check(nsid).map_err(|error| id.error(format!("`{nsid}` {error}")))?;
        Ok(Self {
            id: nsid.to_owned(),
            revision: node.optional("revision", value::integer)?,
            description: node.description()?,
            defs: definitions(&node, nsid)?,
        })
    }
}

fn definitions(document: &Node<'_>, nsid: &str) -> Result<Vec<(String, Def)>, ParseError> {
    let defs = document.require("defs", "the definitions, `\"defs\": { \"main\": { … } }`")?;
    let defs = defs
        .members()?
        .map(|(name, node)| {
            if !syntax::nsid::is_name(name) {
                return Err(node.error(format!(
                    "`{name}` is no name for a definition, write up to 63 letters and digits, a letter first"
                )));
            }
            Ok((name.to_owned(), definition::read(&node, name, nsid)?))
        })
        .collect::<Result<Vec<_>, _>>()?;
    if defs.is_empty() {
        return Err(document.member_error(
            "defs",
            "nothing is defined, write `\"main\": { … }` into it",
        ));
    }
    Ok(defs)
}
