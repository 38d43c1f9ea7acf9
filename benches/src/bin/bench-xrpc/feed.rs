//! The types of `getTimeline`, by hand: the part of them that servers answer most, with the limits of their documents.
//! Two definitions of `app.bsky.actor.defs` stand under other names, since that document is there.

use xrpc::{AtUri, Cid, Datetime, Did, Handle, Language, Unknown, Uri};

/// The params of `getTimeline`.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.getTimeline", params, document = "from code")]
pub(crate) struct GetTimeline {
    pub(crate) algorithm: Option<String>,
    #[lexicon(minimum = 1, maximum = 100, default = 50)]
    pub(crate) limit: i64,
    pub(crate) cursor: Option<String>,
}

/// The output of `getTimeline`.
#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.getTimeline", output, document = "from code")]
pub(crate) struct Timeline {
    pub(crate) cursor: Option<String>,
    pub(crate) feed: Vec<FeedViewPost>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.defs#feedViewPost", document = "from code")]
pub(crate) struct FeedViewPost {
    pub(crate) post: PostView,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.defs#postView", document = "from code")]
pub(crate) struct PostView {
    pub(crate) uri: AtUri,
    pub(crate) cid: Cid,
    pub(crate) author: Author,
    /// Any record for the real document; a post here, so that it is cloned and written as the baseline does it.
    pub(crate) record: Post,
    pub(crate) reply_count: Option<i64>,
    pub(crate) repost_count: Option<i64>,
    pub(crate) like_count: Option<i64>,
    pub(crate) quote_count: Option<i64>,
    pub(crate) indexed_at: Datetime,
    pub(crate) viewer: Option<PostViewer>,
    pub(crate) labels: Option<Vec<Label>>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.defs#author", document = "from code")]
pub(crate) struct Author {
    pub(crate) did: Did,
    pub(crate) handle: Handle,
    #[lexicon(max_length = 640, max_graphemes = 64)]
    pub(crate) display_name: Option<String>,
    pub(crate) avatar: Option<Uri>,
    pub(crate) viewer: Option<AuthorViewer>,
    pub(crate) labels: Option<Vec<Label>>,
    pub(crate) created_at: Option<Datetime>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.defs#authorViewer", document = "from code")]
pub(crate) struct AuthorViewer {
    pub(crate) muted: Option<bool>,
    pub(crate) blocked_by: Option<bool>,
    pub(crate) following: Option<AtUri>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.defs#viewerState", document = "from code")]
pub(crate) struct PostViewer {
    pub(crate) thread_muted: Option<bool>,
    pub(crate) embedding_disabled: Option<bool>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("com.atproto.label.defs#label", document = "from code")]
pub(crate) struct Label {
    pub(crate) src: Did,
    pub(crate) uri: Uri,
    #[lexicon(max_length = 128)]
    pub(crate) val: String,
    pub(crate) cts: Datetime,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.feed.post", key = "tid", document = "from code")]
pub(crate) struct Post {
    #[lexicon(max_length = 3000, max_graphemes = 300)]
    pub(crate) text: String,
    #[lexicon(max_length = 3)]
    pub(crate) langs: Option<Vec<Language>>,
    pub(crate) facets: Option<Vec<Facet>>,
    pub(crate) created_at: Datetime,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.richtext.facet", document = "from code")]
pub(crate) struct Facet {
    pub(crate) index: ByteSlice,
    pub(crate) features: Vec<Feature>,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.richtext.facet#byteSlice", document = "from code")]
pub(crate) struct ByteSlice {
    #[lexicon(minimum = 0)]
    pub(crate) byte_start: i64,
    #[lexicon(minimum = 0)]
    pub(crate) byte_end: i64,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon(document = "from code")]
pub(crate) enum Feature {
    Link(Link),
    #[lexicon(other)]
    Other(Unknown),
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.richtext.facet#link", document = "from code")]
pub(crate) struct Link {
    pub(crate) uri: Uri,
}
