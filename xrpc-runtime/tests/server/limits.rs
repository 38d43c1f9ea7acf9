//! What a server bears, and what it says to those who ask for more.

use std::time::Duration;

use http::StatusCode;
use http_body_util::BodyExt as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::running::{
    App, LARGE, get, http_2, post, read_answer, read_to_end, request, router, send, serve, soon,
    start,
};

const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_secs(600);

fn header(name: &str, value: &str) -> String {
    format!("GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\n{name}: {value}\r\n\r\n")
}

#[tokio::test]
async fn a_head_that_is_too_large_is_431() {
    let server = start(App::default(), |server| server.max_header_bytes(10_000)).await;
    let mut stream = send(server.address, &header("x", &"a".repeat(9_000))).await;
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
    for size in [10_000, 30_000, 300_000] {
        let mut stream = send(server.address, &header("x", &"a".repeat(size))).await;
        let answer = read_answer(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{size}: {answer}");
        assert!(answer.contains("InvalidRequest"), "{size}: {answer}");
    }
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused_over_http_2() {
    let server = start(App::default(), |server| server.max_header_bytes(10_000)).await;
    let mut sender = http_2(server.address).await;
    for (bytes, status) in [
        (9_000, StatusCode::OK),
        (10_000, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE),
    ] {
        let mut request = request("GET", "com.example.quick");
        let value = "a".repeat(bytes).parse().unwrap();
        request.headers_mut().insert("x", value);
        let answer = soon("an answer", sender.send_request(request)).await;
        assert_eq!(answer.unwrap().status(), status, "{bytes}");
    }
}

#[tokio::test]
async fn too_many_headers_are_431() {
    let server = start(App::default(), |server| server.max_headers(10)).await;
    for (count, status) in [(10, 200), (11, 431)] {
        // `host` is one.
        let more = "x: y\r\n".repeat(count - 1);
        let text = format!("GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\n{more}\r\n");
        let mut stream = send(server.address, &text).await;
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{count}: {answer}"
        );
    }
}

#[tokio::test]
async fn too_many_headers_are_431_over_http_2() {
    let server = start(App::default(), |server| server.max_headers(10)).await;
    let mut sender = http_2(server.address).await;
    for (count, status) in [
        (10, StatusCode::OK),
        (11, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE),
    ] {
        let mut request = request("GET", "com.example.quick");
        for _ in 0..count {
            request.headers_mut().append("x", "y".parse().unwrap());
        }
        let answer = soon("an answer", sender.send_request(request))
            .await
            .unwrap();
        assert_eq!(answer.status(), status, "{count}");
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(body.is_empty(), status == StatusCode::OK);
    }
}

#[tokio::test]
async fn a_connection_that_is_idle_is_closed_and_not_before_its_time() {
    let server = start(App::default(), |server| {
        server.idle_time(SHORT).header_time(LONG).drain_time(LONG)
    })
    .await;
    let begun = std::time::Instant::now();
    let mut stream = send(server.address, &get("com.example.quick")).await;
    read_answer(&mut stream).await;
    assert_eq!(read_to_end(&mut stream).await, "");
    assert!(begun.elapsed() >= SHORT);
}

/// A client that pings and is pinged has nothing to ask all the same.
#[tokio::test]
async fn a_connection_that_is_idle_is_closed_over_http_2() {
    let server = start(App::default(), |server| {
        server.idle_time(SHORT).header_time(LONG)
    })
    .await;
    let mut sender = http_2(server.address).await;
    let answer = sender.send_request(request("GET", "com.example.quick"));
    soon("an answer", answer).await.unwrap();
    soon("the end of the connection", async {
        while !sender.is_closed() {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

/// A call may take longer than a connection may be idle.
#[tokio::test]
async fn a_connection_is_not_idle_while_a_call_is_under_way() {
    let app = App::default();
    let server = start(app.clone(), |server| {
        server.idle_time(SHORT).header_time(SHORT).write_time(SHORT)
    })
    .await;
    let mut stream = send(server.address, &get("com.example.waits")).await;
    // Another connection becomes idle after the call has begun, and is closed.
    soon("the call", app.0.entered.notified()).await;
    let mut other = send(server.address, &get("com.example.quick")).await;
    assert!(read_to_end(&mut other).await.starts_with("HTTP/1.1 200"));
    app.leave(1);
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_second_head_has_the_same_time_as_the_first() {
    let server = start(App::default(), |server| {
        server.header_time(SHORT).idle_time(LONG)
    })
    .await;
    let mut stream = send(server.address, &get("com.example.quick")).await;
    read_answer(&mut stream).await;
    stream.write_all(b"GET /xrpc/").await.unwrap();
    assert_eq!(read_to_end(&mut stream).await, "");
}

#[tokio::test]
async fn a_client_that_does_not_read_is_cut() {
    let server = start(App::default(), |server| {
        server.write_time(SHORT).header_time(LONG).idle_time(LONG)
    })
    .await;
    let request = "GET /large HTTP/1.1\r\nhost: test\r\n\r\n";
    let mut stream = send(server.address, request).await;
    // Who does not read learns of the end only by what becomes of his bytes.
    soon("the end of the connection", async {
        while stream.write_all(b"a").await.is_ok() {
            tokio::task::yield_now().await;
        }
    })
    .await;
    let read = bytes_left(stream).await;
    assert!(read < LARGE, "{read}");
}

/// The connection flows; it is the stream that does not.
#[tokio::test]
async fn a_client_that_does_not_read_is_cut_over_http_2() {
    let server = start(App::default(), |server| {
        server.write_time(SHORT).header_time(LONG).idle_time(LONG)
    })
    .await;
    let mut sender = http_2(server.address).await;
    let request = http::Request::get("http://test/large")
        .body(http_body_util::Empty::new())
        .unwrap();
    let answer = soon("an answer", sender.send_request(request)).await;
    soon("the end of the connection", async {
        while !sender.is_closed() {
            tokio::task::yield_now().await;
        }
    })
    .await;
    assert!(answer.unwrap().into_body().collect().await.is_err());
}

#[tokio::test]
async fn a_large_answer_arrives_whole_over_http_2() {
    let server = start(App::default(), |server| server).await;
    let mut sender = http_2(server.address).await;
    let request = http::Request::get("http://test/large")
        .body(http_body_util::Empty::new())
        .unwrap();
    let answer = soon("an answer", sender.send_request(request))
        .await
        .unwrap();
    assert_eq!(answer.headers()["content-length"], LARGE.to_string());
    let body = soon("the body", answer.into_body().collect())
        .await
        .unwrap();
    assert_eq!(body.to_bytes().len(), LARGE);
}

/// Reading slowly is not the same as not reading.
#[tokio::test]
async fn a_client_that_reads_is_not_cut() {
    let server = start(App::default(), |server| server.write_time(SHORT)).await;
    let mut stream = send(server.address, "GET /large HTTP/1.1\r\nhost: test\r\n\r\n").await;
    let mut buffer = vec![0; 1 << 20];
    let mut read = 0;
    let mut pause = tokio::time::interval(SHORT / 20);
    while read < LARGE {
        pause.tick().await;
        let count = soon("a byte", stream.read(&mut buffer)).await.unwrap();
        assert_ne!(count, 0, "cut after {read} bytes");
        read += count;
    }
}

#[tokio::test]
async fn a_connection_too_many_is_told_503() {
    let server = start(App::default(), |server| server.max_connections(1)).await;
    let mut first = send(server.address, &get("com.example.quick")).await;
    read_answer(&mut first).await;
    let mut second = send(server.address, &get("com.example.quick")).await;
    let answer = read_to_end(&mut second).await;
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("retry-after: 1\r\n"), "{answer}");
    assert!(
        answer.contains("access-control-allow-origin: *\r\n"),
        "{answer}"
    );
    assert!(
        answer.contains(r#"{"error":"NotEnoughResources","#),
        "{answer}"
    );
    drop(first);
    soon("room for a connection", async {
        loop {
            let mut third = send(server.address, &get("com.example.quick")).await;
            if read_answer(&mut third).await.starts_with("HTTP/1.1 200") {
                break;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_with_too_many_connections_is_told_503_and_others_are_not() {
    let server = start(App::default(), |server| server.max_connections_per_peer(1)).await;
    let mut first = send(server.address, &get("com.example.quick")).await;
    read_answer(&mut first).await;
    let mut second = send(server.address, &get("com.example.quick")).await;
    assert!(read_to_end(&mut second).await.starts_with("HTTP/1.1 503"));
    let other = tokio::net::TcpSocket::new_v4().unwrap();
    other.bind("127.0.0.2:0".parse().unwrap()).unwrap();
    let mut other = other.connect(server.address).await.unwrap();
    other
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    assert!(read_answer(&mut other).await.starts_with("HTTP/1.1 200"));
}

/// W-257
#[tokio::test]
async fn a_call_too_many_is_503_at_once_and_the_health_is_told_all_the_same() {
    let app = App::default();
    let server = start(app.clone(), |server| server.max_calls(2)).await;
    let mut waiting = Vec::new();
    for _ in 0..2 {
        waiting.push(send(server.address, &get("com.example.waits")).await);
        soon("the call", app.0.entered.notified()).await;
    }
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    for (nsid, status) in [("com.example.quick", 503), ("_health", 200)] {
        stream.write_all(get(nsid).as_bytes()).await.unwrap();
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{answer}"
        );
        assert_eq!(answer.contains("retry-after: 1"), status == 503);
        assert_eq!(answer.contains("NotEnoughResources"), status == 503);
        assert!(answer.contains("access-control-allow-origin: *"));
    }
    app.leave(2);
    for stream in &mut waiting {
        assert!(read_answer(stream).await.starts_with("HTTP/1.1 200"));
    }
    stream
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
    assert_eq!(app.calls(), 1);
}

/// Streams that the client takes back leave procedures behind: these count.
#[tokio::test]
async fn a_connection_cannot_leave_more_procedures_behind_than_it_may_have_streams() {
    let app = App::default();
    let server = start(app.clone(), |server| server.max_streams(2)).await;
    let mut sender = http_2(server.address).await;
    for _ in 0..2 {
        let waiting = sender.send_request(request("POST", "com.example.works"));
        tokio::select! {
            _ = waiting => panic!("nobody let the call go"),
            () = app.0.entered.notified() => {}
        }
    }
    let answer = sender.send_request(request("POST", "com.example.works"));
    let answer = soon("an answer", answer).await.unwrap();
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_call_that_takes_too_long_is_503() {
    let app = App::default();
    let router = router(app.clone()).call_time(SHORT);
    let server = serve(router, |server| server).await;
    for verb in [get("com.example.waits"), post("com.example.works")] {
        let mut stream = send(server.address, &verb).await;
        let answer = read_answer(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
        assert!(answer.contains("NotEnoughResources"), "{answer}");
        soon("the end of the call", app.0.dropped.notified()).await;
    }
}

async fn bytes_left(mut stream: TcpStream) -> usize {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    bytes.len()
}
