use lexicon::com::atproto::server::get_session;
use xrpc::Output;

mod lexicon {
    xrpc::lexicon!("com.atproto.server.getSession");
}

struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_app: &App) -> Result<Output<get_session::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
