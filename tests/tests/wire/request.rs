//! What is sent: a request as bytes of HTTP/1.1, or as frames of HTTP/2.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::{answer::Answer, server};

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    verb: &'static str,
    target: String,
    headers: Vec<(&'static str, String)>,
    body: Option<Vec<u8>>,
}

/// A test that waits longer has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A `GET`.
pub(crate) fn get(target: impl Into<String>) -> Request {
    Request::new("GET", target)
}

/// A `POST` without a body.
pub(crate) fn post(target: impl Into<String>) -> Request {
    Request::new("POST", target)
}

impl Request {
    pub(crate) fn new(verb: &'static str, target: impl Into<String>) -> Self {
        Self {
            verb,
            target: target.into(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A body and nothing that says what it is.
    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// A body of JSON.
    pub(crate) fn json(self, json: impl Into<Vec<u8>>) -> Self {
        self.header("content-type", "application/json").body(json)
    }

    /// Sends it over HTTP/1.1.
    pub(crate) fn send(&self) -> Answer {
        let mut bytes = Vec::new();
        let mut line = |text: String| bytes.extend_from_slice(format!("{text}\r\n").as_bytes());
        line(format!("{} {} HTTP/1.1", self.verb, self.target));
        line("host: test".to_owned());
        line("connection: close".to_owned());
        for (name, value) in &self.headers {
            line(format!("{name}: {value}"));
        }
        if let Some(body) = &self.body {
            line(format!("content-length: {}", body.len()));
        }
        line(String::new());
        bytes.extend_from_slice(self.body.as_deref().unwrap_or_default());
        send(&bytes)
    }

    /// Sends it over each version of HTTP.
    pub(crate) fn send_both(&self) -> [Answer; 2] {
        [self.send(), self.send_http2()]
    }

    /// Sends it over HTTP/2; without a body, there is nothing after the headers.
    pub(crate) fn send_http2(&self) -> Answer {
        self.over_http2().expect("the answer comes to its end")
    }

    /// Whether the answer over HTTP/2 does not come to its end.
    pub(crate) fn breaks_over_http2(&self) -> bool {
        self.over_http2().is_err()
    }

    fn over_http2(&self) -> Result<Answer, hyper::Error> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let exchange = async { tokio::time::timeout(PATIENCE, self.exchange()).await };
        runtime
            .expect("a runtime can be built")
            .block_on(exchange)
            .expect("the server answers in time")
    }

    async fn exchange(&self) -> Result<Answer, hyper::Error> {
        let stream = tokio::net::TcpStream::connect(server::address())
            .await
            .expect("the server listens");
        let handshake = http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await;
        let (mut sender, connection) = handshake.expect("the server speaks HTTP/2");
        tokio::spawn(connection);
        let target = format!("http://test{}", self.target);
        let mut request = hyper::Request::builder().method(self.verb).uri(target);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let body = Full::new(Bytes::from(self.body.clone().unwrap_or_default()));
        let request = request.body(body).expect("the request is one");
        let answer = sender.send_request(request).await?;
        let (head, body) = answer.into_parts();
        let text = |value: &hyper::header::HeaderValue| {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        Ok(Answer {
            status: head.status.as_u16(),
            headers: head
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), text(value)))
                .collect(),
            body: body.collect().await?.to_bytes().to_vec(),
        })
    }
}

/// Sends these bytes, and reads until the server ends the connection.
pub(crate) fn send(bytes: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(server::address()).expect("the server listens");
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("a time limit can be set");
    // The server may refuse before it has read all: what it says then is what counts.
    let _ = stream.write_all(bytes);
    let (mut received, mut part) = (Vec::new(), [0; 4096]);
    while let Ok(length @ 1..) = stream.read(&mut part) {
        received.extend_from_slice(&part[..length]);
    }
    Answer::parse(&received)
}
