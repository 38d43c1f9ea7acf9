#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.record")]
enum Record {
    Record,
}

fn main() {}
