#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[error(status = 401)]
    #[error(message = "taken down")]
    AccountTakedown,
}

fn main() {}
