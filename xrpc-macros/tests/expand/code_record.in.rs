#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.pot", key = "tid", document = "from code")]
pub struct Pot {
    pub broken: bool,
}
