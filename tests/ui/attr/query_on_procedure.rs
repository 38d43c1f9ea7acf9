use lexicon::com::atproto::server::create_session;
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

struct App;

#[xrpc::query("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _input: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    unreachable!()
}

fn main() {}
