#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.describeServer", output)]
struct Description {
    did: xrpc::Did,
    available_user_domains: String,
}

fn main() {}
