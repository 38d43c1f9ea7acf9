#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.getSession", input)]
struct Question {
    did: xrpc::Did,
}

fn main() {}
