#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large,
    #[lexicon(other)]
    Other(String),
}

fn main() {}
