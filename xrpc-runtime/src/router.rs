//! The router: what people put endpoints into, and servers serve.

use std::{fmt, net::SocketAddr, sync::Arc, time::Duration};

use http::{Request, Response};

use crate::{
    body::Body,
    clock::Clock,
    limit::{Arrival, Charge, LimitStore},
    method::Method,
    route::{Fallback, HealthCheck, Observer, Route, Shared, Translator},
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

    /// Answers calls of methods that no endpoint serves, a proxy for example; without it they are 501 (W-030).
    ///
    /// It sees requests below `/xrpc/` with the name of a method. A method that is served, called with the wrong verb,
    /// does not come here (W-022).
    ///
    /// ```
    /// use http::{Request, Response};
    /// use xrpc::{Answering, Body, Router};
    ///
    /// struct Upstream;
    ///
    /// impl Upstream {
    ///     async fn ask(&self, request: Request<Body>) -> Response<Body> {
    /// #         drop(request);
    ///         // …
    /// #         Response::new(Body::empty())
    ///     }
    /// }
    ///
    /// fn proxy(upstream: &Upstream, request: Request<Body>) -> Answering<'_, Response<Body>> {
    ///     Box::pin(upstream.ask(request))
    /// }
    ///
    /// let router = Router::new(Upstream).catch_all(proxy);
    /// ```
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn catch_all(self, catch_all: Fallback<S>) -> Self {
        self.change(|shared| shared.catch_all = Some(catch_all))
    }

    /// Has a look at every error before it is answered, and may make another of it (W-212): the application's own words
    /// for what the framework refuses, for example.
    ///
    /// The method is there if one was found. The log has the error as it was made.
    ///
    /// ```
    /// use http::StatusCode;
    /// use xrpc::{Error, Router};
    ///
    /// let router = Router::new(()).translate_errors(|(), _, error| match error.status() {
    ///     StatusCode::PAYLOAD_TOO_LARGE => Error::undeclared(error.status(), "BlobTooLarge", "5 MiB and no more"),
    ///     _ => error,
    /// });
    /// ```
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn translate_errors(self, translate: Translator<S>) -> Self {
        self.change(|shared| shared.translate = Some(translate))
    }

    /// Shows every error that is answered to the application, with its cause (W-212): to count them, for example. A
    /// client that leaves before it is answered has no error.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    /// use xrpc::Router;
    ///
    /// #[derive(Default)]
    /// struct App {
    ///     failures: AtomicUsize,
    /// }
    ///
    /// let router = Router::new(App::default()).observe_errors(|app, _, error| {
    ///     if error.status().is_server_error() {
    ///         app.failures.fetch_add(1, Ordering::Relaxed);
    ///     }
    /// });
    /// ```
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn observe_errors(self, observe: Observer<S>) -> Self {
        self.change(|shared| shared.observe = Some(observe))
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

    /// The largest JSON input in bytes, after decompression; 153,600 (150 KiB) unless said otherwise (W-090).
    ///
    /// For one method alone, the attribute says it: `max_input = "1 MiB"`.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn max_input(self, bytes: u64) -> Self {
        self.change(|shared| shared.limits.input_bytes = bytes)
    }

    /// The largest text input in bytes; 102,400 (100 KiB) unless said otherwise (W-090).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn max_text(self, bytes: u64) -> Self {
        self.change(|shared| shared.limits.text_bytes = bytes)
    }

    /// The largest [`Payload`](crate::Payload) of an input in bytes; 5,242,880 (5 MiB) unless said otherwise (W-090).
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn max_payload(self, bytes: u64) -> Self {
        self.change(|shared| shared.limits.payload_bytes = bytes)
    }

    /// How long a client may keep the server waiting for an input; 30 seconds unless said otherwise.
    ///
    /// With every 4 KiB that arrive it has a second more, up to the whole time again. What the server does between two
    /// reads does not count.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn input_time(self, time: Duration) -> Self {
        self.change(|shared| shared.limits.input_time = time)
    }

    /// How long a call may take, its input included; 60 seconds unless said otherwise. What it does then is dropped,
    /// and the client told 503. A method that takes a [`Payload`](crate::Payload) has as long as its bytes take.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn call_time(self, time: Duration) -> Self {
        self.change(|shared| shared.limits.call_time = time)
    }

    /// Charges every request below `/xrpc/` that names a method, also one that is not served, before anything else
    /// (W-270, W-271). Several such functions count together.
    ///
    /// ```
    /// use std::time::Duration;
    /// use xrpc::{Limit, Router};
    ///
    /// const ALL: Limit = Limit::new("all", 3000, Duration::from_secs(300));
    ///
    /// let router = Router::new(()).limit(|arrival| vec![ALL.by_address(arrival.peer)]);
    /// ```
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn limit(self, limits: fn(&Arrival<'_, S>) -> Vec<Charge>) -> Self {
        self.change(|shared| shared.limiting.all.push(limits))
    }

    /// Lets requests through without counting them, and without a word about limits (W-278): those of a monitor, for
    /// example. Compare keys in constant time.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn limit_bypass(self, bypass: fn(&Arrival<'_, S>) -> bool) -> Self {
        self.change(|shared| shared.limiting.bypass = Some(bypass))
    }

    /// Counts here; in the memory of the process unless said otherwise.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn limit_store(self, store: impl LimitStore) -> Self {
        self.change(|shared| shared.limiting.store = Arc::new(store))
    }

    /// Counts by this clock, for tests.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[must_use]
    pub fn limit_clock(self, clock: impl Clock) -> Self {
        self.change(|shared| shared.limiting.clock = Arc::new(clock))
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

    /// Compresses answers for clients that accept it: JSON and texts of 1 KiB and more, and streams of them (W-163). Off
    /// unless said: behind a proxy that does so it is done twice, and where a secret and what a caller sends stand in one
    /// answer, its length tells of the secret.
    ///
    /// What is coded already, or has `Cache-Control: no-transform`, is left alone.
    ///
    /// # Panics
    ///
    /// If the router is being served.
    #[cfg(feature = "codings")]
    #[must_use]
    pub fn compress_answers(self) -> Self {
        self.change(|shared| shared.compress = true)
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

    /// Answers one request; the answer is finished as its caller wants it.
    pub(crate) fn answer<T: 'static>(
        &self,
        peer: Option<SocketAddr>,
        request: Request<Body>,
        finish: fn(Response<Body>) -> T,
    ) -> impl Future<Output = T> + Send + use<S, T> {
        service::answer(Arc::clone(&self.shared), peer, request, finish)
    }

    /// Refuses one request without a look at what it is for.
    #[cfg(feature = "server")]
    pub(crate) fn refuse<B>(
        &self,
        request: &Request<B>,
        error: crate::error::Error,
    ) -> Response<Body> {
        service::refuse_unseen(&self.shared, request, error)
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
