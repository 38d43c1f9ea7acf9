use xrpc::Error;

#[xrpc::query("com.example.garden.getPlant", document = code)]
async fn get_plant() -> Result<(), Error> {
    Ok(())
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
