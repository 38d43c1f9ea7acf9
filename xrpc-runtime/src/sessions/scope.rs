//! What a token of a session allows.

/// What a token allows, by the login that it comes from (S-056).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything: the login was with the password of the account.
    Access,
    /// What an application may do.
    AppPass,
    /// What an application may do, private messages included.
    AppPassPrivileged,
    /// New tokens.
    Refresh,
    /// To ask how the sign-up goes.
    SignupQueued,
    /// To appeal, and to leave.
    Takendown,
}

impl Scope {
    const ALL: [Self; 6] = [
        Self::Access,
        Self::AppPass,
        Self::AppPassPrivileged,
        Self::Refresh,
        Self::SignupQueued,
        Self::Takendown,
    ];

    /// The word in the token.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "com.atproto.access",
            Self::AppPass => "com.atproto.appPass",
            Self::AppPassPrivileged => "com.atproto.appPassPrivileged",
            Self::Refresh => "com.atproto.refresh",
            Self::SignupQueued => "com.atproto.signupQueued",
            Self::Takendown => "com.atproto.takendown",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}
