use xrpc::{Error, Input};

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.listPlants", output, document = "from code")]
struct Plants {
    names: Vec<String>,
}

#[xrpc::procedure("com.example.garden.getPlant", document = "from code")]
async fn get_plant(input: Input<Plants>) -> Result<(), Error> {
    let _ = input;
    Ok(())
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
