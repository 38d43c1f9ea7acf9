//! A server whose methods are limited, and whose clock stands until it is moved.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use http::{HeaderName, header::CONTENT_TYPE};
use xrpc::{
    Answering, Auth, Charge, Error, Head, Input, Limit, LimitStore, LimitStoreError, Limiter,
    MemoryLimits, Outcome, Params, Policy, Router,
    testing::{Answer, Client},
};

/// When it begins, in milliseconds since 1970.
pub(crate) const BEGIN: u64 = 1_700_000_000_250;

const ALL: Limit = Limit::new("all", 20, Duration::from_mins(1));
const FIVE: Limit = Limit::new("five", 5, Duration::from_secs(10));
const SHARED: Limit = Limit::new("shared", 4, Duration::from_secs(30));
const TIGHT: Limit = Limit::new("tight", 2, Duration::from_millis(1_500));
const CLOSED: Limit = Limit::new("closed", 100, Duration::from_secs(10)).closed();

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.limits.byParam", params, document = "from code")]
struct ByParam {
    name: String,
    cost: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.limits.byInput", input, document = "from code")]
struct ByInput {
    name: String,
}

/// Whoever says who they are.
struct Named(String);

impl Policy<()> for Named {
    async fn authenticate(head: Head<'_, ()>) -> Result<Self, Error> {
        let name = head
            .request
            .headers
            .get("x-name")
            .and_then(|name| name.to_str().ok());
        let name = name.ok_or_else(|| Error::authentication_required("who is it?"))?;
        Ok(Self(name.to_owned()))
    }
}

/// Keys and costs of typed arguments.
fn by_param(_: &Head<'_, ()>, params: &Params<ByParam>) -> Option<Charge> {
    let cost = u32::try_from(params.cost).unwrap_or(0);
    let key = (params.name != "nobody").then(|| FIVE.by(&params.name));
    key.map(|charge| charge.cost(cost))
}

#[xrpc::query("com.example.limits.byParam", document = "from code", limit = by_param)]
async fn by_param_endpoint(_: Params<ByParam>) -> Result<(), Error> {
    Ok(())
}

fn by_caller(_: &Head<'_, ()>, caller: &Auth<Named>, input: &Input<ByInput>) -> [Charge; 2] {
    [SHARED.by(&caller.0.0), TIGHT.by(&input.name)]
}

#[xrpc::procedure("com.example.limits.byInput", document = "from code", limit = by_caller)]
async fn by_input(_: Auth<Named>, _: Input<ByInput>) -> Result<(), Error> {
    Ok(())
}

fn shared(head: &Head<'_, ()>) -> Charge {
    let name = head.request.headers.get("x-name");
    SHARED.by(name.and_then(|name| name.to_str().ok()).unwrap_or("alice"))
}

#[xrpc::query("com.example.limits.shared", document = "from code", limit = shared)]
async fn share((): &()) -> Result<(), Error> {
    Ok(())
}

fn by_address(head: &Head<'_, ()>, _: &Limiter) -> Charge {
    FIVE.by_address(head.peer)
}

/// Every call that comes so far starts again from zero, if it says so.
#[xrpc::procedure("com.example.limits.reset", document = "from code", limit = by_address)]
async fn reset(limiter: Limiter) -> Result<(), Error> {
    limiter.reset().await
}

#[xrpc::query("com.example.limits.byAddress", document = "from code", limit = only_address)]
async fn address() -> Result<(), Error> {
    Ok(())
}

fn only_address(head: &Head<'_, ()>) -> Charge {
    FIVE.by_address(head.peer)
}

/// Looks, and charges by itself.
#[xrpc::query("com.example.limits.byHand", document = "from code")]
async fn by_hand(limiter: Limiter) -> Result<(), Error> {
    limiter.look(TIGHT.by("by hand")).await?;
    limiter
        .charge([TIGHT.by("by hand"), FIVE.by("by hand")])
        .await
}

#[xrpc::query("com.example.limits.closed", document = "from code", limit = closed)]
async fn closed_endpoint() -> Result<(), Error> {
    Ok(())
}

fn closed(_: &Head<'_, ()>) -> Charge {
    CLOSED.by("key")
}

#[xrpc::query("com.example.limits.free", document = "from code")]
async fn free() -> Result<(), Error> {
    Ok(())
}

/// A store that can be broken.
#[derive(Clone, Default)]
struct Store {
    kept: Arc<MemoryLimits>,
    broken: Arc<AtomicBool>,
}

impl Store {
    fn check(&self) -> Result<(), LimitStoreError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(LimitStoreError::new("it is broken"));
        }
        Ok(())
    }
}

