//! Policies, alone and together.

use http::{HeaderMap, HeaderValue, Request, header};

use super::{Any, Authorization, Challenge, Either, Either3, Optional, Policy};
use crate::{call::Head, error::Error, method::Method};

static METHOD: Method = Method::query("com.example.auth.get");

/// What calls with these headers are to a policy of the state `()`.
async fn ask<P: Policy<()>>(authorizations: &[&str]) -> Result<P, Error> {
    let mut request = Request::get("/xrpc/com.example.auth.get").body(()).unwrap();
    for value in authorizations {
        let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
        request.headers_mut().append(header::AUTHORIZATION, value);
    }
    let (request, ()) = request.into_parts();
    P::authenticate(Head {
        state: &(),
        request: &request,
        method: &METHOD,
        peer: None,
    })
    .await
}

/// Takes the bearer of one token; it recognizes all tokens that begin with its letter.
#[derive(Debug, PartialEq)]
struct Key<const LETTER: char>;

impl<const LETTER: char> Policy<()> for Key<LETTER> {
    async fn authenticate(head: Head<'_, ()>) -> Result<Self, Error> {
        let challenge = Challenge::new("Bearer").with("realm", &LETTER.to_string());
        let refuse =
            || Error::authentication_required(LETTER.to_string()).with_challenge(&challenge);
        let token = Authorization::bearer(&head.request.headers, refuse)?;
        if token == format!("{LETTER}good") {
            Ok(Self)
        } else {
            Err(refuse())
        }
    }

    fn recognizes(head: &Head<'_, ()>) -> bool {
        let of = Authorization::of(&head.request.headers);
        matches!(of, Ok(Some(Authorization::Bearer(token))) if token.starts_with(LETTER))
    }
}

type P = Key<'p'>;
type Q = Key<'q'>;
type R = Key<'r'>;

/// W-300, S-060 … S-062
#[test]
fn an_authorization_is_two_words() {
    let of = |values: &[&[u8]]| {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(
                header::AUTHORIZATION,
                HeaderValue::from_bytes(value).unwrap(),
            );
        }
        match Authorization::of(&headers) {
            Ok(None) => "nothing".to_owned(),
            Ok(Some(Authorization::Basic(word))) => format!("basic {word}"),
            Ok(Some(Authorization::Bearer(word))) => format!("bearer {word}"),
            Ok(Some(Authorization::Dpop(word))) => format!("dpop {word}"),
            Err(error) => format!(
                "{} {} {}",
                error.status().as_u16(),
                error.name(),
                error.message()
            ),
        }
    };
    let malformed = "400 InvalidToken Malformed authorization header";
    let rows: [(&[&[u8]], &str); 14] = [
        (&[], "nothing"),
        (&[b""], "nothing"),
        (&[b"Bearer a"], "bearer a"),
        (&[b"bEARER a"], "bearer a"),
        (&[b"DPoP a"], "dpop a"),
        (&[b"BASIC a"], "basic a"),
        (&[b"Bearer"], malformed),
        (&[b"Bearer a b"], malformed),
        (&[b"Bearer  a"], malformed),
        (&[b" "], malformed),
        (&[b"Bearer a\xff"], malformed),
        (&[b"Bearer a", b"Bearer a"], malformed),
        (&[b"", b"Bearer a"], malformed),
        (
            &["Negotiate-with-a-name-that-is-long-and-longer a".as_bytes()],
            "400 InvalidToken Unsupported authorization type: Negotiate-with-a-name-that-is-lo",
        ),
    ];
    for (values, expected) in rows {
        assert_eq!(of(values), expected, "{values:?}");
    }
}

/// Who brings nothing passes as nobody; who brings something is held to it.
#[tokio::test]
async fn optional_credentials_are_good_or_absent() {
    let outcome = async |authorizations: &[&str]| {
        let asked = ask::<Optional<P>>(authorizations).await;
        asked
            .map(|caller| caller.0)
            .map_err(|error| error.status().as_u16())
    };
    assert_eq!(outcome(&[]).await, Ok(None));
    assert_eq!(outcome(&[""]).await, Ok(None));
    assert_eq!(outcome(&["Bearer pgood"]).await, Ok(Some(Key)));
    assert_eq!(outcome(&["Bearer pbad"]).await, Err(401));
    assert_eq!(outcome(&["Bearer other"]).await, Err(401));
    assert_eq!(outcome(&["Basic abc"]).await, Err(400));
    assert_eq!(outcome(&["Bearer"]).await, Err(400));
}

