#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.createSession", input)]
struct Credentials<T> {
    identifier: String,
    password: T,
    auth_factor_token: Option<String>,
    allow_takendown: Option<bool>,
}

fn main() {}
