//! What happens on a connection, noted by its socket, its calls and its answers, and what is due for want of it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use super::limits::Limits;

/// What happens on one connection.
#[derive(Debug)]
pub(super) struct Activity(Mutex<State>);

/// What has to be done with a connection, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) at: Instant,
    pub(super) fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing: look again.
    Look,
    /// It is closed in good order.
    Close,
    /// It is dropped.
    Cut,
}

/// The protocol that a client speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// The first bytes fit both.
    Unknown,
    Http1,
    Http2,
}

#[derive(Debug)]
struct State {
    version: Version,
    /// Calls whose answer is not wholly with hyper yet.
    calls: usize,
    /// When the last call ended, or the connection began.
    quiet: Since,
    /// When the first bytes of a head came while there was no call.
    head: Option<Since>,
    /// When the socket last took no bytes, until it takes some.
    stalled: Option<Instant>,
    /// Bodies of answers with bytes ready, that hyper does not ask for more.
    sending: usize,
    /// Counts what hyper does with these bodies.
    progress: u32,
    /// The last count that somebody looked at, and when it was new.
    seen: (u32, Instant),
}

/// A point in time that is noted late, by who asks for it first: most are never asked for, and a clock costs more than
/// a flag.
#[derive(Clone, Copy, Debug)]
enum Since {
    Now,
    Noted(Instant),
}

impl Activity {
    pub(super) fn new(now: Instant) -> Self {
        Self(Mutex::new(State {
            version: Version::Unknown,
            calls: 0,
            quiet: Since::Noted(now),
            head: Some(Since::Noted(now)),
            stalled: None,
            sending: 0,
            progress: 0,
            seen: (0, now),
        }))
    }

    /// The client speaks this.
    pub(super) fn speaks(&self, version: Version) {
        self.state().version = version;
    }

    pub(super) fn version(&self) -> Version {
        self.state().version
    }

    /// Bytes came.
    pub(super) fn read(&self) {
        let mut state = self.state();
        // Over HTTP/2 they need not be a request: a client that is idle answers pings.
        let may_be_head = state.calls == 0 && state.version != Version::Http2;
        if may_be_head {
            state.head.get_or_insert(Since::Now);
        }
    }

    /// The socket takes no more bytes.
    pub(super) fn stall(&self) {
        self.state().stalled.get_or_insert_with(Instant::now);
    }

    /// It does again.
    pub(super) fn flow(&self) {
        self.state().stalled = None;
    }

    /// A call begins.
    pub(super) fn begin_call(&self) {
        let mut state = self.state();
        state.calls += 1;
        state.head = None;
    }

    /// How many calls there are.
    pub(super) fn calls(&self) -> usize {
        self.state().calls
    }

    /// A call has ended, and so has its answer.
    pub(super) fn end_call(&self) {
        let mut state = self.state();
        state.calls -= 1;
        if state.calls == 0 {
            state.quiet = Since::Now;
        }
    }

    /// An answer has bytes that hyper may have.
    pub(super) fn begin_sending(&self) {
        let mut state = self.state();
        state.sending += 1;
        state.progress = state.progress.wrapping_add(1);
    }

    /// hyper has them all, or the answer has to wait for more.
    pub(super) fn end_sending(&self) {
        let mut state = self.state();
        state.sending -= 1;
        state.progress = state.progress.wrapping_add(1);
    }

    /// hyper took some bytes, and may have more.
    pub(super) fn go_on_sending(&self) {
        let mut state = self.state();
        state.progress = state.progress.wrapping_add(1);
    }

    /// When the last call ended, or the connection began; nothing while there are calls.
    pub(super) fn quiet_since(&self) -> Option<Instant> {
        let mut state = self.state();
        if state.calls > 0 {
            return None;
        }
        Some(state.quiet.note())
    }

    /// What is due if nothing happens.
    pub(super) fn due(&self, limits: &Limits) -> Due {
        let mut state = self.state();
        let due = state.due(limits);
        let Some(stalled) = state.stalled else {
            return due;
        };
        let cut = Due {
            at: stalled + limits.write_time,
            fate: Fate::Cut,
        };
        due.earlier(cut)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No line above can panic half-way.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn due(&mut self, limits: &Limits) -> Due {
        if self.calls > 0 {
            return self.due_in_calls(limits);
        }
        if let Some(head) = &mut self.head {
            return Due {
                at: head.note() + limits.header_time,
                fate: Fate::Cut,
            };
        }
        Due {
            at: self.quiet.note() + limits.idle_time,
            fate: Fate::Close,
        }
    }

    fn due_in_calls(&mut self, limits: &Limits) -> Due {
        if self.sending == 0 || self.seen.0 != self.progress {
            self.seen = (self.progress, Instant::now());
        }
        let fate = if self.sending == 0 {
            Fate::Look
        } else {
            Fate::Cut
        };
        Due {
            at: self.seen.1 + limits.write_time,
            fate,
        }
    }
}

impl Since {
    fn note(&mut self) -> Instant {
        if let Self::Noted(instant) = *self {
            return instant;
        }
        let now = Instant::now();
        *self = Self::Noted(now);
        now
    }
}

impl Due {
    pub(super) fn earlier(self, other: Self) -> Self {
        if other.at < self.at { other } else { self }
    }
}
