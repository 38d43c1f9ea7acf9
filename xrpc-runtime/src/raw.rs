//! An answer that is sent as it is.

use http::Response;

use crate::body::Body;

/// See [`ReplyBody`](crate::ReplyBody).
#[derive(Debug)]
pub struct Raw(pub(crate) Response<Body>);
