//! A type that no document describes, ready to be written out.

use proc_macro2::Ident;
use syn::Type;

use crate::{
    parse::{Limit, Part},
    place::Place,
};

/// What the type is in the document.
pub(crate) enum CodeItem<'a> {
    /// A struct.
    Object(CodeObject<'a>),
    /// An enum of objects.
    Union(CodeUnion<'a>),
    /// An enum of texts.
    Known(CodeKnown<'a>),
}

/// An object, a record, or a part of a method.
pub(crate) struct CodeObject<'a> {
    /// Its name in Rust.
    pub(crate) ident: &'a Ident,
    /// For people.
    pub(crate) description: &'a str,
    /// Which object.
    pub(crate) role: CodeRole,
    /// Its fields.
    pub(crate) fields: Vec<CodeProperty<'a>>,
}

/// Which object of a document a struct is.
pub(crate) enum CodeRole {
    /// A definition.
    Definition(CodeLabel),
    /// A record with this kind of key.
    Record(CodeLabel, String),
    /// A part of a method.
    Part(CodeLabel, Part),
}

/// The name of a definition.
pub(crate) struct CodeLabel {
    /// As others refer to it: `nsid#name`, or `nsid` for `main`.
    pub(crate) type_id: String,
    /// What its number is made of.
    pub(crate) label: String,
}

/// A field.
pub(crate) struct CodeProperty<'a> {
    /// Its name in Rust.
    pub(crate) ident: &'a Ident,
    /// Its type.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
    /// The name on the wire.
    pub(crate) wire: String,
    /// For people.
    pub(crate) description: &'a str,
    /// What the field says beside its type.
    pub(crate) limits: &'a [Limit],
}

/// An enum of objects.
pub(crate) struct CodeUnion<'a> {
    /// Its name in Rust.
    pub(crate) ident: &'a Ident,
    /// For people.
    pub(crate) description: &'a str,
    /// The objects.
    pub(crate) members: Vec<CodeMember<'a>>,
    /// The variant for all other objects, if the union is open.
    pub(crate) other: Option<CodeMember<'a>>,
}

/// A variant that holds something.
pub(crate) struct CodeMember<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// What it holds.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
    /// For people.
    pub(crate) description: &'a str,
}

/// An enum of texts.
pub(crate) struct CodeKnown<'a> {
    /// Its name in Rust.
    pub(crate) ident: &'a Ident,
    /// For people.
    pub(crate) description: &'a str,
    /// The definition, if it is one; else the values stand where the type is used.
    pub(crate) label: Option<CodeLabel>,
    /// The values.
    pub(crate) values: Vec<CodeText<'a>>,
    /// The variant for all other texts, if there may be others.
    pub(crate) other: Option<CodeMember<'a>>,
}

/// A value of an enum of texts.
pub(crate) struct CodeText<'a> {
    /// The variant.
    pub(crate) ident: &'a Ident,
    /// The text on the wire.
    pub(crate) text: String,
    /// For people.
    pub(crate) description: &'a str,
}
