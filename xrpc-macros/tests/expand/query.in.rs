mod lexicon {
    xrpc::lexicon!("com.atproto.identity.resolveHandle");
}

use lexicon::com::atproto::identity::resolve_handle;
use xrpc::{Output, Params};

pub struct App;

#[xrpc::query("com.atproto.identity.resolveHandle")]
pub(crate) async fn resolve(
    app: &App,
    params: Params<resolve_handle::Params>,
) -> Result<Output<resolve_handle::Output>, resolve_handle::Error> {
    let _ = (app, params);
    Err(resolve_handle::Error::HandleNotFound)
}
