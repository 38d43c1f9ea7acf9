//! A limit sees the arguments of its function.

use std::time::Duration;
use xrpc::{AnswerHeaders, Charge, Context, Error, Head, Limit};

const TEN: Limit = Limit::new("ten", 10, Duration::from_secs(1));

fn limits(_: &Head<'_, ()>, context: &Context) -> Charge {
    TEN.by_address(context.peer)
}

#[xrpc::procedure("com.example.wire.touch", limit = limits)]
async fn touch(_: AnswerHeaders) -> Result<(), Error> {
    Ok(())
}

fn main() {}
