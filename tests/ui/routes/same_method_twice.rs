use xrpc::Router;

struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_: &App) -> Result<(), xrpc::Error> {
    unreachable!()
}

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn leave(_: &App) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {
    let _ = Router::new(App).mount(xrpc::routes![sign_out, leave]);
}
