//! What the expansion of a macro may touch. Nothing here is for people; it changes without notice.

pub use std::{
    boxed::Box,
    clone::Clone,
    cmp::{Eq, PartialEq},
    convert::{AsRef, From, Into},
    default::Default,
    fmt::{self, Debug, Display},
    future::Future,
    hash::Hash,
    marker::{PhantomData, Send, Sized, Sync},
    option::Option::{self, None, Some},
    primitive::{bool, i64, str, u8, u64, usize},
    result::Result::{self, Err, Ok},
    string::String,
    vec::Vec,
};

pub use xrpc_lexicon::id;

/// What a document says, as a tree.
pub mod described {
    pub use xrpc_lexicon::{Def, Object, Schema};
}

pub use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess},
    ser::SerializeMap,
};

pub use crate::{
    auth::Auth,
    call::Call,
    check::{Check, Held, Hold, Violation, hold, hold_some},
    data::{
        Blob, Bytes, CidLink, Extra, KeepsExtra, Null, Octets, Unknown, Upload, keep, put_extra,
        skip,
    },
    endpoint::{Endpoint, Replying},
    error::Error,
    extract::{
        Argument, Context, Extract, Input, Params,
        stage::{self, After, HasInput, HasParams},
    },
    field::Array,
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, Handle, Language, Nsid, RecordKey, Tid, Uri,
    },
    from_body::FromBody,
    held::held_message,
    into_body::IntoBody,
    lex_type::{LexErrors, LexText, LexType},
    method::Method,
    nullable::Nullable,
    output::{IntoReply, Output, ReplyBody},
    read::{
        Boolean, Integer, Items, Key, Known, Object, OrNull, Plain, Read, Utf8, fill, known,
        missing, object, or_text, or_value, required, take,
    },
    redacted::Redacted,
    refused::Refused,
    reply::Reply,
    route::assert_distinct,
    typed::{Record, Tag, Union, not_listed, record, union, unlisted, variant, write_record},
    work::Work,
    write::{Out, Properties, put, put_some, write_object, write_variant},
};

// For what no document describes.
pub use crate::{
    describe::{
        Body, Declared, Definition, Describing, Fixed, HasAccept, HasConstant, HasDefault,
        HasGraphemes, HasItems, HasLength, HasRange, HasValues, Limits, Member, Parameter,
        Parameters, Property, Rest, RestText, Simple, Slot, Value, known_schema,
        object as described_object, object_def, record_def, union_schema,
    },
    signature::{Arguments, DeclaredErrors, Outgoing, Signature, Types},
};
