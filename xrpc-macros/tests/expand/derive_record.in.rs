use xrpc::{Extra, Unknown};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.record")]
pub struct Record {
    #[lexicon(max_length = 100)]
    pub text: String,
    pub part: Option<Part>,
    #[lexicon(undeclared, maximum = 5)]
    pub stars: Option<i64>,
    #[lexicon(extra)]
    pub rest: Extra,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.record#main/part", open)]
pub enum Part {
    Place(Box<Place>),
    #[lexicon(rename = "com.example.checked.extra#shelf")]
    Shelf(Place),
    #[lexicon(other)]
    Other(Unknown),
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
pub struct Place {
    pub shelf: i64,
    pub below: Option<Box<Place>>,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
pub enum Status {
    Active,
    #[lexicon(rename = "takendown")]
    Gone,
    #[lexicon(other)]
    Other(String),
}
