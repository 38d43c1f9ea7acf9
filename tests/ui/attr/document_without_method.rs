#[xrpc::query("app.bsky.actor.defs")]
async fn definitions() -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
