//! An enum of errors: its variants are what the method declares.

use xrpc_codegen::model::ErrorSet;

use crate::{
    check::error_set,
    diag::Diagnostics,
    parse::{ErrorEnum, Names, VariantDecl},
};

/// The set, and the errors that it declares, each with its text for people.
pub(crate) fn own_errors(
    item: &ErrorEnum,
    names: &Names,
    variants: &[VariantDecl],
    texts: &[(String, String)],
    diag: &mut Diagnostics,
) -> (ErrorSet, Vec<(String, String)>) {
    // Without documents, nothing is undeclared.
    let set = error_set(item, variants, &[], diag);
    let numbers = names
        .list
        .iter()
        .map(|name| ErrorSet::number(&name.value()));
    let set = ErrorSet {
        numbers: numbers.collect(),
        ..set
    };
    let is_declared = |name: &str| {
        variants.iter().any(|variant| {
            variant.ident == name
                && variant.attr.other.is_none()
                && variant.attr.undeclared.is_none()
        })
    };
    let declared = texts.iter().filter(|(name, _)| is_declared(name)).cloned();
    (set, declared.collect())
}
