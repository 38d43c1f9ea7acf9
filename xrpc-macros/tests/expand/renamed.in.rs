mod web {
    pub use xrpc::*;
}

pub struct App;

#[web::procedure("com.atproto.server.deleteSession", crate = web)]
pub async fn delete(app: &App) -> Result<(), Gone> {
    let _ = app;
    Err(Gone::Other(web::Error::invalid_request("gone")))
}

#[derive(Debug, web::Error)]
#[lexicon("com.atproto.server.deleteSession", crate = web)]
pub enum Gone {
    #[error(other)]
    Other(web::Error),
}
