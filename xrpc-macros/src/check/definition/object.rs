//! A struct against an object.

use syn::ext::IdentExt as _;
use xrpc_codegen::{model::Presence, naming};
use xrpc_lexicon::{Object, Property, nearest};

use super::property;
use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedField, CheckedObject, Data, Definition, ExtraField, UndeclaredField},
    parse::{DefinitionType, FieldDecl, Part},
    place::Place,
};

/// The struct beside its object. What is wrong with a field is said there.
pub(super) fn object<'a>(
    item: &'a DefinitionType,
    fields: &'a [FieldDecl],
    definition: &Definition<'_>,
    object: &Object,
    diag: &mut Diagnostics,
) -> CheckedObject<'a> {
    let before = diag.count();
    let part = item.attr.as_ref().and_then(|attr| attr.part.as_ref());
    let part = part.map(|(_, part)| *part);
    let extra = extra(fields, part, diag);
    let (mut checked, mut undeclared): (Vec<CheckedField<'a>>, Vec<_>) = (Vec::new(), Vec::new());
    let mut unknown: Vec<(&FieldDecl, String)> = Vec::new();
    for field in fields.iter().filter(|field| field.extra.is_none()) {
        let name = Name::of(field);
        match object.properties.iter().find(|property| name.is(property)) {
            Some(property) if checked.iter().any(|earlier| earlier.wire == property.name) => {
                let text = messages::same_property(&definition.said, &property.name);
                diag.error(&field.ident, text);
            }
            Some(property) => {
                if let Some(word) = &field.undeclared {
                    diag.error(
                        word,
                        messages::has_property(&definition.said, &property.name),
                    );
                }
                checked.extend(property::property(field, property, definition, diag));
            }
            None if item.is_open() || field.undeclared.is_some() => {
                undeclared.push(self::undeclared(item, field, name.wire(), diag));
            }
            None => unknown.push((field, name.text())),
        }
    }
    complete(item, fields, unknown, definition, object, diag);
    CheckedObject {
        ident: &item.ident,
        number: definition.number(),
        record: matches!(definition.data, Data::Record(_)).then(|| definition.nsid.clone()),
        part,
        fields: checked,
        undeclared,
        extra,
        whole: diag.count() == before,
    }
}

/// How a field names its property.
enum Name {
    /// By its own name, in snake case.
    Field(String),
    /// By `#[lexicon(rename = "…")]`.
    Wire(String),
}

impl Name {
    fn of(field: &FieldDecl) -> Self {
        match &field.rename {
            Some(wire) => Self::Wire(wire.value()),
            None => Self::Field(field.ident.unraw().to_string()),
        }
    }

    fn is(&self, property: &Property) -> bool {
        match self {
            Self::Field(name) => naming::field(&property.name) == *name,
            Self::Wire(name) => property.name == *name,
        }
    }

    /// As the user wrote it.
    fn text(self) -> String {
        match self {
            Self::Field(name) | Self::Wire(name) => name,
        }
    }

    /// As it is on the wire, where no document says so.
    fn wire(self) -> String {
        match self {
            Self::Field(name) => naming::camel(&name),
            Self::Wire(name) => name,
        }
    }
}

fn undeclared<'a>(
    item: &DefinitionType,
    field: &'a FieldDecl,
    wire: String,
    diag: &mut Diagnostics,
) -> UndeclaredField<'a> {
    if let (Some(word), true) = (&field.undeclared, item.is_open()) {
        diag.error(word, messages::OPEN_AND_UNDECLARED);
    }
    UndeclaredField {
        ident: &field.ident,
        ty: &field.ty,
        place: Place::of(&field.ty),
        wire,
        limits: &field.limits,
    }
}

/// The field for the rest. Params have none: what is not declared there is not looked at.
fn extra<'a>(
    fields: &'a [FieldDecl],
    part: Option<Part>,
    diag: &mut Diagnostics,
) -> Option<ExtraField<'a>> {
    let mut found = fields
        .iter()
        .filter_map(|field| Some((field, field.extra.as_ref()?)));
    let (field, word) = found.next()?;
    for (_, second) in found {
        diag.error(second, messages::ONE_EXTRA);
    }
    if field.rename.is_some() || field.undeclared.is_some() || !field.limits.is_empty() {
        diag.error(word, messages::EXTRA_ALONE);
    }
    if part == Some(Part::Params) {
        diag.error(word, messages::EXTRA_OF_PARAMS);
    }
    Some(ExtraField {
        ident: &field.ident,
        ty: &field.ty,
        place: Place::of(&field.ty),
    })
}

/// Whether fields are too many or missing. One mistake, one error: what was misspelt is not missing as well.
fn complete(
    item: &DefinitionType,
    fields: &[FieldDecl],
    unknown: Vec<(&FieldDecl, String)>,
    definition: &Definition<'_>,
    object: &Object,
    diag: &mut Diagnostics,
) {
    let properties = object.properties.iter();
    let mut missing: Vec<&Property> = properties
        .filter(|property| !has(fields, property))
        .collect();
    for (field, name) in unknown {
        let meant = nearest_property(&name, &missing);
        let shown = meant.map(|property| naming::field(&property.name));
        let text = messages::no_property(&definition.said, &name, shown.as_deref());
        diag.error(&field.ident, text);
        missing.retain(|property| meant.is_none_or(|meant| meant.name != property.name));
    }
    let required = missing
        .iter()
        .filter(|property| matches!(Presence::of(property), Presence::Required));
    let required: Vec<(String, String)> = required
        .filter_map(|property| {
            let ty = property::written_type(property, definition)?;
            Some((naming::field(&property.name), ty))
        })
        .collect();
    if !required.is_empty() {
        let text = messages::properties_missing(&definition.said_with_place(), &required);
        diag.error(&item.ident, text);
    }
}

fn has(fields: &[FieldDecl], property: &Property) -> bool {
    let mut named = fields.iter().filter(|field| field.extra.is_none());
    named.any(|field| Name::of(field).is(property))
}

fn nearest_property<'a>(name: &str, properties: &[&'a Property]) -> Option<&'a Property> {
    let snakes: Vec<String> = properties
        .iter()
        .map(|property| naming::snake(&property.name))
        .collect();
    let meant = nearest(&naming::snake(name), snakes.iter().map(String::as_str))?;
    properties
        .iter()
        .zip(&snakes)
        .find(|(_, snake)| *snake == meant)
        .map(|(property, _)| *property)
}
