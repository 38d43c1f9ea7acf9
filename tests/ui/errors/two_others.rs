#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(other)]
    Ours(xrpc::Error),
    #[error(other)]
    Theirs(xrpc::Error),
}

fn main() {}
