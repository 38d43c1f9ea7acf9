use lexicon::{com::atproto::identity::resolve_handle, com::example::wire::fail};
use xrpc::{Output, Params};

mod lexicon {
    xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.example.wire.fail"
    );
}

struct App;

#[xrpc::query("com.atproto.identity.resolveHandle")]
async fn resolve(
    _app: &App,
    _params: Params<fail::Params>,
) -> Result<Output<resolve_handle::Output>, resolve_handle::Error> {
    unreachable!()
}

fn main() {}
