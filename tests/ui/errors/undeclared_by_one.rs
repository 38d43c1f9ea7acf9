#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession", "com.atproto.server.deleteSession")]
enum SignInError {
    AccountTakedown,
}

fn main() {}
