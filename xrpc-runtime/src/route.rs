//! The router: which function serves which method, and the settings they share.

use std::{
    collections::HashMap,
    fmt,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, atomic::AtomicUsize},
    time::Duration,
};

use http::{Request, Response};

use crate::{
    body::{Body, RequestBody},
    call::Call,
    endpoint::{Endpoint, Replying},
    error::Error,
    method::Method,
    reply::FIRST_SIZE,
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

/// One endpoint of a router, made by [`routes!`](crate::routes).
pub struct Route<S> {
    method: &'static Method,
    call: fn(&mut Call<S>) -> Replying<'_>,
    pub(crate) last_size: AtomicUsize,
}

/// What all calls of a router share.
pub(crate) struct Shared<S> {
    state: S,
    routes: Vec<Route<S>>,
    by_nsid: HashMap<&'static str, usize>,
    limits: Limits,
    cors: bool,
    health: Option<HealthCheck<S>>,
    fallback: Option<Fallback<S>>,
}

/// How much of a request is read, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) input_bytes: usize,
    pub(crate) input_time: Duration,
    pub(crate) target_bytes: usize,
}

/// A future that borrows the server's state.
pub type Answering<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Answers what is not XRPC. See [`Router::fallback`].
pub type Fallback<S> = for<'a> fn(&'a S, Request<RequestBody>) -> Answering<'a, Response<Body>>;

/// Says how the server is. See [`Router::health`].
pub type HealthCheck<S> =
    for<'a> fn(&'a S) -> Answering<'a, Result<serde_json::Map<String, serde_json::Value>, Error>>;

/// Lists endpoints for [`Router::mount`]. The same method twice in a list does not compile.
///
/// See [`Router`] for an example.
#[macro_export]
macro_rules! routes {
    ($($endpoint:path),* $(,)?) => {{
        const _: () = $crate::__private::assert_distinct(&[
            $($crate::__private::id(<$endpoint as $crate::__private::Endpoint>::METHOD.nsid())),*
        ]);
        [$($crate::Route::of::<$endpoint>()),*]
    }};
}

impl<S> Route<S> {
    /// The route of an endpoint.
    pub const fn of<E: Endpoint<State = S>>() -> Self {
        Self {
            method: const { &E::METHOD },
            call: E::call,
            last_size: AtomicUsize::new(FIRST_SIZE),
        }
    }

    /// The method that it serves.
    pub const fn method(&self) -> &'static Method {
        self.method
    }
}

impl<S: Send + Sync + 'static> Router<S> {
    /// A router without endpoints.
    pub fn new(state: S) -> Self {
        Self {
            shared: Arc::new(Shared {
                state,
                routes: Vec::new(),
                by_nsid: HashMap::new(),
                limits: Limits::default(),
                cors: true,
                health: None,
                fallback: None,
            }),
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
                let nsid = route.method.nsid();
                let earlier = shared.by_nsid.insert(nsid, shared.routes.len());
                assert!(earlier.is_none(), "`{nsid}` is mounted twice");
                shared.routes.push(route);
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
        &self.shared.state
    }

    /// The methods that are served, in the order in which they were mounted.
    pub fn methods(&self) -> impl Iterator<Item = &'static Method> {
        self.shared.routes.iter().map(Route::method)
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

impl<S> Shared<S> {
    pub(crate) fn state(&self) -> &S {
        &self.state
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn cors(&self) -> bool {
        self.cors
    }

    pub(crate) fn health_check(&self) -> Option<HealthCheck<S>> {
        self.health
    }

    pub(crate) fn fallback_answer(&self) -> Option<Fallback<S>> {
        self.fallback
    }

    pub(crate) fn route(&self, index: usize) -> &Route<S> {
        &self.routes[index]
    }

    /// The endpoint for this name: the authority is compared without regard to case, the last segment with (W-016).
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        if let Some(index) = self.by_nsid.get(name) {
            return Some(*index);
        }
        let (authority, method) = name.rsplit_once('.')?;
        if !authority.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        let name = format!("{}.{method}", authority.to_ascii_lowercase());
        self.by_nsid.get(name.as_str()).copied()
    }

    pub(crate) fn start(&self, index: usize) -> fn(&mut Call<S>) -> Replying<'_> {
        self.routes[index].call
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 150 * 1024,
            input_time: Duration::from_secs(30),
            target_bytes: 16 * 1024,
        }
    }
}

/// Fails the build if a list of routes names a method twice; methods are told apart by their numbers.
#[doc(hidden)]
pub const fn assert_distinct(methods: &[u64]) {
    let mut first = 0;
    while first < methods.len() {
        let mut second = first + 1;
        while second < methods.len() {
            assert!(
                methods[first] != methods[second],
                "`routes!` lists two endpoints of the same method"
            );
            second += 1;
        }
        first += 1;
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
            .entries(self.shared.routes.iter().map(|route| route.method.nsid()))
            .finish()
    }
}

impl<S> fmt::Debug for Shared<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

impl<S> fmt::Debug for Route<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Route").field(&self.method.nsid()).finish()
    }
}
