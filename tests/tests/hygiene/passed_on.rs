//! Endpoints whose names, types and functions a `macro_rules!` has passed on.

use xrpc::{Error, Input, Output, Params, Router};

use crate::passed_on::documents::com::atproto::{identity::resolve_handle, server::create_session};

mod documents {
    xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.atproto.server.createSession"
    );
}

/// The state.
#[derive(Debug)]
pub(crate) struct App;

macro_rules! resolver {
    ($name:ident, $state:ty, $params:ty, $reply:ty) => {
        #[xrpc::query("com.atproto.identity.resolveHandle")]
        async fn $name(_app: &$state, _params: $params) -> $reply {
            Err(Error::invalid_request("no"))
        }
    };
}

macro_rules! passed {
    ($function:item) => {
        $function
    };
}

resolver!(
    resolve,
    App,
    Params<resolve_handle::Params>,
    Result<Output<resolve_handle::Output>, Error>
);

passed! {
    #[xrpc::procedure("com.atproto.server.createSession")]
    async fn sign_in(
        _app: &App,
        _input: Input<create_session::Input>,
    ) -> Result<Output<create_session::Output>, create_session::Error> {
        Err(create_session::Error::AccountTakedown)
    }
}

pub(crate) fn router() -> Router<App> {
    Router::new(App).mount(xrpc::routes![resolve, sign_in])
}
