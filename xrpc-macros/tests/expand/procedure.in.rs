mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}

use lexicon::com::atproto::server::create_session;
use xrpc::{Auth, Error, Head, Input, Output, Policy};

pub struct App;

pub struct Anyone;

impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// Creates a session from an identifier and a password.
#[xrpc::procedure("com.atproto.server.createSession")]
pub async fn create(
    app: &App,
    caller: Auth<Anyone>,
    input: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    let _ = (app, caller, input);
    Err(create_session::Error::AccountTakedown)
}
