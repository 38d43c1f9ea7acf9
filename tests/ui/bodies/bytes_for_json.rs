use lexicon::com::example::wire::put_values;
use xrpc::{Input, Output, Payload};

mod lexicon {
    xrpc::lexicon!("com.example.wire.putValues");
}

#[xrpc::procedure("com.example.wire.putValues")]
async fn put(_input: Input<Payload>) -> Result<Output<put_values::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
