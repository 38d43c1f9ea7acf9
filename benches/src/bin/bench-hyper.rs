//! The baseline: hyper with a `match` on the path, serde's derives, and nothing else.

use std::{convert::Infallible, error::Error, hint::black_box, sync::Arc};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::Incoming,
    header::{CONTENT_TYPE, HeaderValue},
    service::service_fn,
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The input of `createSession`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CreateSession {
    identifier: String,
    password: String,
    auth_factor_token: Option<String>,
    allow_takendown: Option<bool>,
}

/// The output of `createSession`.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    access_jwt: String,
    refresh_jwt: String,
    handle: String,
    did: String,
    /// Shared, as `xrpc` shares it: both clone a session for each call, and neither copies the document.
    did_doc: Arc<DidDocument>,
    email: String,
    email_confirmed: bool,
    active: bool,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct DidDocument {
    #[serde(rename = "@context")]
    context: Vec<String>,
    id: String,
    also_known_as: Vec<String>,
    verification_method: Vec<VerificationMethod>,
    service: Vec<Service>,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct VerificationMethod {
    id: String,
    r#type: String,
    controller: String,
    public_key_multibase: String,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the name on the wire")]
struct Service {
    id: String,
    r#type: String,
    service_endpoint: String,
}

/// The params of `resolveHandle`.
#[derive(Deserialize)]
struct ResolveHandle {
    handle: String,
}

/// The output of `resolveHandle`.
#[derive(Serialize)]
struct Resolved {
    did: String,
}

type Answer = Response<Full<Bytes>>;

fn json<T: Serialize>(value: &T) -> Result<Answer, StatusCode> {
    let json = serde_json::to_vec(value).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let mut answer = Response::new(Full::new(Bytes::from(json)));
    answer
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(answer)
}

async fn body<T: DeserializeOwned>(request: Request<Incoming>) -> Result<T, StatusCode> {
    let body = request
        .into_body()
        .collect()
        .await
        .map_err(|_| StatusCode::BAD_REQUEST)?;
    serde_json::from_slice(&body.to_bytes()).map_err(|_| StatusCode::BAD_REQUEST)
}

fn query<T: DeserializeOwned>(request: &Request<Incoming>) -> Result<T, StatusCode> {
    serde_urlencoded::from_str(request.uri().query().unwrap_or_default())
        .map_err(|_| StatusCode::BAD_REQUEST)
}

async fn answer(request: Request<Incoming>, session: Arc<Session>) -> Result<Answer, StatusCode> {
    match (request.method(), request.uri().path()) {
        (&Method::POST, "/xrpc/com.atproto.server.createSession") => {
            let input: CreateSession = body(request).await?;
            black_box((
                &input.identifier,
                &input.password,
                &input.auth_factor_token,
                input.allow_takendown,
            ));
            json(&Session::clone(&session))
        }
        (&Method::GET, "/xrpc/com.atproto.identity.resolveHandle") => {
            let params: ResolveHandle = query(&request)?;
            black_box(&params.handle);
            json(&Resolved {
                did: session.did.clone(),
            })
        }
        _ => Err(StatusCode::NOT_IMPLEMENTED),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let session: Arc<Session> = Arc::new(serde_json::from_str(xrpc_benches::SESSION)?);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", xrpc_benches::port()?)).await?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        stream.set_nodelay(true)?;
        let session = Arc::clone(&session);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let session = Arc::clone(&session);
                async move {
                    Ok::<_, Infallible>(answer(request, session).await.unwrap_or_else(|status| {
                        let mut answer = Response::default();
                        *answer.status_mut() = status;
                        answer
                    }))
                }
            });
            auto::Builder::new(TokioExecutor::new())
                .serve_connection(TokioIo::new(stream), service)
                .await
        });
    }
}
