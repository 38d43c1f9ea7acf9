//! What a request says by itself, as an argument.

use std::net::SocketAddr;

use http::{HeaderMap, Uri, Version, request::Parts};

use crate::{
    call::Call,
    error::Error,
    extract::{Argument, Extract, stage},
    method::Method,
};

/// The request around the call: headers, target, peer and method. The first argument after the state.
///
/// The headers are copied; an endpoint that does not take a `Context` does not pay for it.
#[derive(Clone, Debug)]
pub struct Context {
    /// The method that is called.
    pub method: &'static Method,
    /// The verb: `GET`, `HEAD` or `POST`.
    pub verb: http::Method,
    /// The target of the request; [`Uri::query`] is the raw query string.
    pub uri: Uri,
    /// The version of HTTP.
    pub version: Version,
    /// The request's headers.
    pub headers: HeaderMap,
    /// The other end of the connection; `None` where there is none, as in tests.
    pub peer: Option<SocketAddr>,
}

impl Argument for Context {
    type Stage = stage::Context;
}

impl<S: Send + Sync> Extract<S> for Context {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        let Parts {
            method: verb,
            uri,
            version,
            headers,
            ..
        } = call.request();
        Ok(Self {
            method: call.method(),
            verb: verb.clone(),
            uri: uri.clone(),
            version: *version,
            headers: headers.clone(),
            peer: call.peer(),
        })
    }
}
