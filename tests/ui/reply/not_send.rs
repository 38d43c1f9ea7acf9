use std::rc::Rc;

struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(app: &App) -> Result<(), xrpc::Error> {
    let count = Rc::new(1);
    std::future::ready(()).await;
    drop((app, count));
    Ok(())
}

fn main() {}
