//! An enum of objects against a union.

use syn::{Fields, Ident, Type, ext::IdentExt as _};
use xrpc_codegen::{
    model::label_of,
    naming::{self, union_variants},
};
use xrpc_lexicon::{Target, Union, id, nearest};

use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedMember, CheckedUnion, CodeMember, Definition, Unfit},
    parse::{CodeVariant, DefinitionType},
    place::Place,
};

/// The enum beside its union. What is wrong with a variant is said there.
pub(super) fn union<'a>(
    item: &'a DefinitionType,
    variants: &'a [CodeVariant],
    definition: &Definition<'_>,
    schema: &Union,
    diag: &mut Diagnostics,
) -> CheckedUnion<'a> {
    let before = diag.count();
    let said = &definition.said;
    let lenient = item.is_open() && !schema.closed;
    let listed = Listed::of(definition, schema);
    let mut members: Vec<CheckedMember<'a>> = Vec::new();
    let (mut misshapen, mut unknown) = (Vec::new(), Vec::new());
    let (others, named): (Vec<_>, Vec<_>) =
        variants.iter().partition(|variant| variant.other.is_some());
    for variant in named {
        let row = listed.find(variant);
        let Some(held) = member(variant) else {
            diag.error(&variant.ident, messages::MEMBER_SHAPE);
            misshapen.extend(row.map(|row| &row.type_id));
            continue;
        };
        match (row, &variant.rename) {
            (Some(row), _) if members.iter().any(|earlier| earlier.type_id == row.type_id) => {
                diag.error(&variant.ident, messages::same_member(said, &row.type_id));
            }
            (Some(row), _) => members.push(row.checked(held, said)),
            (None, Some(name)) if lenient => members.push(undeclared(held, name.value())),
            (None, _) => unknown.push(&variant.ident),
        }
    }
    let is_named = |row: &Row| members.iter().any(|member| member.type_id == row.type_id);
    let rows = listed.rows.iter();
    let missing = rows.filter(|row| !is_named(row) && !misshapen.contains(&&row.type_id));
    let missing = missing.map(|row| (row.type_id.clone(), row.variant.clone()));
    let missing = nearest_of(unknown, missing.collect(), said, diag);
    if !missing.is_empty() && !lenient {
        let missing: Vec<(String, String)> = listed.written(&missing);
        let text = messages::members_missing(&definition.said_with_place(), &missing);
        diag.error(&item.ident, text);
    }
    CheckedUnion {
        ident: &item.ident,
        number: definition.number(),
        members,
        other: other(item, &others, definition, schema.closed, true, diag),
        whole: diag.count() == before,
    }
}

/// Says of each unknown variant which one was meant; what is still missing then. One mistake, one error: what was
/// misspelt is not missing as well.
pub(super) fn nearest_of(
    unknown: Vec<&Ident>,
    mut missing: Vec<(String, String)>,
    said: &str,
    diag: &mut Diagnostics,
) -> Vec<(String, String)> {
    for ident in unknown {
        let name = ident.unraw().to_string();
        let variants = missing.iter().map(|(_, variant)| variant.as_str());
        let meant = nearest(&name, variants).map(ToOwned::to_owned);
        diag.error(ident, messages::no_member(said, &name, meant.as_deref()));
        missing.retain(|(_, variant)| meant.as_ref() != Some(variant));
    }
    missing
}

/// The variant for what is not listed: an open definition has one, a closed one has none.
pub(super) fn other<'a>(
    item: &DefinitionType,
    others: &[&'a CodeVariant],
    definition: &Definition<'_>,
    closed: bool,
    is_union: bool,
    diag: &mut Diagnostics,
) -> Option<CodeMember<'a>> {
    let Some(other) = others.first() else {
        if !closed {
            diag.error(
                &item.ident,
                messages::other_needed(&definition.said, is_union),
            );
        }
        return None;
    };
    for second in others.iter().skip(1) {
        diag.error(&second.other, messages::ONE_OTHER_VARIANT);
    }
    if closed {
        diag.error(&other.ident, messages::other_illegal(&definition.said));
    }
    if let Some(rename) = &other.rename {
        diag.error(rename, messages::OTHER_RENAMED);
    }
    let held = member(other);
    if held.is_none() {
        diag.error(&other.ident, messages::other_holds(is_union));
    }
    held
}

/// What a variant holds, if it is one thing without a name.
pub(super) fn member(variant: &CodeVariant) -> Option<CodeMember<'_>> {
    let ty = held(&variant.fields)?;
    Some(CodeMember {
        ident: &variant.ident,
        ty,
        place: Place::of(ty),
        description: &variant.description,
    })
}

fn held(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}

/// The members of the document.
struct Listed {
    rows: Vec<Row>,
}

/// A member of the document.
struct Row {
    /// The `$type`.
    type_id: String,
    /// What its definition is known by.
    label: String,
    /// The variant of the generated enum.
    variant: String,
}

impl Listed {
    fn of(definition: &Definition<'_>, schema: &Union) -> Self {
        let mut targets: Vec<&Target> = Vec::new();
        for target in &schema.refs {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let names = union_variants(
            targets.iter().map(|target| (&*target.nsid, &*target.def)),
            &definition.nsid,
            (!schema.closed).then_some("Unknown"),
        );
        let rows = targets.iter().zip(names).map(|(target, variant)| Row {
            type_id: target.type_id(),
            label: label_of(target),
            variant,
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// What is missing, with the variants to write.
    fn written(&self, missing: &[(String, String)]) -> Vec<(String, String)> {
        let is_missing = |row: &&Row| missing.iter().any(|(type_id, _)| *type_id == row.type_id);
        self.rows
            .iter()
            .filter(is_missing)
            .map(Row::written)
            .collect()
    }

    /// By the name of the variant in the generated enum, or by the `$type` if the variant says it.
    fn find(&self, variant: &CodeVariant) -> Option<&Row> {
        self.rows.iter().find(|row| match &variant.rename {
            Some(name) => row.type_id == name.value(),
            None => variant.ident == row.variant,
        })
    }
}

impl Row {
    fn checked<'a>(&self, variant: CodeMember<'a>, said: &str) -> CheckedMember<'a> {
        let path = naming::label_path(&self.label);
        CheckedMember {
            variant,
            type_id: self.type_id.clone(),
            number: Some(id(&self.label)),
            unfit: Unfit {
                message: messages::member_unfit(said, &self.type_id),
                label: messages::write_instead(&path),
                note: messages::derive_member(&self.type_id),
            },
        }
    }

    /// The name of the member, and the variant to write.
    fn written(&self) -> (String, String) {
        let path = naming::label_path(&self.label);
        (self.type_id.clone(), format!("{}({path})", self.variant))
    }
}

/// A member that the document does not list: whatever object the variant holds.
fn undeclared(variant: CodeMember<'_>, type_id: String) -> CheckedMember<'_> {
    CheckedMember {
        variant,
        unfit: Unfit {
            message: messages::no_object_inside(&type_id),
            label: messages::NOT_AN_OBJECT.to_owned(),
            note: messages::derive_member(&type_id),
        },
        type_id,
        number: None,
    }
}
