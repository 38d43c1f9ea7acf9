#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
enum Place {
    Place,
}

fn main() {}
