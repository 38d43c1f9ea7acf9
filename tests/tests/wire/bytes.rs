//! Bodies that are not JSON with a schema: bytes, texts, streams, and answers of other servers.

use serde_json::json;

use crate::{
    answer::Answer,
    carried::{MAX_PAYLOAD, MAX_TEXT, MAX_UPLOAD},
    connection::Connection,
    request::{Request, get, post, send},
};

const UPLOAD: &str = "/xrpc/com.example.wire.upload";
const PICTURE: &str = "/xrpc/com.example.wire.picture";
const SHOUT: &str = "/xrpc/com.example.wire.shout";
const PUT_DATA: &str = "/xrpc/com.example.wire.putData";

fn upload(encoding: &str, body: impl Into<Vec<u8>>) -> Request {
    post(UPLOAD).header("content-type", encoding).body(body)
}

fn sent(how: &str) -> Request {
    get(format!("/xrpc/com.example.wire.getBytes?how={how}"))
}

#[test]
fn w_070_w_073_no_body_is_not_an_empty_one() {
    let missing = post(UPLOAD).header("content-type", "image/png");
    missing.send().refuses(400, "InvalidRequest");
}

/// The head of an upload is let go early; what its answer depends on is not.
#[test]
fn w_026_the_answer_to_an_upload_can_be_read_by_a_browser() {
    let request = upload("image/png", "pixels").header("origin", "https://example.org");
    for answer in request.send_both() {
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        let exposed = answer.header("access-control-expose-headers");
        assert!(exposed.is_some_and(|names| names.contains("DPoP-Nonce")));
    }
    let from_elsewhere = upload("image/png", "pixels").send();
    assert_eq!(from_elsewhere.header("access-control-expose-headers"), None);
}

#[test]
fn w_074_bytes_may_be_none() {
    let none = json!({ "encoding": "image/png", "length": 0, "size": 0 });
    assert_eq!(upload("image/png", "").send().accepts(), none);
    let chunked = format!(
        "POST {UPLOAD} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: image/png\r\n\
         transfer-encoding: chunked\r\n\r\n0\r\n\r\n"
    );
    assert_eq!(
        send(chunked.as_bytes()).accepts(),
        json!({ "encoding": "image/png", "size": 0 })
    );
    let text = post(SHOUT).header("content-type", "text/plain").body("");
    assert_eq!((text.send().status, text.send().body.len()), (200, 0));
    post(SHOUT)
        .body("no type")
        .send()
        .refuses(400, "InvalidRequest");
}

#[test]
fn w_079_w_080_what_is_declared_is_taken() {
    for (encoding, is_taken) in [
        ("image/png", true),
        ("IMAGE/x-odd; q=1", true),
        ("video/mp4", true),
        ("video/webm", false),
        ("imagery/png", false),
        ("image", false),
        ("image/", false),
        ("image/*", false),
        ("*/*", false),
    ] {
        let answers = post(PICTURE)
            .header("content-type", encoding)
            .body("pixels")
            .send_both();
        for answer in answers {
            if is_taken && encoding.starts_with(['i', 'I']) {
                assert_eq!((answer.status, &*answer.body), (200, &b"pixels"[..]));
            } else if is_taken {
                // Taken, and then not to be given: the output is an image (W-159).
                answer.refuses(500, "InternalServerError");
            } else {
                answer.refuses(400, "InvalidRequest");
            }
        }
    }
    for encoding in ["some/thing", "a/b; c=d", "application/json", "text/plain"] {
        assert_eq!(upload(encoding, "x").send().status, 200, "{encoding}");
    }
}

#[test]
fn w_081_a_wildcard_input_is_what_it_is_said_to_be() {
    for answer in upload("Application/JSON; charset=latin1", "not json").send_both() {
        assert_eq!(
            answer.accepts(),
            json!({ "encoding": "application/json", "length": 8, "size": 8 })
        );
    }
}

#[test]
fn w_082_w_083_a_text_is_utf_8() {
    for encoding in ["text/plain", "Text/Plain; charset=\"UTF-8\""] {
        let answers = post(SHOUT)
            .header("content-type", encoding)
            .body("größe")
            .send_both();
        for answer in answers {
            assert_eq!((answer.status, &*answer.body), (200, "GRÖSSE".as_bytes()));
        }
    }
    let latin = post(SHOUT)
        .header("content-type", "text/plain; charset=iso-8859-1")
        .body("size");
    latin.send().refuses(415, "UnsupportedMediaType");
    let broken = post(SHOUT)
        .header("content-type", "text/plain")
        .body(*b"gr\xf6\xdfe");
    broken.send().refuses(400, "InvalidRequest");
}

