#[derive(Debug)]
pub struct Garden;

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
pub struct Bed {
    pub number: i64,
}

#[xrpc::procedure("com.example.garden.waterBed", document = "from code", crate = xrpc)]
pub async fn water_bed(garden: &Garden, bed: xrpc::Input<Bed>) -> Result<(), xrpc::Error> {
    let _ = (garden, bed);
    Ok(())
}
