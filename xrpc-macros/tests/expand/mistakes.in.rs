#[xrpc::procedure("com.atproto.server.createSesion", limit = 3)]
pub fn create<T>(app: &mut App, input: Input<T>) -> Result<(), xrpc::Error> {
    half-written
}
