use lexicon::com::example::wire::upload;
use xrpc::{Input, Output, Payload};

mod lexicon {
    xrpc::lexicon!("com.example.wire.upload");
}

#[xrpc::procedure("com.example.wire.upload", input = "image/png")]
async fn take(_input: Input<Payload>) -> Result<Output<upload::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
