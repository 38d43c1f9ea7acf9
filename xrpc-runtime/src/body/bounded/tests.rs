use std::convert::Infallible;

use futures_util::stream;
use http_body::Frame;
use http_body_util::StreamBody;
use tokio::sync::mpsc;

use super::*;

const BOUNDS: Bounds = Bounds {
    bytes: 10,
    time: Duration::from_secs(30),
};

fn bounded(body: Body) -> Bounded {
    Bounded::new(body, BOUNDS, &HeaderMap::new())
}

/// Frames as they are sent.
fn arriving() -> (mpsc::UnboundedSender<&'static [u8]>, Body) {
    let (sender, receiver) = mpsc::unbounded_channel::<&'static [u8]>();
    let frames = stream::unfold(receiver, async |mut receiver| {
        let bytes = receiver.recv().await?;
        let frame = Frame::data(Bytes::from_static(bytes));
        Some((Ok::<_, Infallible>(frame), receiver))
    });
    (sender, Body::new(StreamBody::new(Box::pin(frames))))
}

/// W-091, W-093
#[tokio::test]
async fn a_body_of_the_limit_is_read_and_not_one_byte_more() {
    for (pieces, expected) in [
        (&[&b"0123456789"[..]][..], Ok(10)),
        (&[b"01234", b"56789"], Ok(10)),
        (&[b"0123456789x"], Err(413)),
        (&[b"01234", b"56789", b"x"], Err(413)),
        (&[], Ok(0)),
    ] {
        let (sender, body) = arriving();
        for piece in pieces {
            sender.send(piece).unwrap();
        }
        drop(sender);
        let read = bounded(body).bytes().await;
        let read = read
            .map(|bytes| bytes.len())
            .map_err(|error| error.status().as_u16());
        assert_eq!(read, expected, "{pieces:?}");
    }
}

/// W-092
#[test]
fn a_length_beyond_the_limit_is_refused_unread() {
    assert!(BOUNDS.admit(&Body::from("0123456789")).is_ok());
    let error = BOUNDS.admit(&Body::from("0123456789x")).unwrap_err();
    assert_eq!(error.name(), "PayloadTooLarge");
}

#[tokio::test(start_paused = true)]
async fn a_client_that_sends_nothing_is_waited_for_so_long_and_no_longer() {
    let start = Instant::now();
    let (sender, body) = arriving();
    sender.send(b"0").unwrap();
    let error = bounded(body).bytes().await.unwrap_err();
    assert_eq!(error.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(start.elapsed().as_secs(), 30);
    drop(sender);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_drips_runs_out_of_time() {
    let start = Instant::now();
    let (sender, body) = arriving();
    let drip = tokio::spawn(async move {
        while sender.send(b"0").is_ok() {
            tokio::time::sleep(Duration::from_secs(4)).await;
        }
    });
    let error = bounded(body).bytes().await.unwrap_err();
    assert_eq!(error.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(start.elapsed().as_secs(), 30);
    drip.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_client_that_sends_enough_may_take_as_long_as_it_takes() {
    static MUCH: [u8; 40 * 1024] = [0; 40 * 1024];

    let (sender, body) = arriving();
    let send = tokio::spawn(async move {
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_secs(10)).await;
            sender.send(&MUCH).unwrap();
        }
    });
    let bounds = Bounds {
        bytes: u64::MAX,
        ..BOUNDS
    };
    let body = Bounded::new(body, bounds, &HeaderMap::new());
    assert_eq!(body.bytes().await.unwrap().len(), 100 * MUCH.len());
    send.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn what_the_server_does_in_between_does_not_count() {
    let (sender, body) = arriving();
    let mut body = bounded(body);
    for _ in 0..10 {
        sender.send(b"0").unwrap();
        body.frame().await.unwrap().unwrap();
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
    drop(sender);
    assert!(body.frame().await.is_none());
}

/// W-072
#[tokio::test]
async fn a_connection_that_breaks_is_the_request_s_fault() {
    let broken = [Ok(Frame::data(Bytes::from("0"))), Err("reset")];
    let body = Body::new(StreamBody::new(stream::iter(broken)));
    let error = bounded(body).bytes().await.unwrap_err();
    assert_eq!(error.name(), "InvalidRequest");
    assert_eq!(error.status(), StatusCode::BAD_REQUEST);
}
