struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_app: &mut App) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
