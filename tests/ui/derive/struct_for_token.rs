#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#mark")]
struct Mark {
    text: String,
}

fn main() {}
