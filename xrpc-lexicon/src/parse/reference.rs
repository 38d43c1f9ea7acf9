//! The name of a definition where its type is meant: `ref` and `union`.

use super::{list, node::Node, value};
use crate::{
    error::ParseError,
    schema::{Ref, Target, Union},
    syntax,
};

pub(super) fn read(node: &Node<'_>, nsid: &str) -> Result<Ref, ParseError> {
    let reference = node.require(
        "ref",
        "the definition, such as `\"#thing\"` or `\"com.example.defs#thing\"`",
    )?;
    Ok(Ref {
        description: node.description()?,
        target: target(&reference, nsid)?,
    })
}

pub(super) fn read_union(node: &Node<'_>, nsid: &str) -> Result<Union, ParseError> {
    node.require("refs", "the definitions, such as `\"refs\": [\"#thing\"]`")?;
    let refs = list::read(node, "refs", |reference| target(reference, nsid))?.unwrap_or_default();
    let closed = node.optional("closed", value::boolean)?.unwrap_or_default();
    if closed && refs.is_empty() {
        return Err(node.member_error(
            "refs",
            "a closed union of nothing has no value, list at least one definition",
        ));
    }
    Ok(Union {
        description: node.description()?,
        refs,
        closed,
    })
}

/// Reads `nsid`, `nsid#name` or `#name`; the last means a definition of this document, whose NSID is `home`.
fn target(node: &Node<'_>, home: &str) -> Result<Target, ParseError> {
    let text = node.string()?;
    let (nsid, def) = match text.split_once('#') {
        Some(("", def)) => (home, def),
        Some((nsid, def)) => (nsid, def),
        None => (text, "main"),
    };
    if syntax::nsid::check(nsid).is_ok() && syntax::nsid::is_name(def) {
        Ok(Target {
            nsid: nsid.to_owned(),
            def: def.to_owned(),
        })
    } else {
        Err(node.error(format!(
            "`{text}` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`"
        )))
    }
}
