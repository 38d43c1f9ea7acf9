//! A Lexicon document and what it defines: the tree that the parser builds.

use crate::schema::{Object, Schema, Union};

/// One Lexicon document: an NSID and its definitions, in the order in which the file lists them.
///
/// Source: <https://atproto.com/specs/lexicon>.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The NSID of the document, for example `com.atproto.server.createSession`.
    pub id: String,
    /// The revision, if the document counts them.
    pub revision: Option<i64>,
    /// What the document is about, for people.
    pub description: Option<String>,
    /// The definitions by name (`main`, `replyRef`, …).
    pub defs: Vec<(String, Def)>,
}

/// A definition: what stands behind `nsid#name`.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "a document has one method at most, and little else beside it"
)]
pub enum Def {
    /// A query, procedure or subscription; always `main`.
    Method(Method),
    /// A record type; always `main`.
    Record(Record),
    /// A bundle of permissions for OAuth; always `main`.
    PermissionSet(PermissionSet),
    /// A name without a value, used as `nsid#name` in strings.
    Token(Token),
    /// A type of data.
    Schema(Schema),
}

/// A query, procedure or subscription.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Which of the three.
    pub kind: Kind,
    /// What it does, for people.
    pub description: Option<String>,
    /// The query parameters, if the document declares any.
    pub params: Option<Object>,
    /// The request body (procedures only).
    pub input: Option<Body>,
    /// The response body (queries and procedures).
    pub output: Option<Body>,
    /// The messages of the stream (subscriptions only).
    pub message: Option<Message>,
    /// The errors that the method may answer with, besides those that every method may.
    pub errors: Vec<ErrorDef>,
}

/// The three kinds of method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// HTTP `GET`.
    Query,
    /// HTTP `POST`.
    Procedure,
    /// A stream over WebSocket.
    Subscription,
}

/// A request or response body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// What it holds, for people.
    pub description: Option<String>,
    /// The MIME type, `*/*`, or a pattern such as `image/*`.
    pub encoding: String,
    /// The schema of a JSON body: an object, a ref or a union.
    pub schema: Option<Schema>,
}

/// The messages of a subscription.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// What they are, for people.
    pub description: Option<String>,
    /// The messages, a union in every known document.
    pub schema: Union,
}

/// An error that a method declares.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorDef {
    /// The name on the wire.
    pub name: String,
    /// When it is answered, for people.
    pub description: Option<String>,
}

/// A record type of a repository.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What it is, for people.
    pub description: Option<String>,
    /// The kind of record key: `tid`, `nsid`, `any` or `literal:…`.
    pub key: String,
    /// The data.
    pub record: Object,
}

/// A set of permissions that a client asks for by one name.
#[derive(Clone, Debug, PartialEq)]
pub struct PermissionSet {
    /// A title for people.
    pub title: Option<String>,
    /// The title in other languages, by language tag.
    pub title_lang: Vec<(String, String)>,
    /// What it allows, for people.
    pub detail: Option<String>,
    /// The detail in other languages, by language tag.
    pub detail_lang: Vec<(String, String)>,
    /// The permissions.
    pub permissions: Vec<Permission>,
}

/// One permission of a set: a resource and its parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Permission {
    /// The kind of resource: `repo`, `rpc`, `blob`, …
    pub resource: String,
    /// The parameters, by name.
    pub params: Vec<(String, PermissionParam)>,
}

/// The value of a parameter of a [`Permission`].
#[derive(Clone, Debug, PartialEq)]
pub enum PermissionParam {
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    String(String),
    /// A list of scalars.
    List(Vec<PermissionParam>),
}

/// A token: a name that is its own value.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it stands for, for people.
    pub description: Option<String>,
}

impl Document {
    /// The definition with this name.
    pub fn def(&self, name: &str) -> Option<&Def> {
        self.defs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, def)| def)
    }

    /// The method that the document describes, if it describes one.
    pub fn method(&self) -> Option<&Method> {
        match self.def("main") {
            Some(Def::Method(method)) => Some(method),
            _ => None,
        }
    }
}

impl Def {
    /// The word of the document: `query`, `record`, `object`, …
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Method(method) => method.kind.as_str(),
            Self::Record(_) => "record",
            Self::PermissionSet(_) => "permission-set",
            Self::Token(_) => "token",
            Self::Schema(schema) => schema.type_name(),
        }
    }
}

impl Kind {
    /// The word of the document: `query`, `procedure`, `subscription`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Procedure => "procedure",
            Self::Subscription => "subscription",
        }
    }
}
