#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
struct Part {
    text: String,
}

fn main() {}
