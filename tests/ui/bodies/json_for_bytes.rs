use lexicon::com::example::wire::{put_values, upload};
use xrpc::{Input, Output};

mod lexicon {
    xrpc::lexicon!("com.example.wire.upload", "com.example.wire.putValues");
}

#[xrpc::procedure("com.example.wire.upload")]
async fn take(_input: Input<put_values::Input>) -> Result<Output<upload::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
