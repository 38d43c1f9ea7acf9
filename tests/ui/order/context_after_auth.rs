use lexicon::com::example::wire::ordered;
use xrpc::{Auth, Context, Head, Input, Output, Params, Policy};

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
    _params: Params<ordered::Params>,
    _caller: Auth<Anyone>,
    _context: Context,
    _input: Input<ordered::Input>,
) -> Result<Output<ordered::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
