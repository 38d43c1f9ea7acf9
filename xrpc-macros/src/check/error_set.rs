//! A hand-written error enum against the errors that its documents declare.

use quote::ToTokens as _;
use syn::{Fields, Ident, Lit, Type};
use xrpc_codegen::model::{Cause, ErrorSet, ErrorVariant, Held, Other};
use xrpc_lexicon::nearest;

use crate::{
    diag::Diagnostics,
    lexicon::Source,
    messages,
    parse::{ErrorEnum, FromField, VariantDecl},
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
    one_variant_a_cause(variants, diag);
    set
}

/// `?` makes one variant of an error, so its type is marked once.
fn one_variant_a_cause(variants: &[VariantDecl], diag: &mut Diagnostics) {
    let mut seen: Vec<(String, &Ident)> = Vec::new();
    for variant in variants {
        let Some(FromField { ty, .. }) = &variant.from else {
            continue;
        };
        let tokens = ty.to_token_stream().to_string();
        match seen.iter().find(|(other, _)| *other == tokens) {
            Some((_, first)) => diag.error(ty, messages::from_twice(&first.to_string())),
            None => seen.push((tokens, &variant.ident)),
        }
    }
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
    if let Some(from) = &variant.from {
        diag.error(&from.mark, messages::FROM_OTHER);
    }
    match sole(&variant.fields) {
        Some(ty) => {
            set.other = Some(Other {
                ident: variant.ident.clone(),
                span: Place::of(ty).start,
            });
        }
        None => diag.error(&variant.ident, messages::OTHER_SHAPE),
    }
}

/// The type of the only field, if there is one without a name.
fn sole(fields: &Fields) -> Option<&Type> {
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
    let held = held(variant, diag)?;
    if let (Held::Message(_), Some(message)) = (&held, &variant.attr.message) {
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

/// What the variant holds: nothing, the error that it is made from, or its message.
fn held(variant: &VariantDecl, diag: &mut Diagnostics) -> Option<Held> {
    if let Some(from) = &variant.from {
        if variant.fields.len() != 1 {
            diag.error(&from.mark, messages::FROM_BESIDE_FIELDS);
            return None;
        }
        return Some(Held::Cause(Cause {
            field: from.ident.clone(),
            ty: from.ty.to_token_stream(),
            span: Place::of(&from.ty).start,
        }));
    }
    match (&variant.fields, sole(&variant.fields)) {
        (Fields::Unit, _) => Some(Held::Nothing),
        (_, Some(text)) => Some(Held::Message(Place::of(text).start)),
        (fields, None) => {
            diag.error(fields, messages::ERROR_WITH_DATA);
            None
        }
    }
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
