#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
enum Status {
    Active,
    Takendown,
}

fn main() {}
