//! The life of a connection: requests one after the other, both versions of HTTP, times, and panics.

use std::time::Duration;

use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use tokio::io::AsyncWriteExt as _;
use xrpc::{Answering, Body, Router, Server};

use crate::running::{App, get, http_2, read_answer, read_to_end, request, send, start};

#[tokio::test]
async fn a_connection_is_kept_for_the_next_request() {
    let server = start(App::default(), |server| server).await;
    let mut stream = send(server.address, &get("com.example.quick")).await;
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
    stream
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
}

/// W-210, W-207
#[tokio::test]
async fn a_panic_is_a_500_that_says_nothing_and_hurts_nobody_else() {
    let server = start(App::default(), |server| server).await;
    let mut stream = send(server.address, &get("com.example.panics")).await;
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    assert!(
        answer.ends_with(r#"{"error":"InternalServerError","message":"Internal Server Error"}"#),
        "{answer}"
    );
    stream
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn http_2_is_served_by_prior_knowledge() {
    let server = start(App::default(), |server| server).await;
    let mut sender = http_2(server.address).await;
    for verb in ["GET", "HEAD"] {
        let request = request(verb, "com.example.quick");
        let answer = sender.send_request(request).await.unwrap();
        assert_eq!(
            (answer.status(), answer.version()),
            (StatusCode::OK, http::Version::HTTP_2)
        );
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(body.is_empty());
    }
}

/// A client that says too little for too long is sent away, whatever it has said so far.
#[tokio::test]
async fn a_head_that_does_not_come_in_time_ends_the_connection() {
    for said in [
        "",
        "G",
        "PRI * HT",
        "GET /xrpc/com.example.quick HTTP/1.1\r\nhost: ",
    ] {
        let server = start(App::default(), |server| {
            server.header_time(Duration::from_millis(100))
        })
        .await;
        let mut stream = send(server.address, said).await;
        let rest = read_to_end(&mut stream).await;
        assert!(!rest.starts_with("HTTP/1.1 200"), "{said:?}");
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_in_time_is_refused() {
    let server = start(App::default(), |server| server).await;
    let head = "POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n\
                content-length: 10\r\n\r\n{";
    let mut stream = send(server.address, head).await;
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("InvalidRequest"), "{answer}");
}

/// W-210: what is not XRPC is watched over as well.
#[tokio::test]
async fn a_panic_outside_is_a_500_too() {
    fn outside(_: &App, _: Request<Body>) -> Answering<'_, http::Response<Body>> {
        Box::pin(async { panic!("a secret of the house") })
    }
    let server = Server::bind("127.0.0.1:0").await.unwrap();
    let address = server.address();
    let router = Router::new(App::default())
        .fallback(outside)
        .health(|_| Box::pin(async { panic!("a secret of the house") }));
    tokio::spawn(server.serve(router));
    for (path, status) in [("/", 500), ("/xrpc/_health", 503)] {
        let mut stream = send(
            address,
            &format!("GET {path} HTTP/1.1\r\nhost: test\r\n\r\n"),
        )
        .await;
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")) && !answer.contains("secret"),
            "{answer}"
        );
    }
}
