//! The baseline: hyper with a `match` on the path, serde's derives, and nothing else.

mod model;

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
use serde::{Serialize, de::DeserializeOwned};

use model::{CreateSession, GetTimeline, ResolveHandle, Resolved, Session, Timeline, Uploaded};

/// What is answered, cloned for each call like a row of a store.
struct App {
    session: Session,
    timeline: Timeline,
    uploaded: Uploaded,
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

async fn answer(request: Request<Incoming>, app: Arc<App>) -> Result<Answer, StatusCode> {
    match (request.method(), request.uri().path()) {
        (&Method::POST, "/xrpc/com.atproto.server.createSession") => {
            let input: CreateSession = body(request).await?;
            black_box((
                &input.identifier,
                &input.password,
                &input.auth_factor_token,
                input.allow_takendown,
            ));
            json(&app.session.clone())
        }
        (&Method::GET, "/xrpc/com.atproto.identity.resolveHandle") => {
            let params: ResolveHandle = query(&request)?;
            black_box(&params.handle);
            json(&Resolved {
                did: app.session.did.clone(),
            })
        }
        (&Method::GET, "/xrpc/app.bsky.feed.getTimeline") => {
            let params: GetTimeline = query(&request)?;
            black_box((&params.algorithm, params.limit, &params.cursor));
            json(&app.timeline.clone())
        }
        (&Method::POST, "/xrpc/com.atproto.repo.uploadBlob") => {
            let mut body = request.into_body();
            let mut uploaded = app.uploaded.clone();
            uploaded.blob.size = 0;
            while let Some(frame) = body.frame().await {
                let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
                uploaded.blob.size += frame.data_ref().map_or(0, |data| data.len() as u64);
            }
            json(&uploaded)
        }
        _ => Err(StatusCode::NOT_IMPLEMENTED),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = Arc::new(App {
        session: xrpc_benches::fixture("session.json")?,
        timeline: xrpc_benches::fixture("timeline.json")?,
        uploaded: xrpc_benches::fixture("uploaded.json")?,
    });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", xrpc_benches::port()?)).await?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        stream.set_nodelay(true)?;
        let app = Arc::clone(&app);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let app = Arc::clone(&app);
                async move {
                    Ok::<_, Infallible>(answer(request, app).await.unwrap_or_else(|status| {
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
