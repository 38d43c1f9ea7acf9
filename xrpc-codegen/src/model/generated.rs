//! The Rust types that documents become.

use std::collections::BTreeMap;

use proc_macro2::Ident;
use xrpc_lexicon::{Format, Property, Schema};

use super::{ErrorSet, Reader};

/// Everything that a list of names leads to.
#[derive(Default)]
pub(crate) struct Types {
    /// The NSIDs of the documents that were read.
    pub(crate) nsids: Vec<String>,
    /// The modules, one a segment of an NSID.
    pub(crate) root: Module,
}

/// The module of a segment.
#[derive(Default)]
pub(crate) struct Module {
    /// For people.
    pub(crate) doc: String,
    /// What to use instead, if the document calls its method deprecated.
    pub(crate) deprecated: Option<String>,
    /// The types of the document of this name, if there is one.
    pub(crate) items: Vec<Item>,
    /// The segments below, by their Rust names.
    pub(crate) modules: BTreeMap<String, Module>,
}

/// What a definition becomes.
pub(crate) enum Item {
    /// A struct.
    Object(Object),
    /// An enum of objects.
    Union(Union),
    /// An enum of texts.
    Known(Known),
    /// Another name.
    Alias(Alias),
    /// A text.
    Constant(Constant),
    /// The errors of a method.
    Errors(ErrorSet),
}

/// A struct.
pub(crate) struct Object {
    /// Its name.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// What others refer to it by, if they can.
    pub(crate) name: Option<String>,
    /// What to use instead, if the document calls it deprecated.
    pub(crate) deprecated: Option<String>,
    /// Its fields.
    pub(crate) fields: Vec<Field>,
    /// The NSID of the record type, if it is one.
    pub(crate) record: Option<String>,
    /// The field that keeps unknown properties, if there is one.
    pub(crate) extra: Option<Ident>,
}

/// An enum of objects, told apart by `$type`.
pub(crate) struct Union {
    /// Its name.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// The objects.
    pub(crate) variants: Vec<Variant>,
    /// Whether other objects are allowed.
    pub(crate) open: bool,
}

/// A variant of a [`Union`].
pub(crate) struct Variant {
    /// Its name.
    pub(crate) ident: Ident,
    /// The `$type` on the wire.
    pub(crate) type_id: String,
    /// What it holds, behind a `Box`.
    pub(crate) ty: RustType,
}

/// A field of a struct.
pub(crate) struct Field {
    /// Its name.
    pub(crate) ident: Ident,
    /// The name on the wire.
    pub(crate) wire: String,
    /// For people.
    pub(crate) doc: String,
    /// Its type.
    pub(crate) ty: RustType,
    /// What happens if it is absent.
    pub(crate) presence: Presence,
    /// How it is read.
    pub(crate) reader: Reader,
}

/// What happens if a property is absent.
#[derive(Clone, Debug)]
pub enum Presence {
    /// That is an error.
    Required,
    /// Nothing.
    Optional,
    /// It has this value.
    Default(Default),
}

/// The value of an absent property.
#[derive(Clone, Debug)]
pub enum Default {
    /// A boolean, and whether the property may be `null`.
    Boolean(bool, bool),
    /// An integer, and whether the property may be `null`.
    Integer(i64, bool),
    /// A text.
    Text(String),
}

/// An enum of texts.
pub(crate) struct Known {
    /// Its name.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// What its definition is known by.
    pub(crate) number: u64,
    /// What others refer to it by, if they can.
    pub(crate) name: Option<String>,
    /// The texts and their variants.
    pub(crate) values: Vec<(String, Ident)>,
    /// Whether other texts are allowed.
    pub(crate) open: bool,
}

/// Another name for a type.
pub(crate) struct Alias {
    /// The name.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// What to use instead, if the document calls it deprecated.
    pub(crate) deprecated: Option<String>,
    /// The type.
    pub(crate) ty: RustType,
}

/// A token of a document.
pub(crate) struct Constant {
    /// Its name.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// What to use instead, if the document calls it deprecated.
    pub(crate) deprecated: Option<String>,
    /// The text on the wire.
    pub(crate) value: String,
}

/// A Rust type.
#[derive(Clone, Debug)]
pub enum RustType {
    /// `bool`
    Bool,
    /// `i64`
    Integer,
    /// `String`
    Text,
    /// `Did`, `Handle`, …
    Format(Format),
    /// Any object.
    Unknown,
    /// Nothing but `null`.
    Null,
    /// `Bytes`
    Bytes,
    /// `CidLink`
    CidLink,
    /// `Blob`
    Blob,
    /// `Vec`
    Vec(Box<RustType>),
    /// `Option`
    Option(Box<RustType>),
    /// `Nullable`
    Nullable(Box<RustType>),
    /// `Box`
    Boxed(Box<RustType>),
    /// A generated type, from where it is named.
    Path(Vec<Ident>),
    /// What a `Vec` by another name holds.
    ItemOf(Box<RustType>),
}

impl RustType {
    /// `Option` of the type, if `optional`.
    #[must_use]
    pub fn optional(self, optional: bool) -> Self {
        if optional {
            Self::Option(Box::new(self))
        } else {
            self
        }
    }

    /// `Nullable` of the type, if `nullable`.
    #[must_use]
    pub fn nullable(self, nullable: bool) -> Self {
        if nullable {
            Self::Nullable(Box::new(self))
        } else {
            self
        }
    }

    /// What the type, a list, holds.
    #[must_use]
    pub fn into_item(self) -> Self {
        match self {
            Self::Vec(item) => *item,
            named => Self::ItemOf(Box::new(named)),
        }
    }
}

impl Presence {
    /// A default also satisfies `required` (W-058).
    pub fn of(property: &Property) -> Self {
        let nullable = property.nullable;
        let default = match &property.schema {
            Schema::Boolean(schema) => schema
                .default
                .map(|value| Default::Boolean(value, nullable)),
            Schema::Integer(schema) => schema
                .default
                .map(|value| Default::Integer(value, nullable)),
            Schema::String(schema) => schema.default.clone().map(Default::Text),
            _ => None,
        };
        match default {
            Some(value) => Self::Default(value),
            None if property.required => Self::Required,
            None => Self::Optional,
        }
    }
}

impl Module {
    /// The module at the end of these names.
    pub(crate) fn at(&mut self, names: impl IntoIterator<Item = String>) -> &mut Self {
        names
            .into_iter()
            .fold(self, |module, name| module.modules.entry(name).or_default())
    }
}

impl Field {
    /// Whether the value must not appear where people read.
    pub(crate) fn is_secret(&self) -> bool {
        const SECRET: [&str; 8] = [
            "password", "Password", "secret", "Secret", "token", "Token", "jwt", "Jwt",
        ];
        SECRET.iter().any(|word| self.wire.ends_with(word))
    }
}
