//! A blob and its limits.

use serde::{Deserialize, Deserializer, de::Error as _};
use xrpc_lexicon::data;

use super::Blob;
use crate::{
    check::{Hold, Violation},
    read::{Read, UNSAID},
};

/// Reads a blob of the right kind and size (W-125).
#[derive(Clone, Copy, Debug)]
pub struct Upload {
    /// The kinds of media allowed, such as `image/*`; all, if empty.
    pub accept: &'static [&'static str],
    /// The largest size in bytes.
    pub max_size: u64,
}

impl Upload {
    /// Every blob.
    pub const ANY: Self = Self {
        accept: &[],
        max_size: u64::MAX,
    };

    /// The demand that the blob does not meet, in words.
    fn unmet(&self, blob: &Blob) -> Option<String> {
        let accepts =
            self.accept.is_empty() || data::accepts(self.accept.iter().copied(), &blob.mime_type);
        if !accepts {
            let kinds = self.accept.join("`, `");
            return Some(format!("a blob whose `mimeType` is one of `{kinds}`"));
        }
        (blob.size > self.max_size).then(|| format!("a blob of at most {} bytes", self.max_size))
    }
}

impl<'de> Read<'de> for Upload {
    type Value = Blob;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Blob, D::Error> {
        let blob = Blob::deserialize(deserializer)?;
        match self.unmet(&blob) {
            None => Ok(blob),
            Some(expected) => Err(D::Error::invalid_value(UNSAID, &expected.as_str())),
        }
    }
}

/// What goes out came from elsewhere, often from before the limits: it is not held to them (W-161).
impl Hold<Blob> for Upload {
    fn hold(&self, _: &Blob) -> Result<(), Violation> {
        Ok(())
    }
}
