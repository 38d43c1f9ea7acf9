#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.createSession", input)]
struct Credentials {
    identifier: String,
    password: Vec<String>,
    auth_factor_token: Option<String>,
    allow_takendown: Option<bool>,
}

fn main() {}
