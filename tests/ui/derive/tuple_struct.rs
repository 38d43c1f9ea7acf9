#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.createSession", input)]
struct Credentials(String, String);

fn main() {}
