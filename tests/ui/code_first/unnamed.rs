#[derive(xrpc::Lexicon)]
#[lexicon(document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
