//! Where a server listens, and what is known of who calls.

use std::{
    io::{ErrorKind, Write as _},
    net::SocketAddr,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    time::Duration,
};

use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpStream, UnixStream},
};
use xrpc::{Ended, Listener, Network, Proxies, Server};

use crate::running::{App, Running, get, read_answer, read_to_end, router, send, soon, start};

/// A folder that is removed after the test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("xrpc-{}-{name}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn networks(texts: &[&str]) -> Vec<Network> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

#[tokio::test]
async fn a_unix_socket_is_served_and_its_file_goes_with_the_server() {
    let folder = Folder::new("unix");
    let path = folder.0.join("socket");
    let listener = Listener::unix(&path, 0o620).unwrap();
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o620);
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);
    let server = start(App::default(), |server| server.listen(listener)).await;
    let mut stream = UnixStream::connect(&path).await.unwrap();
    stream
        .write_all(get("com.example.peer").as_bytes())
        .await
        .unwrap();
    let answer = read_answer(&mut stream).await;
    assert!(answer.contains(r#""message":"none""#), "{answer}");
    // The other listener is served as well.
    let mut stream = send(server.address, &get("com.example.quick")).await;
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
    drop(stream);
    server.stop.send(()).unwrap();
    assert_eq!(
        soon("the end", server.served).await.unwrap().unwrap(),
        Ended::Drained
    );
    assert!(!path.exists());
}

#[tokio::test]
async fn a_unix_socket_is_taken_over_only_if_nobody_listens() {
    let folder = Folder::new("stale");
    let path = folder.0.join("socket");
    let first = Listener::unix(&path, 0o600).unwrap();
    let second = Listener::unix(&path, 0o600).unwrap_err();
    assert_eq!(second.kind(), ErrorKind::AddrInUse);
    drop(first);
    // As a server leaves it that was killed.
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    assert!(path.exists());
    drop(Listener::unix(&path, 0o600).unwrap());
    std::fs::write(&path, "somebody's work").unwrap();
    let error = Listener::unix(&path, 0o600).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
    assert_eq!(std::fs::read(&path).unwrap(), b"somebody's work");
}

/// A server that ends late does not take the socket of the next one away.
#[tokio::test]
async fn the_file_of_another_server_stays() {
    let folder = Folder::new("other");
    let path = folder.0.join("socket");
    let first = Listener::unix(&path, 0o600).unwrap();
    std::fs::remove_file(&path).unwrap();
    let _second = Listener::unix(&path, 0o600).unwrap();
    drop(first);
    assert!(path.exists());
}

#[tokio::test]
async fn an_address_is_shared_only_among_those_who_share_it() {
    let free: SocketAddr = "127.0.0.1:0".parse().unwrap();
    let first = Listener::tcp_shared(free, 16).unwrap();
    let address = first.address().unwrap();
    let error = Listener::tcp(address, 16).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
    let second = Listener::tcp_shared(address, 16).unwrap();
    let server = Server::new(first);
    assert_eq!(server.address(), address);
    tokio::spawn(server.serve(router(App::default())));
    // The system sends connections to the one that is left.
    drop(second);
    let mut stream = send(address, &get("com.example.quick")).await;
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
}

async fn behind_proxy(proxies: &[&str]) -> Running {
    let free = "127.0.0.1:0".parse().unwrap();
    let listener = Listener::tcp(free, 16).unwrap();
    let listener = listener.behind_proxy(networks(proxies));
    let address = listener.address().unwrap();
    let server = start(App::default(), |server| {
        server
            .listen(listener)
            .header_time(Duration::from_millis(200))
    })
    .await;
    Running { address, ..server }
}

#[tokio::test]
async fn a_balancer_says_whom_a_connection_is_for() {
    let server = behind_proxy(&["127.0.0.0/8"]).await;
    let line = b"PROXY TCP4 192.0.2.1 192.0.2.2 1234 80\r\n".to_vec();
    let binary = [
        &b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c"[..],
        &[192, 0, 2, 1, 192, 0, 2, 2, 4, 210, 0, 80],
    ]
    .concat();
    for header in [line, binary] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let text = [&header[..], get("com.example.peer").as_bytes()].concat();
        stream.write_all(&text).await.unwrap();
        for _ in 0..2 {
            let answer = read_answer(&mut stream).await;
            assert!(answer.contains(r#""192.0.2.1:1234""#), "{answer}");
            stream
                .write_all(get("com.example.peer").as_bytes())
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn a_connection_that_does_not_say_whom_it_is_for_is_closed() {
    let server = behind_proxy(&["127.0.0.0/8"]).await;
    for text in ["", "PROXY TCP4 192.0.2.1", &get("com.example.quick")] {
        let mut stream = send(server.address, text).await;
        assert_eq!(read_to_end(&mut stream).await, "", "{text}");
    }
}

#[tokio::test]
async fn a_stranger_cannot_say_whom_a_connection_is_for() {
    let server = behind_proxy(&["192.0.2.0/24"]).await;
    let text = format!(
        "PROXY TCP4 192.0.2.1 192.0.2.2 1234 80\r\n{}",
        get("com.example.peer")
    );
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    // It may be closed before all is sent.
    let _ = stream.write_all(text.as_bytes()).await;
    assert_eq!(read_to_end(&mut stream).await, "");
}

/// W-283: what is charged by address is charged to who is behind the proxy.
#[tokio::test]
async fn a_proxy_says_whom_a_request_is_for() {
    for (proxies, expected) in [
        ("127.0.0.0/8", "192.0.2.7:0"),
        ("192.0.2.0/24", "127.0.0.1:"),
    ] {
        let proxies = Proxies::x_forwarded_for(networks(&[proxies]));
        let server = start(App::default(), |server| server.trust(proxies)).await;
        let text = "GET /xrpc/com.example.peer HTTP/1.1\r\nhost: test\r\nx-forwarded-for: 1.1.1.1, 192.0.2.7\r\n\r\n";
        let mut stream = send(server.address, text).await;
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.contains(&format!(r#""message":"{expected}"#)),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn the_connections_of_a_proxy_are_not_limited_by_its_address() {
    let proxies = Proxies::x_forwarded_for(networks(&["127.0.0.1"]));
    let server = start(App::default(), |server| {
        server.trust(proxies).max_connections_per_peer(1)
    })
    .await;
    let mut streams = Vec::new();
    for _ in 0..3 {
        let mut stream = send(server.address, &get("com.example.quick")).await;
        assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200"));
        streams.push(stream);
    }
    assert_eq!(streams.len(), 3);
}

/// The queue of the system belongs to the server too, whatever socket it is of.
#[tokio::test]
async fn a_connection_that_waits_at_a_unix_socket_is_served() {
    let folder = Folder::new("door");
    let path = folder.0.join("socket");
    let listener = Listener::unix(&path, 0o600).unwrap();
    let server = start(App::default(), |server| server.listen(listener)).await;
    // On this executor nothing runs beside the test until it waits: the server sees both at once.
    let stream = std::os::unix::net::UnixStream::connect(&path).unwrap();
    (&stream)
        .write_all(get("com.example.quick").as_bytes())
        .unwrap();
    server.stop.send(()).unwrap();
    stream.set_nonblocking(true).unwrap();
    let mut stream = UnixStream::from_std(stream).unwrap();
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
}
