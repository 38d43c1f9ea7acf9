//! The value of a `Content-Type` header: its essence, and the one parameter that matters.

/// The encoding of most bodies.
pub(crate) const JSON: &str = "application/json";

/// `type/subtype; charset=…`, as it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MediaType<'a> {
    essence: &'a str,
    /// From the first semicolon on.
    parameters: &'a str,
    charset: Option<&'a str>,
}

impl<'a> MediaType<'a> {
    /// `None` if there is no `type/subtype` of tokens (W-077). A wildcard is no type of a body.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = text.split_at(text.find(';').unwrap_or(text.len()));
        let essence = essence.trim_matches([' ', '\t']);
        let (kind, subtype) = essence.split_once('/')?;
        if !is_token(kind) || !is_token(subtype) || kind == "*" || subtype == "*" {
            return None;
        }
        let charset = parameters
            .split(';')
            .filter_map(|pair| pair.split_once('='))
            .find_map(|(name, value)| {
                name.trim()
                    .eq_ignore_ascii_case("charset")
                    .then(|| value.trim().trim_matches('"'))
            });
        Some(Self {
            essence,
            parameters,
            charset,
        })
    }

    /// Whether the essence is this one, in any case.
    pub(crate) fn is(self, expected: &str) -> bool {
        self.essence.eq_ignore_ascii_case(expected)
    }

    /// Whether a document that declares this encoding means it: `type/subtype`, `type/*`, `*/*`, or a list of these with
    /// commas (W-079, W-080).
    pub(crate) fn is_declared(self, encoding: &str) -> bool {
        encoding.split(',').map(str::trim).any(|declared| {
            let declared = Self::essence_of(declared);
            declared == "*/*"
                || self.is(declared)
                || declared
                    .strip_suffix("/*")
                    .is_some_and(|kind| self.is_kind(kind))
        })
    }

    /// The part of a media type before its parameters.
    pub(crate) fn essence_of(text: &str) -> &str {
        text.split(';')
            .next()
            .unwrap_or(text)
            .trim_matches([' ', '\t'])
    }

    /// The whole, with `type/subtype` in the form in which types are compared (W-077).
    pub(crate) fn in_lower_case(self) -> String {
        let mut text = self.essence.to_ascii_lowercase();
        text.push_str(self.parameters);
        text
    }

    fn is_kind(self, kind: &str) -> bool {
        self.essence
            .split_once('/')
            .is_some_and(|(own, _)| own.eq_ignore_ascii_case(kind))
    }

    /// The charset, without quotes.
    pub(crate) fn charset(self) -> Option<&'a str> {
        self.charset
    }
}

/// RFC 9110 §5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::MediaType;

    /// W-077, W-082
    #[test]
    fn the_essence_and_the_charset_are_read() {
        let rows = [
            ("application/json", Some((true, None))),
            ("Application/JSON", Some((true, None))),
            (
                "application/json; charset=utf-8",
                Some((true, Some("utf-8"))),
            ),
            (
                "application/json;charset=\"UTF-8\"",
                Some((true, Some("UTF-8"))),
            ),
            (
                "application/json; x=y; Charset=latin1",
                Some((true, Some("latin1"))),
            ),
            ("application/ld+json", Some((false, None))),
            ("text/plain", Some((false, None))),
            ("json", None),
            ("", None),
            ("application/", None),
            ("*/*", None),
            ("image/*", None),
            ("a b/c", None),
        ];
        for (text, expected) in rows {
            let parsed = MediaType::parse(text);
            assert_eq!(
                parsed.map(|media| (media.is("application/json"), media.charset())),
                expected,
                "{text}"
            );
        }
    }

    /// W-079, W-080
    #[test]
    fn a_type_is_held_to_what_is_declared() {
        let rows = [
            ("video/mp4", "video/mp4", true),
            ("Video/MP4; codecs=\"avc1\"", "video/mp4", true),
            ("video/mp4", "Video/MP4", true),
            ("image/png", "image/*", true),
            ("IMAGE/png", "image/*", true),
            ("imagery/png", "image/*", false),
            ("some/thing", "*/*", true),
            ("text/csv", "application/json, text/csv", true),
            ("image/gif", "text/csv,image/*", true),
            ("text/html", "application/json, text/csv", false),
            ("application/ld+json", "application/json", false),
            ("text/plain", "text/plain; charset=utf-8", true),
        ];
        for (received, declared, expected) in rows {
            let received = MediaType::parse(received).unwrap();
            assert_eq!(
                received.is_declared(declared),
                expected,
                "{received:?} {declared}"
            );
        }
    }
}
