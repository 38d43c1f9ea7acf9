#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
enum Status {
    Active,
    Takedown,
    #[lexicon(other)]
    Other(String),
}

fn main() {}
