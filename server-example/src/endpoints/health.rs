//! How the server is.

use serde_json::{Map, Value};
use xrpc::{Answering, Error};

use crate::app::App;

/// The version, if the database answers.
pub fn check(app: &App) -> Answering<'_, Result<Map<String, Value>, Error>> {
    Box::pin(async {
        app.store.ping().await.map_err(Error::internal)?;
        Ok(Map::from_iter([(
            "version".to_owned(),
            env!("CARGO_PKG_VERSION").into(),
        )]))
    })
}
