struct App;

impl App {
    #[xrpc::procedure("com.atproto.server.deleteSession")]
    async fn sign_out(&self) -> Result<(), xrpc::Error> {
        unreachable!()
    }
}

fn main() {}
