use async_compression::tokio::bufread::{BrotliEncoder, GzipEncoder, ZlibEncoder, ZstdEncoder};
use http::Response;
use http_body_util::BodyExt as _;
use tokio::io::{AsyncRead, AsyncReadExt as _};

use super::*;

const TEXT: &[u8] = b"{\"text\":\"well, well, well, well, well, well, well\"}";

async fn all(mut reader: impl AsyncRead + Unpin) -> Vec<u8> {
    let mut bytes = Vec::new();
    reader
        .read_to_end(&mut bytes)
        .await
        .expect("the bytes can be coded");
    bytes
}

async fn coded(name: &str, bytes: &[u8]) -> Vec<u8> {
    match name {
        "gzip" | "x-gzip" => all(GzipEncoder::new(bytes)).await,
        "deflate" => all(ZlibEncoder::new(bytes)).await,
        "br" => all(BrotliEncoder::new(bytes)).await,
        "zstd" => all(ZstdEncoder::new(bytes)).await,
        _ => bytes.to_vec(),
    }
}

fn headers(values: &[&'static str]) -> HeaderMap {
    let values = values.iter().map(|value| HeaderValue::from_static(value));
    values
        .map(|value| (header::CONTENT_ENCODING, value))
        .collect()
}

async fn decode(bytes: Vec<u8>, headers: &HeaderMap) -> Result<Vec<u8>, Error> {
    let body = decoded(Body::from(bytes), headers, 1024 * 1024)?;
    let bytes = body.collect().await;
    bytes
        .map(|bytes| bytes.to_bytes().to_vec())
        .map_err(|cause| *cause.downcast::<Error>().expect("the error is one of ours"))
}

/// W-084
#[tokio::test]
async fn each_coding_is_undone() {
    for name in [
        "gzip", "x-gzip", "deflate", "br", "zstd", "identity", "GZip", " br ",
    ] {
        let bytes = coded(&name.trim().to_ascii_lowercase(), TEXT).await;
        let read = decode(bytes, &headers(&[name])).await.unwrap();
        assert_eq!(read, TEXT, "{name}");
    }
    assert_eq!(decode(TEXT.to_vec(), &headers(&[])).await.unwrap(), TEXT);
}

/// W-085
#[tokio::test]
async fn several_codings_are_undone_from_the_last_to_the_first() {
    let bytes = coded("zstd", &coded("br", &coded("gzip", TEXT).await).await).await;
    for list in [&["gzip, br, zstd"][..], &["gzip", "identity,br", "zstd"]] {
        let read = decode(bytes.clone(), &headers(list)).await.unwrap();
        assert_eq!(read, TEXT);
    }
    let wrong = decode(bytes, &headers(&["zstd, br, gzip"])).await;
    assert_eq!(wrong.unwrap_err().name(), "InvalidRequest");
}

/// W-086, W-089
#[test]
fn what_is_not_known_and_what_is_too_much_is_415() {
    for list in ["compress", "gzip,", ",", "", "gzip;q=1", "br,br,br,br"] {
        let error = applied(&headers(&[list])).unwrap_err();
        assert_eq!(error.name(), "UnsupportedMediaType", "{list}");
        assert_eq!(
            error.headers()[header::ACCEPT_ENCODING],
            "gzip, deflate, br, zstd"
        );
    }
    assert_eq!(applied(&headers(&["br,br,identity,br"])).unwrap().len(), 3);
}

/// W-088
#[tokio::test]
async fn damaged_bytes_are_the_request_s_fault() {
    for name in ["gzip", "deflate", "br", "zstd"] {
        let whole = coded(name, TEXT).await;
        let mut damaged = whole.clone();
        damaged[whole.len() / 2] ^= 0xff;
        damaged[0] ^= 0x55;
        for bytes in [
            damaged,
            whole[..whole.len() - 3].to_vec(),
            b"plain".to_vec(),
        ] {
            let error = decode(bytes, &headers(&[name])).await.unwrap_err();
            assert_eq!(error.name(), "InvalidRequest", "{name}");
            assert_eq!(error.status().as_u16(), 400, "{name}");
        }
    }
}

#[tokio::test]
async fn a_window_that_takes_too_much_memory_is_refused() {
    // A frame whose header asks for a window of 1 GiB.
    let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa0, 0x01, 0x00, 0x00];
    let error = decode(frame.to_vec(), &headers(&["zstd"])).await;
    assert_eq!(error.unwrap_err().status().as_u16(), 400);
}

/// Bytes that go on and on and decode to nothing.
#[tokio::test]
async fn what_decodes_to_nothing_is_counted_all_the_same() {
    let mut endless = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff".to_vec();
    for _ in 0..300_000 {
        endless.extend_from_slice(b"\x00\x00\x00\xff\xff");
    }
    let error = decode(endless, &headers(&["gzip"])).await.unwrap_err();
    assert_eq!(error.name(), "PayloadTooLarge");
}

fn accepting(value: &'static str) -> Accepted {
    Accepted::of(&HeaderMap::from_iter([(
        header::ACCEPT_ENCODING,
        HeaderValue::from_static(value),
    )]))
}

fn answer(encoding: &'static str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    answer
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(encoding));
    answer
}

/// W-163
#[tokio::test]
async fn the_coding_is_the_one_that_the_client_likes_best() {
    for (value, expected) in [
        ("gzip", Some("gzip")),
        ("gzip, deflate, br", Some("br")),
        ("gzip;q=1, br;q=0.9", Some("gzip")),
        ("*", Some("zstd")),
        ("*;q=0.5, zstd;q=0", Some("br")),
        ("identity, gzip;q=0.5", None),
        ("identity;q=0.1, gzip;q=0.5", Some("gzip")),
        ("deflate", None),
        ("gzip;q=0", None),
        ("gzip;q=many", None),
        ("", None),
    ] {
        let long = String::from_utf8_lossy(TEXT).repeat(100);
        let plain = answer("application/json", Body::from(long.clone()));
        let given = encoded(plain, accepting(value));
        assert_eq!(given.headers()[header::VARY], "Accept-Encoding");
        let name = given.headers().get(header::CONTENT_ENCODING).cloned();
        assert_eq!(
            name.as_ref().map(|name| name.to_str().unwrap()),
            expected,
            "{value}"
        );
        let bytes = given.into_body().collect().await.unwrap().to_bytes();
        let codings = name.map(|name| (header::CONTENT_ENCODING, name));
        let read = decode(bytes.to_vec(), &codings.into_iter().collect()).await;
        assert!(read.unwrap() == long.as_bytes(), "{value}");
    }
}

/// W-163
#[test]
fn what_does_not_shrink_or_is_coded_stays_as_it_is() {
    let long = || Body::from(vec![b'x'; 5000]);
    let with = |name, value| {
        let mut answer = answer("application/json", long());
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
        answer
    };
    for plain in [
        answer("image/png", long()),
        answer("application/vnd.ipld.car", long()),
        answer("application/json", Body::from("short")),
        with(header::CONTENT_ENCODING, "gzip"),
        with(header::CONTENT_RANGE, "bytes 0-4999/5000"),
        with(header::CACHE_CONTROL, "private, no-transform"),
    ] {
        let before = plain.headers().clone();
        assert_eq!(*encoded(plain, accepting("gzip")).headers(), before);
    }
    let tagged = encoded(with(header::ETAG, "\"a\""), accepting("gzip"));
    assert_eq!(tagged.headers()[header::ETAG], "W/\"a\"");
    assert!(!tagged.headers().contains_key(header::CONTENT_LENGTH));
}
