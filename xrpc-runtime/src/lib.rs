//! XRPC servers for the AT Protocol: the function is the endpoint, the Lexicon is the contract, and the compiler
//! proves that they agree.
//!
//! ```no_run
//! use lexicon::com::atproto::identity::resolve_handle;
//! use xrpc::{Did, Output, Params, Router, Server};
//!
//! mod lexicon {
//!     xrpc::lexicon!("com.atproto.identity.resolveHandle");
//! }
//!
//! /// The state that the endpoints borrow.
//! struct App {
//!     alice: Did,
//! }
//!
//! /// A name that the document does not declare does not compile.
//! #[derive(Debug, xrpc::Error)]
//! #[lexicon("com.atproto.identity.resolveHandle")]
//! enum ResolveError {
//!     #[error(message = "no account here has this handle")]
//!     HandleNotFound,
//! }
//!
//! /// Says whose handle it is.
//! #[xrpc::query("com.atproto.identity.resolveHandle")]
//! async fn resolve(
//!     app: &App,
//!     params: Params<resolve_handle::Params>,
//! ) -> Result<Output<resolve_handle::Output>, ResolveError> {
//!     match params.handle.as_str() {
//!         "alice.test" => Ok(Output(resolve_handle::Output { did: app.alice.clone() })),
//!         _ => Err(ResolveError::HandleNotFound),
//!     }
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let app = App { alice: "did:web:alice.test".parse()? };
//!     let router = Router::new(app).mount(xrpc::routes![resolve]);
//!     Server::bind("127.0.0.1:2583").await?.serve(router).await?;
//!     Ok(())
//! }
//! ```
//!
//! - [`query`] and [`procedure`] make an endpoint of a function; it stays callable as it is.
//! - [`lexicon!`] writes the types of documents; [`derive(Lexicon)`](macro@Lexicon) checks types written by hand
//!   against a document; [`derive(Error)`](macro@Error) does so for a set of errors.
//! - An endpoint's arguments are, in this order: the state (borrowed), [`Context`], [`Params`], [`Auth`], [`Input`],
//!   and own types that implement [`Argument`] and [`Extract`].
//! - It returns `Result<Output<T>, E>`, or `Result<(), E>`; see [`Output`], [`Error`](struct@Error).
//! - Bodies that are not JSON are a [`Text`] or a [`Payload`], which streams; `max_input = "50 MiB"` in the attribute is
//!   the limit of one method.
//! - Where there is no document, `document = "from code"` makes the code its source, and `xrpc::lexicon::export` (with
//!   the feature `export`) writes it.
//! - A [`Router`] holds the endpoints; a [`Server`] serves it, or anything that takes a `tower` service.
//! - With the feature `testing`, `xrpc::testing::Client` calls a router without sockets.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod answer_headers;
mod auth;
mod body;
mod call;
mod check;
mod clock;
#[cfg(all(feature = "export", feature = "testing", any(doc, doctest)))]
#[doc = include_str!("../../docs/guide/code-first.md")]
pub mod code_first {}
#[cfg(all(feature = "testing", any(doc, doctest)))]
#[doc = include_str!("../../docs/guide/names.md")]
pub mod names_of_types {}
#[cfg(all(feature = "testing", any(doc, doctest)))]
#[doc = include_str!("../../docs/guide/types.md")]
pub mod types_of_schemas {}
#[cfg(all(feature = "testing", any(doc, doctest)))]
#[doc = include_str!("../../docs/guide/bodies.md")]
pub mod bodies {}
#[cfg(all(
    feature = "admin",
    feature = "service-auth",
    feature = "sessions",
    any(doc, doctest)
))]
#[doc = include_str!("../../docs/guide/auth.md")]
pub mod callers {}
#[cfg(any(doc, doctest))]
#[doc = include_str!("../../docs/guide/limits.md")]
pub mod limits {}
#[cfg(all(feature = "server", unix, any(doc, doctest)))]
#[doc = include_str!("../../docs/guide/serving.md")]
pub mod serving {}
mod cors;
#[cfg(feature = "service-auth")]
pub mod crypto;
mod data;
mod deadline;
mod decode;
mod describe;
mod distinct;
mod encode;
mod endpoint;
mod error;
mod extract;
mod field;
mod format;
mod from_body;
mod held;
mod into_body;
mod lex_type;
pub mod lexicon;
mod limit;
mod media_type;
mod method;
mod nullable;
mod output;
mod panic;
mod payload;
mod range;
mod raw;
mod read;
mod redacted;
#[cfg(feature = "redis")]
mod redis;
mod refused;
#[cfg(feature = "service-auth")]
mod replay;
mod reply;
mod route;
mod router;
#[cfg(feature = "server")]
mod server;
mod service;
#[cfg(feature = "service-auth")]
pub mod service_auth;
#[cfg(feature = "sessions")]
pub mod sessions;
mod signature;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod tower;
mod typed;
mod work;
mod write;

