//! `language`: a language tag (W-143). Source: RFC 5646 (BCP 47), sections 2.1 and 2.2.9.

use super::{Reason, SyntaxError};
use crate::schema::Format;

/// RFC 5646 has no limit. Without one, the search for a variant that is written twice would take quadratic time.
const MAX: usize = 128;

/// The old tags that do not follow the grammar.
const IRREGULAR: [&[u8]; 17] = [
    b"en-GB-oed",
    b"i-ami",
    b"i-bnn",
    b"i-default",
    b"i-enochian",
    b"i-hak",
    b"i-klingon",
    b"i-lux",
    b"i-mingo",
    b"i-navajo",
    b"i-pwn",
    b"i-tao",
    b"i-tay",
    b"i-tsu",
    b"sgn-BE-FR",
    b"sgn-BE-NL",
    b"sgn-CH-DE",
];

/// Whether `text` is a language tag, its language in lower case. Whether its parts are registered is not asked.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Language, reason))
}

fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 128 bytes");
    }
    if subtags(text).any(|subtag| !is_subtag(subtag)) {
        return Err("write one to eight letters and digits between the hyphens");
    }
    regular(text).or_else(|reason| {
        if is_irregular(text) {
            Ok(())
        } else {
            Err(reason)
        }
    })
}

fn regular(text: &[u8]) -> Result<(), Reason> {
    let mut tag = Subtags { rest: Some(text) };
    if tag.take(is_private).is_some() {
        return private_use(&tag);
    }
    tag.take(is_language)
        .ok_or("begin with a language of two or three lower-case letters, as in `en`")?;
    for _ in 0..3 {
        tag.take(is_extended_language);
    }
    tag.take(is_script);
    tag.take(is_region);
    variants(&mut tag)?;
    extensions(&mut tag)?;
    if tag.take(is_private).is_some() {
        return private_use(&tag);
    }
    match tag.rest {
        None => Ok(()),
        Some(_) => Err(
            "after the language write script, region, variants, extensions and private use, in this order",
        ),
    }
}

/// What has not been read of a tag.
struct Subtags<'a> {
    rest: Option<&'a [u8]>,
}

impl<'a> Subtags<'a> {
    /// The next subtag, if it fits.
    fn take(&mut self, fits: fn(&[u8]) -> bool) -> Option<&'a [u8]> {
        let rest = self.rest?;
        let end = rest
            .iter()
            .position(|&byte| byte == b'-')
            .unwrap_or(rest.len());
        let (subtag, after) = rest.split_at(end);
        fits(subtag).then(|| {
            self.rest = after.get(1..);
            subtag
        })
    }
}

fn variants(tag: &mut Subtags<'_>) -> Result<(), Reason> {
    let start = tag.rest.unwrap_or_default();
    let mut count = 0;
    while let Some(variant) = tag.take(is_variant) {
        if subtags(start)
            .take(count)
            .any(|earlier| earlier.eq_ignore_ascii_case(variant))
        {
            return Err("write each variant once");
        }
        count += 1;
    }
    Ok(())
}

fn extensions(tag: &mut Subtags<'_>) -> Result<(), Reason> {
    let mut seen: u128 = 0;
    while let Some(singleton) = tag.take(is_singleton) {
        // A singleton is one ASCII character, below 128.
        let bit = 1 << (singleton[0].to_ascii_lowercase() & 0x7f);
        if seen & bit != 0 {
            return Err("write each extension once");
        }
        seen |= bit;
        tag.take(is_extension)
            .ok_or("write two to eight letters and digits after the letter of an extension")?;
        while tag.take(is_extension).is_some() {}
    }
    Ok(())
}

/// Everything after `x`; its subtags have been looked at.
fn private_use(tag: &Subtags<'_>) -> Result<(), Reason> {
    tag.rest.map(drop).ok_or("write something after `x-`")
}

fn subtags(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|&byte| byte == b'-')
}

fn is_irregular(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_lowercase)
        && IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text))
}

fn is_subtag(subtag: &[u8]) -> bool {
    (1..=8).contains(&subtag.len()) && subtag.iter().all(u8::is_ascii_alphanumeric)
}

/// Longer ones have been reserved since 1995; none was ever registered.
fn is_language(subtag: &[u8]) -> bool {
    (2..=3).contains(&subtag.len()) && subtag.iter().all(u8::is_ascii_lowercase)
}

fn is_extended_language(subtag: &[u8]) -> bool {
    subtag.len() == 3 && subtag.iter().all(u8::is_ascii_alphabetic)
}

fn is_script(subtag: &[u8]) -> bool {
    subtag.len() == 4 && subtag.iter().all(u8::is_ascii_alphabetic)
}

fn is_region(subtag: &[u8]) -> bool {
    match subtag.len() {
        2 => subtag.iter().all(u8::is_ascii_alphabetic),
        3 => subtag.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

fn is_variant(subtag: &[u8]) -> bool {
    subtag.len() >= 5 || (subtag.len() == 4 && subtag[0].is_ascii_digit())
}

fn is_singleton(subtag: &[u8]) -> bool {
    subtag.len() == 1 && !is_private(subtag)
}

fn is_extension(subtag: &[u8]) -> bool {
    subtag.len() >= 2
}

fn is_private(subtag: &[u8]) -> bool {
    subtag.eq_ignore_ascii_case(b"x")
}
