//! What a function gives.

use xrpc_lexicon::Schema;

use crate::describe::{Body, Describing};

/// The value of a reply: the output with this number, any object with a name, or nothing.
pub trait Outgoing<const OUTPUT: u64> {
    /// How it is encoded, if it is anything.
    const ENCODING: Option<&'static str>;

    /// What the document says of it.
    fn schema(describing: &mut Describing) -> Option<Schema>;
}

impl<const OUTPUT: u64> Outgoing<OUTPUT> for () {
    const ENCODING: Option<&'static str> = None;

    fn schema(_: &mut Describing) -> Option<Schema> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: Body<OUTPUT>, const OUTPUT: u64> Outgoing<OUTPUT> for T {
    const ENCODING: Option<&'static str> = Some(T::ENCODING);

    fn schema(describing: &mut Describing) -> Option<Schema> {
        T::schema(describing)
    }
}
