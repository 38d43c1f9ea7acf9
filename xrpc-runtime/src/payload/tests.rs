use std::io::{self, Cursor};

use futures_util::stream;
use http::StatusCode;

use super::*;

fn pieces(end: Result<&'static str, BoxError>) -> Payload {
    Payload::stream(stream::iter([Ok("one"), Ok("two"), end]))
}

/// W-081
#[test]
fn the_encoding_is_without_its_parameters() {
    let payload = Payload::new("x");
    assert_eq!(payload.encoding(), "");
    let payload = payload.encoded_as(HeaderValue::from_static("video/mp4; codecs=\"avc1\""));
    assert_eq!(payload.encoding(), "video/mp4");
    assert_eq!(
        payload.content_type().unwrap(),
        "video/mp4; codecs=\"avc1\""
    );
}

#[test]
fn the_length_is_what_is_known() {
    assert_eq!(Payload::new("four").length(), Some(4));
    assert_eq!(pieces(Ok("")).length(), None);
    assert_eq!(pieces(Ok("")).with_length(6).length(), Some(6));
}

#[tokio::test]
async fn bytes_come_in_pieces_or_at_once() {
    let mut payload = pieces(Ok("three"));
    assert_eq!(payload.next().await.unwrap().unwrap(), "one");
    assert_eq!(payload.bytes().await.unwrap(), "twothree");
    assert_eq!(Payload::new("").bytes().await.unwrap(), "");
}

/// W-095
#[tokio::test]
async fn an_error_of_the_input_is_the_client_s_answer() {
    let too_large = || Err(BoxError::from(Error::payload_too_large("too large")));
    let mut payload = pieces(too_large());
    let mut seen = Vec::new();
    while let Some(bytes) = payload.next().await {
        seen.push(bytes.map_err(|error| error.status()));
    }
    assert_eq!(seen[2], Err(StatusCode::PAYLOAD_TOO_LARGE));
    let error = pieces(too_large()).bytes().await.unwrap_err();
    assert_eq!(error.name(), "PayloadTooLarge");
}

#[tokio::test]
async fn any_other_error_is_the_server_s() {
    let error = pieces(Err("the disk is gone".into()))
        .bytes()
        .await
        .unwrap_err();
    assert_eq!(error.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn bytes_are_copied_to_a_writer() {
    let mut written = Vec::new();
    assert_eq!(pieces(Ok("three")).copy_to(&mut written).await.unwrap(), 11);
    assert_eq!(written, b"onetwothree");
    let mut short = [0_u8; 4];
    let error = pieces(Ok(""))
        .copy_to(&mut Cursor::new(&mut short[..]))
        .await
        .unwrap_err();
    assert_eq!(error.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn a_reader_is_read_to_its_end() {
    let long: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    let read = Payload::reader(Cursor::new(long.clone())).bytes().await;
    assert!(read.unwrap() == long);
    let broken = breaking();
    assert!(Payload::reader(broken).bytes().await.is_err());
}

#[tokio::test]
async fn what_is_seekable_is_whole_unless_a_part_is_asked_for() {
    let seekable = || Payload::seekable(Cursor::new("some bytes"), 10);
    assert_eq!(seekable().length(), Some(10));
    assert_eq!(seekable().bytes().await.unwrap(), "some bytes");
    assert_eq!(seekable().next().await.unwrap().unwrap(), "some bytes");
    let part = Payload::from(seekable().part(5..8));
    assert_eq!(part.bytes().await.unwrap(), "byt");
}

/// A reader that gives three bytes and then breaks.
fn breaking() -> impl AsyncRead + Send + 'static {
    struct Broken(bool);

    impl AsyncRead for Broken {
        fn poll_read(
            mut self: Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
            buffer: &mut tokio::io::ReadBuf<'_>,
        ) -> std::task::Poll<io::Result<()>> {
            if std::mem::replace(&mut self.0, true) {
                return std::task::Poll::Ready(Err(io::Error::other("the disk is gone")));
            }
            buffer.put_slice(b"abc");
            std::task::Poll::Ready(Ok(()))
        }
    }

    Broken(false)
}