/// W-321: the policy whose kind they are has the last word.
#[tokio::test]
async fn any_asks_the_policy_that_recognizes() {
    let outcome = async |authorization: &str| {
        let asked = ask::<Any<(P, Q)>>(&[authorization]).await;
        asked
            .map(|caller| caller.0)
            .map_err(|error| error.message().to_owned())
    };
    assert_eq!(outcome("Bearer pgood").await, Ok(Either::First(Key)));
    assert_eq!(outcome("Bearer qgood").await, Ok(Either::Second(Key)));
    assert_eq!(outcome("Bearer pbad").await, Err("p".to_owned()));
    assert_eq!(outcome("Bearer qbad").await, Err("q".to_owned()));
    assert_eq!(outcome("Bearer rgood").await, Err("p".to_owned()));
    let three = async |authorization: &str| {
        let asked = ask::<Any<(P, Q, R)>>(&[authorization]).await;
        asked
            .map(|caller| caller.0)
            .map_err(|error| error.message().to_owned())
    };
    assert_eq!(three("Bearer pgood").await, Ok(Either3::First(Key)));
    assert_eq!(three("Bearer qgood").await, Ok(Either3::Second(Key)));
    assert_eq!(three("Bearer rgood").await, Ok(Either3::Third(Key)));
    assert_eq!(three("Bearer rbad").await, Err("r".to_owned()));
    // None of several is nobody.
    let nobody = ask::<Optional<Any<(P, Q)>>>(&[]).await.unwrap();
    assert!(nobody.is_none());
    assert!(
        ask::<Optional<Any<(P, Q)>>>(&["Bearer qbad"])
            .await
            .is_err()
    );
}

/// W-255
#[tokio::test]
async fn any_challenges_for_all() {
    let challenges = |error: &Error| {
        let values = error.headers().get_all(header::WWW_AUTHENTICATE).iter();
        values
            .map(|value| value.to_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let error = ask::<Any<(P, Q)>>(&[]).await.unwrap_err();
    let both = r#"Bearer realm="p", Bearer realm="q""#;
    assert_eq!(challenges(&error), [both]);
    let error = ask::<Any<(P, Q, R)>>(&[]).await.unwrap_err();
    assert_eq!(challenges(&error), [format!(r#"{both}, Bearer realm="r""#)]);
    let error = ask::<Any<(P, Q)>>(&["Bearer qbad"]).await.unwrap_err();
    assert_eq!(challenges(&error), [r#"Bearer realm="q""#]);
}

/// W-317, S-080
#[cfg(feature = "admin")]
mod admin {
    use data_encoding::BASE64;
    use http::{HeaderValue, Request, header};

    use crate::{
        auth::{Admin, AdminSecret, Policy as _},
        call::Head,
    };

    struct App(AdminSecret);

    impl AsRef<AdminSecret> for App {
        fn as_ref(&self) -> &AdminSecret {
            &self.0
        }
    }

    #[tokio::test]
    async fn only_the_operator_is_the_operator() {
        let app = App(AdminSecret::new(Some("a:b:c")));
        let of = |text: &str| format!("Basic {}", BASE64.encode(text.as_bytes()));
        let rows = [
            (vec![of("admin:a:b:c")], true),
            (vec![of("admin:a:b:c").replace("Basic", "bAsIc")], true),
            (vec![of("admin:a:b:C")], false),
            (vec![of("admin:a")], false),
            (vec![of("admin:")], false),
            (vec![of("admin")], false),
            (vec![of("Admin:a:b:c")], false),
            (vec![of("a:b:c")], false),
            (vec!["Basic a:b:c".to_owned()], false),
            (vec![of("admin:a:b:c").replace("Basic", "Bearer")], false),
            (vec![String::new()], false),
            (vec![], false),
            (vec![of("admin:a:b:c"), of("admin:a:b:c")], false),
        ];
        for (values, expected) in rows {
            let mut request = Request::post("/").body(()).unwrap();
            for value in &values {
                let value = HeaderValue::from_str(value).unwrap();
                request.headers_mut().append(header::AUTHORIZATION, value);
            }
            let (request, ()) = request.into_parts();
            let answer = Admin::authenticate(Head {
                state: &app,
                request: &request,
                method: &super::METHOD,
                peer: None,
            })
            .await;
            assert_eq!(answer.is_ok(), expected, "{values:?}");
            if let Err(error) = answer {
                assert_eq!(
                    (error.status().as_u16(), error.name()),
                    (401, "AuthenticationRequired")
                );
                assert_eq!(
                    error.headers()[header::WWW_AUTHENTICATE],
                    "Basic realm=\"admin\""
                );
            }
        }
        for nobody in [None, Some("")] {
            assert!(!AdminSecret::new(nobody).is(b""));
        }
        assert!(!format!("{:?}", app.0).contains("a:b:c"));
    }
}
