#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createSession", "com.atproto.server.createAccount")]
pub enum SignInError {
    #[error(undeclared, status = 429, message = "wait a minute")]
    TooOften,
    #[error(other)]
    Other(xrpc::Error),
}
