//! The end of a server: what has been accepted is answered, as long as there is time.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http::StatusCode;
use tokio::{io::AsyncWriteExt as _, net::TcpStream, task::JoinSet};
use xrpc::Ended;

use crate::running::{
    App, get, http_2, read_answer, read_to_end, request, send, soon, start, try_answer,
};

#[tokio::test]
async fn a_shutdown_answers_what_is_under_way_and_accepts_nothing_new() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let mut stream = send(server.address, &get("com.example.waits")).await;
    let idle = send(server.address, "").await;
    soon("the call", app.0.entered.notified()).await;
    server.stop.send(()).unwrap();
    // The listener is closed once connections are refused; until then one may be accepted by the system alone.
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    app.leave(1);
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
    drop(idle);
}

#[tokio::test]
async fn a_drain_that_takes_too_long_is_cut() {
    let app = App::default();
    let server = start(app.clone(), |server| {
        server.drain_time(Duration::from_millis(50))
    })
    .await;
    let mut stream = send(server.address, &get("com.example.waits")).await;
    soon("the call", app.0.entered.notified()).await;
    server.stop.send(()).unwrap();
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Cut(1));
    assert_eq!(read_to_end(&mut stream).await, "");
}

/// The request is in the buffers of the system, and so is the connection: the server has seen neither.
#[tokio::test]
async fn a_connection_that_waits_at_the_door_is_served() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    // On this executor nothing runs beside the test until it waits: the server sees both at once.
    let stream = std::net::TcpStream::connect(server.address).unwrap();
    std::io::Write::write_all(&mut &stream, get("com.example.quick").as_bytes()).unwrap();
    server.stop.send(()).unwrap();
    stream.set_nonblocking(true).unwrap();
    let mut stream = TcpStream::from_std(stream).unwrap();
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
}

#[tokio::test]
async fn a_connection_that_was_kept_may_send_one_request_more() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let mut stream = send(server.address, &get("com.example.quick")).await;
    read_answer(&mut stream).await;
    server.stop.send(()).unwrap();
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    stream
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    let answer = read_to_end(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
}

/// Clients that call without a pause, over connections that they keep: whatever they have sent is answered, until an
/// answer tells them to come no more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_load_every_request_over_http_1_is_answered() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let mut clients = JoinSet::new();
    for _ in 0..16 {
        clients.spawn(call_over_http_1(server.address, Arc::clone(&answered)));
    }
    soon("some load", async {
        while answered.load(Ordering::SeqCst) < 500 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    server.stop.send(()).unwrap();
    assert_eq!(
        soon("the end", server.served).await.unwrap().unwrap(),
        Ended::Drained
    );
    soon("the end of the clients", clients.join_all()).await;
    assert_eq!(app.calls(), answered.load(Ordering::SeqCst));
}

async fn call_over_http_1(address: SocketAddr, answered: Arc<AtomicUsize>) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    loop {
        stream
            .write_all(get("com.example.quick").as_bytes())
            .await
            .unwrap();
        let answer = try_answer(&mut stream)
            .await
            .expect("a request got no answer");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        answered.fetch_add(1, Ordering::SeqCst);
        if answer.contains("connection: close") {
            return;
        }
    }
}

/// GOAWAY says which requests are served: all that the server has begun, and none but these.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_load_every_request_over_http_2_is_answered() {
    let app = App::default();
    let server = start(app.clone(), |server| server).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let mut clients = JoinSet::new();
    for _ in 0..16 {
        clients.spawn(call_over_http_2(server.address, Arc::clone(&answered)));
    }
    soon("some load", async {
        while answered.load(Ordering::SeqCst) < 500 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    server.stop.send(()).unwrap();
    assert_eq!(
        soon("the end", server.served).await.unwrap().unwrap(),
        Ended::Drained
    );
    soon("the end of the clients", clients.join_all()).await;
    assert_eq!(app.calls(), answered.load(Ordering::SeqCst));
}

async fn call_over_http_2(address: SocketAddr, answered: Arc<AtomicUsize>) {
    let mut sender = http_2(address).await;
    // A client that has heard GOAWAY is not ready any more, and has sent nothing.
    while sender.ready().await.is_ok() {
        match sender
            .send_request(request("GET", "com.example.quick"))
            .await
        {
            Ok(answer) => {
                assert_eq!(answer.status(), StatusCode::OK);
                answered.fetch_add(1, Ordering::SeqCst);
            }
            // Refused, or never sent: the counts at the end say whether the server had begun it.
            Err(_) => return,
        }
    }
}
