//! TLS: what is agreed on, and certificates that are read again.

use std::{path::Path, sync::Arc, time::Duration};

use http_body_util::{BodyExt as _, Empty};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::{
    ClientConfig, HandshakeKind, RootCertStore,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, ServerName},
};
use tokio::{io::AsyncWriteExt as _, net::TcpStream};
use tokio_rustls::{TlsConnector, client::TlsStream};
use xrpc::{Ended, Listener, Server, Tls};

use crate::{
    listeners::Folder,
    running::{App, get, read_answer, read_to_end, request, router, send, soon},
};

/// A new certificate in the folder, as the server finds it.
fn certify(folder: &Path) -> CertificateDer<'static> {
    let issued = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    std::fs::write(folder.join("chain.pem"), issued.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), issued.signing_key.serialize_pem()).unwrap();
    issued.cert.der().clone()
}

fn read(folder: &Path) -> std::io::Result<Tls> {
    Tls::from_files(folder.join("chain.pem"), folder.join("key.pem"))
}

/// Who knows these certificates, and offers these protocols.
fn client(known: &[&CertificateDer<'static>], protocols: &[&str]) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    for certificate in known {
        roots.add((*certificate).clone()).unwrap();
    }
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols
        .iter()
        .map(|name| name.as_bytes().to_vec())
        .collect();
    Arc::new(config)
}

async fn connect(
    address: std::net::SocketAddr,
    config: &Arc<ClientConfig>,
) -> std::io::Result<TlsStream<TcpStream>> {
    let stream = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let connector = TlsConnector::from(Arc::clone(config));
    soon("a handshake", connector.connect(name, stream)).await
}

struct Running {
    address: std::net::SocketAddr,
    served: tokio::task::JoinHandle<std::io::Result<Ended>>,
    stop: tokio::sync::oneshot::Sender<()>,
}

fn serve(tls: &Tls) -> Running {
    let listener = Listener::tcp("127.0.0.1:0".parse().unwrap(), 16).unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = Server::new(listener.tls(tls))
        .header_time(Duration::from_millis(500))
        .shutdown_on(async {
            let _ = stopped.await;
        });
    Running {
        address: server.address(),
        served: tokio::spawn(server.serve(router(App::default()))),
        stop,
    }
}

