//! What a server bears: sizes, times and numbers, each with a default that is safe in the open.

use std::time::Duration;

use super::Server;

/// See the methods of [`Server`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) header_time: Duration,
    pub(super) idle_time: Duration,
    pub(super) write_time: Duration,
    pub(super) drain_time: Duration,
    pub(super) header_bytes: u32,
    pub(super) headers: usize,
    pub(super) connections: usize,
    pub(super) connections_per_peer: usize,
    pub(super) calls: usize,
    pub(super) streams: u32,
}

/// As many headers hyper takes without asking the allocator.
pub(super) const HEADERS: usize = 100;

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_time: Duration::from_secs(15),
            idle_time: Duration::from_secs(75),
            write_time: Duration::from_secs(30),
            drain_time: Duration::from_secs(30),
            header_bytes: 64 * 1024,
            headers: HEADERS,
            connections: 10_000,
            connections_per_peer: 512,
            calls: 1000,
            streams: 200,
        }
    }
}

/// Limits. What a body may hold and how long it may take is said to the [`Router`](crate::Router).
impl Server {
    /// How long a client may take for the head of a request; 15 seconds unless said otherwise. A connection whose
    /// head is not there by then is cut.
    pub fn header_time(mut self, time: Duration) -> Self {
        self.limits.header_time = time;
        self
    }

    /// How long a connection is kept after an answer for the next request; 75 seconds unless said otherwise.
    pub fn idle_time(mut self, time: Duration) -> Self {
        self.limits.idle_time = time;
        self
    }

    /// How long a client may go without taking a byte of an answer that waits for it; 30 seconds unless said
    /// otherwise. Its connection is then cut, over HTTP/2 after at most twice that time.
    pub fn write_time(mut self, time: Duration) -> Self {
        self.limits.write_time = time;
        self
    }

    /// How long requests under way may take to end once the server shuts down; 30 seconds unless said otherwise.
    pub fn drain_time(mut self, time: Duration) -> Self {
        self.limits.drain_time = time;
        self
    }

    /// The largest head of a request in bytes; 65,536 unless said otherwise, and not less than 8,192. Larger ones are
    /// answered with 431.
    ///
    /// Over HTTP/1 this limits what is held while a head is not complete: the last bytes read may go beyond.
    pub fn max_header_bytes(mut self, bytes: u32) -> Self {
        self.limits.header_bytes = bytes;
        self
    }

    /// The most headers of a request; 100 unless said otherwise. More are answered with 431.
    pub fn max_headers(mut self, count: usize) -> Self {
        self.limits.headers = count;
        self
    }

    /// The most connections at a time; 10,000 unless said otherwise. Each takes a file descriptor: see that the
    /// process may have as many.
    ///
    /// A connection beyond is accepted, told 503 with `Retry-After`, and closed. It is not left in the queue of the
    /// system: there a client waits without a word, and longer than it would take another server to answer.
    pub fn max_connections(mut self, count: usize) -> Self {
        self.limits.connections = count;
        self
    }

    /// The most connections of one address at a time, or of one /64 network where addresses have 128 bits; 512 unless
    /// said otherwise. A connection beyond is told 503.
    ///
    /// Everybody behind a proxy shares its address.
    pub fn max_connections_per_peer(mut self, count: usize) -> Self {
        self.limits.connections_per_peer = count;
        self
    }

    /// The most calls at a time; 1,000 unless said otherwise. A call beyond is answered with 503 and `Retry-After` at
    /// once: nothing waits in a queue. Questions for the server's health are not counted.
    pub fn max_calls(mut self, count: usize) -> Self {
        self.limits.calls = count;
        self
    }

    /// The most calls of one connection over HTTP/2 at a time; 200 unless said otherwise.
    pub fn max_streams(mut self, count: u32) -> Self {
        self.limits.streams = count;
        self
    }
}
