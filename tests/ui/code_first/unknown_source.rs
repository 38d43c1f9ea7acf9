#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from the code")]
struct Plant {
    name: String,
}

fn main() {}
