#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    name: String,
    count: i64,
    place: Place,
    note: xrpc::Nullable<String>,
    status: Option<Size>,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