impl LimitStore for Store {
    fn charge<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(async move {
            self.check()?;
            self.kept.charge(charges, now).await
        })
    }

    fn look<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(async move {
            self.check()?;
            self.kept.look(charges, now).await
        })
    }

    fn reset<'a>(&'a self, charges: &'a [Charge]) -> Answering<'a, Result<(), LimitStoreError>> {
        Box::pin(async move {
            self.check()?;
            self.kept.reset(charges).await
        })
    }
}

/// The server, called in process.
pub(crate) struct Server {
    client: Client<()>,
    clock: Arc<AtomicU64>,
    broken: Arc<AtomicBool>,
}

impl Server {
    /// With a limit on all requests.
    pub(crate) fn limited() -> Self {
        Self::of(router().limit(|arrival| vec![ALL.by_address(arrival.peer)]))
    }

    pub(crate) fn new() -> Self {
        Self::of(router())
    }

    fn of(router: Router<()>) -> Self {
        let clock = Arc::new(AtomicU64::new(BEGIN));
        let store = Store::default();
        let broken = Arc::clone(&store.broken);
        let now = {
            let clock = Arc::clone(&clock);
            move || UNIX_EPOCH + Duration::from_millis(clock.load(Ordering::Relaxed))
        };
        let router = router.limit_store(store).limit_clock(now);
        let client = Client::new(router).from_peer("192.0.2.7:1".parse().unwrap());
        Self {
            client,
            clock,
            broken,
        }
    }

    /// Calls a query.
    pub(crate) async fn query(&self, method: &str) -> Answer {
        self.client
            .query(&format!("com.example.limits.{method}"))
            .send()
            .await
    }

    /// Calls a query from an address.
    pub(crate) async fn query_from(&self, address: &str, method: &str) -> Answer {
        let client = self.client.clone().from_peer(address.parse().unwrap());
        client
            .query(&format!("com.example.limits.{method}"))
            .send()
            .await
    }

    /// Calls a query with a header.
    pub(crate) async fn query_with(&self, method: &str, name: &'static str, value: &str) -> Answer {
        let asking = self.client.query(&format!("com.example.limits.{method}"));
        asking
            .header(HeaderName::from_static(name), value)
            .send()
            .await
    }

    /// Calls a procedure, with or without a name, and this body.
    pub(crate) async fn procedure(
        &self,
        method: &str,
        name: Option<&str>,
        body: Option<&str>,
    ) -> Answer {
        let mut asking = self
            .client
            .procedure(&format!("com.example.limits.{method}"));
        if let Some(name) = name {
            asking = asking.header(HeaderName::from_static("x-name"), name);
        }
        if let Some(body) = body {
            asking = asking
                .header(CONTENT_TYPE, "application/json")
                .body(body.to_owned());
        }
        asking.send().await
    }

    /// Any request.
    pub(crate) async fn request(&self, verb: http::Method, path: &str) -> Answer {
        self.client.request(verb, path).send().await
    }

    pub(crate) fn wait(&self, millis: u64) {
        self.clock.fetch_add(millis, Ordering::Relaxed);
    }

    pub(crate) fn break_store(&self) {
        self.broken.store(true, Ordering::Relaxed);
    }
}

fn router() -> Router<()> {
    Router::new(())
        .mount(xrpc::routes![
            by_param_endpoint,
            by_input,
            share,
            reset,
            address,
            by_hand,
            closed_endpoint,
            free
        ])
        .limit_bypass(|arrival| arrival.request.headers.contains_key("x-bypass"))
}
