#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.record")]
struct Record {}

fn main() {}
