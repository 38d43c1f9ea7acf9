#[derive(xrpc::Lexicon)]
#[lexicon("com.atproto.server.createSession", input)]
struct Credentials {
    identifier: String,
    password: String,
    auth_factor_token: Option<String>,
    allow_takendown: Option<bool>,
    #[lexicon(rename = "password")]
    secret: String,
}

fn main() {}
