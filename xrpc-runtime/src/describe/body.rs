//! The parts of a method.

use xrpc_lexicon::{Object, Ref, Schema};

use super::{Describing, Member};

/// The query parameters of a method. Who they belong to is [`LexType`](crate::LexType).
pub trait Parameters {
    /// What the document says of them.
    fn describe(describing: &mut Describing) -> Object;
}

/// The body with this number: an input or an output of its own, or any object with a name.
pub trait Body<const ID: u64> {
    /// What the document says of it.
    fn schema(describing: &mut Describing) -> Schema;
}

#[diagnostic::do_not_recommend]
impl<T: Member, const ID: u64> Body<ID> for T {
    fn schema(describing: &mut Describing) -> Schema {
        Schema::Ref(Ref {
            description: None,
            target: T::refer(describing),
        })
    }
}
