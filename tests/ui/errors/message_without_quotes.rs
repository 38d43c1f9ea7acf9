#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(message = 401)]
    AccountTakedown,
}

fn main() {}
