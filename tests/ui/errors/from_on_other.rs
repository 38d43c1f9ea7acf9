#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(other)]
    Other(#[from] xrpc::Error),
}

fn main() {}
