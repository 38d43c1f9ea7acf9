#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createSession", document = "from code")]
enum SessionError {
    TooMany,
}

fn main() {}
