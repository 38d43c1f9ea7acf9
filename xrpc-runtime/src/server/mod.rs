//! A router on sockets: the connections that are accepted, and the end of them.

#[cfg(all(feature = "activation", unix))]
mod activation;
mod activity;
mod admission;
mod answer;
mod calls;
mod connection;
mod connections;
mod drain;
mod limits;
mod listener;
mod network;
mod opening;
mod preamble;
mod proxies;
mod run_on;
mod shed;
mod socket;
mod stream;
#[cfg(feature = "tls")]
mod tls;
#[cfg(unix)]
mod unix;

use std::{
    future::{pending, poll_fn},
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, atomic::AtomicUsize},
    task::{Context, Poll},
    time::Duration,
};

use tokio::net::{TcpListener, ToSocketAddrs};

#[cfg(feature = "tls")]
pub use self::tls::Tls;
use self::{
    calls::House, connections::Connections, drain::Drain, limits::Limits, listener::Accepted,
};
pub use self::{
    listener::Listener,
    network::{Network, NotANetwork},
    proxies::Proxies,
};
use crate::router::Router;

/// Serves a [`Router`] over HTTP/1.1 and HTTP/2 (prior knowledge) on its listeners.
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
    listeners: Vec<Listener>,
    limits: Limits,
    run_on: bool,
    trusted: Option<Proxies>,
    shutdown: Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// How a server came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every request that had been accepted was answered.
    Drained,
    /// The time to drain was over; this many connections were cut, and calls that had lost theirs.
    Cut(usize),
}

impl Server {
    /// Listens on an address; port 0 takes a free one.
    pub async fn bind(address: impl ToSocketAddrs) -> io::Result<Self> {
        Ok(Self::new(TcpListener::bind(address).await?))
    }

    /// Takes a listener that is there already.
    pub fn new(listener: impl Into<Listener>) -> Self {
        Self {
            listeners: vec![listener.into()],
            limits: Limits::default(),
            run_on: true,
            trusted: None,
            shutdown: Box::pin(pending()),
        }
    }

    /// Listens here too.
    pub fn listen(mut self, listener: impl Into<Listener>) -> Self {
        self.listeners.push(listener.into());
        self
    }

    /// The address of the first listener that is one of TCP.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub fn address(&self) -> SocketAddr {
        self.addresses().next().expect("a listener of TCP")
    }

    /// The addresses listened on, of TCP.
    pub fn addresses(&self) -> impl Iterator<Item = SocketAddr> {
        self.listeners.iter().filter_map(Listener::address)
    }

    /// Whether a procedure goes on when its client has left before the answer; it does unless said otherwise. Queries
    /// end at once: they have nothing to finish (W-031).
    ///
    /// A call that goes on counts among the calls of the server, and is waited for when it shuts down.
    pub fn finish_procedures(mut self, finish: bool) -> Self {
        self.run_on = finish;
        self
    }

    /// Believes these proxies when they name the client of a request: it is then the peer of the call. The connections
    /// of such a proxy are not limited by its address.
    pub fn trust(mut self, proxies: Proxies) -> Self {
        self.trusted = Some(proxies);
        self
    }

    /// Shuts down when the future is ready: no new connections, and the requests under way are answered.
    ///
    /// Connections that the system had accepted by then are served, and a client that keeps its connection may send
    /// one more request within half a second: the answer tells it to come no more. So no request is lost that was on
    /// its way.
    pub fn shutdown_on(mut self, signal: impl Future<Output = ()> + Send + 'static) -> Self {
        self.shutdown = Box::pin(signal);
        self
    }

    /// Serves until the shutdown.
    pub async fn serve<S: Send + Sync + 'static>(self, router: Router<S>) -> io::Result<Ended> {
        let mut shutdown = self.shutdown;
        let mut listeners = Listeners {
            all: self.listeners,
            next: 0,
        };
        let house = Arc::new(House {
            limits: self.limits,
            drain: Drain::new(),
            run_on: self.run_on,
            trusted: self.trusted,
            calls: AtomicUsize::new(0),
        });
        let mut connections = Connections::new(router, Arc::clone(&house)).await;
        loop {
            let accepted = tokio::select! {
                biased;
                () = &mut shutdown => break,
                accepted = poll_fn(|cx| listeners.poll_accept(cx)) => accepted,
            };
            match accepted {
                Ok(accepted) => connections.let_in(accepted),
                Err(error) => wait_after(&error).await,
            }
        }
        house.drain.begin();
        // Who waits at the door may have sent a request. After that, the system refuses connections.
        for accepted in listeners.close() {
            connections.let_in(accepted);
        }
        Ok(connections.drain().await)
    }
}

/// The listeners, each asked in turn.
struct Listeners {
    all: Vec<Listener>,
    next: usize,
}

impl Listeners {
    fn poll_accept(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Accepted>> {
        let count = self.all.len();
        for offset in 0..count {
            let index = (self.next + offset) % count;
            if let Poll::Ready(accepted) = self.all[index].poll_accept(cx) {
                self.next = index + 1;
                return Poll::Ready(accepted);
            }
        }
        Poll::Pending
    }

    /// Closes them. Returns the connections that had been waiting.
    fn close(self) -> impl Iterator<Item = Accepted> {
        self.all.into_iter().flat_map(Listener::close)
    }
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
            .field("listeners", &self.listeners)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
