#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createAccount")]
pub enum SignUpError {
    InvalidHandle(String),
    #[error(status = 403, message = "an invitation is needed")]
    InvalidInviteCode,
    #[error(undeclared, status = 429, message = "wait a minute")]
    TooOften,
    #[error(other)]
    Other(xrpc::Error),
}
