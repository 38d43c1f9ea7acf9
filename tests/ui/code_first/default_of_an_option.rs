#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(default = 1)]
    count: Option<i64>,
}

fn main() {}
