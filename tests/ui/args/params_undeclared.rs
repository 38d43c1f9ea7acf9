use lexicon::com::atproto::{identity::resolve_handle, server::get_session};
use xrpc::{Output, Params};

mod lexicon {
    xrpc::lexicon!(
        "com.atproto.server.getSession",
        "com.atproto.identity.resolveHandle"
    );
}

struct App;

#[xrpc::query("com.atproto.server.getSession")]
async fn who_am_i(
    _app: &App,
    _params: Params<resolve_handle::Params>,
) -> Result<Output<get_session::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
