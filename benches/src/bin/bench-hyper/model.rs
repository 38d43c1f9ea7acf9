//! The types of the four methods as serde derives them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The input of `createSession`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateSession {
    pub(crate) identifier: String,
    pub(crate) password: String,
    pub(crate) auth_factor_token: Option<String>,
    pub(crate) allow_takendown: Option<bool>,
}

/// The params of `resolveHandle`.
#[derive(Deserialize)]
pub(crate) struct ResolveHandle {
    pub(crate) handle: String,
}

/// The params of `getTimeline`.
#[derive(Deserialize)]
pub(crate) struct GetTimeline {
    pub(crate) algorithm: Option<String>,
    pub(crate) limit: Option<u32>,
    pub(crate) cursor: Option<String>,
}

/// Types that are read from a fixture, cloned and written.
macro_rules! outputs {
    ($($(#[$of_type:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $type:ty,)* })*) => { $(
        $(#[$of_type])*
        #[derive(Clone, Deserialize, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub(crate) struct $name { $($(#[$of_field])* pub(crate) $field: $type,)* }
    )* };
}

outputs! {
    /// The output of `createSession`.
    Session {
        access_jwt: String,
        refresh_jwt: String,
        handle: String,
        did: String,
        /// Shared, as `xrpc` shares it: both clone a session for each call, and neither copies the document.
        did_doc: Arc<DidDocument>,
        email: String,
        email_confirmed: bool,
        active: bool,
    }

    DidDocument {
        #[serde(rename = "@context")]
        context: Vec<String>,
        id: String,
        also_known_as: Vec<String>,
        verification_method: Vec<VerificationMethod>,
        service: Vec<Service>,
    }

    VerificationMethod {
        id: String,
        r#type: String,
        controller: String,
        public_key_multibase: String,
    }

    #[expect(clippy::struct_field_names, reason = "the name on the wire")]
    Service {
        id: String,
        r#type: String,
        service_endpoint: String,
    }

    /// The output of `resolveHandle`.
    Resolved {
        did: String,
    }

    /// The output of `getTimeline`.
    Timeline {
        #[serde(skip_serializing_if = "Option::is_none")]
        cursor: Option<String>,
        feed: Vec<FeedViewPost>,
    }

    FeedViewPost {
        post: PostView,
    }

    PostView {
        uri: String,
        cid: String,
        author: Author,
        record: Post,
        reply_count: u64,
        repost_count: u64,
        like_count: u64,
        quote_count: u64,
        indexed_at: String,
        viewer: PostViewer,
        labels: Vec<Label>,
    }

    Author {
        did: String,
        handle: String,
        display_name: String,
        avatar: String,
        viewer: AuthorViewer,
        labels: Vec<Label>,
        created_at: String,
    }

    AuthorViewer {
        muted: bool,
        blocked_by: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        following: Option<String>,
    }

    PostViewer {
        thread_muted: bool,
        embedding_disabled: bool,
    }

    Label {
        src: String,
        uri: String,
        val: String,
        cts: String,
    }

    Post {
        #[serde(rename = "$type")]
        name: String,
        text: String,
        langs: Vec<String>,
        facets: Vec<Facet>,
        created_at: String,
    }

    Facet {
        index: ByteSlice,
        features: Vec<Feature>,
    }

    ByteSlice {
        byte_start: u64,
        byte_end: u64,
    }

    Feature {
        #[serde(rename = "$type")]
        name: String,
        uri: String,
    }

    /// The output of `uploadBlob`.
    Uploaded {
        blob: Blob,
    }

    Blob {
        #[serde(rename = "$type")]
        name: String,
        r#ref: Link,
        mime_type: String,
        size: u64,
    }

    Link {
        #[serde(rename = "$link")]
        link: String,
    }
}
