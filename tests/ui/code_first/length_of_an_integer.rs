#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(min_length = 1, max_length = 10)]
    count: i64,
}

fn main() {}
