#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing/outside")]
struct Inside {
    deep: bool,
}

fn main() {}
