#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#kind", document = "from code")]
enum Kind {
    Tree,
    Grass,
}

fn main() {}
