//! Sockets that systemd opens before it starts the server.

use std::io;

use listenfd::ListenFd;
use tokio::net::{TcpListener, UnixListener};

use super::listener::Listener;

/// The sockets that were handed to this process.
pub(super) fn listeners() -> io::Result<Vec<Listener>> {
    let mut sockets = ListenFd::from_env();
    (0..sockets.len())
        .map(|index| listener(&mut sockets, index))
        .collect()
}

fn listener(sockets: &mut ListenFd, index: usize) -> io::Result<Listener> {
    // A socket of the other kind is an error, and stays where it is.
    if let Ok(Some(listener)) = sockets.take_tcp_listener(index) {
        listener.set_nonblocking(true)?;
        return Ok(TcpListener::from_std(listener)?.into());
    }
    let listener = sockets.take_unix_listener(index)?;
    let listener = listener.ok_or(io::ErrorKind::NotFound)?;
    listener.set_nonblocking(true)?;
    Ok(UnixListener::from_std(listener)?.into())
}
