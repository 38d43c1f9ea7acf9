//! What the attribute makes of a function: the method that it serves and how it is called.

use std::pin::Pin;

use crate::{call::Call, describe::Describing, error::Error, method::Method, reply::Reply};

/// A function that serves a method. Written by [`query`](crate::query) and [`procedure`](crate::procedure).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an XRPC endpoint",
    label = "not an endpoint",
    note = "annotate the function with `#[xrpc::query(\"…\")]` or `#[xrpc::procedure(\"…\")]`"
)]
pub trait Endpoint {
    /// The server's state that the function borrows.
    type State: Send + Sync + 'static;

    /// The method, as its document describes it.
    const METHOD: Method;

    /// What the function says of its method, if no document does.
    #[doc(hidden)]
    const DESCRIBE: Option<fn(&mut Describing)> = None;

    /// Takes the arguments from the call in the order of the pipeline, and runs the function.
    fn call(call: &mut Call<Self::State>) -> Replying<'_>;
}

/// An endpoint at work.
pub type Replying<'a> = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send + 'a>>;
