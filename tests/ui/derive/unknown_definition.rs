#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.describeServer#contacts")]
struct Contact {
    email: Option<String>,
}

fn main() {}
