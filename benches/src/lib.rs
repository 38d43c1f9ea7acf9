//! What both servers of the benchmark answer.

/// The session that `createSession` answers, as JSON without white space.
pub const SESSION: &str = include_str!("../fixtures/session.json");

/// The port that the command line names.
///
/// # Errors
///
/// If it names none.
pub fn port() -> Result<u16, &'static str> {
    std::env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .ok_or("say on which port to listen")
}
