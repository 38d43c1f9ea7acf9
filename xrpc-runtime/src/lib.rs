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
mod cors;
mod data;
mod decode;
mod endpoint;
mod error;
mod extract;
mod field;
mod format;
mod held;
mod lex_type;
mod media_type;
mod method;
mod nullable;
mod panic;
mod read;
mod redacted;
mod refused;
mod reply;
mod route;
mod router;
#[cfg(feature = "server")]
mod server;
mod service;
mod take;
#[cfg(feature = "testing")]
pub mod testing;
mod tower;
mod typed;
mod write;

/// The Lexicon document model: parser, references and string formats.
pub use xrpc_lexicon as lexicon;

pub use xrpc_macros::{Error, Lexicon, lexicon, procedure, query};

#[cfg(feature = "server")]
pub use server::{Ended, Server};
pub use {
    answer_headers::AnswerHeaders,
    auth::{Auth, Policy},
    body::{Body, RequestBody},
    call::{Call, Head, Peer},
    data::{Blob, Bytes, CidLink, Extra, LinkError, Null, Unknown, UnknownError},
    endpoint::{Endpoint, Replying},
    error::{BoxError, Error},
    extract::{Argument, Context, Extract, Input, Params, stage},
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, FormatError, Handle, Language, Nsid, RecordKey,
        Tid, Uri,
    },
    lex_type::{LexErrors, LexType},
    method::{Kind, Method},
    nullable::Nullable,
    read::Known,
    reply::{IntoReply, Output, Reply, ReplyBody, WithHeaders},
    route::{Answering, Fallback, HealthCheck, Route},
    router::Router,
    typed::Record,
};
