use xrpc::{Output, Text};

#[xrpc::query("com.example.wire.getVideo")]
async fn show() -> Result<Output<Text>, xrpc::Error> {
    unreachable!()
}

fn main() {}
