use lexicon::com::atproto::server::create_session;
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

struct App;

struct Credentials {
    identifier: String,
    password: String,
}

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _input: Input<Credentials>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    unreachable!()
}

fn main() {}
