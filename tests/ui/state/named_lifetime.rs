struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out<'a>(_app: &'a App) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
