#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
pub struct Bed {}

/// Where it stands.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon(document = "from code")]
pub enum Place {
    /// In a bed.
    Bed(Bed),
    #[lexicon(other)]
    Elsewhere(xrpc::Unknown),
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
pub enum Known {
    Bed(Box<Bed>),
}