/// A set of errors: each variant is a name that the documents declare.
///
/// | on a variant | |
/// |---|---|
/// | `#[error(status = 404)]` | its status, 400 unless said |
/// | `#[error(message = "…")]` | its message, the name unless said |
/// | `#[error(undeclared)]` | no document need declare it |
/// | `#[error(other)]` | it holds an [`Error`](struct@Error), and `?` puts everything into it that converts into one |
/// | a field `String` or `&'static str` | it holds its message |
/// | a field behind `#[from]` | `?` makes it of an error of that type |
///
/// With `#[from]`, what the server calls its errors need not be what the document calls them. If the variant has no
/// message of its own, the client is told what the cause displays; so a cause never displays what a client has sent.
/// Where the status is 500 or above, the cause is for the log alone.
///
/// ```
/// # mod store {
/// #     #[derive(Debug)]
/// #     pub(crate) struct Missing;
/// #     impl std::fmt::Display for Missing {
/// #         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
/// #             f.write_str("nobody has this handle")
/// #         }
/// #     }
/// #     impl std::error::Error for Missing {}
/// #     pub(crate) fn find(_: &xrpc::Handle) -> Result<xrpc::Did, Missing> { Err(Missing) }
/// # }
/// use lexicon::com::atproto::identity::resolve_handle;
/// use xrpc::{Output, Params};
///
/// mod lexicon {
///     xrpc::lexicon!("com.atproto.identity.resolveHandle");
/// }
///
/// #[derive(Debug, xrpc::Error)]
/// #[lexicon("com.atproto.identity.resolveHandle")]
/// enum ResolveError {
///     /// From any error of the store: `impl std::error::Error for store::Missing`.
///     HandleNotFound(#[from] store::Missing),
///     #[error(other)]
///     Other(xrpc::Error),
/// }
///
/// #[xrpc::query("com.atproto.identity.resolveHandle")]
/// async fn resolve(
///     params: Params<resolve_handle::Params>,
/// ) -> Result<Output<resolve_handle::Output>, ResolveError> {
///     let did = store::find(&params.handle)?;
///     Ok(Output(resolve_handle::Output { did }))
/// }
/// ```
///
/// Beside `#[error(other)]`, only an error of the crate itself can be marked: of another's, such as `std::io::Error`, the
/// compiler cannot know that it will never convert into [`Error`](struct@Error). Hold it in a type of your own.
///
/// With `document = "from code"`, the enum is the source of a document that does not exist: each variant is an error that
/// the methods declare, and its documentation the description.
///
/// ```
/// #[derive(Debug, xrpc::Error)]
/// #[lexicon("com.example.garden.getPlant", document = "from code")]
/// enum GetPlantError {
///     /// There is none of this name.
///     NoSuchPlant,
///     #[error(other)]
///     Other(xrpc::Error),
/// }
/// ```
pub use xrpc_macros::Error;
/// The compiler compares it with the document: a field that is missing or too many, a type that does not fit, a limit
/// that is weaker are errors there, which say what to write.
///
/// ```
/// use xrpc::{Extra, Handle};
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.atproto.server.createAccount", input)]
/// struct CreateAccount {
///     handle: Handle,
///     email: Option<String>,
///     password: Option<String>,
///     #[lexicon(rename = "inviteCode", max_length = 17)]
///     invite: Option<String>,
///     #[lexicon(extra)]
///     rest: Extra,
/// }
///
/// let given: CreateAccount = serde_json::from_str(r#"{ "handle": "alice.test", "com.example.note": "hi" }"#)?;
/// assert!(given.rest.get("com.example.note").is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// | on the type | |
/// |---|---|
/// | `"nsid#name"` | a definition; `"nsid"` is `main` |
/// | `"nsid", params` (`input`, `output`) | a part of a method |
/// | `"nsid#name/property/items"` | what has no name of its own: a property, the items of an array |
/// | `open` | fields may be there that the document does not have; an enum need not list all of an open one, and may list more |
///
/// | on a field | |
/// |---|---|
/// | `rename = "…"` | its name on the wire, if that is not its own in `camelCase` |
/// | `max_length = …` and its like | a limit that is stronger than the document's |
/// | `undeclared` | the document does not have it |
/// | `extra` | an [`Extra`] that keeps all properties that no other field has |
///
/// An enum stands for a union, `Variant(Type)`, or for a string with values. Its variants have the names of the generated
/// ones, or `rename` to the `$type` or the text. What an open one does not list goes to a variant marked
/// `#[lexicon(other)]`, which holds an [`Unknown`] or a `String`. Optional properties may be left out of a struct: they
/// are not looked at then.
///
/// With `document = "from code"`, the type is the source of a document that does not exist. What the fields are is the
/// schema; what a type cannot say stands in `#[lexicon(…)]`. See `docs/guide/code-first.md` for everything that it takes.
///
/// ```
/// /// A plant of the garden.
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.defs#plant", document = "from code")]
/// struct Plant {
///     /// What it is called.
///     #[lexicon(max_length = 640, max_graphemes = 64)]
///     name: String,
///     kind: Option<Kind>,
/// }
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.defs#kind", document = "from code")]
/// enum Kind {
///     Tree,
///     Grass,
///     #[lexicon(other)]
///     Other(String),
/// }
///
/// let plant: Plant = serde_json::from_str(r#"{ "name": "oak", "kind": "tree" }"#)?;
/// assert!(matches!(plant.kind, Some(Kind::Tree)));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub use xrpc_macros::Lexicon;
pub use xrpc_macros::lexicon;
/// With `document = "from code"`, the function is the source of a document that does not exist: the method is what it
/// takes, gives and fails with. `xrpc::lexicon::export` writes the document.
///
/// ```
/// use xrpc::{Error, Input};
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.addPlant", input, document = "from code")]
/// struct AddPlant {
///     name: String,
/// }
///
/// /// Adds a plant.
/// #[xrpc::procedure("com.example.garden.addPlant", document = "from code")]
/// async fn add_plant(input: Input<AddPlant>) -> Result<(), Error> {
///     println!("{}", input.name);
///     Ok(())
/// }
/// ```
pub use xrpc_macros::procedure;
/// With `document = "from code"`, the function is the source of a document that does not exist: the method is what it
/// takes, gives and fails with. `xrpc::lexicon::export` writes the document.
///
/// ```
/// use xrpc::{Error, Output, Params};
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.getPlant", params, document = "from code")]
/// struct GetPlant {
///     name: String,
/// }
///
/// #[derive(xrpc::Lexicon)]
/// #[lexicon("com.example.garden.getPlant", output, document = "from code")]
/// struct Found {
///     count: i64,
/// }
///
/// /// Looks a plant up.
/// #[xrpc::query("com.example.garden.getPlant", document = "from code")]
/// async fn get_plant(params: Params<GetPlant>) -> Result<Output<Found>, Error> {
///     let count = i64::from(params.name == "oak");
///     Ok(Output(Found { count }))
/// }
/// ```
pub use xrpc_macros::query;

