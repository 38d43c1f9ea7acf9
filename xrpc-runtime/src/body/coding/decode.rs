//! Bodies on their way in.

use std::io;

use async_compression::{
    tokio::bufread::{BrotliDecoder, GzipDecoder, ZlibDecoder, ZstdDecoder},
    zstd::DParameter,
};
use http_body_util::BodyExt as _;
use tokio::io::AsyncRead;

use super::{Coding, reader::BodyReader};
use crate::{
    body::{Body, Chunks},
    error::Error,
};

/// What every decoder of zstd must have room for, RFC 8878 says, and no more: 8 MiB.
const WINDOW_LOG: u32 = 23;

/// Undoes the codings, the last one first (W-085).
pub(super) fn decoded(body: Body, codings: &[Coding], most: u64) -> Body {
    codings
        .iter()
        .rev()
        .fold(body, |body, coding| one(body, *coding, most))
}

fn one(body: Body, coding: Coding, most: u64) -> Body {
    let reader = BodyReader::new(body, most);
    match coding {
        Coding::Gzip => {
            let mut decoder = GzipDecoder::new(reader);
            decoder.multiple_members(true);
            chunks(decoder)
        }
        Coding::Deflate => chunks(ZlibDecoder::new(reader)),
        Coding::Brotli => chunks(BrotliDecoder::new(reader)),
        Coding::Zstd => {
            let window = [DParameter::window_log_max(WINDOW_LOG)];
            chunks(ZstdDecoder::with_params(reader, &window))
        }
    }
}

fn chunks(decoder: impl AsyncRead + Send + 'static) -> Body {
    Body::new(Chunks::new(decoder).map_err(corrupt))
}

/// W-088; an error from below has its answer already.
fn corrupt(error: io::Error) -> Error {
    let kind = error.kind();
    match error
        .into_inner()
        .map(<dyn std::error::Error + Send + Sync>::downcast::<Error>)
    {
        Some(Ok(known)) => *known,
        Some(Err(cause)) => broken().with_cause(cause),
        None => broken().with_cause(io::Error::from(kind)),
    }
}

fn broken() -> Error {
    Error::invalid_request(
        "the request body is not what its content-encoding says, or it breaks off",
    )
}
