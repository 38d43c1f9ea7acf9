//! The types of data that a Lexicon document can describe.

/// A type of data.
#[derive(Clone, Debug, PartialEq)]
pub enum Schema {
    /// `null`, and nothing else.
    Null(Null),
    /// `true` or `false`.
    Boolean(Boolean),
    /// A whole number.
    Integer(Integer),
    /// Text.
    String(StringSchema),
    /// Bytes, `{"$bytes": …}` in JSON.
    Bytes(Bytes),
    /// A link to content, `{"$link": …}` in JSON.
    CidLink(CidLink),
    /// A file that was uploaded.
    Blob(Blob),
    /// A list.
    Array(Array),
    /// Named properties.
    Object(Object),
    /// Another definition.
    Ref(Ref),
    /// One of several definitions, told apart by `$type`.
    Union(Union),
    /// Any object of the data model.
    Unknown(Unknown),
}

/// See [`Schema::Null`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Null {
    /// For people.
    pub description: Option<String>,
}

/// See [`Schema::Boolean`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boolean {
    /// For people.
    pub description: Option<String>,
    /// The value of an absent property.
    pub default: Option<bool>,
    /// The only value allowed.
    pub constant: Option<bool>,
}

/// See [`Schema::Integer`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Integer {
    /// For people.
    pub description: Option<String>,
    /// The smallest value allowed.
    pub minimum: Option<i64>,
    /// The largest value allowed.
    pub maximum: Option<i64>,
    /// The only values allowed, if not empty.
    pub one_of: Vec<i64>,
    /// The value of an absent property.
    pub default: Option<i64>,
    /// The only value allowed.
    pub constant: Option<i64>,
}

/// See [`Schema::String`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringSchema {
    /// For people.
    pub description: Option<String>,
    /// What the text is.
    pub format: Option<Format>,
    /// The smallest length, in bytes of UTF-8.
    pub min_length: Option<usize>,
    /// The largest length, in bytes of UTF-8.
    pub max_length: Option<usize>,
    /// The smallest length, in extended grapheme clusters.
    pub min_graphemes: Option<usize>,
    /// The largest length, in extended grapheme clusters.
    pub max_graphemes: Option<usize>,
    /// Values that are known; others are allowed too. `None` if the document lists none.
    pub known_values: Option<Vec<String>>,
    /// The only values allowed (`enum`). `None` if the document lists none.
    pub one_of: Option<Vec<String>>,
    /// The value of an absent property.
    pub default: Option<String>,
    /// The only value allowed.
    pub constant: Option<String>,
}

/// The formats of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// `at-identifier`
    AtIdentifier,
    /// `at-uri`
    AtUri,
    /// `cid`
    Cid,
    /// `datetime`
    Datetime,
    /// `did`
    Did,
    /// `handle`
    Handle,
    /// `language`
    Language,
    /// `nsid`
    Nsid,
    /// `record-key`
    RecordKey,
    /// `tid`
    Tid,
    /// `uri`
    Uri,
}

/// See [`Schema::Bytes`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bytes {
    /// For people.
    pub description: Option<String>,
    /// The smallest length.
    pub min_length: Option<usize>,
    /// The largest length.
    pub max_length: Option<usize>,
}

/// See [`Schema::CidLink`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CidLink {
    /// For people.
    pub description: Option<String>,
}

/// See [`Schema::Blob`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blob {
    /// For people.
    pub description: Option<String>,
    /// The MIME types allowed, with `*` as a wildcard; empty: all.
    pub accept: Vec<String>,
    /// The largest size in bytes.
    pub max_size: Option<u64>,
}

/// See [`Schema::Array`].
#[derive(Clone, Debug, PartialEq)]
pub struct Array {
    /// For people.
    pub description: Option<String>,
    /// What every item is.
    pub items: Box<Schema>,
    /// The smallest number of items.
    pub min_length: Option<usize>,
    /// The largest number of items.
    pub max_length: Option<usize>,
}

/// See [`Schema::Object`]. The parameters of a method have the same shape.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// For people.
    pub description: Option<String>,
    /// The properties, in the order of the document.
    pub properties: Vec<Property>,
}

/// A property of an [`Object`].
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// What it holds.
    pub schema: Schema,
    /// Whether it must be present.
    pub required: bool,
    /// Whether it may be `null`.
    pub nullable: bool,
}

/// See [`Schema::Ref`].
#[derive(Clone, Debug, PartialEq)]
pub struct Ref {
    /// For people.
    pub description: Option<String>,
    /// The definition.
    pub target: Target,
}

/// The full name of a definition: `nsid#name`. A relative `#name` is made full by the parser.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    /// The NSID of the document.
    pub nsid: String,
    /// The name in the document; `main` if the reference names none.
    pub def: String,
}

/// See [`Schema::Union`].
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// For people.
    pub description: Option<String>,
    /// The definitions, in the order of the document.
    pub refs: Vec<Target>,
    /// Whether anything else is refused.
    pub closed: bool,
}

/// See [`Schema::Unknown`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown {
    /// For people.
    pub description: Option<String>,
}

impl Schema {
    /// The word of the document: `string`, `cid-link`, …
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Null(_) => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_) => "integer",
            Self::String(_) => "string",
            Self::Bytes(_) => "bytes",
            Self::CidLink(_) => "cid-link",
            Self::Blob(_) => "blob",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
            Self::Ref(_) => "ref",
            Self::Union(_) => "union",
            Self::Unknown(_) => "unknown",
        }
    }

    /// The text for people that the document gives.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::Null(schema) => schema.description.as_deref(),
            Self::Boolean(schema) => schema.description.as_deref(),
            Self::Integer(schema) => schema.description.as_deref(),
            Self::String(schema) => schema.description.as_deref(),
            Self::Bytes(schema) => schema.description.as_deref(),
            Self::CidLink(schema) => schema.description.as_deref(),
            Self::Blob(schema) => schema.description.as_deref(),
            Self::Array(schema) => schema.description.as_deref(),
            Self::Object(schema) => schema.description.as_deref(),
            Self::Ref(schema) => schema.description.as_deref(),
            Self::Union(schema) => schema.description.as_deref(),
            Self::Unknown(schema) => schema.description.as_deref(),
        }
    }
}

impl Object {
    /// The property with this name on the wire.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties
            .iter()
            .find(|property| property.name == name)
    }
}

impl Target {
    /// The text that the wire knows the definition by: `nsid#name`, or `nsid` alone for `main`.
    pub fn type_id(&self) -> String {
        if self.def == "main" {
            self.nsid.clone()
        } else {
            format!("{}#{}", self.nsid, self.def)
        }
    }
}

impl Format {
    /// The word of the document: `at-uri`, `did`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtIdentifier => "at-identifier",
            Self::AtUri => "at-uri",
            Self::Cid => "cid",
            Self::Datetime => "datetime",
            Self::Did => "did",
            Self::Handle => "handle",
            Self::Language => "language",
            Self::Nsid => "nsid",
            Self::RecordKey => "record-key",
            Self::Tid => "tid",
            Self::Uri => "uri",
        }
    }
}
