//! What a schema asks of a Rust type: the schema with its references followed, and only what this version can do.

use proc_macro2::Ident;
use xrpc_lexicon::{
    Array, Boolean, Catalog, Def, Format, Integer, Schema, StringSchema, Target, id,
};

use crate::{messages, model::RustType, naming};

/// A schema that the macros can turn into Rust.
#[derive(Clone)]
pub(crate) enum Shape {
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
        /// Whether the generated type is an enum of the values.
        is_enum: bool,
    },
    /// Any object.
    Unknown,
    /// An object with properties.
    Object {
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
#[derive(Clone, Default)]
pub(crate) struct Limits {
    /// In bytes, at least.
    pub(crate) min_length: Option<usize>,
    /// In bytes, at most.
    pub(crate) max_length: Option<usize>,
    /// In grapheme clusters, at least.
    pub(crate) min_graphemes: Option<usize>,
    /// In grapheme clusters, at most.
    pub(crate) max_graphemes: Option<usize>,
}

/// Something in a document that this version does not do, or that does not resolve.
#[derive(Debug)]
pub(crate) struct Unsupported(String);

impl Unsupported {
    /// `what` is at this place of the document, and is not done.
    pub(crate) fn new(nsid: &str, pointer: &str, what: impl AsRef<str>) -> Self {
        Self(messages::unsupported(nsid, pointer, what.as_ref()))
    }

    /// The reference at this place of the document leads nowhere.
    pub(crate) fn unresolved(nsid: &str, pointer: &str, why: &str) -> Self {
        Self(messages::unresolved(nsid, pointer, why))
    }

    /// What to tell the user.
    pub(crate) fn into_text(self) -> String {
        self.0
    }
}

impl Shape {
    /// The shape of a schema that stands at `pointer` of a document; an object without a name is known by `label`.
    pub(crate) fn of(
        catalog: &Catalog,
        nsid: &str,
        schema: &Schema,
        label: &str,
        pointer: &str,
    ) -> Result<Self, Unsupported> {
        match schema {
            Schema::Boolean(Boolean { constant, .. }) => Ok(Self::Boolean {
                constant: *constant,
            }),
            Schema::Integer(integer) => Ok(Self::integer(integer)),
            Schema::String(text) => Ok(Self::text(text)),
            Schema::Unknown(_) => Ok(Self::Unknown),
            Schema::Object(_) => Ok(Self::Object {
                label: label.to_owned(),
            }),
            Schema::Array(Array {
                items,
                min_length,
                max_length,
                ..
            }) => {
                let each = Self::of(
                    catalog,
                    nsid,
                    items,
                    &format!("{label}/items"),
                    &format!("{pointer}/items"),
                )?;
                Ok(Self::List {
                    each: Box::new(each),
                    min_length: *min_length,
                    max_length: *max_length,
                })
            }
            Schema::Ref(to) => match follow(catalog, nsid, pointer, &to.target)? {
                (target, Def::Schema(schema)) => {
                    let pointer = format!("/defs/{}", target.def);
                    Self::of(catalog, &target.nsid, schema, &label_of(&target), &pointer)
                }
                (_, Def::Token(_)) => Ok(Self::text(&StringSchema::default())),
                (target, Def::Record(_)) => {
                    Err(Unsupported::new(&target.nsid, "/defs/main", "a record"))
                }
                (target, Def::Method(_) | Def::PermissionSet(_)) => {
                    let why = format!("`{}` is no type of data", target.type_id());
                    Err(Unsupported::unresolved(nsid, pointer, &why))
                }
            },
            Schema::Null(_)
            | Schema::Bytes(_)
            | Schema::CidLink(_)
            | Schema::Blob(_)
            | Schema::Union(_) => Err(Unsupported::new(
                nsid,
                pointer,
                format!("a `{}`", schema.type_name()),
            )),
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

    fn text(schema: &StringSchema) -> Self {
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
            is_enum: is_known(schema),
        }
    }

    /// The number of the Rust type; that of a list is the number of its items.
    pub(crate) fn number(&self) -> u64 {
        match self {
            Self::Boolean { .. } => id("boolean"),
            Self::Integer { .. } => id("integer"),
            Self::Text { format: None, .. } => id("string"),
            Self::Text {
                format: Some(format),
                ..
            } => id(&format!("string:{}", format.as_str())),
            Self::Unknown => id("unknown"),
            Self::Object { label } => id(label),
            Self::List { each, .. } => each.number(),
        }
    }

    /// The shape for a generated type: an enum refuses other values by itself.
    pub(crate) fn typed(self) -> Self {
        match self {
            Self::Text {
                format,
                limits,
                is_enum: true,
                ..
            } => Self::Text {
                format,
                limits,
                one_of: Vec::new(),
                is_enum: true,
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

    /// The Rust type, where a text or an object is `named`.
    pub(crate) fn rust_type(&self, named: &Ident) -> RustType {
        match self {
            Self::Boolean { .. } => RustType::Bool,
            Self::Integer { .. } => RustType::Integer,
            Self::Unknown => RustType::Unknown,
            Self::Text { .. } | Self::Object { .. } => RustType::Path(vec![named.clone()]),
            Self::List { each, .. } => RustType::Vec(Box::new(each.rust_type(named))),
        }
    }

    /// What a message calls it, without an article: `string`, `array of integers`.
    pub(crate) fn said(&self) -> String {
        match self {
            Self::Boolean { .. } => "boolean".to_owned(),
            Self::Integer { .. } => "integer".to_owned(),
            Self::Text { format: None, .. } => "string".to_owned(),
            Self::Text {
                format: Some(format),
                ..
            } => format!("string (format `{}`)", format.as_str()),
            Self::Unknown => "unknown object".to_owned(),
            Self::Object { label } => format!("`{label}`"),
            Self::List { each, .. } => format!("array of {}", each.said()),
        }
    }

    /// The Rust type to write, as a message names it.
    pub(crate) fn rust(&self) -> String {
        match self {
            Self::Boolean { .. } => "bool".to_owned(),
            Self::Integer { .. } => "i64".to_owned(),
            Self::Text { format: None, .. } => "String".to_owned(),
            Self::Text {
                format: Some(format),
                ..
            } => format!("xrpc::{}", naming::pascal(format.as_str())),
            Self::Unknown => "xrpc::Unknown".to_owned(),
            Self::Object { label } => naming::label_path(label),
            Self::List { each, .. } => format!("Vec<{}>", each.rust()),
        }
    }
}

/// Whether a string becomes an enum.
pub(crate) fn is_known(schema: &StringSchema) -> bool {
    schema.constant.is_none() && (schema.one_of.is_some() || schema.known_values.is_some())
}

/// Follows references to what is not one.
pub(crate) fn follow<'a>(
    catalog: &'a Catalog,
    nsid: &str,
    pointer: &str,
    target: &Target,
) -> Result<(Target, &'a Def), Unsupported> {
    /// More references in a row than any document has; a circle has no end.
    const LONGEST: usize = 32;
    let mut target = target.clone();
    for _ in 0..LONGEST {
        let def = catalog
            .resolve(&target)
            .map_err(|error| Unsupported::unresolved(nsid, pointer, &error.to_string()))?;
        match def {
            Def::Schema(Schema::Ref(next)) => target = next.target.clone(),
            def => return Ok((target, def)),
        }
    }
    Err(Unsupported::unresolved(
        nsid,
        pointer,
        &format!("`{}` refers to itself", target.type_id()),
    ))
}

/// The full name of a definition, `main` included: what its number is made of.
pub(crate) fn label_of(target: &Target) -> String {
    format!("{}#{}", target.nsid, target.def)
}
