use lexicon::com::atproto::{identity::resolve_handle, server::create_session};
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!(
        "com.atproto.server.createSession",
        "com.atproto.identity.resolveHandle"
    );
}

struct App;

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _input: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, resolve_handle::Error> {
    unreachable!()
}

fn main() {}
