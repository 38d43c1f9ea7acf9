//! What it costs to know who calls, and how often: a session token, a token of another service, a charge.
//!
//! Prints nanoseconds of CPU, and for service tokens the ratio to the signature alone. What is measured takes turns, and
//! each figure is the least of many rounds: a machine that does something else meanwhile slows single rounds.

use std::{
    error::Error,
    hint::black_box,
    io::{self, Write as _},
    time::{Duration, Instant, SystemTime},
};

use tokio::runtime::{Builder, Runtime};
use xrpc::{
    Answering, Did, Limit, LimitStore as _, MemoryLimits,
    crypto::{Curve, PublicKey, SigningKey},
    service_auth::{Freshness, Grant, KeySource, NoKey, ServiceAuth, mint},
    sessions::{Scope, SessionKey, Sessions},
};

const ROUNDS: usize = 60;
const SERVICE: &str = "did:web:service.test";
const NSID: &str = "com.example.method";

/// One key for everybody, as a cache would have it.
struct Key(PublicKey);

impl KeySource for Key {
    fn key<'a>(
        &'a self,
        _: &'a Did,
        _: &'a str,
        _: Freshness,
    ) -> Answering<'a, Result<PublicKey, NoKey>> {
        let key = self.0.clone();
        Box::pin(async { Ok(key) })
    }
}

/// A name, how many times a round does it, and what.
type Row<'a> = (&'static str, u32, Box<dyn FnMut() + 'a>);

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread().build()?;
    let mut rows: Vec<Row<'_>> = Vec::new();
    rows.push(session()?);
    for curve in [Curve::P256, Curve::K256] {
        rows.extend(service(curve, &runtime)?);
    }
    rows.extend(limits(&runtime));
    let least = measure(&mut rows);
    let mut out = io::stdout().lock();
    for ((name, _, _), nanos) in rows.iter().zip(&least) {
        writeln!(out, "{name}: {nanos:.0} ns")?;
    }
    writeln!(out, "ES256 token / signature: {:.3}", least[2] / least[1])?;
    writeln!(out, "ES256K token / signature: {:.3}", least[4] / least[3])?;
    Ok(())
}

/// The least nanoseconds of each.
fn measure(rows: &mut [Row<'_>]) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; rows.len()];
    for _ in 0..ROUNDS {
        for ((_, times, work), least) in rows.iter_mut().zip(&mut least) {
            let begun = Instant::now();
            for _ in 0..*times {
                work();
            }
            let nanos = begun.elapsed().as_secs_f64() * 1e9 / f64::from(*times);
            *least = least.min(nanos);
        }
    }
    least
}

fn session() -> Result<Row<'static>, Box<dyn Error>> {
    let key = SessionKey::new(b"a secret of more than thirty-two bytes")?;
    let sessions = Sessions::new(SERVICE.parse()?, key);
    let alice = "did:plc:ewvi7nxzyoun6zhxrhs64oiz".parse()?;
    let token = sessions.access_token(&alice, Scope::Access, Some("a session"))?;
    let work = move || {
        black_box(sessions.verify_access(&token).is_ok());
    };
    Ok(("session token", 500, Box::new(work)))
}

/// The signature alone, and the token.
fn service(curve: Curve, runtime: &Runtime) -> Result<[Row<'_>; 2], Box<dyn Error>> {
    let key = SigningKey::generate(curve)?;
    let grant = Grant {
        issuer: &"did:plc:ewvi7nxzyoun6zhxrhs64oiz".parse()?,
        audience: SERVICE,
        method: Some(&NSID.parse()?),
        life: None,
    };
    let token = mint(&key, grant)?;
    let (message, _) = token.rsplit_once('.').ok_or("a token has parts")?;
    let (message, signature) = (message.to_owned(), key.sign(message.as_bytes())?);
    let public = key.public_key().clone();
    let auth = ServiceAuth::new([SERVICE], Key(public.clone())).without_replays();
    let names = match curve {
        Curve::P256 => ["ES256 signature", "ES256 token"],
        Curve::K256 => ["ES256K signature", "ES256K token"],
    };
    let raw = move || {
        black_box(public.verify_any(message.as_bytes(), &signature));
    };
    let whole = move || {
        black_box(runtime.block_on(auth.verify(&token, NSID)).is_ok());
    };
    Ok([
        (names[0], 20, Box::new(raw)),
        (names[1], 20, Box::new(whole)),
    ])
}

/// A charge of a known key, and of a new one in a full store.
fn limits(runtime: &Runtime) -> [Row<'_>; 2] {
    const LIMIT: Limit = Limit::new("limit", u32::MAX, Duration::from_hours(1));
    let now = SystemTime::now();
    let known = MemoryLimits::default();
    let one = [LIMIT.by("192.0.2.7")];
    let charge_known = move || {
        black_box(runtime.block_on(known.charge(&one, now)).is_ok());
    };
    let full = MemoryLimits::default();
    let mut next = 0_u64;
    let charge_new = move || {
        next += 1;
        black_box(
            runtime
                .block_on(full.charge(&[LIMIT.by(next)], now))
                .is_ok(),
        );
    };
    [
        ("charge of a known key", 2_000, Box::new(charge_known)),
        ("charge of a new key", 5_000, Box::new(charge_new)),
    ]
}
