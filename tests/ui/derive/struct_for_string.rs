#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
struct Status {
    text: String,
}

fn main() {}
