use xrpc::Output;

struct App;

struct Session {
    did: String,
}

#[xrpc::query("com.atproto.server.getSession")]
async fn who_am_i(_app: &App) -> Result<Output<Session>, xrpc::Error> {
    unreachable!()
}

fn main() {}
