//! Where a server listens, and what comes before HTTP there.

use std::{
    io, iter,
    net::SocketAddr,
    sync::Arc,
    task::{Context, Poll, ready},
};

use tokio::net::{TcpListener, TcpSocket, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

#[cfg(unix)]
use super::unix::SocketFile;
use super::{network::Network, stream::Stream};

/// A socket that takes connections, for [`Server::new`](crate::Server::new) and
/// [`Server::listen`](crate::Server::listen).
#[derive(Debug)]
pub struct Listener {
    socket: Socket,
    porch: Arc<Porch>,
}

#[derive(Debug)]
enum Socket {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix {
        listener: UnixListener,
        /// Removed once nobody listens any more. Whoever gave a listener removes its file himself.
        file: Option<SocketFile>,
    },
}

/// What a connection has to pass before HTTP begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Porch {
    /// Where a connection must come from, to say for whom it is (PROXY protocol).
    pub(super) proxies: Option<Vec<Network>>,
    #[cfg(feature = "tls")]
    pub(super) tls: Option<super::tls::Tls>,
}

impl Porch {
    /// Whether a word of HTTP would not be understood.
    #[cfg_attr(
        not(feature = "tls"),
        expect(
            clippy::unused_self,
            reason = "without TLS there is nothing to look at"
        )
    )]
    pub(super) fn is_closed(&self) -> bool {
        #[cfg(feature = "tls")]
        return self.tls.is_some();
        #[cfg(not(feature = "tls"))]
        return false;
    }
}

/// A connection that has been accepted.
#[derive(Debug)]
pub(super) struct Accepted {
    pub(super) stream: Stream,
    /// Nothing, if it came over a Unix socket.
    pub(super) peer: Option<SocketAddr>,
    pub(super) porch: Arc<Porch>,
}

/// The queue of the system is seldom longer.
const MOST_WAITING: usize = 4096;

impl Listener {
    /// Listens on an address of TCP; port 0 takes a free one. The system holds as many connections as the backlog says,
    /// if its own limit is not smaller, until the server accepts them.
    pub fn tcp(address: SocketAddr, backlog: u32) -> io::Result<Self> {
        let socket = tcp_socket(address)?;
        socket.bind(address)?;
        Ok(socket.listen(backlog)?.into())
    }

    /// The same, on an address that other processes of the same user may listen on too (`SO_REUSEPORT`). The system
    /// shares the connections out among them, and a new process can begin before an old one ends.
    #[cfg(all(unix, not(any(target_os = "solaris", target_os = "illumos"))))]
    pub fn tcp_shared(address: SocketAddr, backlog: u32) -> io::Result<Self> {
        let socket = tcp_socket(address)?;
        socket.set_reuseport(true)?;
        socket.bind(address)?;
        Ok(socket.listen(backlog)?.into())
    }

    /// Listens on a Unix socket. Its file has these permissions, for example `0o660`, from its first moment.
    ///
    /// A file that is left there is replaced if it is a socket and nobody listens on it; otherwise this fails with
    /// [`AddrInUse`](io::ErrorKind::AddrInUse). It is removed when the server ends.
    #[cfg(unix)]
    pub fn unix(path: impl AsRef<std::path::Path>, mode: u32) -> io::Result<Self> {
        let (listener, file) = super::unix::bind(path.as_ref(), mode)?;
        Ok(Self::open(Socket::Unix {
            listener,
            file: Some(file),
        }))
    }

    /// The sockets that systemd has opened for this process, in the order of its unit (`LISTEN_FDS`, `LISTEN_PID`);
    /// none, if there are none. Asked again, there are none.
    #[cfg(all(feature = "activation", unix))]
    pub fn activated() -> io::Result<Vec<Self>> {
        super::activation::listeners()
    }

