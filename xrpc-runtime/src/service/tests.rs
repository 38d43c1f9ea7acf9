use std::{convert::identity, time::Duration};

use http::Response;

use super::*;
use crate::{
    body::Body,
    call::Call,
    data::Unknown,
    endpoint::{Endpoint, Replying},
    extract::Input,
    method::Method,
    payload::Payload,
    route::Route,
    router::Router,
    work::Work,
};

const LONG: Duration = Duration::from_secs(3600);

/// Takes its time.
macro_rules! slow {
    ($name:ident, $nsid:literal, $encoding:literal, $input:ty) => {
        struct $name;

        impl Endpoint for $name {
            type State = ();
            const METHOD: Method = Method::procedure($nsid).input($encoding);

            fn call(call: &mut Call<()>) -> Replying<'_> {
                Work::<(Input<$input>, ()), Result<(), Error>, (), 0>::NEW.run(
                    call,
                    async |(), _| {
                        tokio::time::sleep(LONG).await;
                        Ok(())
                    },
                )
            }
        }
    };
}

slow!(Json, "com.example.json", "application/json", Unknown);
slow!(Bytes, "com.example.bytes", "video/mp4", Payload);

async fn answer(name: &str, encoding: &str) -> Response<Body> {
    let routes = [Route::of::<Json>(), Route::of::<Bytes>()];
    let request = Request::post(format!("/xrpc/com.example.{name}"))
        .header(header::CONTENT_TYPE, encoding)
        .body(Body::from("{}"))
        .unwrap();
    Router::new(())
        .mount(routes)
        .answer(None, request, identity)
        .await
}

#[tokio::test(start_paused = true)]
async fn a_call_is_given_its_time_and_bytes_are_given_more() {
    let late = answer("json", "application/json").await;
    assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(late.headers().contains_key(header::RETRY_AFTER));
    assert_eq!(answer("bytes", "video/mp4").await.status(), StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_time_beyond_all_clocks_is_no_limit() {
    let request = Request::post("/xrpc/com.example.json")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))
        .unwrap();
    let router = Router::new(())
        .mount([Route::of::<Json>()])
        .call_time(Duration::MAX)
        .input_time(Duration::MAX);
    let answer = router.answer(None, request, identity).await;
    assert_eq!(answer.status(), StatusCode::OK);
}
