use xrpc::Error;

#[xrpc::query("com.atproto.server.describeServer", document = "from code")]
async fn describe() -> Result<(), Error> {
    Ok(())
}

fn main() {
    let _ = xrpc::routes![describe];
}
