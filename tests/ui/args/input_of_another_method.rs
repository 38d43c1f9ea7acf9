use lexicon::com::atproto::server::{create_account, create_session};
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!(
        "com.atproto.server.createSession",
        "com.atproto.server.createAccount"
    );
}

struct App;

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _input: Input<create_account::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    unreachable!()
}

fn main() {}
