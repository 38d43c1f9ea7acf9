#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#kind", document = "from code")]
enum Kind {
    Tree,
    #[lexicon(other)]
    Other(i64),
}

fn main() {}
