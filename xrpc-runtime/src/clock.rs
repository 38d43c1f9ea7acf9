//! The time, as something that a test can set.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Tells the time: [`SystemClock`], or a function.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use xrpc::Clock;
///
/// let clock = || SystemTime::UNIX_EPOCH + Duration::from_secs(7);
/// assert_eq!(clock.seconds(), 7);
/// ```
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> SystemTime;

    /// Whole seconds since 1970, as tokens count them.
    fn seconds(&self) -> i64 {
        seconds(self.now())
    }
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

impl<F: Fn() -> SystemTime + Send + Sync + 'static> Clock for F {
    fn now(&self) -> SystemTime {
        self()
    }
}

impl<C: Clock + ?Sized> Clock for std::sync::Arc<C> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }
}

fn seconds(time: SystemTime) -> i64 {
    let whole = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}
