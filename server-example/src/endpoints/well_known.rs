//! What a host says of itself below `/.well-known/`: the account that it is the handle of, and the documents of
//! `did:web` (S-156, §14).

use http::{HeaderValue, Request, Response, StatusCode, header};
use serde_json::json;
use xrpc::{Answering, Body};

use crate::{
    app::App,
    domain::{account::Account, did},
    store::StoreError,
};

/// Answers a request that is for no method.
pub fn answer(app: &App, request: Request<Body>) -> Answering<'_, Response<Body>> {
    Box::pin(async move {
        let host = host(&request).unwrap_or_default();
        let found = match (request.method().as_str(), request.uri().path()) {
            ("GET" | "HEAD", "/.well-known/atproto-did") => handle_did(app, &host).await,
            ("GET" | "HEAD", "/.well-known/did.json") => document(app, &host).await,
            ("GET" | "HEAD", "/") => Ok(Some((TEXT, GREETING.to_owned()))),
            _ => Ok(None),
        };
        match found {
            Ok(Some((kind, text))) => reply(StatusCode::OK, kind, text),
            Ok(None) => reply(StatusCode::NOT_FOUND, TEXT, "Not Found\n".to_owned()),
            Err(error) => {
                tracing::error!(%error, "a well-known document cannot be read");
                reply(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    TEXT,
                    "Internal Server Error\n".to_owned(),
                )
            }
        }
    })
}

const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const GREETING: &str =
    "This is an account server of the AT Protocol. Its methods are below /xrpc/.\n";

type Found = Result<Option<(HeaderValue, String)>, StoreError>;

/// The DID of the account whose handle this host is.
async fn handle_did(app: &App, host: &str) -> Found {
    let account = app.store.find_by_handle(without_port(host)).await?;
    Ok(active(account).map(|account| (TEXT, account.did)))
}

/// The document of the `did:web` that this host is: the server's own, or an account's.
async fn document(app: &App, host: &str) -> Found {
    if did::of_service(host) == app.settings.service_did {
        let own = json!({
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": app.settings.service_did,
            "service": [{
                "id": "#atproto_pds",
                "type": "AtprotoPersonalDataServer",
                "serviceEndpoint": app.settings.public_url,
            }],
        });
        return Ok(Some((JSON, own.to_string())));
    }
    // Accounts are named after hosts without a port, wherever this server listens.
    let account = app
        .store
        .find_by_did(&did::of_service(without_port(host)))
        .await?;
    Ok(account
        .filter(|account| !account.is_taken_down())
        .map(|account| (JSON, app.did_document(&account).to_string())))
}

fn active(account: Option<Account>) -> Option<Account> {
    account.filter(|account| account.inactive().is_none())
}

/// The host that was asked, in lower case: of HTTP/1.1 a header, of HTTP/2 a part of the target.
fn host(request: &Request<Body>) -> Option<String> {
    let header = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    header
        .or_else(|| request.uri().authority().map(http::uri::Authority::as_str))
        .map(str::to_ascii_lowercase)
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

fn reply(status: StatusCode, kind: HeaderValue, text: String) -> Response<Body> {
    let mut reply = Response::new(Body::from(text));
    *reply.status_mut() = status;
    reply.headers_mut().insert(header::CONTENT_TYPE, kind);
    reply.headers_mut().insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    reply
}
