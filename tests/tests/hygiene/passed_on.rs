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
    ) -> Result<Output<create_session::Output>, SignInError> {
        Err(Suspended)?
    }
}

macro_rules! errors {
    ($set:ident, $variant:ident, $cause:ty) => {
        #[derive(Debug, xrpc::Error)]
        #[lexicon("com.atproto.server.createSession")]
        enum $set {
            $variant(#[from] $cause),
            #[error(undeclared)]
            Unwritten {
                #[from]
                cause: std::fmt::Error,
            },
        }
    };
}

errors!(SignInError, AccountTakedown, Suspended);

/// An error of the server's own.
#[derive(Debug)]
struct Suspended;

impl std::fmt::Display for Suspended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the account is suspended")
    }
}

impl std::error::Error for Suspended {}

pub(crate) fn router() -> Router<App> {
    Router::new(App).mount(xrpc::routes![resolve, sign_in])
}
