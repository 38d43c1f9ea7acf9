#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", key = "tid", document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
