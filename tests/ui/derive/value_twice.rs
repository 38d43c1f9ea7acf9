#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large,
    #[lexicon(rename = "small")]
    Tiny,
}

fn main() {}
