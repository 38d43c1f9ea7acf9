#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
enum Status {
    Active,
    #[lexicon(other)]
    Other(String),
}

fn main() {}
