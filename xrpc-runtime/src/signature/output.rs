//! What a function gives.

use xrpc_lexicon::Schema;

use crate::describe::{Body, Describing};

/// The value of a reply: the output with this number, any object with a name, or nothing.
pub trait Outgoing<const OUTPUT: u64> {
    /// What the document says of it.
    fn schema(describing: &mut Describing) -> Option<Schema>;
}

impl<const OUTPUT: u64> Outgoing<OUTPUT> for () {
    fn schema(_: &mut Describing) -> Option<Schema> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: Body<OUTPUT>, const OUTPUT: u64> Outgoing<OUTPUT> for T {
    fn schema(describing: &mut Describing) -> Option<Schema> {
        Some(T::schema(describing))
    }
}
