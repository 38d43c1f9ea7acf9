//! One client: calls, compares, and now and then leaves in the middle.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt,
    net::SocketAddr,
    ops::AddAssign,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::{io::AsyncWriteExt as _, net::TcpStream, time::timeout};

use crate::{
    calls::{Call, Calls},
    watch::Pace,
};

/// Nothing that is asked takes the server so long.
const PATIENCE: Duration = Duration::from_secs(30);
/// Calls on one connection.
const CALLS: u64 = 500;
/// One of so many calls is of a client that leaves.
const LEAVING: u64 = 40;

type Failure = Box<dyn Error>;

/// Calls one method after the other.
pub(crate) struct Client {
    server: SocketAddr,
    version: Version,
    calls: Arc<Calls>,
    random: u64,
    tally: Tally,
}

#[derive(Clone, Copy)]
pub(crate) enum Version {
    One,
    Two,
}

/// What an answer says.
#[derive(PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    encoding: Option<HeaderValue>,
    body: Bytes,
}

/// What came of the calls.
#[derive(Default)]
pub(crate) struct Tally {
    right: BTreeMap<&'static str, u64>,
    wrong: BTreeMap<&'static str, u64>,
    lost: BTreeMap<String, u64>,
    left: u64,
}

/// A connection of either version.
pub(crate) enum Connection {
    One(SocketAddr, http1::SendRequest<Full<Bytes>>),
    Two(SocketAddr, http2::SendRequest<Full<Bytes>>),
}

impl Client {
    pub(crate) fn new(server: SocketAddr, version: Version, calls: Arc<Calls>, seed: u64) -> Self {
        Self {
            server,
            version,
            calls,
            random: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            tally: Tally::default(),
        }
    }

    pub(crate) async fn run_until(mut self, end: Instant, pace: Arc<Pace>) -> Tally {
        while Instant::now() < end {
            if let Err(error) = self.use_connection(end, &pace).await {
                *self.tally.lost.entry(error).or_default() += 1;
            }
        }
        self.tally
    }

    /// Calls on one connection until it has had its share, or ends.
    async fn use_connection(&mut self, end: Instant, pace: &Pace) -> Result<(), String> {
        let opened = Connection::open(self.server, self.version).await;
        let mut connection = opened.map_err(|error| format!("not connected: {error}"))?;
        for _ in 0..CALLS {
            if Instant::now() >= end {
                break;
            }
            pace.wait().await;
            let number = self.next();
            if number.is_multiple_of(LEAVING) {
                let left = self.leave(number / LEAVING).await;
                left.map_err(|error| format!("not left: {error}"))?;
                continue;
            }
            let calls = Arc::clone(&self.calls);
            let (call, expected) = calls.pick(number);
            let answer = timeout(PATIENCE, connection.call(call)).await;
            let answer = answer.map_err(|_| format!("{}: no answer in time", call.name))?;
            let answer = answer.map_err(|error| format!("{}: {error}", call.name))?;
            let column = if answer == *expected {
                &mut self.tally.right
            } else {
                &mut self.tally.wrong
            };
            *column.entry(call.name).or_default() += 1;
            if answer.status == StatusCode::PAYLOAD_TOO_LARGE {
                break;
            }
        }
        Ok(())
    }

    /// Sends a part of a request, or a whole one whose answer nobody reads.
    async fn leave(&mut self, how: u64) -> Result<(), Failure> {
        let parts: [&[u8]; 4] = [
            b"POST /xrpc/com.atproto.repo.uploadBlob HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nContent-Length: 1000000\r\n\r\nabc",
            b"GET /xrpc/app.bsky.feed.getTimeline?limit=50 HTTP/1.1\r\nHost: a\r\n\r\n",
            b"POST /xrpc/com.atproto.server.createSession HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ide",
            b"GET /xrpc/com.atproto.identity.resolveH",
        ];
        let mut stream = TcpStream::connect(self.server).await?;
        stream
            .write_all(parts[usize::try_from(how % 4).unwrap_or_default()])
            .await?;
        self.tally.left += 1;
        Ok(())
    }

    /// xorshift: the same calls in every run.
    fn next(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random >> 8
    }
}

impl Connection {
    pub(crate) async fn open(server: SocketAddr, version: Version) -> Result<Self, Failure> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        let stream = TokioIo::new(stream);
        Ok(match version {
            Version::One => {
                let (sender, work) = http1::handshake(stream).await?;
                tokio::spawn(work);
                Self::One(server, sender)
            }
            Version::Two => {
                let (sender, work) = http2::handshake(TokioExecutor::new(), stream).await?;
                tokio::spawn(work);
                Self::Two(server, sender)
            }
        })
    }

    pub(crate) async fn call(&mut self, call: &Call) -> Result<Answer, Failure> {
        let answer = match self {
            Self::One(server, sender) => {
                sender.ready().await?;
                sender.send_request(call.request(*server)?).await?
            }
            Self::Two(server, sender) => {
                sender.ready().await?;
                sender.send_request(call.request(*server)?).await?
            }
        };
        let status = answer.status();
        let encoding = answer.headers().get(header::CONTENT_TYPE).cloned();
        let body = answer.into_body().collect().await?.to_bytes();
        Ok(Answer {
            status,
            encoding,
            body,
        })
    }
}

impl Tally {
    /// Whether every answer came and was right.
    pub(crate) fn is_right(&self) -> bool {
        !self.right.is_empty() && self.wrong.is_empty() && self.lost.is_empty()
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        for (name, count) in other.right {
            *self.right.entry(name).or_default() += count;
        }
        for (name, count) in other.wrong {
            *self.wrong.entry(name).or_default() += count;
        }
        for (error, count) in other.lost {
            *self.lost.entry(error).or_default() += count;
        }
        self.left += other.left;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let right: u64 = self.right.values().sum();
        writeln!(f, "right answers: {right} {:?}", self.right)?;
        writeln!(f, "wrong answers: {:?}", self.wrong)?;
        writeln!(f, "no answer: {:?}", self.lost)?;
        write!(f, "clients that left: {}", self.left)
    }
}
