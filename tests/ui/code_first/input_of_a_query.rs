use xrpc::{Error, Input};

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    name: String,
}

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant(input: Input<Plant>) -> Result<(), Error> {
    let _ = input;
    Ok(())
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
