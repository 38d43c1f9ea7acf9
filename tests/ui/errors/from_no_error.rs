//! An error says what is wrong, and can be logged.

struct Locked;

#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(#[from] Locked),
}

fn main() {}
