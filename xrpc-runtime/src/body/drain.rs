//! What a client goes on sending after its answer is known.
//!
//! A connection that is closed on bytes that nobody has read is reset, and many a client then never sees the answer. So
//! a little more is read, while the answer is on its way (W-096).

use super::Body;

/// Reads a little more of a body that nobody wants.
#[cfg(feature = "server")]
pub(crate) fn drain(mut body: Body) {
    use http_body::Body as _;
    use http_body_util::BodyExt as _;

    if body.is_end_stream() {
        return;
    }
    let Ok(runtime) = tokio::runtime::Handle::try_current() else {
        return;
    };
    let rest = async move {
        let mut left = MOST;
        while let Some(Ok(frame)) = body.frame().await {
            let length = frame.data_ref().map_or(0, bytes::Bytes::len);
            left = left.saturating_sub(length);
            if left == 0 {
                break;
            }
        }
    };
    runtime.spawn(tokio::time::timeout(TIME, rest));
}

#[cfg(feature = "server")]
const MOST: usize = 1024 * 1024;
#[cfg(feature = "server")]
const TIME: std::time::Duration = std::time::Duration::from_secs(5);

/// Other servers have their own way to end a connection.
#[cfg(not(feature = "server"))]
pub(crate) fn drain(body: Body) {
    drop(body);
}
