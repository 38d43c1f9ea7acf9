//! A limit to how long something takes.

use std::{
    future::poll_fn,
    pin::{Pin, pin},
    task::Poll,
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep_until};

/// What takes too long.
#[derive(Debug)]
pub(crate) struct Elapsed;

/// Waits for the work, but no longer than this. Most work is done at once, and never sees the timer.
pub(crate) async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Result<T, Elapsed> {
    let mut work = pin!(work);
    let mut timer: Option<(Instant, Pin<Box<Sleep>>)> = None;
    // A time that is beyond all clocks is no limit.
    let mut is_endless = false;
    poll_fn(|cx| {
        if let Poll::Ready(done) = work.as_mut().poll(cx) {
            return Poll::Ready(Ok(done));
        }
        if timer.is_none() && !is_endless {
            let end = Instant::now().checked_add(time);
            is_endless = end.is_none();
            timer = end.map(|end| (end, Box::pin(sleep_until(end))));
        }
        let Some((end, timer)) = &mut timer else {
            return Poll::Pending;
        };
        // The executor does not let a task ask its timer that has read as much as it may; the clock it can ask.
        if Instant::now() >= *end {
            return Poll::Ready(Err(Elapsed));
        }
        timer.as_mut().poll(cx).map(|()| Err(Elapsed))
    })
    .await
}
