//! The parts of a field's type, asked by `#[derive(xrpc::Lexicon)]`.

/// A field that holds an array. The derive asks the trait and not the name of the type, so that aliases work.
pub trait Array {
    /// What the array holds.
    type Item;
}

impl<T> Array for Vec<T> {
    type Item = T;
}
