//! What an application may hang into a router: routers of their own, in process.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Mutex,
};

use http::{HeaderName, HeaderValue, Method as Verb, Request, Response, StatusCode, header};
use lexicon::com::example::wire::{fail, ordered};
use xrpc::{
    AnswerHeaders, Answering, Auth, Body, Error, Head, Input, Method, Output, Params, Policy,
    ReplyBody as _, Router, WithHeaders, testing::Client,
};

mod lexicon {
    xrpc::lexicon!("com.example.wire.*");
}

const FAIL: &str = "com.example.wire.fail";
const ORDERED: &str = "com.example.wire.ordered";
const TOUCH: &str = "com.example.wire.touch";
const UNKNOWN: &str = "com.example.wire.unheardOf";

/// Everybody but those who ask for 7.
struct Modest;

impl<S: Sync> Policy<S> for Modest {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let params: ordered::Params = head.params()?;
        if params.n == 7 {
            return Err(Error::forbidden("seven is not for everybody"));
        }
        Ok(Self)
    }
}

#[xrpc::procedure("com.example.wire.ordered")]
async fn take(
    params: Params<ordered::Params>,
    _: Auth<Modest>,
    input: Input<ordered::Input>,
) -> Result<Output<ordered::Output>, Error> {
    Ok(Output(ordered::Output {
        n: params.n,
        caller: String::new(),
        text: input.0.text,
    }))
}

#[tokio::test]
async fn w_004_a_policy_sees_the_parameters_and_not_the_body() {
    let client = Client::new(Router::new(()).mount(xrpc::routes![take]));
    for (n, status) in [(7, 403), (8, 400)] {
        let answer = client.procedure(ORDERED).param("n", n).body("no json");
        assert_eq!(answer.send().await.status(), status, "{n}");
    }
}

#[xrpc::procedure("com.example.wire.touch")]
async fn touch() -> Result<WithHeaders<()>, Error> {
    let name = header::ACCESS_CONTROL_EXPOSE_HEADERS;
    Ok(().with_header(name, HeaderValue::from_static("x-own")))
}

fn echo((): &(), request: Request<Body>) -> Answering<'_, Response<Body>> {
    Box::pin(async move { Response::new(Body::from(request.uri().path().to_owned())) })
}

