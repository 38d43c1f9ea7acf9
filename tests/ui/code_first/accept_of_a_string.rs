#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(accept = ["image/*"])]
    file: String,
}

fn main() {}
