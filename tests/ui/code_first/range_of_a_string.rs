#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(minimum = 0)]
    name: Option<String>,
}

fn main() {}
