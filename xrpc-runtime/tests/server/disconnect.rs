//! A client that leaves before its answer: queries end, procedures go on.

use std::{sync::atomic::Ordering, time::Duration};

use http_body_util::BodyExt as _;
use tokio::{io::AsyncWriteExt as _, net::TcpStream};
use xrpc::Ended;

use crate::running::{App, get, http_2, post, read_answer, request, send, soon, start};

/// W-031
#[tokio::test]
async fn a_client_that_leaves_cancels_its_query() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let stream = send(server.address, &get("com.example.waits")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    soon("the end of the call", app.0.dropped.notified()).await;
    assert_eq!(app.0.leave.available_permits(), 0);
}

#[tokio::test]
async fn a_stream_that_is_reset_cancels_its_query_and_no_other() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let mut sender = http_2(server.address).await;
    let waiting = sender.send_request(request("GET", "com.example.waits"));
    let reset = async {
        app.0.entered.notified().await;
    };
    tokio::select! {
        _ = waiting => panic!("nobody let the call go"),
        () = reset => {}
    }
    soon("the end of the call", app.0.dropped.notified()).await;
    let answer = sender.send_request(request("GET", "com.example.quick"));
    let answer = soon("an answer", answer).await.unwrap();
    answer.into_body().collect().await.unwrap();
    assert_eq!(app.calls(), 1);
}

#[tokio::test]
async fn a_procedure_goes_on_without_its_client() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let stream = send(server.address, &post("com.example.works")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    gone(&server.address, &app).await;
    app.leave(1);
    soon("the end of the procedure", app.0.left.notified()).await;
}

#[tokio::test]
async fn a_procedure_goes_on_without_its_stream() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let mut sender = http_2(server.address).await;
    let waiting = sender.send_request(request("POST", "com.example.works"));
    tokio::select! {
        _ = waiting => panic!("nobody let the call go"),
        () = app.0.entered.notified() => {}
    }
    // Streams are looked at in order: when this is answered, the reset has been seen.
    let answer = sender.send_request(request("GET", "com.example.quick"));
    soon("an answer", answer).await.unwrap();
    app.leave(1);
    soon("the end of the procedure", app.0.left.notified()).await;
}

#[tokio::test]
async fn a_procedure_ends_with_its_client_if_it_is_told_to() {
    let app = App::default();
    let server = start(app.clone(), |server| server.finish_procedures(false)).await;
    let stream = send(server.address, &post("com.example.works")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    soon("the end of the call", app.0.dropped.notified()).await;
}

#[tokio::test]
async fn a_procedure_without_its_client_is_waited_for_by_the_shutdown() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let stream = send(server.address, &post("com.example.works")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    gone(&server.address, &app).await;
    server.stop.send(()).unwrap();
    refused(&server.address).await;
    assert!(!server.served.is_finished());
    app.leave(1);
    soon("the end of the procedure", app.0.left.notified()).await;
    assert_eq!(
        soon("the end", server.served).await.unwrap().unwrap(),
        Ended::Drained
    );
}

#[tokio::test]
async fn a_procedure_without_its_client_is_cut_when_the_drain_is_over() {
    let app = App::default();
    let server = start(app.clone(), |server| {
        server.drain_time(Duration::from_millis(50))
    })
    .await;
    let stream = send(server.address, &post("com.example.works")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    gone(&server.address, &app).await;
    server.stop.send(()).unwrap();
    assert_eq!(
        soon("the end", server.served).await.unwrap().unwrap(),
        Ended::Cut(1)
    );
    soon("the end of the call", app.0.dropped.notified()).await;
}

/// A call that has lost its client still counts: it is work that the server does.
#[tokio::test]
async fn a_procedure_without_its_client_counts_among_the_calls() {
    let app = App::default();
    let server = start(app.clone(), |server| server.max_calls(1)).await;
    let stream = send(server.address, &post("com.example.works")).await;
    soon("the call", app.0.entered.notified()).await;
    drop(stream);
    let mut other = TcpStream::connect(server.address).await.unwrap();
    for _ in 0..3 {
        other
            .write_all(get("com.example.quick").as_bytes())
            .await
            .unwrap();
        let answer = read_answer(&mut other).await;
        assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    }
    app.leave(1);
    soon("the end of the procedure", app.0.left.notified()).await;
    soon("room for a call", async {
        loop {
            other
                .write_all(get("com.example.quick").as_bytes())
                .await
                .unwrap();
            if read_answer(&mut other).await.starts_with("HTTP/1.1 200") {
                break;
            }
        }
    })
    .await;
}

/// A server that is asked twice has had the time to see that a client is gone: the first answer comes after the end of
/// that connection was there to be read.
async fn gone(address: &std::net::SocketAddr, app: &App) {
    let before = app.0.calls.load(Ordering::SeqCst);
    for _ in 0..2 {
        let mut stream = send(*address, &get("com.example.quick")).await;
        read_answer(&mut stream).await;
    }
    assert_eq!(app.calls(), before + 2);
}

/// The listener is closed once connections are refused.
async fn refused(address: &std::net::SocketAddr) {
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
