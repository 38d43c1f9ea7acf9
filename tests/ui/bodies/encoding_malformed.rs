use xrpc::{Input, Payload};

#[xrpc::procedure("com.example.garden.addPicture", input = "image", document = "from code")]
async fn add(_input: Input<Payload>) -> Result<(), xrpc::Error> {
    Ok(())
}

fn main() {}
