use lexicon::com::atproto::server::{create_session, get_session};
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!(
        "com.atproto.server.createSession",
        "com.atproto.server.getSession"
    );
}

struct App;

#[xrpc::query("com.atproto.server.getSession")]
async fn who_am_i(
    _app: &App,
    _input: Input<create_session::Input>,
) -> Result<Output<get_session::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
