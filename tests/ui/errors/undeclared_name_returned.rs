use lexicon::com::atproto::server::create_session;
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

struct App;

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _: &App,
    _: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    Err(create_session::Error::AccountGone)
}

fn main() {}
