//! Bytes, links and files.

use serde::Deserializer;
use xrpc_lexicon::Schema;

use super::{Describing, Limits, Value};
use crate::{
    check::{Hold as _, Violation},
    data::{Blob, Bytes, CidLink, Octets, Upload},
    read::Read as _,
};

impl Value for Bytes {
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        octets(limits).read(deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        octets(limits).hold(self)
    }

    fn schema(limits: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Bytes(xrpc_lexicon::Bytes {
            description: None,
            min_length: limits.min_length,
            max_length: limits.max_length,
        })
    }
}

fn octets(limits: &Limits) -> Octets {
    let any = Octets::ANY;
    Octets {
        min_length: limits.min_length.unwrap_or(any.min_length),
        max_length: limits.max_length.unwrap_or(any.max_length),
    }
}

impl Value for CidLink {
    fn schema(_: &'static Limits, _: &mut Describing) -> Schema {
        Schema::CidLink(xrpc_lexicon::CidLink::default())
    }
}

impl Value for Blob {
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        upload(limits).read(deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        upload(limits).hold(self)
    }

    fn schema(limits: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Blob(xrpc_lexicon::Blob {
            description: None,
            accept: limits
                .accept
                .iter()
                .map(|kind| (*kind).to_owned())
                .collect(),
            max_size: limits.max_size,
        })
    }
}

fn upload(limits: &Limits) -> Upload {
    Upload {
        accept: limits.accept,
        max_size: limits.max_size.unwrap_or(Upload::ANY.max_size),
    }
}
