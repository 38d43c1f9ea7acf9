use lexicon::com::example::wire::upload;
use xrpc::Output;

mod lexicon {
    xrpc::lexicon!("com.example.wire.upload");
}

#[xrpc::procedure("com.example.wire.upload")]
async fn take() -> Result<Output<upload::Output>, xrpc::Error> {
    unreachable!()
}

fn main() {}
