//! A Rust type with a name in a document.

use xrpc_lexicon::Def;

use super::Describing;

/// A type that a document defines: others refer to it by name.
///
/// Generated types have it, and those that say which definition they are. Only those from code describe themselves.
pub trait Definition: Sized + 'static {
    /// The name, as a `$type` has it: `com.example.defs#plant`; `com.example.plant` for `main`.
    const NAME: &'static str;

    /// What the document says of it. `None` if the document exists.
    fn describe(describing: &mut Describing) -> Option<Def> {
        let _ = describing;
        None
    }
}

/// So that a type can hold itself.
impl<T: Definition> Definition for Box<T> {
    const NAME: &'static str = T::NAME;

    fn describe(describing: &mut Describing) -> Option<Def> {
        T::describe(describing)
    }
}
