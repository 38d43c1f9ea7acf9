//! Bodies that are compressed, in either direction (W-084 … W-089, W-093, W-163).

use async_compression::{
    Level,
    tokio::bufread::{
        BrotliDecoder, BrotliEncoder, GzipDecoder, GzipEncoder, ZlibEncoder, ZstdDecoder,
        ZstdEncoder,
    },
};
use serde_json::json;
use tokio::io::{AsyncRead, AsyncReadExt as _};

use crate::{
    carried::MAX_UPLOAD,
    request::{Request, get, post},
    server::MAX_INPUT,
};

const PUT: &str = "/xrpc/com.example.wire.putValues";
const PUT_DATA: &str = "/xrpc/com.example.wire.putData";
const UPLOAD: &str = "/xrpc/com.example.wire.upload";

fn all(mut reader: impl AsyncRead + Unpin) -> Vec<u8> {
    let mut bytes = Vec::new();
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be built")
        .block_on(reader.read_to_end(&mut bytes))
        .expect("the bytes can be coded");
    bytes
}

/// Bytes as small as they can be made.
pub(crate) fn coded(coding: &str, bytes: &[u8]) -> Vec<u8> {
    match coding {
        "gzip" | "x-gzip" => all(GzipEncoder::with_quality(bytes, Level::Best)),
        "deflate" => all(ZlibEncoder::with_quality(bytes, Level::Best)),
        "br" => all(BrotliEncoder::with_quality(bytes, Level::Best)),
        // At its best it wants a window of 128 MiB, which is more than anyone has to have.
        "zstd" => all(ZstdEncoder::new(bytes)),
        other => panic!("no coding `{other}`"),
    }
}

fn put(codings: &str, bytes: Vec<u8>) -> Request {
    post(PUT).header("content-encoding", codings).json(bytes)
}

fn upload(codings: &str, bytes: Vec<u8>) -> Request {
    post(UPLOAD)
        .header("content-encoding", codings)
        .header("content-type", "a/b")
        .body(bytes)
}

const CODINGS: [&str; 5] = ["gzip", "x-gzip", "deflate", "br", "zstd"];

#[test]
fn w_084_w_087_json_and_bytes_may_be_compressed() {
    for coding in CODINGS {
        let json = coded(coding, br#"{"text":"well"}"#);
        for answer in put(&coding.to_uppercase(), json).send_both() {
            assert_eq!(answer.accepts()["text"], "well", "{coding}");
        }
        let bytes = coded(coding, &[b'x'; 5000]);
        for answer in upload(coding, bytes).send_both() {
            // What is announced is the length of what is sent, and nobody's business.
            assert_eq!(answer.accepts(), json!({ "encoding": "a/b", "size": 5000 }));
        }
    }
}

#[test]
fn w_085_codings_lie_one_over_the_other() {
    let bytes = coded(
        "gzip",
        &coded("deflate", &coded("br", br#"{"text":"well"}"#)),
    );
    let answer = put("br, identity, deflate,gzip", bytes.clone()).send();
    assert_eq!(answer.accepts()["text"], "well");
    put("gzip, deflate, br", bytes)
        .send()
        .refuses(400, "InvalidRequest");
}

#[test]
fn w_088_damaged_bytes_are_400() {
    for coding in CODINGS {
        let bytes = coded(coding, br#"{"text":"well"}"#);
        let cut = bytes[..bytes.len() - 2].to_vec();
        put(coding, cut.clone())
            .send()
            .refuses(400, "InvalidRequest");
        upload(coding, cut).send().refuses(400, "InvalidRequest");
        upload(coding, b"never coded".to_vec())
            .send()
            .refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_089_more_than_three_codings_are_415() {
    let bytes = (0..4).fold(b"{}".to_vec(), |bytes, _| coded("br", &bytes));
    put("br, br, br, br", bytes)
        .send()
        .refuses(415, "UnsupportedMediaType");
}

#[test]
fn w_093_the_limit_counts_what_comes_out() {
    for coding in CODINGS {
        let fits = coded(coding, &vec![b'x'; MAX_UPLOAD]);
        assert_eq!(
            upload(coding, fits).send().accepts()["size"],
            json!(MAX_UPLOAD)
        );
        let too_long = coded(coding, &vec![b'x'; MAX_UPLOAD + 1]);
        upload(coding, too_long)
            .send()
            .refuses(413, "PayloadTooLarge");
    }
}

#[test]
fn w_093_a_bomb_does_not_go_off() {
    let bomb = vec![b' '; 16 * 1024 * 1024];
    for coding in CODINGS {
        let once = coded(coding, &bomb);
        put(coding, coded("br", &once))
            .send()
            .refuses(400, "InvalidRequest");
        let twice = coded("br", &once);
        assert!(twice.len() < MAX_INPUT, "{coding}: {}", twice.len());
        let codings = format!("{coding}, br");
        put(&codings, twice.clone())
            .send()
            .refuses(413, "PayloadTooLarge");
        upload(&codings, twice)
            .send()
            .refuses(413, "PayloadTooLarge");
    }
}

#[test]
fn w_163_an_answer_is_compressed_for_whom_it_may_be() {
    let text = "well ".repeat(400);
    let json = format!(r#"{{"text":"{text}"}}"#);
    let plain = post(PUT_DATA).json(json.clone()).send();
    assert_eq!(plain.header("content-encoding"), None);
    for coding in ["gzip", "br", "zstd"] {
        let asked = post(PUT_DATA)
            .header("accept-encoding", coding)
            .json(json.clone());
        // Over HTTP/2; over HTTP/1.1 it is chunked.
        let [chunked, answer] = asked.send_both();
        assert_eq!(chunked.header("transfer-encoding"), Some("chunked"));
        assert_eq!(answer.header("content-encoding"), Some(coding));
        assert!(answer.body.len() < 200, "{}", answer.body.len());
        let read = match coding {
            "gzip" => all(GzipDecoder::new(&*answer.body)),
            "br" => all(BrotliDecoder::new(&*answer.body)),
            _ => all(ZstdDecoder::new(&*answer.body)),
        };
        assert!(read == plain.body, "{coding}");
    }
    let coded = get("/xrpc/com.example.wire.relay")
        .header("accept-encoding", "br")
        .send();
    assert_eq!(coded.header("content-encoding"), Some("gzip"));
}
