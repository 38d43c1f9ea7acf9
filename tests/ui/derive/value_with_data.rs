#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large(i64),
}

fn main() {}
