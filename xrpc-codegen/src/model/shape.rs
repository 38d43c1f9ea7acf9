//! What a schema asks of a Rust type: the schema with its references followed.

use proc_macro2::Ident;
use xrpc_lexicon::{
    Array, Blob, Boolean, Bytes, Catalog, Def, Format, Integer, Schema, StringSchema, Target, id,
};

use super::RustType;
use crate::{messages, naming};

/// A schema, as the macros turn it into Rust.
#[derive(Clone, Debug)]
pub enum Shape {
    /// `bool`
    Boolean {
        /// The only value allowed.
        constant: Option<bool>,
    },
    /// `i64`
    Integer {
        /// The smallest value allowed.
        minimum: Option<i64>,
        /// The largest value allowed.
        maximum: Option<i64>,
        /// The only values allowed, if not empty.
        one_of: Vec<i64>,
    },
    /// `String`, a format, or an enum of known values.
    Text {
        /// What the text is.
        format: Option<Format>,
        /// How long it may be.
        limits: Limits,
        /// The only values allowed, if not empty.
        one_of: Vec<String>,
        /// What the enum of the values is known by, if the generated type is one.
        known: Option<String>,
    },
    /// `Bytes`
    Bytes {
        /// The smallest number of bytes.
        min_length: Option<usize>,
        /// The largest number of bytes.
        max_length: Option<usize>,
    },
    /// `CidLink`
    Link,
    /// `Blob`
    Blob {
        /// The MIME types allowed; empty: all.
        accept: Vec<String>,
        /// The largest size in bytes.
        max_size: Option<u64>,
    },
    /// Nothing but `null`.
    Null,
    /// Any object.
    Unknown,
    /// An object with properties, a record, or a union: a type of its own.
    Named {
        /// What its number is made of.
        label: String,
    },
    /// `Vec`
    List {
        /// What it holds.
        each: Box<Shape>,
        /// The smallest number of items.
        min_length: Option<usize>,
        /// The largest number of items.
        max_length: Option<usize>,
    },
}

/// The limits of a text.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    /// In bytes, at least.
    pub min_length: Option<usize>,
    /// In bytes, at most.
    pub max_length: Option<usize>,
    /// In grapheme clusters, at least.
    pub min_graphemes: Option<usize>,
    /// In grapheme clusters, at most.
    pub max_graphemes: Option<usize>,
}

/// A reference of a document that does not lead to data.
#[derive(Debug)]
pub struct Unresolved(String);

impl Unresolved {
    /// The reference at this place of the document leads nowhere.
    pub(crate) fn new(nsid: &str, pointer: &str, why: &str) -> Self {
        Self(messages::unresolved(nsid, pointer, why))
    }

    /// What to tell the user.
    pub fn into_text(self) -> String {
        self.0
    }
}

impl Shape {
    /// The shape of a schema that stands at `pointer` of a document; a type without a name is known by `label`.
    pub fn of(
        catalog: &Catalog,
        nsid: &str,
        schema: &Schema,
        label: &str,
        pointer: &str,
    ) -> Result<Self, Unresolved> {
        Ok(match schema {
            Schema::Boolean(Boolean { constant, .. }) => Self::Boolean {
                constant: *constant,
            },
            Schema::Integer(integer) => Self::integer(integer),
            Schema::String(text) => Self::text(text, label),
            Schema::Bytes(Bytes {
                min_length,
                max_length,
                ..
            }) => Self::Bytes {
                min_length: *min_length,
                max_length: *max_length,
            },
            Schema::CidLink(_) => Self::Link,
            Schema::Blob(Blob {
                accept, max_size, ..
            }) => Self::Blob {
                accept: accept.clone(),
                max_size: *max_size,
            },
            Schema::Null(_) => Self::Null,
            Schema::Unknown(_) => Self::Unknown,
            Schema::Object(_) | Schema::Union(_) => Self::Named {
                label: label.to_owned(),
            },
            Schema::Array(Array {
                items,
                min_length,
                max_length,
                ..
            }) => Self::List {
                each: Box::new(Self::of(
                    catalog,
                    nsid,
                    items,
                    &format!("{label}/items"),
                    &format!("{pointer}/items"),
                )?),
                min_length: *min_length,
                max_length: *max_length,
            },
            Schema::Ref(to) => Self::referred(catalog, nsid, pointer, &to.target)?,
        })
    }

    fn referred(
        catalog: &Catalog,
        nsid: &str,
        pointer: &str,
        target: &Target,
    ) -> Result<Self, Unresolved> {
        match follow(catalog, nsid, pointer, target)? {
            (target, Def::Schema(schema)) => {
                let pointer = format!("/defs/{}", target.def);
                Self::of(catalog, &target.nsid, schema, &label_of(&target), &pointer)
            }
            // A token is its own value.
            (target, Def::Token(_)) => Ok(Self::text(
                &StringSchema {
                    constant: Some(target.type_id()),
                    ..StringSchema::default()
                },
                &label_of(&target),
            )),
            (target, Def::Record(_)) => Ok(Self::Named {
                label: label_of(&target),
            }),
            (target, Def::Method(_) | Def::PermissionSet(_)) => {
                let why = format!("`{}` is no type of data", target.type_id());
                Err(Unresolved::new(nsid, pointer, &why))
            }
        }
    }

    fn integer(schema: &Integer) -> Self {
        let one_of = schema
            .constant
            .map_or_else(|| schema.one_of.clone(), |only| vec![only]);
        Self::Integer {
            minimum: schema.minimum,
            maximum: schema.maximum,
            one_of,
        }
    }

