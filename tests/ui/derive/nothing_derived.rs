use xrpc::Nullable;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    name: String,
    count: i64,
    place: Place,
    note: Nullable<String>,
    inside: Option<Inside>,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

struct Inside {
    deep: bool,
}

fn main() {}
