//! The router: what people put endpoints into, and servers serve.

use std::{fmt, net::SocketAddr, sync::Arc, time::Duration};

use http::{Request, Response};

use crate::{
    body::{Body, RequestBody},
    method::Method,
    route::{Fallback, HealthCheck, Route, Shared},
    service,
};

/// The methods that a server serves, and the state that their functions borrow.
///
/// A router is a `tower` service over [`http::Request`]: [`Server`](crate::Server) serves it, and other frameworks can
/// mount it.
///
/// ```
/// use xrpc::{Output, Router};
///
/// mod lexicon {
///     xrpc::lexicon!("com.atproto.identity.resolveHandle");
/// }
/// use lexicon::com::atproto::identity::resolve_handle;
///
/// struct App;
///
/// #[xrpc::query("com.atproto.identity.resolveHandle")]
/// async fn resolve(
///     app: &App,
///     params: xrpc::Params<resolve_handle::Params>,
/// ) -> Result<Output<resolve_handle::Output>, resolve_handle::Error> {
///     Err(resolve_handle::Error::HandleNotFound)
/// }
///
/// let router = Router::new(App).mount(xrpc::routes![resolve]);
/// ```
pub struct Router<S> {
    shared: Arc<Shared<S>>,
}

impl<S: Send + Sync + 'static> Router<S> {
    /// A router without endpoints.
    pub fn new(state: S) -> Self {
        Self {
            shared: Arc::new(Shared::new(state)),
        }
    }

    /// Adds endpoints.
    ///
    /// # Panics
    ///
    /// If a method is mounted already (W-029), or the router is being served.
    #[must_use]
    pub fn mount(self, routes: impl IntoIterator<Item = Route<S>>) -> Self {
        self.change(|shared| {
            for route in routes {
                shared.add(route);
            }
        })
    }

    /// Answers requests whose path does not begin with `/xrpc/`; without it they are 404 (W-012).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn fallback(self, fallback: Fallback<S>) -> Self {
        self.change(|shared| shared.fallback = Some(fallback))
    }

    /// What `/xrpc/_health` says besides `status: "ok"`, for example a version; an error is answered with 503 (W-027).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn health(self, check: HealthCheck<S>) -> Self {
        self.change(|shared| shared.health = Some(check))
    }

    /// The largest input in bytes; 153,600 (150 KiB) unless said otherwise (W-090).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn max_input(self, bytes: usize) -> Self {
        self.change(|shared| shared.limits.input_bytes = bytes)
    }

    /// How long an input may take to arrive; 30 seconds unless said otherwise.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn input_time(self, time: Duration) -> Self {
        self.change(|shared| shared.limits.input_time = time)
    }

    /// Whether outputs are held to the limits of their documents before they are sent; on in debug builds unless said
    /// otherwise, off in release builds (W-158).
    ///
    /// An output that does not fit is answered with 500; the log has the method, the place and what belongs there. Blobs
    /// are not held to their kinds and sizes: they came from elsewhere (W-161).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn check_output(self, check: bool) -> Self {
        self.change(|shared| shared.check_output = check)
    }

    /// Leaves cross-origin headers and preflight requests to somebody else (W-025).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn without_cors(self) -> Self {
        self.change(|shared| shared.cors = false)
    }

    /// The server's state.
    pub fn state(&self) -> &S {
        self.shared.state()
    }

    /// The methods that are served, in the order in which they were mounted.
    pub fn methods(&self) -> impl Iterator<Item = &'static Method> {
        self.shared.routes().iter().map(Route::method)
    }

    /// Answers one request.
    pub(crate) fn answer(
        &self,
        peer: Option<SocketAddr>,
        request: Request<RequestBody>,
    ) -> impl Future<Output = Response<Body>> + Send + use<S> {
        service::answer(Arc::clone(&self.shared), peer, request)
    }

    fn change(mut self, change: impl FnOnce(&mut Shared<S>)) -> Self {
        let shared = Arc::get_mut(&mut self.shared);
        change(shared.expect("a router is built before it is cloned and served"));
        self
    }
}

impl<S> Clone for Router<S> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<S> fmt::Debug for Router<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(
                self.shared
                    .routes()
                    .iter()
                    .map(|route| route.method().nsid()),
            )
            .finish()
    }
}
