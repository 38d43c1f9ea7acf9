//! A number is no limit.

use xrpc::Error;

#[xrpc::procedure("com.example.wire.touch", limit = 30)]
async fn touch() -> Result<(), Error> {
    Ok(())
}

fn main() {}
