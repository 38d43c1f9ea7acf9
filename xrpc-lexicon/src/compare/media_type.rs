//! Which MIME types a pattern allows.

/// Whether every value that a MIME pattern allows is allowed by another: `image/*` covers `image/png`.
pub(super) fn covers(pattern: &str, other: &str) -> bool {
    let kind = |text: &str| {
        text.split_once('/')
            .map(|(kind, _)| kind.to_ascii_lowercase())
    };
    pattern == "*/*"
        || pattern.eq_ignore_ascii_case(other)
        || pattern.ends_with("/*") && other != "*/*" && kind(pattern) == kind(other)
}
