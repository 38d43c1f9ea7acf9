//! A router on a socket: connections, their time limits, and the end of them.

mod opening;

use std::{convert::Infallible, io, net::SocketAddr, pin::Pin, time::Duration};

use http::{Request, Response};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use tokio::{
    net::{TcpListener, TcpStream, ToSocketAddrs},
    task::JoinSet,
};

use self::opening::Opening;
use crate::{
    body::{Body, RequestBody},
    router::Router,
};

/// Serves a [`Router`] over HTTP/1.1 and HTTP/2 (prior knowledge) on a TCP listener.
///
/// ```
/// use xrpc::{Router, Server};
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let server = Server::bind("127.0.0.1:0").await?.shutdown_on(async { /* tokio::signal::ctrl_c().await */ });
/// println!("listening on http://{}", server.address());
/// server.serve(Router::new(())).await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a server does nothing until it serves"]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    header_time: Duration,
    drain_time: Duration,
    shutdown: Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// How a server came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every request that had been accepted was answered.
    Drained,
    /// The time to drain was over; this many connections were cut.
    Cut(usize),
}

/// How long an HTTP/2 peer may take to answer a ping.
const PONG_TIME: Duration = Duration::from_secs(20);
/// The largest header section of a request, in bytes.
const MAX_HEADER_BYTES: u32 = 64 * 1024;
/// Requests of one HTTP/2 connection at the same time.
const MAX_STREAMS: u32 = 200;

impl Server {
    /// Listens on an address; port 0 takes a free one.
    pub async fn bind(address: impl ToSocketAddrs) -> io::Result<Self> {
        Self::new(TcpListener::bind(address).await?)
    }

    /// Takes a listener that is there already.
    pub fn new(listener: TcpListener) -> io::Result<Self> {
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            header_time: Duration::from_secs(15),
            drain_time: Duration::from_secs(30),
            shutdown: Box::pin(std::future::pending()),
        })
    }

    /// The address listened on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How long a client may take for the head of a request, and be idle between requests; 15 seconds unless said
    /// otherwise.
    pub fn header_time(mut self, time: Duration) -> Self {
        self.header_time = time;
        self
    }

    /// How long requests under way may take to end once the server shuts down; 30 seconds unless said otherwise.
    pub fn drain_time(mut self, time: Duration) -> Self {
        self.drain_time = time;
        self
    }

    /// Shuts down when the future is ready: no new connections, and the requests under way are answered.
    pub fn shutdown_on(mut self, signal: impl Future<Output = ()> + Send + 'static) -> Self {
        self.shutdown = Box::pin(signal);
        self
    }

    /// Serves until the shutdown.
    pub async fn serve<S: Send + Sync + 'static>(mut self, router: Router<S>) -> io::Result<Ended> {
        let http = self.http();
        let graceful = GracefulShutdown::new();
        let mut connections = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                biased;
                () = &mut self.shutdown => break,
                accepted = self.listener.accept() => accepted,
            };
            while connections.try_join_next().is_some() {}
            match accepted {
                Ok((stream, peer)) => {
                    let connection = connect(&http, stream, peer, self.header_time, router.clone());
                    let connection = graceful.watch(connection.into_owned());
                    connections.spawn(async move {
                        // A broken connection is the peer's affair; there is nobody left to tell.
                        if let Err(error) = connection.await {
                            tracing::debug!(%peer, error, "connection ended");
                        }
                    });
                }
                Err(error) => wait_after(&error).await,
            }
        }
        // Further connections are refused by the system while this server drains.
        drop(self.listener);
        let drained = tokio::time::timeout(self.drain_time, graceful.shutdown()).await;
        if drained.is_ok() {
            return Ok(Ended::Drained);
        }
        while connections.try_join_next().is_some() {}
        let cut = connections.len();
        connections.shutdown().await;
        Ok(Ended::Cut(cut))
    }

    fn http(&self) -> auto::Builder<TokioExecutor> {
        let mut http = auto::Builder::new(TokioExecutor::new());
        http.http1()
            .max_buf_size(MAX_HEADER_BYTES as usize)
            .timer(TokioTimer::new())
            .header_read_timeout(self.header_time);
        http.http2()
            .timer(TokioTimer::new())
            .keep_alive_interval(self.header_time)
            .keep_alive_timeout(PONG_TIME)
            .max_concurrent_streams(MAX_STREAMS)
            .max_header_list_size(MAX_HEADER_BYTES);
        http
    }
}

type Connection<'a, V> = auto::Connection<'a, TokioIo<Opening>, V, TokioExecutor>;

/// One connection: hyper's, with every request handed to the router.
fn connect<S: Send + Sync + 'static>(
    http: &auto::Builder<TokioExecutor>,
    stream: TcpStream,
    peer: SocketAddr,
    header_time: Duration,
    router: Router<S>,
) -> Connection<
    '_,
    impl hyper::service::Service<
        Request<Incoming>,
        Response = Response<Body>,
        Error = Infallible,
        Future: Future<Output = Result<Response<Body>, Infallible>> + Send + 'static,
    > + Send
    + use<S>,
> {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%peer, %error, "TCP_NODELAY cannot be set");
    }
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let answer = router.answer(Some(peer), request.map(RequestBody::new));
        async move { Ok::<_, Infallible>(answer.await) }
    });
    http.serve_connection(TokioIo::new(Opening::new(stream, header_time)), service)
}

/// A connection that broke before it was accepted is nothing; anything else (no file descriptors left) will not be
/// better at once.
async fn wait_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};

    if matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    ) {
        return;
    }
    tracing::error!(%error, "no connection can be accepted");
    tokio::time::sleep(Duration::from_millis(200)).await;
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