    fn text(schema: &StringSchema, label: &str) -> Self {
        let only = schema.constant.clone().map(|only| vec![only]);
        let limits = Limits {
            min_length: schema.min_length,
            max_length: schema.max_length,
            min_graphemes: schema.min_graphemes,
            max_graphemes: schema.max_graphemes,
        };
        let one_of = only.or_else(|| schema.one_of.clone()).unwrap_or_default();
        Self::Text {
            format: schema.format,
            limits,
            one_of,
            known: is_known(schema).then(|| label.to_owned()),
        }
    }

    /// The number of the Rust type; that of a list is the number of its items.
    pub fn number(&self) -> u64 {
        match self {
            Self::Boolean { .. } => id("boolean"),
            Self::Integer { .. } => id("integer"),
            Self::Text { format: None, .. } => id("string"),
            Self::Text {
                format: Some(format),
                ..
            } => id(&format!("string:{}", format.as_str())),
            Self::Bytes { .. } => id("bytes"),
            Self::Link => id("cid-link"),
            Self::Blob { .. } => id("blob"),
            Self::Null => id("null"),
            Self::Unknown => id("unknown"),
            Self::Named { label } => id(label),
            Self::List { each, .. } => each.number(),
        }
    }

    /// The shape for a generated type: an enum refuses other values by itself.
    #[must_use]
    pub fn typed(self) -> Self {
        match self {
            Self::Text {
                format,
                limits,
                known: known @ Some(_),
                ..
            } => Self::Text {
                format,
                limits,
                one_of: Vec::new(),
                known,
            },
            Self::List {
                each,
                min_length,
                max_length,
            } => Self::List {
                each: Box::new(each.typed()),
                min_length,
                max_length,
            },
            other => other,
        }
    }

    /// The Rust type, where a text or a type of its own is `named`.
    pub fn rust_type(&self, named: &Ident) -> RustType {
        match self {
            Self::Boolean { .. } => RustType::Bool,
            Self::Integer { .. } => RustType::Integer,
            Self::Bytes { .. } => RustType::Bytes,
            Self::Link => RustType::CidLink,
            Self::Blob { .. } => RustType::Blob,
            Self::Null => RustType::Null,
            Self::Unknown => RustType::Unknown,
            Self::Text { .. } | Self::Named { .. } => RustType::Path(vec![named.clone()]),
            Self::List { each, .. } => RustType::Vec(Box::new(each.rust_type(named))),
        }
    }

    /// The shape of the items of a list; of anything else, its own.
    pub fn each(&self) -> &Self {
        match self {
            Self::List { each, .. } => each,
            other => other,
        }
    }

    /// What a message calls it, without an article: `string`, `array of integers`.
    pub fn said(&self) -> String {
        match self {
            Self::Boolean { .. } => "boolean".to_owned(),
            Self::Integer { .. } => "integer".to_owned(),
            Self::Text {
                known: Some(label), ..
            } => format!("string (a value of `{label}`)"),
            Self::Text { format: None, .. } => "string".to_owned(),
            Self::Text {
                format: Some(format),
                ..
            } => format!("string (format `{}`)", format.as_str()),
            Self::Bytes { .. } => "byte string".to_owned(),
            Self::Link => "CID link".to_owned(),
            Self::Blob { .. } => "blob".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Unknown => "unknown object".to_owned(),
            Self::Named { label } => format!("`{label}`"),
            Self::List { each, .. } => format!("array of {}", each.said()),
        }
    }

    /// The Rust type to write, as a message names it.
    pub fn rust(&self) -> String {
        match self {
            Self::Boolean { .. } => "bool".to_owned(),
            Self::Integer { .. } => "i64".to_owned(),
            Self::Text { format: None, .. } => "String".to_owned(),
            Self::Text {
                format: Some(format),
                ..
            } => format!("xrpc::{}", naming::pascal(format.as_str())),
            Self::Bytes { .. } => "xrpc::Bytes".to_owned(),
            Self::Link => "xrpc::CidLink".to_owned(),
            Self::Blob { .. } => "xrpc::Blob".to_owned(),
            Self::Null => "xrpc::Null".to_owned(),
            Self::Unknown => "xrpc::Unknown".to_owned(),
            Self::Named { label } => naming::label_path(label),
            Self::List { each, .. } => format!("Vec<{}>", each.rust()),
        }
    }
}

/// Whether a string becomes an enum. One with a format becomes the format: an enum would let other texts in.
pub fn is_known(schema: &StringSchema) -> bool {
    let has_values = schema.one_of.is_some() || schema.known_values.is_some();
    schema.constant.is_none() && schema.format.is_none() && has_values
}

/// Follows references to what is not one.
pub fn follow<'a>(
    catalog: &'a Catalog,
    nsid: &str,
    pointer: &str,
    target: &Target,
) -> Result<(Target, &'a Def), Unresolved> {
    /// More references in a row than any document has; a circle has no end.
    const LONGEST: usize = 32;
    let mut target = target.clone();
    for _ in 0..LONGEST {
        let def = catalog
            .resolve(&target)
            .map_err(|error| Unresolved::new(nsid, pointer, &error.to_string()))?;
        match def {
            Def::Schema(Schema::Ref(next)) => target = next.target.clone(),
            def => return Ok((target, def)),
        }
    }
    Err(Unresolved::new(
        nsid,
        pointer,
        &format!("`{}` refers to itself", target.type_id()),
    ))
}

/// The full name of a definition, `main` included: what its number is made of.
pub fn label_of(target: &Target) -> String {
    format!("{}#{}", target.nsid, target.def)
}
