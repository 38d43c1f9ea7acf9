use lexicon::com::atproto::server::create_session;
use xrpc::{Auth, Head, Output, Policy};

mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

struct App;

struct Anyone;

impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, xrpc::Error> {
        Ok(Self)
    }
}

#[xrpc::procedure("com.atproto.server.createSession")]
async fn sign_in(
    _app: &App,
    _caller: Auth<Anyone>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    unreachable!()
}

fn main() {}