    /// Every connection must come from one of these networks, and begin with a header of the PROXY protocol, version 1
    /// or 2: what a load balancer says of its client, which is then the peer of the call. Other connections are closed.
    ///
    /// The header has the [time of a head](crate::Server::header_time). Over a Unix socket every connection must begin
    /// with it.
    #[must_use]
    pub fn behind_proxy(self, networks: impl IntoIterator<Item = Network>) -> Self {
        let proxies = Some(networks.into_iter().collect());
        self.with(|porch| porch.proxies = proxies)
    }

    /// Speaks TLS.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(self, tls: &super::tls::Tls) -> Self {
        let tls = Some(tls.clone());
        self.with(|porch| porch.tls = tls)
    }

    /// The address, if it is one of TCP.
    pub fn address(&self) -> Option<SocketAddr> {
        match &self.socket {
            Socket::Tcp(listener) => listener.local_addr().ok(),
            #[cfg(unix)]
            Socket::Unix { .. } => None,
        }
    }

    pub(super) fn poll_accept(&self, cx: &mut Context<'_>) -> Poll<io::Result<Accepted>> {
        let (stream, peer) = match &self.socket {
            Socket::Tcp(listener) => {
                let (stream, peer) = ready!(listener.poll_accept(cx))?;
                (Stream::tcp(stream), Some(peer))
            }
            #[cfg(unix)]
            Socket::Unix { listener, .. } => {
                let (stream, _) = ready!(listener.poll_accept(cx))?;
                (Stream::Unix(stream), None)
            }
        };
        Poll::Ready(Ok(Accepted {
            stream,
            peer,
            porch: Arc::clone(&self.porch),
        }))
    }

    /// Stops listening. Returns the connections that the system has accepted: the executor need not have heard of them.
    pub(super) fn close(self) -> Vec<Accepted> {
        let streams = match self.socket {
            Socket::Tcp(listener) => tcp_waiting(listener),
            #[cfg(unix)]
            Socket::Unix { listener, file } => {
                // Nobody new finds the way from here on.
                drop(file);
                unix_waiting(listener)
            }
        };
        let porch = &self.porch;
        let accepted = streams.into_iter().flatten();
        accepted
            .map(|(stream, peer)| Accepted {
                stream,
                peer,
                porch: Arc::clone(porch),
            })
            .collect()
    }

    fn open(socket: Socket) -> Self {
        Self {
            socket,
            porch: Arc::default(),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Porch)) -> Self {
        change(Arc::make_mut(&mut self.porch));
        self
    }
}

impl From<TcpListener> for Listener {
    fn from(listener: TcpListener) -> Self {
        Self::open(Socket::Tcp(listener))
    }
}

#[cfg(unix)]
impl From<UnixListener> for Listener {
    fn from(listener: UnixListener) -> Self {
        Self::open(Socket::Unix {
            listener,
            file: None,
        })
    }
}

fn tcp_socket(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A server that is started anew does not wait for the connections of the one before.
    socket.set_reuseaddr(true)?;
    Ok(socket)
}

type Waiting = (Stream, Option<SocketAddr>);

fn tcp_waiting(listener: TcpListener) -> io::Result<Vec<Waiting>> {
    let listener = listener.into_std()?;
    Ok(waiting(|| {
        let (stream, peer) = listener.accept()?;
        stream.set_nonblocking(true)?;
        Ok((Stream::tcp(TcpStream::from_std(stream)?), Some(peer)))
    }))
}

#[cfg(unix)]
fn unix_waiting(listener: UnixListener) -> io::Result<Vec<Waiting>> {
    let listener = listener.into_std()?;
    Ok(waiting(|| {
        let (stream, _) = listener.accept()?;
        stream.set_nonblocking(true)?;
        Ok((Stream::Unix(UnixStream::from_std(stream)?), None))
    }))
}

/// What is there without waiting. In a flood there is always one more.
fn waiting(accept: impl Fn() -> io::Result<Waiting>) -> Vec<Waiting> {
    iter::from_fn(|| accept().ok()).take(MOST_WAITING).collect()
}
