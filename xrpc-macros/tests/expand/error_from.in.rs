#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createAccount")]
pub enum SignUpError {
    InvalidHandle(#[from] std::net::AddrParseError),
    #[error(message = "an invitation is needed")]
    InvalidInviteCode { #[from] cause: std::num::ParseIntError },
    #[error(undeclared, status = 503)]
    Full(#[from] std::io::Error),
}
