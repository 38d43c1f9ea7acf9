//! The same four methods with `xrpc`.
//!
//! `bench-xrpc PORT [--checked] [--by-ref]`: with `--checked` every output is held to its document, with `--by-ref` the
//! feed is answered without a copy.

mod feed;

use std::{error::Error, hint::black_box, sync::Arc};

use lexicon::com::atproto::{identity::resolve_handle, repo::upload_blob, server::create_session};
use xrpc::{Blob, CidLink, Input, Output, Params, Payload, Router, Server};

use feed::{GetTimeline, Timeline};

/// The types of the documents.
mod lexicon {
    xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.atproto.repo.uploadBlob",
        "com.atproto.server.createSession"
    );
}

/// What is answered, cloned for each call like a row of a store.
struct App {
    session: create_session::Output,
    timeline: Arc<Timeline>,
    /// What every upload is called: nothing is hashed, in no server.
    blob: CidLink,
}

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    app: &App,
    input: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    black_box((&input.identifier, &input.password));
    Ok(Output(app.session.clone()))
}

#[xrpc::query("com.atproto.identity.resolveHandle")]
async fn resolve(
    app: &App,
    params: Params<resolve_handle::Params>,
) -> Result<Output<resolve_handle::Output>, resolve_handle::Error> {
    black_box(&params.handle);
    Ok(Output(resolve_handle::Output {
        did: app.session.did.clone(),
    }))
}

#[xrpc::query("app.bsky.feed.getTimeline", document = "from code")]
async fn read(app: &App, params: Params<GetTimeline>) -> Result<Output<Timeline>, xrpc::Error> {
    black_box(&params);
    Ok(Output(Timeline::clone(&app.timeline)))
}

#[xrpc::query("app.bsky.feed.getTimeline", document = "from code")]
async fn read_shared(
    app: &App,
    params: Params<GetTimeline>,
) -> Result<Output<Arc<Timeline>>, xrpc::Error> {
    black_box(&params);
    Ok(Output(Arc::clone(&app.timeline)))
}

#[xrpc::procedure("com.atproto.repo.uploadBlob")]
async fn upload(
    app: &App,
    mut input: Input<Payload>,
) -> Result<Output<upload_blob::Output>, xrpc::Error> {
    let mut size = 0;
    while let Some(bytes) = input.next().await {
        size += bytes?.len() as u64;
    }
    let blob = Blob {
        r#ref: app.blob,
        mime_type: input.encoding().to_owned(),
        size,
    };
    Ok(Output(upload_blob::Output { blob }))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let uploaded: upload_blob::Output = xrpc_benches::fixture("uploaded.json")?;
    let app = App {
        session: xrpc_benches::fixture("session.json")?,
        timeline: Arc::new(xrpc_benches::fixture("timeline.json")?),
        blob: uploaded.blob.r#ref,
    };
    let router = Router::new(app).mount(xrpc::routes![sign_in, resolve, upload]);
    let router = if xrpc_benches::flag("--by-ref") {
        router.mount(xrpc::routes![read_shared])
    } else {
        router.mount(xrpc::routes![read])
    };
    let server = Server::bind(("127.0.0.1", xrpc_benches::port()?)).await?;
    // All clients of a benchmark have one address.
    server
        .max_connections_per_peer(100_000)
        .serve(router.check_output(xrpc_benches::flag("--checked")))
        .await?;
    Ok(())
}
