//! What a type says that it is.

use syn::LitStr;
use xrpc_lexicon::syntax;

use crate::{diag::Diagnostics, lexicon::Lexicons, messages, model::CodeLabel};

/// The definition that is named; the document must not exist.
pub(super) fn definition(
    lexicons: &Lexicons,
    name: &LitStr,
    diag: &mut Diagnostics,
) -> Option<CodeLabel> {
    let text = name.value();
    let (nsid, def) = text.split_once('#').unwrap_or((&text, "main"));
    if !is_name(def) {
        diag.error(name, messages::bad_definition(def));
        return None;
    }
    no_document(lexicons, name, nsid, diag)?;
    let type_id = match def {
        "main" => nsid.to_owned(),
        def => format!("{nsid}#{def}"),
    };
    Some(CodeLabel {
        type_id,
        label: format!("{nsid}#{def}"),
    })
}

/// Whether the NSID is one, and free: a document that exists is what counts.
pub(crate) fn no_document(
    lexicons: &Lexicons,
    name: &LitStr,
    nsid: &str,
    diag: &mut Diagnostics,
) -> Option<()> {
    if syntax::nsid::check(nsid).is_err() {
        diag.error(name, messages::bad_nsid(nsid));
        return None;
    }
    if lexicons.has(nsid) {
        diag.error(name, messages::document_exists(nsid));
        return None;
    }
    Some(())
}

/// Whether a name is `lowerCamelCase`, as definitions are named.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