#[cfg(feature = "admin")]
pub use auth::{Admin, AdminSecret};
#[cfg(feature = "redis")]
pub use redis::{Redis, RedisUrlError};
#[cfg(feature = "service-auth")]
pub use replay::{MemoryReplays, ReplayStore};
#[cfg(feature = "tls")]
pub use server::Tls;
#[cfg(feature = "server")]
pub use server::{Ended, Listener, Network, NotANetwork, Proxies, Server};
pub use {
    answer_headers::AnswerHeaders,
    auth::{Alternatives, Any, Auth, Authorization, Challenge, Either, Either3, Optional, Policy},
    body::Body,
    call::{Call, Head, Peer},
    check::{Check, Violation},
    clock::{Clock, SystemClock},
    data::{Blob, Bytes, CidLink, Data, Extra, LinkError, Null, Unknown, UnknownError},
    endpoint::{Endpoint, Replying},
    error::{BoxError, Error},
    extract::{Argument, Context, Extract, Input, Params, stage},
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, FormatError, Handle, Language, Nsid, RecordKey,
        Tid, Uri,
    },
    lex_type::{LexErrors, LexText, LexType},
    limit::{
        Arrival, Charge, Charges, Limit, LimitStore, LimitStoreError, Limiter, MemoryLimits,
        Outcome, Window,
    },
    method::{Kind, Method},
    nullable::Nullable,
    output::{IntoReply, Output, ReplyBody, WithHeaders},
    payload::Payload,
    read::Known,
    reply::Reply,
    route::{Answering, Fallback, HealthCheck, Observer, Route, Translator},
    router::Router,
    text::Text,
    typed::Record,
};
