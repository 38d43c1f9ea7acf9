//! A function against the method that it serves, as far as tokens can tell. The rest is a matter of bounds.

use syn::LitStr;
use xrpc_lexicon::{Body, Kind, Method};

use crate::{
    diag::Diagnostics,
    lexicon::Source,
    messages,
    model::{Carrier, Endpoint, State},
    parse::Part,
};

/// The method of the document, if it is one of the kind that the attribute says and that this version can serve.
pub(crate) fn method<'a>(
    kind: Kind,
    name: &LitStr,
    source: Source<'a>,
    diag: &mut Diagnostics,
) -> Option<&'a Method> {
    let nsid = &source.document.id;
    let Some(method) = source.document.method() else {
        diag.error(name, messages::no_method(nsid));
        return None;
    };
    if method.kind != kind {
        diag.error(name, messages::wrong_kind(nsid, method.kind));
        return None;
    }
    let before = diag.count();
    for (part, body) in [(Part::Input, &method.input), (Part::Output, &method.output)] {
        if let Some(text) = body.as_ref().and_then(|body| unserved(nsid, part, body)) {
            diag.error(name, text);
        }
    }
    (diag.count() == before).then_some(method)
}

/// Why a body cannot be served.
fn unserved(nsid: &str, part: Part, body: &Body) -> Option<String> {
    match Carrier::of(body) {
        Some(_) => None,
        None => Some(messages::body_not_json(nsid, part.as_str(), &body.encoding)),
    }
}

/// What the document demands of the function.
pub(crate) fn endpoint(endpoint: &Endpoint<'_>, diag: &mut Diagnostics) {
    for part in [Part::Params, Part::Input, Part::Output] {
        if let Err(error) = endpoint.number(part) {
            diag.error(endpoint.nsid, error.into_text());
        }
    }
    if let (Some(size), None) = (endpoint.max_input, &endpoint.method.input) {
        let nsid = &endpoint.source.document.id;
        diag.error(&size.name, messages::limit_of_no_input(nsid));
    }
    let borrowed = usize::from(matches!(endpoint.signature.state, State::Borrowed(_)));
    // With more arguments, which of them is an input is for the compiler to say.
    if endpoint.function.signature.inputs.len() == borrowed {
        nothing_taken(endpoint, diag);
    }
}

fn nothing_taken(endpoint: &Endpoint<'_>, diag: &mut Diagnostics) {
    let method = endpoint.method;
    let declared = [
        (Part::Params, method.params.is_some()),
        (Part::Input, method.input.is_some()),
    ];
    let parts: Vec<&str> = declared
        .iter()
        .filter(|(_, there)| *there)
        .map(|(part, _)| part.as_str())
        .collect();
    if !parts.is_empty() {
        let list = endpoint.function.signature.paren_token.span.join();
        diag.error_at(
            list,
            messages::parts_not_taken(&endpoint.source.document.id, &parts),
        );
    }
}
