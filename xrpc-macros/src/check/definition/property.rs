//! A field against a property. Whether its type fits is for the compiler to say; how it is written only chooses the
//! words.

use syn::{GenericArgument, PathArguments, Type};
use xrpc_codegen::model::{Presence, Shape, Unresolved};
use xrpc_lexicon::Property;

use super::{limits, place::DocumentPlace};
use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedField, Definition, Unfit},
    parse::FieldDecl,
    place::Place,
};

/// The field beside its property.
pub(super) fn property<'a>(
    field: &'a FieldDecl,
    property: &Property,
    definition: &Definition<'_>,
    diag: &mut Diagnostics,
) -> Option<CheckedField<'a>> {
    let place = DocumentPlace::of(property, definition);
    let shape = shape(property, definition)
        .map_err(|error| diag.error(&field.ty, error.into_text()))
        .ok()?;
    let presence = Presence::of(property);
    let unfit = Unfit {
        message: message(&field.ty, property, &presence, &shape, place.said),
        label: messages::write_instead(&written(&presence, property.nullable, &shape)),
        note: messages::both_types(
            &shape.said(),
            said(&presence, property.nullable),
            &place.pointer,
        ),
    };
    let mut narrowed = shape;
    limits::narrow(&mut narrowed, &field.limits, &presence, &place, diag);
    Some(CheckedField {
        ident: &field.ident,
        ty: &field.ty,
        place: Place::of(&field.ty),
        wire: property.name.clone(),
        shape: narrowed,
        presence,
        nullable: property.nullable,
        unfit,
    })
}

/// The type to write for a property; `None` if its document is broken, which is told elsewhere.
pub(super) fn written_type(property: &Property, definition: &Definition<'_>) -> Option<String> {
    let shape = shape(property, definition).ok()?;
    Some(written(&Presence::of(property), property.nullable, &shape))
}

fn shape(property: &Property, definition: &Definition<'_>) -> Result<Shape, Unresolved> {
    let wire = &property.name;
    Shape::of(
        definition.source.catalog,
        &definition.nsid,
        &property.schema,
        &format!("{}/{wire}", definition.label),
        &format!("{}/properties/{wire}", definition.pointer),
    )
}

fn message(
    ty: &Type,
    property: &Property,
    presence: &Presence,
    shape: &Shape,
    said: &str,
) -> String {
    let wire = &property.name;
    let written = Written::of(ty);
    match presence {
        Presence::Required if written.option => return messages::property_required(said, wire),
        Presence::Default(_) if written.option => return messages::property_defaulted(said, wire),
        Presence::Optional if !written.option => return messages::property_optional(said, wire),
        _ => {}
    }
    match shape {
        _ if property.nullable && !written.nullable => messages::property_nullable(said, wire),
        _ if !property.nullable && written.nullable => messages::property_never_null(said, wire),
        Shape::List { .. } if !written.list && written.fits(shape.each()) => {
            messages::property_list(said, wire, &shape.said())
        }
        Shape::List { .. } => messages::property_unfit(said, wire, &shape.said()),
        _ if written.list => messages::property_single(said, wire, &shape.said()),
        Shape::Integer { .. } if written.is_integer() => messages::property_width(said, wire),
        Shape::Text {
            format: Some(_), ..
        } if written.is_text() => messages::property_weaker(said, wire, &shape.said()),
        _ => messages::property_unfit(said, wire, &shape.said()),
    }
}

/// How a type is written, from outside to inside.
struct Written {
    option: bool,
    nullable: bool,
    list: bool,
    /// The last word of the path that is left.
    name: String,
}

impl Written {
    fn of(ty: &Type) -> Self {
        let (option, ty) = without("Option", ty);
        let (nullable, ty) = without("Nullable", ty);
        let (list, ty) = without("Vec", ty);
        Self {
            option,
            nullable,
            list,
            name: last(ty).unwrap_or_default(),
        }
    }

    fn is_integer(&self) -> bool {
        matches!(
            &*self.name,
            "u8" | "u16"
                | "u32"
                | "u64"
                | "u128"
                | "usize"
                | "i8"
                | "i16"
                | "i32"
                | "i128"
                | "isize"
        )
    }

    fn is_text(&self) -> bool {
        self.name == "String"
    }

    /// Whether it is the very name of the type for this shape.
    fn fits(&self, shape: &Shape) -> bool {
        shape.rust().rsplit("::").next() == Some(&self.name)
    }
}

/// The type inside, if it is one of this name.
fn without<'a>(name: &str, ty: &'a Type) -> (bool, &'a Type) {
    inside(name, ty).map_or((false, ty), |inner| (true, inner))
}

fn inside<'a>(name: &str, ty: &'a Type) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if last.ident == name => Some(inner),
        _ => None,
    }
}

fn last(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    Some(path.path.segments.last()?.ident.to_string())
}

/// The type to write.
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

/// What the document says of a property beside its type.
fn said(presence: &Presence, nullable: bool) -> &'static str {
    match (presence, nullable) {
        (Presence::Required, false) => ", required",
        (Presence::Required, true) => ", required, nullable",
        (Presence::Optional, false) => ", optional",
        (Presence::Optional, true) => ", optional, nullable",
        (Presence::Default(_), false) => ", with a default",
        (Presence::Default(_), true) => ", with a default, nullable",
    }
}
