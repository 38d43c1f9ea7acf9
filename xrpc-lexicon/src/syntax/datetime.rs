//! `datetime`: what RFC 3339, ISO 8601 and HTML agree on (W-142).

use super::{Reason, SyntaxError};
use crate::schema::Format;

const MAX: usize = 64;
const SHAPE: Reason = "write it like `2025-01-31T23:59:59.000Z`";
const DAYS: [u16; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Whether `text` is a date of the calendar, a time with seconds, and a zone.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Datetime, reason))
}

fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 64 bytes");
    }
    #[rustfmt::skip]
    let &[y1, y2, y3, y4, b'-', o1, o2, b'-', d1, d2, b'T', h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] = text
    else {
        return Err(SHAPE);
    };
    let year = number([y1, y2, y3, y4])?;
    let month = number([o1, o2])?;
    let day = number([d1, d2])?;
    let hour = number([h1, h2])?;
    let minute = number([m1, m2])?;
    let second = number([s1, s2])?;
    if day < 1 || day > days(year, month).ok_or("write a month from `01` to `12`")? {
        return Err("write a day that its month has");
    }
    // HTML knows no leap seconds.
    if hour > 23 || minute > 59 || second > 59 {
        return Err("write a time from `00:00:00` to `23:59:59`");
    }
    let ahead = zone(after_fraction(rest)?)?;
    // In UTC this would be the year before 0000.
    if (year, month, day) == (0, 1, 1) && hour * 60 + minute < ahead {
        return Err("write a time that is not before the year `0000` in UTC");
    }
    Ok(())
}

/// How many days a month has, if there is such a month.
fn days(year: u16, month: u16) -> Option<u16> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = DAYS.get(usize::from(month).checked_sub(1)?)?;
    Some(if leap && month == 2 { 29 } else { *days })
}

/// What follows the fraction of the second, if there is one.
fn after_fraction(rest: &[u8]) -> Result<&[u8], Reason> {
    let Some(fraction) = rest.strip_prefix(b".") else {
        return Ok(rest);
    };
    match fraction
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
    {
        0 => Err("write at least one digit after the period"),
        digits => Ok(&fraction[digits..]),
    }
}

/// By how many minutes the zone is ahead of UTC; 0 also if it is behind.
fn zone(text: &[u8]) -> Result<u16, Reason> {
    match *text {
        [b'Z'] => Ok(0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (number([h1, h2])?, number([m1, m2])?);
            match (sign, hours * 60 + minutes) {
                _ if hours > 23 || minutes > 59 => Err("write a zone from `-23:59` to `+23:59`"),
                (b'-', 0) => Err("write `Z` or `+00:00`, not `-00:00`"),
                (b'-', _) => Ok(0),
                (_, ahead) => Ok(ahead),
            }
        }
        _ => Err("end with a zone: `Z`, or an offset such as `+02:00`"),
    }
}

fn number<const N: usize>(digits: [u8; N]) -> Result<u16, Reason> {
    digits.iter().try_fold(0, |number, digit| {
        if digit.is_ascii_digit() {
            Ok(number * 10 + u16::from(digit - b'0'))
        } else {
            Err(SHAPE)
        }
    })
}
