//! The same two methods with `xrpc`.

use std::{error::Error, hint::black_box};

use lexicon::com::atproto::{identity::resolve_handle, server::create_session};
use xrpc::{Input, Output, Params, Router, Server};

/// The types of the two documents.
mod lexicon {
    xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.atproto.server.createSession"
    );
}

/// The session that is answered, cloned for each call like a row of a store.
struct App {
    session: create_session::Output,
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

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = App {
        session: serde_json::from_str(xrpc_benches::SESSION)?,
    };
    let server = Server::bind(("127.0.0.1", xrpc_benches::port()?)).await?;
    server
        .serve(Router::new(app).mount(xrpc::routes![sign_in, resolve]))
        .await?;
    Ok(())
}
