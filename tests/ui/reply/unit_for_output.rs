use lexicon::com::atproto::server::create_session;
use xrpc::Input;

mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

struct App;

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _input: Input<create_session::Input>,
) -> Result<(), create_session::Error> {
    unreachable!()
}

fn main() {}
