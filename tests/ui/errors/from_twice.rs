//! `?` could not choose between the two.

#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(#[from] std::io::Error),
    AuthFactorTokenRequired(#[from] std::io::Error),
}

fn main() {}
