#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(satus = 401)]
    AccountTakedown,
}

fn main() {}
