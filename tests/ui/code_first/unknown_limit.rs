#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(max_lenght = 10)]
    name: String,
}

fn main() {}
