#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    #[from]
    AccountTakedown(std::io::Error),
}

fn main() {}
