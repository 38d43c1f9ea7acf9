//! Sockets that are there before the server.

use std::{
    os::fd::OwnedFd,
    process::{Command, Stdio},
};

use xrpc::{Ended, Listener, Server};

use crate::running::{App, get, read_answer, router, send, soon};

/// The test runs itself as systemd would: with a socket that is open already, and word of it.
#[tokio::test]
async fn a_socket_that_is_handed_over_is_served() {
    let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "activation::serves_what_it_is_handed",
            "--ignored",
        ])
        .env("LISTEN_FDS", "1")
        .env("LISTEN_FDS_FIRST_FD", "0")
        .env_remove("LISTEN_PID")
        .stdin(Stdio::from(OwnedFd::from(socket)))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut stream = send(address, &get("com.example.quick")).await;
    let answer = read_answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(stream);
    let status = tokio::task::spawn_blocking(move || child.wait());
    let status = soon("the end of the server", status)
        .await
        .unwrap()
        .unwrap();
    assert!(status.success());
}

#[tokio::test]
#[ignore = "it is run by `a_socket_that_is_handed_over_is_served`"]
async fn serves_what_it_is_handed() {
    let mut listeners = Listener::activated().unwrap();
    assert_eq!(listeners.len(), 1);
    assert_eq!(Listener::activated().unwrap().len(), 0);
    let app = App::default();
    let called = app.clone();
    let server = Server::new(listeners.remove(0)).shutdown_on(async move {
        while called.calls() == 0 {
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(server.serve(router(app)).await.unwrap(), Ended::Drained);
}
