//! What is asked, and what the right answer is.

use std::{error::Error, net::SocketAddr, time::Duration};

use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use http_body_util::Full;

use crate::client::{Answer, Connection, Version};

/// The calls, each with the answer that the server gave at first.
pub(crate) struct Calls(Vec<(Call, Answer)>);

/// One call, and how many of a hundred are this one.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) name: &'static str,
    method: Method,
    target: &'static str,
    encoding: &'static str,
    body: Bytes,
    status: StatusCode,
    share: u64,
}

impl Calls {
    /// Waits for the server, and learns its answers. Their status is known before.
    pub(crate) async fn learn(server: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let mut connection = connect(server).await?;
        let mut known = Vec::new();
        for call in all() {
            let answer = connection.call(&call).await?;
            if answer.status != call.status {
                return Err(format!("{} is answered {}", call.name, answer.status).into());
            }
            // A body that is too large may end the connection.
            connection = connect(server).await?;
            known.push((call, answer));
        }
        Ok(Self(known))
    }

    /// The call that comes out for a number.
    pub(crate) fn pick(&self, number: u64) -> &(Call, Answer) {
        let mut rest = number % self.0.iter().map(|(call, _)| call.share).sum::<u64>();
        let found = self.0.iter().find(|(call, _)| {
            let found = rest < call.share;
            rest = rest.saturating_sub(call.share);
            found
        });
        found.unwrap_or(&self.0[0])
    }
}

impl Call {
    pub(crate) fn request(&self, server: SocketAddr) -> http::Result<Request<Full<Bytes>>> {
        let mut request = Request::builder()
            .method(self.method.clone())
            .uri(format!("http://{server}/xrpc/{}", self.target))
            .header(header::HOST, server.to_string());
        if !self.encoding.is_empty() {
            request = request.header(header::CONTENT_TYPE, self.encoding);
        }
        request.body(Full::new(self.body.clone()))
    }
}

/// The server is there when it is connected to.
async fn connect(server: SocketAddr) -> Result<Connection, Box<dyn Error>> {
    let mut last = None;
    for _ in 0..500 {
        match Connection::open(server, Version::One).await {
            Ok(connection) => return Ok(connection),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err(last.unwrap_or_else(|| "nothing was tried".into()))
}

fn all() -> Vec<Call> {
    const CREATE: &str = "com.atproto.server.createSession";
    const JSON: &str = "application/json";
    let get = |name, target, status, share| Call {
        name,
        method: Method::GET,
        target,
        encoding: "",
        body: Bytes::new(),
        status,
        share,
    };
    let post = |name, target, encoding, body: Bytes, status, share| Call {
        name,
        method: Method::POST,
        target,
        encoding,
        body,
        status,
        share,
    };
    let session =
        Bytes::from_static(br#"{"identifier":"alice.test","password":"hunter2-hunter2"}"#);
    let wrong = Bytes::from_static(br#"{"identifier":"alice.test","password":7}"#);
    let large = Bytes::from(vec![b' '; 160 << 10]);
    let blob = Bytes::from(vec![7; 1 << 20]);
    let upload = "com.atproto.repo.uploadBlob";
    let handle = "com.atproto.identity.resolveHandle?handle=alice.test";
    vec![
        post("post", CREATE, JSON, session.clone(), StatusCode::OK, 30),
        get("get", handle, StatusCode::OK, 30),
        get(
            "feed",
            "app.bsky.feed.getTimeline?limit=50",
            StatusCode::OK,
            14,
        ),
        post("blob", upload, "image/png", blob, StatusCode::OK, 4),
        post(
            "wrong input",
            CREATE,
            JSON,
            wrong,
            StatusCode::BAD_REQUEST,
            6,
        ),
        post(
            "no JSON",
            CREATE,
            "text/plain",
            session,
            StatusCode::BAD_REQUEST,
            4,
        ),
        post(
            "too large",
            CREATE,
            JSON,
            large,
            StatusCode::PAYLOAD_TOO_LARGE,
            2,
        ),
        get(
            "wrong param",
            "com.atproto.identity.resolveHandle?handle=a",
            StatusCode::BAD_REQUEST,
            4,
        ),
        get("wrong verb", CREATE, StatusCode::METHOD_NOT_ALLOWED, 3),
        get(
            "unknown",
            "com.example.unheardOf",
            StatusCode::NOT_IMPLEMENTED,
            3,
        ),
    ]
}
