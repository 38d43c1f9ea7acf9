//! What it costs to keep the properties that a document does not know: the same object decoded into a type that drops
//! them and into one that keeps them, as `lexicon!` writes both, and as serde derives both.
//!
//! Prints nanoseconds and ratios. All types take turns within one run, and each figure is the least of many rounds: a
//! machine that does something else meanwhile slows single rounds, and no type more than another.

use std::{
    collections::BTreeMap,
    hint::black_box,
    io::{self, Write as _},
    time::Instant,
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use xrpc::{Did, Handle, Unknown};

mod dropped {
    xrpc::lexicon!("com.atproto.server.createSession");
}

mod kept {
    xrpc::lexicon!("com.atproto.server.createSession", extra);
}

use dropped::com::atproto::server::create_session::{Output as Dropped, OutputStatus};
use kept::com::atproto::server::create_session::Output as Kept;

/// The same fields, derived.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only decoded")]
struct Derived {
    access_jwt: String,
    refresh_jwt: String,
    handle: Handle,
    did: Did,
    did_doc: Option<Unknown>,
    email: Option<String>,
    email_confirmed: Option<bool>,
    email_auth_factor: Option<bool>,
    active: Option<bool>,
    status: Option<OutputStatus>,
}

/// The same, and what is unknown.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only decoded")]
struct Flattened {
    access_jwt: String,
    refresh_jwt: String,
    handle: Handle,
    did: Did,
    did_doc: Option<Unknown>,
    email: Option<String>,
    email_confirmed: Option<bool>,
    email_auth_factor: Option<bool>,
    active: Option<bool>,
    status: Option<OutputStatus>,
    #[serde(flatten)]
    extra: BTreeMap<String, Value>,
}

const KNOWN: &str = r#"{"accessJwt":"eyJhbGciOiJIUzI1NiJ9.access","refreshJwt":"eyJhbGciOiJIUzI1NiJ9.refresh","handle":"alice.test","did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","email":"alice@example.com","emailConfirmed":true,"emailAuthFactor":false,"active":true}"#;

/// The same with two properties that the document does not know.
const UNKNOWN: &str = r#"{"accessJwt":"eyJhbGciOiJIUzI1NiJ9.access","refreshJwt":"eyJhbGciOiJIUzI1NiJ9.refresh","handle":"alice.test","did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","email":"alice@example.com","emailConfirmed":true,"emailAuthFactor":false,"active":true,"com.example.note":"hello","com.example.level":3}"#;

/// Many short rounds: one of them meets an idle machine.
const ROUNDS: usize = 1500;
const DECODES: u32 = 500;

/// A way to decode.
struct Contender {
    name: &'static str,
    decode: fn(&str),
    best: f64,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (what, text) in [
        ("known properties only", KNOWN),
        ("and two unknown ones", UNKNOWN),
    ] {
        writeln!(out, "{what}, {} bytes", text.len())?;
        writeln!(
            out,
            "| written by | dropped, ns | kept, ns | ratio |\n|---|---|---|---|"
        )?;
        for [dropped, kept] in measure(text) {
            let (name, dropped, kept) = (dropped.name, dropped.best, kept.best);
            writeln!(
                out,
                "| {name} | {dropped:.0} | {kept:.0} | {:.2} |",
                kept / dropped
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Who drops, and who keeps.
fn measure(text: &str) -> [[Contender; 2]; 2] {
    let lexicon = [decode::<Dropped>, decode::<Kept>];
    let serde = [decode::<Derived>, decode::<Flattened>];
    let mut contenders = [
        lexicon.map(|decode| Contender::new("`lexicon!`", decode)),
        serde.map(|decode| Contender::new("serde, `flatten`", decode)),
    ];
    for _ in 0..ROUNDS {
        for contender in contenders.iter_mut().flatten() {
            let start = Instant::now();
            for _ in 0..DECODES {
                (contender.decode)(black_box(text));
            }
            let one = start.elapsed().as_secs_f64() * 1e9 / f64::from(DECODES);
            contender.best = contender.best.min(one);
        }
    }
    contenders
}

fn decode<T: DeserializeOwned>(text: &str) {
    let value: T = serde_json::from_str(text).expect("the text is what the document says");
    black_box(&value);
}

impl Contender {
    fn new(name: &'static str, decode: fn(&str)) -> Self {
        Self {
            name,
            decode,
            best: f64::INFINITY,
        }
    }
}
