//! An enum: a union of objects, or a string with known values.

use syn::{Fields, Type, ext::IdentExt as _};
use xrpc_codegen::naming;

use super::name;
use crate::{
    diag::Diagnostics,
    lexicon::Lexicons,
    messages,
    model::{CodeItem, CodeKnown, CodeMember, CodeText, CodeUnion},
    parse::{CodeType, CodeVariant},
    place::Place,
};

/// The enum as the union or the string that it is.
pub(super) fn choice<'a>(
    lexicons: &Lexicons,
    item: &'a CodeType,
    variants: &'a [CodeVariant],
    diag: &mut Diagnostics,
) -> Option<CodeItem<'a>> {
    if let Some((word, _)) = &item.name.part {
        diag.error(word, messages::ENUM_AS_PART);
    }
    if let Some(key) = &item.name.key {
        diag.error(key, messages::ENUM_AS_RECORD);
    }
    let (others, listed): (Vec<_>, Vec<_>) =
        variants.iter().partition(|variant| variant.other.is_some());
    let Some(first) = listed.first() else {
        diag.error(&item.ident, messages::ENUM_EMPTY);
        return None;
    };
    let is_union = !matches!(first.fields, Fields::Unit);
    let other = other(item, &others, is_union, diag);
    if is_union {
        union(item, &listed, other, diag).map(CodeItem::Union)
    } else {
        known(lexicons, item, &listed, other, diag).map(CodeItem::Known)
    }
}

/// The variant for what is not listed: an open enum has one, a closed one has none.
fn other<'a>(
    item: &CodeType,
    others: &[&'a CodeVariant],
    is_union: bool,
    diag: &mut Diagnostics,
) -> Option<CodeMember<'a>> {
    for second in others.iter().skip(1) {
        diag.error(&second.other, messages::ONE_OTHER_VARIANT);
    }
    match (others.first(), &item.name.closed) {
        (Some(other), Some(_)) => {
            diag.error(&other.other, messages::OTHER_OF_CLOSED);
            None
        }
        (Some(other), None) => {
            let member = member(other);
            if member.is_none() {
                diag.error(&other.ident, messages::other_holds(is_union));
            }
            member
        }
        (None, Some(_)) => None,
        (None, None) => {
            diag.error(&item.ident, messages::other_missing(is_union));
            None
        }
    }
}

fn union<'a>(
    item: &'a CodeType,
    listed: &[&'a CodeVariant],
    other: Option<CodeMember<'a>>,
    diag: &mut Diagnostics,
) -> Option<CodeUnion<'a>> {
    if let Some(name) = &item.name.name {
        diag.error(name, messages::UNION_NAMED);
        return None;
    }
    let mut members = Vec::new();
    for variant in listed {
        if let Some(rename) = &variant.rename {
            diag.error(rename, messages::RENAMED_MEMBER);
        }
        match member(variant) {
            Some(member) => members.push(member),
            None => diag.error(&variant.ident, messages::MEMBER_SHAPE),
        }
    }
    Some(CodeUnion {
        ident: &item.ident,
        description: &item.description,
        members,
        other,
    })
}

fn known<'a>(
    lexicons: &Lexicons,
    item: &'a CodeType,
    listed: &[&'a CodeVariant],
    other: Option<CodeMember<'a>>,
    diag: &mut Diagnostics,
) -> Option<CodeKnown<'a>> {
    let label = match &item.name.name {
        Some(name) => Some(name::definition(lexicons, name, diag)?),
        None => None,
    };
    let mut values: Vec<CodeText<'a>> = Vec::new();
    for variant in listed {
        if !matches!(variant.fields, Fields::Unit) {
            diag.error(&variant.fields, messages::VALUE_SHAPE);
        }
        let text = match &variant.rename {
            Some(text) => text.value(),
            None => naming::kebab(&variant.ident.unraw().to_string()),
        };
        if values.iter().any(|earlier| earlier.text == text) {
            diag.error(&variant.ident, messages::same_value(&text));
        }
        values.push(CodeText {
            ident: &variant.ident,
            text,
            description: &variant.description,
        });
    }
    Some(CodeKnown {
        ident: &item.ident,
        description: &item.description,
        label,
        values,
        other,
    })
}

fn member(variant: &CodeVariant) -> Option<CodeMember<'_>> {
    let ty = held(&variant.fields)?;
    Some(CodeMember {
        ident: &variant.ident,
        ty,
        place: Place::of(ty),
        description: &variant.description,
    })
}

/// The type of the one field without a name.
fn held(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}