#[test]
fn w_090_each_kind_of_body_has_its_limit_and_a_method_may_have_its_own() {
    let text = |length| {
        post(SHOUT)
            .header("content-type", "text/plain")
            .body("a".repeat(length))
            .send()
    };
    let picture = |length| {
        post(PICTURE)
            .header("content-type", "image/png")
            .body("a".repeat(length))
            .send()
    };
    let whole = |length| upload("image/png", "a".repeat(length)).send();
    let limits: [(&dyn Fn(usize) -> Answer, usize); 3] = [
        (&text, MAX_TEXT),
        (&picture, MAX_PAYLOAD),
        (&whole, MAX_UPLOAD),
    ];
    for (send, limit) in limits {
        assert_eq!(send(limit).status, 200, "{limit}");
        send(limit + 1).refuses(413, "PayloadTooLarge");
    }
}

#[test]
fn w_094_w_095_a_stream_that_grows_too_long_is_413() {
    let chunk = format!("{:x}\r\n{}\r\n", MAX_UPLOAD, " ".repeat(MAX_UPLOAD));
    let head = format!(
        "POST {UPLOAD} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: a/b\r\n\
         transfer-encoding: chunked\r\n\r\n"
    );
    let fits = format!("{head}{chunk}0\r\n\r\n");
    assert_eq!(send(fits.as_bytes()).accepts()["size"], json!(MAX_UPLOAD));
    let too_long = format!("{head}{chunk}1\r\n \r\n0\r\n\r\n");
    send(too_long.as_bytes()).refuses(413, "PayloadTooLarge");
}

#[test]
fn w_096_what_is_left_of_a_body_is_not_the_next_request() {
    let mut connection = Connection::open();
    // What is refused unread, and what is refused half read: the rest is read all the same, up to a point.
    for (encoding, length, status) in [
        ("image/png", 4 * MAX_UPLOAD, 413),
        ("nonsense", 4 * MAX_UPLOAD, 400),
        ("image/png", 10, 200),
    ] {
        let head = format!(
            "POST {UPLOAD} HTTP/1.1\r\nhost: test\r\ncontent-type: {encoding}\r\ncontent-length: {length}\r\n\r\n"
        );
        connection.write(head.as_bytes());
        connection
            .write(&b"GET /xrpc/com.example.wire.touch HTTP/1.1\r\n\r\n".repeat(length)[..length]);
        assert_eq!(connection.read_one().status, status);
    }
    // Beyond that point, the connection ends.
    let head = format!(
        "POST {UPLOAD} HTTP/1.1\r\nhost: test\r\ncontent-type: a/b\r\ncontent-length: {}\r\n\r\n",
        64 * 1024 * 1024
    );
    connection.write(head.as_bytes());
    connection.read_one().refuses(413, "PayloadTooLarge");
    connection.write_until_broken(64 * 1024 * 1024);
}

#[test]
fn w_099_json_without_a_schema_is_any_of_the_data_model() {
    for body in [
        "[1,null,{\"a\":\"b\"}]",
        "\"text\"",
        "null",
        "{\"$type\":\"x\",\"z\":1,\"a\":2}",
    ] {
        for answer in post(PUT_DATA).json(body).send_both() {
            answer.accepts();
            assert_eq!(answer.body, body.as_bytes());
        }
    }
    for body in ["1.5", "[{\"$link\":1}]", "{", ""] {
        post(PUT_DATA)
            .json(body)
            .send()
            .refuses(400, "InvalidRequest");
    }
    post(PUT_DATA)
        .header("content-type", "text/plain")
        .body("1")
        .send()
        .refuses(400, "InvalidRequest");
}

