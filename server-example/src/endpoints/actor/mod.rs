//! `app.bsky.actor`

pub mod get_profile;
