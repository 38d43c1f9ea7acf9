#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(min_length = 10, max_length = 1)]
    name: String,
}

fn main() {}
