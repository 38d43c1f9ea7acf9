//! The body of an answer on its way out: as long as it is there, its call is under way.

use std::{
    mem,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::calls::InFlight;
use crate::body::Body;

/// See the module.
#[derive(Debug)]
pub(super) struct Answer {
    body: Body,
    /// What is left of a frame, over HTTP/2.
    rest: Bytes,
    call: InFlight,
    /// Whether it waits for hyper, that is, for the client; otherwise for the endpoint.
    is_sending: bool,
}

/// As much goes into a frame of HTTP/2 unless the client says otherwise.
const PIECE: usize = 16 * 1024;

impl Answer {
    pub(super) fn new(body: Body, call: InFlight) -> Self {
        let is_sending = call.is_stream() && !http_body::Body::is_end_stream(&body);
        if is_sending {
            call.activity().begin_sending();
        }
        Self {
            body,
            rest: Bytes::new(),
            call,
            is_sending,
        }
    }

    /// The beginning of a frame; the rest waits. hyper takes a whole frame as soon as the client takes a byte, and then
    /// it cannot be seen any more that the client takes no other.
    fn piece(&mut self, frame: Frame<Bytes>) -> Frame<Bytes> {
        match frame.into_data() {
            Ok(mut data) if data.len() > PIECE => {
                self.rest = data.split_off(PIECE);
                Frame::data(data)
            }
            Ok(data) => Frame::data(data),
            Err(other) => other,
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
    type Data = Bytes;
    type Error = <Body as http_body::Body>::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let frame = if self.rest.is_empty() {
            Pin::new(&mut self.body).poll_frame(cx)
        } else {
            Poll::Ready(Some(Ok(Frame::data(mem::take(&mut self.rest)))))
        };
        self.note(matches!(frame, Poll::Ready(Some(_))));
        if !self.call.is_stream() {
            return frame;
        }
        frame.map_ok(|frame| self.piece(frame))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let rest = self.rest.len() as u64;
        let mut hint = self.body.size_hint();
        if let Some(upper) = hint.upper() {
            hint.set_upper(upper + rest);
        }
        hint.set_lower(hint.lower() + rest);
        hint
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.note(false);
    }
}
