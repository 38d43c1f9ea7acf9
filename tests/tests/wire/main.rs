//! What goes over the wire, byte by byte: each test is named by the rule that it holds the server to.

mod answer;
mod body;
mod errors;
mod order;
mod output;
mod params;
mod request;
mod routing;
#[allow(
    clippy::unused_async,
    reason = "an endpoint is `async`, whether it waits for something or not"
)]
mod server;
mod values;
