//! Limits that no value can keep.

use crate::{
    diag::Diagnostics,
    messages,
    parse::{Limit, LimitValue},
};

/// Whether a smallest is above a largest, or a default beyond either.
pub(super) fn consistent(limits: &[Limit], diag: &mut Diagnostics) {
    for (least, most) in [
        ("min_length", "max_length"),
        ("min_graphemes", "max_graphemes"),
        ("minimum", "maximum"),
    ] {
        let (smallest, largest) = (number(limits, least), number(limits, most));
        if let (Some((smallest, _)), Some((largest, limit))) = (smallest, largest)
            && smallest > largest
        {
            diag.error(&limit.key, messages::limits_crossed(least, most));
        }
    }
    if let Some((default, limit)) = number(limits, "default") {
        let below = number(limits, "minimum").is_some_and(|(least, _)| default < least);
        let above = number(limits, "maximum").is_some_and(|(most, _)| default > most);
        if below || above || !is_listed(limits, default) {
            diag.error(&limit.key, messages::DEFAULT_BEYOND);
        }
    }
    if let Some((text, limit)) = text(limits, "default") {
        let length = i128::try_from(text.len()).unwrap_or(i128::MAX);
        let short = number(limits, "min_length").is_some_and(|(least, _)| length < least);
        let long = number(limits, "max_length").is_some_and(|(most, _)| length > most);
        if short || long || !is_one_of(limits, &text) {
            diag.error(&limit.key, messages::DEFAULT_BEYOND);
        }
    }
    for limit in limits {
        if let LimitValue::Items(items) = &limit.value {
            consistent(items, diag);
        }
    }
}

fn number<'a>(limits: &'a [Limit], key: &str) -> Option<(i128, &'a Limit)> {
    let limit = limits.iter().find(|limit| limit.key == key)?;
    match limit.value {
        LimitValue::Count(number) => Some((number.into(), limit)),
        LimitValue::Integer(number) => Some((number.into(), limit)),
        _ => None,
    }
}

fn text<'a>(limits: &'a [Limit], key: &str) -> Option<(String, &'a Limit)> {
    let limit = limits.iter().find(|limit| limit.key == key)?;
    match &limit.value {
        LimitValue::Text(text) => Some((text.value(), limit)),
        _ => None,
    }
}

fn is_listed(limits: &[Limit], value: i128) -> bool {
    limits.iter().all(|limit| match &limit.value {
        LimitValue::Integers(list) => list.iter().any(|listed| i128::from(*listed) == value),
        _ => true,
    })
}

fn is_one_of(limits: &[Limit], value: &str) -> bool {
    limits.iter().all(|limit| match &limit.value {
        LimitValue::Texts(list) if limit.key == "one_of" => {
            list.iter().any(|listed| listed.value() == value)
        }
        _ => true,
    })
}
