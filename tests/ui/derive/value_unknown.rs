#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large,
    Huge,
}

fn main() {}
