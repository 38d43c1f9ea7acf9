//! A limit says what a call is charged.

use xrpc::{Error, Head};

fn limits(_: &Head<'_, ()>) -> u32 {
    5
}

#[xrpc::procedure("com.example.wire.touch", limit = limits)]
async fn touch() -> Result<(), Error> {
    Ok(())
}

fn main() {}
