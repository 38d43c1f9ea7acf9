//! A hand-written type beside the definition that it says it is.

use proc_macro2::Ident;
use syn::Type;
use xrpc_codegen::model::{Presence, Shape};

use super::{CodeKnown, CodeMember};
use crate::{
    parse::{Limit, Part},
    place::Place,
};

/// A hand-written type, compared with its definition.
pub(crate) enum CheckedItem<'a> {
    /// A struct.
    Object(CheckedObject<'a>),
    /// An enum of objects.
    Union(CheckedUnion<'a>),
    /// An enum of texts.
    Known(CheckedKnown<'a>),
}

/// A hand-written struct, compared with its object.
pub(crate) struct CheckedObject<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// The NSID, if it is a record.
    pub(crate) record: Option<String>,
    /// The part of a method that it is.
    pub(crate) part: Option<Part>,
    /// The fields that are properties.
    pub(crate) fields: Vec<CheckedField<'a>>,
    /// The fields that the document does not have.
    pub(crate) undeclared: Vec<UndeclaredField<'a>>,
    /// The field for all properties that no other field has.
    pub(crate) extra: Option<ExtraField<'a>>,
    /// Whether nothing is missing and nothing too many, so that it can be read and written.
    pub(crate) whole: bool,
}

/// A field of a hand-written struct, and its property.
pub(crate) struct CheckedField<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// Its type.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
    /// The name on the wire.
    pub(crate) wire: String,
    /// What the type must fit.
    pub(crate) shape: Shape,
    /// What happens if the property is absent.
    pub(crate) presence: Presence,
    /// Whether the property may be `null`.
    pub(crate) nullable: bool,
    /// What the compiler says if the type does not fit.
    pub(crate) unfit: Unfit,
}

/// What the compiler says of a type that does not fit.
pub(crate) struct Unfit {
    /// What is wrong.
    pub(crate) message: String,
    /// What to write instead.
    pub(crate) label: String,
    /// Both types, and where the document has its own.
    pub(crate) note: String,
}

/// A field that the document does not have.
pub(crate) struct UndeclaredField<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// Its type.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
    /// The name on the wire.
    pub(crate) wire: String,
    /// What the field says beside its type.
    pub(crate) limits: &'a [Limit],
}

/// The field that keeps what no other field has.
pub(crate) struct ExtraField<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// Its type.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
}

/// A hand-written enum of objects, compared with its union.
pub(crate) struct CheckedUnion<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// The variants that are members.
    pub(crate) members: Vec<CheckedMember<'a>>,
    /// The variant for all other objects.
    pub(crate) other: Option<CodeMember<'a>>,
    /// Whether nothing is missing and nothing too many, so that it can be read and written.
    pub(crate) whole: bool,
}

/// A variant of a hand-written enum, and its member of the union.
pub(crate) struct CheckedMember<'a> {
    /// The variant.
    pub(crate) variant: CodeMember<'a>,
    /// The `$type`.
    pub(crate) type_id: String,
    /// What its definition is known by; `None` if the document does not list it.
    pub(crate) number: Option<u64>,
    /// What the compiler says if the type does not fit.
    pub(crate) unfit: Unfit,
}

/// A hand-written enum of texts, compared with its string.
pub(crate) struct CheckedKnown<'a> {
    /// What its definition is known by.
    pub(crate) number: u64,
    /// The variants and their texts.
    pub(crate) known: CodeKnown<'a>,
    /// Whether nothing is missing and nothing too many, so that it can be read and written.
    pub(crate) whole: bool,
}
