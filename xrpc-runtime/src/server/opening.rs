//! What comes before HTTP on a connection: whom it is for, and TLS.

use std::{io, net::SocketAddr, time::Duration};

use tokio::time::timeout;

use super::{
    listener::{Accepted, Porch},
    preamble::{self, Source},
    stream::Stream,
};

/// A connection on which HTTP begins.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) stream: Stream,
    pub(super) peer: Option<SocketAddr>,
}

/// Opens a connection. Each part of it may take so long.
pub(super) async fn open(accepted: Accepted, time: Duration) -> io::Result<Opened> {
    let Accepted {
        mut stream,
        mut peer,
        porch,
    } = accepted;
    if may_speak_for_others(&porch, peer)? {
        let source = timeout(time, preamble::read(&mut stream)).await??;
        if let Source::Client(client) = source {
            peer = Some(client);
        }
    }
    #[cfg(feature = "tls")]
    let stream = match &porch.tls {
        Some(tls) => timeout(time, tls.accept(stream)).await??,
        None => stream,
    };
    Ok(Opened { stream, peer })
}

/// Whether the connection begins with a header of the PROXY protocol. Where it has to, strangers are turned away.
fn may_speak_for_others(porch: &Porch, peer: Option<SocketAddr>) -> io::Result<bool> {
    let Some(proxies) = &porch.proxies else {
        return Ok(false);
    };
    let is_proxy = |peer: SocketAddr| proxies.iter().any(|proxy| proxy.contains(peer.ip()));
    if peer.is_none_or(is_proxy) {
        return Ok(true);
    }
    let text = "the connection does not come from a proxy";
    Err(io::Error::new(io::ErrorKind::PermissionDenied, text))
}
