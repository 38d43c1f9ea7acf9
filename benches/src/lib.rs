//! What all servers of the benchmark answer, and what their command lines have in common.

use std::{borrow::Cow, env, error::Error, fs, path::Path};

use serde::de::DeserializeOwned;

/// The file of this name below the folder `$FIXTURES`, else our own.
///
/// # Errors
///
/// If it cannot be read, or does not have the shape of the type.
pub fn fixture<T: DeserializeOwned>(name: &str) -> Result<T, Box<dyn Error>> {
    let text = match env::var_os("FIXTURES") {
        Some(folder) => Cow::Owned(fs::read_to_string(Path::new(&folder).join(name))?),
        None => Cow::Borrowed(own(name)?),
    };
    Ok(serde_json::from_str(&text)?)
}

/// The port that the command line names first.
///
/// # Errors
///
/// If it names none.
pub fn port() -> Result<u16, &'static str> {
    env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .ok_or("say on which port to listen")
}

/// Whether the command line has this word behind the port.
pub fn flag(name: &str) -> bool {
    env::args().skip(2).any(|argument| argument == name)
}

fn own(name: &str) -> Result<&'static str, String> {
    match name {
        "session.json" => Ok(include_str!("../fixtures/session.json")),
        "timeline.json" => Ok(include_str!("../fixtures/timeline.json")),
        "uploaded.json" => Ok(include_str!("../fixtures/uploaded.json")),
        _ => Err(format!("there is no fixture `{name}`")),
    }
}
