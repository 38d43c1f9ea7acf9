pub struct App;

#[xrpc::procedure("com.atproto.server.deleteSession", state = App)]
pub async fn delete() -> Result<(), xrpc::Error> {
    Ok(())
}
