struct App;

#[xrpc::procedure("com.atproto.server.deleteSession", state = App)]
async fn sign_out(_app: &App) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
