#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", params)]
struct Question {
    handle: xrpc::Did,
}

fn main() {}
