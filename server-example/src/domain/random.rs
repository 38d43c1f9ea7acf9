//! Names that nobody can guess.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};

/// So many random bytes from the system.
///
/// # Panics
///
/// If the system has no random bytes: nothing that this server does is safe then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system has random bytes");
    bytes
}

/// The id of a refresh token: 32 bytes in base 64, as the reference writes it.
pub fn refresh_id() -> String {
    STANDARD.encode(bytes::<32>())
}

/// The id of a session or of an access token: 128 bits.
pub fn short_id() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<16>())
}
