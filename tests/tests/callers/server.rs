//! A server whose methods differ in who may call them.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
};

use xrpc::{
    Admin, AdminSecret, Answering, Any, Auth, Did, Error, Optional, Router, Server,
    crypto::{Curve, PublicKey, SigningKey},
    service_auth::{Freshness, KeySource, NoKey, Service, ServiceAuth},
    sessions::{
        Accounts, Active, Claims, Full, Logout, NotTakendown, Privileged, Refresh, Session,
        SessionKey, Sessions, Standard, Standing, WithQueued, WithTakendown,
    },
};

pub(crate) const SERVICE: &str = "did:web:service.test";
pub(crate) const AUDIENCE: &str = "did:web:service.test#bsky_fg";
pub(crate) const SECRET: &[u8] = b"a secret of more than thirty-two bytes";
pub(crate) const PASSWORD: &str = "pass:word:of-the-operator";

pub(crate) struct App {
    sessions: Sessions,
    service_auth: ServiceAuth,
    admin: AdminSecret,
}

impl Accounts for App {
    fn sessions(&self) -> &Sessions {
        &self.sessions
    }

    /// An account stands as its name says.
    async fn standing(&self, claims: &Claims) -> Result<Standing, Error> {
        Ok(match claims.did.as_str() {
            "did:web:deactivated.test" => Standing::Deactivated,
            "did:web:takendown.test" => Standing::Takendown,
            "did:web:missing.test" => Standing::Missing,
            "did:web:revoked.test" => Standing::Revoked,
            "did:web:unknowable.test" => return Err(Error::internal("the store is down")),
            _ => Standing::Active,
        })
    }
}

impl AsRef<ServiceAuth> for App {
    fn as_ref(&self) -> &ServiceAuth {
        &self.service_auth
    }
}

impl AsRef<AdminSecret> for App {
    fn as_ref(&self) -> &AdminSecret {
        &self.admin
    }
}

/// Keys as a cache has them, and as the documents have them; and how often each was asked for.
#[derive(Clone, Default)]
pub(crate) struct Keys(Arc<Inner>);

#[derive(Default)]
struct Inner {
    keys: Mutex<HashMap<String, [PublicKey; 2]>>,
    cached: AtomicUsize,
    fresh: AtomicUsize,
}

impl Keys {
    /// The key `name` of a DID: as it was, and as it is.
    pub(crate) fn put(&self, did: &str, name: &str, old: &SigningKey, new: &SigningKey) {
        let keys = [old, new].map(|key| key.public_key().clone());
        self.0
            .keys
            .lock()
            .unwrap()
            .insert(format!("{did}#{name}"), keys);
    }

    /// How many lookups there were, from the cache and past it.
    pub(crate) fn lookups(&self) -> (usize, usize) {
        let of = |count: &AtomicUsize| count.load(Ordering::Relaxed);
        (of(&self.0.cached), of(&self.0.fresh))
    }
}

impl KeySource for Keys {
    fn key<'a>(
        &'a self,
        did: &'a Did,
        name: &'a str,
        freshness: Freshness,
    ) -> Answering<'a, Result<PublicKey, NoKey>> {
        let count = match freshness {
            Freshness::Cached => &self.0.cached,
            Freshness::Fresh => &self.0.fresh,
        };
        count.fetch_add(1, Ordering::Relaxed);
        let keys = self.0.keys.lock().unwrap();
        let found = keys.get(&format!("{did}#{name}"));
        let found = found.map(|keys| keys[usize::from(freshness == Freshness::Fresh)].clone());
        Box::pin(async { found.ok_or_else(|| NoKey::new("nobody there")) })
    }
}

/// The keys of this name, the same in every test.
pub(crate) fn key(curve: Curve, seed: u8) -> SigningKey {
    SigningKey::from_bytes(curve, [seed; 32]).unwrap()
}

/// The server is one for all tests.
pub(crate) fn address() -> SocketAddr {
    static ADDRESS: OnceLock<SocketAddr> = OnceLock::new();
    *ADDRESS.get_or_init(start)
}

/// What the server takes keys from.
pub(crate) fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let keys = Keys::default();
        let (p256, k256) = (key(Curve::P256, 1), key(Curve::K256, 2));
        keys.put("did:web:p256.test", "atproto", &p256, &p256);
        keys.put("did:web:k256.test", "atproto", &k256, &k256);
        keys.put("did:web:k256.test", "other", &p256, &p256);
        keys.put("did:web:labels.test", "atproto_label", &k256, &k256);
        keys.put("did:web:rotated.test", "atproto", &p256, &k256);
        keys.put("did:web:flooded.test", "atproto", &p256, &p256);
        keys
    })
}

fn start() -> SocketAddr {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async move {
            let server = Server::bind("127.0.0.1:0").await.unwrap();
            tell.send(server.address()).unwrap();
            server.serve(router()).await.unwrap();
        });
    });
    told.recv().unwrap()
}

fn router() -> Router<App> {
    let key = SessionKey::new(SECRET).unwrap();
    let app = App {
        sessions: Sessions::new(SERVICE.parse().unwrap(), key),
        service_auth: ServiceAuth::new([SERVICE, AUDIENCE], keys().clone())
            .allow_fragment("atproto_labeler", "atproto_label"),
        admin: AdminSecret::new(Some(PASSWORD)),
    };
    Router::new(app).mount(xrpc::routes![
        full, privileged, standard, queued, takendown, untaken, active, refresh, logout, service,
        admin, optional, any, public
    ])
}

#[xrpc::procedure("com.example.callers.public", document = "from code")]
async fn public(_: &App) -> Result<(), Error> {
    Ok(())
}

macro_rules! endpoints {
    ($($name:ident: $nsid:literal, $policy:ty;)*) => {$(
        #[xrpc::procedure($nsid, document = "from code")]
        async fn $name(_: &App, _: Auth<$policy>) -> Result<(), Error> {
            Ok(())
        }
    )*};
}

endpoints! {
    full: "com.example.callers.full", Session<Full>;
    privileged: "com.example.callers.privileged", Session<Privileged>;
    standard: "com.example.callers.standard", Session<Standard>;
    queued: "com.example.callers.queued", Session<WithQueued<Standard>>;
    takendown: "com.example.callers.takendown", Session<WithTakendown<Full>>;
    untaken: "com.example.callers.untaken", Session<NotTakendown<WithTakendown<Standard>>>;
    active: "com.example.callers.active", Session<Active<Standard>>;
    refresh: "com.example.callers.refresh", Refresh;
    logout: "com.example.callers.logout", Logout;
    service: "com.example.callers.service", Service;
    admin: "com.example.callers.admin", Admin;
    optional: "com.example.callers.optional", Optional<Session<Standard>>;
    any: "com.example.callers.any", Any<(Session<Standard>, Service, Admin)>;
}
