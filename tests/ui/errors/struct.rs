#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
struct SignInError;

fn main() {}
