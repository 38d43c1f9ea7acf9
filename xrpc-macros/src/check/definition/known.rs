//! An enum of texts against a string.

use syn::{Fields, ext::IdentExt as _};
use xrpc_codegen::naming;
use xrpc_lexicon::StringSchema;

use super::union::{nearest_of, other};
use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedKnown, CodeKnown, CodeText, Definition},
    parse::{CodeVariant, DefinitionType},
};

/// The enum beside its string. What is wrong with a variant is said there.
pub(super) fn known<'a>(
    item: &'a DefinitionType,
    variants: &'a [CodeVariant],
    definition: &Definition<'_>,
    schema: &StringSchema,
    diag: &mut Diagnostics,
) -> CheckedKnown<'a> {
    let before = diag.count();
    let said = &definition.said;
    let listed = Listed::of(schema);
    let lenient = item.is_open() && !listed.closed;
    let mut values: Vec<CodeText<'a>> = Vec::new();
    let mut unknown = Vec::new();
    let (others, named): (Vec<_>, Vec<_>) =
        variants.iter().partition(|variant| variant.other.is_some());
    for variant in named {
        if !matches!(variant.fields, Fields::Unit) {
            diag.error(&variant.fields, messages::VALUE_SHAPE);
        }
        let text = listed.find(variant).or_else(|| {
            let own = variant.rename.as_ref().map(syn::LitStr::value);
            own.filter(|_| lenient)
        });
        match text {
            Some(text) if values.iter().any(|earlier| earlier.text == text) => {
                diag.error(&variant.ident, messages::same_member(said, &text));
            }
            Some(text) => values.push(CodeText {
                ident: &variant.ident,
                text,
                description: &variant.description,
            }),
            None => unknown.push(&variant.ident),
        }
    }
    let is_named = |row: &(String, String)| values.iter().any(|value| value.text == row.0);
    let missing = listed.rows.iter().filter(|row| !is_named(row)).cloned();
    let missing = nearest_of(unknown, missing.collect(), said, diag);
    if !missing.is_empty() && !lenient {
        let text = messages::members_missing(&definition.said_with_place(), &missing);
        diag.error(&item.ident, text);
    }
    let other = other(item, &others, definition, listed.closed, false, diag);
    CheckedKnown {
        number: definition.number(),
        known: CodeKnown {
            ident: &item.ident,
            description: "",
            label: None,
            values,
            other,
        },
        whole: diag.count() == before,
    }
}

/// The texts of the document.
struct Listed {
    /// Each text, and its variant in the generated enum.
    rows: Vec<(String, String)>,
    closed: bool,
}

impl Listed {
    fn of(schema: &StringSchema) -> Self {
        let only: Vec<String> = schema.constant.iter().cloned().collect();
        let closed = schema.one_of.is_some() || !only.is_empty();
        let texts: Vec<String> = if only.is_empty() {
            let listed = schema.one_of.as_ref().or(schema.known_values.as_ref());
            listed.cloned().unwrap_or_default()
        } else {
            only
        };
        let names = naming::variants(
            texts.iter().map(String::as_str),
            if closed { "" } else { "Other" },
        );
        Self {
            rows: texts.into_iter().zip(names).collect(),
            closed,
        }
    }

    /// By the name of the variant in the generated enum, or by the text if the variant says it.
    fn find(&self, variant: &CodeVariant) -> Option<String> {
        let name = variant.ident.unraw().to_string();
        let row = self
            .rows
            .iter()
            .find(|(text, generated)| match &variant.rename {
                Some(own) => *text == own.value(),
                None => *generated == name,
            });
        row.map(|(text, _)| text.clone())
    }
}
