//! A hand-written struct beside the object that it says it is.

use proc_macro2::Ident;
use syn::Type;
use xrpc_codegen::model::{Presence, Shape};

use crate::place::Place;

/// A hand-written struct, compared with its object.
pub(crate) struct CheckedObject<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// The fields that are properties.
    pub(crate) fields: Vec<CheckedField<'a>>,
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
    pub(crate) message: String,
    /// What to write instead.
    pub(crate) label: String,
}
