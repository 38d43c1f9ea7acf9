use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::*;
use crate::{
    call::Call,
    check::{Held, hold},
    endpoint::{Endpoint, Replying},
    output::Output,
    read::Utf8,
    route::Route,
    router::Router,
    work::Work,
    write::{Out, Properties, put, write_object},
};

/// An output with a text of at most three bytes.
struct Note {
    text: String,
}

impl Check for Note {
    fn check(&self) -> Result<(), Violation> {
        let reader = Utf8::<String> {
            max_length: 3,
            ..Utf8::ANY
        };
        let mut held = Held::new();
        hold(&mut held, &reader, &self.text, "text");
        held.end()
    }
}

impl Properties for Note {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let mut out = Out::new(map);
        put(&mut out, "text", &self.text);
        out.end()
    }
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_object(self, serializer)
    }
}

type State = &'static str;

/// Answers with the text that is the state.
struct Notes;

impl Endpoint for Notes {
    type State = State;
    const METHOD: Method = Method::query("com.example.notes").output("application/json");

    fn call(call: &mut Call<State>) -> Replying<'_> {
        Work::<(), Result<Output<Note>, Error>, State, 0>::NEW.run(call, async |text, ()| {
            let text = String::from(*text);
            Ok(Output(Note { text }))
        })
    }
}

async fn answer(router: Router<State>) -> (StatusCode, String) {
    let router = router.mount([Route::of::<Notes>()]);
    let request = Request::get("/xrpc/com.example.notes");
    let request = request.body(Body::empty()).unwrap();
    let answer = router.answer(None, request, std::convert::identity).await;
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

/// W-158, W-160
#[tokio::test]
async fn an_output_is_held_to_its_document_if_asked() {
    let fits = (StatusCode::OK, String::from(r#"{"text":"abc"}"#));
    assert_eq!(answer(Router::new("abc").check_output(true)).await, fits);
    let unfit = (
        StatusCode::INTERNAL_SERVER_ERROR,
        String::from(r#"{"error":"InternalServerError","message":"Internal Server Error"}"#),
    );
    assert_eq!(answer(Router::new("abcd").check_output(true)).await, unfit);
    let unchecked = (StatusCode::OK, String::from(r#"{"text":"abcd"}"#));
    let router = Router::new("abcd").check_output(false);
    assert_eq!(answer(router).await, unchecked);
}

#[tokio::test]
async fn outputs_are_held_in_debug_builds() {
    let (status, _) = answer(Router::new("abcd")).await;
    assert_eq!(status.is_success(), !cfg!(debug_assertions));
}

/// W-158
#[test]
fn the_log_has_what_the_client_does_not_see() {
    let violation = Violation::must_be("a string").within("text");
    let error = unfit("com.example.notes", &violation);
    assert_eq!(error.message(), "Internal Server Error");
    assert_eq!(
        error.cause().unwrap().to_string(),
        "the output of `com.example.notes` does not fit its document: `/text` must be a string"
    );
}
