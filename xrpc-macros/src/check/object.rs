//! A hand-written struct against the object that it says it is: names here, types by the compiler.

use syn::{PathArguments, Type, ext::IdentExt as _};
use xrpc_codegen::{
    model::{Presence, Shape},
    naming,
};
use xrpc_lexicon::{Property, nearest};

use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedField, CheckedObject, Definition},
    parse::{FieldDecl, ObjectStruct},
    place::Place,
};

/// The struct beside its object. What is wrong with a field is said there.
pub(crate) fn object<'a>(
    item: &'a ObjectStruct,
    fields: &'a [FieldDecl],
    definition: &Definition<'_>,
    diag: &mut Diagnostics,
) -> CheckedObject<'a> {
    let before = diag.count();
    let properties = &definition.object.properties;
    let mut checked: Vec<CheckedField<'a>> = Vec::new();
    let mut unknown: Vec<(&FieldDecl, String)> = Vec::new();
    for field in fields {
        let name = Name::of(field);
        match properties.iter().find(|property| name.is(property)) {
            Some(property) if checked.iter().any(|earlier| earlier.wire == property.name) => {
                diag.error(
                    &field.ident,
                    messages::same_property(&definition.said, &property.name),
                );
            }
            Some(property) => checked.extend(self::field(field, property, definition, diag)),
            None => unknown.push((field, name.text())),
        }
    }
    let mut missing: Vec<&Property> = properties
        .iter()
        .filter(|property| !has(fields, property))
        .collect();
    for (field, name) in unknown {
        let meant = nearest_property(&name, &missing);
        let shown = meant.map(|property| naming::snake(&property.name));
        diag.error(
            &field.ident,
            messages::no_property(&definition.said, &name, shown.as_deref()),
        );
        // One mistake, one error: what was misspelt is not missing as well.
        missing.retain(|property| meant.is_none_or(|meant| meant.name != property.name));
    }
    let required = missing
        .iter()
        .filter(|property| matches!(Presence::of(property), Presence::Required));
    let required: Vec<String> = required
        .map(|property| naming::snake(&property.name))
        .collect();
    if !required.is_empty() {
        diag.error(
            &item.ident,
            messages::properties_missing(&definition.said, &required),
        );
    }
    CheckedObject {
        ident: &item.ident,
        number: definition.number(),
        fields: checked,
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
            Self::Field(name) => naming::snake(&property.name) == *name,
            Self::Wire(name) => property.name == *name,
        }
    }

    fn text(self) -> String {
        match self {
            Self::Field(name) | Self::Wire(name) => name,
        }
    }
}

fn has(fields: &[FieldDecl], property: &Property) -> bool {
    fields.iter().any(|field| Name::of(field).is(property))
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

fn field<'a>(
    field: &'a FieldDecl,
    property: &Property,
    definition: &Definition<'_>,
    diag: &mut Diagnostics,
) -> Option<CheckedField<'a>> {
    let wire = &property.name;
    let label = format!("{}/{wire}", definition.label);
    let pointer = format!("{}/properties/{wire}", definition.pointer);
    let shape = Shape::of(
        definition.source.catalog,
        &definition.nsid,
        &property.schema,
        &label,
        &pointer,
    );
    let shape = shape
        .map_err(|error| diag.error(&field.ty, error.into_text()))
        .ok()?;
    let presence = Presence::of(property);
    let place = Place::of(&field.ty);
    Some(CheckedField {
        ident: &field.ident,
        ty: &field.ty,
        place,
        wire: wire.clone(),
        message: message(&field.ty, property, &presence, &shape, &definition.said),
        label: messages::write_instead(&written(&presence, property.nullable, &shape)),
        shape,
        presence,
        nullable: property.nullable,
    })
}

/// Whether a type fits is for the compiler to say; how the type is written only chooses the words.
fn message(
    ty: &Type,
    property: &Property,
    presence: &Presence,
    shape: &Shape,
    said: &str,
) -> String {
    let wire = &property.name;
    let outer = outer(ty).unwrap_or_default();
    match presence {
        Presence::Required if outer == "Option" => messages::property_required(said, wire),
        Presence::Default(_) if outer == "Option" => messages::property_defaulted(said, wire),
        Presence::Optional if outer != "Option" => messages::property_optional(said, wire),
        _ if outer == "Vec" && !matches!(shape, Shape::List { .. }) => {
            messages::property_single(said, wire, &shape.said())
        }
        _ => messages::property_unfit(said, wire, &shape.said()),
    }
}

fn written(presence: &Presence, nullable: bool, shape: &Shape) -> String {
    let inner = if nullable {
        format!("xrpc::Nullable<{}>", shape.rust())
    } else {
        shape.rust()
    };
    if matches!(presence, Presence::Optional) {
        format!("Option<{inner}>")
    } else {
        inner
    }
}

/// `Option` of `std::option::Option<T>`.
fn outer(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    matches!(last.arguments, PathArguments::AngleBracketed(_)).then(|| last.ident.to_string())
}
