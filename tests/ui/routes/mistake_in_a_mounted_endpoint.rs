use xrpc::Router;

struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_: &App, _: Vec<u8>) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {
    let _ = Router::new(App).mount(xrpc::routes![sign_out]);
}
