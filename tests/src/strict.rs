//! Endpoints as a careful crate has them: public, and under every lint that people turn on.

#![deny(
    warnings,
    missing_debug_implementations,
    missing_docs,
    nonstandard_style,
    rust_2018_idioms,
    unreachable_pub,
    unused,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::allow_attributes_without_reason
)]

use xrpc::{Auth, Context, Did, Error, Handle, Head, Output, Params, Policy, Router};

/// The types of the documents.
pub mod documents {
    xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.atproto.server.*",
        "com.example.wire.*"
    );
}

use documents::com::atproto::identity::resolve_handle;

/// The state of the server.
#[derive(Debug)]
pub struct App {
    /// Who is known.
    pub known: &'static str,
}

/// Anybody at all.
#[derive(Debug)]
pub struct Anyone;

impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// The ways in which a handle does not resolve.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.identity.resolveHandle")]
pub enum Failure {
    /// Nobody has it.
    #[error(status = 400, message = "nobody has this handle")]
    HandleNotFound,
    /// Anything else.
    #[error(other)]
    Other(Error),
}

/// The handle to resolve.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", params)]
pub struct Question {
    /// The handle.
    pub handle: Handle,
}

impl App {
    fn find(&self, handle: &Handle) -> Result<Did, Failure> {
        if handle.as_str() != self.known {
            return Err(Failure::HandleNotFound);
        }
        let did = format!("did:web:{}", self.known);
        Ok(did.parse::<Did>().map_err(Error::internal)?)
    }
}

/// Resolves a handle.
///
/// # Errors
///
/// If nobody has it.
#[xrpc::query("com.atproto.identity.resolveHandle")]
pub async fn resolve(
    app: &App,
    _: Context,
    params: Params<Question>,
    _: Auth<Anyone>,
) -> Result<Output<resolve_handle::Output>, Failure> {
    let did = app.find(&params.handle)?;
    Ok(Output(resolve_handle::Output { did }))
}

/// Ends a session.
///
/// # Errors
///
/// Never.
#[xrpc::procedure("com.atproto.server.deleteSession", state = App)]
pub async fn leave() -> Result<(), Error> {
    Ok(())
}

/// The router of all this.
#[must_use]
pub fn router() -> Router<App> {
    let app = App {
        known: "alice.test",
    };
    Router::new(app).mount(xrpc::routes![resolve, leave])
}
