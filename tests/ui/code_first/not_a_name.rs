#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#Plant", document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
