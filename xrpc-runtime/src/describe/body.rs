//! The parts of a method.

use std::sync::Arc;

use xrpc_lexicon::{Object, Ref, Schema};

use super::{Describing, Member};
use crate::{data::Data, media_type::JSON, payload::Payload, raw::Raw, text::Text};

/// The query parameters of a method. Who they belong to is [`LexType`](crate::LexType).
pub trait Parameters {
    /// What the document says of them.
    fn describe(describing: &mut Describing) -> Object;
}

/// The body with this number: an input or an output of its own, any object with a name, a text, or bytes.
pub trait Body<const ID: u64> {
    /// How it is encoded, unless the attribute says it.
    const ENCODING: &'static str = JSON;

    /// What the document says of it.
    fn schema(describing: &mut Describing) -> Option<Schema>;
}

/// Bodies without a schema.
macro_rules! plain {
    ($($type:ty = $encoding:literal)*) => { $(
        impl<const ID: u64> Body<ID> for $type {
            const ENCODING: &'static str = $encoding;

            fn schema(_: &mut Describing) -> Option<Schema> {
                None
            }
        }
    )* };
}

plain! { Data = "application/json" Text = "text/plain" Payload = "*/*" Raw = "*/*" }

#[diagnostic::do_not_recommend]
impl<T: Member, const ID: u64> Body<ID> for T {
    fn schema(describing: &mut Describing) -> Option<Schema> {
        Some(Schema::Ref(Ref {
            description: None,
            target: T::refer(describing),
        }))
    }
}

/// An output may be shared: what is there already need not be copied to be sent.
#[diagnostic::do_not_recommend]
impl<T: Body<ID>, const ID: u64> Body<ID> for Arc<T> {
    const ENCODING: &'static str = T::ENCODING;

    fn schema(describing: &mut Describing) -> Option<Schema> {
        T::schema(describing)
    }
}
