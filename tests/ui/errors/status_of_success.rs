#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(status = 200)]
    AccountTakedown,
}

fn main() {}
