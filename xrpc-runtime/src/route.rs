//! Routes: which function serves which method, and what all calls share.

use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasherDefault, Hasher},
    pin::Pin,
    sync::atomic::AtomicUsize,
    time::Duration,
};

use http::{Request, Response};

#[cfg(feature = "export")]
use crate::describe::Describing;
use crate::{
    body::Body,
    call::Call,
    distinct::are_distinct,
    endpoint::{Endpoint, Replying},
    error::Error,
    into_body::FIRST_SIZE,
    limit::Settings,
    method::Method,
};

/// One endpoint of a router, made by [`routes!`](crate::routes).
pub struct Route<S> {
    method: &'static Method,
    call: fn(&mut Call<S>) -> Replying<'_>,
    #[cfg(feature = "export")]
    describe: Option<fn(&mut Describing)>,
    pub(crate) last_size: AtomicUsize,
}

/// What all calls of a router share.
pub(crate) struct Shared<S> {
    state: S,
    routes: Vec<Route<S>>,
    by_nsid: HashMap<&'static str, usize, BuildHasherDefault<NsidHasher>>,
    pub(crate) limits: Limits,
    pub(crate) limiting: Settings<S>,
    pub(crate) cors: bool,
    pub(crate) check_output: bool,
    #[cfg(feature = "codings")]
    pub(crate) compress: bool,
    pub(crate) health: Option<HealthCheck<S>>,
    pub(crate) fallback: Option<Fallback<S>>,
    pub(crate) catch_all: Option<Fallback<S>>,
    pub(crate) translate: Option<Translator<S>>,
    pub(crate) observe: Option<Observer<S>>,
}

/// Hashes NSIDs, eight bytes in one step. All names in the table are ours: nobody can fill it with names of one hash.
#[derive(Default)]
struct NsidHasher(u64);

impl Hasher for NsidHasher {
    fn write(&mut self, bytes: &[u8]) {
        /// Odd, with bits all over: a product spreads each bit of the name upwards.
        const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
        let (words, rest) = bytes.as_chunks::<8>();
        let rest = rest
            .iter()
            .fold(0, |word, byte| word << 8 | u64::from(*byte));
        let words = words.iter().map(|word| u64::from_le_bytes(*word));
        for word in words.chain([rest]) {
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes the lowest bits, and they know the least.
        self.0 ^ (self.0 >> 32)
    }
}

/// How much of a request is read, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) input_bytes: u64,
    pub(crate) text_bytes: u64,
    pub(crate) payload_bytes: u64,
    pub(crate) input_time: Duration,
    pub(crate) call_time: Duration,
    pub(crate) target_bytes: usize,
}

/// A future that borrows the server's state.
pub type Answering<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Answers what is not XRPC. See [`Router::fallback`](crate::Router::fallback).
pub type Fallback<S> = for<'a> fn(&'a S, Request<Body>) -> Answering<'a, Response<Body>>;

/// Says how the server is. See [`Router::health`](crate::Router::health).
pub type HealthCheck<S> =
    for<'a> fn(&'a S) -> Answering<'a, Result<serde_json::Map<String, serde_json::Value>, Error>>;

/// Makes an error of another. See [`Router::translate_errors`](crate::Router::translate_errors).
pub type Translator<S> = fn(&S, Option<&'static Method>, Error) -> Error;

/// Looks at an error. See [`Router::observe_errors`](crate::Router::observe_errors).
pub type Observer<S> = fn(&S, Option<&'static Method>, &Error);

/// Lists endpoints for [`Router::mount`](crate::Router::mount). The same method twice in a list does not compile.
///
/// See [`Router`](crate::Router) for an example.
#[macro_export]
macro_rules! routes {
    ($($endpoint:path),* $(,)?) => {{
        const _: () = $crate::__private::assert_distinct([
            $(<$endpoint as $crate::__private::Endpoint>::METHOD.nsid()),*
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
            #[cfg(feature = "export")]
            describe: E::DESCRIBE,
            last_size: AtomicUsize::new(FIRST_SIZE),
        }
    }

    /// The method that it serves.
    pub const fn method(&self) -> &'static Method {
        self.method
    }

    /// What begins the work on a call.
    pub(crate) fn start(&self) -> fn(&mut Call<S>) -> Replying<'_> {
        self.call
    }

    /// Describes the method, if no document does.
    #[cfg(feature = "export")]
    pub(crate) fn describe(&self, describing: &mut Describing) {
        if let Some(describe) = self.describe {
            describe(describing);
        }
    }
}

impl<S> Shared<S> {
    pub(crate) fn new(state: S) -> Self {
        Self {
            state,
            routes: Vec::new(),
            by_nsid: HashMap::default(),
            limits: Limits::default(),
            limiting: Settings::default(),
            cors: true,
            check_output: cfg!(debug_assertions),
            #[cfg(feature = "codings")]
            compress: false,
            health: None,
            fallback: None,
            catch_all: None,
            translate: None,
            observe: None,
        }
    }

    /// Adds a route.
    ///
    /// # Panics
    ///
    /// If its method has one already (W-029).
    pub(crate) fn add(&mut self, route: Route<S>) {
        let nsid = route.method.nsid();
        let earlier = self.by_nsid.insert(nsid, self.routes.len());
        assert!(earlier.is_none(), "`{nsid}` is mounted twice");
        self.routes.push(route);
    }

    pub(crate) fn routes(&self) -> &[Route<S>] {
        &self.routes
    }

    pub(crate) fn state(&self) -> &S {
        &self.state
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
}

impl Limits {
    /// How long a call of this method may take. Bytes may take as long as they do: whoever sends them is held to the time
    /// for inputs.
    pub(crate) fn time_of(&self, method: &Method) -> Duration {
        if method.takes_bytes() {
            Duration::MAX
        } else {
            self.call_time
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 150 * 1024,
            text_bytes: 100 * 1024,
            payload_bytes: 5 * 1024 * 1024,
            input_time: Duration::from_secs(30),
            call_time: Duration::from_secs(60),
            target_bytes: 16 * 1024,
        }
    }
}

/// Fails the build if a list of routes names a method twice.
#[doc(hidden)]
// The compiler then blames the list, not this function.
#[track_caller]
pub const fn assert_distinct<const N: usize>(nsids: [&str; N]) {
    assert!(
        are_distinct(nsids),
        "`routes!` lists two endpoints of the same method"
    );
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
