//! A crate in which the runtime has another name.

use web::{Output, Params, Router};

mod web {
    pub(crate) use ::xrpc::*;
}

/// What `::xrpc` would find if a macro said `xrpc`.
#[allow(unused, reason = "it is there to be in the way")]
mod xrpc {}

mod documents {
    crate::renamed::web::lexicon!(
        "com.atproto.identity.resolveHandle",
        crate = crate::renamed::web
    );
}

use documents::com::atproto::identity::resolve_handle;

#[web::query("com.atproto.identity.resolveHandle", crate = web)]
async fn resolve(params: Params<Question>) -> Result<Output<resolve_handle::Output>, Failure> {
    let alice = std::future::ready("did:web:alice.test").await;
    if params.handle.as_str() == "alice.test" {
        let did = web::Did::parse(alice).map_err(web::Error::internal)?;
        Ok(Output(resolve_handle::Output { did }))
    } else {
        Err(Failure::HandleNotFound)
    }
}

#[web::procedure("com.atproto.server.deleteSession", crate = web)]
async fn leave() -> Result<(), web::Error> {
    std::future::ready(Ok(())).await
}

#[derive(web::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", params, crate = web)]
struct Question {
    handle: web::Handle,
}

#[derive(web::Error)]
#[lexicon("com.atproto.identity.resolveHandle", crate = web)]
enum Failure {
    HandleNotFound,
    #[error(other)]
    Other(web::Error),
}

pub(crate) fn router() -> Router<()> {
    Router::new(()).mount(web::routes![resolve, leave])
}
