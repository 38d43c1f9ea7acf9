//! A server on a free port, the endpoints that it has, and what a client does with it.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http_body_util::Empty;
use hyper::client::conn::http2::SendRequest;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::{Notify, Semaphore, oneshot},
    task::JoinHandle,
};
use xrpc::{
    __private as private, Answering, Body, Call, Context, Ended, Endpoint, Error, Input, Method,
    Replying, Router, Server, Unknown,
};

/// What the endpoints share with the tests.
#[derive(Clone, Default)]
pub(crate) struct App(pub(crate) Arc<Signals>);

pub(crate) struct Signals {
    /// A call has begun that waits for `leave`.
    pub(crate) entered: Notify,
    pub(crate) leave: Semaphore,
    /// Such a call has come to its end, or was dropped.
    pub(crate) left: Notify,
    pub(crate) dropped: Notify,
    pub(crate) calls: AtomicUsize,
}

impl Default for Signals {
    fn default() -> Self {
        Self {
            entered: Notify::new(),
            leave: Semaphore::new(0),
            left: Notify::new(),
            dropped: Notify::new(),
            calls: AtomicUsize::new(0),
        }
    }
}

impl App {
    pub(crate) fn calls(&self) -> usize {
        self.0.calls.load(Ordering::SeqCst)
    }

    /// Lets so many calls go.
    pub(crate) fn leave(&self, calls: usize) {
        self.0.leave.add_permits(calls);
    }

    async fn wait(&self) {
        let _guard = SignalOnDrop(self.clone());
        self.0.entered.notify_one();
        self.0.leave.acquire().await.unwrap().forget();
        self.0.left.notify_one();
    }
}

struct SignalOnDrop(App);

impl Drop for SignalOnDrop {
    fn drop(&mut self) {
        self.0.0.dropped.notify_one();
    }
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
        app.0.calls.fetch_add(1, Ordering::SeqCst);
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
        app.wait().await;
        Ok(())
    }
);
endpoint!(
    Works,
    Method::procedure("com.example.works"),
    (),
    async |app, ()| {
        app.wait().await;
        Ok(())
    }
);
endpoint!(
    Reads,
    Method::procedure("com.example.reads").input("application/json"),
    (Input<Unknown>, ()),
    async |_, _| Ok(())
);
endpoint!(
    Peer,
    Method::query("com.example.peer"),
    (Context, ()),
    async |_, (context, ())| {
        let peer = context
            .peer
            .map_or("none".to_owned(), |peer| peer.to_string());
        Err(Error::invalid_request(peer))
    }
);

/// The size of what is at `/large`: more than all buffers on the way to a client.
pub(crate) const LARGE: usize = 64 << 20;

/// The router of these tests.
pub(crate) fn router(app: App) -> Router<App> {
    fn large(_: &App, _: http::Request<Body>) -> Answering<'_, http::Response<Body>> {
        Box::pin(async { http::Response::new(Body::from(vec![0; LARGE])) })
    }
    Router::new(app)
        .mount(xrpc::routes![Quick, Panics, Waits, Works, Reads, Peer])
        .input_time(Duration::from_millis(200))
        .fallback(large)
}

/// A server on a free port, and what ends it.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) stop: oneshot::Sender<()>,
    pub(crate) served: JoinHandle<std::io::Result<Ended>>,
}

pub(crate) async fn start(app: App, change: impl FnOnce(Server) -> Server) -> Running {
    serve(router(app), change).await
}

pub(crate) async fn serve(router: Router<App>, change: impl FnOnce(Server) -> Server) -> Running {
    let (stop, stopped) = oneshot::channel::<()>();
    let server = Server::bind("127.0.0.1:0")
        .await
        .unwrap()
        .shutdown_on(async move {
            let _ = stopped.await;
        });
    let server = change(server);
    Running {
        address: server.address(),
        stop,
        served: tokio::spawn(server.serve(router)),
    }
}

/// What must happen, and happens soon: the limit is for tests that fail.
pub(crate) async fn soon<T>(what: &str, event: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), event)
        .await
        .unwrap_or_else(|_| panic!("{what} did not happen"))
}

pub(crate) fn get(nsid: &str) -> String {
    format!("GET /xrpc/{nsid} HTTP/1.1\r\nhost: test\r\n\r\n")
}

pub(crate) fn post(nsid: &str) -> String {
    format!("POST /xrpc/{nsid} HTTP/1.1\r\nhost: test\r\ncontent-length: 0\r\n\r\n")
}

pub(crate) async fn send(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// A connection over HTTP/2.
pub(crate) async fn http_2(address: SocketAddr) -> SendRequest<Empty<Bytes>> {
    let stream = TcpStream::connect(address).await.unwrap();
    let (sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
            .await
            .unwrap();
    tokio::spawn(connection);
    sender
}

pub(crate) fn request(verb: &str, nsid: &str) -> http::Request<Empty<Bytes>> {
    http::Request::builder()
        .method(verb)
        .uri(format!("http://test/xrpc/{nsid}"))
        .body(Empty::new())
        .unwrap()
}

/// Reads one answer: its head, and a body of the length that the head says.
pub(crate) async fn read_answer(stream: &mut (impl AsyncRead + Unpin)) -> String {
    soon("an answer", try_answer(stream))
        .await
        .unwrap_or_else(|seen| panic!("the connection ended after {seen:?}"))
}

/// The same, or what there was before the connection ended.
pub(crate) async fn try_answer(stream: &mut (impl AsyncRead + Unpin)) -> Result<String, String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.trim().parse::<usize>().unwrap());
            if body.len() >= length {
                return Ok(text.into_owned());
            }
        }
        match stream.read_buf(&mut bytes).await {
            Ok(0) | Err(_) => return Err(String::from_utf8_lossy(&bytes).into_owned()),
            Ok(_) => {}
        }
    }
}

/// Waits until the server has closed the connection. Returns what it said before.
pub(crate) async fn read_to_end(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut bytes = Vec::new();
    // An end is an end, orderly or not.
    let _ = soon("the end of a connection", stream.read_to_end(&mut bytes)).await;
    String::from_utf8_lossy(&bytes).into_owned()
}
