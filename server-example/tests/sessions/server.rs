//! The server under test, and people who use it.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use server_example::{
    app::{App, Settings},
    domain::{did::WebDids, limits::Limits, password::Hasher},
    routes,
    store::Store,
};
use tempfile::TempDir;
use xrpc::{
    AdminSecret, Clock,
    sessions::{SessionKey, Sessions},
    testing::{Answer, Client},
};

pub(crate) const PASSWORD: &str = "correct-horse";
pub(crate) const ALICE: &str = "did:web:alice.test";
pub(crate) const SECRET: &[u8] = b"a secret of more than thirty-two bytes";
pub(crate) const SERVICE: &str = "did:web:pds.test";

/// A clock that stands until it is moved.
#[derive(Clone)]
pub(crate) struct SetClock(Arc<AtomicI64>);

impl Clock for SetClock {
    fn now(&self) -> SystemTime {
        let micros = u64::try_from(self.0.load(Ordering::Relaxed)).unwrap();
        UNIX_EPOCH + Duration::from_micros(micros)
    }
}

/// The tokens of the server.
pub(crate) fn sessions(clock: impl Clock) -> Sessions {
    let key = SessionKey::new(SECRET).unwrap();
    Sessions::new(SERVICE.parse().unwrap(), key).with_clock(clock)
}

pub(crate) struct Server {
    pub(crate) client: Client<App>,
    pub(crate) store: Store,
    pub(crate) clock: SetClock,
    _folder: TempDir,
}

impl Server {
    /// A server without limits.
    pub(crate) async fn start() -> Self {
        Self::with_limits(false).await
    }

    pub(crate) async fn with_limits(limits: bool) -> Self {
        Self::with(limits, Duration::ZERO).await
    }

    /// With an account for Alice, and this least time for a login.
    pub(crate) async fn with_login_time(time: Duration) -> Self {
        let server = Self::with(false, time).await;
        server.sign_up("alice", json!({})).await;
        server
    }

    async fn with(limits: bool, login_time: Duration) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("test.sqlite"))
            .await
            .unwrap();
        let clock = SetClock(Arc::new(AtomicI64::new(1_700_000_000_000_000)));
        let app = App {
            store: store.clone(),
            sessions: sessions(clock.clone()),
            limits: Limits::new(limits),
            operator: AdminSecret::new(Some("a:b")),
            settings: Settings {
                public_url: "https://pds.test".to_owned(),
                service_did: SERVICE.to_owned(),
                handle_domains: vec![".test".to_owned()],
                login_time,
            },
            hasher: Hasher::new(2).unwrap(),
            clock: Arc::new(clock.clone()),
            dids: Box::new(WebDids),
        };
        let client = Client::new(routes::router(app)).from_peer("192.0.2.7:5000".parse().unwrap());
        Self {
            client,
            store,
            clock,
            _folder: folder,
        }
    }

    /// With an account for Alice.
    pub(crate) async fn with_alice() -> Self {
        let server = Self::start().await;
        let answer = server.sign_up("alice", json!({})).await;
        assert_eq!(answer.status(), 200, "{answer:?}");
        server
    }

    pub(crate) fn now(&self) -> i64 {
        self.clock.seconds()
    }

    pub(crate) fn pass(&self, time: Duration) {
        let micros = i64::try_from(time.as_micros()).unwrap();
        self.clock.0.fetch_add(micros, Ordering::Relaxed);
    }

    /// `createAccount` with some of the input changed; `null` leaves a property out.
    pub(crate) async fn sign_up(&self, name: &str, changes: Value) -> Answer {
        let mut input = json!({
            "handle": format!("{name}.test"),
            "email": format!("{name}@example.com"),
            "password": PASSWORD,
        });
        change(&mut input, changes);
        self.client
            .procedure("com.atproto.server.createAccount")
            .json(&input)
            .send()
            .await
    }

    /// `createSession` with some of the input changed.
    pub(crate) async fn sign_in(&self, changes: Value) -> Answer {
        self.sign_in_from("192.0.2.7", changes).await
    }

    /// The same, from an address.
    pub(crate) async fn sign_in_from(&self, address: &str, changes: Value) -> Answer {
        let mut input = json!({ "identifier": "alice.test", "password": PASSWORD });
        change(&mut input, changes);
        let client = self
            .client
            .clone()
            .from_peer((address.parse::<IpAddr>().unwrap(), 5000).into());
        client
            .procedure("com.atproto.server.createSession")
            .json(&input)
            .send()
            .await
    }

    /// A session of Alice: its access and its refresh token.
    pub(crate) async fn session(&self) -> (String, String) {
        tokens(&self.sign_in(json!({})).await)
    }

    pub(crate) async fn get_session(&self, token: &str) -> Answer {
        self.client
            .query("com.atproto.server.getSession")
            .bearer(token)
            .send()
            .await
    }

    pub(crate) async fn refresh(&self, token: &str) -> Answer {
        self.client
            .procedure("com.atproto.server.refreshSession")
            .bearer(token)
            .send()
            .await
    }

    pub(crate) async fn sign_out(&self, token: &str) -> Answer {
        self.client
            .procedure("com.atproto.server.deleteSession")
            .bearer(token)
            .send()
            .await
    }
}

fn change(input: &mut Value, changes: Value) {
    let input = input.as_object_mut().unwrap();
    let Value::Object(changes) = changes else {
        panic!("changes are an object")
    };
    for (name, value) in changes {
        if value.is_null() {
            input.remove(&name)
        } else {
            input.insert(name, value)
        };
    }
}

/// The tokens of an answer.
pub(crate) fn tokens(answer: &Answer) -> (String, String) {
    let body: Value = answer.json();
    let text = |name: &str| {
        body[name]
            .as_str()
            .unwrap_or_else(|| panic!("{body}"))
            .to_owned()
    };
    (text("accessJwt"), text("refreshJwt"))
}

/// What a token claims.
pub(crate) fn claims(token: &str) -> Value {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// Asserts an error: its status, its name and its message.
pub(crate) fn is_error(answer: &Answer, status: u16, name: &str, message: &str) {
    let found = (answer.status().as_u16(), answer.error(), answer.message());
    assert_eq!(
        found,
        (status, Some(name.to_owned()), Some(message.to_owned()))
    );
}

pub(crate) fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    answer
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap())
}