async fn ask(stream: &mut TlsStream<TcpStream>) {
    stream
        .write_all(get("com.example.quick").as_bytes())
        .await
        .unwrap();
    let answer = read_answer(stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

fn shown(stream: &TlsStream<TcpStream>) -> CertificateDer<'static> {
    let chain = stream.get_ref().1.peer_certificates().unwrap();
    chain[0].clone().into_owned()
}

#[tokio::test]
async fn the_version_of_http_is_agreed_on() {
    let folder = Folder::new("alpn");
    let known = certify(&folder.0);
    let server = serve(&read(&folder.0).unwrap());
    for (offered, agreed) in [
        (&["h2", "http/1.1"][..], Some("h2")),
        (&["http/1.1"], Some("http/1.1")),
        (&[], None),
    ] {
        let config = client(&[&known], offered);
        let mut stream = connect(server.address, &config).await.unwrap();
        let found = stream.get_ref().1.alpn_protocol();
        assert_eq!(found, agreed.map(str::as_bytes));
        if agreed != Some("h2") {
            ask(&mut stream).await;
            continue;
        }
        let io = TokioIo::new(stream);
        let (mut sender, connection) = hyper::client::conn::http2::handshake::<
            _,
            _,
            Empty<bytes::Bytes>,
        >(TokioExecutor::new(), io)
        .await
        .unwrap();
        tokio::spawn(connection);
        let answer = sender.send_request(request("GET", "com.example.quick"));
        let answer = soon("an answer", answer).await.unwrap();
        assert_eq!(answer.version(), http::Version::HTTP_2);
        answer.into_body().collect().await.unwrap();
    }
}

#[tokio::test]
async fn a_session_is_resumed() {
    let folder = Folder::new("resume");
    let known = certify(&folder.0);
    let server = serve(&read(&folder.0).unwrap());
    let config = client(&[&known], &[]);
    for expected in [HandshakeKind::Full, HandshakeKind::Resumed] {
        let mut stream = connect(server.address, &config).await.unwrap();
        // With the answer come the tickets.
        ask(&mut stream).await;
        assert_eq!(stream.get_ref().1.handshake_kind(), Some(expected));
    }
}

#[tokio::test]
async fn a_new_certificate_is_shown_and_no_connection_is_lost() {
    let folder = Folder::new("reload");
    let first = certify(&folder.0);
    let tls = read(&folder.0).unwrap();
    let server = serve(&tls);
    let mut old = connect(server.address, &client(&[&first], &[]))
        .await
        .unwrap();
    ask(&mut old).await;
    let second = certify(&folder.0);
    tls.reload().unwrap();
    let mut new = connect(server.address, &client(&[&second], &[]))
        .await
        .unwrap();
    ask(&mut new).await;
    assert_eq!(shown(&new), second);
    ask(&mut old).await;
    assert_eq!(shown(&old), first);
    // Who knows the first alone is told the truth.
    assert!(
        connect(server.address, &client(&[&first], &[]))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_certificate_that_cannot_be_used_does_not_replace_another() {
    let folder = Folder::new("broken");
    let known = certify(&folder.0);
    let tls = read(&folder.0).unwrap();
    let server = serve(&tls);
    let other = rcgen::KeyPair::generate().unwrap();
    for (file, content) in [
        ("key.pem", other.serialize_pem()),
        ("key.pem", String::new()),
        ("chain.pem", String::new()),
        (
            "chain.pem",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned(),
        ),
    ] {
        let path = folder.0.join(file);
        let good = std::fs::read(&path).unwrap();
        std::fs::write(&path, &content).unwrap();
        assert!(tls.reload().is_err(), "{content}");
        assert!(read(&folder.0).is_err(), "{content}");
        std::fs::write(&path, good).unwrap();
    }
    std::fs::remove_file(folder.0.join("key.pem")).unwrap();
    assert!(tls.reload().is_err());
    let mut stream = connect(server.address, &client(&[&known], &[]))
        .await
        .unwrap();
    ask(&mut stream).await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_hangup_reads_the_certificate_again() {
    let folder = Folder::new("hangup");
    let first = certify(&folder.0);
    let tls = read(&folder.0).unwrap();
    tls.reload_on_hangup().unwrap();
    let server = serve(&tls);
    let second = certify(&folder.0);
    let config = client(&[&first, &second], &[]);
    let before = connect(server.address, &config).await.unwrap();
    assert_eq!(shown(&before), first);
    let status = std::process::Command::new("kill")
        .args(["-HUP", &std::process::id().to_string()])
        .status();
    assert!(status.unwrap().success());
    soon("the new certificate", async {
        // A session that is resumed shows no certificate: each time another client.
        while shown(
            &connect(server.address, &client(&[&first, &second], &[]))
                .await
                .unwrap(),
        ) != second
        {}
    })
    .await;
}

#[tokio::test]
async fn a_handshake_that_does_not_come_in_time_ends_the_connection() {
    let folder = Folder::new("slow");
    certify(&folder.0);
    let server = serve(&read(&folder.0).unwrap());
    for text in ["", "\x16\x03\x01", &get("com.example.quick")] {
        let mut stream = send(server.address, text).await;
        let said = read_to_end(&mut stream).await;
        assert!(!said.contains("HTTP"), "{text:?}: {said:?}");
    }
}

#[tokio::test]
async fn a_shutdown_says_goodbye_over_tls() {
    let folder = Folder::new("goodbye");
    let known = certify(&folder.0);
    let server = serve(&read(&folder.0).unwrap());
    let config = client(&[&known], &[]);
    let mut stream = connect(server.address, &config).await.unwrap();
    ask(&mut stream).await;
    server.stop.send(()).unwrap();
    // An end without a word would be an error, as if somebody had cut the line.
    let mut rest = Vec::new();
    let read = tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut rest);
    assert_eq!(soon("the end", read).await.unwrap(), 0);
    assert_eq!(server.served.await.unwrap().unwrap(), Ended::Drained);
}

#[test]
fn keys_of_all_common_kinds_are_read() {
    for algorithm in [
        &rcgen::PKCS_ECDSA_P256_SHA256,
        &rcgen::PKCS_ECDSA_P384_SHA384,
        &rcgen::PKCS_ED25519,
    ] {
        let folder = Folder::new("kinds");
        let key = rcgen::KeyPair::generate_for(algorithm).unwrap();
        let name = ["localhost".to_owned()];
        let certificate = rcgen::CertificateParams::new(name).unwrap();
        let certificate = certificate.self_signed(&key).unwrap();
        std::fs::write(folder.0.join("chain.pem"), certificate.pem()).unwrap();
        std::fs::write(folder.0.join("key.pem"), key.serialize_pem()).unwrap();
        read(&folder.0).unwrap();
    }
}
