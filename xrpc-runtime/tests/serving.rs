//! The life of a server: connections in time and out of time, panics, disconnects, and the end.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Empty};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::{Notify, oneshot},
    task::JoinHandle,
};
use xrpc::{
    __private as private, Answering, Body, Call, Context, Ended, Endpoint, Error, Input, Method,
    Replying, RequestBody, Router, Server, Unknown,
};

/// What the endpoints of these tests share with the tests.
#[derive(Default)]
struct App {
    entered: Arc<Notify>,
    leave: Arc<Notify>,
    dropped: Arc<Notify>,
    calls: AtomicUsize,
}

/// Endpoints written by hand: the macros have tests of their own.
macro_rules! endpoint {
    ($name:ident, $method:expr, $arguments:ty, $function:expr) => {
        struct $name;
        impl Endpoint for $name {
            type State = App;
            const METHOD: Method = $method;
            fn call(call: &mut Call<App>) -> Replying<'_> {
                private::Work::<$arguments, Result<(), Error>, App, 0>::NEW.run(call, $function)
            }
        }
    };
}

endpoint!(
    Quick,
    Method::query("com.example.quick"),
    (),
    async |app, ()| {
        app.calls.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
);
endpoint!(
    Panics,
    Method::query("com.example.panics"),
    (Context, ()),
    async |_, (context, ())| {
        assert!(context.peer.is_none(), "a secret of the house");
        Ok(())
    }
);
endpoint!(
    Waits,
    Method::query("com.example.waits"),
    (),
    async |app, ()| {
        let _guard = SignalOnDrop(Arc::clone(&app.dropped));
        app.entered.notify_one();
        app.leave.notified().await;
        Ok(())
    }
);
endpoint!(
    Reads,
    Method::procedure("com.example.reads").input("application/json"),
    (Input<Unknown>, ()),
    async |_, _| Ok(())
);

struct SignalOnDrop(Arc<Notify>);

impl Drop for SignalOnDrop {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

/// A server on a free port, and what ends it.
struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<std::io::Result<Ended>>,
}

async fn start(app: App, change: impl FnOnce(Server) -> Server) -> Running {
    let (stop, stopped) = oneshot::channel::<()>();
    let server = Server::bind("127.0.0.1:0")
        .await
        .unwrap()
        .shutdown_on(async move {
            let _ = stopped.await;
        });
    let server = change(server);
    let address = server.address();
    let router = Router::new(app)
        .mount(xrpc::routes![Quick, Panics, Waits, Reads])
        .input_time(Duration::from_millis(200));
    Running {
        address,
        stop,
        served: tokio::spawn(server.serve(router)),
    }
}

fn get(nsid: &str) -> String {
    format!("GET /xrpc/{nsid} HTTP/1.1\r\nhost: test\r\n\r\n")
}

/// Reads one answer: its head, and a body of the length that the head says.
async fn read_answer(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = find(&bytes, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.trim().parse::<usize>().unwrap());
            if bytes.len() >= end + 4 + length {
                return String::from_utf8(bytes).unwrap();
            }
        }
        let read = stream.read_buf(&mut bytes).await.unwrap();
        assert_ne!(
            read,
            0,
            "the connection ended after {:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes
        .windows(needle.len())
        .position(|window| window == needle)
}

async fn send(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

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
    let stream = TcpStream::connect(server.address).await.unwrap();
    let io = hyper_util::rt::TokioIo::new(stream);
    let executor = hyper_util::rt::TokioExecutor::new();
    let (mut sender, connection) = hyper::client::conn::http2::handshake(executor, io)
        .await
        .unwrap();
    tokio::spawn(connection);
    let target = format!("http://{}/xrpc/com.example.quick", server.address);
    for verb in ["GET", "HEAD"] {
        let request = Request::builder()
            .method(verb)
            .uri(&target)
            .body(Empty::<bytes::Bytes>::new())
            .unwrap();
        let answer = sender.send_request(request).await.unwrap();
        assert_eq!(
            (answer.status(), answer.version()),
            (StatusCode::OK, http::Version::HTTP_2)
        );
        assert!(
            answer
                .into_body()
                .collect()
                .await
                .unwrap()
                .to_bytes()
                .is_empty()
        );
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
        let mut rest = Vec::new();
        let ended =
            tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "after {said:?} the connection is still open");
        assert!(!rest.starts_with(b"HTTP/1.1 200"), "{said:?}");
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

/// W-031
#[tokio::test]
async fn a_client_that_leaves_cancels_its_call() {
    let app = App::default();
    let (entered, dropped) = (Arc::clone(&app.entered), Arc::clone(&app.dropped));
    let server = start(app, |server| server).await;
    let stream = send(server.address, &get("com.example.waits")).await;
    entered.notified().await;
    drop(stream);
    tokio::time::timeout(Duration::from_secs(5), dropped.notified())
        .await
        .expect("the call goes on");
}

#[tokio::test]
async fn a_shutdown_answers_what_is_under_way_and_accepts_nothing_new() {
    let app = App::default();
    let (entered, leave) = (Arc::clone(&app.entered), Arc::clone(&app.leave));
    let server = start(app, |server| server).await;
    let mut stream = send(server.address, &get("com.example.waits")).await;
    let idle = send(server.address, "").await;
    entered.notified().await;
    server.stop.send(()).unwrap();
    // The listener is closed once connections are refused; until then one may be accepted by the system alone.
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    leave.notify_one();
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
    drop(idle);
}

#[tokio::test]
async fn a_drain_that_takes_too_long_is_cut() {
    let app = App::default();
    let entered = Arc::clone(&app.entered);
    let server = start(app, |server| server.drain_time(Duration::from_millis(50))).await;
    let mut stream = send(server.address, &get("com.example.waits")).await;
    entered.notified().await;
    server.stop.send(()).unwrap();
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Cut(1));
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest).await;
    assert!(rest.is_empty());
}

/// W-210: what is not XRPC is watched over as well.
#[tokio::test]
async fn a_panic_outside_is_a_500_too() {
    fn outside(_: &App, _: Request<RequestBody>) -> Answering<'_, http::Response<Body>> {
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
