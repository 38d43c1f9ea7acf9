//! The value of a `Content-Type` header: its essence, and the one parameter that matters.

/// `type/subtype; charset=…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MediaType<'a> {
    essence: &'a str,
    charset: Option<&'a str>,
}

impl<'a> MediaType<'a> {
    /// `None` if there is no `type/subtype` of tokens (W-077). A wildcard is no type of a body.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
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
        Some(Self { essence, charset })
    }

    /// Whether the essence is this one; `expected` is in lower case.
    pub(crate) fn is(self, expected: &str) -> bool {
        self.essence.eq_ignore_ascii_case(expected)
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
}
