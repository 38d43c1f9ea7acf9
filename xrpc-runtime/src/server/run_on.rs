//! A call that goes on when its client has left: what it has begun is not left half done.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use tokio::runtime::Handle;

use super::calls::House;

/// The work on a call. hyper drops it when the client leaves; with a house to do it in, it is then finished in a task
/// of its own.
///
/// It is boxed, since what has begun cannot be moved. That costs less than to copy it where hyper wants it.
pub(super) struct RunOn<F: Future + Send + 'static> {
    work: Option<Pin<Box<F>>>,
    has_begun: bool,
    house: Option<Arc<House>>,
}

impl<F: Future + Send + 'static> RunOn<F> {
    pub(super) fn new(work: F, house: Option<Arc<House>>) -> Self {
        Self {
            work: Some(Box::pin(work)),
            has_begun: false,
            house,
        }
    }
}

impl<F: Future + Send + 'static> Future for RunOn<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.has_begun = true;
        let Some(work) = &mut self.work else {
            return Poll::Pending;
        };
        let done = work.as_mut().poll(cx);
        if done.is_ready() {
            self.work = None;
        }
        done
    }
}

impl<F: Future + Send + 'static> Drop for RunOn<F> {
    fn drop(&mut self) {
        let (Some(work), Some(house)) = (self.work.take(), self.house.take()) else {
            return;
        };
        // Without a runtime, or after the time to finish, nothing can go on.
        let Ok(runtime) = Handle::try_current() else {
            return;
        };
        if !self.has_begun || house.drain.is_over() {
            return;
        }
        let mut enlisted = house.drain.enlist();
        runtime.spawn(async move {
            tokio::select! {
                _ = work => {}
                () = enlisted.over() => tracing::warn!("a call was cut that had lost its client"),
            }
        });
    }
}
