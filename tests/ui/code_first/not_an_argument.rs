use xrpc::Error;

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant(name: String) -> Result<(), Error> {
    let _ = name;
    Ok(())
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
