#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[lexicon(status = 401)]
    AccountTakedown,
}

fn main() {}
