use lexicon::com::example::wire::ordered;
use xrpc::{Auth, Head, Input, Output, Params, Policy};

mod lexicon {
    xrpc::lexicon!("com.example.wire.ordered");
}

struct App;

struct Anyone;

impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, xrpc::Error> {
        Ok(Self)
    }
}

#[xrpc::procedure("com.example.wire.ordered")]
async fn take(
    _app: &App,
    _caller: Auth<Anyone>,
    _params: Params<ordered::Params>,
    _input: Input<ordered::Input>,
) -> Result<Output<ordered::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
