//! The arguments of an endpoint, each taken from the call at its stage of the pipeline:
//! context → params → auth → input.

mod answer_headers;
mod context;
mod input;
mod limiter;
mod params;
pub mod stage;

use crate::{call::Call, error::Error};

pub(crate) use self::input::no_input;
pub use self::{context::Context, input::Input, params::Params};

/// A type that may stand in the signature of an endpoint, and the stage at which it is taken.
///
/// Own extractors implement this and [`Extract`]:
///
/// ```
/// use xrpc::{Argument, Call, Error, Extract, stage};
///
/// /// The languages that the client asks for.
/// struct Languages(Vec<String>);
///
/// impl Argument for Languages {
///     type Stage = stage::Context;
/// }
///
/// impl<S: Send + Sync> Extract<S> for Languages {
///     async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
///         let header = call.request().headers.get("accept-language");
///         let text = header.and_then(|value| value.to_str().ok()).unwrap_or_default();
///         Ok(Self(text.split(',').map(|tag| tag.trim().to_owned()).collect()))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of an XRPC method",
    label = "not an XRPC argument",
    note = "arguments are `&State` (first), `Context`, `Params<T>`, `Auth<P>`, `Input<T>`, or a type that implements `xrpc::Argument` and `xrpc::Extract`"
)]
pub trait Argument {
    /// One of the markers in [`stage`].
    type Stage;
}

/// Takes an argument from the call. See [`Argument`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be taken from a call to a server with the state `{S}`",
    label = "not an argument of this server's methods",
    note = "implement `xrpc::Extract<{S}>` for it, or name the state of the server: a first argument `&State`, or `state = State` in the attribute"
)]
pub trait Extract<S>: Argument + Sized + Send {
    /// Takes the argument, or says why it cannot be had.
    fn extract(call: &mut Call<S>) -> impl Future<Output = Result<Self, Error>> + Send;
}
