//! Whatever a client sends, the answer is a success or an error of XRPC, and never the server's fault. For a second as a
//! test, longer with `XRPC_FUZZ_SECONDS`.

use http::{HeaderName, HeaderValue, Method as Verb, Request, Uri, header};
use http_body_util::BodyExt as _;
use tower_service::Service as _;
use xrpc::{Body, Router};
use xrpc_tests::fuzz::Fuzz;

use crate::server;

/// What a request can be answered with that is not the server's fault.
const STATUSES: [u16; 8] = [200, 400, 404, 405, 413, 414, 415, 501];

/// Sends a request to a router of the wire tests, in process.
struct Target {
    router: Router<()>,
    runtime: tokio::runtime::Runtime,
    answered: [u64; 2],
}

impl Target {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        Self {
            router: server::router(),
            runtime: runtime.expect("a runtime can be built"),
            answered: [0, 0],
        }
    }

    /// Holds the answer to what every answer is.
    fn send(&mut self, request: Request<Body>) {
        let is_bodiless = [Verb::HEAD, Verb::OPTIONS].contains(request.method());
        let router = &mut self.router;
        let (status, kind, body) = self.runtime.block_on(async {
            let Ok(answer) = router.call(request).await;
            let status = answer.status().as_u16();
            let kind = answer.headers().get(header::CONTENT_TYPE).cloned();
            let body = answer.into_body().collect().await;
            (status, kind, body.map(http_body_util::Collected::to_bytes))
        });
        let body = body.expect("an answer comes to its end");
        self.answered[usize::from(status == 200)] += 1;
        if status == 200 || (status == 204 && is_bodiless) {
            return;
        }
        assert!(STATUSES.contains(&status), "{status}");
        assert_eq!(kind, Some(HeaderValue::from_static("application/json")));
        if is_bodiless && body.is_empty() {
            return;
        }
        let error: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(&body).expect("an error is an object");
        assert!(error["error"].is_string() && error["message"].is_string());
    }

    /// Says how much was tried, and that both sides of the door were seen.
    #[expect(
        clippy::print_stdout,
        reason = "how much was tried is shown by `--nocapture`"
    )]
    fn end(&self, what: &str, count: u64) {
        let [refused, accepted] = self.answered;
        println!("{what}: {count} tried, {accepted} accepted, {refused} refused");
        assert!(accepted > 0 && refused > 0, "{what}: {accepted}, {refused}");
    }
}

fn seeds<const N: usize>(texts: [&str; N]) -> Vec<Vec<u8>> {
    texts.map(|text| text.as_bytes().to_vec()).to_vec()
}

fn post(name: &str, headers: &[(HeaderName, &[u8])], body: &[u8]) -> Option<Request<Body>> {
    let mut request = Request::post(format!("/xrpc/com.example.wire.{name}"))
        .header(header::CONTENT_LENGTH, body.len());
    for (name, value) in headers {
        request = request.header(name, HeaderValue::from_bytes(value).ok()?);
    }
    request.body(Body::from(body.to_vec())).ok()
}

/// What HTTP itself refuses never comes to a router.
#[test]
fn a_target_is_found_or_refused() {
    let mut target = Target::new();
    let seeds = seeds([
        "/xrpc/com.example.wire.touch",
        "/xrpc/com.example.wire.getVideo?x=y",
        "/xrpc/COM.example.wire.getVideo/",
        "/xrpc/_health",
        "/xrpc/com.example.wire.unheardOf",
        "/other",
    ]);
    let verbs = [
        Verb::GET,
        Verb::GET,
        Verb::POST,
        Verb::HEAD,
        Verb::OPTIONS,
        Verb::PUT,
    ];
    let count = Fuzz::new(seeds).run(|input, rng| {
        let Ok(uri) = Uri::try_from(input.bytes) else {
            return;
        };
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = uri;
        *request.method_mut() = verbs[rng.usize(0..verbs.len())].clone();
        target.send(request);
    });
    target.end("targets", count);
}

#[test]
fn a_query_is_read_or_refused() {
    let mut target = Target::new();
    let seeds = seeds([
        "str=ab",
        "str=ab&int=5&num=-7&bool=true&arr=1&arr=2&sarr=x&kind=a&open=z&did=did:plc:abc",
        "str=%61%62&int=05&x=%zz&%F0%9F%91%A8=1;2",
        "str=a+b&arr[]=1&arr[7]=2&def=&on",
    ]);
    let count = Fuzz::new(seeds).run(|input, _| {
        let target_of = [b"/xrpc/com.example.wire.getParams?", input.bytes].concat();
        let Ok(uri) = Uri::try_from(&*target_of) else {
            return;
        };
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = uri;
        target.send(request);
    });
    target.end("queries", count);
}

#[test]
fn headers_of_a_body_are_read_or_refused() {
    let mut target = Target::new();
    let seeds = seeds([
        "application/json; charset=utf-8|identity",
        "text/plain;charset=\"UTF-8\"|",
        "image/png; q=1|identity, identity",
        "video/mp4|gzip, br",
        "a/b|x-gzip,deflate,zstd",
        "*/*|gzip,",
    ]);
    let names = ["putValues", "putData", "shout", "upload"];
    let count = Fuzz::new(seeds).run(|input, rng| {
        let mut parts = input.bytes.splitn(2, |byte| *byte == b'|');
        let kind = parts.next().unwrap_or_default();
        let mut headers = vec![(header::CONTENT_TYPE, kind)];
        headers.extend(
            parts
                .next()
                .filter(|coding| !coding.is_empty())
                .map(|coding| (header::CONTENT_ENCODING, coding)),
        );
        let name = names[rng.usize(0..names.len())];
        if let Some(request) = post(name, &headers, br#"{"text":"well"}"#) {
            target.send(request);
        }
    });
    target.end("headers of bodies", count);
}

#[test]
fn a_body_is_decoded_or_refused() {
    let mut target = Target::new();
    let mut seeds = seeds([
        r#"{"text":"well"}"#,
        r#"{"text":"well","note":null,"limit":3,"language":"en"}"#,
        r#"[1,{"$link":"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}]"#,
    ]);
    for coding in ["gzip", "deflate", "br", "zstd"] {
        seeds.push(super::codings::coded(coding, br#"{"text":"well"}"#));
    }
    let codings = ["identity", "gzip", "deflate", "br", "zstd", "br, gzip"];
    let kinds = [
        ("putValues", "application/json"),
        ("putData", "application/json"),
        ("shout", "text/plain"),
        ("upload", "a/b"),
    ];
    let count = Fuzz::new(seeds).run(|input, rng| {
        let (name, kind) = kinds[rng.usize(0..kinds.len())];
        // The coding that the seed has, more often than not.
        let coding = match input.seed {
            seed @ 3.. if rng.u8(0..4) > 0 => codings[seed - 2],
            _ if rng.u8(0..4) > 0 => codings[0],
            _ => codings[rng.usize(0..codings.len())],
        };
        let headers = [
            (header::CONTENT_TYPE, kind.as_bytes()),
            (header::CONTENT_ENCODING, coding.as_bytes()),
        ];
        if let Some(request) = post(name, &headers, input.bytes) {
            target.send(request);
        }
    });
    target.end("bodies", count);
}
