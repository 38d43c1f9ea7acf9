pub struct App;

#[xrpc::procedure("com.atproto.server.deleteSession")]
pub async fn delete(app: &App, context: xrpc::Context) -> Result<(), xrpc::Error> {
    let _ = (app, context);
    Ok(())
}