#[test]
fn w_152_a_text_is_of_the_declared_type() {
    let answer = post(SHOUT)
        .header("content-type", "text/plain")
        .body("a")
        .send();
    assert_eq!(
        answer.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
}

#[test]
fn w_154_the_type_of_bytes_is_sent_as_it_is_said() {
    for answer in sent("whole").send_both() {
        assert_eq!(
            answer.header("content-type"),
            Some("Text/CSV; header=absent")
        );
        assert_eq!(answer.header("content-length"), Some("10"));
        assert_eq!(answer.body, b"some bytes");
    }
    // Said by nobody but the document, or by nobody.
    let video = get("/xrpc/com.example.wire.getVideo").send();
    assert_eq!(video.header("content-type"), Some("video/mp4"));
    assert_eq!(
        sent("unnamed").send().header("content-type"),
        Some("application/octet-stream")
    );
}

#[test]
fn w_156_a_stream_comes_in_chunks_or_with_its_length() {
    let streamed = sent("streamed").send();
    assert_eq!(streamed.header("transfer-encoding"), Some("chunked"));
    assert_eq!(
        streamed.body,
        b"4\r\nsome\r\n1\r\n \r\n5\r\nbytes\r\n0\r\n\r\n"
    );
    let announced = sent("announced").send();
    assert_eq!(announced.header("content-length"), Some("10"));
    assert_eq!(announced.body, b"some bytes");
    for how in ["streamed", "announced"] {
        assert_eq!(sent(how).send_both()[1].body, b"some bytes");
    }
}

#[test]
fn w_156_w_157_a_stream_that_breaks_ends_the_connection() {
    let broken = sent("broken").send();
    assert_eq!(broken.status, 200);
    // No last chunk, and no word of what happened.
    assert_eq!(broken.body, b"4\r\nsome\r\n1\r\n \r\n");
    let short = sent("short").send();
    assert_eq!(short.header("content-length"), Some("10"));
    assert_eq!(short.body, b"some ");
    for how in ["broken", "short"] {
        assert!(sent(how).breaks_over_http2(), "{how}");
    }
    sent("failed").send().refuses(403, "Forbidden");
}

#[test]
fn w_023_a_stream_is_not_started_for_head() {
    let head = |how| {
        let target = format!("/xrpc/com.example.wire.getBytes?how={how}");
        Request::new("HEAD", target).send()
    };
    let streamed = head("streamed");
    assert_eq!((streamed.status, streamed.body.len()), (200, 0));
    assert_eq!(
        streamed.header("content-type"),
        Some("Text/CSV; header=absent")
    );
    let announced = head("announced");
    assert_eq!(announced.header("content-length"), Some("10"));
    assert_eq!(announced.body.len(), 0);
}

#[test]
fn w_162_w_164_an_answer_of_another_server_is_passed_on_as_it_is() {
    for answer in get("/xrpc/com.example.wire.relay").send_both() {
        assert_eq!(answer.status, 203);
        for (name, value) in [
            ("content-type", "application/vnd.ipld.car; version=1"),
            ("content-encoding", "gzip"),
            ("content-length", "8"),
            ("atproto-repo-rev", "3jzfcijpj2z2a"),
        ] {
            assert_eq!(answer.header(name), Some(value));
        }
        assert_eq!(answer.body, b"\x1f\x8b coded");
    }
}

#[test]
fn a_part_is_sent_to_whom_asks_for_it() {
    for (range, status, place, body) in [
        ("bytes=0-3", 206, Some("bytes 0-3/10"), "some"),
        ("bytes=5-", 206, Some("bytes 5-9/10"), "bytes"),
        ("bytes=-2", 206, Some("bytes 8-9/10"), "es"),
        ("bytes=0-1,4-5", 200, None, "some bytes"),
        ("nonsense", 200, None, "some bytes"),
    ] {
        for answer in sent("seekable").header("range", range).send_both() {
            assert_eq!(
                (answer.status, &*answer.body),
                (status, body.as_bytes()),
                "{range}"
            );
            assert_eq!(answer.header("content-range"), place);
            assert_eq!(answer.header("accept-ranges"), Some("bytes"));
            let length = body.len().to_string();
            assert_eq!(answer.header("content-length"), Some(&*length));
        }
    }
    let beyond = sent("seekable").header("range", "bytes=10-").send();
    beyond.refuses(416, "InvalidRequest");
    assert_eq!(beyond.header("content-range"), Some("bytes */10"));
    let whole = sent("announced").header("range", "bytes=0-3").send();
    assert_eq!((whole.status, &*whole.body), (200, &b"some bytes"[..]));
}
