#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.describeServer#plant", document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
