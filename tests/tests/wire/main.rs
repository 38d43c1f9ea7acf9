//! What goes over the wire, byte by byte: each test is named by the rule that it holds the server to.

mod answer;
mod body;
mod bytes;
mod carried;
mod codings;
mod connection;
mod errors;
mod fuzz;
mod hooks;
mod order;
mod output;
mod params;
mod request;
mod routing;
mod server;
mod values;
