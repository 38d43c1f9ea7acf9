use xrpc::{Input, Output, Text};

#[xrpc::procedure("com.example.wire.shout")]
async fn shout(input: Input<String>) -> Result<Output<Text>, xrpc::Error> {
    Ok(Output(Text(input.to_uppercase())))
}

fn main() {}
