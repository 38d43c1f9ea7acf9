//! What the types of a function say of its method, where no document does.

mod arguments;
mod declared;
mod errors;
mod output;

pub use arguments::Arguments;
pub use declared::{Signature, Types};
pub use errors::DeclaredErrors;
pub use output::Outgoing;
