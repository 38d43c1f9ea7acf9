#[xrpc::procedure("com.example.wire.touch", max_input = "1 MiB")]
async fn touch() -> Result<(), xrpc::Error> {
    Ok(())
}

fn main() {}
