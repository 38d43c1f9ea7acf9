//! A struct: its name, the names of its fields, and their limits.

use syn::ext::IdentExt as _;
use xrpc_codegen::naming;

use super::{limits, name};
use crate::{
    diag::Diagnostics,
    lexicon::Lexicons,
    messages,
    model::{CodeLabel, CodeObject, CodeProperty, CodeRole},
    parse::{CodeField, CodeName, CodeType, LimitValue},
    place::Place,
};

/// The struct as an object of its document.
pub(super) fn object<'a>(
    lexicons: &Lexicons,
    item: &'a CodeType,
    fields: &'a [CodeField],
    diag: &mut Diagnostics,
) -> Option<CodeObject<'a>> {
    let role = role(lexicons, item, diag);
    if let Some(word) = &item.name.closed {
        diag.error(word, messages::CLOSED_STRUCT);
    }
    let mut properties: Vec<CodeProperty<'a>> = Vec::new();
    for field in fields {
        let wire = wire(field);
        if properties.iter().any(|earlier| earlier.wire == wire) {
            diag.error(&field.ident, messages::same_field(&wire));
        }
        limits::consistent(&field.limits, diag);
        properties.push(CodeProperty {
            ident: &field.ident,
            ty: &field.ty,
            place: Place::of(&field.ty),
            wire,
            description: &field.description,
            limits: &field.limits,
        });
    }
    Some(CodeObject {
        ident: &item.ident,
        description: &item.description,
        role: role?,
        fields: properties,
    })
}

fn role(lexicons: &Lexicons, item: &CodeType, diag: &mut Diagnostics) -> Option<CodeRole> {
    let CodeName {
        name: Some(name),
        part,
        key,
        ..
    } = &item.name
    else {
        diag.error(&item.ident, messages::CODE_UNNAMED);
        return None;
    };
    let label = name::definition(lexicons, name, diag)?;
    match (part, key) {
        (Some((word, _)), Some(_)) => {
            diag.error(word, messages::PART_OR_RECORD);
            None
        }
        (Some((_, part)), None) => {
            main(name, &label, messages::PART_OF_MAIN, diag)?;
            let label = CodeLabel {
                label: format!("{}/{}", label.label, part.as_str()),
                ..label
            };
            Some(CodeRole::Part(label, *part))
        }
        (None, Some(key)) => {
            main(name, &label, messages::RECORD_IS_MAIN, diag)?;
            let kind = key.value();
            if !is_key(&kind) {
                diag.error(key, messages::RECORD_KEY);
                return None;
            }
            Some(CodeRole::Record(label, kind))
        }
        (None, None) => Some(CodeRole::Definition(label)),
    }
}

fn main(
    name: &syn::LitStr,
    label: &CodeLabel,
    message: &str,
    diag: &mut Diagnostics,
) -> Option<()> {
    if label.type_id.contains('#') {
        diag.error(name, message);
        return None;
    }
    Some(())
}

fn is_key(kind: &str) -> bool {
    matches!(kind, "tid" | "nsid" | "any")
        || kind
            .strip_prefix("literal:")
            .is_some_and(|key| !key.is_empty())
}

/// `planted_at` is `plantedAt`, unless the field says otherwise.
fn wire(field: &CodeField) -> String {
    let renamed = field.limits.iter().find_map(|limit| match &limit.value {
        LimitValue::Text(text) if limit.key == "rename" => Some(text.value()),
        _ => None,
    });
    renamed.unwrap_or_else(|| naming::camel(&field.ident.unraw().to_string()))
}
