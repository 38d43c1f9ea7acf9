use xrpc::{Error, Output};

struct Plant;

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant() -> Result<Output<Plant>, Error> {
    Ok(Output(Plant))
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
