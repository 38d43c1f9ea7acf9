#[derive(xrpc::Lexicon)]
#[lexicon("garden#plant", document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
