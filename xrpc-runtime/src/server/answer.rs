//! The body of an answer on its way out: as long as it is there, its call is under way.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use http_body::{Frame, SizeHint};

use super::calls::InFlight;
use crate::body::Body;

/// See the module.
#[derive(Debug)]
pub(super) struct Answer {
    body: Body,
    call: InFlight,
    /// Whether it waits for hyper, that is, for the client; otherwise for the endpoint.
    is_sending: bool,
}

impl Answer {
    pub(super) fn new(body: Body, call: InFlight) -> Self {
        let is_sending = call.is_stream() && !http_body::Body::is_end_stream(&body);
        if is_sending {
            call.activity().begin_sending();
        }
        Self {
            body,
            call,
            is_sending,
        }
    }

    /// hyper has asked for more.
    fn note(&mut self, has_more: bool) {
        if !self.call.is_stream() {
            return;
        }
        let activity = self.call.activity();
        match (self.is_sending, has_more) {
            (true, true) => activity.go_on_sending(),
            (true, false) => activity.end_sending(),
            (false, true) => activity.begin_sending(),
            (false, false) => {}
        }
        self.is_sending = has_more;
    }
}

impl http_body::Body for Answer {
    type Data = <Body as http_body::Body>::Data;
    type Error = <Body as http_body::Body>::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        let has_more = matches!(frame, Poll::Ready(Some(_)));
        self.note(has_more);
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.note(false);
    }
}
