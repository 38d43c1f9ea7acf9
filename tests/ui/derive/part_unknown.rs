#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.createSession", body)]
struct Credentials {
    identifier: String,
    password: String,
    auth_factor_token: Option<String>,
    allow_takendown: Option<bool>,
}

fn main() {}
