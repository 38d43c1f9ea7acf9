//! The documents whose errors a hand-written enum stands for.

use syn::LitStr;

use crate::{
    diag::Diagnostics,
    lexicon::{Lexicons, Source},
    messages,
};

/// The documents of methods. What is wrong with a name is said there.
pub(crate) fn methods<'a>(
    lexicons: &'a Lexicons,
    names: &[LitStr],
    diag: &mut Diagnostics,
) -> Vec<Source<'a>> {
    let mut methods = Vec::with_capacity(names.len());
    for name in names {
        let nsid = name.value();
        match lexicons.document(name, &nsid, diag) {
            Some(source) if source.document.method().is_some() => methods.push(source),
            Some(_) => diag.error(name, messages::no_method(&nsid)),
            None => {}
        }
    }
    methods
}
