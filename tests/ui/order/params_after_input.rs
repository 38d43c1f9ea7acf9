use lexicon::com::example::wire::ordered;
use xrpc::{Input, Output, Params};

mod lexicon {
    xrpc::lexicon!("com.example.wire.ordered");
}

struct App;

#[xrpc::procedure("com.example.wire.ordered")]
async fn take(
    _app: &App,
    _input: Input<ordered::Input>,
    _params: Params<ordered::Params>,
) -> Result<Output<ordered::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
