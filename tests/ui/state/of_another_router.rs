use xrpc::Router;

struct App;
struct Other;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_: &App) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {
    let _ = Router::new(Other).mount(xrpc::routes![sign_out]);
}
