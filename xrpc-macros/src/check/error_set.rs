//! A hand-written error enum against the errors that its documents declare.

use syn::{Fields, Ident, Lit, Type};
use xrpc_codegen::model::{ErrorSet, ErrorVariant, Other};
use xrpc_lexicon::nearest;

use crate::{
    diag::Diagnostics,
    lexicon::Source,
    messages,
    parse::{ErrorEnum, VariantDecl},
    place::Place,
};

/// The set that the enum stands for. What is wrong with a variant is said there.
pub(crate) fn error_set(
    item: &ErrorEnum,
    variants: &[VariantDecl],
    sources: &[Source<'_>],
    diag: &mut Diagnostics,
) -> ErrorSet {
    let mut set = ErrorSet {
        ident: item.ident.clone(),
        numbers: sources
            .iter()
            .map(|source| ErrorSet::number(&source.document.id))
            .collect(),
        variants: Vec::new(),
        other: None,
    };
    for variant in variants {
        match &variant.attr.other {
            Some(word) => other(&mut set, variant, word, diag),
            None => set.variants.extend(declared(variant, sources, diag)),
        }
    }
    set
}

/// A variant that holds any other error.
fn other(set: &mut ErrorSet, variant: &VariantDecl, word: &Ident, diag: &mut Diagnostics) {
    let attr = &variant.attr;
    if attr.status.is_some() || attr.message.is_some() || attr.undeclared.is_some() {
        diag.error(word, messages::OTHER_ALONE);
    }
    if set.other.is_some() {
        diag.error(word, messages::ONE_OTHER);
    }
    match held(&variant.fields) {
        Some(ty) => {
            set.other = Some(Other {
                ident: variant.ident.clone(),
                span: Place::of(ty).start,
            });
        }
        None => diag.error(&variant.ident, messages::OTHER_SHAPE),
    }
}

fn held(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}

/// A variant that is an error of the documents.
fn declared(
    variant: &VariantDecl,
    sources: &[Source<'_>],
    diag: &mut Diagnostics,
) -> Option<ErrorVariant> {
    let held = held(&variant.fields).map(|ty| Place::of(ty).start);
    if held.is_none() && !matches!(variant.fields, Fields::Unit) {
        diag.error(&variant.fields, messages::ERROR_WITH_DATA);
        return None;
    }
    if let (Some(_), Some(message)) = (held, &variant.attr.message) {
        diag.error(message, messages::MESSAGE_TWICE);
    }
    let name = variant.ident.to_string();
    if variant.attr.undeclared.is_none() {
        for source in sources {
            is_declared(&variant.ident, &name, *source, diag);
        }
    }
    Some(ErrorVariant {
        ident: variant.ident.clone(),
        doc: String::new(),
        name,
        status: variant
            .attr
            .status
            .as_ref()
            .map_or(Some(400), |status| self::status(status, diag))?,
        message: match &variant.attr.message {
            Some(message) => Some(text(message, diag)?),
            None => None,
        },
        held,
    })
}

fn is_declared(at: &Ident, name: &str, source: Source<'_>, diag: &mut Diagnostics) {
    let errors = source
        .document
        .method()
        .map_or(&[][..], |method| &method.errors);
    if errors.iter().all(|error| error.name != name) {
        let meant = nearest(name, errors.iter().map(|error| &*error.name));
        diag.error(
            at,
            messages::undeclared_error(&source.document.id, name, meant),
        );
    }
}

fn status(literal: &Lit, diag: &mut Diagnostics) -> Option<u16> {
    let status = match literal {
        Lit::Int(number) => number
            .base10_parse::<u16>()
            .ok()
            .filter(|status| (400..=599).contains(status)),
        _ => None,
    };
    if status.is_none() {
        diag.error(literal, messages::STATUS);
    }
    status
}

fn text(literal: &Lit, diag: &mut Diagnostics) -> Option<String> {
    match literal {
        Lit::Str(text) => Some(text.value()),
        other => {
            diag.error(other, messages::EXPECTED_TEXT);
            None
        }
    }
}
