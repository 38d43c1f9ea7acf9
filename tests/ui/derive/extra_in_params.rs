#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", params)]
struct Question {
    handle: xrpc::Handle,
    #[lexicon(extra)]
    rest: xrpc::Extra,
}

fn main() {}
