#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(max_graphemes = 10)]
    data: xrpc::Bytes,
}

fn main() {}
