#[derive(Debug, xrpc::Error)]
#[lexicon("com.example.garden.getPlant", "com.example.garden.waterBed", document = "from code")]
pub enum GardenError {
    /// There is none.
    NoSuchPlant,
    #[error(status = 401, message = "the gate is closed", undeclared)]
    GateClosed,
    #[error(other)]
    Other(xrpc::Error),
}
