//! What else the variant holds could not be made of the error.

#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(#[from] std::io::Error, u8),
}

fn main() {}
