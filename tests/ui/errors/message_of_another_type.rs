#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(std::io::Error),
}

fn main() {}
