//! What a careless program does to a value in memory, behind the back of whoever has checked it.

pub use fastrand::Rng;
use xrpc::{
    __private::Known, AtIdentifier, AtUri, Blob, Bytes, Cid, CidLink, Datetime, Did, Extra, Handle,
    Language, Nsid, Null, Nullable, RecordKey, Tid, Unknown, Uri,
};

/// A value that can be changed to what its document may forbid.
pub trait Spoil {
    /// Changes something; `false` if there is nothing to change.
    fn spoil(&mut self, rng: &mut Rng) -> bool;
}

/// Spoils one of several values: the first from some place on that can be.
pub fn spoil_one(values: &mut [&mut dyn Spoil], rng: &mut Rng) -> bool {
    let count = values.len();
    let first = if count == 0 { 0 } else { rng.usize(0..count) };
    (first..count)
        .chain(0..first)
        .any(|index| values[index].spoil(rng))
}

/// Puts another text in the place of a known one; a closed list has no other.
pub fn spoil_known<T: Known>(value: &mut T, rng: &mut Rng) -> bool {
    let mut text = value.as_str().to_owned();
    text.spoil(rng);
    match T::parse(&text) {
        Some(other) => {
            *value = other;
            true
        }
        None => false,
    }
}

impl Spoil for bool {
    fn spoil(&mut self, _: &mut Rng) -> bool {
        *self = !*self;
        true
    }
}

impl Spoil for i64 {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        *self = match rng.u8(0..6) {
            0 => *self + 1,
            1 => *self - 1,
            2 => *self + 50,
            3 => *self - 50,
            4 => 0,
            _ => (1 << 53) - 1 + rng.i64(0..2),
        };
        true
    }
}

impl Spoil for String {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        match rng.u8(0..5) {
            0 => self.push('x'),
            1 => self.push_str(&"👨‍👩‍👧‍👧".repeat(rng.usize(1..9))),
            2 => self.push_str(&"e\u{301}".repeat(rng.usize(1..9))),
            3 => self.clear(),
            _ => drop(self.pop()),
        }
        true
    }
}

impl Spoil for Bytes {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        *self = Self::from(vec![7; rng.usize(0..12)]);
        true
    }
}

impl<T: Spoil> Spoil for Option<T> {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        self.as_mut().is_some_and(|value| value.spoil(rng))
    }
}

impl<T: Spoil> Spoil for Nullable<T> {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        match self {
            Self::Value(value) => value.spoil(rng),
            Self::Null => false,
        }
    }
}

impl<T: Spoil> Spoil for Box<T> {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        (**self).spoil(rng)
    }
}

impl<T: Spoil + Clone> Spoil for Vec<T> {
    fn spoil(&mut self, rng: &mut Rng) -> bool {
        let index = if self.is_empty() {
            0
        } else {
            rng.usize(0..self.len())
        };
        match rng.u8(0..4) {
            _ if self.is_empty() => return false,
            0 => self.clear(),
            1 => {
                let item = self[index].clone();
                self.extend(vec![item; rng.usize(1..5)]);
            }
            _ => return self[index].spoil(rng),
        }
        true
    }
}

/// Types that nothing can be changed in, or whose change nobody looks at (W-161).
macro_rules! firm {
    ($($name:ident)*) => { $(
        impl Spoil for $name {
            fn spoil(&mut self, _: &mut Rng) -> bool {
                false
            }
        }
    )* };
}

firm! { Blob CidLink Extra Null Unknown }

/// Formats: another text of the format, which may be too long or not the only one.
macro_rules! formats {
    ($($name:ident)*) => { $(
        impl Spoil for $name {
            fn spoil(&mut self, rng: &mut Rng) -> bool {
                let mut text = self.as_str().to_owned();
                text.spoil(rng);
                match Self::parse(text) {
                    Ok(other) => {
                        *self = other;
                        true
                    }
                    Err(_) => false,
                }
            }
        }
    )* };
}

formats! { AtIdentifier AtUri Cid Datetime Did Handle Language Nsid RecordKey Tid Uri }
