//! The end of a server: who is told of it, and who is waited for.

use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::watch;

/// Tells of the end, and counts who is still there.
#[derive(Debug)]
pub(super) struct Drain {
    begun: AtomicBool,
    phase: watch::Sender<Phase>,
}

/// How far the end has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Serving,
    /// What is under way is finished, and nothing new begun.
    Draining,
    /// The time for that is over.
    Over,
}

/// Somebody who is waited for until this is dropped.
#[derive(Debug)]
pub(super) struct Enlisted(watch::Receiver<Phase>);

impl Drain {
    pub(super) fn new() -> Self {
        Self {
            begun: AtomicBool::new(false),
            phase: watch::Sender::new(Phase::Serving),
        }
    }

    /// Whether the end has begun. Costs next to nothing.
    pub(super) fn has_begun(&self) -> bool {
        self.begun.load(Ordering::Relaxed)
    }

    pub(super) fn enlist(&self) -> Enlisted {
        Enlisted(self.phase.subscribe())
    }

    pub(super) fn begin(&self) {
        self.begun.store(true, Ordering::Relaxed);
        self.phase.send_replace(Phase::Draining);
    }

    /// Waits until nobody is enlisted.
    pub(super) async fn wait(&self) {
        self.phase.closed().await;
    }

    /// Ends the time for finishing. Returns how many had not finished.
    pub(super) fn end(&self) -> usize {
        let left = self.phase.receiver_count();
        self.phase.send_replace(Phase::Over);
        left
    }

    pub(super) fn is_over(&self) -> bool {
        *self.phase.borrow() == Phase::Over
    }
}

impl Enlisted {
    /// Waits for the end to begin.
    pub(super) async fn begun(&mut self) {
        self.reached(|phase| phase != Phase::Serving).await;
    }

    /// Waits for the time to be over.
    pub(super) async fn over(&mut self) {
        self.reached(|phase| phase == Phase::Over).await;
    }

    async fn reached(&mut self, is_it: impl Fn(Phase) -> bool) {
        // Without a sender the server is gone, and that is later than any phase.
        let _ = self.0.wait_for(|phase| is_it(*phase)).await;
    }
}