#[tokio::test]
async fn w_022_w_030_a_catch_all_sees_what_nobody_serves_and_nothing_else() {
    let router = Router::new(()).mount(xrpc::routes![touch]).catch_all(echo);
    let client = Client::new(router);
    for verb in [Verb::GET, Verb::POST, Verb::PUT] {
        let path = format!("/xrpc/{UNKNOWN}");
        let answer = client.request(verb, path.clone()).send().await;
        assert_eq!(
            (answer.status(), &**answer.body()),
            (StatusCode::OK, path.as_bytes())
        );
    }
    let wrong = client.query(TOUCH).send().await;
    assert_eq!(wrong.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(client.procedure(TOUCH).send().await.body().len(), 0);
    assert_eq!(
        client.query("no").send().await.status(),
        StatusCode::BAD_REQUEST
    );
    let outside = client.request(Verb::GET, "/other").send().await;
    assert_eq!(outside.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn w_025_a_router_may_leave_browsers_to_somebody_else() {
    let preflight = |client: Client<()>| async move {
        client
            .request(Verb::OPTIONS, format!("/xrpc/{TOUCH}"))
            .header(header::ORIGIN, "https://app.test")
            .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .send()
            .await
    };
    let router = || Router::new(()).mount(xrpc::routes![touch]);
    let open = preflight(Client::new(router())).await;
    assert!(open.status().is_success());
    assert_eq!(open.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    let closed = preflight(Client::new(router().without_cors())).await;
    assert_eq!(closed.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(
        !closed
            .headers()
            .contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN)
    );
}

#[test]
fn w_029_a_method_is_mounted_once() {
    let twice = || {
        Router::new(())
            .mount(xrpc::routes![touch])
            .mount(xrpc::routes![touch])
    };
    assert!(catch_unwind(AssertUnwindSafe(twice)).is_err());
}

/// The same error, made in two ways.
#[xrpc::query("com.example.wire.fail", state = Mutex<Vec<String>>)]
async fn go_wrong(answer: AnswerHeaders, params: Params<fail::Params>) -> Result<(), fail::Error> {
    answer.insert(
        HeaderName::from_static("ratelimit-remaining"),
        HeaderValue::from_static("9"),
    );
    match params.how.as_str() {
        "variant" => Err(fail::Error::Gone),
        "by hand" => Err(Error::undeclared(StatusCode::BAD_REQUEST, "Gone", "Gone").into()),
        "inside" => Err(Error::internal("the secret disk is full").into()),
        _ => panic!("the secret server is lost"),
    }
}

fn failing() -> Router<Mutex<Vec<String>>> {
    Router::new(Mutex::default()).mount(xrpc::routes![go_wrong])
}

#[tokio::test]
async fn w_206_an_error_looks_the_same_however_it_is_made() {
    let client = Client::new(failing());
    let variant = client.query(FAIL).param("how", "variant").send().await;
    let by_hand = client.query(FAIL).param("how", "by hand").send().await;
    assert_eq!(variant.status(), by_hand.status());
    assert_eq!(variant.headers(), by_hand.headers());
    assert_eq!(variant.body(), by_hand.body());
}

#[tokio::test]
async fn w_214_headers_of_an_earlier_stage_stay_on_an_error() {
    let client = Client::new(failing());
    for how in ["variant", "inside", "lost"] {
        let answer = client.query(FAIL).param("how", how).send().await;
        assert!(!answer.status().is_success(), "{how}");
        assert_eq!(answer.headers()["ratelimit-remaining"], "9", "{how}");
    }
}

#[tokio::test]
async fn w_212_errors_are_translated_and_then_observed() {
    type Seen = Mutex<Vec<String>>;

    fn translate(_: &Seen, _: Option<&'static Method>, error: Error) -> Error {
        if error.status() == StatusCode::NOT_IMPLEMENTED {
            Error::undeclared(StatusCode::NOT_FOUND, "NoSuchMethod", "not here")
        } else {
            error
        }
    }

    fn observe(seen: &Seen, method: Option<&'static Method>, error: &Error) {
        let nsid = method.map_or("none", Method::nsid);
        let cause = error.cause().map(ToString::to_string).unwrap_or_default();
        let line = format!(
            "{nsid} {} {} {cause}",
            error.status().as_u16(),
            error.name()
        );
        seen.lock().expect("nobody panics here").push(line);
    }

    let router = failing()
        .translate_errors(translate)
        .observe_errors(observe);
    let client = Client::new(router.clone());
    let unknown = client.query(UNKNOWN).send().await;
    assert_eq!(unknown.error().as_deref(), Some("NoSuchMethod"));
    client.procedure(FAIL).send().await;
    for how in ["variant", "inside", "lost"] {
        let answer = client.query(FAIL).param("how", how).send().await;
        assert!(!String::from_utf8_lossy(answer.body()).contains("secret"));
    }
    assert_eq!(
        *router.state().lock().expect("nobody panics here"),
        [
            "none 404 NoSuchMethod ",
            "com.example.wire.fail 405 InvalidRequest ",
            "com.example.wire.fail 400 Gone ",
            "com.example.wire.fail 500 InternalServerError the secret disk is full",
            "com.example.wire.fail 500 InternalServerError the handler panicked: the secret server is lost",
        ]
    );
}

#[tokio::test]
async fn w_250_a_call_to_be_proxied_is_answered_where_nobody_proxies() {
    let client = Client::new(Router::new(()).mount(xrpc::routes![touch]));
    let call = client.procedure(TOUCH).header(
        HeaderName::from_static("atproto-proxy"),
        "did:web:other.test#service",
    );
    assert_eq!(call.send().await.status(), StatusCode::OK);
}

#[tokio::test]
async fn w_254_headers_that_a_browser_may_see_add_up() {
    let client = Client::new(Router::new(()).mount(xrpc::routes![touch]));
    let answer = client
        .procedure(TOUCH)
        .header(header::ORIGIN, "https://app.test")
        .send()
        .await;
    let exposed = answer
        .headers()
        .get_all(header::ACCESS_CONTROL_EXPOSE_HEADERS);
    let exposed: Vec<&str> = exposed
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    assert_eq!(exposed[0], "x-own");
    for name in [
        "RateLimit-Limit",
        "Retry-After",
        "WWW-Authenticate",
        "DPoP-Nonce",
    ] {
        assert!(exposed[1].contains(name), "{exposed:?}");
    }
}

#[tokio::test]
async fn w_258_a_server_does_not_say_what_it_is() {
    let client = Client::new(failing());
    for answer in [
        client.query(FAIL).param("how", "variant").send().await,
        client.query(UNKNOWN).send().await,
        client.query("_health").send().await,
    ] {
        assert!(!answer.headers().contains_key(header::SERVER));
        assert!(!answer.headers().contains_key("x-powered-by"));
    }
}
