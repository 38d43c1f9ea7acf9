#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(#[from(std::fmt::Error)] std::io::Error),
}

fn main() {}
