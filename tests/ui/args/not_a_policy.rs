use xrpc::Auth;

struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_app: &App, _caller: Auth<String>) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
